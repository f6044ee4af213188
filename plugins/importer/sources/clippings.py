"""Plain texts: one file one release (.txt, .md), or a chat that WhatsApp has exported, one long message one release."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from plugins.findings import Finding
from plugins.importer.markup import markup_codes as codes
from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources.decoding import decoded
from plugins.importer.sources.files import OldFile, bytes_of, files_of, nothing_here
from plugins.importer.sources.titles import first_line_title, made_title
from plugins.releases.markdown import to_html

ENDINGS = ("txt", "md", "text", "markdown")
LIMIT = 50_000_000
LONGEST_TEXT = 200_000  # characters of one release
MESSAGE = re.compile(
    r"^[\u200e\u200f\ufeff]*\[?(?P<a>\d{1,4})[/.-](?P<b>\d{1,2})[/.-](?P<c>\d{2,4}),?[ \u00a0\u202f]+"
    r"(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:[.:]\d\d)?(?:[ \u00a0\u202f]?(?P<half>[AaPp])\.?[Mm]\.?)?"
    r"\]?[ \u00a0\u202f](?:-[ \u00a0\u202f])?(?P<rest>.*)$",
    re.MULTILINE,
)
SENDER = re.compile(r"(?P<name>[^:\n]{1,60}): ?")
NUMBER = re.compile(r"[+\d][\d \u00a0-]{6,}")  # whoever is not among somebody's contacts
CHATTER = 60  # words; what is shorter is no release
LEFT_OUT = re.compile(
    r"[\u200e<(]*(?:(?:media|image|video|document) omitted|(?:media|gambar|video|dokumen) tidak disertakan)[>)]*",
    re.IGNORECASE,
)
FRONT = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)
FRONT_KEY = re.compile(
    r"^(title|judul|date|tanggal|author|penulis):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Message(NamedTuple):
    """One message of a chat, with the line where it begins."""

    at: datetime
    sender: str
    text: str
    line: int


def read(source: Source) -> Iterator[OldRelease]:
    """The texts of a file or a folder."""
    is_empty = True
    for old in files_of(source.path, ENDINGS, source.advanced):
        is_empty = False
        yield from _file(old)
    if is_empty:
        yield nothing_here(source.path, ENDINGS)


def _file(old: OldFile) -> Iterator[OldRelease]:
    data = bytes_of(old, LIMIT)
    if isinstance(data, OldRelease):
        yield data
        return
    found = decoded(data)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    findings = found.findings(old.path)
    if is_chat(text):
        yield from _chat(text, old, findings)
    elif len(text) > LONGEST_TEXT:
        yield old.unusable(codes.TOO_LONG, length=len(text), limit=LONGEST_TEXT)
    elif old.ending in ("md", "markdown"):
        yield _markdown(text, old, findings)
    else:
        yield titled(OldRelease(old.key, old.path, body=text, is_html=False, findings=findings))


def titled(release: OldRelease, text: str = "") -> OldRelease:
    """The release with the title that its text gives; a made one is told."""
    text = text or release.body
    if title := first_line_title(text):
        return replace(release, title=title)
    if not text.strip():
        return release
    told = Finding(release.path, release.line, codes.TITLE_MADE)
    return replace(release, title=made_title(text), findings=(*release.findings, told))


def _markdown(text: str, old: OldFile, findings: tuple[Finding, ...]) -> OldRelease:
    """A text with Markdown's signs, perhaps with a header of another program."""
    given: dict[str, str] = {}
    if front := FRONT.match(text):
        given = {found[1].lower(): found[2] for found in FRONT_KEY.finditer(front[1])}
        text = text[front.end() :]
    try:
        body, is_html = to_html(text, "id"), True
    except Exception:  # whatever the converter trips over, the words are there
        body, is_html = text, False
    release = OldRelease(
        old.key,
        old.path,
        title=given.get("title") or given.get("judul") or "",
        body=body,
        is_html=is_html,
        published=_day(given.get("date") or given.get("tanggal") or ""),
        author=given.get("author") or given.get("penulis") or "",
        findings=findings,
    )
    return release if release.title else titled(release, text)


def _day(written: str) -> date | None:
    found = DAY.match(written)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def is_chat(text: str) -> bool:
    """Whether a text is an exported chat: it begins with a message, and another one follows."""
    first = MESSAGE.search(text[:2000])
    return first is not None and not text[: first.start()].strip() and len(MESSAGE.findall(text[:200_000])) > 1


def messages(text: str) -> Iterator[Message]:
    """The messages of an exported chat; what WhatsApp itself says in it is passed over."""
    marks = list(MESSAGE.finditer(text))
    is_month_first = any(int(mark["b"]) > 12 for mark in marks) and all(int(mark["a"]) <= 12 for mark in marks)
    line, place = 1, 0
    for number, mark in enumerate(marks):
        line += text.count("\n", place, mark.start())
        place = mark.start()
        at = _moment(mark, is_month_first)
        sender = SENDER.match(mark["rest"])
        if at is None or sender is None:
            continue
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        said = text[mark.start("rest") + sender.end() : end]
        yield Message(at, sender["name"].strip("\u200e\u202a\u202c ~"), LEFT_OUT.sub("", said).strip(), line)


def _moment(mark: re.Match[str], is_month_first: bool) -> datetime | None:
    a, b, c, hour = (int(mark[name]) for name in ("a", "b", "c", "hour"))
    day, month, year = (c, b, a) if a > 31 else (b, a, c) if is_month_first else (a, b, c)
    if half := mark["half"]:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, hour, int(mark["minute"]))  # noqa: DTZ001
    except ValueError:
        return None


def _chat(text: str, old: OldFile, findings: tuple[Finding, ...]) -> Iterator[OldRelease]:
    short: list[Message] = []
    seen: Counter[str] = Counter()
    for message in messages(text):
        moment = f"{message.at:%Y-%m-%d %H.%M}"
        seen[moment] += 1
        if len(message.text.split()) < CHATTER:
            short.append(message)
            continue
        number = f" ({seen[moment]})" if seen[moment] > 1 else ""
        release = OldRelease(
            f"{old.key} {moment}{number}",
            old.path,
            message.line,
            body=message.text,
            is_html=False,
            published=message.at,
            author="" if NUMBER.fullmatch(message.sender) else message.sender,
        )
        yield titled(release)
    if short:
        told = Finding(old.path, short[0].line, codes.CHATTER, {"count": len(short), "value": short[0].text[:80]})
        findings = (*findings, told)
    if findings:
        yield OldRelease("", old.path, findings=findings)
