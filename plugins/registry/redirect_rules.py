"""Rules for redirects: an address that has moved leads to one other, and whoever follows arrives."""

import re
from collections.abc import Callable, Iterator

from plugins.findings import Finding
from plugins.registry.codes import (
    REDIRECT_CIRCLE,
    REDIRECT_FROM_NOT_A_PAGE,
    REDIRECT_NOT_AN_ADDRESS,
    REDIRECT_TO_ITSELF,
    REDIRECT_TWICE,
)
from plugins.registry.entries import Entry, Lists, circles, way_text
from plugins.registry.records import Redirect

# A part that is only dots would lead out of the output folder; other signs mean something to servers.
_PART = r"(?!\.+(?:/|$|#))[A-Za-z0-9._~-]+"
ADDRESS = re.compile(rf"/(?:{_PART}/)*(?:{_PART})?")
ANCHOR = re.compile(r"#[A-Za-z0-9._~-]+")


def redirects_name_addresses(lists: Lists) -> Iterator[Finding]:
    """`from` and `to` are addresses of this portal; at `from` a page can stand."""
    for entry in lists.redirects:
        old, new = entry.record.origin, entry.record.to
        address, anchor = _parts(new)
        if not ADDRESS.fullmatch(old):
            yield entry.finding(REDIRECT_NOT_AN_ADDRESS, "from", key="from", value=old)
        elif not old.endswith(("/", ".html", ".htm")):
            yield entry.finding(REDIRECT_FROM_NOT_A_PAGE, "from", value=old)
        if not ADDRESS.fullmatch(address) or not (anchor == "" or ANCHOR.fullmatch(anchor)):
            yield entry.finding(REDIRECT_NOT_AN_ADDRESS, "to", key="to", value=new)


def redirects_stand_once_and_arrive(lists: Lists) -> Iterator[Finding]:
    """An address is redirected once, not to itself, and whoever follows redirects arrives."""
    first: dict[str, Entry[Redirect]] = {}
    for entry in lists.redirects:
        # Without case, as some file systems keep only one of `/A/` and `/a/`.
        held = first.setdefault(entry.record.origin.lower(), entry)
        if held is not entry:
            yield entry.finding(REDIRECT_TWICE, "from", value=entry.record.origin, line=held.line("from"))
    leads_to = {old: _parts(entry.record.to)[0].lower() for old, entry in first.items()}
    for ring in circles(leads_to):
        entry = first[ring[0]]
        if len(ring) == 1:
            yield entry.finding(REDIRECT_TO_ITSELF, "to", value=entry.record.origin)
        else:
            yield entry.finding(REDIRECT_CIRCLE, "to", way=way_text(ring))


def _parts(address: str) -> tuple[str, str]:
    """The address and its `#anchor`, "" when there is none."""
    path, sign, anchor = address.partition("#")
    return path, sign + anchor


REDIRECT_RULES: tuple[Callable[[Lists], Iterator[Finding]], ...] = (
    redirects_name_addresses,
    redirects_stand_once_and_arrive,
)
