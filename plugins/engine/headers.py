"""The releases by their headers, for whoever tells about them and makes no page: read as a check reads, and as fast.

What is read is kept with what checks keep, so that neither reads a file twice.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.engine.files import look
from plugins.engine.gathered import Gathered
from plugins.engine.last import UNBUILT
from plugins.engine.read import Content, read
from plugins.engine.report import Silence
from plugins.engine.scan import Scanned, scan
from plugins.engine.store import Damaged, Store, with_store
from plugins.engine.work import Site, locked_store
from plugins.engine.workers import Workers
from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.releases.record import Release


class Headed(NamedTuple):
    """A release as other files leave it (a translation is withdrawn with its original), and its own header."""

    outline: Outline
    release: Release


class Headers(NamedTuple):
    """`releases` in total order, oldest first, drafts and embargoed ones too. `gathered`: what is wrong with the rest,
    which is left out."""

    scanned: Scanned
    registry: Registry
    releases: tuple[Headed, ...]
    gathered: Gathered


def read_headers(site: Site) -> Headers:
    """Everything that can be read; `site.output` is None. Raises Trouble."""

    def read_in(store: Store) -> Headers:
        with Workers(0, "") as workers:
            return _read(site, workers, store)

    with locked_store(site) as file:
        return with_store(file, read_in)


def _read(site: Site, workers: Workers, store: Store) -> Headers:
    start, gathered = time.time_ns(), Gathered(site.content, Path.cwd())
    scanned, found = scan(site.content, site.settings.emblem)
    files = look(scanned, store, start, verify=False)
    gathered.findings += found + files.findings
    if not files.are_as_before and not store.get("kept", "phase"):
        store.put("kept", "phase", UNBUILT)  # else the next check would think that it had judged these files
    content = gathered.keep(read(scanned, files, store, site.settings, workers, Silence().step))
    return Headers(scanned, content.registry, tuple(_headed(content, store)), gathered)


def _headed(content: Content, store: Store) -> Iterator[Headed]:
    for outline in content.releases:
        release: Release | None = store.get("heads", outline.source)
        if release is None:
            raise Damaged(f"no header is kept of {outline.source}")
        yield Headed(outline, release)
