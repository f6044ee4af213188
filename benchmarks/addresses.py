"""Whether the peers do equal work: the addresses of their pages, lists and feeds beside ours.

We number lists from the oldest release and give a list of n releases its landing and n // 20 full pages; the peers
number from the newest, and their first page is the landing. So their page k stands for our page k - 1, and of a list
whose releases fill whole pages we have one page more.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

NUMBERED = re.compile(r"(.*/hal/)(\d+)/")


@dataclass(frozen=True, slots=True)
class Difference:
    """Addresses that only one has; `full`: last pages of ours that a list has because it fills whole pages."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    full: tuple[str, ...]


def addresses(paths: Iterable[str]) -> set[str]:
    """The addresses of pages, lists and feeds among the files of a site; pictures are no pages."""
    found = (path for path in paths if path.endswith((".html", ".xml", ".json")))
    return {"/" + path.removesuffix("index.html") for path in found}


def compare(ours: set[str], theirs: set[str]) -> Difference:
    """What differs between two sets of addresses."""
    shifted = {_shifted(address) for address in theirs}
    last: dict[str, int] = {}
    for address in ours:
        if numbered := NUMBERED.fullmatch(address):
            last[numbered[1]] = max(last.get(numbered[1], 0), int(numbered[2]))
    missing = ours - shifted
    full = {address for address in missing if (n := NUMBERED.fullmatch(address)) and int(n[2]) == last[n[1]]}
    return Difference(tuple(sorted(missing - full)), tuple(sorted(shifted - ours)), tuple(sorted(full)))


def _shifted(address: str) -> str:
    numbered = NUMBERED.fullmatch(address)
    return f"{numbered[1]}{int(numbered[2]) - 1}/" if numbered else address
