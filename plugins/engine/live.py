"""What open pages of the preview are told: which addresses have changed, or why nothing could be built.

A page says which build it shows; it is told all that has changed since. So nothing is missed by a page that was
asleep, in another tab, or loaded while a build ran; and nobody needs a queue.
"""

import json
import secrets
import threading
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.catalogue import Catalogue
from plugins.engine.outcome import Outcome, Told
from plugins.engine.panel import failure

HEARTBEAT = 15.0  # seconds; a page that has gone is noticed then
MOST_CHANGED = 1000  # addresses; when there are more, every page reloads


class Live:
    """The state of the preview, and everyone who waits for it to change."""

    def __init__(self, words: Catalogue, language: str = "id", heartbeat: float = HEARTBEAT) -> None:
        self.words, self.language, self.heartbeat = words, language, heartbeat
        self._run = secrets.token_hex(4)  # numbers of an earlier run mean nothing here
        self._number = 0  # of good builds
        self._changed: dict[str, int] = {}  # by address: the last build that changed it
        self._failed: tuple[Told, ...] = ()
        self._turn = 0
        self._ended = False
        self._news = threading.Condition()

    @property
    def build(self) -> str:
        """The name of the build that is shown now."""
        return f"{self._run}-{self._number}"

    @property
    def has_built(self) -> bool:
        """Whether there has been a good build in this run."""
        return self._number > 0

    def tell(self, outcome: Outcome) -> None:
        """A build has ended: all who listen hear of it."""
        with self._news:
            if outcome.is_good:
                self._number += 1
                self._changed |= dict.fromkeys(outcome.changed, self._number)
            self._failed = tuple(one for one in outcome.told if not (outcome.is_good or one.is_advice))
            self._turn += 1
            self._news.notify_all()

    def end(self) -> None:
        """Let everyone who listens go."""
        with self._news:
            self._ended = True
            self._news.notify_all()

    def stream(self, since: str) -> Iterator[bytes]:
        """An event stream for a page that shows the build `since`: how things stand, then every change."""
        heard = -1
        yield b"retry: 1000\n: this is the preview\n\n"
        while True:
            with self._news:
                if self._turn == heard and not self._ended:
                    self._news.wait(self.heartbeat)
                if self._ended:
                    return
                events = b": still here\n\n" if self._turn == heard else self._events(since)
                heard, since = self._turn, self.build if self.has_built else since
            yield events

    def _events(self, since: str) -> bytes:
        events = b""
        if self.has_built and (since != self.build or not self._failed):
            events += _event("built", self.build, self._since(since))
        if self._failed:
            events += _event("failed", "", failure(self._failed, self.words, self.language))
        return events

    def _since(self, build: str) -> Mapping[str, Any]:
        """What has changed since a build; everything, when that build is not of this run."""
        run, _, number = build.partition("-")
        if run != self._run or not number.isdecimal():
            return {"all": True, "changed": []}
        changed = sorted(address for address, last in self._changed.items() if last > int(number))
        too_many = len(changed) > MOST_CHANGED
        return {"all": too_many, "changed": [] if too_many else changed}


def _event(name: str, number: str, data: Mapping[str, Any]) -> bytes:
    lines = [f"event: {name}", *([f"id: {number}"] if number else []), f"data: {json.dumps(data)}"]
    return ("\n".join(lines) + "\n\n").encode()
