"""The one Jinja environment, and the one way a page becomes bytes."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from plugins.catalogue import Catalogue, catalogue
from plugins.page import Page, fields_of
from plugins.theming.filters import FILTERS
from plugins.theming.legal import legal
from plugins.theming.templates import Templates

PLAIN = (".txt", ".json")
# `lipsum` writes words by chance, and pages must come out alike.
UNWANTED_GLOBALS = ("lipsum",)


def templates_of(theme: Path) -> dict[str, str]:
    """The sources of a theme's templates by name. Raises OSError, and UnicodeDecodeError for what is no UTF-8."""
    folder = theme / "templates"
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def environment(theme: Path | BaseLoader, language: str, bytecode_cache: BytecodeCache | None = None) -> Environment:
    """Templates of a theme, in a reader's language.

    Every name must exist (StrictUndefined) and everything printed is escaped, except in plain text and JSON.
    """
    made = Templates(
        loader=FileSystemLoader(theme / "templates") if isinstance(theme, Path) else theme,
        autoescape=lambda name: name is None or not name.endswith(PLAIN),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=bytecode_cache,
        extensions=["jinja2.ext.i18n"],
    )
    for name in UNWANTED_GLOBALS:
        del made.globals[name]
    made.filters.update(FILTERS)
    made.policies["ext.i18n.trimmed"] = True
    words = catalogue(language)
    # The extension adds this method to the environment when it is loaded, so it has no type.
    made.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals["_"] = made.globals["gettext"] = _gettext(words)
    return made


def _gettext(words: Catalogue) -> Callable[..., str]:
    """What Jinja's own `gettext` does, without a copy of the whole context for each message."""

    @cache
    def said(message: str, escaped: bool) -> str:
        text = words.gettext(message)
        return Markup(text) if escaped else text

    @pass_eval_context
    def gettext(how: EvalContext, message: str, **facts: Any) -> str:
        text = said(message, how.autoescape)
        return text % facts if "%" in text else text

    return gettext


def render(environment: Environment, page: Page) -> bytes:
    """A page's bytes. The template sees the fields of the page's view, and nothing else.

    Raises jinja2.UndefinedError when a template names something its view does not have.
    """
    return legal(environment.get_template(page.template).render(fields_of(page.view)))
