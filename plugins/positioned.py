"""YAML with positions: every value stays text, and every value knows its line.

PyYAML's own typing turns `no` into false and `0123` into 83; here the field's own parser decides. Only `compose` is used,
so nothing is ever constructed, and aliases (`*x`), which could grow without bound, are refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.catalogue import N_
from plugins.findings import Code, Finding

NOT_YAML = Code(
    "Y101",
    N_("this cannot be read as YAML: {problem}"),
    N_("Check the quotation marks, colons and indentation of this line and the one above it. Put text with ': ' in quotes."),
)
DUPLICATE_KEY = Code("Y102", N_("the key '{key}' stands twice"), N_("Keep one of the two."))
ALIAS = Code("Y103", N_("'&', '*' and '<<' references are not used here"), N_("Write the value out, or put it in quotes."))
NOT_A_KEY = Code("Y104", N_("a key must be one word of text"), N_("Write `key: value`."))

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Positioned:
    """Plain dicts, lists and text (None for nothing), and the line of each value by its path of keys and indexes."""

    data: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Positioned, list[Finding]]:
    """Read YAML text that begins at `first_line` of the file `path`."""
    findings: list[Finding] = []
    lines: dict[Path, int] = {(): first_line}

    def tell(node: yaml.Node, code: Code, **facts: object) -> None:
        findings.append(Finding(path, node.start_mark.line + first_line, code, facts))

    def value_of(node: yaml.Node, at: Path) -> Any:
        lines.setdefault(at, node.start_mark.line + first_line)
        if isinstance(node, yaml.ScalarNode):
            return None if node.style is None and node.value in ("", "~", "null") else node.value
        if isinstance(node, yaml.SequenceNode):
            return [value_of(item, (*at, index)) for index, item in enumerate(node.value)]
        result: dict[str, Any] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                tell(key, NOT_A_KEY)
            elif key.value in result:
                tell(key, DUPLICATE_KEY, key=key.value)
            else:
                lines[(*at, key.value)] = key.start_mark.line + first_line
                result[key.value] = value_of(item, (*at, key.value))
        return result

    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
                findings.append(Finding(path, token.start_mark.line + first_line, ALIAS))
        if findings:
            return Positioned(None, lines), findings
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        return Positioned(None, lines), [Finding(path, line, NOT_YAML, {"problem": error.problem or error.context or ""})]
    except (yaml.YAMLError, RecursionError) as error:
        problem = getattr(error, "reason", "") or type(error).__name__
        return Positioned(None, lines), [Finding(path, first_line, NOT_YAML, {"problem": problem})]
    data = None if node is None else value_of(node, ())
    return Positioned(data, lines), findings
