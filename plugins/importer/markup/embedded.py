"""Pictures and players in HTML: their address, their words, and whether anybody saw them."""

import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from plugins.importer.old_release import OldPicture

SOURCES = ("data-src", "data-lazy-src", "data-original", "src")
WATCHERS = re.compile(
    r"(?:^|\.)(?:doubleclick|googlesyndication|google-analytics|googletagmanager|statcounter|histats|adnxs|criteo|taboola"
    r"|outbrain|mgid|scorecardresearch|quantserve|feedburner|addthis|sharethis|pixel\.wp|stats\.wp)\b"
)
WATCHING_PATHS = re.compile(r"facebook\.com/(?:tr|plugins)\b|/pixel\.gif|/blank\.gif|/spacer\.gif", re.IGNORECASE)
SIZE = re.compile(r"\s*(\d{1,6})")
STYLED_SIZE = re.compile(r"(?:^|[;\s])(?:width|height)\s*:\s*[01](?:\.\d+)?px")
EMOJI = re.compile(r"/(?:emoji|smilies|smileys)/", re.IGNORECASE)
YOUTUBE = re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})")
LONGEST_ADDRESS = 2000


def is_seen(element: etree._Element, address: str) -> bool:
    """Whether it is more than a dot that watches readers."""
    sizes = [SIZE.match(element.get(name) or "") for name in ("width", "height")]
    if any(size and int(size[1]) <= 2 for size in sizes) or STYLED_SIZE.search((element.get("style") or "").lower()):
        return False
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    return not (WATCHERS.search(host) or WATCHING_PATHS.search(address) or EMOJI.search(address))


def picture_of(element: etree._Element, base: str = "") -> OldPicture | None:
    """The picture that an element shows, or None."""
    written = [(element.get(name) or "").strip() for name in SOURCES]
    address = next((value for value in written if value and not value.startswith("data:")), "")
    address = address or next((value for value in written if value.startswith("data:image")), "")
    if not address or not is_seen(element, address):
        return None
    if address.startswith("data:"):
        # A placeholder of lazy loading is that small; what somebody pasted is not.
        return OldPicture(address, alt=_words(element, "alt")) if len(address) > LONGEST_ADDRESS else None
    return OldPicture(absolute(address, base), alt=_words(element, "alt") or _words(element, "title"))


def _words(element: etree._Element, name: str) -> str:
    return " ".join((element.get(name) or "").split())


def absolute(address: str, base: str) -> str:
    """An address as seen from where it was written."""
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def embedded_address(element: etree._Element, base: str = "") -> str:
    """Where a player's video or sound is, or "" when nobody saw it."""
    address = (element.get("src") or element.get("data-src") or element.get("data") or "").strip()
    if not address or not is_seen(element, address) or address.startswith("data:"):
        return ""
    if found := YOUTUBE.match(address):
        return f"https://www.youtube.com/watch?v={found[1]}"
    return absolute("https:" + address if address.startswith("//") else address, base)
