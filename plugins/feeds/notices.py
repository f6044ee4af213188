"""What a feed says in front of a text that no longer stands as it was published: plain, safe HTML.

Texts come out of headers and are escaped here; nothing of a release whose text is hidden is quoted.
"""

from datetime import datetime
from html import escape

from plugins.catalogue import N_, Catalogue
from plugins.releases.record import Change, Release, Withdrawal
from plugins.releases.words import withdrawal_text
from plugins.theming.filters import moment_text

HEADINGS = {"correction": N_("Correction"), "update": N_("Update")}


def change_notice(change: Change, words: Catalogue) -> str:
    """A correction or an update: when, what stood, what is right, why."""
    pairs = ((words.gettext("It said"), change.was), (words.gettext("It should say"), change.now))
    rows = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in pairs if text)
    listed = f"<dl>{rows}</dl>" if rows else ""
    return f"{_heading(words.gettext(HEADINGS[change.kind]), change.at)}{listed}<p>{escape(change.note)}</p>"


def withdrawal_notice(withdrawal: Withdrawal, replacement: Release | None, origin: str, words: Catalogue) -> str:
    """That it no longer holds, why, and what took its place. `origin`: scheme and host before the address."""
    told = [
        f"<strong>{escape(words.gettext('Do not rely on it any more.'))}</strong>",
        escape(withdrawal_text(withdrawal.reason, words)),
        escape(withdrawal.note),
    ]
    if replacement:
        link = f'<a href="{escape(origin + replacement.address)}">{escape(replacement.title)}</a>'
        told.append(f"{escape(words.gettext('Replaced by:'))} {link}.")
    if withdrawal.hides_text:
        told.append(escape(words.gettext("Its text is no longer shown for that reason.")))
    heading = _heading(words.gettext("This release is withdrawn"), withdrawal.at)
    return f"{heading}<p>{' '.join(part for part in told if part)}</p>"


def withdrawal_summary(withdrawal: Withdrawal, words: Catalogue) -> str:
    """The same in one line of plain text."""
    parts = (words.gettext("Do not rely on it any more."), withdrawal_text(withdrawal.reason, words), withdrawal.note)
    return " ".join(part for part in parts if part)


def _heading(text: str, at: datetime) -> str:
    return f"<p><strong>{escape(text)}</strong>, {escape(moment_text(at))}</p>"
