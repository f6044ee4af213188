"""What a run says at its end, in one breath."""

import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number
from plugins.engine.progress import say
from plugins.importer.report.reporting import Reporting
from plugins.importer.result import STATUSES, Result, Run, Status

NEXT: dict[Status, str] = {
    "waiting": N_("What waits needs you: the report says for what. Nothing of it is lost; import again after it."),
    "new": N_("Next: look through the drafts; each is published when its line `status: draft` is taken out."),
}

SECONDS = N_("{seconds} s")


def summary(run: Run, report: Path, words: Catalogue) -> Iterator[str]:
    """The lines, the counts first."""
    say = words.gettext
    met = {status: run.counts[status] for status in STATUSES if run.counts.get(status)}
    counts = [f"{shown_number(number, words)} {say(STATUSES[status])}" for status, number in met.items()]
    told = ", ".join(counts) or say(N_("nothing"))
    kind = N_("Would be imported: {told}.") if run.is_dry else N_("Imported: {told}.")
    seconds = shown_number(run.seconds, words, 1)
    yield f"{say(kind).format(told=told)} {say(SECONDS).format(seconds=seconds)}"
    if run.published:
        yield say(N_("Ready to be published at once: {number}.")).format(number=shown_number(run.published, words))
    if run.was_stopped:
        yield say(N_("It was stopped before its end; what is done stands. Import again to go on."))
    yield say(N_("Report: {path}")).format(path=report)
    yield from (say(told) for status, told in NEXT.items() if status in met)


class Telling:
    """A listener that says it, however a run ends."""

    def __init__(self, reporting: Reporting, words: Catalogue) -> None:
        self.reporting, self.words = reporting, words

    def take(self, result: Result) -> None:
        """Single results are the report's."""

    def close(self, run: Run) -> None:
        """Print the lines."""
        for line in (*summary(run, self.reporting.index, self.words), *self.reporting.notes):
            say(line, sys.stdout)
