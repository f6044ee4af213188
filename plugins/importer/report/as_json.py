"""An import as JSON lines, one item each, for programs: docs/import-report.md tells every key."""

import json
import os
from pathlib import Path
from typing import IO, Any

from plugins.catalogue import Catalogue
from plugins.engine.trouble import Trouble
from plugins.findings import Finding
from plugins.importer.report.recognised_values import KINDS, plain, rows
from plugins.importer.result import Doubt, Result, Run
from plugins.recognition.story import Recognised, Seen
from plugins.reports.codes import OUT_NOT_WRITTEN
from plugins.whole_files import OWNER_ONLY, write_whole

ITEMS, SUMMARY = "laporan.jsonl", "laporan.json"
ONE = ("dateline", "event_name", "participants", "mode")  # kinds of which there is one at most


class JsonReport:
    """A listener of a run that writes each item as it comes."""

    def __init__(self, folder: Path, words: Catalogue) -> None:
        self.folder, self.words = folder, words
        self.part = folder / f".{ITEMS}.part"
        self.stream: IO[bytes] | None = None

    def take(self, result: Result) -> None:
        try:
            self._stream().write(_line_of(result, self.words))
        except OSError as error:
            raise Trouble(OUT_NOT_WRITTEN, path=self.part, problem=error.strerror or error) from error

    def close(self, run: Run) -> None:
        """Put the items in their place, and the summary beside them. Raises Trouble."""
        try:
            with self._stream() as stream:
                stream.flush()
                os.fsync(stream.fileno())
            self.part.replace(self.folder / ITEMS)
            write_whole(self.folder / SUMMARY, _as_bytes(_written(summary(run, self.words))), OWNER_ONLY)
        except OSError as error:
            raise Trouble(OUT_NOT_WRITTEN, path=self.folder, problem=error.strerror or error) from error

    def _stream(self) -> IO[bytes]:
        if self.stream is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.part.unlink(missing_ok=True)
            handle = os.open(self.part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
            self.stream = os.fdopen(handle, "wb")
        return self.stream


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _as_bytes(line: str) -> bytes:
    """Half characters of broken texts become escapes, which JSON knows too."""
    return line.encode("utf-8", "backslashreplace") + b"\n"


def item(result: Result, words: Catalogue) -> dict[str, Any]:
    """One old release and what became of it."""
    return {**_of_run(result), **_fixed(result, words), "findings": [finding(it, words) for it in result.findings]}


def fixed_members(result: Result, words: Catalogue) -> str:
    """Of an item the members that stand whatever becomes of it, without the brackets around them."""
    return _written(_fixed(result, words))[1:-1]


def _line_of(result: Result, words: Catalogue) -> bytes:
    """An item as a line, put together of what is written already and of what is not."""
    fixed = result.told.json if result.told else fixed_members(result, words)
    findings = _written([finding(it, words) for it in result.findings])
    return _as_bytes(f'{_written(_of_run(result))[:-1]}, {fixed}, "findings": {findings}}}')


def _of_run(result: Result) -> dict[str, Any]:
    old, story = result.old, result.story
    return {
        "path": old.path,
        "line": old.line,
        "key": old.key,
        "title": story.title if story else old.title,
        "published": old.published.isoformat() if old.published else None,
        "address": old.address,
        "kind": old.kind,
        "source_state": old.state,
        "state": result.status,
        "id": result.id,
        "draft": result.path,
        "is_ours": result.is_ours,
    }


def _fixed(result: Result, words: Catalogue) -> dict[str, Any]:
    converted, story = result.converted, result.story
    text = story.text if story else ""
    return {
        "text": text,
        "words": {
            "before": converted.words_before if converted else 0,
            "after": converted.words_after if converted else 0,
            "lost": list(converted.lost) if converted else [],
        },
        "dropped": list(converted.dropped) if converted else [],
        "pictures_missing": missing(result),
        **recognised(result.recognised or Recognised(), text),
        "doubts": [_doubt(doubt, text, words) for doubt in result.doubts],
    }


def missing(result: Result) -> list[str]:
    """The addresses of pictures and attached files that are not at hand."""
    held = result.converted or result.old
    return [file.address for file in (*held.pictures, *held.files) if file.file is None]


def recognised(found: Recognised, text: str) -> dict[str, Any]:
    """Everything recognised, by the kinds of `recognised_values.KINDS`; of some kinds one, or null."""
    told: dict[str, Any] = {kind: None if kind in ONE else [] for kind in KINDS}
    for kind, seen in rows(found):
        if kind in ONE:
            told[kind] = _seen(seen, text)
        else:
            told[kind].append(_seen(seen, text))
    return told


def _seen(seen: Seen[Any], text: str) -> dict[str, Any]:
    place = {"start": seen.start, "end": seen.end, "words": text[seen.start : seen.end]}
    return {"value": plain(seen.value), **place, "rule": seen.rule, "confidence": round(seen.confidence, 3)}


def _doubt(doubt: Doubt, text: str, words: Catalogue) -> dict[str, Any]:
    told = doubt._asdict()
    return {**told, "reason": words.gettext(doubt.reason), "words": text[doubt.start : doubt.end]}


def finding(found: Finding, words: Catalogue) -> dict[str, Any]:
    """As `./portal check --format json` tells it."""
    return {
        "path": found.path,
        "line": found.line,
        "code": found.code.id,
        "level": found.code.level,
        "message": found.message(words),
        "hint": found.hint(words),
    }


def summary(run: Run, words: Catalogue) -> dict[str, Any]:
    """The whole run."""
    return {
        "source": run.source,
        "path": str(run.path),
        "kind": run.kind,
        "content": str(run.content),
        "is_dry": run.is_dry,
        "was_stopped": run.was_stopped,
        "items": run.items,
        "counts": dict(run.counts),
        "published": run.published,
        "seconds": round(run.seconds, 3),
        "findings": [finding(found, words) for found in run.findings],
    }
