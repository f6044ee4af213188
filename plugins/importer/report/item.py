"""One item of an import as HTML: the old text beside the draft, what was recognised, what is doubtful and why."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from plugins.catalogue import N_, Catalogue
from plugins.dates import day_text, range_text
from plugins.findings import Finding
from plugins.importer.report.as_json import missing
from plugins.importer.report.coloured import LONGEST, coloured, cut, marks, safe
from plugins.importer.report.recognised_values import KINDS, Row, rows
from plugins.importer.result import STATUSES, Doubt, Result
from plugins.recognition.story import Body, OfficeHeld, Person, Quotation, Recognised, Seen, Span
from plugins.registry.lookup import acting_words

MOST_ROWS, MOST_LINES, LONGEST_TITLE, LONGEST_LINE = 200, 200, 150, 300
UNTITLED = N_("(without a title)")
COLUMNS = (N_("What"), N_("Value"), N_("Words of the text"), N_("Rule"), N_("Confidence"))
SURE, ASKED = N_("sure"), N_("doubtful")
NOT_LISTED = N_("not registered")
PARTS = {
    "opened": N_("opened the event"),
    "closed": N_("closed the event"),
    "speaker": N_("speaker"),
    "host": N_("host"),
    "participant": N_("participant"),
}

OTHERS, DRAFT, NO_DRAFT, MORE = (
    N_("somebody else’s text"),
    N_("Draft"),
    N_("There is no draft."),
    N_("and {count} more"),
)


def title_of(result: Result, words: Catalogue) -> str:
    """Its title, escaped and not too long."""
    title = " ".join((result.story.title if result.story else result.old.title).split()) or words.gettext(UNTITLED)
    return safe(title[:LONGEST_TITLE] + "…" if len(title) > LONGEST_TITLE else title)


def article(result: Result, number: int, words: Catalogue) -> str:
    """The whole item; its anchor is `b<number>`."""
    _ = words.gettext
    status = f'<span class="status {result.status}">{escape(_(STATUSES[result.status]))}</span>'
    parts = [
        f'<article id="b{number}">\n<h2>{title_of(result, words)}</h2>\n',
        f'<p class="facts">{status} {_facts(result, words)}</p>\n',
        _reasons(result, words),
        _texts(result, words),
        _table(result, words),
        _rest(result, words),
        "</article>\n",
    ]
    return "".join(parts)


def _facts(result: Result, words: Catalogue) -> str:
    old = result.old
    facts = [f"<code>{safe(f'{old.path}:{old.line}')}</code>", safe(old.key)]
    if old.day:
        facts.append(escape(words.gettext(N_("published {day}")).format(day=day_text(old.day))))
    if old.state != "published":
        facts.append(safe(old.state))
    if not result.is_ours:
        facts.append(f"<strong>{escape(words.gettext(OTHERS))}</strong>")
    return " · ".join(facts)


def _reasons(result: Result, words: Catalogue) -> str:
    """Findings and doubts, each with why."""
    told = [_finding(finding, words) for finding in result.findings[:MOST_LINES]]
    text = result.story.text if result.story else ""
    told += [_doubt(doubt, text, words) for doubt in result.doubts[:MOST_LINES]]
    more = max(0, len(result.findings) - MOST_LINES) + max(0, len(result.doubts) - MOST_LINES)
    if more:
        told.append(f"<li>{escape(words.gettext(MORE).format(count=more))}</li>")
    return _list(N_("Findings and doubts"), told, words, "reasons")


def _finding(finding: Finding, words: Catalogue) -> str:
    hint = finding.hint(words)
    return (
        f'<li class="{finding.code.level}"><strong>{escape(finding.code.id)}</strong> {safe(finding.message(words))}'
        + (f'<br><span class="soft">{safe(hint)}</span></li>' if hint else "</li>")
    )


def _doubt(doubt: Doubt, text: str, words: Catalogue) -> str:
    said = " ".join(text[doubt.start : doubt.end].split())[:LONGEST_LINE]
    quoted = f" “{safe(said)}”" if said and said != doubt.value else ""
    return (
        f"<li><strong>{safe(doubt.key)}</strong>: {safe(doubt.value[:LONGEST_LINE])}{quoted}"
        f'<br><span class="soft">{safe(words.gettext(doubt.reason))}{_rule(doubt.rule, doubt.confidence)}</span></li>'
    )


def _rule(rule: str, confidence: float) -> str:
    return f" ({safe(rule)}, {confidence:.2f})" if rule else ""


def _texts(result: Result, words: Catalogue) -> str:
    """The old text, coloured, and the draft, side by side."""
    _ = words.gettext
    old = ""
    if result.story and result.recognised:
        text = coloured(result.story.text, marks(result.recognised), words)
        heading = escape(_(N_("Old text, with what was recognised")))
        old = f'<section><h3>{heading}</h3><div class="text">{text}</div></section>'
    draft = result.draft[: 4 * LONGEST].decode("utf-8", "replace")
    new = f'<p class="soft">{escape(_(NO_DRAFT))}</p>'
    if draft:
        path = f"<p><code>{safe(result.path)}</code></p>" if result.path else ""
        new = f'{path}<pre class="text">{safe(draft[:LONGEST])}{cut(draft, words)}</pre>'
    new = f"<section><h3>{escape(_(DRAFT))}</h3>{new}</section>"
    return f'<div class="texts">{old}{new}</div>\n' if old or draft else ""


def _table(result: Result, words: Catalogue) -> str:
    _ = words.gettext
    found = _once(result.recognised) if result.recognised else []
    if not found or not result.story:
        return ""
    heads = "".join(f'<th scope="col">{escape(_(column))}</th>' for column in COLUMNS)
    text = result.story.text
    told = "".join(_row(kind, seen, times, text, words) for (kind, seen), times in found[:MOST_ROWS])
    more = len(found) - MOST_ROWS
    note = f"<p>{escape(_(MORE).format(count=more))}</p>" if more > 0 else ""
    caption = escape(_(N_("Recognised")))
    head = f"<caption>{caption}</caption><thead><tr>{heads}</tr></thead>"
    return f'<table class="listed">{head}\n<tbody>{told}</tbody></table>{note}\n'


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
    _ = words.gettext
    said = " ".join(text[seen.start : seen.end].split())
    said = said[:LONGEST_LINE] + "…" if len(said) > LONGEST_LINE else said
    sure = f"{seen.confidence:.2f} {_(SURE if seen.is_sure else ASKED)}"
    value = "<br>".join(map(safe, _value(seen.value, words)))
    often = f" ×{times}" if times > 1 else ""
    cells = (value, f"“{safe(said)}”{often}" if said else "–", f"<code>{safe(seen.rule)}</code>", escape(sure))
    told = "".join(
        f'<td class="words" data-column="{escape(_(column))}">{cell}</td>'
        for column, cell in zip(COLUMNS[1:], cells, strict=True)
    )
    doubtful = "" if seen.is_sure else ' class="doubtful"'
    return f'<tr{doubtful}><th scope="row" class="head">{escape(_(KINDS[kind]))}</th>{told}</tr>\n'


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
        told += _list(N_("Words that are missing from the draft"), _lines(converted.lost), words, "lost")
        told += _list(
            N_("Lines left out, since they are no part of the text"), _lines(converted.dropped), words, "dropped"
        )
    told += _list(N_("Pictures and files that are not at hand"), _lines(missing(result)), words, "missing")
    if result.old.body:
        body = result.old.body
        summary = escape(_(N_("The source as it was")))
        shown = f"{safe(body[:LONGEST])}{cut(body, words)}"
        told += f'<details><summary>{summary}</summary><pre class="text">{shown}</pre></details>\n'
    return told


def _lines(given: Iterable[str]) -> list[str]:
    return [f"<li>{safe(line[:LONGEST_LINE])}</li>" for line in list(given)[:MOST_LINES]]


def _list(heading: str, items: list[str], words: Catalogue, name: str) -> str:
    if not items:
        return ""
    return f'<section class="{name}"><h3>{escape(words.gettext(heading))}</h3>\n<ul>{"".join(items)}</ul></section>\n'
