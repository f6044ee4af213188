"""A pydantic model's complaints in an editor's words: all at once, each with its line.

Registry entries and release headers are read by the same rules. A model is closed (`extra="forbid"`); every value
arrives as text (see `positioned`), and the field's own parser makes it what it is.
"""

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from plugins.catalogue import N_
from plugins.findings import Code, Finding
from plugins.values import NOT_A_LIST, NOT_TEXT

if TYPE_CHECKING:  # YAML takes a while to load, and most builds read none
    from plugins.positioned import Positioned

UNKNOWN_KEY = Code("S101", N_("there is no key '{key}' here"), N_("Remove it. Known keys: {known}."))
NEAR_KEY = Code("S102", N_("there is no key '{key}' here"), N_("Write `{nearest}`."))
MISSING = Code("S103", N_("the key '{key}' is required"), N_("Add `{key}:` with its value."))
_NOT_A_MAPPING = N_("'{key}' must hold keys of its own")
NOT_A_MAPPING = Code("S106", _NOT_A_MAPPING, N_("Indent its keys below it, each as `key: value`."))
_NAMING = ("file", "name")  # the keys whose value an editor may have written alone
BARE_VALUE = Code("S106", _NOT_A_MAPPING, N_("Write `{key}:` and, on the lines below it, {shape}."))
NOT_ONE_OF = Code("S111", N_("'{value}' is not one of the known values of '{key}'"), N_("Write one of: {known}."))
TOO_MANY = Code("S117", N_("'{key}' may have at most {limit} items"), N_("Keep the most important ones."))
TOO_FEW = Code("S118", N_("'{key}' must have at least one item"), N_("Add one, or remove the key if it is optional."))
BAD_VALUE = Code(
    "S199", N_("'{key}' is not as it must be: {problem}"), N_("Compare it with the page of header fields.")
)


class Record(BaseModel):
    """Base of every record that is read from a file: frozen and closed."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, hide_input_in_errors=True, defer_build=True
    )
    remedies: ClassVar[Mapping[str, str]] = {}
    """What to do about a key that is missing, where there is more to say than to add it."""


Model = TypeVar("Model", bound=Record)


def validate(
    model: type[Model],
    given: "Positioned",
    path: str,
    at: tuple[str | int, ...] = (),
    aliases: Mapping[str, str] | None = None,
    context: Mapping[str, Any] | None = None,
) -> tuple[Model | None, list[Finding]]:
    """The record at `at` of a file, or None and every complaint about it.

    `aliases`: what editors write for a key (`instansi` for `agencies`), with the keys it may mean, parted by spaces;
    the one that is known at that place counts. `context` reaches the field parsers.
    A key without a value counts as not written.
    """
    data = given.data
    for step in at:
        data = data[step]
    try:
        # by_alias: in files a key has one spelling (`from`), though code may say `since`.
        return model.model_validate(_without_empty(data), context=dict(context or {}), by_alias=True, by_name=False), []
    except ValidationError as error:
        findings: list[tuple[tuple[str | int, ...], Finding]] = []
        meant: set[tuple[str | int, ...]] = set()
        for problem in error.errors():
            location = tuple(problem["loc"])
            code, facts = _in_words(model, location, dict(problem), aliases or {})
            key = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
            facts = dict(facts)
            if code is NEAR_KEY:
                meant.add((*location[:-1], facts["nearest"]))
            inside = (facts.pop("at"),) if "at" in facts else ()
            finding = Finding(path, given.line((*at, *location, *inside)), code, {"key": key, **facts})
            findings.append((location, finding))
        # A required key that is there under another name is told once, as that name.
        return None, [finding for place, finding in findings if not (finding.code.id == MISSING.id and place in meant)]


def _without_empty(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_empty(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [_without_empty(item) for item in data]
    return data


def _in_words(
    model: type[Record], location: tuple[str | int, ...], problem: dict[str, Any], aliases: Mapping[str, str]
) -> tuple[Code, dict[str, Any]]:
    """One pydantic complaint as one of our codes with its facts."""
    kind, value, facts = problem["type"], problem.get("input"), problem.get("ctx") or {}
    match kind:
        case "warta":
            return facts["finding"], facts["facts"]
        case "extra_forbidden":
            known = keys_at(model, location[:-1])
            near = aliases.get(folded_key(str(location[-1])), "")
            near = next((key for key in near.split() if key in known), "") or nearest(str(location[-1]), known)
            return (NEAR_KEY, {"nearest": near}) if near else (UNKNOWN_KEY, {"known": ", ".join(known)})
        case "missing":
            remedy = model.remedies.get(str(location[0])) if len(location) == 1 else None
            return MISSING.with_hint(remedy) if remedy else MISSING, {}
        case "literal_error" | "enum":
            if not isinstance(value, str):
                return NOT_TEXT, {}
            return NOT_ONE_OF, {"value": value, "known": facts["expected"].replace(" or ", ", ").replace("'", "")}
        case "too_long":
            return TOO_MANY, {"limit": facts["max_length"]}
        case "too_short":
            return TOO_FEW, {}
        case "tuple_type" | "list_type":
            return NOT_A_LIST, {}
        case "model_type" | "model_attributes_type" | "dict_type":
            shape = _shape(model, location, value)
            return (BARE_VALUE, {"shape": shape}) if shape else (NOT_A_MAPPING, {})
        case "string_type":
            return NOT_TEXT, {}
    return BAD_VALUE, {"problem": problem["msg"]}


def folded_key(word: str) -> str:
    """A word that stands for a key, as tables of such words have it."""
    return word.lower().replace(" ", "_").replace("-", "_")


def _shape(model: type[BaseModel], location: tuple[str | int, ...], value: Any) -> str:
    """How the keys that are required there are written, a file or name with what stands there alone; or ""."""
    here = _model_at(model, location)
    if here is None or not isinstance(value, str):
        return ""
    required = [info.alias or name for name, info in here.model_fields.items() if info.is_required()]
    is_item = isinstance(location[-1], int)
    lines = [f"{'    ' if is_item else '  '}{key}: {value if key in _NAMING else '…'}" for key in required]
    if is_item and lines:
        lines[0] = lines[0].replace("    ", "  - ", 1)
    return ", ".join(f"`{line}`" for line in lines)


def keys_at(model: type[BaseModel], location: Iterable[str | int]) -> list[str]:
    """The keys known at a place inside a model; none where it holds no model."""
    here = _model_at(model, location)
    return [info.alias or name for name, info in here.model_fields.items()] if here else []


def _model_at(model: type[BaseModel], location: Iterable[str | int]) -> type[BaseModel] | None:
    """Follows the field's annotation down to the nested model."""
    here: type[BaseModel] = model
    for step in location:
        if not isinstance(step, str):
            continue
        fields = {(info.alias or name): info for name, info in here.model_fields.items()}
        nested = _model_in(fields[step].annotation) if step in fields else None
        if nested is None:
            return None
        here = nested
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or "" when none is near."""
    return next(iter(difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.7)), "")
