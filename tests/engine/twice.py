"""A world built on, as it is every day, and built from nothing: the two must be one, byte for byte."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from plugins.engine import making, reading, scan
from plugins.engine.build import Wishes
from plugins.engine.compiled import compiled_by
from plugins.engine.digests import code_digest, digest
from plugins.engine.pelican import open_portal
from plugins.engine.report import Report, Silence
from plugins.errors import ContentError
from plugins.findings import Finding
from plugins.pages import share
from tests.engine.edits import World
from tests.engine.portal import CONF, ROOT

# Leave nothing out where a few of many say nearly as much; takes many minutes.
EVERYTHING = bool(os.environ.get("WARTA_EVERY_STEP"))
REMEMBERED = [(making, "_bench"), (making, "_bare"), (making, "_whole"), (reading, "_ground")]
Stamps = dict[str, tuple[bytes, int, int]]


class Built(NamedTuple):
    """`told`: place, code and facts of every finding. `report` is None when there was an error among them."""

    files: dict[str, bytes]
    told: tuple[str, ...]
    report: Report | None


def files_of(folder: Path) -> dict[str, bytes]:
    """Path to bytes of every file; a folder without any is named with its slash, a link with its target."""
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = b"-> " + os.fsencode(os.readlink(path))
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name + "/"] = b""
    return found


def stamps_of(folder: Path) -> Stamps:
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            told = path.stat()
            found[path.relative_to(folder).as_posix()] = (path.read_bytes(), told.st_ino, told.st_mtime_ns)
    return found


def build(world: World, output: Path | None = None, cache: Path | None = None, **wishes: Any) -> Built:
    """Build a world as it stands, into its own output unless another one is given."""
    place = output or world.output
    given = {
        "NOW": world.now,
        "PATH": str(world.content),
        "THEME": str(world.theme),
        "OUTPUT_PATH": str(place),
        "CACHE_PATH": str(cache or world.cache),
        **world.settings,
    }
    portal = open_portal(CONF, given)
    portal.portal = portal.portal.model_validate(portal.portal.model_dump() | world.portal)
    try:
        report = portal.build(place, Silence(), Wishes(**{"workers": 1} | wishes))
    except ContentError as error:
        return Built(files_of(place), _told(world, error.findings), None)
    return Built(files_of(place), _told(world, report.findings), report)


def _told(world: World, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Wherever the world lies."""
    said = (f"{finding.path}:{finding.line} {finding.code.id} {finding.facts}" for finding in findings)
    return tuple(line.replace(f"{world.folder}/", "") for line in said)


def drawn_cheaply(*words: str) -> bytes:
    """Stands for a share picture: as different as its words, in no time."""
    return "\n".join(words).encode()


@contextmanager
def cheap_drawings() -> Iterator[None]:
    """Share pictures take more time than all the rest; where they are not the question, their words do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(share, "share_picture", drawn_cheaply)
        yield


def build_cold(world: World) -> Built:
    """From nothing: no cache, no output, nothing remembered in this process."""
    with forgetting():
        place = world.folder / "cold"
        shutil.rmtree(place, ignore_errors=True)
        (place / "cache").mkdir(parents=True)
        share_templates(place / "cache")
        return build(world, place / "output", place / "cache")


def from_nothing(world: World) -> Built:
    """What `build_cold` gives, kept for the next world that is the same: many tests come to the same few."""
    files = [*sorted(files_of(world.content).items()), *sorted(files_of(world.theme).items())]
    words = (
        os.getcwd(),
        world.now,
        sorted(world.portal.items()),
        sorted(world.settings.items()),
        share.share_picture.__name__,
    )
    key = digest(repr(words).encode(), *(part for name, data in files for part in (name.encode(), data)))
    built = _FROM_NOTHING.pop(key, None) or build_cold(world)
    if len(_FROM_NOTHING) == 40:
        del _FROM_NOTHING[next(iter(_FROM_NOTHING))]
    _FROM_NOTHING[key] = built  # now the youngest: the one that nobody asked for the longest goes first
    return built


_FROM_NOTHING: dict[bytes, Built] = {}


def share_templates(cache: Path) -> None:
    """Compiled templates are known by their source: one folder serves all worlds, of all test processes."""
    shared = compiled_by(code_digest(), ROOT / ".cache" / "tests")
    shared.mkdir(parents=True, exist_ok=True)
    cache.mkdir(exist_ok=True)
    compiled_by(code_digest(), cache).symlink_to(shared)


@contextmanager
def forgetting() -> Iterator[None]:
    """What this process remembers between builds is laid aside."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in REMEMBERED:
            patch.setattr(module, name, lru_cache(maxsize=4096)(getattr(module, name).__wrapped__))
        yield


@contextmanager
def as_if_long_ago() -> Iterator[None]:
    """Edits lie a while back, so that stamps are trusted as they are at a desk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "RACE", 0)
        yield


def build_on(world: World, **wishes: Any) -> Built:
    """As every day; and what is not another is the same file as before, and all that was done is told."""
    before = stamps_of(world.output)
    with as_if_long_ago():
        built = build(world, verify=world.verify, **wishes)
    after = stamps_of(world.output)
    same = [name for name in after if name in before and before[name][0] == after[name][0]]
    assert [name for name in same if before[name] != after[name]] == [], "written though it is the same"
    if built.report:
        world.verify = False
        assert built.report.changes
        written = {name for name in after if name not in same}
        assert set(built.report.changes.written) - {".portal-output"} == written - {".portal-output"} or not before
        assert built.report.made or not written - {".portal-output"}
    return built


def difference(built: Built, cold: Built) -> list[str]:
    names = sorted(built.files.keys() | cold.files.keys())
    return [name for name in names if built.files.get(name) != cold.files.get(name)]


def shown(built: Built, cold: Built) -> str:
    """The first lines that differ, for whoever must find out why."""
    lines = []
    for name in difference(built, cold)[:4]:
        one, other = (which.files.get(name, b"(none)").decode("utf-8", "replace") for which in (built, cold))
        lines += [f"{name}:", *islice(unified_diff(one.splitlines(), other.splitlines(), n=0, lineterm=""), 9)]
    return "\n".join(lines)


def check(world: World, **wishes: Any) -> Built:
    """Build on, build cold: the same bytes and findings; what fails leaves all as it was."""
    before = files_of(world.output) if world.output.exists() else {}
    built, cold = build_on(world, **wishes), from_nothing(world)
    assert built.told == cold.told
    if cold.report:
        assert difference(built, cold) == [], shown(built, cold)
        assert built.report
        assert built.report.next_change == cold.report.next_change
    else:
        assert built.files == before, "a build that failed touched the output"
    return built
