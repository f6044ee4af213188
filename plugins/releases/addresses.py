"""Where a link or picture of a body may lead, and putting the real addresses in once they are known."""

import posixpath
import re
from collections.abc import Collection, Mapping
from html import escape, unescape
from typing import Protocol
from urllib.parse import unquote, urlsplit

from plugins.findings import Code
from plugins.releases.body_codes import EMPTY_LINK, FORBIDDEN_LINK, RELATIVE_LINK, REMOTE_PICTURE
from plugins.releases.file_names import PICTURES, ending_of, is_own_name
from plugins.releases.header_codes import NO_SUCH_FILE, NOT_A_PICTURE, OUTSIDE_FOLDER

FILENAME, PICTURE = "{filename}", "{picture}"
PREFIX = "isi-"  # ids of a body begin with it, so that they cannot meet the page's own
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ADDRESS = re.compile(r'(<(?:a|img)\b[^>]*?)( (?:href|src)=)"([^"]*)"')
OWN_PICTURE = re.compile(r' src="\{picture\}([^"]*)"')


def anchor(name: str) -> str:
    """An id inside a body: letters, digits, hyphens, after the prefix."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", unquote(name)).strip("-") or "bagian"
    return plain if plain.startswith(PREFIX) else PREFIX + plain


def judge_link(target: str, path: str, files: Collection[str]) -> tuple[str, Code | None]:
    """The link as it stands in the body's HTML, and what is wrong with it.

    `{filename}` and the name of a file beside the text become `{filename}<content path>`; fragments get the prefix.
    """
    if target in ("", "#"):
        return "", EMPTY_LINK
    if any(character in "\\<>\"'`|^ " or not character.isprintable() for character in target) or target.startswith(
        "//"
    ):
        return "", FORBIDDEN_LINK
    if target.startswith("#"):
        return "#" + anchor(target[1:]), None
    if target.startswith("/"):
        return target, None
    if SCHEME.match(target):
        return _outside(target)
    is_marked = target.startswith(FILENAME)
    name, mark, fragment = target.removeprefix(FILENAME).partition("#")
    fragment = mark + anchor(fragment) if fragment else ""
    folder = path.removesuffix(".md")
    if not is_marked and f"{folder}/{unquote(name)}" in files:
        return f"{FILENAME}{folder}/{unquote(name)}{fragment}", None
    if not is_marked:
        return "", FORBIDDEN_LINK if target.startswith("{") else RELATIVE_LINK
    place = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(name)))
    return f"{FILENAME}{place.lstrip('/')}{fragment}", None


def _outside(target: str) -> tuple[str, Code | None]:
    try:
        parts = urlsplit(target)
        is_whole = bool(parts.hostname) if parts.scheme in ("http", "https") else bool(parts.path)
    except ValueError:  # such as a broken IPv6 host
        is_whole = False
    allowed = is_whole and parts.scheme in ("http", "https", "mailto", "tel")
    return (target, None) if allowed else ("", FORBIDDEN_LINK)


def judge_picture(target: str, path: str, files: Collection[str]) -> tuple[str, Code | None]:
    """The content path of a picture beside the text, named alone or with its folder; and what is wrong with it."""
    folder = path.removesuffix(".md")
    name = unquote(target).removeprefix(posixpath.basename(folder) + "/")
    if SCHEME.match(target) or target.startswith(("//", "\\")):
        return "", REMOTE_PICTURE
    if not is_own_name(name):
        return "", OUTSIDE_FOLDER
    if ending_of(name) not in PICTURES:
        return "", NOT_A_PICTURE
    if f"{folder}/{name}" not in files:
        return "", NO_SUCH_FILE
    return f"{folder}/{name}", None


class PictureLike(Protocol):
    """What `with_pictures` needs to know of a picture that the build has made."""

    @property
    def address(self) -> str: ...
    @property
    def srcset(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


def with_pictures(html: str, pictures: Mapping[str, PictureLike]) -> str:
    """The body with address, widths and dimensions of its pictures, by content path; unknown ones stay as they are."""

    def known(found: re.Match[str]) -> str:
        picture = pictures.get(unescape(found[1]))
        if picture is None:
            return found[0]
        sizes = f' srcset="{escape(picture.srcset)}" sizes="(min-width: 60em) 39.5rem, 100vw"' if picture.srcset else ""
        size = f' width="{picture.width}" height="{picture.height}"'
        return f' src="{escape(picture.address)}"{sizes}{size}'

    return OWN_PICTURE.sub(known, html)


def with_addresses(html: str, addresses: Mapping[str, str], origin: str = "") -> str:
    """The body with the address of each content file it links to or shows, by content path.

    A link whose file has no address leads nowhere (checking links is what tells of it). `origin` (scheme and host)
    makes root-relative addresses absolute, for feeds.
    """

    def real(found: re.Match[str]) -> str:
        target = unescape(found[3])
        for mark in (FILENAME, PICTURE):
            if target.startswith(mark):
                name, sign, fragment = target.removeprefix(mark).partition("#")
                if name not in addresses:
                    return found[1]
                target = addresses[name] + sign + fragment
        if origin and target.startswith("/"):
            target = origin + target
        return f'{found[1]}{found[2]}"{escape(target)}"'

    return ADDRESS.sub(real, html)
