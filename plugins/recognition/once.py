"""What is made of a registry once and kept as long as it lives: releases by the thousand are held against one."""

from collections.abc import Callable
from typing import TypeVar
from weakref import finalize

from plugins.registry.records import Registry

Made = TypeVar("Made")


def once(make: Callable[[Registry], Made]) -> Callable[[Registry], Made]:
    """The same function, which remembers. A registry has no hash, so it is known by its identity."""
    kept: dict[int, Made] = {}

    def of(registry: Registry) -> Made:
        key = id(registry)
        if key not in kept:
            kept[key] = make(registry)
            finalize(registry, kept.pop, key, None)
        return kept[key]

    return of
