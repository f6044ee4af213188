"""Names of those who made a release, as headers write them: found again in whatever spelling they are asked for."""

import difflib
import re
from collections.abc import Iterable, Iterator

from plugins.catalogue import N_
from plugins.registry.spelling import fold
from plugins.releases.record import Release

DUTIES = {
    "author": N_("author"),
    "editor": N_("editor"),
    "photographer": N_("photographer"),
    "approver": N_("approver"),
}
"""What somebody may have done for a release."""

PARTED = re.compile(r"[,;/&]|\s(?:dan|and)\s", re.IGNORECASE)
FRONT = re.compile(r"(?:(?:prof|drs?|dra|drg|ir|hj?|k\.?h|apt|ns|bapak|ibu|sdri?)\b\.?\s*)+(?=\w)")
APOSTROPHES = str.maketrans(dict.fromkeys("‘`´ʼ", "'"))
LIKE, MOST = 0.6, 5


def plain(name: str) -> str:
    """One spelling of a name: of letters, apostrophes and spaces, without what stands before it (`Dr.`, `Ibu`)."""
    folded = fold(name.translate(APOSTROPHES)).casefold()
    return FRONT.sub("", folded, count=1) if FRONT.match(folded) else folded


def pieces(text: str) -> Iterator[str]:
    """The names in one line of a header. Degrees behind a comma become pieces too, which nobody is called."""
    return (piece.strip() for piece in PARTED.split(text) if piece.strip())


def duties_of(name: str, release: Release) -> tuple[str, ...]:
    """What somebody did for a release, in the order of DUTIES."""
    wanted = plain(next(pieces(name), ""))
    return tuple(duty for duty, lines in makers(release).items() if wanted in {plain(it) for it in _named(lines)})


def makers(release: Release) -> dict[str, tuple[str, ...]]:
    """For each duty the lines of the header that name who did it."""
    pictures = (*((release.image,) if release.image else ()), *release.gallery)
    return {
        "author": (release.author,),
        "editor": (release.editor,),
        "photographer": tuple(picture.photographer for picture in pictures),
        "approver": (release.approver,),
    }


def _named(lines: Iterable[str]) -> Iterator[str]:
    return (piece for line in lines for piece in pieces(line))


def nearest_names(name: str, releases: Iterable[Release]) -> tuple[bool, tuple[str, ...]]:
    """Whether a name stands in any of the releases; if not, those that are like it, the likeliest first."""
    known = {
        plain(piece): piece for release in releases for lines in makers(release).values() for piece in _named(lines)
    }
    wanted = plain(next(pieces(name), ""))
    if not wanted or wanted in known:
        return bool(wanted), ()
    holding = [one for one in known if set(wanted.split()) & set(one.split())]
    near = difflib.get_close_matches(wanted, known, n=MOST, cutoff=LIKE)
    return False, tuple(known[one] for one in dict.fromkeys([*near, *sorted(holding)]))[:MOST]
