"""The templates' own text: every one described, two doors for raw text, only addresses that never change."""

import re

import pytest

from tests.theme.examples import EXAMPLES, PAGES, rendered
from tests.theme.frame import THEME
from tests.theme.outline import Outline

TEMPLATES = THEME / "templates"
SOURCES = {
    file.relative_to(TEMPLATES).as_posix(): file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.rglob("*.*"))
}


def test_every_template_has_an_example():
    extended = {name for source in SOURCES.values() for name in re.findall(r'{% extends "([^"]+)" %}', source)}
    pages = {name for name in SOURCES if "/" not in name} - extended

    assert {template for template, _ in EXAMPLES.values()} == pages


def test_only_body_and_json_ld_print_text_as_it_is():
    found = {name: len(re.findall(r"\|\s*safe\b|Markup|autoescape", source)) for name, source in SOURCES.items()}

    assert {name: count for name, count in found.items() if count} == {
        "components/body.html": 1,
        "components/json_ld.html": 1,
    }


def test_templates_write_only_the_addresses_that_are_fixed_for_ever():
    written = {
        address for source in SOURCES.values() for address in re.findall(r'(?:href|address)="(/[^"{]*)"', source)
    }

    assert written == {"/", "/rilis/", "/ralat/", "/instansi/", "/kegiatan/"}


@pytest.mark.parametrize("name", [name for name in SOURCES if name.endswith((".html", ".xml", ".json", ".txt"))])
def test_every_template_says_what_it_is(name):
    opening = SOURCES[name].removeprefix('<?xml version="1.0" encoding="utf-8"?>\n')

    assert opening.startswith("{#")


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("components/")])
def test_every_macro_is_described_with_its_arguments(name):
    described = " ".join(re.findall(r"\{#.*?#\}", SOURCES[name], re.DOTALL))
    macros = re.findall(r"\{% macro (\w+)\(", SOURCES[name])
    private = {"date", "thumb", "field", "period", "day"}  # parts of the macro above them

    assert macros
    assert [macro for macro in macros if f"{macro}(" not in described and macro not in private] == []


@pytest.mark.slow
def test_classes_of_components_have_a_style_or_a_reason():
    css = "".join(file.read_text(encoding="utf-8") for file in (THEME / "static" / "css").rglob("*.css"))
    used = {cls for name in PAGES for value in Outline(rendered(name)).all("class") for cls in value.split()}
    reasons = {
        "notice--info",  # the default tone, named as in the design
        "facts__list", "facts__value",  # parts of a component that need no rule of their own
        "official-banner__summary", "release-card__text", "release-card__date",
    }  # fmt: skip

    assert {cls for cls in used - reasons if f".{cls}" not in css} == set()
