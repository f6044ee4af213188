"""Which column holds what: as given, else as proposed and agreed to by somebody who can be asked."""

import sys
from pathlib import Path

from plugins.catalogue import N_
from plugins.desk.asking import Asker
from plugins.desk.desk import Desk
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.importer.columns.column_map import ColumnMap
from plugins.importer.running.run_codes import NO_MAP


def columns_of(desk: Desk, path: Path, kind: str, given: str) -> ColumnMap | None:
    """The map for a source that has columns. Raises ContentError for one that is wrong, and Trouble where it is not
    known and nobody can be asked."""
    from plugins.importer.columns.written_maps import written_map
    from plugins.importer.sources.choosing import TABLES

    if given:
        columns, findings = written_map(given)
        if columns is None:
            raise ContentError(findings)
        return columns
    return _proposed(desk, path, kind) if kind in TABLES and path.is_file() else None


def _proposed(desk: Desk, path: Path, kind: str) -> ColumnMap:
    """What looking at the columns gives, once somebody has agreed."""
    from plugins.importer.columns.asked_back import asked_back, map_text
    from plugins.importer.columns.proposed_maps import proposed

    proposal = proposed(path, kind)
    told = asked_back(proposal, desk.words)
    if desk.asker is None:
        say(told, sys.stderr)
        raise Trouble(NO_MAP, proposed=f"'{map_text(proposal.columns)}'" if proposal.confidence else "–")
    desk.asker.tell(told)
    if proposal.confidence and _agrees(desk, desk.asker):
        return proposal.columns
    return _asked(desk, desk.asker)


def _agrees(desk: Desk, asker: Asker) -> bool:
    yes, no = desk.say(N_("y")), desk.say(N_("n"))
    question = desk.say(N_("Read the columns like this?"))
    return asker.ask(f"{question} [{yes}/{no}]", yes).casefold() in {yes, "y", "ya", "yes"}


def _asked(desk: Desk, asker: Asker) -> ColumnMap:
    """A map as somebody types it, asked for until it can be taken."""
    from plugins.importer.columns.written_maps import written_map

    while True:
        answer = asker.ask(desk.say(N_("Which column holds what? (such as judul=title,isi=body,tanggal=published)")))
        columns, findings = written_map(answer) if answer else (None, ())
        if columns is not None:
            return columns
        for finding in findings:
            asker.tell(f"{finding.message(desk.words)}. {finding.hint(desk.words)}")
