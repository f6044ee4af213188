"""Reading as a task for any process: bytes in, bytes out. Pure but for the caches that make it fast."""

import pickle
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from plugins.engine.digests import digest
from plugins.engine.shared import Shared, unpacked
from plugins.findings import Finding
from plugins.registry.records import Registry
from plugins.registry.watching import WatchedRegistry
from plugins.releases.outline import Outline, OwnFile, outline_of
from plugins.releases.record import ContentPage
from plugins.settings import Settings


class Text(NamedTuple):
    """A Markdown file: its content path, its bytes, the content paths in its folder of pictures and attachments."""

    path: str
    data: bytes
    own: frozenset[str]


class Read(NamedTuple):
    """What one file says. `item` is None when it could not be read.

    `asked` are the questions put to the registry. `head` is a digest of the header and all that its meaning depends on
    beside the registry, `text` one of the whole file.
    """

    item: Outline | ContentPage | None
    findings: tuple[Finding, ...]
    asked: tuple[str, ...]
    head: bytes
    text: bytes


class Ground(NamedTuple):
    """What all texts of a build share."""

    settings: Settings
    registry: Registry


class Given(NamedTuple):
    """`shared` is a Ground."""

    shared: Shared
    texts: tuple[Text, ...]


class Told(NamedTuple):
    """Of each text what it says, and of a release its head and body, pickled."""

    read: Read
    head: bytes
    body: bytes


def read_texts(given: bytes) -> bytes:
    """The task: a pickled Given to a pickled [Told]."""
    return pickle.dumps(list(_told(pickle.loads(given))), 5)


def _told(task: Given) -> Iterator[Told]:
    settings, watched = _ground(task.shared)
    for text in task.texts:
        watched.seen.clear()
        yield told_of(text, watched, settings)


@lru_cache(maxsize=2)
def _ground(shared: Shared) -> tuple[Settings, WatchedRegistry]:
    ground: Ground = unpacked(shared)
    return ground.settings, WatchedRegistry(ground.registry, set())


def told_of(text: Text, registry: WatchedRegistry, settings: Settings) -> Told:
    """One file, read. `registry` has seen nothing yet."""
    # What parses and cleans texts takes a while to load, and most builds read nothing.
    from plugins.releases.reading import read_content_page, release_of
    from plugins.releases.source import read_parts

    whole = digest(text.path.encode(), text.data)
    if text.path.startswith("pages/"):
        page, findings = read_content_page(text.path, text.data, settings, text.own)
        return Told(Read(page, tuple(findings), (), whole, whole), b"", b"")
    read = read_parts(text.path, text.data)
    release, findings = release_of(text.path, read, registry, settings, text.own)
    asked = tuple(sorted(registry.seen))
    if release is None:
        return Told(Read(None, tuple(findings), asked, b"", b""), b"", b"")
    head = digest(text.path.encode(), (read[0].header or "").encode(), *(name.encode() for name in sorted(text.own)))
    bare = pickle.dumps(release.without_text(), 5)
    body = pickle.dumps(release.body, 5)
    return Told(Read(outline_of(release), tuple(findings), asked, head, whole), bare, body)


def files_of(page: ContentPage) -> tuple[OwnFile, ...]:
    """The pictures that a page of content/pages/ names."""
    return tuple(OwnFile(picture.path, picture.line, True) for picture in page.body.pictures)


def own_files(paths: Mapping[str, object]) -> Mapping[str, frozenset[str]]:
    """By the path of a Markdown file, the content paths in the folder of its name."""
    found: dict[str, set[str]] = {}
    for path in paths:
        found.setdefault(path.rpartition("/")[0] + ".md", set()).add(path)
    return {path: frozenset(names) for path, names in found.items()}
