"""What a code of a finding means, when a rule yields it, how it is waived: `./portal check --explain T150`."""

import difflib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.checks.mending import MENDED_CODES
from plugins.checks.reference import LEVELS, every_code, plain_words
from plugins.findings import Code, fill
from plugins.releases.rule import AnyRule
from plugins.rules.families import RULES

UNWAIVABLE = ("C", "E", "G")
"""Beginnings of codes that speak of no release: a waiver stands in a release and acts there."""

WAIVER = """waivers:
  - code: {code}
    reason: {reason}
    name: {name}
    until: 2026-12-31"""
REASON, NAME = N_("why it does not apply here"), N_("who decided it")
BY_FIX = N_("`./portal check --fix` mends it where it is certain.")
RULE = N_("Rule: {text}")
EXAMPLES = {"wrong": N_("Wrong: {example}"), "right": N_("Right: {example}")}
WAIVABLE = N_("It can be set aside for one release until a day.")
HOW_TO_WAIVE = N_(
    "Where a rule does not apply to a release, say so in its header. The waiver holds for this release and the files"
    " beside it, up to and with its last day:"
)
NOT_WAIVABLE = N_("It cannot be set aside.")
UNKNOWN = N_("There is no code '{code}'.")
NEAR = N_("Perhaps one of these is meant: {codes}.")
ALL = N_("All codes stand in docs/panduan/kode-temuan.md.")


class Explained(NamedTuple):
    """A code in each of its wordings (one message may have several hints), and the rules that yield it."""

    id: str
    codes: tuple[Code, ...]
    rules: tuple[AnyRule, ...]

    @property
    def level(self) -> str:
        return LEVELS[self.codes[0].level]

    @property
    def is_waivable(self) -> bool:
        return self.codes[0].is_waivable and not self.id.startswith(UNWAIVABLE)

    @property
    def is_mended(self) -> bool:
        return self.id in MENDED_CODES

    def wordings(self, words: Catalogue) -> Iterator[str]:
        """Each message and each hint once, with … for its facts."""
        texts = [*(code.message for code in self.codes), *(code.hint for code in self.codes)]
        return (plain_words(words.gettext(text)) for text in dict.fromkeys(texts) if text)


def explained(id: str) -> Explained | None:
    """What there is to say of a code; None for one that there is not."""
    codes = tuple(code for code in every_code() if code.id == id)
    rules = sorted((rule for rule in RULES if any(code.id == id for code in rule.codes)), key=_breadth)
    return Explained(id, codes, tuple(rules)) if codes else None


def _breadth(rule: AnyRule) -> int:
    return len(rule.codes)


def waiver_of(code: str, words: Catalogue) -> str:
    """A waiver as a header holds it, to be filled in."""
    return WAIVER.format(code=code, reason=words.gettext(REASON), name=words.gettext(NAME))


def as_text(told: Explained, words: Catalogue) -> str:
    """The explanation for a terminal."""
    message, *hints = told.wordings(words)
    lines = [f"{told.id} ({words.gettext(told.level)}): {message}", *(f"    {hint}" for hint in hints)]
    for rule in told.rules:
        lines += ["", words.gettext(RULE).format(text=words.gettext(rule.text))]
        lines += [f"    {words.gettext(text).format(example=getattr(rule, key))}" for key, text in EXAMPLES.items()]
    if told.is_mended:
        lines += ["", words.gettext(BY_FIX)]
    lines += ["", words.gettext(WAIVABLE if told.is_waivable else NOT_WAIVABLE)]
    if told.is_waivable:
        lines += [words.gettext(HOW_TO_WAIVE), "", *(f"    {line}" for line in waiver_of(told.id, words).splitlines())]
    return "\n".join(lines)


def unknown_text(id: str, words: Catalogue) -> str:
    """That there is no such code, and which there are."""
    near = nearest_codes(id.strip().upper())
    told = (
        fill(words.gettext(UNKNOWN), {"code": id}),
        words.gettext(NEAR if near else ALL).format(codes=", ".join(near)),
    )
    return "\n    ".join(told)


def nearest_codes(id: str) -> Sequence[str]:
    """Codes that somebody may mean: those that begin so, else those that look like it."""
    known = sorted({code.id for code in every_code()})
    begun = [code for code in known if id and code.startswith(id)]
    return begun[:3] or difflib.get_close_matches(id, known, n=3, cutoff=0.6)
