"""Digests of everything that decides what comes out, besides the content: our code, the packages, the theme, settings.

Whoever wants to know whether two builds would do the same compares these. There are no version numbers to forget.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zlib import ZLIB_RUNTIME_VERSION

SIZE = 16
CODE = Path(__file__).resolve().parents[1]
ABOVE = ("inputs.py", "overview.py")  # files beside the rooms that do not stand on level 0
# Beside the files of level 0: what reading stands on, and what becomes of pictures.
READING = ("registry", "releases", "engine/reading.py", "engine/shared.py", "engine/digests.py")
PICTURES = ("media", "engine/pictures.py", "engine/digests.py")
PACKAGES = (
    "babel",
    "beautifulsoup4",
    "brotli",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pillow",
    "pydantic",
    "pyyaml",
    "smartypants",
    "typogrify",
)
REFERENCE = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


def digest(*parts: bytes) -> bytes:
    """One digest of several parts; where one ends and the next begins counts."""
    found = blake2b(digest_size=SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.digest()


@cache
def code_digest(*others: str) -> bytes:
    """Of all our code, the packages it stands on, and `others`: folders and files of plugins from elsewhere."""
    return digest(packages_digest(), *_files([CODE, *map(Path, others)]))


@cache
def parts_digest(*parts: str) -> bytes:
    """Of the code of some rooms and files, and of what stands on level 0, with the packages.

    A room only stands on what is named here if it leans on no other (tests/test_import_direction.py).
    """
    single = [path for path in CODE.iterdir() if path.suffix == ".py" and path.name not in ABOVE]
    return digest(packages_digest(), *_files([*single, CODE / "locale", *(CODE / part for part in parts)]))


@cache
def reading_digest() -> bytes:
    """Of the code that turns a file into a release."""
    return parts_digest(*READING)


@cache
def pictures_digest() -> bytes:
    """Of the code that makes renditions of a picture."""
    return parts_digest(*PICTURES)


@cache
def packages_digest() -> bytes:
    """Of Python's version, zlib's, and those of the packages whose work is in the pages."""
    return digest(
        f"{sys.version} {ZLIB_RUNTIME_VERSION}".encode(), *(f"{name} {_version(name)}".encode() for name in PACKAGES)
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _files(places: Iterable[Path]) -> list[bytes]:
    """The names and bytes of code and catalogues below some places, in order."""
    found = []
    for place in places:
        files = [place] if place.is_file() else [file for file in place.rglob("*") if file.suffix in (".py", ".po")]
        for file in sorted(files):
            found += [file.relative_to(place.parent).as_posix().encode(), file.read_bytes()]
    return found


def closures(templates: Mapping[str, str]) -> Mapping[str, bytes]:
    """For each template the digest of its source and of all that it includes, imports or extends, by name."""
    names = {name: frozenset(REFERENCE.findall(source)) & templates.keys() for name, source in templates.items()}
    found = {}
    for name in templates:
        waiting, seen = [name], {name}
        while waiting:
            new = names[waiting.pop()] - seen
            seen |= new
            waiting += new
        found[name] = digest(*(part.encode() for each in sorted(seen) for part in (each, templates[each])))
    return found
