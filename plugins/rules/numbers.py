"""Facts about numbers: title, summary, header and text count the same."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from plugins.findings import Finding
from plugins.recognition.numbers import Number, numbers
from plugins.releases.manuscript import Block, Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes

_PEOPLE = (
    "peserta orang warga pejabat pegawai asn pns siswa siswi pelajar mahasiswa guru dosen petani nelayan peternak",
    "pedagang pengusaha anak ibu balita lansia keluarga kk pasien kader relawan pemuda staf penerima petugas anggota",
    "delegasi atlet aparatur operator perwakilan undangan pengunjung kepala camat lurah",
)
_OTHERS = "umkm desa kelurahan kecamatan kabupaten rumah paket sekolah puskesmas instansi"
PEOPLE = frozenset(" ".join(_PEOPLE).split())
COUNTED = PEOPLE | frozenset(_OTHERS.split())
# Behind or before a number they make it that of a part.
PART_BEHIND = re.compile(
    r"\s+\w+\s+(?:perempuan|laki-laki|pria|wanita|terbaik|berprestasi|lulus|gugur|asal|di\s+antaranya|lain\w*|tambahan|"
    r"pertama|terpilih|per)\b",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:setiap|tiap|per|masing-masing|antaranya|termasuk|dan|serta|ditambah)\s*$", re.IGNORECASE
)
OF_A_NAME = re.compile(r"[^.!?:;“\"\s]\s+[A-Z][\w-]*\s+$")
WHOLE_BEFORE = re.compile(r"\bdiikuti(?:\s+oleh)?(?:\s+sebanyak)?\s*$", re.IGNORECASE)


@rule(
    codes.OTHER_PARTICIPANTS,
    wrong="Sebanyak 50 peserta mengikuti bimtek. (`participants: 42`)",
    right="Sebanyak 42 peserta mengikuti bimtek. (`participants: 42`)",
)
def participants_are_those_of_the_header(manuscript: Manuscript) -> Iterator[Finding]:
    """A text counts as many participants as the header."""
    release = manuscript.release
    if release.event is None or not release.event.participants or release.lang != "id":
        return
    count = Decimal(release.event.participants)
    for block, number in _of_all(manuscript):
        if _is_told(count, manuscript.texts, "peserta"):
            return
        facts = {"text": number.told, "count": count}
        yield manuscript.finding(block.line_of(number.start), codes.OTHER_PARTICIPANTS, **facts)
        return


def _of_all(manuscript: Manuscript) -> Iterator[tuple[Block, Number]]:
    """The numbers that say how many took part: those of title, summary and lead, and any behind `diikuti`."""
    for block in manuscript.texts:
        is_early = block.kind in ("title", "summary") or block == manuscript.lead
        if block.kind == "code" or not (is_early or "diikuti" in block.text.lower()):
            continue
        for number in numbers(block.text):
            before = block.text[max(0, number.start - 30) : number.start]
            is_whole = number.noun in PEOPLE and WHOLE_BEFORE.search(before)
            if (is_whole or (is_early and number.noun == "peserta")) and _is_exact(block, number):
                yield block, number


@rule(
    codes.OTHER_NUMBER,
    wrong="42 warga terima bantuan (judul). Sebanyak 50 warga menerima bantuan (isi).",
    right="42 warga terima bantuan (judul). Sebanyak 42 warga menerima bantuan (isi).",
)
def title_counts_as_the_text(manuscript: Manuscript) -> Iterator[Finding]:
    """A number in title or summary is that of the first paragraph."""
    lead = manuscript.lead
    if lead is None or manuscript.release.lang != "id":
        return
    for block in manuscript.texts[:2]:
        for number in _counts(block):
            others = [other for other in _counts(lead) if other.noun == number.noun]
            if not others or _is_told(number.value, manuscript.blocks, number.noun):
                continue
            facts = {"text": number.told, "other": others[0].told, "there": lead.line_of(others[0].start)}
            yield manuscript.finding(block.line_of(number.start), codes.OTHER_NUMBER, **facts)


def _counts(block: Block) -> list[Number]:
    """The block's exact numbers of people and the like."""
    return [number for number in numbers(block.text) if number.noun in COUNTED and _is_exact(block, number)]


def _is_exact(block: Block, number: Number) -> bool:
    """Whether a number counts all, not about as many nor a part of them."""
    before = block.text[max(0, number.start - 20) : number.start]
    if number.text.startswith("0") or OF_A_NAME.search(before):  # `Wilayah 01`
        return False
    is_part = PART_BEFORE.search(before) or PART_BEHIND.match(block.text, number.end)
    return not number.is_about and not is_part


def _is_told(value: Decimal, blocks: Iterable[Block], noun: str) -> bool:
    """Whether the blocks tell a number, of whatever, or it is the sum of what they count."""
    every = [number for block in blocks for number in numbers(block.text)]
    counted = {(number.noun, number.value) for number in every if number.noun in (noun, "orang")}
    return any(number.value == value for number in every) or sum((of for _, of in counted), Decimal()) == value
