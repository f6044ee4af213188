"""What is accepted of a proposal file, put into the registry: all of it or nothing, every other byte as it was."""

import re
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from plugins.desk.added_words import with_words
from plugins.desk.bytes_of_files import Change, edited_list
from plugins.desk.codes import CHANGED, NOT_BY_LINES, NOT_WRITTEN
from plugins.desk.desk import Desk
from plugins.desk.judging import judge_registry_files
from plugins.desk.round_trip import sheet_of, with_item, with_items
from plugins.desk.writing import place_of, write_new, write_over
from plugins.desk.yaml_text import as_read, list_lines, mapping_lines
from plugins.engine.trouble import Trouble
from plugins.importer.accepting.decisions import LISTS, TAKEN, Decision, decisions
from plugins.importer.proposals.proposal import GROUPS
from plugins.positioned import read_yaml
from plugins.registry.entries import FILES
from plugins.registry.records import Appointment
from plugins.registry.spelling import fold
from plugins.whole_files import write_whole

YES = re.compile(r"""(\baccept *: *)(["']?)[^\s,}"']+\2""")


@dataclass(frozen=True)
class Accepted:
    """What an acceptance does: new bytes by content path, the proposal file marked, how many of each group."""

    changes: Mapping[str, bytes]
    marked: bytes
    counts: Mapping[str, int] = field(default_factory=dict)
    seen: int = 0


def accepted(desk: Desk, path: str, data: bytes) -> Accepted:
    """What accepting a proposal file would do. `path`: as it is told. Raises ContentError or Trouble."""
    given = decisions(path, data, desk.registry)
    merging = _Merging(desk)
    for group in GROUPS:
        merging.take(group, [item for item in given if item.group == group])
    changes = {name: new for name, new in merging.files.items() if new != desk.registry_files.get(name)}
    judge_registry_files(desk, changes)
    counts = {group: sum(item.group == group for item in given) for group in GROUPS}
    return Accepted(changes, marked(path, data, given), counts, sum(item.seen for item in given))


def write_accepted(desk: Desk, file: Path, data: bytes, found: Accepted) -> None:
    """Write every file, or none: what was written is taken back when one of them cannot be. Raises Trouble."""
    done: list[str] = []
    try:
        for path, new in found.changes.items():
            if path in desk.registry_files:
                write_over(desk.content, path, desk.registry_files[path], new)
            else:
                write_new(desk.content, path, new)
            done.append(path)
        _mark(file, data, found.marked)
    except BaseException:
        for path in reversed(done):
            _take_back(desk, path, found.changes[path])
        raise


def _take_back(desk: Desk, path: str, new: bytes) -> None:
    with suppress(Trouble, OSError):
        if path in desk.registry_files:
            write_over(desk.content, path, new, desk.registry_files[path])
        else:
            place_of(desk.content, path).unlink()


def _mark(file: Path, old: bytes, new: bytes) -> None:
    try:
        if file.read_bytes() != old:
            raise Trouble(CHANGED, path=file)
        write_whole(file, new, stat.S_IMODE(file.stat().st_mode))
    except OSError as error:
        raise Trouble(NOT_WRITTEN, path=file, problem=error.strerror or error) from error


def marked(path: str, data: bytes, given: Sequence[Decision]) -> bytes:
    """The proposal file with `accept: taken` at what was accepted; all else stays byte for byte."""

    def change(text: str) -> str | None:
        sheet = sheet_of(text)
        if sheet is None:
            return None
        lines, wanted = list(sheet.lines), sheet.given.data
        for item in given:
            at = sheet.index(*item.at, "accept")
            lines[at] = YES.sub(rf"\1{TAKEN}", lines[at], count=1)
            items = [{**it, "accept": TAKEN} if n == item.index else it for n, it in enumerate(wanted[item.group])]
            wanted = {**wanted, item.group: items}
        new = "".join(lines)
        return new if read_yaml(new, "")[0].data == wanted else None

    new = edited_list(data, change) if given else data
    if new is None:
        raise Trouble(NOT_BY_LINES, key="accept", path=path)
    return new


class _Merging:
    """The files of the registry as they will be."""

    def __init__(self, desk: Desk) -> None:
        self.registry = desk.registry
        self.files = dict(desk.registry_files)

    def take(self, group: str, given: Sequence[Decision]) -> None:
        """Everything of one group."""
        if group == "people":
            for item in given:
                self._person(item)
        elif group == "appointments":
            for item in given:
                self._appointments(str(item.values["person"]), [_without(item.values, "person")])
        elif given:
            self._listed(group, given)

    def _listed(self, group: str, given: Sequence[Decision]) -> None:
        path = FILES[LISTS[group]]
        known = getattr(self.registry, LISTS[group])
        new = [dict(item.values) for item in given if not item.same and item.slug not in known]
        if new:
            self._edit(path, "- slug", lambda text: _appended(text, new))
        if group != "roles":  # which have no other names
            for item in given:
                if item.same:
                    names = [str(item.values.get(key, "")) for key in ("name", "short_name")]
                    self._name_too(path, item.same, names)

    def _name_too(self, path: str, slug: str, names: Sequence[str]) -> None:
        """Other names of an entry of a list."""

        def change(text: str) -> str | None:
            sheet = sheet_of(text)
            entries: list[Any] = sheet.given.data if sheet else []
            index = next((n for n, entry in enumerate(entries) if entry.get("slug") == slug), None)
            if index is None:
                return None
            new = _unknown_names(names, entries[index])
            behind = "short_name" if "short_name" in entries[index] else "name"
            return with_words(text, (index,), "other_names", new, behind)

        self._edit(path, "other_names", change)

    def _person(self, item: Decision) -> None:
        slug = item.same or item.slug
        path = f"registry/officials/{slug}.yaml"
        if path not in self.files:
            if not item.same:
                self.files[path] = ("\n".join(mapping_lines(_without(item.values, "slug"))) + "\n").encode()
            return
        if item.same:
            name = str(item.values.get("name", ""))

            def change(text: str) -> str | None:
                entry = read_yaml(text, path)[0].data
                return with_words(text, (), "other_names", _unknown_names([name], entry), "name")

            self._edit(path, "other_names", change)
        self._appointments(slug, item.values.get("appointments") or [])

    def _appointments(self, person: str, given: Sequence[Mapping[str, Any]]) -> None:
        path = f"registry/officials/{person}.yaml"
        for values in given:
            self._edit(path, "appointments", lambda text, values=values: _with_appointment(text, values))  # type: ignore[misc]

    def _edit(self, path: str, key: str, change: Change) -> None:
        new = edited_list(self.files.get(path, b""), change)
        if new is None:
            raise Trouble(NOT_BY_LINES, key=key, path=path)
        self.files[path] = new


def _without(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != key}


def _appended(text: str, new: Sequence[Mapping[str, Any]]) -> str | None:
    """A list with more entries; one that has none yet is begun below its remarks."""
    if read_yaml(text, "")[0].data is None:
        begun = "\n".join([*([text.rstrip("\n")] if text.strip() else []), *list_lines(new)]) + "\n"
        return begun if read_yaml(begun, "")[0].data == [as_read(item) for item in new] else None
    return with_items(text, "", new)


def _unknown_names(names: Sequence[str], entry: Mapping[str, Any]) -> list[str]:
    others = entry.get("other_names") or ()
    known = {fold(str(entry.get(key))) for key in ("name", "short_name")} | set(map(fold, map(str, others)))
    return [name for name in dict.fromkeys(names) if name and fold(name) not in known]


def _with_appointment(text: str, values: Mapping[str, Any]) -> str | None:
    """An official's file with one appointment more, or with further days in one that was only seen."""
    data = read_yaml(text, "")[0].data
    held = list(data.get("appointments") or ()) if isinstance(data, dict) else []
    same = [(n, it) for n, it in enumerate(held) if _office(it) == _office(values)]
    if "from" in values:
        is_there = any(it.get("from") == values["from"] for _, it in same)
        return text if is_there else with_item(text, "appointments", values)
    days = _days(values)
    for number, item in same:
        if "from" in item:
            known = Appointment.model_validate({key: item[key] for key in ("role", "from", "until") if item.get(key)})
            days = [day for day in days if not _covers(known, day)]
        elif item.get("seen_on"):
            behind = "kind" if "kind" in item else "role"
            return with_words(text, ("appointments", number), "seen_on", days, behind)
    return with_item(text, "appointments", {**values, "seen_on": days}) if days else text


def _covers(known: Appointment, day: str) -> bool:
    return known.covers(date.fromisoformat(day), date.fromisoformat(day))


def _office(item: Mapping[str, Any]) -> tuple[Any, Any]:
    return item.get("role"), item.get("kind") or "definitif"


def _days(values: Mapping[str, Any]) -> list[str]:
    days = values.get("seen_on") or []
    return [days] if isinstance(days, str) else list(days)
