"""Builds of one corpus, ours and the peers' in turn, measured and written down. Nothing here judges a time."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Collection
from pathlib import Path

from benchmarks.addresses import Difference, addresses, compare
from benchmarks.measure import Tree, Used, Written, measure, tree, written
from benchmarks.report import SYSTEMS, WORKS, Result, Results, load_average, report, results_of, told
from benchmarks.systems import ROOT, Bench, System


def bench(count: int, runs: int, only: str, once: str, seed: int, out: str) -> None:
    """Measure and write, by default RESULTS.md beside this file, with the count in its name unless it is the usual one.

    What cannot be measured ends the bench, and nothing is written.
    """
    works, names = chosen(only)
    few = set(chosen(once)[1]) if once else set()
    load = [load_average()]
    print(f"writing the corpus of {count} releases, and its conversions …", flush=True)
    site = Bench(ROOT / ".cache" / "bench" / "run", count, seed, with_peers=names != ["ours"])
    systems = [site.systems[name] for name in names]
    results, differences = measured(site, systems, works, runs, few)
    load.append(load_average())
    for name, difference in differences.items():
        print(told(name, difference))
    text = report(count, seed, works, systems, results, differences, load)
    Path(out or results_of(count)).write_text(text, "utf-8")
    print(f"\n{text}")


def chosen(only: str) -> tuple[list[str], list[str]]:
    """The works and systems named; all of those of which none is named."""
    wanted = {word for word in only.replace(" ", "").split(",") if word}
    unknown = wanted - WORKS.keys() - set(SYSTEMS)
    if unknown:
        known = ", ".join((*SYSTEMS, *WORKS))
        raise SystemExit(f"bench: --only does not know {', '.join(sorted(unknown))}; it knows {known}")
    works = [work for work in WORKS if work in wanted] or list(WORKS)
    return works, [name for name in SYSTEMS if name in wanted] or list(SYSTEMS)


def measured(
    site: Bench, systems: list[System], works: list[str], runs: int, few: Collection[str] = ()
) -> tuple[Results, dict[str, Difference]]:
    """Every work of every system, `runs` times (`few`: once), in turn; and whether they made the same addresses."""
    found: dict[tuple[str, str], list[tuple[Used, Written, int]]] = defaultdict(list)
    differences: dict[str, Difference] = {}
    for run in range(1, runs + 1):
        site.remove_added()
        trees: dict[str, Tree] = {}
        edits: dict[str, Callable[[], None]] = {
            "body": lambda mark=f"{run}": site.edit_body(mark),
            "added": site.add_release,
            "template": lambda mark=f"{run}": [system.edit_template(mark) for system in systems],
        }
        for work in WORKS:
            # Every other work stands on what a cold build has left.
            if work != "cold" and work not in works:
                continue
            edits.get(work, lambda: None)()
            for system in systems:
                if run > 1 and system.name in few:
                    continue
                if work == "cold":
                    system.forget()
                before = trees.get(system.name, {}) if work != "cold" else {}
                if hasattr(os, "sync"):
                    os.sync()
                used = measure(system.command, ROOT, environment())
                after = tree(system.output)
                wrote = written(before, after)
                trees[system.name] = after
                print(f"run {run}, {work}, {system.name}: {used.wall:.2f} s, {wrote.files} files", flush=True)
                found[work, system.name].append((used, wrote, len(after)))
            if work == "cold" and run == 1:
                differences = _differences(trees)
    return {key: Result.of(values) for key, values in found.items() if key[0] in works}, differences


def _differences(trees: dict[str, Tree]) -> dict[str, Difference]:
    if "ours" not in trees:
        return {}
    ours = addresses(trees["ours"])
    return {name: compare(ours, addresses(paths)) for name, paths in trees.items() if name != "ours"}


def environment() -> dict[str, str]:
    """Ours, without what would make a terminal's progress bar or colours; Python keeps what it compiles, as it does."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**given, "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}


def print_profile(count: int, seed: int, lines: int) -> None:
    """One cold build of ours under cProfile, by cumulative time and by own time."""
    import pstats

    site = Bench(ROOT / ".cache" / "bench" / "profile", count, seed)
    ours = site.systems["ours"]
    ours.forget()
    file = ours.output.parent / "profile"
    command = [ours.command[0], "-m", "cProfile", "-o", str(file), *ours.command[1:]]
    measure(command, ROOT, environment())
    for order in ("cumulative", "tottime"):
        pstats.Stats(str(file), stream=sys.stdout).strip_dirs().sort_stats(order).print_stats(lines)
