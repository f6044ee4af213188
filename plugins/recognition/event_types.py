"""Which kinds of event a release tells of: `Bimtek`, `Rakor`, `Sosialisasi`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.recognition.event_type_names import TypeNames, mentions, name_tail, type_names
from plugins.recognition.event_verbs import DAY, event_verbs, told_by_verb
from plugins.recognition.story import Seen, Story
from plugins.recognition.telling import LEAD, SECOND, TITLE, Telling, telling
from plugins.registry.records import Registry

REACH, NEAR, BESIDE = 140, 70, 40  # characters
OF_A_NAME = 110  # characters between a verb and a name that it tells of
CLEAR, TOLD, POSSIBLE = 4.0, 3.0, 1.5  # points
SURELY, LIKELY, LEAST = 0.95, 0.85, 0.6
RULES = {TITLE: "title", LEAD: "lead"}
# Behind these it is part of a body's name, a place, or somebody's post.
OF_A_BODY = re.compile(
    r"\b(?:badan|lembaga|balai|pusat|upt|uptd|bidang|seksi|subbagian|kasi|kabid|kepala|gedung|aula|ruang|kampus|"
    r"bendahara|alumni|sertifikat|surat|panduan|modul|anggaran|dana|program|instruktur)\s+$",
)
# It is named among others, or as what somebody should do.
IN_PASSING = re.compile(
    r"\b(?:seperti|misalnya|antara lain|berbagai|perlu|perlunya|butuh|harus|melalui|lewat|hasil|tanpa|setiap|"
    r"rutin|gencar|giat|jenis|sejumlah|dari|pasca|persiapan|menjelang|jelang|rencana|upaya|ikut|pernah|usulan|dengan|"
    r"menyambut|kedatangan|membahas|audiensi|terkait|mengenai)\s+(?:\w{1,20}\s+){0,2}$",
)
# In a title these tell of something else that is to come, or was.
BESIDE_IT = re.compile(
    r"\b(?:persiapan|persiapkan|siapkan|menjelang|jelang|menyambut|sambut|kedatangan|pasca|usai|rencana|hasil|usulan|"
    r"matangkan|evaluasi|audiensi)\s+(?:\w{1,20}\s+){0,1}$",
)
CEREMONIES = ("pembukaan", "penutupan")
DEICTIC = re.compile(
    r"(?:\s+\([^()]{1,30}\))?(?:nya\b|\s+(?:ini|itu|tersebut|dimaksud)\b|\s+(?:yang\s+)?(?:di|ber)\w+)"
)
OF_THE_EVENT = re.compile(r"\b(?:peserta|kegiatan|acara|dalam|pembukaan|penutupan|pelaksanaan)\s+$")
PARTED = re.compile(r"\b(?:dan|serta|sekaligus|dirangkai\w*|juga|kemudian)\b|[&,;.+/]")
NAMED = re.compile(r"\s+(?:\([^()]{1,30}\)\s*)?[“\"']?[A-Z]")


@dataclass(slots=True)
class _Told:
    """An event type and all that speaks for it; `start` and `end` are those of its first mention that counts."""

    slug: str
    start: int
    end: int
    points: float  # of the plainest mention
    rule: str
    again: float = 0.0  # points for being named again and again


def event_types(story: Story, registry: Registry) -> tuple[Seen[str], ...]:
    """Slugs of event types, the likeliest first."""
    tells, names = telling(story), type_names(registry)
    named = _event_types(story, names)
    done = tuple(told_by_verb(tells, event_verbs(registry)))
    if not any(seen.is_sure for seen in named):
        best = sorted(done, key=lambda seen: (-seen.confidence, seen.start))[:1]
        return tuple(best) if any(seen.is_sure for seen in best) else named or tuple(best)
    if not done:
        return named
    # A second event: told in a sentence with a day of its own.
    slugs = {seen.value for seen in named}
    told_in = {tells.sentence(start) for _, start, _ in mentions(names, tells.small)}
    others = {
        seen.value: seen
        for seen in done
        if seen.is_sure and seen.value not in slugs and seen.start >= story.body_start
        if tells.sentence(seen.start) not in told_in
    }
    return (*named, *others.values())


@lru_cache(maxsize=16)
def _event_types(story: Story, names: TypeNames) -> tuple[Seen[str], ...]:
    found = sorted(_told(telling(story), names), key=lambda one: (-one.points, one.start))
    told = [one for one in found if one.points >= TOLD]
    if not told:  # being named again counts only where nothing is plain: `pelatihan ini` may be another word for bimtek
        told = [one for one in found if one.points + one.again >= TOLD][:1]
    if told:
        return tuple(
            Seen(one.slug, one.start, one.end, one.rule, SURELY if one.points >= CLEAR else LIKELY) for one in told
        )
    return tuple(Seen(one.slug, one.start, one.end, "mentioned", LEAST) for one in found[:1] if one.points >= POSSIBLE)


def _told(tells: Telling, names: TypeNames) -> list[_Told]:
    types: dict[str, _Told] = {}
    last_end = -1
    found = mentions(names, tells.small)
    for number, (slug, start, end) in enumerate(found):
        if number + 1 < len(found) and tells.small[end : found[number + 1][1]].strip() in CEREMONIES:
            continue  # `upacara pembukaan pelatihan`
        one = types.get(slug)
        is_part = last_end >= 0 and _is_part_of_name(tells.text, last_end, start)
        last_end = end
        if is_part or (one and one.points >= CLEAR):
            continue
        points = _points(tells, start, end, found[number + 1][1] if number + 1 < len(found) else len(tells.small))
        if points <= 0:
            continue
        if one is None:
            paragraph = tells.sentence(start).paragraph
            types[slug] = _Told(slug, start, end, points, RULES.get(paragraph, "text"))
        else:
            one.points, one.again = max(one.points, points), one.again + 0.5
    for one in types.values():
        # `Bupati melantik raja ... Pelantikan disaksikan`: title or lead tell it by the verb.
        if POSSIBLE <= one.points < TOLD and _is_done(tells, tells.small[one.start : one.end]):
            one.points += 1
    return list(types.values())


def _is_done(tells: Telling, noun: str) -> bool:
    """Whether title or lead have the verb of a noun: `melantik` of `pelantikan`."""
    stem = noun[2:-2]
    if not (noun.startswith("pe") and noun.endswith("an") and len(stem) > 3 and stem.isalpha()):
        return False
    lead_end = next((said.start for said in tells.sentences if said.paragraph > LEAD), len(tells.small))
    return re.search(rf"{stem}(?!an)", tells.small[:lead_end]) is not None


def _points(tells: Telling, start: int, end: int, other: int) -> float:
    """What speaks for it that this mention is of the event of the release; `other` is where the next mention begins."""
    beside = tells.before(start, BESIDE)
    if OF_A_BODY.search(beside) or tells.is_past(start, REACH) or tells.has("past", end, end + BESIDE):
        return 0.0
    paragraph = tells.sentence(start).paragraph
    if paragraph == TITLE:
        return POSSIBLE if BESIDE_IT.search(beside) else CLEAR
    is_named = tells.text[start].isupper() and NAMED.match(tells.text, end) is not None
    is_deictic = DEICTIC.match(tells.small, end) is not None or OF_THE_EVENT.search(beside) is not None
    held = tells.last("held", start, OF_A_NAME if is_named else NEAR) >= 0 or tells.has("held", end, end + BESIDE)
    has_day = DAY.search(tells.small, end, min(tells.sentence(start).end, other, end + REACH)) is not None
    if paragraph <= SECOND:
        held = held or has_day
        points = (2.0 if paragraph == LEAD else 1.0) + 1.0 * is_named + 1.0 * (held or is_deictic)
    else:
        points = 0.5 + 0.5 * is_named + 0.5 * held + 1.0 * is_deictic
        if held and tells.last("held", start, NEAR) >= 0:  # another event with its own day
            points += 2.0 * has_day
    if not is_named and IN_PASSING.search(beside):
        points -= 1.5
    if not is_deictic and tells.is_quoted(start):
        points -= 1.5
    return points - 1.0 * tells.is_planned(start, REACH)


def _is_part_of_name(text: str, end: int, start: int) -> bool:
    """Whether one event type stands in the name of another: `Rakor Persiapan Bimtek`."""
    between = text[end:start]
    if between.isspace() and "\n" not in between:
        return True
    if len(between) > 60 or PARTED.search(between.replace("(", " ")):
        return False
    return bool(between.strip()) and all(word[0].isupper() for word in between.split() if word[0].isalpha())


def event_name(story: Story, registry: Registry) -> Seen[str] | None:
    """What the event was called: `Bimbingan Teknis Kehumasan dan Protokol`."""
    names, tells = type_names(registry), telling(story)
    types = {seen.value: seen.confidence for seen in _event_types(story, names)}
    titled = None
    found = mentions(names, tells.small) if types else ()
    for number, (slug, start, end) in enumerate(found):
        paragraph = tells.sentence(start).paragraph
        if paragraph > SECOND:
            break
        stop = _next_of_its_kind(story.text, found[number : number + 4])
        tail, over = name_tail(story.text, end, stop)
        is_other = OF_A_BODY.search(tells.before(start, BESIDE)) or tells.is_past(start, REACH)
        if slug not in types or not tail or is_other:
            continue
        name = f"{' '.join(story.text[start:end].split())} {tail}"
        seen = Seen(name, start, over, "name-of-event", types[slug])
        if paragraph != TITLE:
            return seen
        titled = titled or seen
    # In a title all words may have capitals: nobody can say where the name ends.
    return titled._replace(confidence=min(titled.confidence, 0.7)) if titled else None


def _next_of_its_kind(text: str, found: tuple[tuple[str, int, int], ...]) -> int:
    """Where the next event of the same type begins: `Bimtek Arsip dan Bimtek Humas` are two."""
    slug, _, end = found[0]
    places = (start for other, start, _ in found[1:] if other == slug and text[end:start].strip() != "(")
    return next(places, len(text))
