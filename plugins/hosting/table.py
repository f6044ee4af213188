"""THE table: which headers go with which file of the output, whoever serves it.

Everything else in this room says the same in the language of one server. Values stand here for reasons of their own:

- The policy allows what the pages need, and that is nothing but our own files: no script is inline (JSON-LD is data,
  which no browser runs), no style is. Frames are refused, for old browsers by X-Frame-Options as well.
- A page is asked for anew each time, which costs an answer without a body when it is the same: so a correction or
  withdrawal is seen at once. What has a digest in its name never changes. A picture has one too, but it may have to
  vanish with its release, so it is kept for a week only.
- Feeds and other data may be read by the pages of others. All may be shown by others (feed readers show our pictures).
"""

import re
from typing import NamedTuple

Headers = tuple[tuple[str, str], ...]

POLICY = "; ".join(
    (
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)
FEATURES = ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")
ALWAYS: Headers = (
    ("Content-Security-Policy", POLICY),
    ("Strict-Transport-Security", "max-age=31536000"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in FEATURES)),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)
PREVIEW: Headers = (("X-Robots-Tag", "noindex"),)
"""Beside ALWAYS, where the portal is not published."""


class Kind(NamedTuple):
    """Files that get the same headers beside ALWAYS. The first kind whose `pattern` is found in a path counts.

    `pattern` means the same to Python, nginx, Apache and Go. `places`: about the same, for hosts that know asterisks;
    no path lies in two of them, since such hosts would send the values of both.
    """

    pattern: str
    places: tuple[str, ...]
    headers: Headers


OPEN = ("Access-Control-Allow-Origin", "*")
KINDS = (
    Kind(
        r"^/aset/.*\.[0-9a-f]+\.[0-9a-z]+$",
        ("/aset/*",),
        (("Cache-Control", "public, max-age=31536000, immutable"),),
    ),
    Kind(
        r"\.(xml|json|ics|csv|txt)$",
        ("/*.xml", "/*.json", "/*.ics", "/robots.txt", "/rilis/*.csv", "/rilis/*.txt"),
        (("Cache-Control", "public, max-age=300, must-revalidate"), OPEN),
    ),
    Kind(
        r"\.(webp|avif|png|jpg|jpeg|gif|svg)$",
        ("/rilis/*.webp", "/rilis/*.jpg"),
        (("Cache-Control", "public, max-age=604800"),),
    ),
)
# Pages, attachments, and whatever there is not. Hosts that read `_headers` do this by themselves.
OTHERS: Headers = (("Cache-Control", "public, max-age=0, must-revalidate"),)

UTF8 = "; charset=utf-8"
TYPES = {
    "html": "text/html" + UTF8,
    "htm": "text/html" + UTF8,
    "css": "text/css" + UTF8,
    "js": "text/javascript" + UTF8,
    "mjs": "text/javascript" + UTF8,
    "json": "application/json",
    "xml": "application/xml" + UTF8,
    "txt": "text/plain" + UTF8,
    "csv": "text/csv" + UTF8,
    "ics": "text/calendar" + UTF8,
    "svg": "image/svg+xml" + UTF8,
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "avif": "image/avif",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "woff2": "font/woff2",
    "wasm": "application/wasm",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "zip": "application/zip",
    "mp3": "audio/mpeg",
}
"""Type by ending."""
NAMED = {
    "atom.xml": "application/atom+xml" + UTF8,
    "rss.xml": "application/rss+xml" + UTF8,
    "feed.json": "application/feed+json",
}
"""Type by name, which counts before the ending."""
UNKNOWN = "application/octet-stream"


def by_kind() -> dict[str, list[tuple[str, str]]]:
    """The same by header: for each the patterns of paths with its value, and that of all others under ""."""
    names = dict.fromkeys(name for kind in KINDS for name, _ in (*kind.headers, *OTHERS))
    return {
        name: [*((kind.pattern, dict(kind.headers).get(name, "")) for kind in KINDS), ("", dict(OTHERS).get(name, ""))]
        for name in names
    }


def headers_of(path: str, publishing: bool) -> Headers:
    """Every header that goes with a file, by its path from the root of the site ("/" for the home page), its type among
    them."""
    kind = next((kind.headers for kind in KINDS if re.search(kind.pattern, path)), OTHERS)
    return (("Content-Type", type_of(path)), *general(publishing), *kind)


def general(publishing: bool) -> Headers:
    """Those that go with everything."""
    return ALWAYS if publishing else (*ALWAYS, *PREVIEW)


def type_of(path: str) -> str:
    """What kind of file it is, in a browser's words."""
    name = path.rpartition("/")[2] or "index.html"
    return NAMED.get(name) or TYPES.get(name.rpartition(".")[2], UNKNOWN)
