"""Whose release a text is: the bodies that hold the event or speak in it, the leading one first."""

import re
from dataclasses import dataclass

from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.story import Body, Seen, Story

_REACH = 110  # characters before or behind a body in which it is told what it does
_HOLDS = (
    r"(?:meng)?gelar|selenggarakan|menyelenggarakan|laksanakan|melaksanakan|mengadakan|adakan|menginisiasi|menggagas|menghelat"
    r"|melakukan|meluncurkan|melatih|latih|membekali|bekali|mengundang|menerima|memeriksa|periksa|memfasilitasi|menyalurkan"
    r"|salurkan|membagikan|mengumumkan|bahas|membahas|memusnahkan|memulai|mulai|turun|sosialisasikan|menyosialisasikan"
    r"|mensosialisasikan|memberikan|kembali|terus|peringati|memperingati|memperkuat|perkuat|mendorong|dorong|mengajak|ajak"
    r"|siapkan|menyiapkan|resmi|akan|menargetkan|mencatat|mempertegas|meningkatkan|tingkatkan|gandeng|menggandeng|sediakan|kunker|kunjungi|mengunjungi|ikuti|mengikuti|hadiri|menghadiri|terima"
)
_BEHIND = re.compile(rf"^[^.;“\"]{{0,60}}?\b(?:{_HOLDS})\b")
_BEFORE = re.compile(
    r"(?i)\b(?:digelar|gelaran|diselenggarakan|dilaksanakan|diadakan|diinisiasi|digagas|diprakarsai|dipelopori|dihelat|difasilitasi|disiapkan"
    r"|dipusatkan|kerja ?sama|inisiasi|diluncurkan|disalurkan|ditaja)"
    r"(?: (?:secara|langsung|bersama))?(?: oleh)?(?: tim| jajaran)?\s*$"
)
_THROUGH = re.compile(r"(?i)\b(?:melalui|lewat|cq\.?|c\.q\.)\s*$")
_WITH = re.compile(
    r"(?i)\b(?:bekerja ?sama|kerja ?sama|bersama|gandeng|menggandeng"
    r"|bersinergi|sinergi|berkolaborasi|kolaborasi|dan|dengan)"
    r"(?: dengan| antara| bersama)?\s*$"
)
_GUEST = re.compile(
    r"(?i)\b(?:(?:dihadiri|hadir|turut|diikuti|peserta|undangan|perwakilan|disaksikan|didampingi|mengundang|narasumber|pemateri"
    r"|menghadirkan|kunjungan|belajar|menerima)\b[^.;“”\"]*"
    r"|(?:kepada|aula|gedung|ruang|halaman|kantor|kampus|staf|utusan|lingkungan|lingkup)\b[^.;,“”\"]*)$"
)
# At the end of a text, or before its first sentence: whose text it is.
_SIGNS = re.compile(
    r"(?i)(?:\(|\b(?:sumber|rilis|siaran pers|humas|pewarta|penulis|kontributor|tim(?: media)?|laporan)\s*:?)\s*$"
)
_DATELINE = 80  # characters in which a text may begin with its place and its publisher
_SIGNATURE = 90  # characters of a last line that signs
_OFFICE = re.compile(
    r"\b(?:Kepala|Sekretaris|Plt\.?|Kadis|Direktur|Ketua|Kabid|Inspektur|Humas|Pranata|Kabag)\b[^,.;]{0,60}$"
)
_DASH = re.compile(r"\s[–—-]{1,2}\s|[–—]|--")
_ISSUER = re.compile(
    r"(?i)^(?:dinas|badan(?! pusat| kepegawaian negara| nasional)|bagian|biro|sekretariat|inspektorat"
    r"|rsud|satpol|satuan polisi"
    r"|setda|setwan|dis\w+|din\w+|bap\w+|bk\w+|bp(?:kad|bd|sdm)\w*"
    r"|brida|kecamatan|kelurahan|dlh|dp\w+|perumda|pdam)\b"
)


@dataclass
class _Candidate:
    """One body with all that speaks for it."""

    seen: Seen[Body]
    points: int = 0
    holds: bool = False
    supports: bool = False
    guest: int = 0
    speaks: bool = False
    in_title: bool = False
    in_lead: bool = False
    signs: bool = False


def issuers(story: Story, named: tuple[Seen[Body], ...], names: RegistryNames) -> tuple[Seen[Body], ...]:
    """The agencies that hold the event or speak, and if there is none, the government; each once."""
    text, lead_end = story.text, _lead_end(story)
    agencies: dict[str, _Candidate] = {}
    governments: dict[str, _Candidate] = {}
    previous: Seen[Body] | None = None
    for seen in named:
        body = seen.value
        group = governments if body.kind == "governments" or body.said.lower().startswith("pem") else agencies
        if body.kind != "partners" and (body.slug or group is governments or _ISSUER.match(body.said)):
            candidate = group.setdefault(body.slug or body.said.lower(), _Candidate(seen))
            if seen.confidence > candidate.seen.confidence:
                candidate.seen = seen
            _weigh(candidate, seen, text, story.body_start, lead_end, previous)
        previous = seen
    return _chosen(list(agencies.values()), list(governments.values()), names)


def _lead_end(story: Story) -> int:
    end = story.text.find("\n\n", story.body_start)
    return end if end > 0 else len(story.text)


def _weigh(
    candidate: _Candidate, seen: Seen[Body], text: str, body_start: int, lead_end: int, previous: Seen[Body] | None
) -> None:
    before, behind = text[max(0, seen.start - _REACH) : seen.start], text[seen.end : seen.end + _REACH]
    before = before.rsplit("\n\n", 1)[-1]
    is_guest, is_office = bool(_GUEST.search(before)), bool(_OFFICE.search(before))
    in_title, in_lead = seen.start < body_start, body_start <= seen.start < lead_end
    if _BEFORE.search(before):
        candidate.holds, candidate.points = True, candidate.points + 8
    elif _THROUGH.search(before):
        candidate.holds, candidate.points = True, candidate.points + 9
    elif not is_office and not is_guest and _acts(behind):
        candidate.holds, candidate.points = True, candidate.points + (7 if in_title or in_lead else 4)
    elif _WITH.search(before) and previous and seen.start - previous.end < 40:
        candidate.supports = True
        candidate.points += 3
    if in_title:
        candidate.in_title = True
        candidate.points += 3
    if in_lead:
        candidate.in_lead = True
        candidate.points += 1 if is_guest else 3
    if is_office and not is_guest:
        candidate.speaks = True
        candidate.points += 2
    candidate.signs |= _is_signed(text, seen, body_start)
    candidate.guest += is_guest


def _is_signed(text: str, seen: Seen[Body], body_start: int) -> bool:
    """Whether a body stands in the dateline, or in a line at the end that signs the text."""
    head = text[body_start : body_start + _DATELINE].split("\n", 1)[0]
    dash = _DASH.search(head, max(0, seen.end - body_start)) if body_start <= seen.start else None
    if dash and body_start + dash.start() - seen.end < 8 and not re.search(r"[.!?]\s", head[: dash.start()]):
        return True
    last = text.rstrip().rfind("\n") + 1
    is_line = len(text.rstrip()) - last < _SIGNATURE and last > body_start
    return (is_line or len(text) - seen.end < 12) and bool(_SIGNS.search(text[max(0, seen.start - 30) : seen.start]))


def _acts(behind: str) -> bool:
    found = _BEHIND.match(behind)
    return found is not None


def _chosen(agencies: list[_Candidate], governments: list[_Candidate], names: RegistryNames) -> tuple[Seen[Body], ...]:
    holders = [item for item in agencies if item.holds]
    real = holders or [item for item in agencies if not item.guest and (item.in_lead or item.points > 4)]
    real = real or [item for item in agencies if item.signs]
    if not real:
        real = [item for item in governments if item.holds or item.points > 2] or governments[:1]
        real = sorted(real, key=lambda item: (-item.points, item.seen.start))[:1]
    else:
        real = sorted(real, key=lambda item: (-item.points, item.seen.start))
        slugs = {item.seen.value.slug for item in real}
        real.sort(key=lambda item: names.parent_of(item.seen.value.slug) in slugs)  # a part behind the whole
        real += [item for item in agencies if item.supports and item not in real and item.speaks]
    found = []
    for place, item in enumerate(real[:4]):
        seen = item.seen
        is_only = not agencies and len(governments) == 1
        is_plain = not place and (item in agencies or item.in_title or item.points > 3 or is_only)
        confidence = min(seen.confidence, 0.92 if item.holds else 0.82 if is_plain else 0.75)
        found.append(seen._replace(rule="organiser" if item.holds else "agency-that-speaks", confidence=confidence))
    return tuple(found)
