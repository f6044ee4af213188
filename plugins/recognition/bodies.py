"""Agencies, governments and partners that a text names, in the registry or not."""

from plugins.recognition.body_phrases import Named, named_at
from plugins.recognition.body_words import STARTS, is_one_word
from plugins.recognition.homes import Home
from plugins.recognition.issuers import issuers
from plugins.recognition.registry_names import Meant, RegistryNames, names_in
from plugins.recognition.story import Body, Seen, Story
from plugins.recognition.tokens import Tokens, tokens_of
from plugins.registry.records import Registry

_PLAIN, _ALONE, _UNKNOWN, _DOUBTFUL = 0.95, 0.9, 0.85, 0.6


def bodies(story: Story, registry: Registry) -> tuple[Seen[Body], ...]:
    """Every mention of a body, in the order of the text."""
    tokens, names = tokens_of(story.text), names_in(registry)
    home = Home(tokens, story.body_start, names)
    choice = Choice(names, home)
    found, at, starts = [], 0, names.body_starts
    begins = [
        number
        for number, (word, is_capital) in enumerate(zip(tokens.small, tokens.capital, strict=False))
        if is_capital and (word in STARTS or word in starts or is_one_word(word))
    ]
    for number in begins:
        if number < at:
            continue
        named = named_at(tokens, number, names)
        if named is None:
            continue
        seen = _seen(tokens, named, choice)
        if seen:
            found.append(seen)
        at = named.end
    return tuple(found)


def agencies(story: Story, registry: Registry, named: tuple[Seen[Body], ...]) -> tuple[Seen[Body], ...]:
    """The bodies whose release it is, the one that leads first; each once. `named`: what `bodies` found."""
    return issuers(story, named, names_in(registry))


class Choice:
    """Which of several entries of one name is meant: that of the region beside it, of the one named before, of home."""

    def __init__(self, names: RegistryNames, home: Home) -> None:
        self.names, self.home = names, home
        self._told: dict[Meant, None] = {}

    def of(self, named: Named) -> tuple[Meant | None, str, float]:
        """The entry, the rule that chose it, and how sure that is; None for a body that is in no list."""
        if not named.meant:
            return None, "body-unknown", named.sureness
        if named.region:
            return self._beside(named)
        if len(named.meant) == 1:
            return self._only(named.meant[0], named)
        return self._among(named.meant)

    def _beside(self, named: Named) -> tuple[Meant | None, str, float]:
        fitting = [meant for meant in named.meant if meant.government in named.governments]
        fitting = fitting or [meant for meant in named.meant if not meant.government]
        if not fitting:
            return None, "body-of-another-region", _UNKNOWN
        self._told[fitting[0]] = None
        return fitting[0], "body-with-region", _PLAIN if len(fitting) == 1 else _DOUBTFUL

    def _only(self, meant: Meant, named: Named) -> tuple[Meant | None, str, float]:
        if meant.government and meant not in self._told and not named.has_region:
            if self.home.is_elsewhere(meant.government):
                return None, "body-of-another-region", _DOUBTFUL
            return meant, "body-by-name", _ALONE
        self._told[meant] = None
        return meant, "body-by-name", _PLAIN

    def _among(self, meant: tuple[Meant, ...]) -> tuple[Meant | None, str, float]:
        told = [item for item in meant if item in self._told]
        if len(told) == 1:
            return told[0], "body-named-before", _ALONE
        government, is_plain = self.home.of(item.government for item in meant)
        fitting = [item for item in meant if item.government == government]
        if is_plain and len(fitting) == 1:
            return fitting[0], "body-of-the-region", _ALONE
        if all(self.home.is_elsewhere(item.government) for item in meant):
            return None, "body-of-another-region", _DOUBTFUL
        return fitting[0], "body-of-one-of-several-regions", _DOUBTFUL


def _seen(tokens: Tokens, named: Named, choice: Choice) -> Seen[Body] | None:
    start, end = tokens.starts[named.start], tokens.ends[named.end - 1]
    if named.is_government:
        return _government(tokens, named, choice, start, end)
    meant, rule, confidence = choice.of(named)
    said = tokens.said(named.start, named.name_end)
    body = Body(
        said, meant.kind if meant else "", meant.slug if meant else "", named.short, named.region, unit=named.unit
    )
    return Seen(body, start, end, rule, confidence)


def _government(tokens: Tokens, named: Named, choice: Choice, start: int, end: int) -> Seen[Body] | None:
    said = tokens.said(named.start, named.name_end)
    if named.region:
        slug, confidence = (named.governments[0], _PLAIN) if named.governments else ("", _UNKNOWN)
        confidence = confidence if len(named.governments) < 2 else _DOUBTFUL
    else:
        slug, confidence = choice.home.government, _UNKNOWN
        if not slug:
            return None
    kind = "governments" if slug else ""
    body = Body(said, kind, slug, named.short, named.region, unit=named.unit)
    return Seen(body, start, end, "government-by-name", confidence)
