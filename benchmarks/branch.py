"""How long one changed release takes to a branch: a made tree of many files, a bare repository on this machine.

Seconds of processor time, git's own included: most of what a branch takes is reckoning, and the wire is another's. What
a build and the gates take before is not in them.
"""

import os
import subprocess
import tempfile
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.remote import CHANGED, beside, make_tree
from benchmarks.sections import put_section
from benchmarks.systems import ROOT
from plugins.deploy.git import Branch, Settings, opened
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import plan_of, with_kept_assets

HEADING = "One changed release to a branch"


class Took(NamedTuple):
    """Seconds of one deploy: to look at what is live and plan, and all of it; bytes by which the repository grew."""

    plan: float
    all: float
    grown: int


def measure(files: int, deploys: int, out: str) -> None:
    """Measure, print what was found and keep it."""
    with tempfile.TemporaryDirectory(prefix="warta-branch-") as place, chdir(place):
        took, back = measured(Path(place), files, deploys)
    text = section(files, took, back)
    print(text)
    put_section(Path(out) if out else ROOT / "benchmarks/RESULTS-DEPLOY.md", HEADING, text)


def measured(folder: Path, files: int, deploys: int) -> tuple[list[Took], float]:
    """The first deploy, then others, in which a release has changed; and a way back."""
    output, remote = folder / "output", folder / "remote.git"
    pages = [place for page in make_tree(output, files)[:CHANGED] for place in beside(page)]
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    took = []
    for number in range(deploys + 1):
        for place in pages if number else ():
            place.unlink()
            place.write_text(f"{number} {place.name}", encoding="utf-8")
        new = Manifest(files_of(output, folder / "memory.json"), "https://warta.example")
        took.append(deployed(a_branch(remote), new, output, remote))
        print(f"{number}: {took[-1].all:.2f} s", flush=True)
    start = spent()
    a_branch(remote).rollback("")
    return took, spent() - start


def a_branch(remote: Path) -> Branch:
    """A target, as each command opens it."""
    return opened("pages", Settings(kind="git", remote=str(remote), branch="pages"))


def deployed(target: Branch, new: Manifest, output: Path, remote: Path) -> Took:
    """One deploy, as `plugins.deploy.commands` goes about it."""
    start, size = spent(), size_of(remote)
    live = target.live()
    plan = plan_of(live.everything if live else {}, with_kept_assets(new, live, datetime.now(UTC).date()))
    planned = spent()
    target.deploy(plan, output, lambda path: None)
    if wrong := target.unlike(plan):
        raise SystemExit(f"bench: {wrong} is not as it was sent")
    return Took(planned - start, spent() - start, size_of(remote) - size)


def spent() -> float:
    """Seconds of processor time, of this process and those that it has waited for."""
    return sum(os.times()[:4])


def size_of(folder: Path) -> int:
    return sum(place.stat().st_size for place in folder.rglob("*") if place.is_file())


def section(files: int, took: list[Took], back: float) -> str:
    """What is told of it."""
    rows = {"the first deploy: everything": took[:1], "later deploys": took[1:]}
    table = "\n".join(
        f"| {name} | {median(each.plan for each in some):.1f} | {median(each.all for each in some):.1f} "
        f"| {median(each.grown for each in some) / 1e6:.1f} |"
        for name, some in rows.items()
        if some
    )
    return f"""\
`./portal bench.branch`: a made tree of {files:,} files, pushed to a bare repository of this machine.
{CHANGED} releases change each time, each with what is compressed beside it. Medians of seconds of processor time,
git's own included; building, hashing and gates are not in them.

| | planned | all, pushed and compared | the repository grows by MB |
|---|--:|--:|--:|
{table}

A way back (`./portal rollback`): {back:.1f} s.
"""
