"""A whole invented content tree, registry included, as large as wished: the same seed gives the same bytes.

Each release is made from the seed and its own number alone, so that nothing is kept while writing, the first thousand
of a large corpus are those of a small one, and number n is the next release of a corpus of n.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from benchmarks import words
from benchmarks.offices import (
    AGENCIES,
    DISTRICTS,
    EVENT_TYPES,
    EVENTS,
    Tenure,
    agency_government,
    agency_name,
    agency_slug,
    all_roles,
    flow,
    lists,
    official_file,
    official_name,
    official_slug,
    slug_of,
    tenures,
    title_of,
)
from benchmarks.sayings import Sayings
from benchmarks.words import zipf
from plugins.releases.identity import ALPHABET, LENGTH, check_character

FIRST_DAY, LAST_DAY, NEWEST = date(2010, 1, 4), date(2026, 12, 15), date(2026, 12, 20)
WITHDRAWN, TRANSLATION, PICTURE = (100, 57), (100, 33), (200, 10)
"""Of every so many releases, the one with this number."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What other releases may need to know of one."""

    number: int
    id: str
    slug: str
    day: date

    @property
    def path(self) -> str:
        return f"releases/{self.day.year}/{self.slug}.md"


def write_corpus(out: Path, count: int, seed: int) -> None:
    """Write the registry, the pages and `count` releases into the folder `out`, which must not exist or be empty."""
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    corpus = Corpus(seed)
    for path, content in corpus.around():
        _put(out, path, content)
    for number in range(count):
        for path, content in corpus.release(number):
            _put(out, path, content)


def _put(out: Path, path: str, content: bytes) -> None:
    target = out / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


class Corpus:
    """Everything that follows from a seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.roles = all_roles()
        self.tenures = tenures(self.roles, self.chance("appointments"))
        holders: dict[str, list[tuple[int, Tenure]]] = {}
        for official, held in enumerate(self.tenures):
            for tenure in held:
                holders.setdefault(tenure.role.slug, []).append((official, tenure))
        self.holders = holders
        shuffled = list(self.roles)
        self.chance("use of roles").shuffle(shuffled)
        self.used_roles = shuffled

    def chance(self, *purpose: object) -> Random:
        return Random(":".join(map(str, (self.seed, *purpose))))

    # What is around the releases ----------------------------------------------------------------------------

    def around(self) -> Iterator[tuple[str, bytes]]:
        """Registry and pages, as path and bytes."""
        for name, entries in lists(self.roles).items():
            lines = "".join(f"- {flow(entry)}\n" for entry in entries)
            yield f"registry/{name}.yaml", lines.encode()
        for number, held in enumerate(self.tenures):
            yield f"registry/officials/{official_slug(number)}.yaml", official_file(number, held)
        for slug, title in (("tentang", "Tentang portal contoh"), ("kontak", "Kontak")):
            header = f"title: {title}\nslug: {slug}\nsummary: Halaman rekaan.\nupdated: 2026-01-01\n"
            yield f"pages/{slug}.md", f"---\n{header}---\nHalaman ini hanya contoh.\n".encode()

    # Releases -----------------------------------------------------------------------------------------------

    def identity(self, number: int) -> Identity:
        draw = self.chance("identity", number)
        if _is(number, TRANSLATION):
            day = self.identity(number - 1).day
        else:
            # A portal publishes more every year.
            day = FIRST_DAY + timedelta(days=int((LAST_DAY - FIRST_DAY).days * draw.random() ** 0.7))
        slug = f"{draw.choice(words.KERJA)}-{draw.choice(words.BENDA)}-{number + 1:06}"
        return Identity(number, release_id(self.seed, number), slug, day)

    def newest(self, number: int) -> tuple[str, bytes]:
        """Release `number` as if it had come after all others: what an editor adds today."""
        identity = self.identity(number)
        moved = Identity(number, identity.id, identity.slug, NEWEST)
        return moved.path, self._text(moved, plain=True)

    def release(self, number: int) -> Iterator[tuple[str, bytes]]:
        """The file of a release, and of its picture."""
        identity = self.identity(number)
        yield identity.path, self._text(identity)
        if _is(number, PICTURE):
            yield f"{identity.path.removesuffix('.md')}/gambar.jpg", _picture(number // PICTURE[0] % 8)

    def _text(self, identity: Identity, plain: bool = False) -> bytes:
        number, day = identity.number, identity.day
        english = not plain and _is(number, TRANSLATION)
        draw = self.chance("release", number - 1 if english else number)
        said = Sayings(draw, english)
        agency = draw.choices(range(AGENCIES), cum_weights=_USE[AGENCIES])[0]
        officials = self._named(draw, day)
        types = list(dict.fromkeys(draw.choices(EVENTS, cum_weights=_USE[EVENT_TYPES], k=draw.choice((1, 1, 2)))))
        title = f"{said.title()} di {title_of(agency_government(agency))}"
        moment = f"{day}T{8 + number % 9:02}:{number % 60:02}+08:00" if number % 2 else str(day)
        header = [f"id: {identity.id}", f"title: {title}", f"summary: {said.sentence(9, 13)}", f"date: {moment}"]
        agencies = [agency_slug(agency)]
        if draw.random() < 0.1:
            agencies.append(agency_slug((agency + 1 + draw.randrange(AGENCIES - 1)) % AGENCIES))
        header.append(f"agencies: [{', '.join(agencies)}]")
        if draw.random() < 0.1:
            header.append(f"partners: [mitra-{draw.randrange(5) + 1}]")
        where = f"wilayah-{draw.choices(range(DISTRICTS), cum_weights=_USE[DISTRICTS])[0] + 1:02}"
        place = f"{draw.choice(words.TEMPAT).capitalize()} Contoh"
        if draw.random() < 0.6:
            header += ["event:", f"  name: {types[0]} {said.name()}", f"  start: {day}", f"  place: {place}"]
            header += [f"  district: {where}", f"  participants: {draw.randrange(10, 300)}"]
        elif draw.random() < 0.3:
            header.append(f"districts: [{where}]")
        header.append(f"event_types: [{', '.join(map(slug_of, types))}]")
        if officials:
            header.append(f"officials: [{', '.join(official_slug(official) for official, _ in officials)}]")
        if english:
            header += ["lang: en", f"translation_of: {self.identity(number - 1).id}"]
        header += [f"author: Penulis Contoh {number % 30:02}", f"approver: Penyetuju Contoh {number % 7}"]
        header.append("sources: [{name: Catatan Contoh}]")
        if not plain:
            header += self._afterwards(draw, number, day)
        body = self._body(draw, said, number, agency, officials, day, place)
        return ("---\n" + "\n".join(header) + "\n---\n" + body).encode()

    def _named(self, draw: Random, day: date) -> list[tuple[int, Tenure]]:
        """None to four officials who held office that day, some far more often than others."""
        chosen: dict[int, Tenure] = {}
        for role in draw.choices(
            self.used_roles, cum_weights=_USE[len(self.roles)], k=draw.choice((0, 1, 1, 2, 2, 3, 4))
        ):
            for official, tenure in self.holders[role.slug]:
                if tenure.since <= day and (tenure.until is None or day <= tenure.until):
                    chosen[official] = tenure
        return list(chosen.items())

    def _afterwards(self, draw: Random, number: int, day: date) -> list[str]:
        """A picture, a correction, a withdrawal: what some releases have."""
        lines = []
        later = f"{day + timedelta(days=1 + draw.randrange(20))}T09:00+08:00"
        if _is(number, PICTURE):
            lines.append("image: {file: gambar.jpg, alt: Bentuk berwarna di atas bidang polos, credit: Humas Contoh,")
            lines.append("        caption: Bentuk berwarna yang dipakai untuk mengukur}")
        if _is(number, WITHDRAWN):
            hidden = number // 100 % 10 == 3
            reason = "personal-data" if hidden else "error"
            replaced = "" if hidden else f", replaced_by: {self.identity(number - 1).id}"
            lines.append(f"withdrawn: {{at: {later}, reason: {reason}, note: Isinya keliru.{replaced}}}")
        elif draw.random() < 0.03:
            was, now = draw.randrange(10, 40), draw.randrange(40, 80)
            lines += ["changes:", f"  - {{at: {later}, kind: correction, note: Angka tertukar., was: {was} peserta,"]
            lines.append(f"     now: {now} peserta, approver: Penyetuju Contoh {number % 7}}}")
        return lines

    def _body(
        self, draw: Random, said: Sayings, number: int, agency: int,
        officials: list[tuple[int, Tenure]], day: date, place: str,
    ) -> str:  # fmt: skip
        held = f"{words.HARI[day.weekday()]}, {day.day}/{day.month}/{day.year}"
        opening = [f"{agency_name(agency)} {said.sentence(10, 16, first=False)}", f"{said.sentence()} {held}."]
        for official, tenure in officials:
            acting = "Plt. " if tenure.acting else ""
            opening.append(
                f"{acting}{tenure.role.title}, {official_name(official)}, {said.sentence(6, 12, first=False)}"
            )
        note = draw.random() < 0.2
        parts = [" ".join(opening) + ("[^1]" if note else "")]
        parts += [said.paragraph() for _ in range(2)]
        if draw.random() < 0.35:
            who = official_name(officials[0][0]) if officials else "Peserta Contoh"
            parts.append(f"> “{said.sentence()} {said.sentence()}”\n>\n> — {who}")
        parts += [f"## {said.name()}", said.paragraph()]
        if draw.random() < 0.5:
            mark = draw.choice(("- ", "1. "))
            parts.append("\n".join(f"{mark}{said.sentence(4, 9)}" for _ in range(draw.randrange(3, 6))))
            parts.append(said.paragraph())
        if draw.random() < 0.25:
            rows = [f"| {said.name()} | {draw.randrange(1, 90)} | {said.name()} |" for _ in range(draw.randrange(3, 7))]
            parts.append("\n".join(["| Materi | Jumlah | Keterangan |", "|:--|--:|---|", *rows]))
        if number > 10 and draw.random() < 0.05:
            other = self.identity(draw.randrange(number))
            if not _is(other.number, WITHDRAWN):
                parts.append(f"Baca juga [{said.name()}]({{filename}}../{other.day.year}/{other.slug}.md).")
        parts += [f"## {said.name()}", said.paragraph(), f"{said.sentence()} *{said.name()}* di {place}."]
        if draw.random() < 0.3:
            parts.append(f"Keterangan lain ada di [situs instansi](https://{agency_slug(agency)}.contoh.example/).")
        while sum(part.count(" ") for part in parts) < 300:
            parts.append(said.paragraph())
        if note:
            parts.append(f"[^1]: {said.sentence()}")
        return "\n\n".join(parts) + "\n"


def release_id(seed: int, number: int) -> str:
    """An id that no other number of the same seed has: a walk through all numbers that an id can hold."""
    everything = len(ALPHABET) ** (LENGTH - 1)
    # The factor and 30 have no divisor in common, so that each number of the walk is met once.
    value = (number * 7_368_787_873 + seed * 1_000_003 + 12_345_678) % everything
    characters = ""
    for _ in range(LENGTH - 1):
        value, rest = divmod(value, len(ALPHABET))
        characters += ALPHABET[rest]
    characters += check_character(characters)
    return f"{characters[:4]}-{characters[4:]}"


def _is(number: int, pattern: tuple[int, int]) -> bool:
    return number % pattern[0] == pattern[1]


@cache
def _picture(variant: int) -> bytes:
    """A disc on a field, in one of a few colours."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (1200, 675), (30 + 24 * variant, 90, 160 - 12 * variant))
    ImageDraw.Draw(picture).ellipse((375, 113, 825, 563), fill=(230, 200 - 10 * variant, 90))
    file = BytesIO()
    picture.save(file, "JPEG", quality=60)
    return file.getvalue()


_USE = {count: zipf(count) for count in (AGENCIES, EVENT_TYPES, DISTRICTS, len(all_roles()))}
