"""Personal data that a release must not make public (UU 27/2022): in its text and in what its header shows."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plugins.findings import Code, Finding
from plugins.recognition.children import named_children, shows_pupils, speaks_of_pupils
from plugins.recognition.masks import masked_words
from plugins.releases.manuscript import Block, Manuscript
from plugins.releases.rule import rule
from plugins.rules import personal_data_codes as codes
from plugins.rules.personal_values import FINDERS, Known
from plugins.rules.running_text import Running, running

# Where a link of the body leads to a chat, a telephone or a mailbox; the text of a block holds no addresses.
LINKED = ("wa.me/", "tel:", "mailto:", "whatsapp.com/")
LINK = re.compile(r"(?:wa\.me/|whatsapp\.com/send|tel:|mailto:)[^\s)>\"]{1,120}")


@rule(
    codes.NIK,
    wrong="Penerima bantuan, Nama Contoh (NIK 7371•••••••••0001)",
    right="Penerima bantuan, seorang warga Desa Contoh",
)
def identity_number(manuscript: Manuscript) -> Iterator[Finding]:
    """A NIK is never published."""
    return _found(manuscript, codes.NIK)


@rule(codes.FAMILY_CARD, wrong="No. KK 7371••••••••0002", right="Tanpa nomor kartu keluarga")
def family_card(manuscript: Manuscript) -> Iterator[Finding]:
    """The number of a family card is never published."""
    return _found(manuscript, codes.FAMILY_CARD)


@rule(
    codes.TELEPHONE,
    wrong="Hubungi Nama Contoh, 08••••••123.",
    right="Hubungi nomor kantor yang tercantum pada `contact`.",
)
def telephone(manuscript: Manuscript) -> Iterator[Finding]:
    """A mobile number stands in a release only if it is that of the header's contact, of an agency or its account."""
    return _found(manuscript, codes.TELEPHONE, with_links=True)


@rule(
    codes.BANK_ACCOUNT,
    wrong="Donasi ke rekening 01••••••89 a.n. Nama Contoh",
    right="Donasi melalui rekening resmi yang tercantum di situs instansi",
)
def bank_account(manuscript: Manuscript) -> Iterator[Finding]:
    """No number of a bank account."""
    return _found(manuscript, codes.BANK_ACCOUNT)


@rule(codes.BIRTH_DATE, wrong="Nama Contoh, lahir di Contoh, •• Mei 1990", right="Nama Contoh (35)")
def birth_date(manuscript: Manuscript) -> Iterator[Finding]:
    """No date of birth of somebody alive."""
    return _found(manuscript, codes.BIRTH_DATE)


@rule(codes.EMAIL, wrong="Surel: n•••@gmail.com", right="Surel: humas@contoh.go.id")
def private_email(manuscript: Manuscript) -> Iterator[Finding]:
    """An e-mail address at a free host stands in a release only if it is that of a contact."""
    return _found(manuscript, codes.EMAIL, with_links=True)


@rule(
    codes.HOME,
    wrong="rumah Nama Contoh di Jalan Contoh RT 01/RW 02",
    right="rumah seorang warga di Kelurahan Contoh",
)
def home_address(manuscript: Manuscript) -> Iterator[Finding]:
    """Nobody's home is told down to the neighbourhood."""
    return _found(manuscript, codes.HOME)


@rule(
    codes.NAMED_CHILD,
    codes.PERHAPS_A_CHILD,
    wrong="siswi Nama Contoh (9)",
    right="seorang siswi berusia sembilan tahun",
)
def named_child(manuscript: Manuscript) -> Iterator[Finding]:
    """A child is named only with the parents' consent, which the header records."""
    if manuscript.release.consent:
        return
    shown = _shown(manuscript.shown)
    for child in named_children(shown.whole.text):
        if not _is_a_place(manuscript, child.name):
            value = masked_words(child.name)
            code = codes.NAMED_CHILD if child.is_sure else codes.PERHAPS_A_CHILD
            yield manuscript.finding(shown.line_of(child.start), code, value=value)


@rule(
    codes.PICTURED_CHILDREN,
    codes.PERHAPS_PICTURED,
    wrong="alt: Siswa sekolah dasar menanam pohon (tanpa `consent`)",
    right="consent: Izin tertulis orang tua melalui sekolah",
)
def pictured_children(manuscript: Manuscript) -> Iterator[Finding]:
    """Pictures of pupils and small children need consent, which the header records."""
    release = manuscript.release
    if release.consent or manuscript.hides_text:
        return
    for picture in (*([release.image] if release.image else []), *release.gallery, *release.body.pictures):
        words = f"{picture.alt} {picture.caption}"
        if speaks_of_pupils(words):
            code = codes.PICTURED_CHILDREN if shows_pupils(words) else codes.PERHAPS_PICTURED
            yield manuscript.finding(picture.line, code)


class Shown(NamedTuple):
    """The texts that readers see, as one."""

    blocks: tuple[Block, ...]
    whole: Running

    def line_of(self, at: int) -> int:
        """The line of a character."""
        index, place = self.whole.place(at)
        return self.blocks[index].line_of(place)


@lru_cache(maxsize=1)  # one rule after the other looks at it
def _shown(blocks: tuple[Block, ...]) -> Shown:
    return Shown(blocks, running(block.text for block in blocks))


def _is_a_place(manuscript: Manuscript, name: str) -> bool:
    registry = manuscript.registry
    names = [place.name for place in registry.districts.values()]
    names += [name for place in registry.governments.values() for name in (place.name, place.short_name)]
    return name in names


def _found(manuscript: Manuscript, code: Code, with_links: bool = False) -> Iterator[Finding]:
    """What the finder of a code finds in all texts, each value once a line."""
    known = Known(manuscript.release, manuscript.registry, manuscript.settings)
    finder, told = FINDERS[code], set[tuple[int, str]]()
    shown = _shown(manuscript.shown)
    for place, value in finder(shown.whole.text, known):
        told.add((shown.line_of(place), value))
    if with_links and not manuscript.hides_text and any(mark in manuscript.markdown for mark in LINKED):
        for link in LINK.finditer(manuscript.markdown):
            line = manuscript.first_line + manuscript.markdown.count("\n", 0, link.start())
            told |= {(line, value) for _, value in finder(link[0], known)}
    for line, value in sorted(told):
        yield manuscript.finding(line, code, value=value)
