"""Whatever bytes stand in the registry's files, in whatever order: the same findings, and no error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.registry.read import read_registry
from tests.registry.files import GOOD, an_official_file, files, path_of, told


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"- slug: a\n  name: Jum\xe9at\n", 2), (b"\xff\xfe-\x00 \x00", 1), (b"\xef\xbb\xbf- slug: a\n  name: \xe9\n", 2)],
    ids=["latin-1", "utf-16", "a mark, then latin-1"],
)
def test_a_file_that_is_not_utf8_is_told_with_the_line_of_the_first_wrong_byte(data, line):
    _, findings = read_registry({**files(), "registry/event-types.yaml": data})

    assert told(findings) == [("event-types", line, "G102")]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing():
    there = {path: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n") for path, text in files().items()}

    registry, findings = read_registry(there)

    assert findings == []
    assert registry == read_registry(files())[0]


def test_hidden_files_are_passed_over():
    _, findings = read_registry({**files(), "registry/.DS_Store": b"\x00", "registry/officials/.gitkeep": b""})

    assert findings == []


def test_a_folder_of_empty_files_is_told_file_by_file():
    names = ["governments", "agencies", "event-types", "roles", "districts", "partners", "redirects", "officials/siti"]

    _, findings = read_registry({path_of(name): b"" for name in names})

    assert told(findings) == [
        ("agencies", 1, "G106"),
        ("governments", 1, "G106"),
        ("officials/siti", 1, "S103"),
        ("officials/siti", 1, "S103"),
    ]


@pytest.mark.parametrize("name", ["agencies", "officials/siti-contoh"])
@pytest.mark.parametrize(
    "data",
    [bytes(range(256)), b"\x00" * 1000, b"[" * 10_000, b"a" * 100_000 + b": x", b"? " + b"a" * 100_000 + b"\n: x"],
    ids=["every byte", "zeros", "deep", "long key", "long key, marked"],
)
def test_garbage_is_a_finding_and_never_an_error(name, data):
    _, findings = read_registry({**files(), path_of(name): data})

    assert findings
    assert all(finding.path == path_of(name) for finding in findings)
    assert all(len(finding.text(catalogue("id"))) < 5_000 for finding in findings)


@given(st.permutations(sorted(GOOD)))
def test_the_order_of_the_files_does_not_matter(order):
    given_files = files(officials__budi=an_official_file("role: kepala-dinas-contoh, from: 2020-05-01"))
    shuffled = {path_of(name): given_files[path_of(name)] for name in order} | given_files

    assert read_registry(shuffled) == read_registry(given_files)
    assert list(read_registry(shuffled)[0].officials) == ["budi", "siti-contoh"]


def test_officials_stand_by_slug_not_by_path():
    seen = "role: anggota-contoh, seen_on: 2020-01-01"
    registry, _ = read_registry(
        files(
            officials__ana=an_official_file(seen, name="Ana"),
            officials__ana_ana=an_official_file(seen, name="Ana Ana"),
        )
    )

    assert list(registry.officials) == ["ana", "ana-ana", "siti-contoh"]


@given(st.dictionaries(st.sampled_from([path_of(name) for name in GOOD]), st.binary(max_size=40)))
def test_reading_twice_gives_equal_values_and_no_bytes_end_in_an_error(changed):
    there = files() | changed

    assert read_registry(there) == read_registry(dict(reversed(there.items())))


@pytest.mark.parametrize("name", sorted(GOOD))
@given(data=st.data())
@settings(max_examples=settings.default.max_examples // 4)
def test_a_file_cut_short_anywhere_ends_in_no_error(name, data):
    text = GOOD[name]
    cut = data.draw(st.integers(0, len(text)))

    _, findings = read_registry(files() | {path_of(name): text[:cut].encode()})

    assert all(finding.line >= 1 for finding in findings)
