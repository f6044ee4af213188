"""What tests of an import share: old releases, a plain way to clean them, a run on a copy of the small site."""

import re
from datetime import date
from pathlib import Path

from plugins.engine.workers import Workers
from plugins.findings import Finding
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.making import Task
from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease, Source
from plugins.importer.result import Result, Run
from plugins.importer.running.run import Order, run
from plugins.recognition.story import Body, Recognised, Seen, Story
from plugins.registry.read import read_registry
from plugins.registry.records import Registry
from tests.desk.desks import a_desk

NAME = "Situs lama"
DAY = date(2019, 12, 18)


def an_old_release(key: str = "1", **changes: object) -> OldRelease:
    """A text of the agency in the small site's registry."""
    given = {
        "path": "lama.sql",
        "title": f"Loket nomor {key} buka malam",
        "body": f"Dinas Contoh membuka loket nomor {key} sampai malam. Warga senang.",
        "is_html": False,
        "published": DAY,
    }
    return OldRelease(key, **(given | changes))


def converted(old: OldRelease) -> Converted:
    """Plain text as it is; a text with the word `RUSAK` cannot be taken apart."""
    if "RUSAK" in old.body:
        raise ValueError("rusak")
    rights = "".join(re.findall(r"©.*", old.body))
    plain = re.sub(r"\n*©.*", "", old.body)
    return Converted(old.title, plain, plain, rights=rights)


def recognised(story: Story, registry: Registry) -> Recognised:
    """Nothing but the agency, when the text names it."""
    place = story.text.find("Dinas Contoh")
    if place < 0:
        return Recognised()
    body = Body("Dinas Contoh", "agencies", "dinas-contoh")
    return Recognised(agencies=(Seen(body, place, place + 12, "name", 0.95),))


class Heard:
    """A listener that keeps what it is told."""

    def __init__(self) -> None:
        self.results: list[Result] = []
        self.runs: list[Run] = []

    def take(self, result: Result) -> None:
        self.results.append(result)

    def close(self, run: Run) -> None:
        self.runs.append(run)

    @property
    def statuses(self) -> list[str]:
        return [result.status for result in self.results]

    @property
    def codes(self) -> list[str]:
        return [finding.code.id for result in self.results for finding in result.findings]

    @property
    def findings(self) -> list[Finding]:
        return [finding for result in self.results for finding in result.findings]


def an_order(folder: Path, name: str = NAME, is_dry: bool = False, **changes: object) -> Order:
    """An import into a copy of the small site in a folder."""
    from plugins.rules.guards import GUARDS

    desk = a_desk(folder)
    registry = read_registry(desk.registry_files)[0]
    guards = tuple(rule for rule in GUARDS if type(rule).__name__ == "Rule")
    ground = Ground(registry, desk.settings, name, desk.settings.timezone, str(changes.pop("agency", "")))
    task = Task(ground, converted, recognised, guards, **changes)
    return Order(Source(Path("lama.sql"), name), "sql", desk.content, task, is_dry=is_dry)


def brought(folder: Path, *items: OldRelease, workers: int = 1, **changes: object) -> Heard:
    """Bring them along, and what was told."""
    heard = Heard()
    with Workers(workers) as hands:
        run(an_order(folder, **changes), items, hands, [heard])
    return heard
