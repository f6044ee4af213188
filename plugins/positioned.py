"""YAML with positions: every value stays text, and every value knows its line.

PyYAML's own typing turns `no` into false and `0123` into 83; here the field's own parser decides. Only
its events are used, so nothing is ever constructed, and aliases (`*x`), which could grow without bound, are
refused.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.catalogue import N_
from plugins.findings import Code, Finding
from plugins.yaml_trouble import in_words

DUPLICATE_KEY = Code("Y102", N_("the key '{key}' stands twice"), N_("Keep one of the two."))
ALIAS = Code(
    "Y103",
    N_("'&', '*' and '<<' references are not used here"),
    N_("Write the value out, or put it in quotes."),
)
NOT_A_KEY = Code("Y104", N_("a key must be one word of text"), N_("Write `key: value`."))
TAG = Code("Y105", N_("a value cannot begin with '!' without quotes"), N_("Put the whole value in quotes."))
TOO_DEEP = Code("Y106", N_("this is nested deeper than {limit} levels"), N_("Check the brackets and the indentation."))
CUT_OFF = Code(
    "Y107",
    N_("what follows ' #' is not read: '{words}'"),
    N_("Put the whole value in quotes if it belongs to it. A remark stands on a line of its own."),
)

# libyaml, where PyYAML was built with it: a header in a tenth of the time.
FASTEST: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20
"""No record nests deeper than four levels; the limit keeps mischief from exhausting stack and time."""
OPENING = (
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
)
# YAML takes ' #' for the beginning of a remark, and would cut a title off there without a word.
REMARK = re.compile(r"[ \t]+(#[^\n]*)")
CLOSING = (yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)

# What `_refused` looks for needs one of these; without them only the depth remains to be watched.
SIGNS = ("&", "*", "!", " #", "\t#")
TROUBLE = (yaml.YAMLError, ValueError, OverflowError)

Path = tuple[str | int, ...]


class _Unsure(Exception):
    """There may be something to refuse: the tokens must be looked at."""


@dataclass(frozen=True, slots=True)
class Positioned:
    """Plain dicts, lists and text (None for nothing), and the line of each value by its path."""

    data: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Positioned, list[Finding]]:
    """Read YAML text that begins at `first_line` of the file `path`."""
    # What they complain of is told below by PyYAML's own parser: its words are those that `yaml_trouble` knows.
    if not any(sign in text for sign in SIGNS):  # faster than a search for all of them at once
        with suppress(_Unsure, *TROUBLE):
            return _walk(text, path, first_line, FASTEST, quick=True)
    with suppress(*TROUBLE):
        return _read(text, path, first_line, FASTEST)
    try:
        return _read(text, path, first_line, yaml.SafeLoader)
    except TROUBLE as error:
        line, code, facts = in_words(text, error)
    return Positioned(None, {(): first_line}), [Finding(path, line + first_line, code, facts)]


def _read(text: str, path: str, first_line: int, loader: type[yaml.SafeLoader]) -> tuple[Positioned, list[Finding]]:
    """The same by one of PyYAML's parsers. Raises what it raises."""
    refused = list(_refused(text, path, first_line, loader))
    if refused:
        return Positioned(None, {(): first_line}), refused
    return _walk(text, path, first_line, loader)


def _walk(
    text: str, path: str, first_line: int, loader: type[yaml.SafeLoader], quick: bool = False
) -> tuple[Positioned, list[Finding]]:
    """The values of a text without references, out of a parser's events. Raises what it raises.

    `quick`: nobody has looked at the tokens; raises _Unsure where they must be looked at.
    """
    findings: list[Finding] = []
    lines: dict[Path, int] = {(): first_line}
    next_event: Callable[[], Any] = loader(text).get_event

    def line_of(event: Any) -> int:
        line: int = event.start_mark.line
        return line + first_line

    def tell(event: yaml.Event, code: Code, **facts: object) -> None:
        findings.append(Finding(path, line_of(event), code, facts))

    def value_of(event: Any, at: Path) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in ("", "~", "null") else event.value
        if quick and len(at) >= DEEPEST:
            raise _Unsure
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(item := next_event(), yaml.SequenceEndEvent):
                place = (*at, len(items))
                lines[place] = line_of(item)
                items.append(value_of(item, place))
            return items
        result: dict[str, Any] = {}
        while not isinstance(key := next_event(), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent) or not key.value:
                tell(key, NOT_A_KEY)
                skip(key)
                skip(next_event())
            elif key.value in result:
                tell(key, DUPLICATE_KEY, key=key.value)
                skip(next_event())
            else:
                place = (*at, key.value)
                lines[place] = line_of(key)
                result[key.value] = value_of(next_event(), place)
        return result

    def skip(event: Any) -> None:
        """Go to the end of the value that begins with an event; how deep it nests, the tokens tell."""
        if quick:
            raise _Unsure
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return
            event = next_event()

    next_event()  # the stream begins
    if isinstance(next_event(), yaml.StreamEndEvent):
        return Positioned(None, lines), findings
    data = value_of(next_event(), ())  # its line is the first
    next_event()  # the document ends
    another = next_event()
    if not isinstance(another, yaml.StreamEndEvent):
        raise yaml.composer.ComposerError(problem="but found another document", problem_mark=another.start_mark)
    return Positioned(data, lines), findings


def _refused(text: str, path: str, first_line: int, loader: type[yaml.SafeLoader]) -> Iterator[Finding]:
    """Allowed by YAML and not here: references, bottomless nesting; tags and remarks, which swallow words."""
    depth = 0
    for token in yaml.scan(text, Loader=loader):
        line = token.start_mark.line + first_line
        depth += isinstance(token, OPENING) - isinstance(token, CLOSING)
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            yield Finding(path, line, ALIAS)
        elif isinstance(token, yaml.TagToken):
            yield Finding(path, line, TAG)
        elif _can_be_cut_off(token) and (remark := REMARK.match(text, token.end_mark.index)):
            yield Finding(path, token.end_mark.line + first_line, CUT_OFF, {"words": remark[1].strip()})
        elif depth > DEEPEST:
            yield Finding(path, line, TOO_DEEP, {"limit": DEEPEST})
            return


def _can_be_cut_off(token: yaml.Token) -> bool:
    """A value without quotes, or the ':' that one may follow; a remark behind quotes or brackets cuts nothing off."""
    return isinstance(token, yaml.ValueToken) or (isinstance(token, yaml.ScalarToken) and bool(token.plain))
