"""The word `bench` and those below it: measure, write a corpus, judge what we do. Nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task


@task(
    help={
        "number": "how many releases",
        "seed": "another number, another corpus",
        "out": "folder to write; it must not hold anything",
    }
)
def corpus(c: Context, out: str, number: int = 10_000, seed: int = 1) -> None:
    """Write an invented content tree, registry included; the same seed gives the same bytes."""
    from pathlib import Path

    from benchmarks.corpus import write_corpus

    write_corpus(Path(out), number, seed)


@task(
    default=True,
    help={
        "number": "how many releases",
        "runs": "how often everything is measured; the table shows medians",
        "only": "some of ours, pelican, hugo and of the works, with commas: ours,hugo,cold",
        "once": "those of the systems that are measured in the first run only: pelican",
        "seed": "another number, another corpus",
        "out": "file to write (default: benchmarks/RESULTS.md)",
    },
)
def run(
    c: Context, number: int = 10_000, runs: int = 3, only: str = "", once: str = "", seed: int = 1, out: str = ""
) -> None:
    """Measure builds of an invented corpus, ours beside stock Pelican and Hugo, and write benchmarks/RESULTS.md."""
    from benchmarks.run import bench

    bench(number, runs, only, once, seed, out)


@task(
    help={
        "kind": "sql, csv or wordpress",
        "megabytes": "about how large",
        "seed": "another number, another site",
        "out": "file to write",
    }
)
def old_site(c: Context, out: str, kind: str = "sql", megabytes: int = 10, seed: int = 1) -> None:
    """Write an invented old site to import, as a dump, a table or an export; the same seed gives the same bytes."""
    from pathlib import Path

    from benchmarks.old_sites import write_old_site

    write_old_site(Path(out), kind, megabytes, seed)


@task(
    help={
        "number": "how many releases",
        "seed": "another number, another corpus",
        "lines": "how many functions to print",
    }
)
def profile(c: Context, number: int = 1_000, seed: int = 1, lines: int = 40) -> None:
    """Print where the time of one cold build goes, by function."""
    from benchmarks.run import print_profile

    print_profile(number, seed, lines)


@task(
    help={
        "number": "how many invented releases",
        "seed": "another number, another corpus",
        "code": "print each finding of this code, such as F101, and write nothing",
        "out": "file to write (default: benchmarks/FINDINGS.md)",
    }
)
def findings(c: Context, number: int = 1_000, seed: int = 1, code: str = "", out: str = "") -> None:
    """Count what each rule says of the shipped content and of an invented corpus, into benchmarks/FINDINGS.md."""
    from benchmarks.findings import judge

    judge(number, seed, code, out)


@task(
    help={
        "folder": "measure other texts of the same form (default: tests/recognition/labelled), and write nothing",
        "show": "print what is missed and what is false, with its text, and write nothing",
        "out": "file to write (default: benchmarks/RECOGNITION.md)",
    }
)
def recognition(c: Context, folder: str = "", show: bool = False, out: str = "") -> None:
    """Measure how much of what stands in labelled texts is recognised, into benchmarks/RECOGNITION.md."""
    from benchmarks.recognition import judge

    judge(folder, show, out)


@task(
    name="import",
    auto_shortflags=False,
    help={
        "number": "how many releases, about",
        "kinds": "some of sql, csv and wordpress, with commas",
        "megabytes": "how large instead, such as 200",
        "seed": "another number, another site",
        "out": "file to write (default: benchmarks/IMPORT.md)",
    },
)
def import_(
    c: Context, number: int = 10_000, kinds: str = "sql,csv", megabytes: int = 0, seed: int = 1, out: str = ""
) -> None:
    """Measure how fast old releases are brought along, and in how much memory, into benchmarks/IMPORT.md."""
    from benchmarks.importing import measure

    measure(number, kinds, megabytes, seed, out)


@task(
    auto_shortflags=False,
    help={
        "number": "how many releases",
        "pushes": "how many pushes are measured",
        "seed": "another number, another corpus",
        "folder": "where the site lies, to measure again without making it again (default: .cache/bench/push)",
        "out": "file whose section is written (default: benchmarks/RESULTS-DEPLOY.md)",
    },
)
def push(c: Context, number: int = 10_000, pushes: int = 5, seed: int = 1, folder: str = "", out: str = "") -> None:
    """Measure how long one more release takes from git push to the public, into benchmarks/RESULTS-DEPLOY.md."""
    from benchmarks.push import measure

    measure(number, pushes, seed, folder, out)


@task(
    auto_shortflags=False,
    help={
        "seconds": "how many seconds",
        "out": "file whose section is written (default: benchmarks/RESULTS-DEPLOY.md)",
    },
)
def load(c: Context, seconds: int = 30, out: str = "") -> None:
    """Load a served site while builds come and go, and look for what is missing, into benchmarks/RESULTS-DEPLOY.md."""
    from benchmarks.load import measure

    measure(seconds, out)


@task(
    auto_shortflags=False,
    help={
        "files": "how many files the made site has",
        "deploys": "how many deploys are measured after the first",
        "out": "file whose section is written (default: benchmarks/RESULTS-DEPLOY.md)",
    },
)
def remote(c: Context, files: int = 60_000, deploys: int = 8, out: str = "") -> None:
    """Measure how long one changed release takes to another machine, into benchmarks/RESULTS-DEPLOY.md."""
    from benchmarks.remote import measure

    measure(files, deploys, out)


@task(
    auto_shortflags=False,
    help={
        "files": "how many files the made site has",
        "deploys": "how many deploys are measured after the first",
        "out": "file whose section is written (default: benchmarks/RESULTS-DEPLOY.md)",
    },
)
def branch(c: Context, files: int = 60_000, deploys: int = 8, out: str = "") -> None:
    """Measure how long one changed release takes to a branch, into benchmarks/RESULTS-DEPLOY.md."""
    from benchmarks.branch import measure

    measure(files, deploys, out)
