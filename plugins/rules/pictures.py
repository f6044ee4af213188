"""The words of pictures, those of the header and those of the text."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.findings import Finding
from plugins.recognition.bare import WORD
from plugins.releases.manuscript import Manuscript
from plugins.releases.record import Picture
from plugins.releases.rule import rule
from plugins.rules import pictures_codes as codes

_EMPTY_WORDS = """
a acara alt alternatif berita caption cover dan dari deskripsi dok dokumentasi foto fotonya gambar humas
ilustrasi image images img ini ist istimewa kegiatan keterangan of pada photo pic picture pict rilis sampul
teks tentang terkait terlampir the untitled utama
"""
_NOTHING = frozenset(_EMPTY_WORDS.split())
_FILE_NAME = re.compile(
    r"[\w .()-]+\.(?:jpe?g|png|webp|gif|avif|heic|bmp|tiff?)"
    r"|(?:img|dsc[nf]?|pxl|vid|whatsapp image|screenshot|screen shot)[-_ ]*\d[\w .()-]*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[-_\d]")


def _pictures(manuscript: Manuscript) -> Iterator[tuple[Picture, str]]:
    """Each picture with the name of its file."""
    release = manuscript.release
    head = (release.image,) if release.image else ()
    for picture in (*head, *release.gallery, *release.body.pictures):
        yield picture, PurePosixPath(picture.path).name


@rule(codes.GENERIC_ALT, wrong="alt: Foto kegiatan", right="alt: Tiga petugas melayani warga di loket yang terang")
def generic_alt(manuscript: Manuscript) -> Iterator[Finding]:
    """What a picture shows is told to those who do not see it; “foto” or the name of a file tells nothing."""
    for picture, name in _pictures(manuscript):
        words = WORD.findall(picture.alt.lower())
        is_name = _FILE_NAME.fullmatch(picture.alt) or (
            picture.alt == PurePosixPath(name).stem and _JOINED.search(picture.alt)
        )
        if picture.alt and (is_name or _NOTHING.issuperset(words)):
            yield manuscript.finding(picture.line, codes.GENERIC_ALT, value=picture.alt, name=name)


@rule(codes.NO_CAPTION, wrong="image: {file: loket.jpg, alt: …}", right="image: {file: loket.jpg, alt: …, caption: …}")
def picture_without_caption(manuscript: Manuscript) -> Iterator[Finding]:
    """A picture has a caption."""
    for picture, name in _pictures(manuscript):
        if not picture.caption:
            yield manuscript.finding(picture.line, codes.NO_CAPTION, name=name)


@rule(codes.NO_CREDIT, wrong='![…](denah.png "Denah.")', right='![…](denah.png "Denah. Gambar: Humas Dinas Contoh")')
def picture_without_credit(manuscript: Manuscript) -> Iterator[Finding]:
    """A picture says whose it is."""
    for picture, name in _pictures(manuscript):
        if not picture.credits:
            yield manuscript.finding(picture.line, codes.NO_CREDIT, name=name)


@rule(
    codes.ALT_IS_CAPTION,
    wrong="alt: Loket Dinas Contoh, caption: Loket Dinas Contoh.",
    right="alt: Warga mengantre di loket, caption: Loket Dinas Contoh pada hari pertama buka malam.",
)
def alt_repeats_caption(manuscript: Manuscript) -> Iterator[Finding]:
    """The words for those who do not see a picture are not its caption again."""
    for picture, name in _pictures(manuscript):
        words = WORD.findall(picture.alt.lower())
        if words and words == WORD.findall(picture.caption.lower()):
            yield manuscript.finding(picture.line, codes.ALT_IS_CAPTION, name=name)
