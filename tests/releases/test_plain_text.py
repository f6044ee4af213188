"""Plain words of HTML, and where a heading stands in its source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases import plain_text
from plugins.releases.lines import Lines
from plugins.releases.plain_text import words_of

PIECES = (
    "<p>", "</p>", "<em>", "</em>", "<br>", "<br/>", "<hr>", "<li>", "</li>", '<h2 id="isi-a">', "</h2>", "</a>",
    "<B>", "<", '<a href="/b/?c&amp;d">', "<!--a-->", "</", "a", "b c", " ", "\n", "&amp;", "&", "&lt;", "\u00a0",
    ">",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_words_are_the_same_by_a_parser(html):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain_text, "TAG", re.compile("(?!)"))
        by_parser = words_of(html + "<br>")

    assert words_of(html + "<br>") == by_parser


@given(
    st.lists(st.sampled_from(["## Materi", "materi", "Straße 1", "STRASSE_1", "---", "* [Ma-te-ri](x)", "", "#", "İ"]))
)
def test_headings_are_found_where_their_letters_are_those_of_a_line(written):
    lines, taken = Lines("\n".join(written), 5), dict[str, int]()

    for heading in ("Materi", "Straße 1", "Materi", "İ", "materi!"):
        wanted = re.sub(r"[\W_]+", "", heading).casefold()
        places = [n for n, line in enumerate(written) if re.sub(r"[\W_]+", "", line).casefold() == wanted]
        later = [n for n in places if n >= taken.get(wanted, 0)]
        if later:
            taken[wanted] = later[0] + 1
            assert lines.of_heading(heading) == 5 + later[0]
