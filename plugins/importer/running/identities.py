"""By what an old release is known for ever: its id, a digest of it as it came, and one of its words.

Nothing here is drawn by chance: the same source brought along on another machine gets the same ids.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from random import Random

from plugins.importer.old_release import OldPicture, OldRelease
from plugins.releases.identity import new_id

WORD = re.compile(r"\w+")
FEW = 40  # words; a shorter text is known together with its title
SIZE = 10  # bytes of a digest


def ids(source: str, key: str) -> Iterator[str]:
    """The ids that a release of a source may have, the first one first; the next for one that is taken."""
    random = Random(blake2b(f"{source}\0{key}".encode("utf-8", "surrogatepass"), digest_size=16).digest())
    while True:
        yield new_id(random)


def digest_of(data: bytes) -> str:
    """A digest as the ledger keeps it."""
    return blake2b(data, digest_size=SIZE).hexdigest()


def digest_of_old(old: OldRelease) -> str:
    """A digest of all that the old material says of it. Where it stands in its file does not matter."""
    pictures = [_said(picture) for picture in (*old.pictures, *old.files)]
    told = (
        old.title, old.body, old.is_html, old.published, old.state, old.kind, old.address, old.summary, old.author,
        old.reporter, old.editor, old.publisher, old.rights, old.categories, pictures,
    )  # fmt: skip
    return digest_of(repr(told).encode("utf-8", "surrogatepass"))


def _said(picture: OldPicture) -> tuple[str, ...]:
    return picture.address, picture.caption, picture.alt, picture.credit


def digest_of_words(title: str, plain: str) -> str:
    """A digest of the words alone, so that a text is known again under another name; "" for one without words."""
    words = WORD.findall(plain.casefold())
    if len(words) < FEW and words:
        words = [*WORD.findall(title.casefold()), *words]
    return digest_of(" ".join(words).encode("utf-8", "surrogatepass")) if words else ""
