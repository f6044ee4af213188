"""Judging an invented release in a test: `told(rule, "Isi contoh.")`."""

from typing import Any

from plugins.registry.records import Registry
from plugins.releases.manuscript import Manuscript
from plugins.releases.reading import read_release
from plugins.releases.rule import Rule
from plugins.releases.source import read_parts
from tests.builders import a_file, a_registry, settings

REGISTRY = a_registry()  # one for all: what is looked up in it is found out once, not for each of many releases
SETTINGS = settings()
PATH = "releases/2025/rilis-contoh.md"
BODY_LINE = 9
"""The line on which the body begins, with the smallest header."""


def manuscript_of(
    body: str, registry: Registry | None = None, files: tuple[str, ...] = (), **header: Any
) -> Manuscript:
    """The release with this body; `header` as in `a_header`, `files` the names of what lies beside it."""
    data, known = a_file(body, **header), registry or REGISTRY
    own = frozenset(f"{PATH.removesuffix('.md')}/{name}" for name in files)
    release, findings = read_release(PATH, data, known, SETTINGS, own)
    assert release is not None, findings
    parts, _ = read_parts(PATH, data)
    return Manuscript(release, parts.body or "", parts.body_line, known, SETTINGS)


def told(rule: Rule, body: str, **given: Any) -> list[tuple[int, str]]:
    """(line, code) of each finding; lines are those of the body, counted from 1 (0 and less: in the header)."""
    manuscript = manuscript_of(body, **given)
    found = list(rule(manuscript))
    assert {finding.code for finding in found} <= set(rule.codes)
    return [(finding.line - manuscript.first_line + 1, finding.code.id) for finding in found]
