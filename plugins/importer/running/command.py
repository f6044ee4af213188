"""What the word `import` calls: words of a command line in, drafts and a report out."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.catalogue import N_, catalogue
from plugins.desk.asking import somebody
from plugins.desk.desk import Desk, open_desk
from plugins.engine.commands import LANGUAGE, number_of
from plugins.engine.ending import ends_cleanly, tell
from plugins.engine.lock import locked
from plugins.engine.progress import Bar
from plugins.engine.report import Progress, Silence
from plugins.engine.trouble import Trouble
from plugins.engine.workers import Workers
from plugins.errors import SettingError
from plugins.importer.accepting.declined import declined_at
from plugins.importer.columns.choosing import columns_of
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.making import Task
from plugins.importer.old_release import Source
from plugins.importer.report.reporting import Reporting
from plugins.importer.report.telling import Telling
from plugins.importer.report.told import told_of
from plugins.importer.report.waiting import Waiting
from plugins.importer.result import Listener, Run
from plugins.importer.running import run_codes as codes
from plugins.importer.running.run import OF_OLD_SITE, Order, run
from plugins.registry.read import read_registry
from plugins.registry.records import Registry
from plugins.releases.rule import Rule

REPORT = "laporan-impor"
PARTS = 100  # of the bar
IMPORTING = N_("Importing")


def imported(source: str, given: Mapping[str, Any]) -> None:
    """Bring a source along, and tell. Ends with SystemExit(1) when something waits for a person, 130 on Ctrl-C."""
    with ends_cleanly(catalogue(LANGUAGE)):
        workers = number_of("--workers", given["workers"])
        desk = open_desk(given["content"], given["settings"], None if given["yes"] else somebody())
    with ends_cleanly(desk.words):
        told = brought(desk, Path(source).expanduser(), given, workers)
        tell(told.findings, desk.words)
    if told.counts.get("waiting") or any(finding.is_error for finding in told.findings):
        raise SystemExit(1)


def brought(desk: Desk, path: Path, given: Mapping[str, Any], workers: int) -> Run:
    """Do it. Raises Trouble, ContentError or KeyboardInterrupt; what is done by then stands, and is told."""
    order = order_of(desk, path, given)
    from plugins.importer.sources.choosing import reader_of

    bar = Bar(desk.words) if sys.stderr.isatty() else Silence()
    with _alone(desk, order.is_dry), Workers(workers) as hands:
        listeners = listeners_of(Path(given["report"] or REPORT).expanduser(), desk, order.task.ground.registry)
        with _shown(bar, size_of(path)) as advanced, TemporaryDirectory(prefix="warta-") as unpacked:
            order = replace(order, source=replace(order.source, advanced=advanced, unpacked=Path(unpacked)))
            return run(order, reader_of(order.kind)(order.source), hands, listeners, advanced)


def order_of(desk: Desk, path: Path, given: Mapping[str, Any]) -> Order:
    """What the options say. Raises Trouble for what cannot be done."""
    if not os.path.lexists(path):
        raise Trouble(codes.NO_SOURCE, path=path)
    if not os.access(path, os.R_OK):
        raise Trouble(codes.UNREADABLE_SOURCE, path=path, problem=desk.say(N_("it may not be read")))
    if size_of(path) == 0:
        raise Trouble(codes.EMPTY_SOURCE, path=path)
    registry, findings = read_registry(desk.registry_files)
    if errors := [finding for finding in findings if finding.is_error]:
        raise desk.refuse(errors)
    from plugins.importer.markup.converting import converted
    from plugins.importer.sources.choosing import MODULES, kind_of
    from plugins.recognition.recognise import recognise

    if given["from_"] and given["from_"] not in MODULES:
        raise SettingError("--from", N_("must be pages, text, word, wordpress, csv, json or sql"), given["from_"])
    kind = given["from_"] or kind_of(path)
    name = " ".join(given["name"].split()) or path.resolve().name
    agency = desk.entry("agencies", given["agency"], "") if given["agency"] else ""
    zone = desk.settings.timezone
    source = Source(path, name, columns_of(desk, path, kind, given["map"]), zone)
    guards, rules = rules_of(given["publish"])
    ground = Ground(registry, desk.settings, name, zone, agency)
    task = Task(ground, converted, recognise, guards, rules, bool(given["publish"]), told_of)
    pages = tuple(Path(text).stem for text in desk.scanned.texts if text.startswith("pages/"))
    return Order(source, kind, desk.content, task, pages, desk.say(OF_OLD_SITE), bool(given["dry_run"]))


def rules_of(publish: bool) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Those that can stop a build; and all, where what has no finding is to be published."""
    from plugins.rules.guards import GUARDS

    guards = tuple(one for one in GUARDS if isinstance(one, Rule))
    if not publish:
        return guards, ()
    from plugins.rules.families import RULES

    return guards, tuple(one for one in RULES if isinstance(one, Rule))


def listeners_of(report: Path, desk: Desk, registry: Registry) -> list[Listener]:
    """Who is told of each result. Raises Trouble when the report cannot lie where it is wished."""
    try:
        report.mkdir(parents=True, exist_ok=True)
        reporting = Reporting(report, registry, desk.settings.owner, desk.words, declined_at(desk.content))
        return [reporting, Waiting(report), Telling(reporting, desk.words)]
    except OSError as error:
        raise Trouble(codes.REPORT_PLACE, path=report, problem=error.strerror or error) from error


def size_of(path: Path) -> int:
    """How many bytes there are to be read."""
    if not path.is_dir():
        return path.stat().st_size
    files = (Path(folder, name) for folder, _, names in os.walk(path) for name in names)
    return sum(file.stat().st_size for file in files if file.is_file())


@contextmanager
def _alone(desk: Desk, is_dry: bool) -> Iterator[None]:
    """One import at a time; a dry one writes nothing and need not wait."""
    if is_dry:
        yield
        return
    try:
        lock = locked(desk.content / "imported")
        lock.__enter__()
    except Trouble as trouble:
        raise Trouble(codes.OTHER_RUN, folder=desk.content) from trouble
    try:
        yield
    finally:
        lock.__exit__(None, None, None)


@contextmanager
def _shown(bar: Progress, size: int) -> Iterator[Any]:
    """A bar in hundredths of the source's bytes: how many texts are in it nobody knows before its end.

    Readers tell how far they are, where they can; else the texts that have been done are counted.
    """
    done = 0

    def advanced(read: int) -> None:
        nonlocal done
        part = min(PARTS - 1, read * PARTS // max(1, size))
        while done < part:
            done += 1
            bar.step()

    bar.begin(IMPORTING, PARTS)
    try:
        yield advanced
    finally:
        bar.end(IMPORTING, PARTS, 0.0)
