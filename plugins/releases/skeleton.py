"""What a release that is begun leaves to its editor: words in [brackets], which are not to be published."""

import re
from functools import cache

from plugins.catalogue import N_, catalogue

SUMMARY = N_("[Write here in one or two sentences what readers should know.]")
EVENT_NAME = N_("[name of the event]")
LEAD = N_("{agency} [announces what for whom, where and from when].")
LEAD_MORE = N_("[Add in this paragraph what matters most to readers.]")
SPEAKER = N_("{title}, {name}, [did or said what].")
BODY = N_("[Body: the facts, the most important first. One thought a paragraph; numbers with their units.]")
QUOTATION = N_("[The very words, one or two sentences. Without a quotation, delete these two lines.]")
NOBODY = N_("[Name], [office]")
CLOSING = N_("[Closing: what happens next, until when, and where to ask.]")
PHRASES = (SUMMARY, EVENT_NAME, LEAD, LEAD_MORE, SPEAKER, BODY, QUOTATION, NOBODY, CLOSING)

LANGUAGES = ("en", "id")
BRACKETS = re.compile(r"\[[^\[\]]+\]")


@cache
def unwritten() -> frozenset[str]:
    """All that stands in brackets there, with them, in each language that a release is begun in."""
    told = (catalogue(language).gettext(phrase) for language in LANGUAGES for phrase in PHRASES)
    return frozenset(found for text in told for found in BRACKETS.findall(text))
