"""Whether a release tells something: what happened, beyond that something was held, and what it changes for people."""

import re
from collections.abc import Iterator

from plugins.dates import MONTHS, WEEKDAYS
from plugins.findings import Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import newsworthiness_codes as codes
from plugins.rules.prose import is_indonesian
from plugins.rules.word_lists import GAINS, NO_DEEDS, SMALL_WORDS

_NEWS = frozenset({"press-release", "news"})

_GATHERING = (
    r"(?:acara|agenda|apel|bimbingan teknis|bimtek|diklat|forum|kegiatan|kunjungan kerja|kunjungan|lokakarya|pelatihan"
    r"|pertemuan|rakor|rapat koordinasi|rapat kerja|rapat|seminar|sosialisasi|workshop)"
)
_HOLD = (
    r"(?:(?:meng|di)?gelar|(?:mengada|diada|melaksana|dilaksana|menyelenggara|diselenggara|melangsung|dilangsung)kan"
    r"|(?:meng|di)?ikuti|(?:meng|di)?hadiri|menghelat|dihelat|berlangsung|berjalan|dibuka|ditutup|membuka|menutup)"
)
_FILLER = r"(?:\s(?:bersama|ini|itu|penting|resmi|rutin|tahunan|tersebut|telah|sudah|kembali|sukses))*"
_DAYS = "|".join((*MONTHS, *WEEKDAYS))
_BEHIND = rf"(?:bertempat|di(?!\sbidang)|hari|kemarin|oleh|pada|secara|selama|tadi|tanggal|{_DAYS})\b"
_HELD = re.compile(
    rf"\b{_HOLD}(?:\s(?:sebuah|suatu))?\s{_GATHERING}{_FILLER}(?=[.;]|$|,?\s{_BEHIND}|\s\(\d)"
    rf"|^(?:(?:sebuah|suatu)\s)?{_GATHERING}{_FILLER}\s{_HOLD}\b",
    re.IGNORECASE,
)
"""Something is held, and neither its name nor what stands behind it says what about."""

_DEED = re.compile(
    r"\b(?:(?:ber|di|me|ter)[a-z]{3,}|pe[lmnr][a-z]{3,}an|belajar|capai|jadi|naik|raih|sepakat|serahkan|tanam|terima|turun)\b"
)
_TOPIC = re.compile(r"[“\"‘]|\b(?:agar|bagi|guna|hasilnya|materinya|mulai|seperti|soal|supaya|tema|tentang|untuk)\b")

_LOOKED_INTO = 3  # paragraphs
_LEAST = 60  # words: of less there is not enough to judge
_COUNTED = re.compile(r"\bRp\s?\d|\b(?!(?:19|20)\d\d\b)\d[\d.,]*\s(?P<unit>[a-z]{3,})|\d\s?%")
_WORD = re.compile(r"[^\W\d_]+")
_NO_UNITS = SMALL_WORDS | {"hari", "jam", "malam", "pagi", "pukul", "siang", "sore", "tahun", "wib", "wit", "wita"}


@rule(
    codes.LEAD_WITHOUT_WHAT,
    wrong="Dinas Contoh menggelar kegiatan di Aula Contoh, Rabu, 22 Oktober 2025.",
    right="Dinas Contoh melatih 42 petani membuat pupuk di Aula Contoh, Rabu, 22 Oktober 2025.",
)
def lead_says_what(manuscript: Manuscript) -> Iterator[Finding]:
    """The first paragraph says what happened, not only that something was held."""
    lead = manuscript.lead
    if not (lead and manuscript.release.kind in _NEWS and is_indonesian(manuscript)):
        return
    text = lead.text[:1].lower() + lead.text[1:]  # further words with a capital are names
    if _HELD.search(text) and not _TOPIC.search(text) and NO_DEEDS.issuperset(_DEED.findall(text)):
        yield manuscript.finding(lead.line, codes.LEAD_WITHOUT_WHAT)


@rule(
    codes.NO_BENEFIT,
    wrong="Bupati membuka rapat koordinasi. Ia didampingi para pejabat. … (60 kata tanpa warga, layanan, atau angka)",
    right="Rapat itu memutuskan bahwa loket melayani warga sampai pukul 20.00.",
)
def readers_learn_what_changes(manuscript: Manuscript) -> Iterator[Finding]:
    """Title, summary or one of the first three paragraphs tells what changes for people."""
    release = manuscript.release
    if release.kind not in _NEWS or release.withdrawn or not is_indonesian(manuscript):
        return
    paragraphs = [place for place, block in enumerate(manuscript.blocks) if block.kind == "paragraph"]
    end = paragraphs[_LOOKED_INTO - 1] + 1 if len(paragraphs) >= _LOOKED_INTO else len(manuscript.blocks)
    text = "\n".join((release.title, release.summary, *(block.text for block in manuscript.blocks[:end])))
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _LEAST or not GAINS.isdisjoint(words):
        return
    if not any(found["unit"] not in _NO_UNITS for found in _COUNTED.finditer(text)):
        yield manuscript.header("title", codes.NO_BENEFIT)
