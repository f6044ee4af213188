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


LOOKS = ("b", "i", "em", "strong", "span", "u", "sup", "s", 'a href="https://a.example/x_y(1)"',
         'span style="font-weight:bold"')  # fmt: skip
PARTS = ("p", "div", "h2", "h4", "blockquote", "li", "ul", "ol", "td", "tr", "table", "pre", "center")
FRAMES = (
    *(f"<{name}>%s</{name.split()[0]}>" for name in LOOKS + PARTS),
    "<ul><li>%s</li><li>kedua</li></ul>",
    "<table><tr><td>%s</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "%s<br>",
)


@st.composite
def bodies(draw, depth=0):
    """HTML of any nesting, whether it makes sense or not."""
    if depth > 4 or draw(st.integers(0, 3)) == 0:
        return draw(words)
    if draw(st.booleans()):
        return draw(st.sampled_from(FRAMES)).replace("%s", draw(bodies(depth + 1)))
    return "".join(draw(bodies(depth + 1)) for _ in range(draw(st.integers(2, 3))))


def old(body, is_html=True, **given):
    return OldRelease(key="1", path="lama.sql", body=body, is_html=is_html, **given)


def shown(markdown):
    """The words that the portal shows of a Markdown text, with the numbers of its lists."""
    numbers = re.findall(r"(?m)^[> ]*(\d+)\. ", markdown)
    return sorted(words_of([read_body(markdown, "releases/2025/lama.md", 1)[0].text, *numbers]))


@given(bodies())
@example("1<b>ADVERTISEMENT</b>")
@example("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>")
@example("<p><b>a</b><i>b</i>c</p>")
@example("Lihat!<a href='https://a.example'>x</a>")
def test_no_word_of_html_is_lost(body):
    made = converted(old(body))

    assert made.lost == ()
    assert made.words_before <= made.words_after + len(words_of(made.dropped))


@given(bodies())
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
