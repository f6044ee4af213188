"""`_headers`, which Netlify and Cloudflare read. Rules for one path are added up there, so no header stands in two."""

from collections.abc import Iterator

from plugins.hosting.table import KINDS, NAMED, Headers, general

ADDRESS = "/_headers"


def headers_file(publishing: bool) -> str:
    """The whole file."""
    return "\n".join(_blocks(publishing))


def _blocks(publishing: bool) -> Iterator[str]:
    yield _block("/*", general(publishing))
    for kind in KINDS:
        yield from (_block(place, kind.headers) for place in kind.places)
    for name, type in NAMED.items():
        yield _block(f"/*{name}", (("Content-Type", type),))


def _block(place: str, headers: Headers) -> str:
    return "".join([f"{place}\n", *(f"  {name}: {value}\n" for name, value in headers)])
