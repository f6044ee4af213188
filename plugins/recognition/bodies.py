"""Agencies, governments and partners that a text names, in the registry or not."""

from plugins.recognition.story import Body, Seen, Story
from plugins.registry.records import Registry


def bodies(story: Story, registry: Registry) -> tuple[Seen[Body], ...]:
    """Every mention of a body, in the order of the text."""
    return ()


def agencies(story: Story, registry: Registry, named: tuple[Seen[Body], ...]) -> tuple[Seen[Body], ...]:
    """The bodies whose release it is, the one that leads first; each once. `named`: what `bodies` found."""
    return ()
