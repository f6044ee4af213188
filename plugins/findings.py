"""A finding: one thing wrong (or worth a thought) in one place, as a value.

Rules yield findings and never raise for content, so that all of them can be told at once. The words live in
`Code` records, one table a room (`<room>/codes.py`): English here, Indonesian in the catalogue.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from plugins.catalogue import Catalogue


class Phrase(str):
    """A fact that is words of ours (marked with N_), and is told in the reader's language too."""

    __slots__ = ()


class ContentPath(str):
    """A fact that names a file or folder of the content: what is put before a finding's path is put before it, too."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A rule's stable code and its words. `message`: what must be; `hint`: what to do.

    Both are `str.format` templates. `excusable`: an error that a release may set aside all the same, with a reason.
    """

    id: str
    message: str
    hint: str
    level: Literal["error", "advice"] = "error"
    excusable: bool = False

    @property
    def is_waivable(self) -> bool:
        """Whether a release may set it aside: advice always, an error only where the code says so."""
        return self.level == "advice" or self.excusable

    def with_hint(self, hint: str) -> "Code":
        """The same, where more can be said of what to do (marked with N_)."""
        return replace(self, hint=hint)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where, which rule, and the facts its words need. `path` has forward slashes and
    is relative to the content folder until the engine puts the folder's own path before it."""

    path: str
    line: int
    code: Code
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        return self.code.level == "error"

    def moved(self, move: Callable[[str], str]) -> "Finding":
        """The finding with another path, and the paths among its facts made others in the same way."""
        facts = {
            key: ContentPath(move(fact)) if isinstance(fact, ContentPath) else fact for key, fact in self.facts.items()
        }
        return replace(self, path=move(self.path), facts=facts)

    def message(self, catalogue: Catalogue) -> str:
        return self._told(self.code.message, catalogue)

    def hint(self, catalogue: Catalogue) -> str:
        return self._told(self.code.hint, catalogue)

    def _told(self, words: str, catalogue: Catalogue) -> str:
        facts = {key: catalogue.gettext(fact) if isinstance(fact, Phrase) else fact for key, fact in self.facts.items()}
        return fill(catalogue.gettext(words), facts) if words else ""  # gettext("") is the header

    def text(self, catalogue: Catalogue) -> str:
        """`file:line: code message`, and what to do on the next line."""
        return (
            f"{self.path}:{self.line}: {self.code.id} {self.message(catalogue)}\n    {self.hint(catalogue)}"
        ).rstrip()


def fill(template: str, facts: Mapping[str, object]) -> str:
    """The template with its facts; control characters in a fact are shown, not obeyed.

    A title must not move the cursor.
    """
    return template.format_map({key: _printable(value) for key, value in facts.items()})


LONGEST_FACT = 1000
"""Characters of a fact that are told; the longest true one is the list of a header's keys."""


def _printable(value: object) -> str:
    text = str(value)
    return visible(text[:LONGEST_FACT] + "…" if len(text) > LONGEST_FACT else text)


def visible(text: str) -> str:
    """The text with control characters spelt out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file, line, code, words: the same content tells its findings in the same order everywhere."""
    return tuple(sorted(set_of(findings), key=lambda f: (f.path, f.line, f.code.id, sorted(map(str, f.facts.items())))))


def set_of(findings: Iterable[Finding]) -> list[Finding]:
    """Without repetitions, in the order given."""
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.path, finding.line, finding.code.id, str(sorted(finding.facts.items()))), finding)
    return list(seen.values())
