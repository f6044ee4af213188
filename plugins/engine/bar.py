"""What the bar of a long stage looks like. Apart from progress.py, as rich takes time to import."""

import time

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn
from rich.text import Text

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number

MINUTE, LONG = 60, 90  # seconds; a longer time is told in minutes


class Told(ProgressColumn):
    """How many of how many and the time left; without a known total, the time gone by. Told anew at every look."""

    max_refresh = 0.5  # seconds between looks; oftener would flicker

    def __init__(self, start: float, words: Catalogue) -> None:
        self.start, self.words = start, words
        super().__init__()

    def render(self, task: Task) -> Text:
        return Text(told(int(task.completed), int(task.total or 0), time.perf_counter() - self.start, self.words))


def told(done: int, total: int, seconds: float, words: Catalogue) -> str:
    """`40/200  sisa 12 detik`; `3 detik` where nobody knows the total."""
    if not total:
        return duration(seconds, words)
    count = f"{shown_number(done, words)}/{shown_number(total, words)}"
    if not done:
        return count
    left = words.gettext(N_("{time} left")).format(time=duration(seconds / done * (total - done), words))
    return f"{count}  {left}"


def duration(seconds: float, words: Catalogue) -> str:
    """Whole seconds, or whole minutes when there are many."""
    if seconds > LONG:
        return words.gettext(N_("{minutes} min")).format(minutes=shown_number(seconds / MINUTE, words))
    return words.gettext(N_("{seconds} s")).format(seconds=shown_number(seconds, words))


def drawing(stage: str, total: int, start: float, words: Catalogue) -> Progress:
    """A bar for a stage, a turning sign when its total is 0; it leaves nothing behind when it is stopped."""
    sign = BarColumn() if total else SpinnerColumn()
    columns = (TextColumn("{task.description}", markup=False), sign, Told(start, words))
    made = Progress(*columns, console=Console(stderr=True), transient=True)
    made.add_task(words.gettext(stage), total=total or None)
    return made
