"""What every transport can do. One file a kind: `directory.py`, `ssh.py`, `archive.py`, `s3.py`, `git.py`."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from plugins.deploy.codes import NO_EARLIER_BUILD
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import Plan
from plugins.engine.trouble import Trouble

Step = Callable[[str], None]
"""Called with the path of each file that has gone out, for the progress bar."""


class Deployed(NamedTuple):
    """A build that was live at a target, and since when (ISO 8601; by the clock of whoever deployed it)."""

    build: str
    since: str


def history_in(text: str) -> tuple[Deployed, ...]:
    """The lines of a history, newest first; those that were not written whole are passed over."""
    told = (line.split(" ") for line in reversed(text.splitlines()))
    return tuple(Deployed(words[1], words[0]) for words in told if len(words) == 2)


def one_before(name: str, builds: Iterable[str], live: str) -> str:
    """The newest build of a target that is not live. Raises Trouble when there is none."""
    for build in builds:
        if build != live:
            return build
    raise Trouble(NO_EARLIER_BUILD, target=name)


class Target(Protocol):
    """A place to which builds are deployed. Every act raises Trouble when it cannot be done, and may be repeated."""

    name: str

    def live(self) -> Manifest | None:
        """What is live there now, by its own manifest; None for a place where nothing is yet."""

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Bring the plan's build there and make it live. Killed at any moment, a repetition finishes it."""

    def unlike(self, plan: Plan) -> str:
        """The first file of what is live that is not as the plan meant it; "" when all is well."""

    def rollback(self, build: str) -> Manifest:
        """Make an earlier build live again ("": the one before); what is live then. Its assets are joined by those of
        the build that was live, for pages that are open somewhere."""

    def history(self) -> tuple[Deployed, ...]:
        """What was live when, newest first."""
