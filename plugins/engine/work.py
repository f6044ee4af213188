"""One build as it is asked for, and while it is under way."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.engine.commit import remove_stages, told_as_trouble
from plugins.engine.digests import digest
from plugins.engine.gathered import Gathered
from plugins.engine.lock import locked
from plugins.engine.report import Stages
from plugins.engine.store import Store
from plugins.engine.trouble import Trouble
from plugins.engine.workers import Workers
from plugins.settings import Settings

if TYPE_CHECKING:  # what plans takes a while to load, and a build that finds nothing new does without
    from plugins.engine.planned import Plugins


@dataclass(frozen=True)
class Site:
    """Where everything lies. `output` None: only see whether it could be built. `cache` None: keep nothing."""

    content: Path
    output: Path | None
    theme: Path
    settings: Settings
    plugins: "Plugins"
    cache: Path | None = None


@dataclass(frozen=True)
class Wishes:
    """How to build. `cold`: as if for the first time; `verify`: compare every file, in and out, byte for byte.

    `advice`: ask the rules that only advise, too; a build asks those that can stop it.
    `workers` 0: as many as there are cores. `cluster`: the address of a Dask scheduler. `explain`: the address of an
    output, to be told why it is made anew or not.
    """

    cold: bool = False
    verify: bool = False
    advice: bool = False
    workers: int = 0
    cluster: str = ""
    explain: str = ""


PLAIN = Wishes()


@dataclass
class Work:
    """One build: what is wanted, who does it, what is kept, what is told on the way. `start` in ns."""

    site: Site
    now: datetime
    wishes: Wishes
    stages: Stages
    workers: Workers
    store: Store
    gathered: Gathered
    start: int = field(default_factory=time.time_ns)


@contextmanager
def locked_store(site: Site) -> Iterator[Path | None]:
    """Keep other builds away from the output; and give the file of the store, None when somebody else has it."""
    file = _store_file(site)
    if site.output:
        with locked(site.output):
            with told_as_trouble(site.output.parent):
                remove_stages(site.output)
            yield file
        return
    with ExitStack() as held:
        if file:
            try:
                held.enter_context(locked(file))
            except Trouble:  # another check is running, or the folder may not be written: this one keeps nothing
                file = None
        yield file


def _store_file(site: Site) -> Path | None:
    """One for each pair of content and output, by their places as seen from here: another checkout finds it too."""
    if site.cache is None:
        return None
    places = [_seen_from_here(place) for place in (site.content, site.output or Path())]
    name = site.output.name if site.output else "check"
    return site.cache / f"{name}-{digest(*(place.encode() for place in places)).hex()[:8]}.sqlite"


def _seen_from_here(place: Path) -> str:
    whole, here = place.resolve(), Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
