"""Whatever an old body holds: nothing raises, no word is lost, and the portal shows what the old site showed."""

import re
from html import escape

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.importer.markup.converting import converted
from plugins.importer.markup.words import words_of
from plugins.importer.old_release import OldRelease
from plugins.releases.body import read_body

SIGNS = "*_[]()#>+-.!|`~:&;\\={}\"'/<@^$"
texts = st.text(st.sampled_from("abcDE12 é“” \n" + SIGNS), min_size=1, max_size=25)
phrases = st.one_of(
    texts,
    st.sampled_from(
        [
            "Kata biasa saja",
            "1. satu",
            "- butir",
            "+ lagi",
            "# judul",
            "> kutip",
            "| a | b |",
            "&copy; &amp;",
            "[^1]: x",
            "[x]: http://a.example",
            "![x](y.jpg)",
            "---",
            "===",
            ": arti",
            "***",
            "    kode",
            "snake_case_kata",
            "5 < 6",
            "Baca juga:",
            "ADVERTISEMENT",
            "Selesai!",
        ]
    ),
)
words = phrases.map(lambda text: escape(text, quote=False))


def tagged(children):
    def made(name):
        return children.map(lambda inner: f"<{name}>{inner}</{name.split()[0]}>")

    inline = [
        "b",
        "i",
        "em",
        "strong",
        "span",
        "u",
        "a href='https://a.example/x_y(1)'",
        "sup",
        "s",
        'span style="font-weight:bold"',
    ]
    blocks = ["p", "div", "h2", "h4", "blockquote", "li", "ul", "ol", "td", "tr", "table", "pre", "center"]
    return st.one_of(
        *(made(name) for name in inline + blocks),
        st.lists(children, min_size=2, max_size=4).map("".join),
        children.map(lambda inner: f"<ul><li>{inner}</li><li>kedua</li></ul>"),
        children.map(lambda inner: f"<table><tr><td>{inner}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"),
        children.map(lambda inner: f"{inner}<br>"),
    )


bodies = st.recursive(words, tagged, max_leaves=12)


def old(body, is_html=True, **given):
    return OldRelease(key="1", path="lama.sql", body=body, is_html=is_html, **given)


def shown(markdown):
    """The words that the portal shows of a Markdown text, with the numbers of its lists."""
    numbers = re.findall(r"(?m)^[> ]*(\d+)\. ", markdown)
    return sorted(words_of([read_body(markdown, "releases/2025/lama.md", 1)[0].text, *numbers]))


@given(bodies)
@example("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>")
@example("<p><b>a</b><i>b</i>c</p>")
@example("Lihat!<a href='https://a.example'>x</a>")
def test_no_word_of_html_is_lost(body):
    made = converted(old(body))

    assert made.lost == ()
    assert made.words_before <= made.words_after + len(words_of(made.dropped))


@given(bodies)
@example("<p>- a</p><p>12. b</p><p>a<br>---</p><p>[^1]: x</p>")
@example("<p>: apa</p><p>: itu</p>")
@example("<p>#apa kabar</p>")
def test_the_portal_shows_the_words_of_html(body):
    made = converted(old(body))

    assert shown(made.markdown) == sorted(words_of([made.plain])), made.markdown


@given(st.lists(phrases, max_size=8).map("\n".join))
def test_no_word_of_plain_text_is_lost_and_the_portal_shows_them(body):
    made = converted(old(body, is_html=False))

    assert made.lost == ()
    assert shown(made.markdown) == sorted(words_of([made.plain])), made.markdown


@given(st.text(max_size=300), st.booleans(), st.text(max_size=40), st.text(max_size=40))
def test_nothing_raises(body, is_html, title, address):
    made = converted(old(body, is_html, title=title, address=address))

    made.markdown.encode()
    assert made.lost == () or is_html
