"""Progress for people: a bar on a terminal when a stage takes longer than a second, else one plain line a
stage."""

import sys
import threading
import time
from typing import TYPE_CHECKING, TextIO

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number

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
        words = self.catalogue
        count = f" {shown_number(total, words)}" if total else ""
        took = words.gettext(N_("{seconds} s")).format(seconds=shown_number(seconds, words, 2))
        say(f"{words.gettext(stage)}{count}: {took}", self.stream or sys.stderr)


class Bar:
    """A bar by rich, drawn only once a stage has lasted longer than a second: how many of how many, and the time left.

    A stage whose end nobody knows gets a turning sign and the time gone by. A timer begins the drawing, as such a
    stage has no steps; all else happens under one lock.
    """

    def __init__(self, catalogue: Catalogue, patience: float = PATIENCE) -> None:
        self.catalogue, self.patience = catalogue, patience
        self.stage, self.total, self.done, self.start = "", 0, 0, 0.0
        self.bar: RichProgress | None = None
        self._timer: threading.Timer | None = None
        self._drawing = threading.Lock()

    def begin(self, stage: str, total: int) -> None:
        self.stage, self.total, self.done, self.start = stage, total, 0, time.perf_counter()
        self._timer = threading.Timer(self.patience, self._draw)
        self._timer.daemon = True
        self._timer.start()

    def step(self) -> None:
        self.done += 1
        if (bar := self.bar) is not None:
            bar.update(bar.task_ids[0], completed=self.done)

    def end(self, stage: str, total: int, seconds: float) -> None:
        with self._drawing:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None
            if self.bar is not None:
                self.bar.stop()
            self.bar = None

    def _draw(self) -> None:
        """In the timer's thread: begin to draw, unless the stage ended at this very moment."""
        from plugins.engine.bar import drawing

        with self._drawing:
            if self._timer is not threading.current_thread():
                return
            bar = drawing(self.stage, self.total, self.start, self.catalogue)
            bar.update(bar.task_ids[0], completed=self.done)
            bar.start()
            self.bar = bar


def say(text: str, stream: TextIO) -> None:
    """Print a line as it is: unwrapped, whatever the stream's encoding can hold, and past a spinner of
    Pelican's."""
    stream = getattr(stream, "rich_proxied_file", stream)  # rich would wrap it at the terminal's width
    encoding = stream.encoding or "utf-8"
    clear = "\r\x1b[2K" if stream.isatty() else ""
    stream.write(clear + text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()
