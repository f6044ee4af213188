"""Progress for people: a bar on a terminal when a stage takes longer than a second, else one plain line a
stage."""

import sys
import time
from typing import TYPE_CHECKING, TextIO

from plugins.catalogue import Catalogue

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

PATIENCE = 1.0  # seconds


class Lines:
    """One line for each stage, when it has ended."""

    def __init__(self, catalogue: Catalogue, stream: TextIO | None = None) -> None:
        self.catalogue, self.stream = catalogue, stream

    def begin(self, stage: str, total: int) -> None: ...

    def step(self) -> None: ...

    def end(self, stage: str, total: int, seconds: float) -> None:
        count = f" {total}" if total else ""
        say(f"{self.catalogue.gettext(stage)}{count}: {seconds:.2f} s", self.stream or sys.stderr)


class Bar:
    """A bar by rich for a stage whose end is known, shown only once it has lasted longer than a second."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.stage, self.total, self.done, self.start = "", 0, 0, 0.0
        self.bar: RichProgress | None = None

    def begin(self, stage: str, total: int) -> None:
        self.stage, self.total, self.done, self.start = stage, total, 0, time.perf_counter()

    def step(self) -> None:
        self.done += 1
        if self.bar is None and self.total and time.perf_counter() - self.start > PATIENCE:
            from rich.console import Console
            from rich.progress import Progress

            self.bar = Progress(console=Console(stderr=True), transient=True)
            self.bar.start()
            self.bar.add_task(self.catalogue.gettext(self.stage), total=self.total)
        if self.bar is not None:
            self.bar.update(self.bar.task_ids[0], completed=self.done)

    def end(self, stage: str, total: int, seconds: float) -> None:
        if self.bar is not None:
            self.bar.stop()
            self.bar = None


def say(text: str, stream: TextIO) -> None:
    """Print a line as it is: unwrapped, whatever the stream's encoding can hold, and past a spinner of
    Pelican's."""
    stream = getattr(stream, "rich_proxied_file", stream)  # rich would wrap it at the terminal's width
    encoding = stream.encoding or "utf-8"
    clear = "\r\x1b[2K" if stream.isatty() else ""
    stream.write(clear + text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()
