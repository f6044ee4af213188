"""The editors' page of all finding codes, `docs/panduan/kode-temuan.md`, made from the `Code` constants of all rooms.

`python -m plugins.checks.reference` writes it anew, and the pages of rules and of header fields too; tests fail while
a committed page differs from the code.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import plugins
from plugins.catalogue import N_, Catalogue, catalogue
from plugins.findings import Code
from plugins.releases.header_page import header_fields_page

FOLDER = Path(plugins.__file__).parent.parent / "docs" / "panduan"
PAGE, RULES_PAGE, FIELDS_PAGE = (FOLDER / name for name in ("kode-temuan.md", "aturan.md", "kolom-kepala.md"))
LANGUAGE = "id"

CHAPTERS = (
    ("Y", N_("How a header or a list is written")),
    ("S", N_("The value of one key")),
    ("G", N_("The registry")),
    ("R1", N_("What a header names in the registry")),
    ("R2", N_("The file and header of a release")),
    ("R3", N_("Between releases")),
    ("B", N_("The text")),
    ("M", N_("Pictures")),
    ("P", N_("Links between pages")),
    ("A", N_("Addresses")),
    ("F", N_("Facts")),
    ("T", N_("Style")),
    ("L2", N_("Files to download")),
    ("L", N_("Links and pictures in the text")),
    ("D", N_("Personal data")),
    ("K", N_("Process")),
    ("E1", N_("Files in the content folder")),
    ("C", N_("Settings")),
    ("E2", N_("Troubles of a build")),
    ("E3", N_("Acts of an editor")),
    ("E4", N_("Reports")),
    ("E5", N_("Git hooks")),
    ("I1", N_("Old texts and files that are brought along")),
    ("I2", N_("Tables, SQL dumps and WordPress exports")),
    ("E6", N_("Deploying")),
    ("I3", N_("Old releases brought along")),
    ("I4", N_("Proposals for the registry")),
)
"""Beginning of a code, and what such codes are about; a code stands in the first chapter that fits."""

BESIDE = (
    "plugins.page",
    "plugins.positioned",
    "plugins.schema",
    "plugins.values",
    "plugins.yaml_trouble",
    "plugins.checks.placeholders",
)
"""Modules with codes that are not called so."""

TITLE = N_("What a check can say")
LEVELS = {"error": N_("error"), "advice": N_("advice")}
INTRODUCTION = N_(
    "This page is made from the code: do not edit it. A sign … stands for a word of your file."
    " An *error* stops the build; *advice* does not."
)
HOW_IT_LOOKS = N_("A message names the file, the line and the code; the line below it says what to do.")
MORE = N_(
    "`./portal check --explain CODE` tells more of a code."
    " The rules behind those of F, T, L and D stand with examples on [a page of their own](aturan.md)."
)
FACT = re.compile(r"(?<!\{)\{\w+(?::[^{}]*)?\}(?!\})")


@cache
def every_code() -> tuple[Code, ...]:
    """All codes of all rooms by id, each once."""
    modules = (importlib.import_module(name) for name in code_modules())
    found = {code for module in modules for code in vars(module).values() if isinstance(code, Code)}
    return tuple(sorted(found, key=lambda code: (code.id, code.message, code.hint)))


def code_modules() -> Iterator[str]:
    """The modules that hold codes: those called so, and the few beside what they judge."""
    for found in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if found.name.endswith("codes") or found.name in BESIDE:
            yield found.name


def reference_page(codes: Iterable[Code], words: Catalogue) -> str:
    """The page as Markdown: a table for each chapter, codes in order. Raises ValueError for a code without chapter."""
    chapters: dict[str, list[Code]] = {begin: [] for begin, _ in CHAPTERS}
    for code in codes:
        chapters[chapter_of(code)].append(code)
    told = [f"# {words.gettext(TITLE)}", words.gettext(INTRODUCTION), words.gettext(HOW_IT_LOOKS), words.gettext(MORE)]
    head = [words.gettext(word) for word in (N_("Code"), N_("What is wrong"), N_("What to do"), N_("Level"))]
    for begin, title in CHAPTERS:
        if chapters[begin]:
            rows = [row(head), "|---|---|---|---|", *(code_row(code, words) for code in chapters[begin])]
            told += [f"## {words.gettext(title)}", "\n".join(rows)]
    return "\n\n".join(told) + "\n"


def chapter_of(code: Code) -> str:
    """The beginning of the chapter in which a code stands."""
    for begin, _ in CHAPTERS:
        if code.id.startswith(begin):
            return begin
    raise ValueError(f"{code.id} has no chapter in {__name__}")


def code_row(code: Code, words: Catalogue) -> str:
    """One code as a row of its table."""
    level = words.gettext(LEVELS[code.level])
    return row([code.id, *(without_facts(words.gettext(text)) for text in (code.message, code.hint)), level])


def plain_words(words: str) -> str:
    """A message's words with … for each fact and doubled braces single again."""
    return FACT.sub("…", words).replace("{{", "{").replace("}}", "}")


def without_facts(words: str) -> str:
    """The same, safe within a Markdown table."""
    parts = plain_words(words).replace("|", "\\|").split("`")
    parts[::2] = [part.replace("<", "&lt;").replace("*", "\\*") for part in parts[::2]]  # outside `code`
    return "`".join(parts)


def row(cells: Iterable[str]) -> str:
    """Cells as one row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write all three pages."""
    from plugins.checks.rules_page import rules_page  # which takes the chapters from here

    words = catalogue(LANGUAGE)
    pages = {
        PAGE: reference_page(every_code(), words),
        RULES_PAGE: rules_page(words),
        FIELDS_PAGE: header_fields_page(words),
    }
    for file, text in pages.items():
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
