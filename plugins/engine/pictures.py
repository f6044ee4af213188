"""The files beside releases and pages: pictures made ready to serve, attachments as they are, the emblem.

What a picture becomes is known by its bytes and never worked out twice. The renditions wait in a folder of the cache
until they are in the output.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plugins.engine.digests import digest, pictures_digest
from plugins.engine.files import Files, as_scanned
from plugins.engine.read import Content
from plugins.engine.reading import files_of
from plugins.engine.scan import Scanned
from plugins.engine.store import Store
from plugins.engine.workers import Workers
from plugins.findings import Code, Finding
from plugins.media.fitness import Seen, unfit
from plugins.media.renditions import Renditions, is_rendition
from plugins.registry.records import Spot
from plugins.releases.outline import Outline, OwnFile
from plugins.releases.status import is_public, state_of

MUCH = 3  # pictures that are worth waking the pool for


class Picture(NamedTuple):
    """What became of a picture's bytes: None when nothing could; and what is to be said of it, wherever it is named."""

    key: bytes
    renditions: Renditions | None
    said: tuple[tuple[Code, Mapping[str, object]], ...]


@dataclass(frozen=True)
class Beside:
    """What stands beside the texts and may be seen now: renditions without their bytes, sizes of attachments."""

    renditions: Mapping[str, Renditions]
    attachments: Mapping[str, int]
    emblem: bytes = b""


@dataclass(frozen=True)
class Waiting:
    """Renditions that are not in the output yet, as files in a folder; without one they last as long as the build."""

    folder: Path | None
    held: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, content: bytes) -> None:
        """Keep one; a folder that cannot be written costs time, nothing else."""
        if self.folder is None:
            self.held[name] = content
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(content)

    def get(self, name: str) -> bytes | None:
        """The bytes, if they are there and whole."""
        content = self.held.get(name, b"")
        if self.folder is not None:
            with suppress(OSError):
                content = (self.folder / name).read_bytes()
        return content if content and is_rendition(name, content) else None

    def clear(self, names: Iterable[str]) -> None:
        """Keep these no longer: they are in the output."""
        for name in names:
            if self.folder is not None:
                with suppress(OSError):
                    (self.folder / name).unlink()


def load_beside(
    content: Content,
    scanned: Scanned,
    files: Files,
    store: Store,
    waiting: Waiting,
    now: datetime,
    workers: Workers,
    step: Callable[[], None],
) -> tuple[Beside, list[Finding]]:
    """Every file that a release or page names, once; what is wrong with it is told at the line that names it.

    Pictures of embargoed releases are checked too, so that a release cannot fail at its hour; they go no further.
    Of a release whose text is hidden no file is served any more.
    """
    named: dict[str, tuple[str, OwnFile, bool]] = {}
    for source, file, shown in _named(content, now):
        if file.path in files.known and (file.path not in named or shown > named[file.path][2]):
            named[file.path] = (source, file, shown)
    pictures = _pictures(
        [path for path, item in named.items() if item[1].is_picture], scanned, files, store, waiting, workers, step
    )
    findings = []
    for path, found in pictures.items():
        source, file, _ = named[path]
        findings += [Finding(source, file.line, code, facts) for code, facts in found.said]
    renditions = {path: found.renditions for path, found in pictures.items() if found.renditions and named[path][2]}
    attachments = {
        path: scanned.files[path][1] for path, (_, file, shown) in named.items() if shown and not file.is_picture
    }
    emblem = as_scanned(scanned.emblem, scanned, files) if scanned.emblem in files.known else b""
    return Beside(renditions, attachments, emblem), findings


def picture_advice(content: Content, scanned: Scanned, store: Store, now: datetime) -> Iterator[Finding]:
    """What is advised on the pictures of releases, by what is known of them since they were read."""
    for release in _with_files(content, now):
        for file in release.files:
            known: Picture | None = store.get("pictures", file.path) if file.is_picture else None
            if known and known.renditions and file.path in scanned.files:
                seen = Seen(file.path, known.renditions.sizes[-1], scanned.files[file.path][1])
                for code, facts in unfit(seen, is_lead=file.path == release.image):
                    yield Finding(release.source, file.line, code, facts)


def _named(content: Content, now: datetime) -> Iterator[tuple[str, OwnFile, bool]]:
    """Who names which file, and whether it may be seen now."""
    for release in _with_files(content, now):
        shown = is_public(release, now)
        yield from ((release.source, file, shown) for file in release.files)
    for page in content.pages:
        yield from ((page.source, file, True) for file in files_of(page))


def _with_files(content: Content, now: datetime) -> Iterator[Outline]:
    """The releases whose files are, or will be, served."""
    for release in content.releases:
        if release.files and release.status != "draft" and not state_of(release, now).hides_text:
            yield release


def _pictures(
    paths: list[str],
    scanned: Scanned,
    files: Files,
    store: Store,
    waiting: Waiting,
    workers: Workers,
    step: Callable[[], None],
) -> Mapping[str, Picture]:
    media = pictures_digest()
    keys = {path: digest(media, path.encode(), files.digest(path)) for path in paths}
    found = {}
    for path in paths:
        kept = store.get("pictures", path)
        if kept and kept.key == keys[path]:
            found[path] = kept
            step()
    new = [path for path in paths if path not in found]
    if new:
        with store.saving():
            given = (pickle.dumps((path, as_scanned(path, scanned, files)), 5) for path in new)
            for path, result in zip(new, workers.run(make_renditions, given, len(new) >= MUCH), strict=True):
                picture, contents = pickle.loads(result)
                found[path] = Picture(keys[path], *picture)
                store.put("pictures", path, found[path])
                for name, data in contents.items():
                    waiting.put(name, data)
                step()
    store.drop("pictures", files.gone)
    return {path: found[path] for path in paths}


def make_renditions(given: bytes) -> bytes:
    """The task: one picture's bytes to what it becomes."""
    from plugins.media.pictures import read_picture  # Pillow takes a while to load, and most builds have no new picture

    path, data = pickle.loads(given)
    made, findings = read_picture(path, data, Spot(path, 1))
    said = tuple((finding.code, finding.facts) for finding in findings)
    contents = {size.name: size.content for size in made.files()} if made else {}
    return pickle.dumps(((made.bare() if made else None, said), contents), 5)
