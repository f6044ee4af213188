"""All that is told of an import in one folder: the pages, the lines for programs, the proposals for the registry."""

from collections.abc import Collection
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.importer.proposals.proposing import Proposing
from plugins.importer.report.as_html import INDEX, HtmlReport
from plugins.importer.report.as_json import JsonReport
from plugins.importer.result import Result, Run
from plugins.registry.records import Registry

PROPOSED = N_("{count} proposals for the registry stand in {file}. Decide there, then: ./portal import --accept {file}")


class Reporting:
    """A listener of a run: the only one that a run needs."""

    def __init__(
        self, folder: Path, registry: Registry, owner: str, words: Catalogue, declined: Collection[str] = ()
    ) -> None:
        self.words = words
        self.index = folder / INDEX
        self.proposing = Proposing(registry, owner, folder, words, declined)
        self.html, self.json = HtmlReport(folder, words), JsonReport(folder, words)

    def take(self, result: Result) -> None:
        for listener in (self.proposing, self.json, self.html):
            listener.take(result)

    def close(self, run: Run) -> None:
        """Write all that is left. Raises Trouble."""
        self.proposing.close(run)
        self.html.notes += self.notes
        self.json.close(run)
        self.html.close(run)

    @property
    def notes(self) -> list[str]:
        """What there is to do with the proposals, in the reader's language; nothing when there are none."""
        if self.proposing.file is None:
            return []
        told = self.words.gettext(PROPOSED)
        return [told.format(count=self.proposing.number, file=self.proposing.file)]
