"""A page is a value: its address, its template and exactly what the template shows.

A view is a frozen dataclass of plain values (text, numbers, dates, tuples, other views): hashable, so that a later
engine can know a page by its inputs; and the template sees the view's fields and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from typing import Any

from plugins.catalogue import N_
from plugins.findings import Code, Finding

DUPLICATE_ADDRESS = Code(
    "A101",
    N_("the address {address} is claimed twice: here and by {other}"),
    N_("Change the slug of one of them; an address belongs to one page for ever."),
)


@dataclass(frozen=True, slots=True)
class Page:
    """One output file. `address` starts with "/"; one that ends with "/" is written to its index.html.

    `sources` names the content files that claim the address (for a clash), relative to the
    content folder.
    `lastmod` is the moment the page last meant something new; None keeps it out of the sitemap.
    """

    address: str
    template: str
    view: Any
    sources: tuple[str, ...] = ()
    lastmod: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """One output file whose bytes are ready: a picture, an attachment, a theme file."""

    address: str
    content: bytes
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """One output file that takes time to draw: `draw(*words)` gives its bytes, not before it is rendered.

    Its address names a digest of all that decides those bytes, so one address always stands for one picture.
    """

    address: str
    draw: Callable[..., bytes]
    words: tuple[str, ...]
    sources: tuple[str, ...] = ()


Output = Page | Asset | Drawing


def fields_of(view: Any) -> Mapping[str, Any]:
    """What a template may name: the fields of its view."""
    if not is_dataclass(view):
        raise TypeError(f"a view is a dataclass, not {type(view).__name__}")
    return {field.name: getattr(view, field.name) for field in fields(view)}


def output_path(address: str) -> str:
    """The file an address is served from, relative to the output folder."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def by_address(outputs: list[Output]) -> tuple[dict[str, Output], list[Finding]]:
    """The plan: every address once. Two claims for one address are a finding naming both files.

    Addresses are compared without case, as some file systems keep only one of `/A` and `/a`.
    """
    plan: dict[str, Output] = {}
    findings = []
    for output in outputs:
        taken = plan.setdefault(output_path(output.address).lower(), output)
        if taken is not output:
            here = (output.sources or (output.address,))[0]
            there = (taken.sources or (taken.address,))[0]
            findings.append(Finding(here, 1, DUPLICATE_ADDRESS, {"address": output.address, "other": there}))
    return {output.address: output for output in plan.values()}, findings
