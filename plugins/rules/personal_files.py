"""Personal data within attachments: whoever downloads a file finds it there, too."""

from collections import Counter
from collections.abc import Iterator, Mapping

from plugins.attachments.passages import Passage, Unread
from plugins.attachments.reading import READERS
from plugins.findings import Code, Finding
from plugins.releases.enclosure import Enclosure
from plugins.releases.rule import file_rule
from plugins.rules import personal_data_codes as codes
from plugins.rules.personal_values import FINDERS, Finder, Known
from plugins.rules.running_text import running

AT_ONCE = 20_000  # characters that are looked through together
MOST = 10  # findings of a code that are told of one file; the others show when these are mended
PROBLEMS = {
    "locked": codes.LOCKED_FILE,
    "broken": codes.BROKEN_FILE,
    "huge": codes.HUGE_FILE,
    "trap": codes.TRAP,
    "wordless": codes.NO_WORDS,
}


@file_rule(
    *FINDERS,
    *PROBLEMS.values(),
    wrong="penerima.xlsx dengan kolom NIK dan No. HP",
    right="penerima.xlsx dengan jumlah penerima tiap desa",
)
def personal_data_in_a_file(enclosure: Enclosure) -> Iterator[Finding]:
    """An attachment holds no personal data either; one that cannot be looked into is told."""
    reader = READERS.get(enclosure.ending)
    withdrawn = enclosure.release.withdrawn
    if reader is None or (withdrawn and withdrawn.hides_text):
        return
    known = Known(enclosure.release, enclosure.registry, enclosure.settings)
    counts, told = Counter[Code](), set[tuple[int, Code, str]]()
    try:
        for passages in _together(reader(enclosure.data)):
            finders = {code: finder for code, finder in FINDERS.items() if counts[code] < MOST}
            for row, code, value in _found(passages, known, finders):
                if counts[code] < MOST and (row, code, value) not in told:
                    counts[code] += 1
                    told.add((row, code, value))
                    yield enclosure.finding(row, code, value=value)
    except Unread as error:
        yield enclosure.header(PROBLEMS[error.problem])


def _together(passages: Iterator[Passage]) -> Iterator[list[Passage]]:
    """Some passages at a time; of a file that ends before its time those that were read."""
    gathered, size = list[Passage](), 0
    try:
        for passage in passages:
            gathered.append(passage)
            size += len(passage.text)
            if size > AT_ONCE or len(gathered) > AT_ONCE:
                yield gathered
                gathered, size = [], 0
    except Unread:
        yield gathered
        raise
    yield gathered


def _found(passages: list[Passage], known: Known, finders: Mapping[Code, Finder]) -> list[tuple[int, Code, str]]:
    whole = running(passage.text for passage in passages)
    found = [(at, code, value) for code, finder in finders.items() for at, value in finder(whole.text, known)]
    return [
        (passages[whole.place(at)[0]].row, code, value) for at, code, value in sorted(found, key=lambda one: one[0])
    ]
