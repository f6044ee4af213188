"""Typography: real characters, nothing lost, and the guards change nothing."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.typography import curl, curl_unguarded

TEXT = st.text(alphabet="ab “”\"'`-.\\&<>/ \n1—–", max_size=40)
HTML = st.lists(st.tuples(st.sampled_from(["p", "li", "h2", "td", "pre", "code", "em", "a"]), TEXT), max_size=5).map(
    lambda parts: "\n".join(f'<{name} title="it\'s">{escape(text, quote=False)}</{name}>' for name, text in parts)
)


TAGS = (
    "<p>", "</p>", "<li>", "</li>", "<ul>", "</ul>", '<h2 id="isi-a">', "</h2>", "<dd>", "</dd>", "<td>", "</td>",
    "<em>", "</em>", "<b>", "</b>", "<strong>", "</strong>", "<sup>", "</sup>", '<a href="b" title="c d">', "</a>",
    "<br>", "<code>", "</code>", "<pre>", "</pre>", "kata", "a", " ", "  ", "\n", "\u00a0", "&amp;", "--", "...",
    '"', "'", "\\",
)  # fmt: skip


@given(HTML | st.lists(st.sampled_from(TAGS), max_size=20).map("".join))
def test_a_guarded_filter_does_what_it_does_unguarded(html):
    assert curl(html) == curl_unguarded(html)


@given(HTML)
def test_no_element_is_added(html):
    assert curl(html).count("<") == html.count("<")
    assert "class=" not in curl(html)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p>Ia berkata "ya" kemarin pagi</p>', "<p>Ia berkata “ya” kemarin\u00a0pagi</p>"),
        ("<p>Salat Jum'at di Ma'rang ini</p>", "<p>Salat Jum’at di Ma’rang\u00a0ini</p>"),
        ("<p>Satu -- dua</p>", "<p>Satu —\u00a0dua</p>"),
        ("<p>21–22 Oktober 2025</p>", "<p>21–22 Oktober\u00a02025</p>"),
        ("<p>dst... dan lain</p>", "<p>dst… dan\u00a0lain</p>"),
        ("<p>Humas &amp; protokol</p>", "<p>Humas &amp;\u00a0protokol</p>"),
        (r"<p>C:\data\-x \" selesai</p>", "<p>C:\\data\\-x \\” selesai</p>".replace(" selesai", "\u00a0selesai")),
        ('<p><code>"a" -- b c</code></p>', '<p><code>"a" -- b c</code></p>'),
        ("<p>Teks &amp;#8220; apa adanya</p>", "<p>Teks &amp;#8220; apa\u00a0adanya</p>"),
        ("<p>BKPSDM dan OPD</p>", "<p>BKPSDM dan\u00a0OPD</p>"),
    ],
)
def test_indonesian_text_is_set_well(before, after):
    assert curl(before) == after
