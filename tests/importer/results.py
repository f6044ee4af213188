"""Results of an import as tests need them: made by hand, with what was recognised at its place in the text."""

from datetime import date
from pathlib import Path
from typing import Any

from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease
from plugins.importer.result import Result, Run
from plugins.recognition.story import Body, OfficeHeld, Person, Recognised, Seen, Span, Story

DAY = date(2025, 10, 22)


def seen(story: Story, words: str, value: Any, confidence: float = 0.9, rule: str = "test") -> Seen[Any]:
    """Something recognised where the words stand first."""
    start = story.text.index(words)
    return Seen(value, start, start + len(words), rule, confidence)


def a_result(body: str, status: Any = "new", number: int = 1, title: str = "Judul contoh", **found: Any) -> Result:
    """A result whose people and bodies are given as (words, value) or (words, value, confidence)."""
    old = OldRelease(f"post {number}", "berita.sql", number, title, f"<p>{body}</p>", published=DAY)
    story = Story(title, body, DAY)
    told = {key: tuple(seen(story, *item) for item in items) for key, items in found.items()}
    spans = told.pop("spans", (Seen(Span(DAY, DAY), 0, 0, "test", 0.9),))
    converted = Converted(title, body, body, words_before=3, words_after=3)
    return Result(old, status, converted, story, Recognised(spans=spans, **told), id=f"2222-22{number:02}")


def a_run(**changes: Any) -> Run:
    return Run(
        **{"source": "Situs lama", "path": Path("berita.sql"), "kind": "sql", "content": Path("content")} | changes
    )


def somebody(name: str, *offices: OfficeHeld, **more: Any) -> tuple[str, Person]:
    """(words, value) of a person."""
    return name, Person(name, offices=offices, **more)


def head_of(body: Body, kind: str = "definitif", role: str = "Kepala") -> OfficeHeld:
    return OfficeHeld(f"{role} {body.said}", role, kind, body)
