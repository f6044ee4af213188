"""The editors' page of header fields, made from the table: what each key means, whether it is required, an example."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.catalogue import N_, Catalogue
from plugins.registry.records import Contact, Source
from plugins.releases.header import Header, PageHeader

HEADING = N_("Header fields of a release")
INTRO = N_(
    "Every release begins with a header between two lines of `---`. These are all its keys; any other key is an error. "
    "This page is made from the code: do not edit it by hand."
)
KEY, REQUIRED, MEANING, EXAMPLE = N_("Key"), N_("Required"), N_("Meaning"), N_("Example")
YES, NO = N_("yes"), N_("no")
ONE_OF = N_("One of: {known}.")
DEFAULT = N_("Default: {value}.")
KEYS_BELOW = N_("Its keys are below.")
PAGES = N_("Header fields of a page")
PAGES_INTRO = N_("Pages such as About stand in `content/pages/`. Their header has only these keys.")
KEYS_OF = N_("Keys of `{key}`")


def header_fields_page(catalogue: Catalogue) -> str:
    """The page as Markdown, in the catalogue's language."""
    say = catalogue.gettext
    parts = [f"# {say(HEADING)}", say(INTRO), _table(Header, catalogue)]
    for key, info in Header.model_fields.items():
        inner = _own_keys(info.annotation)
        if inner is not None:
            parts += [f"## {say(KEYS_OF).format(key=key)}", _table(inner, catalogue)]
    parts += [f"## {say(PAGES)}", say(PAGES_INTRO), _table(PageHeader, catalogue)]
    return "\n\n".join(parts) + "\n"


def _table(model: type[BaseModel], catalogue: Catalogue) -> str:
    say = catalogue.gettext
    heads = " | ".join(say(word) for word in (KEY, REQUIRED, MEANING, EXAMPLE))
    rows = [f"| {heads} |", "|---|---|---|---|"]
    for name, info in model.model_fields.items():
        needed = say(YES if info.is_required() else NO)
        examples = ", ".join(f"`{example}`" for example in info.examples or ())
        meaning = " ".join(_meaning(info, catalogue))
        rows.append(f"| `{info.alias or name}` | {needed} | {meaning} | {examples} |")
    return "\n".join(rows)


def _meaning(info: FieldInfo, catalogue: Catalogue) -> Iterator[str]:
    yield catalogue.gettext(info.description or "")
    known = list(_words_of(info.annotation))
    if known:
        yield catalogue.gettext(ONE_OF).format(known=", ".join(f"`{word}`" for word in known))
    if isinstance(info.default, str) and info.default:
        yield catalogue.gettext(DEFAULT).format(value=f"`{info.default}`")
    if _own_keys(info.annotation):
        yield catalogue.gettext(KEYS_BELOW)


def _words_of(annotation: Any) -> Iterator[str]:
    """The closed words of a field."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif not _own_keys(annotation):
        for part in get_args(annotation):
            yield from _words_of(part)


def _own_keys(annotation: Any) -> type[BaseModel] | None:
    """The record inside a field; those of the registry are told of in one sentence."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return None if annotation in (Contact, Source) else annotation
    return next(filter(None, map(_own_keys, get_args(annotation))), None)
