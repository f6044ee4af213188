"""Words in the reader's language: gettext catalogues, English in the source, one .po file a room.

The .po files under `locale/<language>/` are read as they are; a compiled copy is known by a digest of them and of this
file, so that it cannot be stale.
"""

import gettext
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Protocol

SEAL = 16  # bytes before a compiled copy
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
    files = sorted((LOCALE / language).glob("*.po"))
    if not files:
        return gettext.NullTranslations()
    sources = [file.read_bytes() for file in files]
    return gettext.GNUTranslations(BytesIO(_compiled(language, sources)))


def _compiled(language: str, sources: list[bytes]) -> bytes:
    """The .po files as one .mo, kept where Python keeps what it compiles; its name tells what it was made of."""
    digest = blake2b(b"".join([Path(__file__).read_bytes(), *sources]), digest_size=8).hexdigest()
    kept = LOCALE / "__pycache__" / f"{language}-{digest}.mo"
    with suppress(OSError):
        data = kept.read_bytes()
        if data[:SEAL] == _seal(data[SEAL:]):  # a machine that loses power may leave half of it
            return data[SEAL:]
    made = joined(language, sources)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # it only saves time
            kept.parent.mkdir(exist_ok=True)
            for old in kept.parent.glob(f"{language}-*"):
                old.unlink(missing_ok=True)
            part = kept.with_suffix(f".{os.getpid()}")
            part.write_bytes(_seal(made) + made)
            part.replace(kept)
    return made


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=SEAL).digest()


def joined(language: str, sources: list[bytes]) -> bytes:
    """The bytes of .po files as one .mo."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole = Catalog(locale=language, charset="utf-8")
    for source in sources:
        part = read_po(BytesIO(source), locale=language)
        # Babel does not know how Indonesian forms plurals; the files do.
        whole.mime_headers = [("Plural-Forms", part.plural_forms)]
        for message in part:
            if message.id:
                whole.add(message.id, message.string, context=message.context)
    compiled = BytesIO()
    write_mo(compiled, whole)
    return compiled.getvalue()
