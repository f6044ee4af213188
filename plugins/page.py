"""Outputs as values: what the plan asks for, and what a page is once it is made.

A `Target` names a page before it exists: the function that makes it, and everything that this function will be given.
So a page is known by its inputs, can be left out when they are known, and can be made in any process.

A view is a frozen dataclass of plain values (text, numbers, dates, tuples, other views): hashable; and the template
sees the view's fields and nothing else.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from plugins.catalogue import N_
from plugins.findings import Code, Finding
from plugins.slugs import RESERVED

DUPLICATE_ADDRESS = Code(
    "A101",
    N_("the address {address} is claimed twice: here and by {other}"),
    N_("Change the slug of one of them; an address belongs to one page for ever."),
)
RESERVED_NAME = Code(
    "A102",
    N_("the address {address} holds '{name}', which Windows keeps for itself: there it can be neither kept nor served"),
    N_("Give the file or slug another name, such as {name}-1."),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that has been made: exactly what its template shows."""

    address: str
    template: str
    view: Any


class Target(NamedTuple):
    """One page that the plan asks for. `address` starts with "/"; one that ends with "/" is written to its index.html.

    `recipe(material, *params)` makes it: a function of a module, pure, which finds in the material what is declared
    here and what does not belong to any release. `params` are plain: texts, numbers, None, tuples of these.
    `heads` are the ids of the releases it shows as entries or links, `texts` the ids of those whose text it shows, and
    the content paths of pages of content/pages/ likewise.
    `sources` names the content files that claim the address (for a clash), relative to the content folder.
    `lastmod` is the moment the page last meant something new; None keeps it out of the sitemap.
    """

    address: str
    recipe: Callable[..., Page]
    template: str
    params: tuple[Any, ...] = ()
    heads: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    lastmod: datetime | None = None


class Asset(NamedTuple):
    """One output file whose bytes are ready: a theme file, the emblem."""

    address: str
    content: bytes
    sources: tuple[str, ...] = ()


class Served(NamedTuple):
    """One output file out of a content file: an attachment as it is, or the rendition `name` of a picture."""

    address: str
    path: str
    name: str = ""
    sources: tuple[str, ...] = ()


class Drawing(NamedTuple):
    """One output file that takes time to draw: `draw(*words)` gives its bytes, not before it is rendered.

    Its address names a digest of all that decides those bytes, so one address always stands for one picture.
    """

    address: str
    draw: Callable[..., bytes]
    words: tuple[str, ...]
    sources: tuple[str, ...] = ()


Output = Target | Asset | Served | Drawing


def fields_of(view: Any) -> Mapping[str, Any]:
    """What a template may name: the fields of its view."""
    return {name: getattr(view, name) for name in _names(view.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"a view is a dataclass, not {kind.__name__}")
    return tuple(field.name for field in fields(kind))


def output_path(address: str) -> str:
    """The file an address is served from, relative to the output folder."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def by_address(outputs: Iterable[Output]) -> tuple[dict[str, Output], list[Finding]]:
    """The plan: every address once. Two claims for one address are a finding naming both files; so is a name that not
    every file system can have.

    Addresses are compared without case, as some file systems keep only one of `/A` and `/a`.
    """
    plan: dict[str, Output] = {}
    folded: dict[str, Output] = {}
    findings = []
    reserved: dict[tuple[str, str], str] = {}
    for output in outputs:
        path = output_path(output.address).lower()
        taken = folded.setdefault(path, output)
        if taken is output:
            plan[output.address] = output
        else:
            here = (output.sources or (output.address,))[0]
            there = (taken.sources or (taken.address,))[0]
            findings.append(Finding(here, 1, DUPLICATE_ADDRESS, {"address": output.address, "other": there}))
        *folders, file = path.split("/")
        for name in RESERVED.intersection((*folders, file.partition(".")[0].rstrip())):
            for here in output.sources[:1]:  # a feed has none; its list has
                reserved.setdefault((here, name), output.address)
    findings += [
        Finding(here, 1, RESERVED_NAME, {"address": address, "name": name})
        for (here, name), address in reserved.items()
    ]
    return plan, findings
