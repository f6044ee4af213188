"""Those who are one person in a text, under several spellings and with all their offices."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.recognition.holders_so_far import Holder
from plugins.recognition.holdings import Holdings
from plugins.recognition.names import is_slip
from plugins.recognition.parts import part_of
from plugins.recognition.person_phrases import Phrase
from plugins.recognition.registry_names import Key, RegistryNames, key_of
from plugins.recognition.story import OfficeHeld, Person, Story
from plugins.registry.records import Official

_DOUBTFUL = 0.7
_ALIKE = 3  # letters with which two spellings of one word begin
_MOST = 50  # people who may be the same one


@dataclass
class Somebody:
    """One person, gathered from all the places that name them."""

    name: str
    key: Key
    before: str
    after: str
    rule: str
    confidence: float
    offices: list[OfficeHeld] = field(default_factory=list)
    stands_for: OfficeHeld | None = None
    slug: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def value(self, story: Story, others: Sequence[tuple[int, int]]) -> Person:
        """What the story tells of them; `others`: where it names other people."""
        return Person(
            self.name, self.slug, self.before, self.after, tuple(self.offices), self.stands_for,
            part_of(story.text, self.mentions, others), tuple(self.mentions),
        )  # fmt: skip


def together(found: list[Holder], absent: list[Phrase], holdings: Holdings) -> list[Somebody]:
    """Everybody once, in the order of the text, without those who are not there."""
    everybody: list[Somebody] = []
    alike: dict[str, list[Somebody]] = {}  # by the letters with which a word of their names begins
    gone = {key_of(phrase.name) for phrase in absent}
    for holder in found:
        one = _somebody(holder, holdings)
        begins = {word[:_ALIKE] for word in one.key}
        likely = {id(other): other for begin in begins for other in alike.get(begin, ())[-_MOST:]}
        same = next((other for other in likely.values() if _is_same(other, one)), None)
        if same is None:
            everybody.append(one)
        else:
            _join(same, one)
        for begin in begins:
            known = alike.setdefault(begin, [])
            if not any(other is (same or one) for other in known[-_MOST:]):
                known.append(same or one)
    return [one for one in everybody if one.key not in gone or one.offices]


def _somebody(holder: Holder, holdings: Holdings) -> Somebody:
    phrase = holder.phrase
    name = phrase.name.title() if phrase.name.isupper() and len(phrase.name) > 3 else phrase.name
    official, is_exact = _official(key_of(name), holder, holdings)
    offices: list[OfficeHeld] = []
    for office in holder.offices:
        held = holdings.held(office, official, not offices)
        if all((held.role, held.body) != (other.role, other.body) for other in offices):
            offices.append(held)
    start = holdings.place(phrase.name_start)
    somebody = Somebody(
        name, key_of(name), phrase.before, phrase.after, holder.rule, round(holder.confidence, 2), offices,
        holdings.held(holder.stands_for) if holder.stands_for else None,
        mentions=[(start, start + len(holdings.said(phrase)))],
    )  # fmt: skip
    if official:
        is_held = any(item.role == held.slug for item in official.appointments for held in offices if held.slug)
        if is_exact and (len(somebody.key) > 1 or is_held):
            somebody.slug = official.slug
            somebody.confidence = max(somebody.confidence, 0.9) if somebody.confidence > 0.65 else somebody.confidence
        elif is_held or is_exact:
            somebody.slug, somebody.rule = official.slug, "official-by-like-name"
            somebody.confidence = min(somebody.confidence, _DOUBTFUL)
    return somebody


def _official(key: Key, holder: Holder, holdings: Holdings) -> tuple[Official | None, bool]:
    """Who of the registry it may be, and whether the name is exactly theirs."""
    names: RegistryNames = holdings.names
    known = names.officials.get(key, ())
    is_exact = bool(known)
    if not known and len(key) > 1:
        known = tuple(of for of in names.officials_by_end.get((key[0], key[-1]), ()) if _may_be(key, key_of(of.name)))
    if len(known) > 1:
        roles = {holdings.held(office).slug for office in holder.offices} - {""}
        known = tuple(of for of in known if any(item.role in roles for item in of.appointments))
    return (known[0], is_exact) if len(known) == 1 else (None, False)


def _may_be(key: Key, other: Key) -> bool:
    """Whether two names may be one: the words of the shorter one stand in the longer one, some as initials."""
    short, long = sorted((key, other), key=len)
    rest = iter(long)
    return all(any(_is_word(word, candidate) for candidate in rest) for word in short)


def _is_word(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _is_same(one: Somebody, other: Somebody) -> bool:
    """Whether two names in a text are certainly those of one person."""
    if one.slug and one.slug == other.slug:
        return True
    if one.key == other.key:
        return True
    has_office = any(_is_like(held, another) for held in one.offices for another in other.offices)
    if len(one.key) > 1 and len(other.key) > 1:
        if _may_be(one.key, other.key):
            return has_office or not (one.offices and other.offices)
        return has_office and _is_slip_of(one.key, other.key)
    short, long = sorted((one.key, other.key), key=len)
    is_begun = (
        len(short[0]) > 3 and not (one.offices and other.offices) and any(word.startswith(short[0]) for word in long)
    )
    return (is_begun or short[0] in long) and (has_office or not (one.offices and other.offices))


def _is_slip_of(key: Key, other: Key) -> bool:
    if len(key) != len(other):
        return False
    unlike = [pair for pair in zip(key, other, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and len(key) > 1 and is_slip(*unlike[0])


def _is_like(one: OfficeHeld, other: OfficeHeld) -> bool:
    """Whether two offices may be one: the same entry of the registry, or the same words where one has none."""
    if one.slug and other.slug:
        return one.slug == other.slug
    return _role(one) == _role(other)


def _role(held: OfficeHeld) -> str:
    return _HEADS.get(held.role.lower(), held.role.lower())


_ALONE = frozenset(["menteri", "dirjen", "direktur jenderal", "direktur", "asisten", "kabid", "kepala bidang", "kabag",
                    "kepala bagian", "kasi", "ketua", "wakil ketua", "deputi", "staf ahli", "panglima"])  # fmt: skip
_HEADS = {
    "menhub": "menteri perhubungan", "mendagri": "menteri dalam negeri", "menpora": "menteri pemuda dan olahraga",
    "menkominfo": "menteri komunikasi dan informatika", "menkes": "menteri kesehatan", "mensos": "menteri sosial",
    "mentan": "menteri pertanian", "menag": "menteri agama", "menkeu": "menteri keuangan",
    "dirjen": "direktur jenderal", "wapres": "wakil presiden", "sekjen": "sekretaris jenderal",
    "sekda": "sekretaris daerah", "sekkab": "sekretaris daerah",
    "wako": "wali kota", "wawako": "wakil wali kota", "wabup": "wakil bupati",
    "kadis": "kepala",
    "wagub": "wakil gubernur", "kades": "kepala desa", "walikota": "wali kota",
    "sekretaris kabupaten": "sekretaris daerah",
    "sekretaris daerah kabupaten": "sekretaris daerah", "sekretaris daerah kota": "sekretaris daerah",
}  # fmt: skip


def _join(one: Somebody, other: Somebody) -> None:
    """Adds to somebody what another place tells of them."""
    one.mentions += other.mentions
    if len(other.key) > len(one.key):
        one.name, one.key = other.name, other.key
    one.before, one.after = max(one.before, other.before, key=len), max(one.after, other.after, key=len)
    one.slug = one.slug or other.slug
    one.stands_for = one.stands_for or other.stands_for
    if other.offices and not one.offices:
        one.rule = other.rule
        one.confidence = other.confidence
    elif other.offices:
        one.confidence = max(one.confidence, other.confidence)
    for held in other.offices:
        same = next((n for n, known in enumerate(one.offices) if _is_same_office(known, held)), None)
        if same is None:
            one.offices.append(held)
        elif (
            (held.body is not None and held.body.said and one.offices[same].body is None)
            or (held.slug and not one.offices[same].slug and (held.body or not one.offices[same].body))
            or _is_short_for(_words(one.offices[same]), _words(held))
        ):
            one.offices[same] = held


def _is_same_office(one: OfficeHeld, other: OfficeHeld) -> bool:
    if one.slug and other.slug:
        return one.slug == other.slug
    first, second = _words(one), _words(other)
    if first == second or _is_short_for(first, second) or _is_short_for(second, first):
        return True
    if first[0] != second[0]:
        return False
    bodies = [held.body for held in (one, other)]
    if not all(bodies) or not all(body.said for body in bodies if body):
        return True
    slugs = [body.slug for body in bodies if body]
    if all(slugs):
        return slugs[0] == slugs[1]
    said = [set(key_of(f"{body.said} {body.short}")) for body in bodies if body]
    return bool(said[0] & said[1]) or not (said[0] and said[1])


def _is_short_for(short: tuple[str, str], long: tuple[str, str]) -> bool:
    """`Menteri Contoh … Menteri`: the head alone says the same office again."""
    return not short[1] and short[0] in _ALONE and long[0].startswith(f"{short[0]} ")


def _words(held: OfficeHeld) -> tuple[str, str]:
    role = held.role.lower()
    for short, long in (
        ("kabid", "kepala bidang"),
        ("kabag", "kepala bagian"),
        ("kadis", "kepala"),
        ("kasi ", "kepala seksi "),
    ):
        role = role.replace(short, long)
    return _HEADS.get(role, role).replace(",", "").replace(" dan ", " "), held.body.said.lower() if held.body else ""
