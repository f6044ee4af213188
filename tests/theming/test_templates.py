"""The shortened ways of the environment end where Jinja's own end."""

from dataclasses import dataclass

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.theming.templates import Templates, printed


@pytest.mark.parametrize("value", ["a", "<b> & 'x' \"y\"", Markup("<b>"), 3, 1.5, True, ""])
def test_a_value_is_printed_as_jinja_escapes_it(value):
    assert printed(value) == escape(value)


def test_nothing_prints_none():
    with pytest.raises(TypeError):
        printed(None)


SOURCE = """{% from "parts.html" import card, twice with context %}
{% set cards = namespace(all=[]) %}
{% for item in items %}{{ loop.index }}: {{ card(item, level=loop.index) }}{{ twice(item) }}{{ item.words.upper() }}
{% set cards.all = cards.all + [item.words ~ "<"] %}{% endfor %}
{{ cards.all | join(", ") }} {{ raw | safe }} {{ "<const>" }} {% set text %}<i>{{ raw }}</i>{% endset %}{{ text }}
{% block part %}{{ asked("x") }}{% endblock %}{{ self.part() }}{% autoescape false %}{{ raw }}{% endautoescape %}"""
PARTS = """{% macro card(item, level=3) %}<h{{ level }}>{{ item.words }}</h{{ level }}>{% endmacro %}
{% macro twice(item) %}{{ card(item) }}{{ card(item, 2) }}{{ caller }}{% endmacro %}"""


@dataclass(frozen=True)
class Item:
    words: str


def test_a_page_comes_out_as_from_jinja_itself(tmp_path):
    from jinja2 import pass_context

    @pass_context
    def asked(context: Context, word: str) -> str:
        return f"{word} <{context['raw']}>"

    (tmp_path / "page.html").write_text(SOURCE)
    (tmp_path / "parts.html").write_text(PARTS.replace("{{ caller }}", ""))
    given = {"items": (Item("a & b"), Item("<c>")), "raw": "<u>'\"</u>"}
    pages = []
    for kind in (Environment, Templates):
        made = kind(loader=FileSystemLoader(tmp_path), autoescape=True, undefined=StrictUndefined)
        made.globals["asked"] = asked
        pages.append(made.get_template("page.html").render(given))

    assert pages[0] == pages[1]
    assert "&lt;c&gt;" in pages[0]


def test_a_template_is_looked_up_once(tmp_path):
    (tmp_path / "a.html").write_text("a")
    made = Templates(loader=FileSystemLoader(tmp_path))

    assert made.get_template("a.html") is made.get_template("a.html")
    assert made.get_template(made.get_template("a.html")) is made.get_template("a.html")
