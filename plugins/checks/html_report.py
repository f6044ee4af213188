"""The findings as one page that needs nothing beside itself: to send, to read on a telephone, to print.

No script and no request. Errors stand first, advice apart, each by file; every code leads to its explanation below.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.checks.differences import Mended
from plugins.checks.explain import (
    BY_FIX,
    EXAMPLES,
    HOW_TO_WAIVE,
    NOT_WAIVABLE,
    WAIVABLE,
    Explained,
    explained,
    waiver_of,
)
from plugins.checks.report import NOTHING_MENDED, Checked
from plugins.findings import Finding, visible
from plugins.lone_page import CLOSING, opening

STYLE = Path(__file__).with_name("report.css")
TITLE = N_("What the check found")
PARTS = {
    "mended": N_("Mended"),
    "errors": N_("Errors"),
    "advice": N_("Advice"),
    "codes": N_("What the codes mean"),
}
LINE = N_("Line {number}")

NOTHING = N_("No findings.")


def as_html(checked: Checked, words: Catalogue) -> str:
    """The whole page, without a line end."""
    parts = {
        "mended": _mended(checked.mended, words) if checked.mended is not None else "",
        "errors": _by_file(checked.errors, words),
        "advice": _by_file(checked.advice, words),
        "codes": _explanations(checked.findings, words),
    }
    counts = {"mended": checked.mended, "errors": checked.errors, "advice": checked.advice}
    sections = [_section(name, text, words, counts.get(name)) for name, text in parts.items() if text]
    none = "" if checked.findings else f"<p>{escape(words.gettext(NOTHING))}</p>"
    title = words.gettext(TITLE)
    body = "\n".join([f"<h1>{escape(title)}</h1>", _counts(parts, counts, words), none, *sections])
    return opening(title, STYLE.read_text(encoding="utf-8"), words) + body + CLOSING


def _counts(
    parts: Mapping[str, str], counts: Mapping[str, Sequence[Finding] | Sequence[Mended] | None], words: Catalogue
) -> str:
    """How many of each, as links to where they stand."""
    told = []
    for name, items in counts.items():
        if items is not None:
            text = f"{escape(words.gettext(PARTS[name]))}: <strong>{len(items)}</strong>"
            text = f'<a href="#{name}">{text}</a>' if parts[name] else text
            told.append(f'<li class="{name}">{text}</li>')
    return f'<ul class="counts">{"".join(told)}</ul>'


def _section(name: str, text: str, words: Catalogue, items: Sequence[object] | None) -> str:
    count = "" if items is None else f" ({len(items)})"
    return (
        f'<section class="{name}" id="{name}">\n<h2>{escape(words.gettext(PARTS[name]))}{count}</h2>\n{text}</section>'
    )


def _by_file(findings: Sequence[Finding], words: Catalogue) -> str:
    told = []
    for path, group in groupby(findings, key=lambda finding: finding.path):
        items = "".join(_finding(finding, words) for finding in group)
        told.append(f"<h3>{escape(visible(path))}</h3>\n<ul>\n{items}</ul>\n")
    return "".join(told)


def _finding(finding: Finding, words: Catalogue) -> str:
    place = words.gettext(LINE).format(number=finding.line)
    code = escape(finding.code.id)
    hint = f'<p class="hint">{_text(finding.hint(words))}</p>' if finding.hint(words) else ""
    return (
        f'<li><p><span class="place">{escape(place)}</span> <a class="code" href="#{code}">{code}</a>'
        f" {_text(finding.message(words))}</p>{hint}</li>\n"
    )


def _mended(mended: Sequence[Mended], words: Catalogue) -> str:
    if not mended:
        return f"<p>{escape(words.gettext(NOTHING_MENDED))}</p>\n"
    told = []
    for path, group in groupby(mended, key=lambda one: one.path):
        items = "".join(
            f'<li><span class="place">{escape(words.gettext(LINE).format(number=one.line))}</span> '
            + (f"<del>{escape(visible(one.was))}</del> → " if one.was else "")
            + f"<ins>{escape(visible(one.now))}</ins></li>\n"
            for one in group
        )
        told.append(f"<h3>{escape(visible(path))}</h3>\n<ul>\n{items}</ul>\n")
    return "".join(told)


def _explanations(findings: Iterable[Finding], words: Catalogue) -> str:
    by_id = {finding.code.id: finding.code for finding in findings}
    found = [explained(id) or Explained(id, (code,), ()) for id, code in sorted(by_id.items())]
    told = [_explanation(one, words) for one in found]
    if any(one.is_waivable for one in found):
        told.append(f"<p>{_text(words.gettext(HOW_TO_WAIVE))}</p><pre>{escape(waiver_of('T120', words))}</pre>\n")
    return "".join(told)


def _explanation(found: Explained, words: Catalogue) -> str:
    """What `--explain` tells of a code."""
    told = [f'<h3>{escape(found.id)} <span class="level">({escape(words.gettext(found.level))})</span></h3>']
    if not found.rules:
        told += [f"<p>{_text(text)}</p>" for text in found.wordings(words)]
    for rule in found.rules:
        told.append(f"<p>{_text(words.gettext(rule.text))}</p>")
        examples = (words.gettext(said).format(example=getattr(rule, key)) for key, said in EXAMPLES.items())
        told.append(f"<ul>{''.join(f'<li>{_text(example)}</li>' for example in examples)}</ul>")
    if found.is_mended:
        told.append(f"<p>{_text(words.gettext(BY_FIX))}</p>")
    told.append(f"<p>{_text(words.gettext(WAIVABLE if found.is_waivable else NOT_WAIVABLE))}</p>")
    return f'<section class="explained" id="{escape(found.id)}">\n{"".join(told)}</section>\n'


def _text(text: str) -> str:
    """Words with their `code` as such."""
    parts = escape(text).split("`")
    if len(parts) % 2 == 0:  # a sign of the text itself
        return escape(text)
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
