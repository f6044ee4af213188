"""Every rule of this room, in the order of their codes."""

from types import ModuleType

from plugins.releases.rule import AnyRule
from plugins.rules import (
    agencies,
    chat,
    corrected,
    days,
    districts,
    duplicates,
    forms,
    links,
    newsworthiness,
    numbers,
    people,
    permission,
    personal_data,
    personal_files,
    pictures,
    punctuation,
    reading_ease,
    safe_files,
    spelling,
    style,
    substance,
    unwritten,
    words,
)
from plugins.rules.guards import rules_of

FACTS: tuple[ModuleType, ...] = (days, numbers, people, agencies, districts, corrected)
STYLE: tuple[ModuleType, ...] = (
    newsworthiness,
    substance,
    unwritten,
    reading_ease,
    style,
    chat,
    forms,
    words,
    spelling,
    punctuation,
    links,
    pictures,
    safe_files,
)
PRIVACY: tuple[ModuleType, ...] = (personal_data, personal_files)
PROCESS: tuple[ModuleType, ...] = (duplicates, permission)
FAMILIES = (*FACTS, *STYLE, *PRIVACY, *PROCESS)

RULES: tuple[AnyRule, ...] = rules_of(*FAMILIES)
