"""What the rules say of ordinary texts: how many findings of each code the shipped content and an invented corpus give.

Neither was written to break a rule, and the corpus is of words by chance: a rule that speaks of it often speaks of
ordinary texts too often as well. What a release sets aside in `waivers` is not counted.
"""

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import write_corpus
from plugins.catalogue import catalogue
from plugins.checks.reference import row, without_facts
from plugins.errors import ContentError
from plugins.findings import Code, Finding
from plugins.rules.families import RULES

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "benchmarks" / "FINDINGS.md"
SETTINGS = "from benchmarks.siteconf import *\n"
HEAD = ("Code", "What is wrong", "content/", "corpus")
LINES = ("|---|---|--:|--:|",)
LEVELS = {"error": "Errors", "advice": "Advice"}


def judge(number: int, seed: int, code: str, out: str) -> None:
    """Write the table, by default FINDINGS.md beside this file; with a code, print each of its findings instead."""
    folder = ROOT / ".cache" / "bench" / "findings"
    shutil.rmtree(folder, ignore_errors=True)
    write_corpus(folder / "corpus", number, seed)
    settings = folder / "settings.py"
    settings.write_text(SETTINGS, "utf-8")
    shipped = findings_of(ROOT / "pelicanconf.py", ROOT / "content", folder / "cache")
    invented = findings_of(settings, folder / "corpus", folder / "cache")
    if code:
        told = [finding.text(catalogue("en")) for finding in (*shipped, *invented) if finding.code.id == code]
        print("\n".join([*told, f"{code}: {len(told)}"]))
        return
    text = report(number, seed, counted(shipped), counted(invented))
    Path(out or REPORT).write_text(text, "utf-8", newline="\n")
    print(text)


def findings_of(settings: Path, content: Path, cache: Path) -> tuple[Finding, ...]:
    """Everything that `check` says of a content folder."""
    from plugins.engine.pelican import open_portal

    portal = open_portal(settings, {"PATH": str(content), "CACHE_PATH": str(cache)})
    try:
        return portal.check().findings
    except ContentError as error:
        return error.findings


def counted(findings: Iterable[Finding]) -> Mapping[Code, int]:
    """How many there are of each code."""
    return Counter(finding.code for finding in findings)


def report(number: int, seed: int, shipped: Mapping[Code, int], invented: Mapping[Code, int]) -> str:
    """The page as Markdown: each code of each rule, errors and advice apart, then what else was found."""
    ours = sorted({code for rule in RULES for code in rule.codes}, key=lambda code: code.id)
    beside = sorted({*shipped, *invented} - set(ours), key=lambda code: code.id)
    parts = [
        "# Findings",
        "Written by `./portal bench.findings`; `--code F101` prints each finding of a code.",
        f"How often each rule speaks of the shipped content, and of {number:,} invented releases (seed {seed}):"
        " none of them breaks a rule on purpose, so that a large number is a rule that cries wolf.",
    ]
    for level, title in LEVELS.items():
        parts += [f"## {title}", _table([code for code in ours if code.level == level], shipped, invented)]
    if beside:
        parts += ["## Beside the rules", _table(beside, shipped, invented)]
    return "\n\n".join(parts) + "\n"


def _table(codes: Sequence[Code], shipped: Mapping[Code, int], invented: Mapping[Code, int]) -> str:
    rows = (
        row([code.id, without_facts(code.message), str(shipped.get(code, 0)), str(invented.get(code, 0))])
        for code in codes
    )
    return "\n".join([row(HEAD), *LINES, *rows])
