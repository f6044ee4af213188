"""Labelled texts: what a careful reader finds in each. tests/recognition/labelled/README.md tells their form."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from plugins.catalogue import catalogue
from plugins.findings import Finding
from plugins.positioned import read_yaml
from plugins.recognition.story import Story
from plugins.registry.read import read_registry
from plugins.registry.records import AppointmentKind, Registry

FENCE = "---\n"
REGISTRY = "registry"


class Closed(BaseModel):
    """A misspelt key would be measured by nobody."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Days(Closed):
    start: date
    end: date


class Held(Closed):
    """An office of somebody; `stands_for` is the office whose holder they stand in for."""

    name: str
    office: str
    body: str = ""
    kind: AppointmentKind = "definitif"
    stands_for: str = ""


class Said(Closed):
    """The words with which a quotation begins, and who said them ("" when nobody can be named)."""

    speaker: str
    begins: str


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class Labels(Closed):
    """The header of a labelled text."""

    published: date | None = None
    dateline: str = ""
    event: Annotated[tuple[Days, ...], BeforeValidator(_listed)] = ()
    event_types: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    people: tuple[Held, ...] = ()
    place: Texts = ()
    district: Texts = ()
    participants: int | None = None
    quotations: tuple[Said, ...] = ()
    ask: tuple[str, ...] = ()


class Labelled(NamedTuple):
    """A text under its name (`seen/rakor`), and what is to be found in it."""

    name: str
    story: Story
    labels: Labels


def labelled_in(folder: Path) -> Mapping[str, tuple[Labelled, ...]]:
    """The texts of a folder by the names of its sub-folders, or its own."""
    halves = [part for part in sorted(folder.iterdir()) if part.is_dir() and part.name != REGISTRY]
    found = {half.name: tuple(map(read_labelled, sorted(half.glob("*.md")))) for half in halves or [folder]}
    if not any(found.values()):
        raise SystemExit(f"{folder}: no labelled texts (*.md) here")
    return found


def read_labelled(path: Path) -> Labelled:
    """One labelled text; what is wrong with it ends the programme."""
    name = f"{path.parent.name}/{path.stem}"
    parts = path.read_text("utf-8").split(FENCE, 2)
    if len(parts) < 3 or parts[0]:
        raise SystemExit(f"{path}: write the labels between two lines ---, then the title, an empty line, the text")
    given, findings = read_yaml(parts[1], str(path))
    _stop_at(findings)
    try:
        labels = Labels.model_validate(given.data or {})
    except ValidationError as error:
        told = (f"{path}: {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise SystemExit("\n".join(told)) from None
    title, _, body = parts[2].partition("\n\n")
    return Labelled(name, Story(title.strip(), body.strip(), labels.published), labels)


def registry_of(folder: Path) -> Registry:
    """The registry that stands in a folder of labelled texts, or beside it."""
    root = next((root for root in (folder, folder.parent) if (root / REGISTRY).is_dir()), None)
    if root is None:
        raise SystemExit(f"{folder}: neither it nor the folder above has a folder {REGISTRY}")
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / REGISTRY).rglob("*.yaml")}
    registry, findings = read_registry(files)
    _stop_at(findings)
    return registry


def _stop_at(findings: list[Finding] | tuple[Finding, ...]) -> None:
    if findings:
        raise SystemExit("\n".join(finding.text(catalogue("en")) for finding in findings))
