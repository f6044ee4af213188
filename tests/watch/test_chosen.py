"""Which files a run asks for: the whole site in so many runs, what is new at once, what was wrong until it is well."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.deploy.manifest import File, Manifest
from plugins.engine.outcome import address_of
from plugins.watch.chosen import Memory, asked_for, chosen

FILES = st.dictionaries(
    st.from_regex(r"[a-z]{1,3}/[a-z]{1,3}\.html", fullmatch=True), st.builds(File, st.just(1), st.just("0" * 64))
)


@given(FILES, st.integers(4, 12))
def test_the_whole_site_is_seen_in_so_many_runs(files, at_most):
    memory, seen = Memory(), set()
    for _ in range(ceil(len(files) / at_most)):
        one = chosen(files, memory, at_most, full=False)
        assert len(one.paths) <= at_most
        seen |= set(one.paths)
        memory = memory._replace(after=one.after)

    assert seen == set(files)


@given(FILES, FILES)
def test_what_is_new_is_asked_for_at_once_and_the_round_goes_on(old, new):
    files = old | {path: File(2, "1" * 64) for path in new}
    memory = Memory({path: file.sha256 for path, file in old.items()} or {"x": "x"})
    one = chosen(files, memory, at_most=4000, full=False)

    assert set(one.paths[: len(new)]) == set(new)
    assert one.fresh == len(new)
    assert len(chosen(files, memory, at_most=8, full=False).paths) == min(8, len(files))


def test_what_was_wrong_is_asked_for_again():
    files = {f"{number}/index.html": File(1, "0" * 64) for number in range(100)}

    assert chosen(files, Memory(wrong=("/77/",), after="f" * 16), 8, full=False).paths[0] == "77/index.html"


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.html", "/"), ("a/b/index.html", "/a/b/"), ("atom.xml", "/atom.xml"), ("a/xindex.html", "/a/xindex.html")],
)
def test_a_file_is_asked_for_at_its_address(path, address):
    assert address_of(path) == address


def test_only_what_the_public_can_ask_for_is_asked_for():
    hidden = [".hosting/redirects.map", "404.html", "_headers", "a.html.br", "a.html.gz", "x/.env"]
    shown = ["a.html", "alone.gz", ".well-known/security.txt"]
    manifest = Manifest({path: File(1, "0" * 64) for path in [*hidden, *shown]})

    assert set(asked_for(manifest)) == set(shown)
