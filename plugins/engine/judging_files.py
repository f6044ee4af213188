"""Judging an attachment as a task for any process: its bytes in, what the rules of files say of it out."""

import pickle
from functools import lru_cache
from typing import NamedTuple

from plugins.engine.judging import Judged
from plugins.engine.shared import Shared, unpacked
from plugins.engine.store import loads
from plugins.registry.records import Registry
from plugins.registry.watching import WatchedRegistry
from plugins.releases.enclosure import Enclosure
from plugins.releases.record import Release
from plugins.releases.rule import FileRule
from plugins.settings import Settings


class Ground(NamedTuple):
    """What all judgements of a build share."""

    settings: Settings
    registry: Registry
    rules: tuple[FileRule, ...]


class Given(NamedTuple):
    """One attachment; `shared` is a Ground, `head` the release."""

    shared: Shared
    path: str
    data: bytes
    head: bytes


def judge_file(given: bytes) -> bytes:
    """The task: a pickled Given to a pickled Judged."""
    return pickle.dumps(_judged(pickle.loads(given)), 5)


def _judged(task: Given) -> Judged:
    settings, registry, rules = _ground(task.shared)
    registry.seen.clear()
    release: Release = loads(task.head)
    enclosure = Enclosure(task.path, task.data, release, registry, settings)
    findings = tuple(finding for rule in rules for finding in rule(enclosure))
    return Judged(findings, tuple(sorted(registry.seen)))


@lru_cache(maxsize=2)
def _ground(shared: Shared) -> tuple[Settings, WatchedRegistry, tuple[FileRule, ...]]:
    ground: Ground = unpacked(shared)
    return ground.settings, WatchedRegistry(ground.registry, set()), ground.rules
