"""Making pages as a task for any process: what they declared comes in as bytes, their own bytes go out."""

import pickle
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FunctionLoader

from plugins.engine.compiled import compiled_templates
from plugins.engine.shared import Shared, unpacked
from plugins.engine.store import loads
from plugins.hosting.twins import twins_of
from plugins.inputs import Common, Inputs
from plugins.media.renditions import Renditions
from plugins.page import Page, Target, output_path
from plugins.pages.material import Material
from plugins.registry.watching import WatchedRegistry
from plugins.releases.record import NO_TEXT, Body, ContentPage, Release, Withdrawal
from plugins.releases.status import State, state_of
from plugins.theming.environment import environment, render


class Ground(NamedTuple):
    """What all pages of a build share."""

    common: Common
    templates: Mapping[str, str]
    compiled: Path | None  # folder of compiled templates
    compressed: bool = False  # whether each page is to have its twins


class Item(NamedTuple):
    """A release that a page declared: head and text as reading left them, and what the plan knows of it.

    `at` stands for now: the last moment up to now at which anything changed for it. `withdrawn` is its original's, for
    a translation. `renditions` and `attachments` are those of its files that are served.
    """

    head: bytes
    text: bytes
    at: datetime
    withdrawn: Withdrawal | None
    renditions: tuple[tuple[str, Renditions], ...]
    attachments: tuple[tuple[str, int], ...]


class PageItem(NamedTuple):
    """A page of content/pages/ that a page declared."""

    page: ContentPage
    renditions: tuple[tuple[str, Renditions], ...]


class Order(NamedTuple):
    """`shared` is a Ground. `items` holds every release and page that the targets declared, by id or content path."""

    shared: Shared
    targets: tuple[Target, ...]
    items: Mapping[str, Item | PageItem]


FOLDER = "templates/"
Place = tuple[str, int]
"""File and line; of a template the file begins with FOLDER, as seen from the theme."""


class Made(NamedTuple):
    """A page's bytes and what was asked to make it; or what went wrong, in words of the program, and where."""

    content: bytes
    seen: tuple[str, ...] = ()
    twins: Mapping[str, bytes] = {}  # nobody writes into it
    problem: str = ""
    place: Place = ("", 0)


def make_pages(order: bytes) -> bytes:
    """The task: a pickled Order to a pickled [Made]."""
    return pickle.dumps(list(_made(pickle.loads(order))), 5)


def _made(order: Order) -> Iterator[Made]:
    bench, parts = _bench(order.shared), dict[Any, tuple[Any, frozenset[str]]]()
    for target in order.targets:
        try:
            page, seen = bench.page(target, order.items, parts)
            content = render(bench.environment, page)
            yield Made(content, seen, twins_of(output_path(target.address), content) if bench.compressed else {})
        except Exception as error:  # a recipe or a template may be wrong in any way; it is told as one thing
            yield Made(b"", problem=f"{type(error).__name__}: {error}", place=_place(error))


@dataclass(frozen=True)
class Bench:
    """Where pages are made: the shared things unpacked, and what is kept from page to page."""

    common: Common
    environment: Environment
    frames: dict[Any, Any]
    compressed: bool

    def page(
        self, target: Target, items: Mapping[str, Item | PageItem], parts: dict[Any, tuple[Any, frozenset[str]]]
    ) -> tuple[Page, tuple[str, ...]]:
        """The page, made of what the target declared and of nothing else; and what was asked to make it.

        `parts` are kept as long as the items are the same.
        """
        inputs = inputs_of(target, items, self.common, self.frames, parts)
        page = target.recipe(Material(inputs), *target.params)
        if (page.address, page.template) != (target.address, target.template):
            raise ValueError(f"planned as {target.template}, made as {page.address} by {page.template}")
        return page, tuple(sorted(inputs.seen))


@lru_cache(maxsize=2)
def _bench(shared: Shared) -> Bench:
    ground: Ground = unpacked(shared)
    cache, sources = compiled_templates(ground.compiled) if ground.compiled else None, ground.templates
    # With a file's name beside each source, for the place of a fault.
    loader = FunctionLoader(lambda name: (sources[name], FOLDER + name, None) if name in sources else None)
    made = environment(loader, ground.common.settings.language, cache)
    return Bench(ground.common, made, {}, ground.compressed)


def inputs_of(
    target: Target,
    items: Mapping[str, Item | PageItem],
    common: Common,
    frames: dict[Any, Any],
    parts: dict[Any, tuple[Any, frozenset[str]]],
) -> Inputs:
    """The small world of one page."""
    seen: set[str] = set()
    releases: list[Release] = []
    pages: list[ContentPage] = []
    states: dict[str, State] = {}
    renditions: dict[str, Renditions] = {}
    attachments: dict[str, int] = {}
    whole = frozenset(target.texts)
    for name in dict.fromkeys((*target.heads, *target.texts)):
        item = items[name]
        renditions.update(item.renditions)
        if isinstance(item, PageItem):
            pages.append(item.page)
            continue
        release, states[name] = _whole(item) if name in whole else _bare(item._replace(text=b""))
        releases.append(release)
        attachments.update(item.attachments)
    releases.sort(key=lambda release: release.order)
    registry = WatchedRegistry(common.registry, seen)
    return Inputs(common, registry, tuple(releases), tuple(pages), states, renditions, attachments, seen, frames, parts)


@lru_cache(maxsize=4096)
def _bare(item: Item) -> tuple[Release, State]:
    """The release without its text, and what is to be said of it now."""
    release: Release = loads(item.head)
    assert release.body == NO_TEXT
    if item.withdrawn:
        release = replace(release, withdrawn=item.withdrawn)
    return release, state_of(release, item.at)


@lru_cache(maxsize=256)
def _whole(item: Item) -> tuple[Release, State]:
    """The same with its text."""
    release, state = _bare(item._replace(text=b""))
    body: Body = loads(item.text)
    return replace(release, body=body), state


def _place(error: Exception) -> Place:
    """The innermost line of a template that the error passed, else of our code."""
    if (line := getattr(error, "lineno", None)) is not None:
        return f"{FOLDER}{getattr(error, 'name', '')}", int(line)
    frames = traceback.extract_tb(error.__traceback__)
    of_templates = [frame for frame in frames if frame.filename.startswith(FOLDER)]
    last = (of_templates or frames)[-1]
    return last.filename, last.lineno or 0
