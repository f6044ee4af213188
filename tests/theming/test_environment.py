"""The one environment: everything escaped, every name known, the view and nothing but the view."""

from dataclasses import dataclass

import pytest
from jinja2 import UndefinedError

from plugins.page import Page
from plugins.theming.environment import environment, render


@dataclass(frozen=True, slots=True)
class View:
    title: str = "<b> & 'x'"
    nothing: None = None


@pytest.fixture
def shown(tmp_path):
    """Renders a template's source with a View."""

    def show(source: str, name: str = "a.html", language: str = "id") -> str:
        (tmp_path / "templates").mkdir(exist_ok=True)
        (tmp_path / "templates" / name).write_text(source, encoding="utf-8")
        return render(environment(tmp_path, language), Page("/a/", name, View())).decode("utf-8")

    return show


@pytest.mark.parametrize("name", ["a.html", "a.xml", "feed.atom.xml"])
def test_html_and_xml_are_escaped(shown, name):
    assert shown("{{ title }}", name) == "&lt;b&gt; &amp; &#39;x&#39;"


@pytest.mark.parametrize("name", ["robots.txt", "feed.json"])
def test_plain_text_and_json_are_not(shown, name):
    assert shown("{{ title }}", name) == "<b> & 'x'"


@pytest.mark.parametrize("source", ["{{ other }}", "{{ title.other }}", "{% if other %}{% endif %}", "{{ lipsum() }}"])
def test_a_name_the_view_does_not_have_is_an_error(shown, source):
    with pytest.raises(UndefinedError):
        shown(source)


def test_printing_none_is_an_error(shown):
    with pytest.raises(TypeError):
        shown("{{ nothing }}")


def test_words_are_indonesian_and_english_stays_english(shown):
    assert shown('{{ _("Skip to content") }}') == "Langsung ke isi"
    assert shown('{{ _("Skip to content") }}', language="en") == "Skip to content"


def test_facts_in_a_translated_sentence_are_escaped(shown):
    assert shown("{% trans name=title %}Official site of {{ name }}{% endtrans %}") == (
        "Situs resmi &lt;b&gt; &amp; &#39;x&#39;"
    )


def test_tags_on_their_own_line_leave_no_line_behind(shown):
    assert shown("a\n  {% if title %}\nb\n  {% endif %}\n") == "a\nb\n"
