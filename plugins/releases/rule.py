"""A rule: a function that looks at one release and yields what it finds, with the words that explain it.

    @rule(WRONG_WEEKDAY, wrong="Selasa (22/10/2025)", right="Rabu (22/10/2025)")
    def weekday_of_the_date(manuscript: Manuscript) -> Iterator[Finding]:
        \"\"\"The weekday must be that of the date beside it.\"\"\"

A rule must be pure: the same manuscript, the same findings; of the registry it may ask anything, and what it needs from
elsewhere, as a dictionary, it tells with `stands_on`. Its docstring is its text, whose Indonesian stands in
`locale/id/rule_texts.po`; `wrong` and `right` are its example on the page of rules, Indonesian at once, since only
editors read them.

A rule of another form looks into one attachment at a time: made with `@file_rule`, it is given an `Enclosure`. And one
that looks at all releases together is made with `@comparison`: of each release it is given what its `note` took of it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Generic, TypeVar

from plugins.findings import Code, Finding
from plugins.releases.enclosure import Enclosure
from plugins.releases.manuscript import Manuscript
from plugins.settings import Settings

Notes = Mapping[str, Any]
Judged = TypeVar("Judged", Manuscript, Enclosure, Notes)
Judge = Callable[[Manuscript], Iterable[Finding]]
FileJudge = Callable[[Enclosure], Iterable[Finding]]
NotesJudge = Callable[[Notes], Iterable[Finding]]


def nothing(settings: Settings) -> bytes:
    """Of most rules: they are pure."""
    return b""


@dataclass(frozen=True)
class Form(Generic[Judged]):
    """`codes` are those that it may yield; `wrong` breaks it, `right` is the same as it should be.

    `stands_on`: what it looks at beside what it judges, as bytes: when they differ, all is judged anew. When there are
    none, it is silent.
    """

    judge: Callable[[Judged], Iterable[Finding]]
    codes: tuple[Code, ...]
    wrong: str
    right: str
    stands_on: Callable[[Settings], bytes] = field(default=nothing, kw_only=True)

    def __call__(self, judged: Judged) -> Iterable[Finding]:
        return self.judge(judged)

    @property
    def name(self) -> str:
        """`plugins.checks.facts:weekday_of_the_date`"""
        return f"{self.judge.__module__}:{self.judge.__qualname__}"

    @property
    def text(self) -> str:
        """What it asks for, on one line: what a catalogue knows it by."""
        return " ".join((self.judge.__doc__ or "").split())

    @property
    def is_guard(self) -> bool:
        """Whether it can stop a build; what only advises is asked by `check` alone."""
        return any(code.level == "error" for code in self.codes)

    def is_silent(self, settings: Settings) -> bool:
        """Whether it can find nothing, for want of what it stands on, as a dictionary."""
        return self.stands_on is not nothing and not self.stands_on(settings)

    def __reduce__(self) -> tuple[Callable[[str], "AnyRule"], tuple[str]]:
        return rule_named, (self.name,)


class Rule(Form[Manuscript]):
    """A rule of releases."""


class FileRule(Form[Enclosure]):
    """A rule of attachments."""


@dataclass(frozen=True)
class Comparison(Form[Notes]):
    """A rule of all releases together. What `note` takes of one is kept, so it is small: None, numbers, text, bytes."""

    note: Callable[[Manuscript], Any]


AnyRule = Rule | FileRule | Comparison


def rule(
    *codes: Code, wrong: str, right: str, stands_on: Callable[[Settings], bytes] = nothing
) -> Callable[[Judge], Rule]:
    """Make a rule of a function."""
    return lambda judge: Rule(judge, codes, wrong, right, stands_on=stands_on)


def file_rule(*codes: Code, wrong: str, right: str) -> Callable[[FileJudge], FileRule]:
    """Make a rule of attachments of a function."""
    return lambda judge: FileRule(judge, codes, wrong, right)


def comparison(
    *codes: Code, note: Callable[[Manuscript], Any], wrong: str, right: str
) -> Callable[[NotesJudge], Comparison]:
    """Make a comparison of a function; it is given what `note` took of each release, by path."""
    return lambda judge: Comparison(judge, codes, wrong, right, note)


def rule_named(name: str) -> AnyRule:
    """The rule of a name, for another process."""
    module, _, function = name.partition(":")
    found: Any = getattr(import_module(module), function)
    if not isinstance(found, AnyRule):
        raise TypeError(f"{name} is no rule")
    return found
