"""`./portal import --accept FILE`: shows what would be registered, asks, writes, and says what comes next."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.catalogue import N_, catalogue
from plugins.desk.asking import somebody
from plugins.desk.codes import NOT_WRITTEN
from plugins.desk.desk import Desk, difference, open_desk
from plugins.engine.commands import LANGUAGE
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.importer.accepting.declined import NAME as DECLINED_FILE
from plugins.importer.accepting.declined import declined_at, declined_in, remember
from plugins.importer.accepting.merging import Accepted, accepted, write_accepted
from plugins.importer.proposals.proposal_codes import NO_FILE, NOTHING_ACCEPTED

LARGEST = 64 << 20  # bytes of a proposal file
COUNTED = {
    "governments": N_("governments: {count}"),
    "agencies": N_("agencies: {count}"),
    "partners": N_("partners: {count}"),
    "roles": N_("offices: {count}"),
    "people": N_("people: {count}"),
    "appointments": N_("offices and days of registered people: {count}"),
}
NOW_FOUND = N_("Taken over – {counts}. Texts in which they were seen: {seen}.")
NEXT = N_("Run `./portal import SOURCE` again: it will now find them, and bring what was waiting for them.")
DECLINED = N_("Declined, and not to be asked again: {count} ({path}).")
SAME = N_("All of it stands in the registry already; the proposal file now says so.")
NOTHING_WRITTEN = N_("Nothing has been written.")


def accept(file: str, where: Mapping[str, Any]) -> None:
    """`where`: content, settings, and `yes`: ask nothing. Ends with SystemExit(1) when something must be mended, with
    130 on Ctrl-C; nothing is written then."""
    with ends_cleanly(catalogue(LANGUAGE)):
        desk = open_desk(where["content"], where["settings"], None if where["yes"] else somebody())
    with ends_cleanly(desk.words):
        for line in accept_at(desk, Path(file)):
            say(line, sys.stdout)


def accept_at(desk: Desk, file: Path) -> list[str]:
    """Accept what somebody has decided in a file; what is to be told. Raises ContentError or Trouble."""
    data = _read(file)
    found = accepted(desk, str(file), data)
    declined = declined_in(data)
    if found.marked == data and not set(declined) - declined_at(desk.content):
        raise Trouble(NOTHING_ACCEPTED, path=file)
    if found.changes and not _agrees(desk, found):
        return [desk.say(NOTHING_WRITTEN)]
    if found.marked != data:
        write_accepted(desk, file, data, found)
    number = _remembered(desk, declined)
    refused = [desk.say(DECLINED).format(count=number, path=desk.content / DECLINED_FILE)] if number else []
    if found.marked == data:
        return refused
    told = [desk.say(N_("Written: {path}")).format(path=desk.content / path) for path in found.changes]
    if not told:
        return [desk.say(SAME), *refused]
    counts = "; ".join(desk.say(COUNTED[group]).format(count=count) for group, count in found.counts.items() if count)
    return [*told, *refused, desk.say(NOW_FOUND).format(counts=counts, seen=found.seen), desk.say(NEXT)]


def _remembered(desk: Desk, declined: Sequence[str]) -> int:
    try:
        return remember(desk.content, declined)
    except OSError as error:
        raise Trouble(NOT_WRITTEN, path=error.filename, problem=error.strerror or error) from error


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise Trouble(NO_FILE, path=file, problem=getattr(error, "strerror", None) or error) from error
    if len(data) > LARGEST:
        raise Trouble(NO_FILE, path=file, problem=f"> {LARGEST >> 20} MB")
    return data


def _agrees(desk: Desk, found: Accepted) -> bool:
    """Show what would change in every file, and ask once. Where nobody can be asked, the command was the yes."""
    if desk.asker is None:
        return True
    for path, new in found.changes.items():
        desk.asker.tell(path)
        for line in difference(desk.registry_files.get(path, b""), new):
            desk.asker.tell(f"  {line}")
    yes, no = desk.say(N_("y")), desk.say(N_("n"))
    question = desk.say(N_("Write these {count} files?")).format(count=len(found.changes))
    return desk.asker.ask(f"{question} [{yes}/{no}]", yes).casefold() in {yes, "y", "ya", "yes"}
