"""Whether what an act would write can stand: judged as a check would, before anything is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from plugins.desk.desk import Desk
from plugins.findings import Finding, in_order
from plugins.positioned import Positioned
from plugins.registry.read import read_registry
from plugins.releases.header import Header
from plugins.releases.reading import STAND_INS, read_release
from plugins.releases.subject import Subject
from plugins.schema import validate

Rules = Callable[[Subject, frozenset[str]], Iterable[Finding]]


def problem_of(given: Mapping[str, Any], zone: ZoneInfo) -> Finding | None:
    """What is wrong with keys of a release's header in themselves."""
    _, findings = validate(Header, Positioned({**STAND_INS, **given}, {}), "", context={"zone": zone})
    return next(iter(findings), None)


def breach_of(desk: Desk, given: Mapping[str, Any], rules: Rules) -> Finding | None:
    """The first error that rules find in keys of a header that are right in themselves."""
    whole = Positioned({**STAND_INS, **given}, {})
    header, _ = validate(Header, whole, "", context={"zone": desk.settings.zone})
    if header is None:
        return None
    subject = Subject("", None, header, whole, desk.registry, desk.settings, ())
    return next((finding for finding in rules(subject, frozenset()) if finding.is_error), None)


def judge_release(desk: Desk, path: str, new: bytes, old: bytes | None = None) -> None:
    """Raise ContentError when a release would have an error that it has not now."""
    files = frozenset(desk.scanned.files)
    _, findings = read_release(path, new, desk.registry, desk.settings, files)
    before = read_release(path, old, desk.registry, desk.settings, files)[1] if old is not None else []
    _refuse_new(desk, findings, before)


def judge_registry(desk: Desk, path: str, new: bytes) -> None:
    """Raise ContentError when the registry would have an error that it has not now."""
    judge_registry_files(desk, {path: new})


def judge_registry_files(desk: Desk, new: Mapping[str, bytes]) -> None:
    """The same of several files at once."""
    files = desk.registry_files
    _refuse_new(desk, read_registry({**files, **new})[1], read_registry(files)[1])


def _refuse_new(desk: Desk, findings: Iterable[Finding], before: Iterable[Finding]) -> None:
    """Lines may have moved: of each code as many are old as there were in that file."""
    known = Counter((finding.path, finding.code.id) for finding in before if finding.is_error)
    new = []
    for finding in in_order(finding for finding in findings if finding.is_error):
        if known[finding.path, finding.code.id]:
            known[finding.path, finding.code.id] -= 1
        else:
            new.append(finding)
    if new:
        raise desk.refuse(new)
