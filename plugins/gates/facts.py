"""What a file of the output leads to, fetches, and offers as places to lead to. Pure."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from plugins.engine.outcome import address_of
from plugins.gates.built import Seen
from plugins.page import output_path

LINK, ASSET, HOST, PROMISE = "link", "asset", "host", "promise"
READ = frozenset({"html", "htm", "xml", "json", "txt", "css", "svg", "map"})
LEADING = ("href", "action", "cite", "data", "formaction")
FETCHED = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "form": ("action",),
    "button": ("formaction",),
}
_FETCHING_LINKS = "stylesheet icon apple-touch-icon preload prefetch modulepreload manifest preconnect dns-prefetch"
FETCHING_LINKS = frozenset(_FETCHING_LINKS.split())
LEADING_META = frozenset({"og:url", "og:image"})
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+(?:url\(\s*)?)["']?([^"')\s;]+)""")
PLAIN = re.compile(r"/|(?:/[\w-][\w.-]*)+/?", re.ASCII)  # an address as the portal makes them
OWN = ("", "http", "https")


class Target(NamedTuple):
    """What something leads to. `kind` LINK: a page or file to go to; ASSET: one that is fetched at once (`path` in the
    output); HOST: an address elsewhere that is fetched (`path` is that address). `place`: the id behind "#", or "".

    PROMISE: an ASSET with `integrity`; that is its `place`.
    """

    kind: str
    path: str
    place: str = ""


class Facts(NamedTuple):
    """Where a file leads, and the ids in it."""

    targets: frozenset[Target]
    places: frozenset[str]


NOTHING = Facts(frozenset(), frozenset())


def facts_of(seen: Seen, site_url: str) -> Facts:
    """The facts of one file; `site_url` is the portal's own origin."""
    if seen.kind not in READ:
        return NOTHING
    found: Iterable[tuple[str, str]]
    places: frozenset[str] = frozenset()
    if seen.kind in ("html", "htm"):
        if seen.tree is None:
            return NOTHING
        found = _of_page(seen.tree, site_url)
        places = frozenset(seen.tree.xpath("//@id | //a/@name"))
    elif seen.kind in ("css", "svg"):
        found = ((ASSET, target) for target in _of_drawing(seen))
    else:
        found = ((LINK, target) for target in _named_in(seen.text, site_url))
    here, own = site_url + address_of(seen.path), f"{site_url}/"
    targets = (
        _target(kind, said, site_url if said.startswith("/") else here, site_url)
        for kind, told in frozenset(found)
        for said in (told[len(site_url) :] if told.startswith(own) else told,)
    )
    # A page's links to places of its own hold with its bytes; of these nobody need be asked again.
    own_places = {Target(LINK, seen.path, place) for place in places}
    return Facts(frozenset(filter(None, targets)) - own_places, places)


def _of_page(tree: object, site_url: str) -> Iterator[tuple[str, str]]:
    for tag in tree.iter("*"):  # type: ignore[attr-defined]  # lxml comes without types
        name, given = tag.tag, tag.attrib
        if name == "script" and tag.text:
            for named in _named_in(tag.text, site_url):
                yield LINK, named.partition("#")[0]  # in JSON-LD, "#" names things, not places
        if name == "style" and tag.text:
            yield from ((ASSET, target) for target in CSS_ADDRESS.findall(tag.text))
        if not given:
            continue
        fetched = FETCHED.get(name, ())
        for key in fetched:
            if said := given.get(key):
                yield from ((ASSET, one) for one in (_candidates(said) if key == "srcset" else [said]))
        if "integrity" in given:
            yield PROMISE, f"{given.get('src') or given.get('href') or ''}#{quote(given['integrity'])}"
        if "style" in given:
            yield from ((ASSET, target) for target in CSS_ADDRESS.findall(given["style"]))
        if name == "link":
            is_fetched = not FETCHING_LINKS.isdisjoint(given.get("rel", "").lower().split())
            yield ASSET if is_fetched else LINK, given.get("href", "")
        elif name == "meta":
            yield from _of_meta(given)
        else:
            yield from ((LINK, given[key]) for key in LEADING if key in given and key not in fetched)


def _of_meta(given: "dict[str, str]") -> Iterator[tuple[str, str]]:
    content = given.get("content", "")
    if given.get("http-equiv", "").lower() == "refresh":
        yield LINK, content.partition("=")[2].strip("\"' ")
    elif given.get("property") in LEADING_META:
        yield LINK, content


def _of_drawing(seen: Seen) -> Iterator[str]:
    yield from (target for target in CSS_ADDRESS.findall(seen.text) if not target.startswith(("data:", "#")))
    if seen.kind == "svg":
        yield from re.findall(r"""<(?:image|use)\b[^>]*?\shref=["']([^"'#][^"']*)""", seen.text)


def _named_in(text: str, site_url: str) -> Iterator[str]:
    """Whole addresses of the portal in a text of any form."""
    for found in re.finditer(re.escape(site_url) + r"(?![\w.:-])([^\s\"'<>&\\|,;)\]}]*)", text):
        yield site_url + found[1].rstrip(".")


def _candidates(srcset: str) -> list[str]:
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


@lru_cache(1 << 16)  # most addresses stand on many pages
def _target(kind: str, said: str, here: str, site_url: str) -> Target | None:
    """The target that an address means, as a browser at `here` would take it; None for one that needs no file."""
    if PLAIN.fullmatch(said):
        return Target(kind, output_path(said))
    said = said.strip()
    if not said and kind == ASSET:
        return None
    try:
        parts = urlsplit(urljoin(here, said))
    except ValueError:
        return Target(kind, said)
    if parts.scheme not in OWN:
        return None
    if f"{parts.scheme}://{parts.netloc}" != site_url:
        return Target(HOST, f"{parts.scheme}://{parts.netloc}{parts.path}") if kind == ASSET else None
    return Target(kind, output_path(unquote(parts.path) or "/"), unquote(parts.fragment))
