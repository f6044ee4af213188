"""The place of issue with which a release begins: `MALILI —`, `Malili (ANTARA) -`, `Luwu Utara, PORTAL.EXAMPLE --`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.dates import MONTHS, WEEKDAYS
from plugins.recognition.days import days
from plugins.recognition.once import once
from plugins.recognition.provinces import BEHIND_TOWNS, PROVINCES
from plugins.recognition.story import Seen, Story
from plugins.registry.records import Registry

REACH = 110  # characters in which a dateline ends
CLEAR, KNOWN, PLAIN, BESIDE, DOUBTFUL = 0.95, 0.95, 0.85, 0.8, 0.6
_DASH = "-‐‑–—―−"
ENDS = re.compile(
    rf"\s{{1,3}}[{_DASH}|]{{1,3}}(?=\s|\w|[“\"]|$)|(?<=\.(?i:com))-{{1,2}}(?=[A-Z])|(?<=\.(?i:id))-{{1,2}}(?=[A-Z])|[;,]?\s{{0,3}}[{_DASH}]{{1,3}}\s|[–—―]{{1,2}}|\s?--|\s\|\s"
)
OPENS = re.compile(r"[\s*_•>“\"']*")
BRACKETED = re.compile(r"[\[(]([^\[\]()\n]{3,40})[\])]\s*[:.,;–—-]*\s*(?=[A-Z“\"])")
_PROVINCE = "|".join(sorted(BEHIND_TOWNS, key=len, reverse=True))
# `Contoh Sulsel`, `CONTOH-SULSEL`
WITH_PROVINCE = re.compile(rf"(?P<place>.{{3,}}?)[ -](?i:{_PROVINCE})")
STOPPED = re.compile(
    rf"([A-Z][\w' -]{{2,30}}), ?(?i:{_PROVINCE})(?:\. |-)(?=[A-Z“\"])|"
    r"([A-Z][\w' -]{2,30}), ?(?:(?:[A-Z][a-z']{3,7},? )?\d{1,2}(?: [A-Za-z]{3,9} |[/.-]\d{1,2}[/.-])\d{2,4}|"
    r"[\w .-]{3,30}\.(?:COM|CO\.ID|ID|NET|EXAMPLE))\.{1,3} "
)
NAME_ALONE = re.compile(r"[a-z]{6,}")
# `MELATI-Pemerintah`
HYPHENED = re.compile(r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,}){0,2})-(?=[A-Z][a-z]+ )")
ALONE = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}), ?\w[\w.]{2,25}(?: \w[\w.]{2,20})?\.?\s*\n(?=\s*\S)"
)
COLON = re.compile(r"([A-Z][A-Z' ]{2,30}(?:, ?[A-Z][\w.' ]{2,30})?|[A-Z][\w' ]{2,30}, ?[A-Z][\w.' ]{2,30}) ?: ")
ASIDE = re.compile(r"(?<=[\w,])\s{0,2}\([^()]*\)")  # the publisher, or a day
PART = re.compile(r"[^,/|()\[\]*_]+")
DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:com|co|id|net|org|go|news|info|tv|web|site|online|asia|example|my|biz|sch|ac|desa)\b",
    re.IGNORECASE,
)
_PUBLISHERS = (
    r"antara|humas\w*|humpro\w*|prokopim|kominfo\w*|diskominfo\S*|dinkominfo\S*|infokom|info\w*|lnfo\w*|ppid|mc|pr|rri|kbrn|"
    r"tvri|bkm|portal\w*|\w+news|news\w*|\w+pos|\w+post|\w*online|media\w*|radar\w*|tribun\w*|kabar\w*|warta\w*|suara\w*|"
    r"harian\w*|pedoman\w*|berita\w*|kompas\w*|detik\w*|\w+com|fajar\w*|sindo\w*|koran\w*|\w*times|jurnal\w*|lensa\w*|"
    r"sinar\w*|\w+tv|redaksi|tim|rilis|pers|republika|tempo|okezone|liputan\w*|merdeka|\w*ekspres\w*|\w*express\w*|metro\w*|"
    r"pemprov|pemkab|pemkot|\w+kab|setda\w*|setwan|kemenag|kemenkumham|polri|polres\w*|polda\w*|rakyat\w*|go|cakrawala\w*|gema\w*|"
    r"kim|\w*aktual\w*|\w+terkini|\w+seru|lintas\w+|sorot\w+|jurnalis\w*|\w+update|\w+channel|teropong\w*|swara\w*"
)
# Newspapers and portals call themselves by a region's name (`Kabar Contoh – `): that is no place of issue.
NEWSPAPER = re.compile(
    r"(?:info|portal|news|media|radar|tribun|kabar|warta|suara|harian|berita|koran|jurnal|lensa|sinar|liputan|gema|"
    r"cakrawala|fajar|pedoman|rakyat|kim)",
    re.IGNORECASE,
)
# `CONTOH.Beritaku.example`: a place and a domain.
PLACE_AND_DOMAIN = re.compile(r"(?!WWW)([A-Z]{4,})\.(?=[A-Z][a-z]\w*\.)")
PUBLISHER = re.compile(rf"(?:{_PUBLISHERS})(?![\w'’])", re.IGNORECASE)
CAMEL = re.compile(r"[A-Z]?[a-z]{2,}[A-Z]\w+")
JOINED = re.compile(rf"{CAMEL.pattern}-[A-Z]")
PLACE = re.compile(r"(?:(?:Kab|Kec|Kel)\. ?)?[A-ZÀ-Þ][\w'’.-]*(?:\s{1,2}(?:[A-ZÀ-Þ][\w'’.-]*|dan(?=\s))){0,4}")
# Whatever has one of these is the beginning of a sentence.
NO_PLACE = re.compile(
    r"\b(?:pemerintah|dinas|badan|bupati|wakil|wali ?kota|gubernur|kepala|sekretaris|sekda|camat|lurah|dprd|bimtek|"
    r"rapat|rakor|hari|tim|ketua|komisi|kementerian|universitas|polisi|kapolres|peringatan|puluhan|ratusan|sebanyak|sejumlah|"
    r"staf|asisten|direktur|dalam|untuk|guna|bertempat|pada|para|ini|itu|yang|tidak|foto|oleh|penulis|editor|baca|"
    r"masyarakat|warga|pj|plt|plh|rsud|pt|smp|sma|smk|sd|kota ini|bkpsdm|bkd|apel|upacara|menjelang|usai|setelah)\b",
    re.IGNORECASE,
)
NO_NAMES = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS))


class _Part(NamedTuple):
    text: str
    start: int
    kind: str  # "place", "province", "publisher", "day" or "" for anything else


@once
def _known_places(registry: Registry) -> frozenset[str]:
    """Names of districts and seats, of regions with and without their kind, in small letters."""
    names = {name for district in registry.districts.values() for name in (district.name, *district.other_names)}
    for government in registry.governments.values():
        names |= {government.seat, government.name, government.name.partition(" ")[2]}
    names |= {agency.seat for agency in registry.agencies.values()}
    return frozenset(name.lower() for name in names if name)


def dateline(story: Story, registry: Registry) -> Seen[str] | None:
    """The place, without the publisher's name that may stand beside it."""
    for start in _begins(story):
        head = story.text[start : start + REACH].partition("\n\n")[0]
        for find in (_in_brackets, _before_a_dash, _before_a_stop):
            parts = find(head, start)
            seen = _place_of(parts, story, registry) if parts else None
            if seen:
                return seen
    return _in_its_line(story, registry)


def _begins(story: Story) -> Iterator[int]:
    """Where the first paragraphs of the body begin, up to the first that is no mere line."""
    text, start = story.text, story.body_start
    for _ in range(3):
        opens = OPENS.match(text, start)
        start = opens.end() if opens else start
        if start >= len(text):
            return
        yield start
        end = text.find("\n", start)
        if end < 0 or end - start > REACH:
            return
        start = end


def _in_brackets(head: str, start: int) -> list[_Part]:
    found = BRACKETED.match(head)
    return _parts(found[1], start + found.start(1)) if found else []


def _before_a_dash(head: str, start: int) -> list[_Part]:
    """What stands before the first dash that is none within a bracket or a date."""
    for found in ENDS.finditer(head):
        said = head[: found.start()]
        if said.count("(") > said.count(")"):
            continue
        parts = _parts(said, start) if said.strip() else []
        # `Portal-Contoh – `: what the first dash parts may be a name and a place.
        if parts and (parts[-1].kind != "publisher" or len(parts) > 1):
            return parts
        if not parts:
            return []
    return []


def _before_a_stop(head: str, start: int) -> list[_Part]:
    """`MALILI, PORTAL.EXAMPLE. Pemerintah`, `Contoh, 9 Oktober 2022. Hari ini`, `MALILI: `."""
    found = STOPPED.match(head) or COLON.match(head)
    place = (found[1] or found[2]) if found and found.re is STOPPED else found[1] if found else ""
    parts = _parts(place, start + found.start() + found[0].index(place)) if found else []
    is_clear = found is not None and (found.re is STOPPED or found[1].isupper())
    return parts if is_clear or any(part.kind != "place" for part in parts) else []


def _in_its_line(story: Story, registry: Registry) -> Seen[str] | None:
    """`Contoh, Portal Berita` in a line of its own, where the place is known or named again."""
    found = ALONE.match(story.text, story.body_start) or HYPHENED.match(story.text, story.body_start)
    if not found or found["place"].lower() in NO_NAMES or NO_PLACE.search(found[0]):
        return None
    part = _Part(found["place"], found.start("place"), "place")
    _, is_told = _likeliest([part], story.text[found.end() :].lower(), registry)
    is_told |= found[0].rpartition(",")[2].strip(" .\n").lower() in PROVINCES
    if not is_told and found.re is ALONE:
        return None
    return Seen(part.text, part.start, found.end("place"), "dateline", PLAIN if is_told else DOUBTFUL)


def _parts(said: str, start: int) -> list[_Part]:
    """What stands between commas and brackets; empty where that is no dateline."""
    parts: list[_Part] = []
    said = ASIDE.sub(lambda found: " " * len(found[0]), said)
    for found in PART.finditer(said):
        text = found[0].strip(" .\t\n;")
        if text:
            place = start + found.start() + found[0].index(text)
            parts += _told_apart(text, place)
    if parts and parts[0].kind == "place" and parts[0].text.isupper():  # `MELATI, portalcontoh`
        parts = [part._replace(kind="publisher") if NAME_ALONE.fullmatch(part.text) else part for part in parts]
    return parts if all(part.kind for part in parts) else []


def _told_apart(text: str, start: int) -> list[_Part]:
    """One part, or two where a publisher's name stands before the place without a comma: `Kominfo Contoh`."""
    if any(sign.isdigit() for sign in text) and (days(f"({text})") or not any(sign.isalpha() for sign in text)):
        return [_Part(text, start, "day")]
    if text.lower() in NO_NAMES:
        return [_Part(text, start, "day")]
    joined = PLACE_AND_DOMAIN.match(text)
    if joined and DOMAIN.match(text):
        return [_Part(joined[1], start, "place"), _Part(text[joined.end() :], start + joined.end(), "publisher")]
    first, _, rest = text.partition("-" if JOINED.match(text) else " ")
    if DOMAIN.match(first) or PUBLISHER.fullmatch(first) or (rest and CAMEL.fullmatch(first)):
        more = _told_apart(rest.lstrip(), start + len(text) - len(rest.lstrip())) if rest.strip() else []
        return [_Part(first, start, "publisher"), *more]
    if DOMAIN.search(text) or CAMEL.fullmatch(text):
        return [_Part(text, start, "publisher")]
    if text.lower() in PROVINCES:
        return [_Part(text, start, "province")]
    beside = WITH_PROVINCE.fullmatch(text)
    if beside:
        province = text[len(beside["place"]) + 1 :]
        return [*_told_apart(beside["place"], start), _Part(province, start + len(text) - len(province), "province")]
    is_place = PLACE.fullmatch(text) and not NO_PLACE.search(text) and not any(sign.isdigit() for sign in text)
    return [_Part(text, start, "place" if is_place else "")]


def _place_of(parts: list[_Part], story: Story, registry: Registry) -> Seen[str] | None:
    """Which of the parts is the place, and how sure that is."""
    places = [part for part in parts if part.kind == "place"] or [part for part in parts if part.kind == "province"]
    if not places:
        return None
    best, is_told = _likeliest(places, story.text[parts[-1].start + len(parts[-1].text) :].lower(), registry)
    before = parts[max(0, parts.index(best) - 1)]
    is_of_publisher = before.kind == "publisher" and "," not in story.text[before.start : best.start]
    if is_of_publisher and NEWSPAPER.fullmatch(before.text):
        sure = DOUBTFUL
    elif is_told:
        sure = KNOWN
    elif len(places) > 1:
        sure = DOUBTFUL if best is places[0] else BESIDE
    else:  # `Kominfo Contoh`, `Contoh, Kominfo`, `Contoh`
        sure = BESIDE if is_of_publisher else CLEAR if len(parts) > 1 else PLAIN
    return Seen(best.text, best.start, best.start + len(best.text), "dateline", sure)


def _likeliest(places: list[_Part], rest: str, registry: Registry) -> tuple[_Part, bool]:
    """Of several places the first, unless it may be an unknown publisher; and whether it is known or named again."""
    known = _known_places(registry)
    told = [part for part in places if part.text.lower() in known or part.text.lower() in rest]
    if len(places) > 1 and not places[0].text.isupper():
        return places[0], True
    if not told and len(places) > 1 and not places[1].text.isupper():  # `PORTALCONTOH, Melati`
        return places[1], False
    return (told or places)[0], bool(told)
