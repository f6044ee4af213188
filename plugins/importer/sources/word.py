"""Documents of Word and LibreOffice (.docx), by mammoth; kinds that are not read say what to do with them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, NamedTuple

import mammoth

from plugins.attachments.archives import Archive, opened, parse
from plugins.attachments.passages import Unread
from plugins.findings import Code, Finding
from plugins.importer.markup import markup_codes as codes
from plugins.importer.markup.cleaning import cleaned, seen_text
from plugins.importer.old_release import OldPicture, OldRelease, Source
from plugins.importer.sources.clippings import titled
from plugins.importer.sources.files import OldFile, bytes_of, files_of, nothing_here
from plugins.slugs import slug_of

OLD_KINDS = ("doc", "rtf", "odt", "wps", "dot", "docm", "pages")
ENDINGS = ("docx", *OLD_KINDS, "pdf")
LIMIT = 60_000_000
PICTURE_LIMIT = 30_000_000
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Judul'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
strike => del
"""
PROBLEMS: dict[str, Code] = {
    "locked": codes.LOCKED, "broken": codes.BROKEN, "trap": codes.TRAP, "huge": codes.TRAP, "wordless": codes.BROKEN,
}  # fmt: skip
HEADING = re.compile(r"<h1 class=\"title\">(.*?)</h1>|<h[1-3][^>]*>(.*?)</h[1-3]>", re.DOTALL)
BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-\d+">↑</a>')
MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
KINDS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/bmp": "bmp",
         "image/tiff": "tif", "image/x-emf": "emf", "image/x-wmf": "wmf"}  # fmt: skip
WORD_OF_OLD = "WordDocument".encode("utf-16-le")


class _Properties(NamedTuple):
    """What a document says of itself, and how many remarks stand in its margin."""

    title: str = ""
    day: date | None = None
    remarks: int = 0
    margins: str = ""  # what its pages have at their heads and feet


def read(source: Source) -> Iterator[OldRelease]:
    """The documents of a file or a folder."""
    is_empty = True
    for old in files_of(source.path, ENDINGS, source.advanced):
        is_empty = False
        yield _document(old, source)
    if is_empty:
        yield nothing_here(source.path, ENDINGS)


def _document(old: OldFile, source: Source) -> OldRelease:
    if old.ending == "pdf" or old.ending in OLD_KINDS:
        return old.unusable(codes.PDF if old.ending == "pdf" else codes.OLD_KIND, kind=old.ending)
    data = bytes_of(old, LIMIT)
    if isinstance(data, OldRelease):
        return data
    if WORD_OF_OLD in data[:1_000_000] and not data.startswith(b"PK"):
        return old.unusable(codes.OLD_KIND, kind="doc")
    pictures = _Pictures(old, source)
    try:
        with opened(data) as archive:
            properties = _checked(archive)
        made = mammoth.convert_to_html(
            BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(pictures.take)
        )
    except Unread as error:
        return old.unusable(PROBLEMS[error.problem])
    except RecursionError:
        return old.unusable(codes.TRAP)
    except Exception:  # whatever the converter trips over in a document, the next one is read
        return old.unusable(codes.BROKEN)
    return _release(old, BACK.sub("", made.value), properties, pictures)


def _release(old: OldFile, html: str, properties: _Properties, pictures: "_Pictures") -> OldRelease:
    findings = list(pictures.findings)
    if properties.remarks:
        findings.append(old.finding(codes.REMARKS, count=properties.remarks))
    if properties.margins:
        findings.append(old.finding(codes.MARGINS, words=properties.margins))
    if properties.day:
        findings.append(old.finding(codes.DAY_DOUBTFUL, day=properties.day.isoformat()))
    text = seen_text(cleaned(html)).strip()
    heading = HEADING.search(html)
    title = " ".join(seen_text(cleaned(heading[1] or heading[2] or "")).split()) if heading else ""
    if not title and properties.title and _folded(properties.title) in _folded(text[:600]):
        title = properties.title
    release = OldRelease(
        old.key,
        old.path,
        title=title,
        body=html,
        published=properties.day,
        pictures=tuple(pictures.taken),
        findings=tuple(findings),
    )
    return release if title else titled(release, text)


def _folded(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _checked(archive: Archive) -> _Properties:
    """What a document says of itself, after each of its parts has been looked at: no traps, no entities."""
    found = _Properties()
    for name in archive.names():
        pieces = archive.pieces(name)
        if name == "docProps/core.xml":
            found = _core(pieces, found)
        elif name == "word/comments.xml":
            found = found._replace(remarks=_count(pieces, "comment"))
        elif MARGIN.fullmatch(name):
            words = _words(pieces)
            if words not in found.margins:
                found = found._replace(margins=" ".join(filter(None, (found.margins, words))))
        elif name.endswith((".xml", ".rels")):
            _count(pieces, "")
        else:
            for _ in pieces:
                pass
    return found


def _count(pieces: Iterator[bytes], element: str) -> int:
    names: list[str] = []

    def begins(name: str, attributes: dict[str, str]) -> None:
        if name == element:
            names.append(name)

    parse(pieces, begins, lambda name: None, lambda text: None)
    return len(names)


def _words(pieces: Iterator[bytes]) -> str:
    """The words of a part of a document."""
    inside, texts = [""], list[str]()

    def begins(name: str, attributes: dict[str, str]) -> None:
        inside.append(name)
        if name == "p":
            texts.append(" ")

    def said(text: str) -> None:
        if inside[-1] == "t":
            texts.append(text)

    parse(pieces, begins, lambda name: (inside.pop(), None)[1], said)
    return " ".join("".join(texts).split())


def _core(pieces: Iterator[bytes], found: _Properties) -> _Properties:
    texts: dict[str, str] = {}
    inside = [""]

    def ends(name: str) -> None:
        inside.pop()

    parse(
        pieces,
        lambda name, attributes: inside.append(name),
        ends,
        lambda text: texts.update({inside[-1]: texts.get(inside[-1], "") + text}),
    )
    written = DAY.match(texts.get("created") or texts.get("modified") or "")
    try:
        day = date(*map(int, written.groups())) if written else None
    except ValueError:
        day = None
    return found._replace(title=" ".join(texts.get("title", "").split()), day=day)


class _Pictures:
    """Takes the pictures out of one document, into the folder that the source names."""

    def __init__(self, old: OldFile, source: Source) -> None:
        self.taken: list[OldPicture] = []
        self.findings: list[Finding] = []
        self._old, self._folder = old, source.unpacked
        self._stem = slug_of(old.key.rpartition(".")[0]) or "dokumen"

    def take(self, image: Any) -> dict[str, str]:
        """Keep a picture; what stands for it in the HTML."""
        kind = KINDS.get(image.content_type or "", "bin")
        name = f"{self._stem}-{len(self.taken) + 1}.{kind}"
        words = " ".join((image.alt_text or "").split())
        picture = OldPicture(name, alt=words)
        if self._folder is not None:
            picture = replace(picture, file=self._write(image, name))
        self.taken.append(picture)
        return {"src": name, "alt": words}

    def _write(self, image: Any, name: str) -> Any:
        assert self._folder is not None
        try:
            with image.open() as stream:
                data = stream.read(PICTURE_LIMIT + 1)
            if len(data) > PICTURE_LIMIT:
                return None
            self._folder.mkdir(parents=True, exist_ok=True)
            file = self._folder / name
            file.write_bytes(data)
            return file
        except (OSError, KeyError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            self.findings.append(self._old.finding(codes.NOT_READ, reason=f"{name}: {reason}"))
            return None
