"""`check --fix`: what is certain is mended in the files of releases, by lines; all else stays byte for byte.

A mend is kept only when the release reads as well as before. Files are written like those of any act of an editor:
whole, at once, never behind a link, never over what somebody else has written meanwhile.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import NamedTuple

from plugins.checks.differences import Mended, differences
from plugins.checks.header_mends import with_id, with_known_keys, with_lists, with_quotes
from plugins.checks.text_mends import with_body, with_words
from plugins.desk.bytes_of_files import edited_header
from plugins.desk.desk import Desk
from plugins.desk.new_release import fresh_id
from plugins.desk.writing import write_over
from plugins.engine.gathered import shown_folder
from plugins.engine.trouble import Trouble
from plugins.findings import Finding
from plugins.positioned import ALIAS, TAG
from plugins.releases.header_codes import BAD_ID
from plugins.releases.reading import read_release
from plugins.rules.fixes import fixed_codes
from plugins.schema import MISSING, NEAR_KEY
from plugins.settings import Settings
from plugins.values import NOT_A_LIST
from plugins.yaml_trouble import NOT_YAML

MENDED_CODES = frozenset(
    code.id for code in (NOT_YAML, ALIAS, TAG, MISSING, NEAR_KEY, NOT_A_LIST, BAD_ID, *fixed_codes())
)
"""What may be mended, where it is certain."""

Errors = Callable[[bytes], Counter[str]]


class Mending(NamedTuple):
    """What was mended, and what kept a file from being written."""

    mended: tuple[Mended, ...] = ()
    refused: tuple[Finding, ...] = ()


def mend(desk: Desk, findings: Iterable[Finding], random: Random | None = None) -> Mending:
    """Mend the releases of which something is told that may be mended, and write them."""
    told = {finding.path for finding in findings if finding.is_error or finding.code.id in MENDED_CODES}
    root = shown_folder(desk.content, Path.cwd())
    today = desk.now.astimezone(desk.settings.zone).date()
    mended: list[Mended] = []
    refused: list[Finding] = []
    written: list[bytes] = []  # every release, read when the first id is needed, and the ids that were given since

    def draw() -> str:
        if not written:
            written.extend(desk.releases())
        drawn = fresh_id(written, random or SystemRandom())
        written.append(drawn.encode())
        return drawn

    for path in desk.scanned.texts:
        shown = (root / path).as_posix()
        if not path.startswith("releases/") or shown not in told:
            continue
        try:
            old = desk.data(path)
            new = mended_release(old, desk.settings, draw, partial(_errors, desk, path), today)
            if new != old:
                write_over(desk.content, path, old, new)
                mended += differences(shown, old, new)
        except Trouble as trouble:
            refused.append(Finding(shown, 1, trouble.code, trouble.facts))
    return Mending(tuple(mended), tuple(refused))


def mended_release(data: bytes, settings: Settings, draw: Callable[[], str], errors: Errors, today: date) -> bytes:
    """A release with all that is certain mended. `draw` gives an id, `errors` counts what is wrong by code.

    Of the steps in the header each is certain in itself; words are mended only where nothing else comes to be wrong.
    """
    for step in (with_quotes, lambda header: with_known_keys(header, settings), with_lists):
        data = edited_header(data, step) or data
    data = edited_header(data, lambda header: with_id(header, draw)) or data
    for write in (lambda data, day: edited_header(data, lambda header: with_words(header, day)) or data, with_body):
        mended = write(data, today)
        if mended != data and not errors(mended) - errors(data):
            data = mended
    return data


def _errors(desk: Desk, path: str, data: bytes) -> Counter[str]:
    _, findings = read_release(path, data, desk.registry, desk.settings, frozenset(desk.scanned.files))
    return Counter(finding.code.id for finding in findings if finding.is_error)
