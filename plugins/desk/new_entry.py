"""`./portal new --kind official|agency`: a new entry of the registry. Roles, districts and the like are rarer."""

from collections.abc import Mapping
from typing import Any, get_args

from plugins.catalogue import N_
from plugins.desk.appointing import appointment_asked
from plugins.desk.bytes_of_files import edited_list
from plugins.desk.codes import BAD_SLUG, EXISTS, NOT_BY_LINES
from plugins.desk.desk import Desk
from plugins.desk.judging import judge_registry
from plugins.desk.names import degrees_in, region_in
from plugins.desk.round_trip import with_item
from plugins.desk.writing import place_of, write_new, write_over
from plugins.desk.yaml_text import Value, mapping_lines
from plugins.engine.trouble import Trouble
from plugins.findings import Finding
from plugins.positioned import Positioned
from plugins.registry.entries import FILES
from plugins.registry.records import Agency, Official
from plugins.schema import Record, validate
from plugins.slugs import RESERVED, is_slug, slug_of

AGENCIES = FILES["agencies"]
FORMS = get_args(Agency.model_fields["kind"].annotation)
STAND_INS: Mapping[type[Record], Mapping[str, Any]] = {
    Agency: {"slug": "x", "name": "-", "short_name": "-", "kind": "dinas", "government": "x"},
    Official: {"slug": "x", "name": "-", "appointments": [{"role": "x", "from": "2000-01-01"}]},
}


def official_text(name: str, appointment: Mapping[str, Value]) -> str:
    """The whole file of a new official."""
    return "\n".join(mapping_lines({"name": name, "appointments": [appointment]})) + "\n"


def new_official(desk: Desk, given: Mapping[str, str], slug: str) -> str | None:
    """Ask for name and first appointment, and write the file; its content path, or None when somebody says no."""
    desk.need({"--name": given.get("name"), "--role": given.get("role")})
    name = desk.value("--name", given.get("name", ""), N_("Full name without degrees"), _check_person, "", True)
    slug = _slug(desk, slug, slug_of(name))
    path = f"registry/officials/{slug}.yaml"
    if place_of(desk.content, path).exists():
        raise Trouble(EXISTS, path=path)
    data = official_text(name, appointment_asked(desk, given, "--appointment")).encode()
    judge_registry(desk, path, data)
    if not desk.agrees(path, data):
        return None
    write_new(desk.content, path, data)
    return path


def new_agency(desk: Desk, given: Mapping[str, str], slug: str) -> str | None:
    """Ask for the keys that an agency needs, and add it to the list; the list's path, or None."""
    options = {f"--{key}": given.get(key) for key in ("name", "short-name", "form")}
    desk.need(options if _only_government(desk) else {**options, "--government": given.get("government")})

    def ask(key: str, option: str, question: str, default: str = "") -> str:
        return desk.value(option, given.get(option[2:], ""), question, _check(Agency, key), default, True)

    def check_name(text: str) -> Finding | None:
        return _check(Agency, "name")(text) or region_in(text, desk.registry.governments.values())

    question = N_("Name of the agency, without its region")
    name = desk.value("--name", given.get("name", ""), question, check_name, "", True)
    short = ask("short_name", "--short-name", N_("Short name"))
    question = desk.say(N_("Form ({known})")).format(known=", ".join(FORMS))
    form = ask("kind", "--form", question, "dinas")
    government = given.get("government") or _only_government(desk)
    government = desk.entry("governments", government, N_("Government"), True)
    slug = _slug(desk, slug, slug_of(f"{short} {government}"))
    entry = {"slug": slug, "name": name, "short_name": short, "kind": form, "government": government}
    old = desk.registry_files.get(AGENCIES, b"")
    data = edited_list(old, lambda text: with_item(text, "", entry))
    if data is None:
        raise Trouble(NOT_BY_LINES, key="- slug", path=AGENCIES)
    judge_registry(desk, AGENCIES, data)
    if not desk.agrees(AGENCIES, data, old):
        return None
    write_over(desk.content, AGENCIES, old, data)
    return AGENCIES


def _only_government(desk: Desk) -> str:
    """The government, where there is no choice."""
    slugs = list(desk.registry.governments)
    return slugs[0] if len(slugs) == 1 else ""


def _slug(desk: Desk, given: str, made: str) -> str:
    """A slug that can be a file's name; asked for with what the name gives."""
    slug = given or (desk.asker.ask(desk.say(N_("Slug, the name in addresses for ever")), made) if desk.asker else made)
    if not is_slug(slug) or slug in RESERVED:
        raise Trouble(BAD_SLUG, value=slug)
    return slug


def _check_person(name: str) -> Finding | None:
    """What is wrong with a text as an official's name."""
    return _check(Official, "name")(name) or degrees_in(name)


def _check(model: type[Record], key: str) -> Any:
    """What is wrong with a text as the value of a key of an entry."""

    def check(text: str) -> Finding | None:
        _, findings = validate(model, Positioned({**STAND_INS[model], key: text}, {}), "")
        return next(iter(findings), None)

    return check
