"""Making what is wanted: targets in orders for any process, pictures out of what waits, the rest at hand."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from plugins.engine.codes import PAGE_FAULT
from plugins.engine.compiled import compiled_by
from plugins.engine.drawn import draw
from plugins.engine.files import Files, as_scanned
from plugins.engine.keys import Keys, moment, override, rendered, served_files
from plugins.engine.making import Ground, Item, Made, Order, PageItem, make_pages
from plugins.engine.pictures import Waiting
from plugins.engine.scan import Scanned
from plugins.engine.store import Damaged, Store
from plugins.engine.trouble import Trouble
from plugins.engine.workers import Workers
from plugins.hosting.twins import twins_of
from plugins.inputs import Common
from plugins.page import Asset, Drawing, Output, Served, Target, output_path
from plugins.releases.outline import Outline

MUCH = 200  # pages that are worth waking the pool for
LARGE = 96  # releases and pages that one order hands out
LONG = 32  # targets in one order
REMEMBERED = 512  # releases and pages that are not fetched again
NEVER = datetime.min.replace(tzinfo=UTC), ""


class Ready(NamedTuple):
    """An output's address, its bytes and those of its twins by their endings, and what was asked to make it."""

    address: str
    files: Mapping[str, bytes]
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Maker:
    """Makes outputs of one plan. `code` is the digest of ours; `cache` None: nothing is kept on disk.

    `compressed`: whether text files are to have their twins.
    """

    common: Common
    templates: Mapping[str, str]
    keys: Keys
    code: bytes
    workers: Workers
    store: Store
    scanned: Scanned
    files: Files
    waiting: Waiting
    cache: Path | None
    compressed: bool

    def make(self, outputs: Iterable[Output]) -> Iterator[Ready]:
        """Each of them, made; pages last. Raises Trouble."""
        targets: list[Target] = []
        drawings: list[Drawing] = []
        for output in outputs:
            match output:
                case Target():
                    targets.append(output)
                case Drawing():
                    drawings.append(output)
                case Asset(address=address, content=content):
                    yield self._ready(address, content)
                case Served():
                    yield self._ready(output.address, self._served(output))
        yield from self._drawings(drawings)
        yield from self._targets(targets)

    def _ready(self, address: str, content: bytes) -> Ready:
        twins = twins_of(output_path(address), content) if self.compressed else {}
        return Ready(address, {"": content, **twins})

    def _served(self, served: Served) -> bytes:
        """An attachment as it is; a rendition as it waits, or made once more."""
        if served.name and (content := self.waiting.get(served.name)):
            return content
        data = as_scanned(served.path, self.scanned, self.files)
        if not served.name:
            return data
        from plugins.media.pictures import renditions  # Pillow takes a while to load

        made = {size.name: size.content for size in renditions(served.path, data).files()}
        for name, content in made.items():  # the others are wanted next, most likely
            self.waiting.put(name, content)
        return made[served.name]

    def _drawings(self, drawings: list[Drawing]) -> Iterator[Ready]:
        folder = self.cache / "drawings" if self.cache and not self.workers.cluster else None
        given = (pickle.dumps((drawing, folder), 5) for drawing in drawings)
        made = self.workers.run(draw, given, len(drawings) > 2)
        for drawing in drawings:
            try:
                content = next(made)
            except Trouble:
                raise
            except Exception as error:  # what draws may be a plugin's
                problem = f"{type(error).__name__}: {error}"
                raise Trouble(PAGE_FAULT, template=drawing.draw, address=drawing.address, problem=problem) from error
            yield Ready(drawing.address, {"": content})

    def _targets(self, targets: list[Target]) -> Iterator[Ready]:
        compiled = compiled_by(self.code, self.cache) if self.cache and not self.workers.cluster else None
        if not targets:
            return
        much = len(targets) >= MUCH
        shared = self.workers.shared(Ground(self.common, self.templates, compiled, self.compressed), much)
        sent: list[list[Target]] = []
        item = lru_cache(maxsize=REMEMBERED)(self._item)

        def orders() -> Iterator[bytes]:
            for batch in batches(neighbours_together(targets, self.keys.overview.by_id)):
                sent.append(batch)
                yield pickle.dumps(Order(shared, tuple(batch), _items(batch, item)), 5)

        for result in self.workers.run(make_pages, orders(), much):
            for target, page in zip(sent.pop(0), pickle.loads(result), strict=True):
                yield Ready(target.address, {"": _content(target, page), **page.twins}, page.seen)

    def _item(self, name: str, whole: bool) -> Item | PageItem:
        overview = self.keys.overview
        release = overview.by_id.get(name)
        if release is None:
            page = overview.by_source[name]
            assert not isinstance(page, Outline)
            return PageItem(page, rendered(overview, page))
        head = self.store.get_bytes("heads", release.source)
        text = self.store.get_bytes("texts", release.source) if whole else b""
        if head is None or text is None:
            raise Damaged(f"{release.source} is known and not kept")
        at, withdrawn = moment(release, overview.now), override(self.keys.content, release)
        return Item(head, text, at, withdrawn, *served_files(overview, release))


def _items(batch: list[Target], item: Callable[[str, bool], Item | PageItem]) -> Mapping[str, Item | PageItem]:
    """Every release and page that these targets declared, with its text if any of them shows it."""
    whole = {name for target in batch for name in target.texts}
    heads = {name for target in batch for name in target.heads}
    return {name: item(name, name in whole) for name in whole | heads}


def neighbours_together(targets: Iterable[Target], releases: Mapping[str, Outline]) -> list[Target]:
    """The targets by the newest release they show: pages of one time share releases, which are unpacked once."""

    def newest(target: Target) -> tuple[datetime, str]:
        shown = (releases[name].order for name in (*target.heads, *target.texts) if name in releases)
        return max(shown, default=NEVER)

    return sorted(targets, key=newest)


def batches(targets: Iterable[Target]) -> Iterator[list[Target]]:
    """The targets in orders of a fair size."""
    batch: list[Target] = []
    shown: set[str] = set()
    for target in targets:
        batch.append(target)
        shown.update(target.heads, target.texts)
        if len(shown) >= LARGE or len(batch) >= LONG:
            yield batch
            batch, shown = [], set()
    if batch:
        yield batch


def _content(target: Target, page: Made) -> bytes:
    if page.problem:
        file, line = page.place
        problem = f"{page.problem} ({Path(file).name}:{line})"
        raise Trouble(PAGE_FAULT, template=target.template, address=target.address, problem=problem).at(file, line)
    return page.content
