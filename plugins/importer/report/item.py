"""One item of an import as HTML: the old text beside the draft, what was recognised, what is doubtful and why."""

from html import escape

from plugins.catalogue import N_, Catalogue
from plugins.dates import day_text
from plugins.findings import Finding
from plugins.importer.report.coloured import LONGEST, cut, safe
from plugins.importer.report.lists import MORE, MOST_LINES, listed
from plugins.importer.report.told import told_of
from plugins.importer.result import STATUSES, Result, Told

LONGEST_TITLE = 150
UNTITLED = N_("(without a title)")
OTHERS, DRAFT, NO_DRAFT = N_("somebody else’s text"), N_("Draft"), N_("There is no draft.")


def title_of(result: Result, words: Catalogue) -> str:
    """Its title, escaped and not too long."""
    title = " ".join((result.story.title if result.story else result.old.title).split()) or words.gettext(UNTITLED)
    return safe(title[:LONGEST_TITLE] + "…" if len(title) > LONGEST_TITLE else title)


def article(result: Result, number: int, words: Catalogue) -> str:
    """The whole item; its anchor is `b<number>`."""
    _, told = words.gettext, result.told or told_of(result, words)
    status = f'<span class="status {result.status}">{escape(_(STATUSES[result.status]))}</span>'
    parts = [
        f'<article id="b{number}">\n<h2>{title_of(result, words)}</h2>\n',
        f'<p class="facts">{status} {_facts(result, words)}</p>\n',
        _reasons(result, told, words),
        _texts(result, told, words),
        told.table,
        told.rest,
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


def _reasons(result: Result, told: Told, words: Catalogue) -> str:
    """Findings and doubts, each with why."""
    findings = [_finding(finding, words) for finding in result.findings[:MOST_LINES]]
    more = max(0, len(result.findings) - MOST_LINES) + max(0, len(result.doubts) - MOST_LINES)
    rest = f"<li>{escape(words.gettext(MORE).format(count=more))}</li>" if more else ""
    return listed(N_("Findings and doubts"), (*findings, told.doubts, rest), words, "reasons")


def _finding(finding: Finding, words: Catalogue) -> str:
    hint = finding.hint(words)
    return (
        f'<li class="{finding.code.level}"><strong>{escape(finding.code.id)}</strong> {safe(finding.message(words))}'
        + (f'<br><span class="soft">{safe(hint)}</span></li>' if hint else "</li>")
    )


def _texts(result: Result, told: Told, words: Catalogue) -> str:
    """The old text and the draft, side by side."""
    _ = words.gettext
    draft = result.draft[: 4 * LONGEST].decode("utf-8", "replace")
    new = f'<p class="soft">{escape(_(NO_DRAFT))}</p>'
    if draft:
        path = f"<p><code>{safe(result.path)}</code></p>" if result.path else ""
        new = f'{path}<pre class="text">{safe(draft[:LONGEST])}{cut(draft, words)}</pre>'
    new = f"<section><h3>{escape(_(DRAFT))}</h3>{new}</section>"
    return f'<div class="texts">{told.text}{new}</div>\n' if told.text or draft else ""
