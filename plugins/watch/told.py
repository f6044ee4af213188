"""A run of watching as people read it, and as JSON for programs (docs/watch-report.md)."""

import json
from collections.abc import Iterator
from itertools import groupby

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number
from plugins.findings import Finding
from plugins.watch.found import EXIT, FINE, UNREACHED, WRONG, Found, Report
from plugins.watch.run import days_left

VERSION = 1
MOST = 12  # addresses that are named one by one, of each kind of finding
VERDICTS = {FINE: N_("as published"), WRONG: N_("something is wrong"), UNREACHED: N_("cannot be reached")}
MORE = N_("and {count} more")


def lines(report: Report, words: Catalogue) -> Iterator[str]:
    """The verdict, what was looked at, then what is wrong, each kind with what to do."""
    yield f"{report.url}: {words.gettext(VERDICTS[report.verdict])}"
    if report.verdict != UNREACHED:
        yield from _looked_at(report, words)
    for _, group in groupby(_in_order(report), key=lambda found: (found.code.id, found.code.hint)):
        same = list(group)
        for found in same[:MOST]:
            yield f"{found.code.id} {_finding(found).message(words)}"
        if len(same) > MOST:
            yield f"     … {words.gettext(MORE).format(count=shown_number(len(same) - MOST, words))}"
        yield f"     {_finding(same[0]).hint(words)}"


def _looked_at(report: Report, words: Catalogue) -> Iterator[str]:
    looked = N_("{asked} of {files} files asked for, {fresh} of them new; {requests} questions, {seconds} s")
    yield "  " + words.gettext(looked).format(
        asked=shown_number(report.asked, words),
        files=shown_number(report.files, words),
        fresh=shown_number(report.fresh, words),
        requests=shown_number(report.requests, words),
        seconds=shown_number(report.seconds, words, 1),
    )
    if report.certificate and report.certificate.ends:
        holds = words.gettext(N_("the certificate holds {days} more days"))
        yield "  " + holds.format(days=shown_number(days_left(report.certificate.ends), words))


def as_json(report: Report, words: Catalogue) -> str:
    """One object on one line."""
    held = report.certificate
    told = {
        "version": VERSION,
        "url": report.url,
        "target": report.target,
        "verdict": report.verdict,
        "exit": EXIT[report.verdict],
        "build": {"published": report.build, "live": report.live or None},
        "files": {"asked": report.asked, "all": report.files, "new": report.fresh},
        "requests": report.requests,
        "seconds": round(report.seconds, 1),
        "certificate": held
        and {
            "ends": held.ends.isoformat() if held.ends else None,
            "days": days_left(held.ends) if held.ends else None,
            "problem": held.problem,
        },
        "findings": [
            {
                "code": found.code.id,
                "address": found.address,
                "message": _finding(found).message(words),
                "hint": _finding(found).hint(words),
                "facts": {name: str(fact) for name, fact in found.facts.items()},
            }
            for found in _in_order(report)
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def _in_order(report: Report) -> list[Found]:
    return sorted(report.found, key=lambda found: (found.code.id, found.code.hint, found.address))


def _finding(found: Found) -> Finding:
    return Finding(found.address, 0, found.code, found.facts)
