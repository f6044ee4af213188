"""Whether there is news in a release, and whether it stands where readers look: title, summary, first paragraph."""

import re
from collections.abc import Iterator

from plugins.dates import MONTHS, WEEKDAYS
from plugins.findings import Finding
from plugins.recognition.bare import WORD, words_in
from plugins.releases.manuscript import Block, Manuscript
from plugins.releases.rule import rule
from plugins.rules import newsworthiness_codes as codes
from plugins.rules.prose import is_indonesian
from plugins.rules.word_lists import PEOPLE, SMALL_WORDS

_NEWS = frozenset({"press-release", "news"})
_OFFICIAL = (
    r"(?:Pj\.?|Plt\.?|Plh\.?|Bupati|Wabup|Wakil|Wali Kota|Walikota|Gubernur|Sekda|Sekretaris|Kepala|Kadis|Camat|Ketua)"
)
_GATHERING = (
    "acara|apel|bimbingan|bimtek|diklat|festival|forum|jambore|kegiatan|kejuaraan|lokakarya|lomba|musrenbang|musyawarah"
    "|pameran|pelatihan|pembukaan|peringatan|rakor|rapat|seminar|sosialisasi|turnamen|upacara|workshop"
)
_GUESTS = "audiensi|kedatangan|kunjungan|rombongan|silaturahmi|studi banding|studi tiru|tamu"
_CEREMONY = re.compile(
    rf"\b(?:(?:meng)?hadiri|(?:mem)?beri(?:kan)?\ssambutan|potong\spita|(?:pe)?mukul(?:an)?\sgong"
    rf"|(?:secara\sresmi|resmi)\s(?:di|mem|men)?(?:buka|tutup)|(?:di|mem|men)?(?:buka|tutup)\ssecara\sresmi"
    rf"|(?:me)?(?:ny|s)ambut\s(?:{_GUESTS})|(?:me)?(?:n|t)erima\s(?:{_GUESTS})|(?:lakukan|gelar)\skunjungan\skerja)\b"
    rf"|^{_OFFICIAL}\b[^,;:]{{0,60}}?\s(?P<deed>(?:mem|men)?(?:buka|tutup)\s(?:{_GATHERING}))\b",
    re.IGNORECASE,
)
_DAYS = "|".join((*MONTHS, *WEEKDAYS))
_WHEN = re.compile(
    rf"\b(?:{_DAYS}|Ahad|hari ini|kemarin|besok|lusa|pekan|minggu|bulan|tahun|pagi|siang|sore"
    r"|malam|pukul|sejak|mulai)\b"
    r"|\b(?:19|20)\d\d\b|\b\d{1,2}[-/.]\d{1,2}\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:di|ke|dari)\s(?:[a-z]+\s){0,3}[A-Z]|\b(?:daring|hibrida|online|virtual|Zoom)\b")
_COUNTED = re.compile(r"\b\d[\d.]*\s[a-z]{3}")
_PRAISE = re.compile(
    r"\b(?:berjalan (?:lancar|sukses|meriah)|gemilang|hebat|luar biasa|membanggakan|meriah|penuh khidmat|semarak"
    r"|spektakuler|sukses|super|terbaik sepanjang masa|tercinta)\b",
    re.IGNORECASE,
)
_ALIKE, _LEAST_WORDS = 0.8, 4


@rule(
    codes.CEREMONY,
    wrong="Bupati menghadiri pembukaan pelatihan di Contoh",
    right="42 petani belajar membuat pupuk sendiri di Contoh",
)
def ceremony_in_title(manuscript: Manuscript) -> Iterator[Finding]:
    """A title says what changes for whom, not which ceremony there was."""
    found = _CEREMONY.search(manuscript.release.title) if is_indonesian(manuscript) else None
    if found:
        yield manuscript.header("title", codes.CEREMONY, value=found["deed"] or found[0])


@rule(codes.PRAISE, wrong="Festival Contoh sukses digelar", right="3.000 orang datang ke Festival Contoh")
def praise_in_title(manuscript: Manuscript) -> Iterator[Finding]:
    """A title tells; readers judge for themselves."""
    if is_indonesian(manuscript):
        for found in _PRAISE.finditer(manuscript.release.title):
            yield manuscript.header("title", codes.PRAISE, value=found[0])


@rule(
    codes.SUMMARY_REPEATS,
    wrong="title: Loket buka malam, summary: Loket kini buka malam.",
    right="title: Loket buka malam, summary: Warga dapat mengurus berkas sampai pukul 20.00.",
)
def summary_repeats_title(manuscript: Manuscript) -> Iterator[Finding]:
    """The summary adds to the title and does not repeat it."""
    title = words_in(manuscript.release.title) - SMALL_WORDS
    if len(title) >= _LEAST_WORDS and len(title & words_in(manuscript.release.summary)) >= _ALIKE * len(title):
        yield manuscript.header("summary", codes.SUMMARY_REPEATS)


@rule(
    codes.LEAD_WITHOUT_WHO,
    codes.LEAD_WITHOUT_WHEN,
    codes.LEAD_WITHOUT_WHERE,
    wrong="Kegiatan berlangsung lancar dan penuh semangat.",
    right="Sebanyak 42 petani belajar membuat pupuk di Aula Contoh, Rabu, 22 Oktober 2025.",
)
def lead_of_an_event(manuscript: Manuscript) -> Iterator[Finding]:
    """The first paragraph of a release about an event says who, when and where."""
    release, lead = manuscript.release, manuscript.lead
    if not (lead and release.event and release.kind in _NEWS and is_indonesian(manuscript)):
        return
    if not _says_who(manuscript, lead):
        yield manuscript.finding(lead.line, codes.LEAD_WITHOUT_WHO)
    if not _WHEN.search(lead.text):
        yield manuscript.finding(lead.line, codes.LEAD_WITHOUT_WHEN)
    if release.event.mode != "online" and not _says_where(manuscript, lead):
        yield manuscript.finding(lead.line, codes.LEAD_WITHOUT_WHERE)


def _says_who(manuscript: Manuscript, lead: Block) -> bool:
    if _COUNTED.search(lead.text) or not PEOPLE.isdisjoint(words_in(lead.text)):
        return True
    release, registry = manuscript.release, manuscript.registry
    agencies = (registry.agencies.get(slug) for slug in (*release.agencies, *release.supporting_agencies))
    partners = (registry.partners.get(slug) for slug in release.partners)
    people = (registry.officials.get(mention.person) for mention in release.officials)
    names = [name for entry in agencies if entry for name in (entry.name, entry.short_name, *entry.other_names)]
    names += [name for entry in partners if entry for name in (entry.name, entry.short_name, *entry.other_names)]
    names += [name for entry in people if entry for name in (entry.name, *entry.other_names)]
    return any(name and name in lead.text for name in names)


def _says_where(manuscript: Manuscript, lead: Block) -> bool:
    if _WHERE.search(lead.text):
        return True
    event = manuscript.release.event
    words = {word for word in WORD.findall(event.place if event else "") if word[0].isupper() and len(word) > 2}
    return not words.isdisjoint(WORD.findall(lead.text))
