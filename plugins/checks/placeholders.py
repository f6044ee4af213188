"""Settings that still hold a placeholder or run out soon, told at their line of the settings file."""

import ast
from datetime import datetime, timedelta
from pathlib import Path

from plugins.catalogue import N_
from plugins.findings import Code, Finding
from plugins.settings import Settings, placeholders

PLACEHOLDER = Code(
    "C101",
    N_("{key} still holds a placeholder"),
    N_("Write the real value before the public reads the portal."),
    "advice",
)
EXPIRES = Code(
    "C102",
    N_("security.txt holds only until {day}; after that day nothing can be published"),
    N_("Look whether the contact still holds, then write a day within the next year as PORTAL['security']['expires']."),
    "advice",
)
SOON = timedelta(days=60)


def expiry_findings(settings: Settings, now: datetime, file: Path) -> list[Finding]:
    """Advice when security.txt ends soon. `file` as below."""
    last = settings.security.last_day
    if last is None or last - now.astimezone(settings.zone).date() > SOON:
        return []
    place, line = _place("PORTAL.security.expires", file)
    return [Finding(place.as_posix(), line, EXPIRES, {"day": last.isoformat()})]


def placeholder_findings(settings: Settings, file: Path) -> list[Finding]:
    """One advice for each placeholder. `file` is read as text, never run; what it does not hold stands in the
    pelicanconf.py beside it, as with publishconf.py."""
    return [
        Finding(place.as_posix(), line, PLACEHOLDER, {"key": key})
        for key in placeholders(settings)
        for place, line in [_place(key, file)]
    ]


def _place(key: str, file: Path) -> tuple[Path, int]:
    beside = file.with_name("pelicanconf.py")
    for place in (file, beside):
        if place.is_file() and (line := line_of(key, place)):
            return place, line
    return file, 1


def line_of(key: str, file: Path) -> int:
    """The line of `PORTAL.contact.email` in a settings file: its innermost part that is written; 0 for none."""
    name, *parts = key.split(".")
    node = next(
        (
            statement
            for statement in ast.parse(file.read_text(encoding="utf-8")).body
            if isinstance(statement, ast.Assign | ast.AnnAssign) and name in _names(statement)
        ),
        None,
    )
    if node is None:
        return 0
    line, value = node.lineno, node.value
    for part in parts:
        found = next((pair for pair in _pairs(value) if pair[0].value == part), None)
        if found is None:
            break
        line, value = found[0].lineno, found[1]
    return line


def _names(statement: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _pairs(value: ast.expr | None) -> list[tuple[ast.Constant, ast.expr]]:
    if not isinstance(value, ast.Dict):
        return []
    return [(key, item) for key, item in zip(value.keys, value.values, strict=True) if isinstance(key, ast.Constant)]
