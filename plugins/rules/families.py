"""Every rule of this room, in the order of their codes."""

from collections.abc import Iterator
from types import ModuleType

from plugins.releases.rule import AnyRule
from plugins.rules import (
    agencies,
    days,
    duplicates,
    forms,
    links,
    newsworthiness,
    numbers,
    people,
    personal_data,
    personal_files,
    pictures,
    punctuation,
    reading_ease,
    style,
    words,
)

FACTS: tuple[ModuleType, ...] = (days, numbers, people, agencies)
STYLE: tuple[ModuleType, ...] = (newsworthiness, reading_ease, style, forms, words, punctuation, links, pictures)
PRIVACY: tuple[ModuleType, ...] = (personal_data, personal_files)
PROCESS: tuple[ModuleType, ...] = (duplicates,)
FAMILIES = (*FACTS, *STYLE, *PRIVACY, *PROCESS)


def _rules_in(family: ModuleType) -> Iterator[AnyRule]:
    own = (value for value in vars(family).values() if isinstance(value, AnyRule))
    return (rule for rule in own if rule.judge.__module__ == family.__name__)


RULES: tuple[AnyRule, ...] = tuple(
    sorted((rule for family in FAMILIES for rule in _rules_in(family)), key=lambda rule: rule.codes[0].id)
)
