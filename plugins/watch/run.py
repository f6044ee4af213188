"""A run of watching from its first question to its report."""

import os
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from plugins.catalogue import N_
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import File, Manifest
from plugins.engine.outcome import address_of
from plugins.engine.report import Stages
from plugins.findings import Code
from plugins.hosting.twins import BROTLI, GZIP
from plugins.watch import codes
from plugins.watch.asking import Asking, Unreachable
from plugins.watch.chosen import SEEN_ALWAYS, Memory, asked_for, chosen
from plugins.watch.found import Found, Report
from plugins.watch.look import Look

GRACE = timedelta(minutes=30)  # a timetable comes every quarter of an hour, and a build takes its time
REMEMBERED = 200  # addresses where something was wrong that the next run asks for again
SEARCHED = 6  # files that are asked for as a search engine would
WATCHING = N_("watching")


class Wishes(NamedTuple):
    """What one run is to do. `days`: how long a certificate must still hold. `folder`: what the server serves, where
    that is on this machine. `plain`: the address without https that must lead on; "" for the site's own."""

    full: bool = False
    at_most: int = 200
    days: int = 14
    per_second: int = 20
    headers: bool = True
    folder: str = ""
    plain: str = ""


class Published(NamedTuple):
    """What the operator keeps of a target."""

    target: str
    manifest: Manifest
    due: datetime | None


def run(url: SplitResult, published: Published, memory: Memory, wishes: Wishes, stages: Stages) -> Report:
    """One run; what it finds is in its report, also that the site cannot be reached."""
    start = time.monotonic()
    kept, asking = published.manifest, Asking(url, wishes.per_second)
    files, look = asked_for(kept), Look(asking, kept, wishes.headers)
    paths, after, fresh = chosen(files, memory, wishes.at_most, wishes.full)
    found: list[Found] = []
    try:
        look.manifest()
        look.what_is_not_there()
        with stages.stage(WATCHING, len(paths)):
            for number, path in enumerate(paths):
                look.file(path, _twin(path, kept.everything, number + memory.runs))
                stages.progress.step()
        for path in [path for path in paths if path.endswith(".html")][:SEARCHED]:
            look.as_a_search_engine(path)
        ours = {address_of(path) for path in files}
        look.strangers(address for address in memory.wrong if address not in ours)
        look.where_it_led(memory.wrong)
        if url.scheme == "https":
            look.plain_http(Asking(_plain(url, wishes.plain), wishes.per_second))
    except Unreachable as problem:
        found.append(_found(codes.UNREACHABLE, problem=problem))
    finally:
        asking.close()
    look.told_headers()
    found += [*_certificate(url, asking, wishes.days), *_overdue(published), *_in_folder(wishes.folder, kept)]
    found = list({(each.code, each.address, str(each.facts)): each for each in (*found, *look.found)}.values())
    wrong = tuple(dict.fromkeys(each.address for each in found if each.address.startswith("/")))[:REMEMBERED]
    seen = {path: file.sha256 for path, file in files.items()}
    return Report(
        url.geturl(),
        published.target,
        kept.build,
        look.live,
        len(paths),
        len(files),
        fresh,
        asking.count,
        time.monotonic() - start,
        asking.certificate,
        tuple(found),
        Memory(seen, after, wrong, memory.runs + 1),
    )


def _twin(path: str, files: Mapping[str, File], turn: int) -> str:
    """The compressed form to ask for this time: each in its turn."""
    twins = [ending for ending in (BROTLI, GZIP) if path + ending in files]
    if path in SEEN_ALWAYS or not twins:
        return GZIP
    return twins[turn % len(twins)]


def _plain(url: SplitResult, plain: str) -> SplitResult:
    return urlsplit(plain or f"http://{url.hostname}/")


def _certificate(url: SplitResult, asking: Asking, days: int) -> list[Found]:
    held = asking.certificate
    if held is None:
        return []
    problem = held.problem
    if held.ends and (left := days_left(held.ends)) < days:
        problem = f"{held.ends:%Y-%m-%d} ({left})"
    return [_found(codes.CERTIFICATE, address=url.hostname, problem=problem)] if problem else []


def days_left(ends: datetime) -> int:
    """Whole days until a moment."""
    return (ends - datetime.now(UTC)).days


def _overdue(published: Published) -> list[Found]:
    due = published.due
    late = due and datetime.now(UTC) - due > GRACE
    return [_found(codes.OVERDUE, due=due.isoformat(timespec="minutes"))] if due and late else []


def _in_folder(folder: str, kept: Manifest) -> list[Found]:
    """What the folder on the server's disk holds; it tells what no question finds, since nothing leads there."""
    if not folder:
        return []
    root, wanted = Path(folder).resolve(), kept.everything
    there = files_of(root, Path(os.devnull, "memory"))
    links = [place.relative_to(root).as_posix() for place in root.rglob("*") if place.is_symlink()]
    strange = sorted({*there, *links} - set(wanted))
    changed = sorted(path for path in there if path in wanted and there[path] != wanted[path])
    return [
        *(_found(codes.FOREIGN, f"/{path}", answer=root.name) for path in strange),
        *(_found(codes.CHANGED, f"/{path}", answer=root.name) for path in changed),
        *(_found(codes.MISSING, f"/{path}", answer=root.name) for path in sorted(set(wanted) - set(there))),
    ]


def _found(code: Code, place: str = "", **facts: object) -> Found:
    return Found(code, place, {"address": place} | facts)
