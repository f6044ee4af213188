"""The lock files as values: what is pinned, where, and by which hashes."""

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"


@dataclass(frozen=True)
class Pin:
    name: str
    requirement: Requirement
    hashes: tuple[str, ...]

    @property
    def version(self) -> str:
        (specifier,) = self.requirement.specifier
        return specifier.version if specifier.operator == "==" else ""

    def applies(self, environment: dict[str, str]) -> bool:
        marker = self.requirement.marker
        return marker is None or marker.evaluate(environment)


def statements(text: str) -> list[str]:
    """The file without comments, lines that go on joined."""
    joined = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^\s*#.*$", "", text))
    return [line.strip() for line in joined.splitlines() if line.strip()]


def pins(name: str) -> list[Pin]:
    found = []
    for statement in statements((REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")):
        wanted, *hashes = statement.split("--hash=")
        requirement = Requirement(wanted.strip())
        found.append(Pin(canonicalize_name(requirement.name), requirement, tuple(map(str.strip, hashes))))
    return found


def direct(name: str) -> list[Requirement]:
    """What a .in file asks for, with the files it takes in."""
    found = []
    for statement in statements((REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8")):
        if statement.startswith("-r "):
            found += direct(statement.removeprefix("-r ").removesuffix(".in"))
        else:
            found.append(Requirement(statement))
    return found
