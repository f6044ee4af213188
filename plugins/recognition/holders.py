"""Who holds which office in a text: offices and names read in turn, and paired as a reader would."""

from dataclasses import dataclass, field

from plugins.recognition.body_words import is_subject
from plugins.recognition.evidence import SAID, SAY, evidence_of, headings
from plugins.recognition.office_links import ANY_LINKS, FORMER_LINKS, LINKS, LONGEST, SHARED
from plugins.recognition.office_links import STARTS as LINK_STARTS
from plugins.recognition.office_phrases import OfficePhrase, office_at
from plugins.recognition.office_words import IN_SMALL, is_head
from plugins.recognition.person_names import OTHERS
from plugins.recognition.person_phrases import GIVEN, STOPS, Phrase, is_name_word, name_at
from plugins.recognition.person_words import is_title
from plugins.recognition.regions import COMPASS, known_regions
from plugins.recognition.registry_names import RegistryNames, key_of
from plugins.recognition.tokens import PARAGRAPH, Tokens

_BEFORE_NAMES = SAY | {","}
_BEHIND_NAMES = SAID | {",", "(", "."} | LINK_STARTS
_NOT_BEFORE_WORDS = "di ke dari se jalan jl jln hotel gedung aula pt cv sd smp sma rsud masjid lapangan"
_NOT_BEFORE = frozenset(_NOT_BEFORE_WORDS.split())
_ASIDE_WORDS = "didampingi bersama usai kepada disaksikan disambut diterima melapor dampingi mendampingi"
_ASIDE = frozenset(_ASIDE_WORDS.split())
_YES_WORDS = "yakni yaitu bernama adalah ialah"
_YES = frozenset(_YES_WORDS.split())
_INSTALLED = frozenset(["dilantik", "ditunjuk", "diangkat", "dikukuhkan", "ditugaskan", "dipercaya"])
_PLANNED = frozenset(["akan", "bakal", "dijadwalkan", "diusulkan"])
_ENDS = frozenset([PARAGRAPH, ".", "!", "?"])
_TURNS = IN_SMALL | _ENDS
_STAND_IN = frozenset(["diwakili", "diwakilkan", "melalui"])


@dataclass
class Holder:
    """Somebody at one place of a text, with the offices told there."""

    phrase: Phrase
    offices: list[OfficePhrase] = field(default_factory=list)
    rule: str = "name"
    confidence: float = 0.9
    stands_for: OfficePhrase | None = None
    start: int = 0  # the first token of name or office
    end: int = 0


class Reading:
    """One pass over a text, in which offices and names are paired."""

    def __init__(self, tokens: Tokens, start: int, names: RegistryNames) -> None:
        self.tokens, self.names = tokens, names
        self.evidence = evidence_of(tokens)
        self.skipped = headings(tokens, start)
        self.found: list[Holder] = []
        self.absent: list[Phrase] = []
        self._waiting: list[OfficePhrase] = []  # offices whose holder is named behind a further one
        self._stands_for: OfficePhrase | None = None
        self._alone: OfficePhrase | None = None  # the last one behind which nobody is named

    def read(self) -> list[Holder]:
        """Everybody in the order of the text; one person as often as they are named in full."""
        words, capital = self.tokens.words, self.tokens.capital
        begins = [at for at, word in enumerate(words) if capital[at] or word in _TURNS]
        over, skip = 0, iter([*self.skipped, (len(words) + 1, 0)])
        begin, end = next(skip)
        for at in begins:
            while at >= begin:
                over = max(over, end)
                begin, end = next(skip)
            if at < over:
                continue
            if words[at] in _ENDS:
                if not self._is_of_a_name(at):
                    self._waiting, self._stands_for = [], None
            else:
                over = self._step(at)
        return self.found

    def _is_of_a_name(self, at: int) -> bool:
        return self.tokens.words[at] == "." and at > 0 and len(self.tokens.words[at - 1]) < 4

    def _step(self, at: int) -> int:
        if is_head(self.tokens, at):
            office = office_at(self.tokens, at, self.names, self.evidence)
            if office:
                return max(self._office(office), at + 1)
        over = self._past(at)
        if over:
            return over
        return max(self._name(at), at + 1)

    def _office(self, office: OfficePhrase) -> int:
        tokens, at = self.tokens, office.start
        last = self._last(at)
        if office.is_absent:
            return self._absent(office)
        if tokens.small[office.end : office.end + 1] == ["sebelumnya"] and (before := self._holder_before(office)):
            self.absent.append(before)
            return before.end
        if self._stands_before(at):
            return self._in_stead(office, last)
        if last and self._is_former(last.end, at):
            last.end = office.end  # what they are now may follow
            return office.end
        if last and at == last.end and not last.offices and last.rule in ("name-behind-saying", "name-before-office"):
            last.offices.append(office)  # `terang Nama Direktur Contoh`
            last.end = office.end
            return office.end
        if last and self._is_linked(last.end, at) and (tokens.small[at - 1] != "," or not self._name_behind(office)):
            office = self._whole(office)
            held_by = self._installed(last) if tokens.small[last.end] in ("sebagai", "menjadi") else last
            if held_by:
                held_by.offices.append(office)
            last.end = office.end
            return office.end
        if last and not last.offices and self._is_left_to_another(office):
            self._stands_for = office
            return office.end
        phrase, gap = self._holder_of(office)
        if last and not last.offices and at == last.end + 1 and tokens.words[at - 1] in (",", "("):
            office = office if phrase and not self._is_apposition(phrase, gap) else self._whole(office)
            last.offices.append(office)
            last.rule = "office-behind-name"
            last.confidence = 0.6 if phrase and gap == "," and not self._is_open(last) else 0.92
            last.end = office.end + (tokens.words[at - 1] == "(")
            return office.end
        if phrase is None or (not gap and self._is_somebody_else(phrase, office)):
            return self._without_holder(office)
        if self._is_stood_for(phrase.end):
            self._stands_for = office
            self.absent.append(phrase)
            return phrase.end
        first = self._paired_with(office)
        self._put(phrase, [*self._waiting, first or office], office, gap)
        if first:
            return self._second_of_a_pair(phrase, office)
        is_shared = office.role.lower() in SHARED or (at > 0 and tokens.small[at - 1] == "para")
        return self._others(phrase, office) if is_shared else phrase.end

    def _paired_with(self, office: OfficePhrase) -> OfficePhrase | None:
        """The first of two offices whose holders are named behind both: `Bupati dan Wakil Bupati Contoh A dan B`."""
        first, small = self._alone, self.tokens.small
        if first is None or first.end + 1 != office.start or small[first.end] != "dan":
            return None
        second = self._second_name(self._holder_of(office)[0])
        if second is None or self._has_office_behind(second):
            return None
        return first._replace(region=first.region or office.region, named=first.named or office.named)

    def _second_name(self, phrase: Phrase | None) -> Phrase | None:
        tokens = self.tokens
        if phrase is None or tokens.small[phrase.end : phrase.end + 1] not in (["dan"], ["serta"], ["bersama"]):
            return None
        second = name_at(tokens, phrase.end + 1) if phrase.end + 1 < len(tokens) else None
        return second if second and (" " in second.name or second.before) else None

    def _second_of_a_pair(self, phrase: Phrase, office: OfficePhrase) -> int:
        second = self._second_name(phrase)
        if second is None:
            return phrase.end
        self.found.append(Holder(second, [office], "office-shared", 0.85, None, second.start, second.end))
        return second.end

    def _is_apposition(self, phrase: Phrase, gap: str) -> bool:
        """`Nama, Ketua Kelompok Tani Contoh Jaya, menyebut`: what looks like a name is of the body."""
        follows = self.tokens.words[phrase.end : phrase.end + 2]
        if gap or phrase.before:
            return False
        if " " not in phrase.name and phrase.name.lower() not in GIVEN and follows[:1] in ([], ["."], [PARAGRAPH]):
            return phrase.name.lower() not in self.evidence.speakers
        return follows[:1] == [","] and follows[1:] != [] and follows[1][0].islower()

    def _whole(self, office: OfficePhrase) -> OfficePhrase:
        """An office whose holder stands before it, with all that is of its body: no name follows."""
        return office_at(self.tokens, office.start, self.names, self.evidence, is_behind=True) or office

    def _past(self, at: int) -> int:
        """Behind words with capitals that stand beside nothing that would make them a person's name; 0 else."""
        small, capital = self.tokens.small, self.tokens.capital
        if small[at] in self.names.first_words or (at and small[at - 1] in _BEFORE_NAMES):
            return 0
        end = at + 1
        while capital[end] and not is_head(self.tokens, end):
            end += 1
        if capital[end]:
            return 0
        follows = small[end] if end < len(small) else PARAGRAPH
        if follows == "," and not capital[end + 1] and not LINK_STARTS.intersection(small[end + 1 : end + 2]):
            return end
        return 0 if follows in _BEHIND_NAMES or any(word in self.names.first_words for word in small[at:end]) else end

    def _is_former(self, start: int, end: int) -> bool:
        """`Nama, yang sebelumnya menjabat Kepala Dinas Contoh`."""
        small, last = self.tokens.small, self.found[-1]
        between = tuple(word for word in small[start:end] if word != ",")
        opens = [word for word in small[max(0, last.start - 2) : last.start] if word != ","]
        return between in FORMER_LINKS or (opens[-1:] == ["sebelumnya"] and between in LINKS)

    def _others(self, phrase: Phrase, office: OfficePhrase) -> int:
        """`Wakil Ketua A, B, dan C`: an office that several hold is that of all who are listed behind it."""
        tokens, at, listed, is_closed = self.tokens, phrase.end, [], False
        while not is_closed:
            begin = at + (tokens.words[at : at + 1] == [","])
            is_closed = tokens.small[begin : begin + 1] in (["dan"], ["serta"])
            begin += is_closed
            other = name_at(tokens, begin) if begin > at and begin < len(tokens) else None
            if other is None or (" " not in other.name and not other.before) or self._has_office_behind(other):
                return phrase.end
            listed.append(other)
            at = other.end
        self.found += [Holder(other, [office], "office-shared", 0.85, None, other.start, other.end) for other in listed]
        return at

    def _installed(self, last: Holder) -> Holder | None:
        """Who gets an office: of `A dilantik oleh Gubernur B sebagai Bupati` it is A, or nobody who is named."""
        small, start = self.tokens.small, last.start
        if not start or small[start - 1] != "oleh" or not _INSTALLED.intersection(small[max(0, start - 4) : start]):
            return last
        if _PLANNED.intersection(small[max(0, start - 5) : start]):
            return None
        before = self.found[-2] if len(self.found) > 1 else None
        return before if before and self._same_sentence(before.end, start) else None

    def _is_somebody_else(self, phrase: Phrase, office: OfficePhrase) -> bool:
        """`Kepada Bupati Contoh Nama berharap`, where Nama Teladan was named before with another office."""
        if " " in phrase.name or phrase.before:
            return False
        word = phrase.name.lower()
        known = [one for one in self.found if " " in one.phrase.name and word in key_of(one.phrase.name)]
        return any(one.offices for one in known) and not any(
            held.role.lower()[:4] == office.role.lower()[:4] for one in known for held in one.offices
        )

    def _is_open(self, last: Holder) -> bool:
        """Whether a name and its office are the first of their kind in a list: the next one is somebody else's."""
        before = self.tokens.small[last.start - 1] if last.start else ""
        return before in ("dan", "serta", "oleh", "itu", ".", "menghadirkan", PARAGRAPH, "")

    def _put(self, phrase: Phrase, offices: list[OfficePhrase], office: OfficePhrase, gap: str) -> None:
        confidence = 0.95 if gap else 0.9
        is_plain = phrase.name.split()[0].lower() in GIVEN or bool(phrase.before)
        if not is_plain and any(is_subject(word) for word in key_of(phrase.name)):
            confidence = 0.7  # it may be more of the office
        if " " not in phrase.name and phrase.name.lower() not in GIVEN and not phrase.before:
            confidence -= 0.08
        if office.place and not gap and not phrase.before and phrase.name.split()[0].lower() not in GIVEN:
            confidence -= 0.05
        if not gap and self._may_begin_earlier(office, phrase):
            confidence = min(confidence, 0.75)
        if gap == "," and self._is_aside(office, phrase):
            confidence = 0.6
        holder = Holder(phrase, offices, "office-before-name", confidence, self._stands_for, office.start, phrase.end)
        self._stands_for, self._waiting = None, []
        self.found.append(holder)

    def _may_begin_earlier(self, office: OfficePhrase, phrase: Phrase) -> bool:
        """Whether the first words of a long name may be of the body: `Ketua Kelompok Tani Contoh Jaya Nama`."""
        first = phrase.name.split()[0].lower()
        if phrase.before or phrase.name.count(" ") < 2 or first in GIVEN or first in self.evidence.speakers:
            return False
        return office.place != "" or office.is_open

    def _is_aside(self, office: OfficePhrase, phrase: Phrase) -> bool:
        """`Didampingi Kepala Dinas Contoh, Nama Contoh pulang`: that is somebody else."""
        tokens = self.tokens
        before = tokens.small[office.start - 1] if office.start else ""
        if before not in _ASIDE and not (before == "kepada" or before == "dengan"):
            return False
        opens = office.start < 2 or tokens.words[office.start - 2] in (".", PARAGRAPH, "!", "?", "”", '"')
        closes = tokens.words[phrase.end : phrase.end + 1]
        return opens and bool(closes) and closes[0][0].islower() and closes[0] not in ("dan", "serta")

    def _holder_of(self, office: OfficePhrase) -> tuple[Phrase | None, str]:
        """Who is named behind an office, and the sign between them."""
        tokens, at = self.tokens, office.end
        if at >= len(tokens):
            return None, ""
        gap = tokens.words[at] if tokens.words[at] in (",", "(", ":") else ""
        at += bool(gap)
        if at < len(tokens) and tokens.small[at] in _YES:
            at += 1
        if at < len(tokens) and tokens.words[at] in '“"*_' and not gap:
            at += 1
        phrase = name_at(tokens, at) if at < len(tokens) else None
        if phrase is None or not self._may_hold(phrase, gap):
            return None, gap
        if gap == "(" and tokens.words[phrase.end : phrase.end + 1] != [")"]:
            return None, gap
        return phrase, gap

    def _may_hold(self, phrase: Phrase, gap: str) -> bool:
        words = phrase.name.split()
        if not phrase.before and (_is_letters(words) or self._is_region_beside(phrase)):
            return False
        if len(words) == 1:
            small = words[0].lower()
            if len(small) < 3 or small in STOPS or (gap and self._is_region(phrase)):
                return False
            if gap and phrase.name.isupper() and len(words[0]) < 5:
                return False
            if gap and not phrase.before and small not in GIVEN and small not in self.evidence.speakers:
                follows = self.tokens.words[phrase.end : phrase.end + 1]
                return not follows or follows[0] in (",", ".", ")", PARAGRAPH, ";") or follows[0][0].islower()
        return not (gap and self._is_region(phrase))

    def _is_region_beside(self, phrase: Phrase) -> bool:
        """`Kadis Perikanan Conteng Timur`: nobody is called by a point of the compass."""
        return phrase.name.count(" ") == 1 and phrase.name.lower().split()[1] in COMPASS

    def _is_region(self, phrase: Phrase) -> bool:
        key = key_of(phrase.name)
        if not phrase.before and len(key) > 1 and key[-1] in COMPASS:
            return True
        return (not phrase.before and (key in known_regions().get(key[0], ()) or key in self.names.districts)) or any(
            key in keys for keys in self.names.cores.values()
        )

    def _name_behind(self, office: OfficePhrase) -> bool:
        return self._holder_of(office)[0] is not None

    def _without_holder(self, office: OfficePhrase) -> int:
        at, self._alone = office.end, office
        if self._behind_link(at, LINKS) > at:
            self._waiting.append(office)
        elif self._is_stood_for(at):
            self._stands_for = office
        return at

    def _is_stood_for(self, at: int) -> bool:
        """Whether somebody else comes in whose stead: `Bupati Contoh (yang) diwakili (oleh) Kepala Dinas …`"""
        words = [word for word in self.tokens.small[at : at + 7] if word not in (",", "yang", "dalam", "hal", "ini")]
        if not words or words[0] not in _STAND_IN:
            return False
        return words[0] != "melalui" or any(is_head(self.tokens, at + n) for n in (1, 2, 3))

    def _holder_before(self, office: OfficePhrase) -> Phrase | None:
        """`menggantikan Sekda Contoh sebelumnya, Nama`: who held an office before."""
        return self._holder_of(office._replace(end=office.end + 1))[0]

    def _is_left_to_another(self, office: OfficePhrase) -> bool:
        """`Nama Teladan, Kepala Dinas Contoh yang diwakili Nama`: whoever stands before does not hold it."""
        follows = self.tokens.small[office.end : office.end + 2]
        return follows[:1] in (["diwakili"], ["diwakilkan"]) or follows in (
            ["yang", "diwakili"],
            ["yang", "diwakilkan"],
        )

    def _stands_before(self, at: int) -> bool:
        small = self.tokens.small
        before = small[max(0, at - 3) : at]
        return (
            before[-1:] == ["mewakili"]
            or before[-2:] == ["atas", "nama"]
            or before[-2:] == ["mewakili", "oleh"]
            or (before[-1:] == ["menggantikan"])
        )

    def _in_stead(self, office: OfficePhrase, last: Holder | None) -> int:
        phrase, gap = self._holder_of(office)
        if last and self._same_sentence(last.end, office.start):
            last.stands_for = office
            if phrase and (not gap or self._ends(phrase.end)):
                self.absent.append(phrase)
                return phrase.end
            return office.end
        self._stands_for = office
        if phrase and not gap:
            self.absent.append(phrase)
            return phrase.end
        return office.end

    def _ends(self, at: int) -> bool:
        follows = self.tokens.words[at : at + 1]
        return not follows or follows[0] in (".", ",", PARAGRAPH, ")")

    def _absent(self, office: OfficePhrase) -> int:
        """An office of another day, or somebody's family: nobody holds it here."""
        phrase, _ = self._holder_of(office)
        if phrase is None:
            return office.end
        words = {word.lower() for word in phrase.name.split()}
        if words & self.evidence.speakers and office.was_held:
            return self._bare(phrase, "former-office", 0.85)
        self.absent.append(phrase)
        return phrase.end

    def _last(self, at: int) -> Holder | None:
        return self.found[-1] if self.found and self.found[-1].end <= at else None

    def _same_sentence(self, start: int, end: int) -> bool:
        if end - start > 40:
            return False
        words = self.tokens.words[start:end]
        return PARAGRAPH not in words and not any(
            word in (".", "!", "?") and not self._is_of_a_name(start + n) for n, word in enumerate(words)
        )

    def _is_linked(self, start: int, end: int) -> bool:
        if not 0 < end - start < 9:
            return False
        while start < end - 1 and self.tokens.words[start][0].isupper():
            start += 1  # what of an office could not be read
        between = [word for word in self.tokens.small[start:end] if word not in (",", "(", ")")]
        return tuple(between) in LINKS

    def _behind_link(self, at: int, links: frozenset[tuple[str, ...]]) -> int:
        """Where an office begins that some words give to whoever stands before them; the place itself if none does."""
        if at >= len(self.tokens) or self.tokens.small[at] not in LINK_STARTS:
            return at
        small = tuple(self.tokens.small[at : at + LONGEST])
        return next(
            (at + n for n in range(len(small), 0, -1) if small[:n] in links and is_head(self.tokens, at + n)), at
        )

    def _name(self, at: int) -> int:
        """Somebody without an office before the name: it may stand behind it, or they said something."""
        tokens = self.tokens
        if not is_name_word(tokens, at) and not is_title(tokens, at):
            return at + 1
        before = tokens.small[at - 1] if at else PARAGRAPH
        phrase = name_at(tokens, at)
        if phrase is None:
            return at + 1
        if before in _NOT_BEFORE or (
            at and tokens.capital[at - 1] and before not in STOPS and not is_title(tokens, at)
        ):
            return phrase.end
        known = key_of(phrase.name) in self.names.officials and " " in phrase.name
        if known:
            return self._bare(phrase, "official-by-name", 0.85)
        if not self._may_be_somebody(phrase):
            return phrase.end
        if before in SAY:
            self._bare(self._in_full(phrase), "name-behind-saying", 0.85)
            self.found[-1].start, self.found[-1].end = phrase.start, phrase.end
            return phrase.end
        if self._has_office_behind(phrase):
            return self._bare(phrase, "name-before-office", 0.92)
        if self._is_presented(at):
            return self._bare(phrase, "name-of-speaker", 0.85)
        if (
            (" " in phrase.name or phrase.before)
            and tokens.small[phrase.end : phrase.end + 1]
            and tokens.small[phrase.end] in SAID
        ):
            return self._bare(phrase, "name-before-saying", 0.82)
        return phrase.end

    def _in_full(self, phrase: Phrase) -> Phrase:
        """Somebody of one word under the full name that stands before: `Nama Contoh hadir. … kata Nama.`"""
        tokens, word = self.tokens, self.tokens.small[phrase.name_start]
        if " " in phrase.name or phrase.before or any(word in key_of(one.phrase.name) for one in self.found):
            return phrase
        at = 0
        while (at := tokens.small.index(word, at)) < phrase.start:
            first = at
            while first and at - first < 4 and is_name_word(tokens, first - 1) and not is_head(tokens, first - 1):
                first -= 1
            is_whole = tokens.capital[at] and not (first and tokens.capital[first - 1])
            longer = name_at(tokens, first) if is_whole else None
            if longer and " " in longer.name and longer.end > at and self._may_be_somebody(longer):
                return longer
            at += 1
        return phrase

    def _bare(self, phrase: Phrase, rule: str, confidence: float) -> int:
        self.found.append(Holder(phrase, [], rule, confidence, self._stands_for, phrase.start, phrase.end))
        self._stands_for = None
        return phrase.end

    def _may_be_somebody(self, phrase: Phrase) -> bool:
        words = [word.lower().strip(".") for word in phrase.name.split()]
        if self._is_region(phrase) or (len(words) > 1 and _is_letters(phrase.name.split())):
            return False
        if any(word in GIVEN for word in words) or phrase.before:
            return True
        return not any(word in OTHERS or is_subject(word) for word in words)

    def _has_office_behind(self, phrase: Phrase) -> bool:
        tokens, at = self.tokens, phrase.end
        first = phrase.name.lower().split()[0]
        is_usual = first in GIVEN or first in self.evidence.speakers
        if " " not in phrase.name and not phrase.before and not is_usual:
            return (
                self._is_apposed(at)
                or (tokens.small[at : at + 1] in (["sebagai"], ["selaku"]) and is_head(tokens, at + 1))
                or self._behind_link(at, LINKS) > at + 2
            )  # `Nama yang kini menjabat Kepala Dinas Contoh`
        if tokens.words[at : at + 1] in ([","], ["("]) and at + 1 < len(tokens):
            at += 1
            if is_head(tokens, at):
                return True
        if is_head(tokens, at) and tokens.capital[at] and (" " in phrase.name or is_usual):
            if phrase.before or is_usual:
                return True  # `Nama Contoh Kepala Dinas Contoh menjelaskan`
            office = office_at(tokens, at, self.names, self.evidence)
            if office and self._holder_of(office)[0] is None and self._is_free(phrase.start):
                return True
        return self._behind_link(at, ANY_LINKS) > at

    def _is_free(self, at: int) -> bool:
        """Whether a name begins behind a small word, and is no more of something else."""
        return at > 0 and self.tokens.small[at - 1] in ("oleh", "kepada", "bersama", "oleh", "dari", "dengan")

    def _is_apposed(self, at: int) -> bool:
        """`Nama, Pranata Komputer Dinas Contoh, memandu`: one word alone, closed in by commas."""
        tokens = self.tokens
        if tokens.words[at : at + 1] != [","] or at + 1 >= len(tokens) or not is_head(tokens, at + 1):
            return False
        office = office_at(tokens, at + 1, self.names, self.evidence)
        if office is None or tokens.words[office.end : office.end + 1] != [","]:
            return False
        return office.end + 1 < len(tokens) and tokens.words[office.end + 1][0].islower()

    def _is_presented(self, at: int) -> bool:
        """`Narasumber kegiatan, Nama`."""
        before = self.tokens.small[max(0, at - 9) : at]
        return (
            before[-1:] == [","]
            and "." not in before
            and any(word in ("narasumber", "pemateri", "pembicara") for word in before[:-1])
        )


def _is_letters(words: list[str]) -> bool:
    """Whether there is nothing but abbreviations: `Menteri PU PR`, `PUBM TR`."""
    return all(len(word) < 6 and word.isupper() and not word.endswith(".") for word in words) and not any(
        word.lower() in GIVEN for word in words
    )
