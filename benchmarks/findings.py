"""What the rules say of ordinary texts: how many findings of each code the shipped content and an invented corpus give.

Neither was written to break a rule, and the corpus is of words by chance: a rule that speaks of it often speaks of
ordinary texts too often as well. What a release sets aside in `waivers` is not counted.
"""

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
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
LINE = "|---|---|--:|--:|"
LEVELS = {"error": "Errors", "advice": "Advice"}
Counts = Mapping[Code, int]


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
    text = report(number, seed, _counted(shipped), _counted(invented))
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


def report(number: int, seed: int, shipped: Counts, invented: Counts) -> str:
    """The page as Markdown: each code of each rule, errors and advice apart, then what else was found."""
    ours = _by_id(code for rule in RULES for code in rule.codes)
    beside = _by_id(code for code in (*shipped, *invented) if code.id not in {one.id for one in ours})
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


def _counted(findings: Iterable[Finding]) -> Counts:
    return Counter(finding.code for finding in findings)


def _by_id(codes: Iterable[Code]) -> list[Code]:
    """Each code once; two hints for one message are one finding."""
    return sorted({code.id: code for code in codes}.values(), key=lambda code: code.id)


def _table(codes: Iterable[Code], shipped: Counts, invented: Counts) -> str:
    def cells(code: Code) -> list[str]:
        counts = (sum(count for one, count in counts.items() if one.id == code.id) for counts in (shipped, invented))
        return [code.id, without_facts(code.message), *map(str, counts)]

    return "\n".join([row(HEAD), LINE, *(row(cells(code)) for code in codes)])
