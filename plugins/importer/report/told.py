"""What a report tells of a result whatever becomes of it: as HTML and as JSON, made by whoever made the draft.

It is most of the work of a report, and a run has one process only that writes it.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.dates import range_text
from plugins.importer.report.as_json import fixed_members, missing
from plugins.importer.report.coloured import LONGEST, coloured, cut, marks, safe
from plugins.importer.report.lists import LONGEST_LINE, MORE, MOST_LINES, lines, listed
from plugins.importer.report.recognised_values import KINDS, Row, rows
from plugins.importer.result import Doubt, Result, Told
from plugins.recognition.story import Body, OfficeHeld, Person, Quotation, Recognised, Seen, Span
from plugins.registry.lookup import acting_words

MOST_ROWS = 200
COLUMNS = (N_("What"), N_("Value"), N_("Words of the text"), N_("Rule"), N_("Confidence"))
RECOGNISED = N_("Recognised")
SURE, ASKED = N_("sure"), N_("doubtful")
NOT_LISTED = N_("not registered")
PARTS = {
    "opened": N_("opened the event"),
    "closed": N_("closed the event"),
    "speaker": N_("speaker"),
    "host": N_("host"),
    "participant": N_("participant"),
}


class _Labels(NamedTuple):
    """Words that stand in every item, translated once."""

    head: str  # of the table
    columns: tuple[str, ...]
    kinds: dict[str, str]
    sure: str
    asked: str


@lru_cache(maxsize=4)
def _labels(gettext: Callable[[str], str]) -> _Labels:
    columns = [escape(gettext(column)) for column in COLUMNS]
    heads = "".join(f'<th scope="col">{column}</th>' for column in columns)
    head = f"<caption>{escape(gettext(RECOGNISED))}</caption><thead><tr>{heads}</tr></thead>"
    named = {kind: escape(gettext(name)) for kind, name in KINDS.items()}
    return _Labels(head, tuple(columns[1:]), named, escape(gettext(SURE)), escape(gettext(ASKED)))


def told_of(result: Result, words: Catalogue) -> Told:
    """All that can be told before anybody knows what becomes of it."""
    text = result.story.text if result.story else ""
    doubts = "".join(_doubt(doubt, text, words) for doubt in result.doubts[:MOST_LINES])
    return Told(
        _old_text(result, words), doubts, _table(result, words), _rest(result, words), fixed_members(result, words)
    )


def _old_text(result: Result, words: Catalogue) -> str:
    """Coloured."""
    if not (result.story and result.recognised):
        return ""
    text = coloured(result.story.text, marks(result.recognised), words)
    heading = escape(words.gettext(N_("Old text, with what was recognised")))
    return f'<section><h3>{heading}</h3><div class="text">{text}</div></section>'


def _doubt(doubt: Doubt, text: str, words: Catalogue) -> str:
    said = " ".join(text[doubt.start : doubt.end].split())[:LONGEST_LINE]
    quoted = f" “{safe(said)}”" if said and said != doubt.value else ""
    return (
        f"<li><strong>{safe(doubt.key)}</strong>: {safe(doubt.value[:LONGEST_LINE])}{quoted}"
        f'<br><span class="soft">{safe(words.gettext(doubt.reason))}{_rule(doubt.rule, doubt.confidence)}</span></li>'
    )


def _rule(rule: str, confidence: float) -> str:
    return f" ({safe(rule)}, {confidence:.2f})" if rule else ""


def _table(result: Result, words: Catalogue) -> str:
    found = _once(result.recognised) if result.recognised else []
    if not found or not result.story:
        return ""
    text = result.story.text
    told = "".join(_row(kind, seen, times, text, words) for (kind, seen), times in found[:MOST_ROWS])
    more = len(found) - MOST_ROWS
    note = f"<p>{escape(words.gettext(MORE).format(count=more))}</p>" if more > 0 else ""
    return f'<table class="listed">{_labels(words.gettext).head}\n<tbody>{told}</tbody></table>{note}\n'


def _once(found: Recognised) -> list[tuple[Row, int]]:
    """What was recognised, the same body once, at its surest; and how often."""
    told: dict[object, tuple[Row, int]] = {}
    for number, row in enumerate(rows(found)):
        value = row.seen.value
        key = (value.slug or value.said, value.unit) if row.kind == "bodies" else number
        best, times = told.get(key, (row, 0))
        told[key] = (row if row.seen.confidence > best.seen.confidence else best, times + 1)
    return list(told.values())


def _row(kind: str, seen: Seen[Any], times: int, text: str, words: Catalogue) -> str:
    labels = _labels(words.gettext)
    said = " ".join(text[seen.start : seen.end].split())
    said = said[:LONGEST_LINE] + "…" if len(said) > LONGEST_LINE else said
    sure = f"{seen.confidence:.2f} {labels.sure if seen.is_sure else labels.asked}"
    value = "<br>".join(map(safe, _value(seen.value, words)))
    often = f" ×{times}" if times > 1 else ""
    cells = (value, f"“{safe(said)}”{often}" if said else "–", f"<code>{safe(seen.rule)}</code>", sure)
    told = "".join(
        f'<td class="words" data-column="{column}">{cell}</td>'
        for column, cell in zip(labels.columns, cells, strict=True)
    )
    doubtful = "" if seen.is_sure else ' class="doubtful"'
    return f'<tr{doubtful}><th scope="row" class="head">{labels.kinds[kind]}</th>{told}</tr>\n'


def _value(value: Any, words: Catalogue) -> Iterator[str]:
    """A recognised value in words, line by line."""
    match value:
        case Span():
            yield range_text(*value)
        case Body():
            yield _listed(value.said, value.slug, words)
            if value.unit:
                yield value.unit
        case Person():
            yield _listed(" ".join(filter(None, (value.before, value.name, value.after))), value.slug, words)
            yield from (_office(office, words) for office in value.offices)
            if value.stands_for:
                yield words.gettext(N_("stands in for: {office}")).format(office=value.stands_for.label)
            if value.part:
                yield words.gettext(PARTS.get(value.part, value.part))
        case Quotation():
            yield value.speaker or "–"
        case _:
            yield str(value)


def _listed(name: str, slug: str, words: Catalogue) -> str:
    return f"{name[:LONGEST_LINE]} ({slug or words.gettext(NOT_LISTED)})"


def _office(office: OfficeHeld, words: Catalogue) -> str:
    short = acting_words(office.kind)[0] if office.kind != "definitif" else ""  # type: ignore[arg-type]
    told = office.label if not short or office.label.startswith(short.rstrip(".")) else f"{short} {office.label}"
    return _listed(told, office.slug, words)


def _rest(result: Result, words: Catalogue) -> str:
    """Words before and after, what was left out, pictures that are missing, and the source as it was."""
    _, converted = words.gettext, result.converted
    told = ""
    if converted:
        counted = _(N_("Words before: {before}, after: {after}.")).format(
            before=converted.words_before, after=converted.words_after
        )
        told += f"<p>{escape(counted)}</p>\n"
        told += listed(N_("Words that are missing from the draft"), lines(converted.lost), words, "lost")
        told += listed(
            N_("Lines left out, since they are no part of the text"), lines(converted.dropped), words, "dropped"
        )
    told += listed(N_("Pictures and files that are not at hand"), lines(missing(result)), words, "missing")
    if result.old.body:
        body = result.old.body
        summary = escape(_(N_("The source as it was")))
        shown = f"{safe(body[:LONGEST])}{cut(body, words)}"
        told += f'<details><summary>{summary}</summary><pre class="text">{shown}</pre></details>\n'
    return told
