"""Old addresses that go on answering: each leads to the release's short address, which no later change of date or title
can move. Until the release is public the portal leaves such a redirect out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from plugins.desk.bytes_of_files import edited_list
from plugins.desk.round_trip import with_items
from plugins.desk.yaml_text import list_lines
from plugins.importer.old_release import OldRelease
from plugins.positioned import read_yaml
from plugins.registry.entries import FILES
from plugins.registry.redirect_rules import ADDRESS
from plugins.releases.record import short_address

FILE = FILES["redirects"]
OWN = frozenset(
    (
        *("rilis", "arsip", "instansi", "pemerintah", "kegiatan", "pejabat", "jabatan", "wilayah", "ralat", "agenda"),
        *("cari", "verifikasi", "v", "aset", "berkas", "gambar", "lampiran", "atom.xml", "rss.xml", "feed.json"),
    )
)
"""The first parts of the portal's own addresses; an old page of such a name would stand in the way of them."""
LONGEST_PART = 100  # characters; each is a folder's name on the disk
EMPTY_LIST = re.compile(r"^\[ *\][ \t]*$", re.MULTILINE)


def old_address(old: OldRelease, pages: Iterable[str] = ()) -> str | None:
    """Where in the portal an old release can go on answering; "" where it had no address, None where it cannot.

    `pages`: slugs of the portal's own pages.
    """
    if not old.address:
        return ""
    try:
        parts = urlsplit(old.address)
    except ValueError:  # such as a broken IPv6 host
        return None
    path = parts.path
    if parts.query or not path.startswith("/"):
        return None
    names = [name for name in path.split("/") if name]
    if not names:
        return None
    if not path.endswith(("/", ".html", ".htm")):
        if "." in names[-1]:
            return None
        path += "/"
    is_taken = names[0] in OWN or (len(names) == 1 and names[0] in set(pages))
    is_long = any(len(name) > LONGEST_PART for name in names)
    return None if is_taken or is_long or not ADDRESS.fullmatch(path) else path


def with_redirects(data: bytes, wanted: Mapping[str, str], reason: str) -> bytes | None:
    """The file of redirects with those that it lacks; the same bytes where it lacks none, None where it is to be mended
    by hand first.

    `wanted`: ids of releases by old address. What stands there already is left as it is.
    """
    known = _known(data)
    if known is None:
        return None
    entries = [
        {"from": address, "to": short_address(id_), "reason": reason}
        for address, id_ in _distinct(wanted)
        if address.lower() not in known
    ]
    if not entries:
        return data
    return edited_list(data, lambda text: _with(text, entries))


def _with(text: str, entries: list[dict[str, str]]) -> str | None:
    if EMPTY_LIST.search(text) or not known_entries(text):
        head = EMPTY_LIST.sub("", text).rstrip("\n")
        told = (f"{head}\n" if head else "") + "\n".join(list_lines(entries)) + "\n"
        return told if known_entries(told) == entries else None
    return with_items(text, "", entries)


def known_entries(text: str) -> list[Any] | None:
    """The list that a text is, or None when it is something else."""
    given, findings = read_yaml(text, "")
    if findings or not isinstance(given.data, list | None):
        return None
    return list(given.data or ())


def _known(data: bytes) -> set[str] | None:
    try:
        entries = known_entries(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None
    if entries is None or not all(isinstance(entry, dict) for entry in entries):
        return None
    return {str(entry.get("from", "")).lower() for entry in entries}


def _distinct(wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The first of those that differ in their capitals only: some disks keep one of the two."""
    met: set[str] = set()
    for address, id_ in wanted.items():
        if address.lower() not in met:
            met.add(address.lower())
            yield address, id_
