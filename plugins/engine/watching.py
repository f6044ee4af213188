"""What changes in folders while nobody builds: gathered, so that many saves make one build."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ROOT / "plugins"


@dataclass(frozen=True, slots=True)
class Batch:
    """Names of the files that have changed; `code`: plugins or settings are among them. Without names: nothing."""

    names: frozenset[str] = frozenset()
    code: bool = False

    def __or__(self, other: "Batch") -> "Batch":
        return Batch(self.names | other.names, self.code or other.code)


class Watch:
    """Follows folders in threads of its own; `take` waits for what has changed."""

    def __init__(self) -> None:
        self._batches: queue.SimpleQueue[Batch | None] = queue.SimpleQueue()
        self._stop = threading.Event()

    def follow(self, content: tuple[Path, ...], settings_file: Path) -> None:
        """Follow these folders, the code and the settings, instead of what was followed before."""
        self._stop.set()
        self._stop = threading.Event()
        homes = {settings_file.parent, ROOT}

        def is_settings(file: Path) -> bool:
            return file == settings_file or file.name.endswith("conf.py")

        self._begin(content, code=False)
        self._begin((CODE,), code=True)
        # The folder and not the files: many editors put a new file in the old one's place.
        self._begin(tuple(homes), code=True, recursive=False, only=is_settings)

    def _begin(
        self, folders: tuple[Path, ...], code: bool, recursive: bool = True, only: Callable[[Path], bool] | None = None
    ) -> None:
        """Follow folders in a new thread until `_stop`, as it is now, is set."""
        from watchfiles import Change, DefaultFilter, watch

        usual, stop = DefaultFilter(), self._stop
        there = [folder for folder in folders if folder.is_dir()]

        def matters(change: Change, path: str) -> bool:
            return usual(change, path) and (only is None or only(Path(path)))

        def run() -> None:
            for changes in watch(*there, watch_filter=matters, stop_event=stop, recursive=recursive):
                self._batches.put(Batch(frozenset(Path(path).name for _, path in changes), code))

        if there:
            threading.Thread(target=run, name="watch", daemon=True).start()

    def take(self, seconds: float) -> Batch | None:
        """All that has changed since it was asked last, waiting for it; None once it has been stopped."""
        try:
            batch = self._batches.get(timeout=seconds)
        except queue.Empty:
            return Batch()
        while batch is not None and not self._batches.empty():
            more = self._batches.get()
            batch = None if more is None else batch | more
        return batch

    def stop(self) -> None:
        """Follow nothing any more; who waits is let go."""
        self._stop.set()
        self._batches.put(None)
