"""How long one changed release takes to another machine: a made tree of many files, OpenSSH and rsync on 127.0.0.1.

Seconds by the clock of what a deploy does: its look at what is live, until the switch, when the public sees it, and all
of it. What a build and the gates take before is not in them.
"""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import chdir, closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from benchmarks.sections import put_section
from benchmarks.systems import ROOT
from plugins.deploy import published
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import plan_of, with_kept_assets
from plugins.deploy.remote import Remote
from plugins.deploy.ssh import Ssh
from tests.deploy.sshd import an_sshd

HEADING = "One changed release to another machine"
A_RELEASE = 3  # files: the page, and what is compressed beside it
CHANGED = 20  # releases: one changed release changes lists and its neighbours too
KEEP = 3


class Took(NamedTuple):
    """Seconds of one deploy: to look at what is live and plan, until the switch, all of it."""

    plan: float
    switch: float
    all: float


def measure(files: int, deploys: int, out: str) -> None:
    """Measure, print what was found and keep it."""
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="warta-remote-") as place:
        took, back = measured(Path(place), files, deploys)
    text = section(files, took, back, (before, os.getloadavg()[0]))
    print(text)
    put_section(Path(out) if out else ROOT / "benchmarks/RESULTS-DEPLOY.md", HEADING, text)


def measured(folder: Path, files: int, deploys: int) -> tuple[list[Took], float]:
    """The first deploy, then others, in which a release has changed; and a way back."""
    output = folder / "output"
    pages = make_tree(output, files)
    took = []
    here = chdir(folder)  # the manifest of each deploy is kept there
    with here, an_sshd(folder / "ssh") as server, closing(server.target(folder / "site", keep=KEEP)) as target:
        for number in range(deploys + 1):
            for page in pages[:CHANGED] if number else ():
                for place in beside(page):
                    place.unlink()
                    place.write_text(f"{number} {place.name}", encoding="utf-8")
            new = Manifest(files_of(output, folder / "memory.json"))
            took.append(deployed(target, new, output))
            print(f"{number}: {took[-1].all:.2f} s", flush=True)
        start = time.perf_counter()
        target.rollback("")
        return took, time.perf_counter() - start


def deployed(target: Ssh, new: Manifest, output: Path) -> Took:
    """One deploy, as `plugins.deploy.commands` goes about it."""
    switched = 0.0
    ask: Callable[..., str] = Remote.ask

    def asked(remote: Remote, act: str, *words: str, **how: bool) -> str:
        nonlocal switched
        told = ask(remote, act, *words, **how)
        if act == "switch":
            switched = time.perf_counter()
        return told

    start = time.perf_counter()
    live = target.live()
    plan = plan_of(live.everything if live else {}, with_kept_assets(new, live, datetime.now(UTC).date()))
    planned = time.perf_counter()
    with patch.object(Remote, "ask", asked):
        target.deploy(plan, output, lambda path: None)
    published.keep(Path.cwd(), target.name, plan.new)
    if wrong := target.unlike(plan):
        raise SystemExit(f"bench: {wrong} is not as it was sent")
    return Took(planned - start, switched - start, time.perf_counter() - start)


def make_tree(output: Path, files: int) -> list[Path]:
    """Made pages, each with what is compressed beside it; the pages."""
    pages = [output / f"rilis/{2015 + number % 11}/{number % 12 + 1:02}/rilis-contoh-{number}/index.html"
             for number in range(files // A_RELEASE)]  # fmt: skip
    for number, page in enumerate(pages):
        page.parent.mkdir(parents=True)
        for size, place in zip((2000, 500, 600), beside(page), strict=True):
            place.write_text(f"{number} {place.name} ".ljust(size, "x"), encoding="utf-8")
    return pages


def beside(page: Path) -> list[Path]:
    """A page and what is compressed of it."""
    return [page.with_name(page.name + ending) for ending in ("", ".br", ".gz")]


def section(files: int, took: list[Took], back: float, load: tuple[float, float]) -> str:
    """What is told of it."""
    rows = {
        "the first deploy: everything": took[:1],
        f"deploys 2 to {KEEP}, which have no old build to make the next one of": took[1:KEEP],
        "later deploys": took[KEEP:],
    }
    table = "\n".join(
        f"| {name} | {median(each.plan for each in some):.2f} | {median(each.switch for each in some):.2f} "
        f"| {median(each.all for each in some):.2f} |"
        for name, some in rows.items()
        if some
    )
    return f"""\
`./portal bench.remote`: a made tree of {files:,} files, brought to a folder of this machine by OpenSSH and rsync on
127.0.0.1. {CHANGED * A_RELEASE} files change each time, as with one release and the lists that name it.
Medians of seconds by the clock; building, hashing and gates are not in them. Load average before and after:
{load[0]:.1f} and {load[1]:.1f}, {os.cpu_count()} cores.

| | planned | live | all, compared and tidied up |
|---|--:|--:|--:|
{table}

A way back (`./portal rollback`): {back:.2f} s.
"""
