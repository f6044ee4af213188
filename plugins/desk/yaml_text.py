"""Values as the YAML that editors write: plain words where they can stand plain, one key a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from plugins.positioned import read_yaml

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
FLOW_SIGNS = frozenset(",[]{}:#\"'")
PLAIN = re.compile(r"[^\W_](?:[\w .,;()/%&+’“”–-]*[\w.)])?")
"""Words that YAML reads as they stand, whatever they are: asking it takes much longer."""
SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def scalar(text: str) -> str:
    """A text as one YAML value on one line, quoted only where it would else be read as something else."""
    if _stands_plain(text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _stands_plain(text: str) -> bool:
    if not text or not text.isprintable() or text[0] in "'\"[{":
        return False
    if text != "null" and PLAIN.fullmatch(text):
        return True
    given, findings = read_yaml(f"key: {text}\n", "")
    return not findings and given.data == {"key": text}


def _escaped(character: str) -> str:
    if character in SHORT:
        return SHORT[character]
    if character.isprintable():
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def mapping_lines(values: Mapping[str, Value]) -> list[str]:
    """A line or more for each key; a key without a value is left out."""
    return [line for key, value in values.items() if value for line in _key_lines(key, value)]


def _key_lines(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {scalar(value)}"
    elif isinstance(value, Mapping):
        yield f"{key}:"
        yield from (f"  {line}" for line in mapping_lines(value))
    elif all(isinstance(item, str) and not FLOW_SIGNS & set(item) and scalar(item) == item for item in value):
        yield f"{key}: [{', '.join(map(str, value))}]"
    else:
        yield f"{key}:"
        yield from (f"  {line}" for line in list_lines(value))


def list_lines(items: Sequence[Value]) -> list[str]:
    """Each item after a hyphen."""
    found = []
    for item in items:
        lines = mapping_lines(item) if isinstance(item, Mapping) else [scalar(str(item))]
        found += [f"{'  ' if index else '- '}{line}" for index, line in enumerate(lines)]
    return found


def as_read(value: Value) -> Value:
    """What reading gives for a value that was written so: keys without a value are not there."""
    if isinstance(value, Mapping):
        return {key: as_read(item) for key, item in value.items() if item}
    return value if isinstance(value, str) else [as_read(item) for item in value]
