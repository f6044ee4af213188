"""What is made of a registry is made once for each, and goes with it."""

import gc

from plugins.recognition.once import once
from plugins.registry.records import Registry


def test_a_registry_is_asked_once():
    asked = []

    @once
    def count(registry):
        asked.append(registry)
        return len(asked)

    one, other = Registry(), Registry()

    assert [count(one), count(other), count(one), count(other)] == [1, 2, 1, 2]


def test_what_was_made_of_a_registry_goes_with_it():
    made = once(lambda registry: object())
    registry = Registry()
    first = made(registry)
    del registry
    gc.collect()

    assert made(Registry()) is not first
