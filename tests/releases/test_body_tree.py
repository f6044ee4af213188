"""What stays text comes out as it would of the tree; and the tree is built and written as BeautifulSoup does it."""

import re
from html import escape

import pytest
from bs4 import BeautifulSoup
from bs4.formatter import HTMLFormatter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.releases import body, body_tree, sanitising
from plugins.releases.body import read_body
from plugins.releases.body_tree import PLAIN, Tree, read_tree, write_tree
from plugins.releases.mentions import NO_NAMES, names_to_link
from tests.builders import a_registry

PATH, FILES = "releases/2025/x.md", frozenset(["releases/2025/x/foto.jpg"])
NAMES = names_to_link(a_registry(), ["dinas-contoh"], ["pejabat-contoh"])
PIECES = (
    "a", " ", "  \n", "\n", "\n\n", "\n\n", "Dinas Contoh", "Pejabat\nContoh", "kata lagi", "*", "**", "_", "`",
    "# ", "## ", "\n\n## Judul\n\n", "\n\n## Judul *a*\n\n", "\n- a\n- b\n\n", "\n3. a b\n4. *c*\n\n", "> ",
    "> “A.”\n> — Nama, Kepala\n\n", "\n\n| a | b |\n|---|--:|\n| 1 | 2 c |\n\n", "[^1]", "[^1]: C.", "[^2]",
    "[a](/rilis/)", "[b](#c)", "[c](javascript:a)", '![A](foto.jpg "Foto: B")', "&", "&amp;", "&lt;", "<p>",
    "</p>", '<p id="a">', "<div>", "</div>", "<script>", "<wbr>", '<wbr n="0">', "<!-- a -->",
    '<i id="isi-judul">', "</i>", "<h2>", "</h2>", "<em>", "</em>", "<ul><li>", "</li></ul>",
    '<ol start="2">\n<li>a</li>\n</ol>', "<br>", "<td>", "<pre>", "</pre>", "\u00a0", "\t", "...", "\\", "\u200b",
    '<a href="/b/" title="a > b">', "</a>", "Kata\n: Arti\n", "MALILI — ", "Selesai",
)  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


def all_in_the_tree(html):
    return Tree(BeautifulSoup(html, "html.parser"))


def counted(html, path, lines):
    """`sanitise` as it is where a tag is not plain."""
    before, safe = sanitising.inventory(html), sanitising.clean(html)
    return safe, list(sanitising.tell_removed(before, sanitising.inventory(safe), path, lines))


class Formatter(HTMLFormatter):
    def __init__(self):
        super().__init__(entity_substitution=lambda text: escape(text, quote=False), void_element_close_prefix="")

    def attribute_value(self, value):
        return escape(value)


@settings(max_examples=3 * settings.default.max_examples)
@given(MARKDOWN, st.sampled_from([None, "MALILI"]))
@example("## Judul", "MALILI")
@example("## \n\nIsi.\n\n- Selesai", "MALILI")
@example("Isi [^2].\n\n## Judul\n\n## Judul\n\n<i id='judul'>a</i>", None)
def test_a_body_is_the_same_with_all_of_it_in_the_tree(markdown, dateline):
    def read():
        return read_body(markdown, PATH, 7, names=NAMES, dateline=dateline, files=FILES)

    quick = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body, "read_tree", all_in_the_tree)
        patch.setattr(body, "sanitise", counted)
        assert read() == quick


@given(MARKDOWN)
def test_the_tree_is_written_as_beautiful_soup_writes_it(html):
    safe = sanitising.clean(html)

    assert write_tree(read_tree(safe), NO_NAMES) == BeautifulSoup(safe, "html.parser").decode(formatter=Formatter())


def linked(soup):
    """Each node with the places of the nodes it is linked with."""
    nodes = [soup, *soup.descendants]
    places = {id(node): place for place, node in enumerate(nodes)} | {id(None): None}
    links = ("parent", "next_element", "previous_element", "next_sibling", "previous_sibling")
    return [
        (type(node), node.name, str(node), vars(node).keys(), *(places[id(getattr(node, link))] for link in links))
        for node in nodes
    ]


@settings(deadline=None)
@given(MARKDOWN)
@example("<pre> </pre> <p>  a</p><ul> <li></li></ul><hr><em><br>b")
def test_the_tree_is_linked_as_beautiful_soup_links_it(html):
    safe = sanitising.clean(html)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_tree, "PLAIN", re.compile("(?!)"))
        tree = read_tree(safe)

    assert linked(tree.soup) == linked(BeautifulSoup(safe, "html.parser"))


def test_most_of_a_release_stays_text():
    html = "<p>A <em>b</em>.</p>\n<h2>C</h2>\n<ul>\n<li>d</li>\n</ul>\n<p>E</p>"

    assert PLAIN.fullmatch(html)
    assert read_tree(f"<p>Humas &amp; protokol</p>\n{html}").plain == [html]


@pytest.mark.parametrize(
    "html",
    [
        "<p>a &amp; b</p>",
        '<p id="a">b</p>',
        "<h1>a</h1>",
        "<blockquote>\n<p>a</p>\n</blockquote>",
        "<p>a [^b]</p>",
        "<p>  </p>",
    ],
)
def test_what_a_step_changes_is_in_the_tree(html):
    assert read_tree(html).plain == []
