"""What is no part of a text taken out of its lines: junk, and what belongs into the header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.importer.markup import credits
from plugins.importer.markup.blocks import cut, tidy
from plugins.importer.markup.joints import Line
from plugins.importer.markup.junk import GLUED, announces_others, is_junk, is_share_line

HEAD = 3  # lines in which a byline may stand
PROSE = 70  # characters from which a line is no credit
OTHERS = re.compile(r"(?:baca|lihat|simak|tonton|read|see) (?:juga|pula|also|more)\b\W*", re.IGNORECASE)


@dataclass
class Sifted:
    """Lines that are the text; what was dropped, as it stood; and what the dropped lines tell, each by its field."""

    lines: list[Line]
    dropped: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)

    def tell(self, credit: credits.Credit | None) -> None:
        """Keep what a line told, once."""
        if credit and credit.value not in self.told.setdefault(credit.field, []):
            self.told[credit.field].append(credit.value)

    def value(self, name: str) -> str:
        """All that was told of a field."""
        return ", ".join(self.told.get(name, ()))


def sift(lines: Sequence[Line], title: str, site: str = "") -> Sifted:
    """Take out of the lines what is no part of the text. `site`: the names of where it stood, for its dateline."""
    sifted = Sifted([])
    last = max((number for number, line in enumerate(lines) if _is_prose(line)), default=-1)
    follows_others = False
    for number, line in enumerate(lines):
        text = line.text
        if line.block.kind in ("table", "picture"):
            sifted.lines.append(line)
            continue
        is_title = number < HEAD and len(lines) > 1 and _is_title(text, title)
        follows_others = follows_others and _is_linked(line)
        found = is_title or follows_others or _take(line, sifted, is_end=number > last, is_begin=number < HEAD)
        if found:
            sifted.dropped.append(text)
            follows_others = follows_others or announces_others(text)
        else:
            _keep(line, sifted)
    _sign_off(sifted)
    _dateline(sifted, site)
    return sifted


def _is_prose(line: Line) -> bool:
    return line.block.kind == "paragraph" and len(line.text) > PROSE and not credits.labelled(line.text)


def _is_title(text: str, title: str) -> bool:
    """Whether a line says the title again; a first sentence that had to stand for one is no such line."""
    return bool(title) and not text.endswith(".") and _folded(text) == _folded(title)


def _folded(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _is_linked(line: Line) -> bool:
    """Whether all words of a line lead elsewhere."""
    return all(run.link or not run.text.strip() for run in line.block.runs)


def _take(line: Line, sifted: Sifted, *, is_end: bool, is_begin: bool) -> bool:
    """Whether a line is no part of the text; what it tells is kept."""
    text = line.text
    if said := credits.rights(text):
        sifted.tell(credits.Credit(credits.RIGHTS, said))
        return True
    told = credits.labelled(text)
    if told and (is_end or is_begin or told[0].field in (credits.REPORTER, credits.EDITOR)):
        for credit in told:
            sifted.tell(credit)
        return True
    if is_begin and (by := credits.byline(text)):
        sifted.tell(by)
        return True
    if found := OTHERS.match(text):
        rest = cut(line.block.runs, found.end())
        if rest and all(run.link or not run.text.strip() for run in rest):
            return True
    return is_share_line(text.lstrip("•· ")) if line.block.kind == "item" else is_junk(text)


def _keep(line: Line, sifted: Sifted) -> None:
    text = line.text
    if "ADVERTISEMENT" in text and (found := GLUED.search(text)):
        sifted.dropped.append(found[0])
        runs = tidy((*cut(line.block.runs, 0, found.start()), *cut(line.block.runs, found.end())))
        line = line._replace(block=line.block._replace(runs=runs))
    if line.block.runs:
        sifted.lines.append(line)


def _sign_off(sifted: Sifted) -> None:
    """Take the signatures behind the last sentence."""
    for _ in range(3):
        places = [n for n, line in enumerate(sifted.lines) if line.block.kind in ("paragraph", "item")]
        if not places:
            return
        place = places[-1]
        line = sifted.lines[place]
        found = credits.signature(line.text, is_alone=len(places) > 1)
        if not found:
            return
        start, credit = found
        sifted.dropped.append(line.text[start:].strip())
        sifted.tell(credit)
        runs = tidy(cut(line.block.runs, 0, start))
        if runs:
            sifted.lines[place] = line._replace(block=line.block._replace(runs=runs))
        else:
            del sifted.lines[place]


def _dateline(sifted: Sifted, site: str) -> None:
    """Take the publisher out of the opening; the place stays."""
    places = [n for n, line in enumerate(sifted.lines) if line.block.kind == "paragraph"]
    for place in places[:HEAD]:  # the title may stand before it
        line = sifted.lines[place]
        if found := credits.dateline_publisher(line.text, site):
            start, end, name = found
            sifted.dropped.append(line.text[start:end].strip())
            sifted.tell(credits.Credit(credits.PUBLISHER, name))
            runs = tidy((*cut(line.block.runs, 0, start), *cut(line.block.runs, end)))
            sifted.lines[place] = line._replace(block=line.block._replace(runs=runs))
            return
