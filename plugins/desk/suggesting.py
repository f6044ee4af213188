"""What somebody may mean by a few typed words: entries of the registry by slug, name, short name or other name."""

import difflib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plugins.registry.lookup import Named, names_of
from plugins.registry.spelling import fold

MOST = 9
LIKE = 0.6


class Found(NamedTuple):
    """`slugs`: the likeliest first. `is_sure`: there is one, and it was named in full.

    `is_guess`: no more than one of them has the words in its names; the others are only like it.
    """

    slugs: tuple[str, ...]
    is_sure: bool = False
    is_guess: bool = False


def find(text: str, entries: Mapping[str, Named]) -> Found:
    """The entries that a text may mean: by a whole name, else by parts of one, else by names that are like it."""
    wanted = _plain(text)
    if not wanted:
        return Found(())
    if text.strip() in entries:
        return Found((text.strip(),), True)
    names = {
        slug: {_plain(name) for name in (slug.replace("-", " "), *names_of(entry))} for slug, entry in entries.items()
    }
    whole = [slug for slug, known in names.items() if wanted in known]
    if whole:
        return Found(tuple(whole[:MOST]), len(whole) == 1)
    parts = [*_beginning(wanted, names), *_holding(wanted, names)]
    return Found(tuple(dict.fromkeys([*parts, *_like(wanted, names)]))[:MOST], is_guess=len(set(parts)) < 2)


def _plain(text: str) -> str:
    return fold(text).casefold().replace("-", " ").strip()


def _beginning(wanted: str, names: Mapping[str, set[str]]) -> Iterable[str]:
    return [slug for slug, known in names.items() if any(name.startswith(wanted) for name in known)]


def _holding(wanted: str, names: Mapping[str, set[str]]) -> Iterable[str]:
    """Those of which one name holds every word."""
    words = wanted.split()
    return [slug for slug, known in names.items() if any(all(word in name for word in words) for name in known)]


def _like(wanted: str, names: Mapping[str, set[str]]) -> Iterable[str]:
    owners: dict[str, list[str]] = {}
    for slug, known in names.items():
        for name in sorted(known):
            owners.setdefault(name, []).append(slug)
    near = difflib.get_close_matches(wanted, list(owners), n=MOST, cutoff=LIKE)
    return [slug for name in near for slug in owners[name]]
