"""The findings of all stages of one build, kept until they can be told together."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from plugins.errors import ContentError
from plugins.findings import Finding, in_order

T = TypeVar("T")


@dataclass
class Gathered:
    """`content` is put before the paths in findings, as seen from `root`: what an editor or a code host can open.

    `silent`: the codes that nobody could tell; None until everything has been looked at, and where that is not wished.
    """

    content: Path
    root: Path
    findings: list[Finding] = field(default_factory=list)
    waive: Callable[[list[Finding]], list[Finding]] = list  # what releases set aside, once they have been read
    silent: Collection[str] | None = None

    def keep(self, answer: tuple[T, Iterable[Finding]]) -> T:
        """The value of a stage's answer; its findings stay here."""
        value, told = answer
        self.findings += told
        return value

    def stop_at_errors(self) -> None:
        """Raise ContentError with everything found so far, if an error is among it that nobody has set aside."""
        if any(finding.is_error for finding in self.findings) and any(
            finding.is_error for finding in self.waive(self.findings)
        ):
            raise ContentError(self.placed())

    def placed(self) -> tuple[Finding, ...]:
        shown = shown_folder(self.content, self.root)
        return in_order(finding.moved(lambda path: (shown / path).as_posix()) for finding in self.waive(self.findings))


def shown_folder(content: Path, root: Path) -> Path:
    """The content folder as seen from `root`; its whole place where it lies elsewhere."""
    folder, start = content.resolve(), root.resolve()
    return folder.relative_to(start) if folder.is_relative_to(start) else folder
