"""What somebody has declined of the proposals (`accept: no`): `content/declined.txt`, committed with the content.

A later import does not ask again, nor propose what leans on it; who wants to be asked again takes the line out.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.importer.proposals.proposal import GROUPS, Proposal
from plugins.importer.proposals.spellings import body_key, person_key
from plugins.positioned import read_yaml
from plugins.whole_files import write_whole

NAME = "declined.txt"
HEAD = "# Declined proposals, one a line. Take a line out to be asked again at the next import.\n"
NO = ("no", "tidak")
WHOSE = ("government", "parent", "agency", "partner")
OF = {"government": "governments", "agency": "agencies", "partner": "partners"}


def declined_at(content: Path) -> frozenset[str]:
    """What has been declined until now. Raises OSError."""
    try:
        lines = (content / NAME).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def declined_in(data: bytes) -> tuple[str, ...]:
    """What a proposal file that could be read declines."""
    given = read_yaml(data.decode("utf-8-sig"), "")[0].data or {}
    items = ((group, item) for group in GROUPS for item in given.get(group) or ())
    said = ((group, item) for group, item in items if str(item.get("accept") or "").strip().casefold() in NO)
    return tuple(dict.fromkeys(line_of(group, item) for group, item in said))


def remember(content: Path, lines: Iterable[str]) -> int:
    """Write down what is declined; how much of it is new. Raises OSError."""
    known = declined_at(content)
    new = set(lines) - known
    if new:
        write_whole(content / NAME, (HEAD + "".join(f"{line}\n" for line in sorted(known | new))).encode(), 0o644)
    return len(new)


def line_of(group: str, values: Mapping[str, Any]) -> str:
    """By what a proposal is known again: its name, and whose it is or what it is."""
    name = str(values.get("name") or "")
    if group == "appointments":
        return f"{group}: {values.get('person')}, {values.get('role')}, {values.get('kind') or 'definitif'}"
    if group == "people":
        held: Any = values.get("appointments")
        first = held[0] if isinstance(held, list | tuple) and held else {}
        return f"{group}: {person_key(name)}, {first.get('role') if isinstance(first, Mapping) else ''}"
    whose = next((str(values[key]) for key in WHOSE if values.get(key)), "")
    return f"{group}: {body_key(name)}, {whose}" if whose else f"{group}: {body_key(name)}"


def undeclined(proposals: Iterable[Proposal], declined: Collection[str]) -> Iterator[Proposal]:
    """The proposals that are still to be asked, in their order; of people only the offices that are."""
    gone: set[tuple[str, str]] = set()
    for item in proposals:
        values = item.values
        leans = {(OF.get(key, item.group), str(values.get(key) or "")) for key in WHOSE}
        held: Any = values.get("appointments") or ()
        left = [one for one in held if ("roles", one["role"]) not in gone]
        is_gone = (
            line_of(item.group, values) in declined
            or bool(leans & gone)
            or (bool(held) and not left)
            or (item.group == "appointments" and ("roles", str(values["role"])) in gone)
        )
        if is_gone:
            gone.add((item.group, item.slug))
        else:
            yield item if len(left) == len(held) else replace(item, values={**values, "appointments": left})
