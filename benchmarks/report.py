"""What has been measured, as a table in Markdown: medians of several runs, and ratios of ours to each peer's."""

import os
import platform
import statistics
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.addresses import Difference
from benchmarks.measure import Used, Written
from benchmarks.systems import ROOT, System

WORKS = {
    "cold": "cold: no output, nothing kept",
    "nothing": "nothing changed",
    "body": "one body edited",
    "added": "one release added",
    "template": "base template edited",
}
SYSTEMS = ("ours", "pelican", "hugo")
USUAL = 10_000
QUIET = 0.5
BUSY = (
    "- The machine was doing other work: these numbers show that the bench works, and the order of magnitude, no more."
)
DIFFERENT = (
    "- Ours has its real theme and also draws share pictures and the pictures' sizes; the peers' themes are minimal."
)


@dataclass(frozen=True, slots=True)
class Result:
    """Medians of one work of one system."""

    runs: int
    used: Used
    written: Written
    site_files: int
    spread: tuple[float, float]  # least and most wall time

    @classmethod
    def of(cls, measured: list[tuple[Used, Written, int]]) -> "Result":
        def middle(values: Iterable[float]) -> float:
            return statistics.median(list(values))

        used, wrote = [item[0] for item in measured], [item[1] for item in measured]
        walls = [item.wall for item in used]
        return cls(
            len(measured),
            Used(middle(walls), middle(item.cpu for item in used), int(middle(item.peak for item in used))),
            Written(
                *(
                    int(middle(getattr(item, name) for item in wrote))
                    for name in ("files", "size", "differing", "deleted")
                )
            ),
            int(middle(item[2] for item in measured)),
            (min(walls), max(walls)),
        )


Results = dict[tuple[str, str], Result]


def told(name: str, difference: Difference, most: int = 20) -> str:
    """The differences between our addresses and a peer's, in words."""
    lines = [f"{name}: {len(difference.ours)} addresses only ours, {len(difference.theirs)} only theirs"]
    lines += [f"  ours   {address}" for address in difference.ours[:most]]
    lines += [f"  theirs {address}" for address in difference.theirs[:most]]
    lines.append(f"  {len(difference.full)} lists fill whole pages, of which we have one page more")
    return "\n".join(lines)


def report(
    count: int,
    seed: int,
    works: list[str],
    systems: list[System],
    results: Results,
    differences: dict[str, Difference],
    load: list[str],
) -> str:
    lines = [
        "# Results",
        "",
        "Written by `./portal bench`; see [run.py](run.py) for what each column means. Compare ratios, not seconds:",
        "everything in one table was measured in turn on one machine.",
        "",
        f"- Corpus: {count:,} invented releases, seed {seed}; every system has the same texts, terms and addresses.",
        f"- Machine: {_machine()}; load average before and after: {' and '.join(load)}.",
        *([BUSY] if float(load[0]) >= QUIET else []),
        f"- Versions: {_versions(systems)}.",
        f"- Not measured: {_missing(count, works, systems, results)}.",
        "",
        "| Work | System | Wall s | (least–most) | CPU s | Peak MB | Files written | MB written | Files differing "
        "| Wall, ours ÷ theirs | CPU, ours ÷ theirs |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for work in works:
        ours = results.get((work, "ours"))
        for system in systems:
            if result := results.get((work, system.name)):
                lines.append(_row(work, system, result, ours))
    lines += [
        "",
        "Wall and CPU are of the whole process with its children, starting included; the peak is that of the largest",
        "process. A file counts as written when its inode, time or content is new, as differing when its content is.",
        *_equal(differences, results, systems),
    ]
    return "\n".join(lines) + "\n"


def _row(work: str, system: System, result: Result, ours: Result | None) -> str:
    used, wrote = result.used, result.written
    ratios = ["", ""]
    if ours and system.name != "ours":
        ratios = [f"{ours.used.wall / used.wall:.2f}", f"{ours.used.cpu / used.cpu:.2f}"]
    cells = [
        WORKS[work],
        system.title,
        f"{used.wall:.2f}",
        f"{result.spread[0]:.2f}–{result.spread[1]:.2f}" if result.runs > 1 else "one run",
        f"{used.cpu:.2f}",
        f"{used.peak / 1e6:.0f}",
        f"{wrote.files:,}",
        f"{wrote.size / 1e6:.1f}",
        f"{wrote.differing:,}",
        *ratios,
    ]
    return f"| {' | '.join(cells)} |"


def _equal(differences: dict[str, Difference], results: Results, systems: list[System]) -> list[str]:
    lines = [""] if differences else []
    titles = {system.name: system.title for system in systems}
    for name, difference in differences.items():
        lines.append(
            f"- {titles[name]}: {len(difference.ours)} addresses only ours, {len(difference.theirs)} only theirs, "
            f"beside {len(difference.full)} lists that fill whole pages, of which we have one page more."
        )
    if differences:
        lines.append(DIFFERENT)
    return lines


def _missing(count: int, works: list[str], systems: list[System], results: Results) -> str:
    missing = [WORKS[work].partition(":")[0] for work in WORKS if work not in works]
    missing += [name for name in SYSTEMS if name not in {system.name for system in systems}]
    missing += [
        f"{other:,} releases" for other in (10_000, 100_000) if other != count and not results_of(other).exists()
    ]
    runs = max((result.runs for result in results.values()), default=0)
    note = "" if runs > 2 else f" (and what is measured, {'once' if runs == 1 else 'twice'} only)"
    return (", ".join(missing) or "nothing") + note


def results_of(count: int) -> Path:
    """The file for the results of so many releases, beside this one."""
    return ROOT / "benchmarks" / ("RESULTS.md" if count == USUAL else f"RESULTS-{count}.md")


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cores} cores, {memory:.0f} GiB of memory, {platform.system()} on {platform.machine()}"


def _versions(systems: list[System]) -> str:
    titles = [system.title for system in systems if system.name != "ours"]
    names = ("Markdown", "Jinja2")
    python = f"Python {platform.python_version()}"
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    ours = f"ours at {commit.stdout.strip()}" if commit.returncode == 0 else "ours"
    return ", ".join([python, ours, *titles, *(f"{name} {version(name)}" for name in names)])


def load_average() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "nan"
