"""Words in the reader's language: gettext catalogues, English in the source, one .po file a room.

The .po files under `locale/<language>/` are read as they are, so there is no compiled copy that can be stale.
"""

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Protocol

LOCALE = Path(__file__).parent / "locale"


class Catalogue(Protocol):
    """What a gettext catalogue can do for us."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, singular: str, plural: str, n: int, /) -> str: ...


def N_(message: str) -> str:
    """Mark a message for the catalogue where it is defined; it is translated where it is shown."""
    return message


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language ("id"), its rooms joined; English (no catalogue) shows the source's words."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    files = sorted((LOCALE / language).glob("*.po"))
    if not files:
        return gettext.NullTranslations()
    joined = Catalog(locale=language, charset="utf-8")
    for file in files:
        with file.open("rb") as stream:
            part = read_po(stream, locale=language)
            # Babel does not know how Indonesian forms plurals; the files do.
            joined.mime_headers = [("Plural-Forms", part.plural_forms)]
            for message in part:
                if message.id:
                    joined.add(message.id, message.string, context=message.context)
    compiled = BytesIO()
    write_mo(compiled, joined)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
