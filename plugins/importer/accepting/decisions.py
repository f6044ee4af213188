"""What somebody has decided in a proposal file: read with a finding for whatever cannot be taken as it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.errors import ContentError
from plugins.findings import Code, Finding, in_order
from plugins.importer.accepting.entries import holds
from plugins.importer.proposals import proposal_codes as codes
from plugins.importer.proposals.proposal import GROUPS
from plugins.positioned import Positioned, read_yaml
from plugins.registry.codes import ENTRY_NOT_A_MAPPING, ROLE_WITH_UNITS, ROLE_WITHOUT_UNIT
from plugins.registry.entries import FILES, circles, way_text
from plugins.registry.records import Agency, Appointment, Government, Official, Partner, Registry, Role
from plugins.schema import Record, nearest, validate

MODELS: Mapping[str, type[Record]] = {
    "governments": Government,
    "agencies": Agency,
    "partners": Partner,
    "roles": Role,
    "people": Official,
    "appointments": Appointment,
}
LISTS = {group: "officials" if group == "people" else group for group in GROUPS if group != "appointments"}
META = frozenset(["accept", "same_as", "like", "seen", "confidence", "where"])
YES, NO, TAKEN = ("yes", "ya"), ("no", "tidak"), "taken"
REFERENCES = {
    "government": "governments", "parent": "", "agency": "agencies", "partner": "partners", "role": "roles",
    "person": "people",
}  # fmt: skip
UNITS = ("agency", "government", "partner")


@dataclass(frozen=True)
class Decision:
    """A proposal that is accepted: its keys as they are to be written, its record, its place in the file.

    `same`: the slug of what it is the same as, "" when it is new.
    """

    group: str
    index: int
    values: Mapping[str, Any]
    record: Any = None
    same: str = ""
    like: tuple[str, ...] = ()
    seen: int = 0

    @property
    def slug(self) -> str:
        return str(self.values.get("slug", ""))

    @property
    def at(self) -> tuple[str | int, ...]:
        return (self.group, self.index)


def decisions(path: str, data: bytes, registry: Registry) -> tuple[Decision, ...]:
    """What is accepted, each slug that is the same as another's already replaced by that. Raises ContentError with all
    that is wrong."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError((Finding(path, line, codes.NOT_UTF8, {"byte": error.start + 1}),)) from error
    given, findings = read_yaml(text, path)
    if findings:
        raise ContentError(in_order(findings))
    reading = _Reading(path, given, registry)
    found = reading.decisions()
    if reading.findings:
        raise ContentError(in_order(reading.findings))
    return found


class _Reading:
    def __init__(self, path: str, given: Positioned, registry: Registry) -> None:
        self.path, self.given, self.registry = path, given, registry
        self.findings: list[Finding] = []

    def tell(self, at: tuple[str | int, ...], code: Code, **facts: object) -> None:
        self.findings.append(Finding(self.path, self.given.line(at), code, facts))

    def decisions(self) -> tuple[Decision, ...]:
        accepted = list(self._accepted())
        self._told_twice(accepted)
        same = self._sames(accepted)
        found = [self._resolved(item, same) for item in accepted]
        for item in found:
            self._check_references(item, accepted)
        return tuple(self._recorded(item) for item in found)

    def _accepted(self) -> Iterator[Decision]:
        data = self.given.data
        if data is None:
            return
        if not isinstance(data, dict) or not set(data) & set(GROUPS):
            self.tell((), codes.NO_PROPOSALS, known=", ".join(GROUPS))
            return
        for part in data:
            if part not in GROUPS:
                self.tell((part,), codes.UNKNOWN_PART, part=part, known=", ".join(GROUPS))
        for group in GROUPS:
            items = data.get(group)
            if not isinstance(items, list | None):
                self.tell((group,), codes.NOT_A_LIST, part=group)
                continue
            for index, item in enumerate(items or ()):
                if not isinstance(item, dict):
                    self.tell((group, index), ENTRY_NOT_A_MAPPING)
                elif self._is_accepted((group, index), item):
                    yield _decision(group, index, item)

    def _is_accepted(self, at: tuple[str | int, ...], item: Mapping[str, Any]) -> bool:
        said = item.get("accept")
        word = said.casefold().strip() if isinstance(said, str) else "" if said is None else "[…]"
        if word not in ("", *YES, *NO, TAKEN):
            self.tell((*at, "accept"), codes.BAD_DECISION, value=word)
        return word in YES

    def _told_twice(self, accepted: list[Decision]) -> None:
        lines: dict[tuple[str, str], int] = {}
        for item in accepted:
            if (item.slug and not item.same) or item.same.casefold() in NO:
                line = self.given.line((*item.at, "slug"))
                first = lines.setdefault((item.group, item.slug), line)
                if first != line:
                    self.tell((*item.at, "slug"), codes.TWICE, slug=item.slug, line=first)

    def _sames(self, accepted: list[Decision]) -> dict[tuple[str, str], str]:
        """By group and slug of a proposal the slug of what it is the same as."""
        found: dict[tuple[str, str], str] = {}
        answered = {(item.group, item.slug) for item in accepted if item.same}
        for item in accepted:
            known = self._known(item.group, accepted) - {item.slug}
            like = [slug for slug in item.like if slug in known and (item.group, slug) not in answered]
            if item.same.casefold() in NO or (not item.same and not like):
                continue
            if not item.same:
                self.tell((*item.at, "accept"), codes.UNDECIDED, slug=item.slug, like=", ".join(like))
            elif item.same not in known:
                self._tell_unknown((*item.at, "same_as"), "same_as", item.same, item.group, known)
            else:
                found[item.group, item.slug] = item.same
        return self._straightened(found)

    def _straightened(self, found: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
        """Chains followed to their ends; rings are told."""
        for group in GROUPS:
            leads_to = {slug: same for (of, slug), same in found.items() if of == group}
            for ring in list(circles(leads_to)):
                at = next(it for it in self._places(group) if self.given.data[group][it[1]].get("slug") == ring[0])
                self.tell((*at, "same_as"), codes.SAME_CIRCLE, way=way_text(ring))
                for slug in ring:
                    leads_to.pop(slug)
                    found.pop((group, slug))
            for slug in leads_to:
                end = leads_to[slug]
                while end in leads_to:
                    end = leads_to[end]
                found[group, slug] = end
        return found

    def _places(self, group: str) -> Iterator[tuple[str, int]]:
        return ((group, index) for index in range(len(self.given.data[group])))

    def _known(self, group: str, accepted: list[Decision]) -> set[str]:
        """The slugs that are registered in a group's list, or accepted here."""
        listed = set(getattr(self.registry, LISTS[group])) if group in LISTS else set()
        return listed | {item.slug for item in accepted if item.group == group}

    def _tell_unknown(self, at: tuple[str | int, ...], key: str, value: object, group: str, known: set[str]) -> None:
        near = nearest(str(value), known)
        file = FILES.get(LISTS[group], "registry/officials/")
        if key == "same_as":
            code = codes.NEAR_SAME if near else codes.NO_SUCH_SAME
        else:
            code = codes.NEAR_ENTRY if near else codes.NO_SUCH_ENTRY
        self.tell(at, code, key=key, value=value, file=file, nearest=near)

    def _resolved(self, item: Decision, same: Mapping[tuple[str, str], str]) -> Decision:
        """Its references by the slugs that they have now."""

        def of(values: Mapping[str, Any]) -> dict[str, Any]:
            return {
                key: same.get((_group(key, item.group), value), value) if key in REFERENCES and isinstance(value, str)
                else [of(each) if isinstance(each, dict) else each for each in value] if isinstance(value, list)
                else value
                for key, value in values.items()
            }  # fmt: skip

        return replace(item, values=of(item.values), same=same.get((item.group, item.slug), ""))

    def _check_references(self, item: Decision, accepted: list[Decision]) -> None:
        """Whatever an entry names is registered, or accepted here."""
        if item.group == "roles" and not item.same:
            units = [key for key in UNITS if key in item.values]
            if not units:
                self.tell(item.at, ROLE_WITHOUT_UNIT, slug=item.slug)
            elif len(units) > 1:
                self.tell((*item.at, units[1]), ROLE_WITH_UNITS, keys=", ".join(f"`{key}`" for key in units))
        appointments = item.values.get("appointments")
        held = enumerate(appointments if isinstance(appointments, list) else ())
        inside = [((*item.at, "appointments", number), it) for number, it in held if isinstance(it, dict)]
        for at, values in [(item.at, item.values), *inside]:
            for key in REFERENCES:
                value = values.get(key)
                group = _group(key, item.group)
                if isinstance(value, str) and value not in (known := self._known(group, accepted)):
                    self._tell_unknown((*at, key), key, value, group, known)

    def _recorded(self, item: Decision) -> Decision:
        """With its record, judged by the registry's own model; and whether the slug is free."""
        values = {key: value for key, value in item.values.items() if key != "person"}
        data: Any = {item.group: {item.index: values}}
        record, findings = validate(MODELS[item.group], Positioned(data, self.given.lines), self.path, item.at)
        self.findings += findings
        if item.group == "appointments" and "person" not in item.values:
            self.tell(item.at, codes.NO_SUCH_ENTRY, key="person", value="", file="registry/officials/")
        if record is not None and item.group in LISTS and not item.same:
            entry = getattr(self.registry, LISTS[item.group]).get(item.slug)
            if entry is not None and not holds(entry, record):
                self.tell((*item.at, "slug"), codes.TAKEN_SLUG, slug=item.slug)
        return replace(item, record=record)


def _decision(group: str, index: int, item: Mapping[str, Any]) -> Decision:
    values = {key: value for key, value in item.items() if key not in META and value not in (None, "", [])}
    values = {key: _without_empty(value) for key, value in values.items()}
    same, like, seen = item.get("same_as"), item.get("like"), item.get("seen")
    return Decision(
        group,
        index,
        values,
        same=same.strip() if isinstance(same, str) else "",
        like=tuple(map(str, like)) if isinstance(like, list) else (like,) if isinstance(like, str) and like else (),
        seen=int(seen) if isinstance(seen, str) and seen.isascii() and seen.isdecimal() and len(seen) < 10 else 0,
    )


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(held) for key, held in value.items() if held not in (None, "", [])}
    return [_without_empty(held) for held in value] if isinstance(value, list) else value


def _group(key: str, group: str) -> str:
    """Of which part of the file a key names something; `parent` names one of its own."""
    return REFERENCES.get(key) or group
