"""The rules that can stop a build. Every build asks them, so what only advises is not loaded with them."""

from types import ModuleType

from plugins.releases.rule import AnyRule
from plugins.rules import days, people, permission, personal_data, personal_files, pictures, unwritten


def rules_of(*families: ModuleType) -> tuple[AnyRule, ...]:
    """The rules that these modules make, in the order of their codes."""
    found = [
        rule
        for family in families
        for rule in vars(family).values()
        if isinstance(rule, AnyRule) and rule.judge.__module__ == family.__name__
    ]
    return tuple(sorted(found, key=lambda rule: rule.codes[0].id))


GUARDS = tuple(
    rule
    for rule in rules_of(days, people, permission, personal_data, personal_files, pictures, unwritten)
    if rule.is_guard
)
