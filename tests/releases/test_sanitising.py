"""Whatever an author writes, nothing in the result runs, and what is taken away is told."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.releases.body import read_body
from plugins.releases.lines import Lines
from plugins.releases.markdown import to_html
from plugins.releases.sanitising import TooDeep, clean, inventory, sanitise, tell_removed

WORDS = (
    "<script> </script> <img <svg <a <p <iframe <math <style> </style> <b onclick= <!-- --> <![CDATA[ ]]> onerror=x "
    "onload=alert(1) href= src= javascript:alert(1) java&#115;cript:x data:text/html,x vbscript:x \" ' > /> < & &lt; "
    "&#x3c; \x00 \n \t ` [x](javascript:a) [x]( ![x](a ) ]( <a@b.c> <https://a.example/> style=color:red "
    "formaction= xlink:href= srcdoc= <form <input <base <meta <object <template> <noscript> </p> <table><tr> "
    "{filename} - # > * _ | \\ [^1] [^1]:"
)
PIECES = st.sampled_from(WORDS.split(" "))
NASTY = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=14).map(" ".join)
RUNS = re.compile(
    r"<(?:script|style|iframe|object|embed|svg|math|form|base|meta|link|template)\b|<[^>]*\son\w+\s*=", re.I
)


@given(NASTY)
def test_nothing_in_a_body_runs(markdown):
    body, _ = read_body(markdown, "releases/2025/x.md", 1)

    assert not RUNS.search(body.html)
    assert not re.search(r'(?:href|src)="\s*(?:javascript|data|vbscript)', body.html, re.I)
    assert "style=" not in re.sub(r">[^<]*<", "><", body.html)


@given(NASTY)
def test_what_is_taken_away_is_told(markdown):
    lines = Lines(markdown, 1)
    try:
        before, after = inventory(markdown), inventory(clean(markdown))
    except AssertionError:  # the standard library's parser gives up; `read_body` tells that as a finding
        return
    removed = sum((before.elements - after.elements).values()) + before.comments

    assert sum(finding.code.id in ("B150", "B152") for finding in tell_removed(before, after, "x", lines)) == removed


@settings(max_examples=2 * settings.default.max_examples)
@given(NASTY | NASTY.map(lambda text: to_html(text, "id")))
def test_what_is_found_out_by_comparing_tags_is_what_inventories_tell(html):
    def counted(html):
        before, safe = inventory(html), clean(html)
        return safe, list(tell_removed(before, inventory(safe), "x", Lines(html, 1)))

    def result(function, *values):
        try:
            return function(*values)
        except (TooDeep, AssertionError) as error:
            return type(error)

    assert result(sanitise, html, "x", Lines(html, 1)) == result(counted, html)


def test_ids_and_alignment_pass_and_looks_do_not():
    html = clean('<h2 id="a" class="b" style="c">x</h2><table><tr><td align="right" bgcolor="x">1</td></tr></table>')

    assert '<h2 id="a">x</h2>' in html
    assert '<td align="right">1</td>' in html
