"""The one Jinja environment, and the one way a page becomes bytes."""

from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

from plugins.catalogue import catalogue
from plugins.page import Page, fields_of
from plugins.theming.filters import FILTERS, legal_text

PLAIN = (".txt", ".json")
# `lipsum` writes words by chance, and pages must come out alike.
UNWANTED_GLOBALS = ("lipsum",)


def environment(theme_folder: Path, language: str, bytecode_cache: BytecodeCache | None = None) -> Environment:
    """Templates of a theme, in a reader's language.

    Every name must exist (StrictUndefined) and everything printed is escaped, except in plain text and JSON.
    """
    made = Environment(
        loader=FileSystemLoader(theme_folder / "templates"),
        autoescape=lambda name: name is None or not name.endswith(PLAIN),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=bytecode_cache,
        finalize=legal_text,
        extensions=["jinja2.ext.i18n"],
    )
    for name in UNWANTED_GLOBALS:
        del made.globals[name]
    made.filters.update(FILTERS)
    made.policies["ext.i18n.trimmed"] = True
    words = catalogue(language)
    # The extension adds this method to the environment when it is loaded, so it has no type.
    made.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return made


def render(environment: Environment, page: Page) -> bytes:
    """A page's bytes. The template sees the fields of the page's view, and nothing else.

    Raises jinja2.UndefinedError when a template names something its view does not have.
    """
    return environment.get_template(page.template).render(fields_of(page.view)).encode("utf-8")
