"""Judging as a task for any process: releases as they were read in, what the rules say of them out."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from plugins.engine.shared import Shared, unpacked
from plugins.engine.store import loads
from plugins.findings import Finding
from plugins.registry.records import Registry
from plugins.registry.watching import WatchedRegistry
from plugins.releases.manuscript import Manuscript
from plugins.releases.record import Body, Release
from plugins.releases.rule import Comparison, Rule
from plugins.releases.source import read_parts
from plugins.settings import Settings


class Ground(NamedTuple):
    """What all judgements of a build share."""

    settings: Settings
    registry: Registry
    rules: tuple[Rule, ...]
    comparisons: tuple[Comparison, ...] = ()


class Case(NamedTuple):
    """A file with its bytes, and head and text as reading left them."""

    path: str
    data: bytes
    head: bytes
    text: bytes


class Given(NamedTuple):
    """`shared` is a Ground."""

    shared: Shared
    cases: tuple[Case, ...]


class Judged(NamedTuple):
    """What the rules found, what they asked of the registry, and what each comparison noted."""

    findings: tuple[Finding, ...]
    asked: tuple[str, ...]
    notes: tuple[Any, ...] = ()


def judge_cases(given: bytes) -> bytes:
    """The task: a pickled Given to a pickled [Judged]."""
    return pickle.dumps(list(_judged(pickle.loads(given))), 5)


def _judged(task: Given) -> Iterator[Judged]:
    settings, registry, rules, comparisons = _ground(task.shared)
    for case in task.cases:
        registry.seen.clear()
        release: Release = loads(case.head)
        body: Body = loads(case.text)
        parts, _ = read_parts(case.path, case.data)
        manuscript = Manuscript(replace(release, body=body), parts.body or "", parts.body_line, registry, settings)
        findings = tuple(finding for rule in rules for finding in rule(manuscript))
        notes = tuple(comparison.note(manuscript) for comparison in comparisons)
        yield Judged(findings, tuple(sorted(registry.seen)), notes)


@lru_cache(maxsize=2)
def _ground(shared: Shared) -> tuple[Settings, WatchedRegistry, tuple[Rule, ...], tuple[Comparison, ...]]:
    ground: Ground = unpacked(shared)
    return ground.settings, WatchedRegistry(ground.registry, set()), ground.rules, ground.comparisons
