"""Every template shows its examples: no unknown name, well formed, nothing that the house forbids."""

import re
from functools import cache
from itertools import pairwise

import pytest

from tests.theme.examples import EXAMPLES, PAGES, rendered
from tests.theme.outline import Outline


@cache
def outline_of(name):
    return Outline(rendered(name))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_renders_without_an_unknown_name(name):
    assert rendered(name).strip()


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_renders_in_english_too(name):
    assert rendered(name, "en").strip()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed(name):
    outline = outline_of(name)

    assert outline.open == []


@pytest.mark.parametrize("name", PAGES)
def test_every_id_stands_once_and_every_reference_finds_its_id(name):
    outline = outline_of(name)
    ids = outline.all("id")
    named = " ".join(outline.all("aria-labelledby")).split()
    anchors = [address[1:] for address in outline.all("href") if address.startswith("#")]

    assert len(ids) == len(set(ids))
    assert set(named + anchors) <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_headings_descend_one_step_at_a_time_from_one_h1(name):
    levels = [int(tag[1]) for tag, _ in outline_of(name).tags if re.fullmatch("h[1-6]", tag)]
    if name in {"release-withdrawn", "release-hidden"}:
        levels.remove(2)  # the notice of withdrawal stands above the title on purpose

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_carries_no_style_no_script_and_no_request_to_another_host(name):
    outline = outline_of(name)
    loaded = [
        attrs.get("src") or attrs.get("href") or ""
        for tag, attrs in outline.tags
        if tag in {"img", "script", "iframe", "link"} and attrs.get("rel") not in {"canonical", "alternate"}
    ]

    assert outline.all("style") == []
    assert not [attrs for _, attrs in outline.tags for key in attrs if key.startswith("on")]
    assert [
        attrs for tag, attrs in outline.tags if tag == "script" and attrs.get("type") != "application/ld+json"
    ] == []
    assert [address for address in loaded if address and not address.startswith("/")] == []
    assert "u-example" not in rendered(name)


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_has_its_size_and_its_words(name):
    for tag, attrs in outline_of(name).tags:
        if tag == "img":
            assert attrs["width"]
            assert attrs["height"]
            assert "alt" in attrs
        if tag == "svg":
            assert attrs.get("width")
            assert attrs.get("aria-hidden") == "true"


@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_code_and_no_english_reaches_a_reader(name):
    text = outline_of(name).text

    for word in ("None", "Undefined", "<", "datetime.", "Releases", "Published", "Correction", "Newest"):
        if not (word == "<" and name in {"release-hostile", "corrections", "corrections-middle"}):
            assert word not in text
