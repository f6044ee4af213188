"""WordPress exports (WXR): one file, or a folder of the files into which WordPress splits a large one.

They are read twice: attachments stand before or behind the posts they belong to. An `uploads` folder beside the files
gives the pictures.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple

from plugins.findings import Finding
from plugins.importer.columns.moments import Moment, is_none, moment_of
from plugins.importer.markup.plain_words import plain_line, without_unseen
from plugins.importer.old_release import OldPicture, OldRelease, Source, State
from plugins.importer.sources.files_at_hand import FilesAtHand
from plugins.importer.sources.opening import head
from plugins.importer.sources.releases_of_rows import remark
from plugins.importer.sources.tables_codes import (
    NO_MOMENT,
    NO_TEXT,
    NOT_WORDPRESS,
    OTHER_TYPE,
    SAME_KEY,
    TWICE_ENCODED,
    UNKNOWN_STATE,
)
from plugins.importer.sources.twice_encoded import mended
from plugins.importer.sources.wordpress_parts import SYNCED, with_notes, with_synced
from plugins.importer.sources.wordpress_xml import Item, items

EXPORT = re.compile(rb"wordpress\.org/export|<wp:wxr_version", re.IGNORECASE)
STATES: dict[str, State] = {
    "publish": "published", "future": "scheduled", "draft": "draft", "pending": "draft", "private": "private",
    "trash": "trash", "inherit": "published", "": "published",
}  # fmt: skip
LEFT_OUT = "auto-draft"
"""A post that was begun and never written: what WordPress keeps of it is no text."""
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|avif|svg)$", re.IGNORECASE)
_SHOWN = re.compile(r"""<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_SIZE = re.compile(r"-\d{1,5}x\d{1,5}(?=\.\w+$)|-scaled(?=\.\w+$)")


class Attachment(NamedTuple):
    """A file of the media library."""

    address: str
    parent: str
    caption: str
    alt: str


@dataclass(slots=True)
class _Library:
    """What the first reading finds: who the authors are, all attachments, also by the post they belong to, and the
    parts that several texts share."""

    authors: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    of_post: dict[str, list[str]] = field(default_factory=dict)
    synced: dict[str, str] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        """An author or attachment."""
        if item.name == "wp:author":
            self.authors[item["wp:author_login"]] = plain_line(item["wp:author_display_name"])
        elif item["wp:post_type"] == SYNCED:
            self.synced[item["wp:post_id"].strip()] = item["content:encoded"]
        elif item["wp:post_type"] == "attachment":
            id, parent = item["wp:post_id"], item["wp:post_parent"]
            address = (item["wp:attachment_url"] or item["guid"]).strip()
            caption = plain_line(item["excerpt:encoded"])
            alt = plain_line(item.meta.get("_wp_attachment_image_alt", ""))
            self.attachments[id] = Attachment(address, parent, caption, alt)
            if parent not in ("", "0"):
                self.of_post.setdefault(parent, []).append(id)


def read(source: Source) -> Iterator[OldRelease]:
    """Every post and page; what else is kept in WordPress is counted, and told once a kind."""
    files = _files(source.path)
    library = _Library()
    if not files:
        yield remark(Finding(source.path.as_posix(), 1, NOT_WORDPRESS))
    for file in files:
        for item in items(file, file.as_posix()):
            if isinstance(item, Item):
                library.add(item)
    reader = _Reader(source, library)
    for file in files:
        yield from reader.releases(file)


def _files(path: Path) -> list[Path]:
    """The exports: the file, or those of a folder and below it."""
    if not path.is_dir():
        return [path] if EXPORT.search(head(path)) else []
    below = (
        Path(base, name)
        for base, _, names in os.walk(path)
        for name in names
        if name.lower().endswith((".xml", ".wxr"))
    )
    return [file for file in sorted(below) if EXPORT.search(head(file))]


class _Reader:
    def __init__(self, source: Source, library: _Library) -> None:
        self.source, self.library = source, library
        self.files = FilesAtHand(source.path if source.path.is_dir() else source.path.parent)
        self.keys: set[str] = set()

    def releases(self, file: Path) -> Iterator[OldRelease]:
        """What stands in one file."""
        shown = file.as_posix()
        left_out: Counter[str] = Counter()
        lines: dict[str, int] = {}
        for item in items(file, shown, self.source.advanced):
            if isinstance(item, Finding):
                yield remark(item)
            elif item.name == "item":
                type = item["wp:post_type"].strip() or "post"
                type = LEFT_OUT if item["wp:status"] == LEFT_OUT else type
                if type in ("post", "page"):
                    yield self.release(item, shown)
                elif type != "attachment" or item["wp:post_parent"] in ("", "0"):  # others come with their posts
                    left_out[type] += 1
                    lines.setdefault(type, item.line)
        for type, number in left_out.items():
            yield remark(Finding(shown, lines[type], OTHER_TYPE, {"type": type, "number": number}))

    def release(self, item: Item, shown: str) -> OldRelease:
        """One post or page."""
        findings: list[Finding] = []
        title, body = plain_line(item["title"]), with_synced(item["content:encoded"], self.library.synced)
        body, was, now = mended(without_unseen(with_notes(body, item.meta.get("footnotes", ""))))
        if was:
            findings.append(Finding(shown, item.line, TWICE_ENCODED, {"was": was, "now": now}))
        if not title and not body.strip():
            findings.append(Finding(shown, item.line, NO_TEXT))
        login = item["dc:creator"].strip()
        pictures, files = self._shown(item, body)
        key, state = self._key(item, shown, findings), self._state(item, shown, findings)
        published = self._published(item, shown, findings)
        return OldRelease(
            key,
            shown,
            item.line,
            mended(title)[0],
            body,
            True,
            published,
            state,
            "page" if item["wp:post_type"] == "page" else "post",
            item["link"].strip(),
            plain_line(item["excerpt:encoded"]),
            self.library.authors.get(login) or login,
            categories=_categories(item),
            pictures=pictures,
            files=files,
            findings=tuple(findings),
        )

    def _key(self, item: Item, shown: str, findings: list[Finding]) -> str:
        said = item["wp:post_id"].strip() or item["guid"].strip() or item["link"].strip()
        key = f"{item['wp:post_type'] or 'post'} {said or plain_line(item['title'])}"
        whole, number = key, 1
        while whole in self.keys:
            number += 1
            whole = f"{key} ({number})"
        if number > 1:
            findings.append(Finding(shown, item.line, SAME_KEY, {"key": key}))
        self.keys.add(whole)
        return whole

    def _state(self, item: Item, shown: str, findings: list[Finding]) -> State:
        status = item["wp:status"].strip()
        if item["wp:post_password"].strip():
            return "private" if status != "trash" else "trash"
        if status not in STATES:
            facts = {"value": status, "column": "wp:status"}
            findings.append(Finding(shown, item.line, UNKNOWN_STATE, facts))
        return STATES.get(status, "draft")

    def _published(self, item: Item, shown: str, findings: list[Finding]) -> Moment | None:
        """The moment by the old site's clock, with its distance from UTC where both are known."""
        here, there = item["wp:post_date"].strip(), item["wp:post_date_gmt"].strip()
        local, utc = (moment_of(said, self.source.timezone) for said in (here, there))
        if local is None:
            if not is_none(here):
                findings.append(Finding(shown, item.line, NO_MOMENT, {"value": here}))
            return _in_utc(there) or _of_feed(item["pubDate"])
        exact, in_utc = _whole(local), _whole(utc)
        if exact is None or in_utc is None:
            return local
        offset = exact - in_utc
        if offset % timedelta(minutes=15) or not timedelta(hours=-12) <= offset <= timedelta(hours=14):
            return local
        return exact.replace(tzinfo=timezone(offset))

    def _shown(self, item: Item, body: str) -> tuple[tuple[OldPicture, ...], tuple[OldPicture, ...]]:
        """Its pictures, the featured one first, then those in the text and what else was put beside it; other files."""
        library = self.library
        in_body = list(dict.fromkeys(_SHOWN.findall(body)))
        by_stem = {
            _stem(library.attachments[id].address): library.attachments[id]
            for id in library.of_post.get(item["wp:post_id"], ())
        }
        pictures: dict[str, OldPicture] = {}
        files: dict[str, OldPicture] = {}
        if featured := library.attachments.get(item.meta.get("_thumbnail_id", "").strip()):
            pictures[featured.address] = self._picture(featured.address, featured)
        for address in in_body:
            pictures.setdefault(address, self._picture(address, by_stem.get(_stem(address))))
        known = {_stem(address) for address in pictures}
        for stem, attachment in by_stem.items():
            place = pictures if _PICTURE.search(attachment.address) else files
            if attachment.address and stem not in known:
                place.setdefault(attachment.address, self._picture(attachment.address, attachment))
        return tuple(pictures.values()), tuple(files.values())

    def _picture(self, address: str, attachment: Attachment | None) -> OldPicture:
        """A picture under the address by which it is linked; its largest file when that is at hand."""
        file = self.files.find(attachment.address) if attachment else None
        file = file or self.files.find(_SIZE.sub("", address)) or self.files.find(address)
        return OldPicture(address, file, attachment.caption if attachment else "", attachment.alt if attachment else "")


def _categories(item: Item) -> tuple[str, ...]:
    """Categories, then tags, each once."""
    named = [(domain != "category", number, plain_line(name)) for number, (domain, name) in enumerate(item.categories)
             if domain in ("category", "post_tag", "")]  # fmt: skip
    return tuple(dict.fromkeys(name for _, _, name in sorted(named) if name))


def _stem(address: str) -> str:
    """The file's name without the size that WordPress adds: `foto` of `…/2019/12/foto-300x200.jpg`."""
    return _SIZE.sub("", address.partition("?")[0]).rpartition("/")[2].lower()


def _whole(moment: Moment | None) -> datetime | None:
    if moment is None or isinstance(moment, datetime):
        return moment
    return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 the site's own clock


def _in_utc(said: str) -> datetime | None:
    found = _whole(moment_of(said, "UTC"))
    return found.replace(tzinfo=UTC) if found else None


def _of_feed(said: str) -> datetime | None:
    """`Mon, 16 Dec 2019 00:00:00 +0000`; WordPress writes the year -0001 where there is none."""
    try:
        found = None if " -0001 " in said else parsedate_to_datetime(said.strip())
    except (ValueError, IndexError, TypeError):
        return None
    return found if found and 1970 < found.year < 2100 else None
