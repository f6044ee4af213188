"""How the gates ended, as an operator reads it: a table, then each fault."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number
from plugins.gates.gate import FAILED, PASSED, SKIPPED, Outcome

RESULTS = {PASSED: N_("passed"), FAILED: N_("failed"), SKIPPED: N_("skipped")}
SIGNS = {PASSED: "✓", FAILED: "✗", SKIPPED: "–"}
MOST = 10  # faults of a gate that are told


def table_lines(outcomes: Sequence[Outcome], words: Catalogue) -> Iterator[str]:
    """A line for each gate: sign, name, result, seconds; what must hold, or why it was skipped."""
    names = max(len(outcome.gate.name) for outcome in outcomes)
    results = {result: words.gettext(told) for result, told in RESULTS.items()}
    width = max(map(len, results.values()))
    for outcome in outcomes:
        told = outcome.reason or words.gettext(outcome.gate.text)
        seconds = shown_number(outcome.seconds, words, 2)
        result = results[outcome.result].ljust(width)
        yield f"  {SIGNS[outcome.result]} {outcome.gate.name.ljust(names)}  {result}  {seconds:>6} s  {told}"


def fault_lines(outcomes: Sequence[Outcome], output: Path, words: Catalogue) -> Iterator[str]:
    """Each fault with its file; of many of one gate the first."""
    for outcome in outcomes:
        for finding in outcome.findings[:MOST]:
            yield finding.moved(lambda path: (output / path).as_posix()).text(words)
        if len(outcome.findings) > MOST:
            rest = shown_number(len(outcome.findings) - MOST, words)
            told = words.gettext(N_("{gate}: and {count} more of the kind")).format(gate=outcome.gate.name, count=rest)
            yield f"… {told}"
