"""The registry's part of an import: listens to a run, and writes the proposal file at its end."""

import os
from collections.abc import Collection
from itertools import count
from pathlib import Path

from plugins.catalogue import Catalogue
from plugins.engine.trouble import Trouble
from plugins.importer.accepting.declined import undeclined
from plugins.importer.proposals.file import NAME, file_text
from plugins.importer.proposals.gathering import Gathered, Gatherer
from plugins.importer.proposals.in_order import proposals
from plugins.importer.proposals.proposal import GROUPS
from plugins.importer.result import Result, Run
from plugins.positioned import read_yaml
from plugins.registry.records import Registry
from plugins.reports.codes import OUT_NOT_WRITTEN
from plugins.whole_files import OWNER_ONLY, write_whole


class Proposing:
    """A listener of a run. `file`: what was written, None before the end, or when nothing is proposed."""

    def __init__(
        self, registry: Registry, owner: str, folder: Path, words: Catalogue, declined: Collection[str] = ()
    ) -> None:
        self.registry, self.owner, self.folder, self.words = registry, owner, folder, words
        self.declined = declined
        self.state, self.gatherer = Gathered(), Gatherer(registry)
        self.file: Path | None = None
        self.number = 0  # of proposals

    def take(self, result: Result) -> None:
        self.state = self.gatherer.fold(self.state, result)

    def close(self, run: Run) -> None:
        """Write the file. Raises Trouble."""
        found = tuple(undeclined(proposals(self.state, self.registry, self.owner, run.source), self.declined))
        self.number = len(found)
        if not found:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.file = free_file(self.folder)
            text = "".join(file_text(found, run.source, str(self.file), self.words))
            write_whole(self.file, text.encode("utf-8", "backslashreplace"), OWNER_ONLY)
        except OSError as error:
            raise Trouble(OUT_NOT_WRITTEN, path=self.folder, problem=error.strerror or error) from error


def free_file(folder: Path) -> Path:
    """`usulan.yaml`, or a numbered one beside it: no file in which somebody has decided something is written over."""
    names = (NAME if number == 1 else NAME.replace(".", f"-{number}.") for number in count(1))
    return next(folder / name for name in names if not os.path.lexists(folder / name) or _is_untouched(folder / name))


def _is_untouched(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    data = read_yaml(file.read_text(encoding="utf-8", errors="replace"), "")[0].data
    if not isinstance(data, dict):
        return False
    groups = (data.get(group) or [] for group in GROUPS)
    return all(isinstance(item, dict) and item.get("accept") == "" for group in groups for item in group)
