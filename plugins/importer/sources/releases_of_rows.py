"""Rows of a table as old releases, by a column map. What cannot be understood is kept and told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from plugins.findings import Finding
from plugins.importer.columns.column_map import ColumnMap
from plugins.importer.columns.moments import Moment, is_none, moment_of, with_time
from plugins.importer.columns.states import state_of
from plugins.importer.markup.plain_words import is_html, plain_line, without_unseen
from plugins.importer.old_release import OldPicture, OldRelease, Source, State
from plugins.importer.sources.files_at_hand import FilesAtHand
from plugins.importer.sources.rows import Row
from plugins.importer.sources.tables_codes import (
    EMPTY,
    MISSING_COLUMN,
    NO_MOMENT,
    NO_TEXT,
    OTHER_TYPE,
    SAME_KEY,
    TWICE_ENCODED,
    UNKNOWN_STATE,
)
from plugins.importer.sources.twice_encoded import mended

Meanings = Mapping[str, Mapping[str, str]]
"""What a number in a column means, by column."""
STRONGEST: tuple[State, ...] = ("trash", "private", "draft", "scheduled", "published")
PAGES = frozenset({"page", "halaman", "laman", "pages"})
TECHNICAL = re.compile(
    r"attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+"
)
_PARTS = re.compile(r"\s*[,;|]\s*")
_COLUMN = re.compile(r"\{([^{}]+)\}")


def releases(
    rows: Iterable[Row | Finding], columns: ColumnMap, meanings: Meanings, source: Source, path: str
) -> Iterator[OldRelease]:
    """Every row as a release, every finding of the file as a remark; last what was left out, once for each kind."""
    reader = _Reader(columns, meanings, source, path)
    left_out: dict[str, tuple[int, int]] = {}
    is_checked = False
    seen = 0
    for row in rows:
        if isinstance(row, Finding):
            yield remark(row)
            continue
        seen += 1
        if not is_checked and not row.raw:
            is_checked = True
            if missing := missing_columns(columns, row, path):
                yield from map(remark, missing)
                return
        old = reader.release(row)
        if isinstance(old, str):
            line, number = left_out.get(old, (row.line, 0))
            left_out[old] = line, number + 1
        else:
            yield old
    for type, (line, number) in left_out.items():
        yield remark(Finding(path, line, OTHER_TYPE, {"type": type, "number": number}))
    if not seen:
        yield remark(Finding(path, 1, EMPTY))


def remark(finding: Finding) -> OldRelease:
    """Something told of the source itself."""
    return OldRelease("", finding.path, finding.line, findings=(finding,))


def missing_columns(columns: ColumnMap, row: Row, path: str) -> list[Finding]:
    """A finding for each column of the map that the table has not."""
    wanted = dict.fromkeys((*columns.columns, *_COLUMN.findall(columns.address)))
    known = ", ".join(row.cells)
    return [
        Finding(path, row.line, MISSING_COLUMN, {"column": column, "known": known})
        for column in wanted
        if column not in row.cells
    ]


class _Reader:
    """What all rows of one table are read by."""

    def __init__(self, columns: ColumnMap, meanings: Meanings, source: Source, path: str) -> None:
        self.columns, self.meanings, self.source, self.path = columns, meanings, source, path
        self.of = {field: columns.of(field) for field in set(columns.columns.values())}
        self.files = FilesAtHand(source.path.parent)
        self.keys: set[bytes] = set()

    def release(self, row: Row) -> OldRelease | str:
        """The release of a row, or the kind of entry that it is when that is none."""
        findings = list(row.findings)
        if row.raw:
            return OldRelease(
                self._key(row, row.raw, findings), self.path, row.line, body=row.raw, findings=tuple(findings)
            )
        kind = self._first(row, "kind").lower()
        if TECHNICAL.fullmatch(kind):
            return kind
        title, body = plain_line(self._text(row, "title", findings, " – ")), self._text(row, "body", findings)
        if not title and not body.strip():
            findings.append(Finding(self.path, row.line, NO_TEXT))
        published = self._published(row, findings)
        said = {
            field: plain_line(self._meant(row, field))
            for field in ("author", "reporter", "editor", "publisher", "rights")
        }
        key = self._key(row, f"{title}\n{published}\n{body[:500]}", findings)
        state = self._state(row, findings)
        summary = plain_line(self._text(row, "summary", findings))
        return OldRelease(
            key,
            self.path,
            row.line,
            title,
            body,
            is_html(body),
            published,
            state,
            "page" if kind in PAGES else "post",
            self._address(row),
            summary,
            categories=self._categories(row),
            pictures=self._pictures(row),
            findings=tuple(findings),
            author=said["author"],
            reporter=said["reporter"],
            editor=said["editor"],
            publisher=said["publisher"],
            rights=said["rights"],
        )

    def _key(self, row: Row, else_by: str, findings: list[Finding]) -> str:
        """`berita 12`, or by the words where no column holds a key; kept apart from one that was the same."""
        said = self._first(row, "key")
        key = f"{row.table} {said or blake2b(else_by.encode('utf-8', 'replace'), digest_size=8).hexdigest()}".strip()
        whole, number = key, 1
        while (digest := blake2b(whole.encode("utf-8", "replace"), digest_size=8).digest()) in self.keys:
            number += 1
            whole = f"{key} ({number})"
        self.keys.add(digest)
        if number > 1:
            findings.append(Finding(self.path, row.line, SAME_KEY, {"key": key}))
        return whole

    def _first(self, row: Row, field: str) -> str:
        """What the first column says that says anything."""
        return next((said for column in self.of.get(field, ()) if (said := (row.cells.get(column) or "").strip())), "")

    def _meant(self, row: Row, field: str) -> str:
        """The same, a number as what it means."""
        for column in self.of.get(field, ()):
            if said := (row.cells.get(column) or "").strip():
                return self.meanings.get(column, {}).get(said, said)
        return ""

    def _text(self, row: Row, field: str, findings: list[Finding], between: str = "\n\n") -> str:
        parts = [row.cells.get(column) or "" for column in self.of.get(field, ())]
        text = between.join(part for part in parts if part.strip()) if len(parts) > 1 else "".join(parts)
        text, was, now = mended(without_unseen(text))
        if was and not any(finding.code is TWICE_ENCODED for finding in findings):
            findings.append(Finding(self.path, row.line, TWICE_ENCODED, {"was": was, "now": now}))
        return text

    def _published(self, row: Row, findings: list[Finding]) -> Moment | None:
        for column in self.of.get("published", ()):
            said = (row.cells.get(column) or "").strip()
            if is_none(said):
                continue
            moment = moment_of(said, self.source.timezone, self.columns.is_month_first)
            if moment is not None:
                return with_time(moment, self._first(row, "time"))
            findings.append(Finding(self.path, row.line, NO_MOMENT, {"value": said}))
        return None

    def _state(self, row: Row, findings: list[Finding]) -> State:
        """What the columns say together; the one that hides most counts."""
        told: set[State] = {"published"}
        for column in self.of.get("state", ()):
            said = row.cells.get(column) or ""
            state = state_of(column, self.meanings.get(column, {}).get(said, said))
            if state is None:
                facts = {"value": said, "column": column}
                findings.append(Finding(self.path, row.line, UNKNOWN_STATE, facts))
            told.add(state or "draft")
        return next(state for state in STRONGEST if state in told)

    def _address(self, row: Row) -> str:
        if not self.columns.address:
            return self._first(row, "address")
        return _COLUMN.sub(lambda found: (row.cells.get(found[1]) or "").strip(), self.columns.address)

    def _categories(self, row: Row) -> tuple[str, ...]:
        named = []
        for column in self.of.get("categories", ()):
            known = self.meanings.get(column, {})
            named += [known.get(part, part) for part in _PARTS.split(row.cells.get(column) or "")]
        return tuple(dict.fromkeys(filter(None, map(plain_line, named))))

    def _pictures(self, row: Row) -> tuple[OldPicture, ...]:
        """The pictures of the columns, each found where it lies; the caption belongs to the first."""
        addresses = [
            address
            for column in self.of.get("picture", ())
            for address in _PARTS.split((row.cells.get(column) or "").strip())
        ]
        caption = plain_line(self._first(row, "caption"))
        found = dict.fromkeys(filter(None, addresses))
        return tuple(
            OldPicture(address, self.files.find(address), caption if not number else "")
            for number, address in enumerate(found)
        )
