"""Who wrote, edited, published: lines of labels, signatures behind the last sentence, a newspaper in the dateline."""

import re
from typing import NamedTuple

REPORTER, EDITOR, PUBLISHER, RIGHTS, PICTURE = "reporter", "editor", "publisher", "rights", "credit"
LABELS = {
    REPORTER: "pewarta reporter penulis wartawan kontributor jurnalis laporan liputan rep peliput author writer rilis"
    " teks ditulis oleh naskah",
    EDITOR: "editor penyunting redaktur ed red redaksi",
    PUBLISHER: "sumber source dikutip",
    PICTURE: "foto fotografer photo dokumentasi dok gambar photographer",
}
FIELD = {label: field for field, labels in LABELS.items() for label in labels.split()}
_LABEL = "|".join(sorted(FIELD, key=len, reverse=True))
LABELLED = re.compile(
    rf"(?<!\w)(?:(?P<label>{_LABEL})(?:\s?[/&]\s?[a-z]+| (?:oleh|by|berita|foto|dan [a-z]+))?)\s*[:：]\s*",
    re.IGNORECASE,
)
LONGEST_NAME, MOST_WORDS = 80, 9
COPYRIGHT = re.compile(
    r"(?:©|&copy;|copyright\b|hak cipta\b|\(c\)\s*(?:19|20)\d\d|all rights? reserved|seluruh hak cipta"
    r"|dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak|menyebarluaskan|melakukan crawling"
    r"|menggandakan)).*",
    re.IGNORECASE,
)
LONGEST_RIGHTS = 300
RIGHTS_OF_LAW = re.compile(r"hak cipta\b(?!\s*(?:©|\(c\)|(?:19|20)\d\d|dilindungi|oleh|milik))", re.IGNORECASE)
SIGNATURE = re.compile(
    r"\s*(?:\((?P<round>[^()\n]{1,60})\)|\[(?P<square>[^\[\]\n]{1,60})\]|(?P<bare>(?:\*+|#+)(?:/[\w. /]{1,30})?))\s*$"
)
AFTER_SENTENCE = re.compile(r"[.!?…][\"'”’»*_]*\s*$")
SIGNS_ONLY = re.compile(r"[\W_]+")
PAID = re.compile(r"(?:[\W_]*(?:adv|advertorial|pariwara|iklan|advetorial|adventorial)\b.*)", re.IGNORECASE)
HOUSE = re.compile(
    r"\b(?:humas|hms|hm|kominfo|diskominfo\w*|infokom|prokopim|protokol|prokompim|ikp|mc|rls|rilis|release|red|redaksi|tim|dok"
    r"|pkp|ppid|kontributor|net|int|nn)\b",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\d{3}|\d\s*[/-]\s*\d|^\d+$")  # of a day, a law, a year
NAME = re.compile(r"[\w.'’ -]{2,30}(?:\s*[/&,|-]\s*[\w.'’* #-]{1,30}){0,3}[*#]{0,3}")
DOMAIN = re.compile(
    r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,3}\.(?:com|net|org|id|news|tv|info|online|press|media|asia|today)", re.IGNORECASE
)
AGENCY = re.compile(r"[A-Z][A-Z0-9 .]{2,30}")
PRESS = re.compile(
    r"rakyat|radar|pos(?:t|kota)?$|tribun|kompas|berita|news|media|warta|kabar|harian|suara|pedoman|detik|tempo(?!k)|antara"
    r"|republika|times|koran|sindo|liputan|portal|terkini|lensa|jurnal|merdeka|siber|cyber|press|pers$|bisnis|buletin|gatra"
    r"|okezone|express|ekspres|tabloid|majalah|viva|jpnn|inews|rri$|^tvri|daily|online|fajar|sinar|publik|gazette|bulletin|channel",
    re.IGNORECASE,
)
_PLACE = r"[A-Z][\w'’.]{1,30}(?:[ -][A-Z][\w'’.]{1,30}){0,3}"
_WHO = r"[\w][\w.\-& ]{1,60}?"
_DASH = r"\s{0,3}(?:—|–|--|-|:)\s{0,3}"
BEFORE_PLACE = re.compile(
    rf"(?P<who>{_WHO})\s*(?:,|[-–—|]|:)\s+(?={_PLACE}(?:\s*[,(][^—–\n]{{0,40}}?)?{_DASH}\s?[\w\"“'])"
)
IN_BRACKETS = re.compile(rf"{_PLACE}(?:, ?{_PLACE})?\s?,?\s?(?P<who>[(\[](?P<name>[^()\[\]\n]{{2,40}})[)\]]){_DASH}")
BEHIND_PLACE = re.compile(
    rf"{_PLACE}(?P<who>\s?[,|]\s?(?P<name>[\w][\w.\-& ]{{1,50}}?))(?=(?:\s?\([\d/ .-]+\))?{_DASH})"
)
ALONE = re.compile(r"(?P<who>(?P<name>[\w][\w.-]{3,60})\s{0,3}(?:—|–|--|-)\s{1,3})(?=\S)")
OPENING = 130  # characters within which a dateline ends


class Credit(NamedTuple):
    """What a line or a part of it tells: which field, its value."""

    field: str
    value: str


def labelled(text: str) -> list[Credit]:
    """`Pewarta : Nama Contoh, Editor : Lain`: all that a line of labels tells; nothing when it is a sentence."""
    bare = text.strip(" \t()[]*-–—•|/")
    first = LABELLED.match(bare)
    if not first or len(bare) > 4 * LONGEST_NAME:
        return []
    if first["label"].lower() == "rilis" and not HOUSE.search(bare, first.end()):
        return []  # of a title: "Rilis: Loket malam dibuka"
    marks = list(LABELLED.finditer(bare))
    ends = [mark.start() for mark in marks[1:]] + [len(bare)]
    told = []
    for mark, end in zip(marks, ends, strict=True):
        value = bare[mark.end() : end].strip(" \t,;|/()-–—*.")
        if len(value) > LONGEST_NAME or len(value.split()) > MOST_WORDS:
            return []
        if value:
            told.append(Credit(FIELD[mark["label"].lower()], value))
    return told


def byline(text: str) -> Credit | None:
    """`Oleh: Nama Contoh`, as a line before the text."""
    found = re.fullmatch(
        r"(?:oleh|by)\s*:?\s+(?P<name>[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5})", text.strip(), re.IGNORECASE
    )
    return Credit(REPORTER, found["name"]) if found and found["name"][0].isupper() else None


def rights(text: str) -> str:
    """A copyright line, or ""."""
    bare = text.strip(" \t*-–—•|")
    is_line = len(bare) <= LONGEST_RIGHTS and COPYRIGHT.fullmatch(bare) and not RIGHTS_OF_LAW.match(bare)
    return bare if is_line else ""


def signature(text: str, *, is_alone: bool = False) -> tuple[int, Credit | None] | None:
    """Where a signature begins behind the last sentence of a text, and what it tells (None: nothing)."""
    found = SIGNATURE.search(text)
    if not found:
        return None
    said = (found["round"] or found["square"] or found["bare"] or "").strip()
    before = text[: found.start()]
    is_behind = AFTER_SENTENCE.search(before) is not None or (is_alone and not before.strip())
    if SIGNS_ONLY.fullmatch(said):
        return found.start(), None
    if PAID.fullmatch(said):
        return (found.start(), None) if is_behind or said.isupper() else None
    name = said.strip("*#-–/ ")
    if DOMAIN.fullmatch(name) and is_behind:
        return found.start(), Credit(PUBLISHER, name)
    if not NAME.fullmatch(name) or NUMBERS.search(name):
        return None
    is_house = HOUSE.search(name) is not None and len(name.split()) <= 4
    if not (is_behind or (is_house and name == name.lower())):
        return None
    if name.upper() == "ANTARA" or (PRESS.search(name) and name.isupper()):
        return found.start(), Credit(PUBLISHER, name)
    return (found.start(), Credit(REPORTER, name)) if len(name.split()) <= 5 else None


def dateline_publisher(text: str, known: str = "") -> tuple[int, int, str] | None:
    """Where in a text's opening its publisher stands, with the comma that goes too, and its name.

    `PEDOMAN CONTOH, KOTA —`, `Kota (ANTARA) -`, `Kota, SITUS.CONTOH.ID --`. `known`: names of the site it was on.
    """
    opening = text[:OPENING]
    if found := IN_BRACKETS.match(opening):
        name = found["name"].strip()
        if not any(character.isdigit() for character in name) and (
            DOMAIN.fullmatch(name) or _is_press(name, known) or AGENCY.fullmatch(name)
        ):
            start = found.start("who") - (opening[found.start("who") - 1 : found.start("who")] == " ")
            return start, found.end("who"), name
    if (found := BEFORE_PLACE.match(opening)) and _is_press(found["who"].strip(), known):
        return 0, found.end(), found["who"].strip()
    if (found := BEHIND_PLACE.match(opening)) and _is_press(found["name"].strip(), known):
        return found.start("who"), found.end("who"), found["name"].strip()
    if (found := ALONE.match(opening)) and DOMAIN.fullmatch(found["name"]):
        return 0, found.end(), found["name"]
    return None


def _is_press(name: str, known: str) -> bool:
    """Whether a name is that of a newspaper, an agency or a site."""
    if len(name) > 60 or len(name.split()) > 4:
        return False
    folded = "".join(character for character in name.lower() if character.isalnum())
    if len(folded) > 4 and folded in "".join(character for character in known.lower() if character.isalnum()):
        return True
    return bool(DOMAIN.fullmatch(name)) or any(PRESS.search(word) for word in re.split(r"[ .-]", name) if len(word) > 2)
