"""A template that names what its view does not have is our fault: told with its address, and nothing is written."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.engine.render import render_plan
from plugins.engine.trouble import Trouble
from plugins.page import Asset, Page
from plugins.theming.environment import environment


@dataclass(frozen=True)
class View:
    title: str


def theme(folder: Path, template: str) -> Path:
    (folder / "templates").mkdir()
    (folder / "templates" / "page.html").write_text(template, encoding="utf-8")
    return folder


def test_pages_are_rendered_and_assets_are_passed_on(tmp_path):
    words = environment(theme(tmp_path, "<h1>{{ title }}</h1>"), "id")
    plan = {"/a/": Page("/a/", "page.html", View("A & B")), "/b.css": Asset("/b.css", b"css")}

    assert dict(render_plan(plan, words)) == {"a/index.html": b"<h1>A &amp; B</h1>", "b.css": b"css"}


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<h1>\n{{ tilte }}</h1>", "UndefinedError: 'tilte' is undefined (page.html:2)"),
        ("{{ title.nama.x }}", "UndefinedError"),
        ("{% if %}", "TemplateSyntaxError"),
        ("{{ title + 1 }}", "TypeError"),
        ("{% include 'nowhere.html' %}", "TemplateNotFound"),
    ],
)
def test_a_fault_of_a_template_names_template_address_and_problem(tmp_path, template, problem):
    words = environment(theme(tmp_path, template), "id")

    with pytest.raises(Trouble) as caught:
        list(render_plan({"/a/": Page("/a/", "page.html", View("A"))}, words))

    assert str(caught.value).startswith("E208 the template page.html cannot show /a/: ")
    assert problem in str(caught.value)
