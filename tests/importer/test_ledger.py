"""The list of what has been brought along: read, added to, put in order; what a kill leaves of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.running.ledger import HEAD, NAME, Entry, Ledger, append, put_in_order, read_ledger, spelt

FIRST = Entry("2222-2222", "Situs lama", "post 1", "aa", "bb", "cc", "releases/2019/satu.md")
SECOND = Entry("2222-223y", "Situs lama", "post 2", "dd", "", "ee", "releases/2019/dua.md")


def test_what_is_added_is_read_again_and_put_in_order(tmp_path):
    append(tmp_path, [SECOND])
    append(tmp_path, [FIRST])
    ledger, findings = read_ledger(tmp_path)
    put_in_order(tmp_path, ledger)

    assert findings == []
    assert (ledger.get("Situs lama", "post 2"), ledger.same_words("bb")) == (SECOND, FIRST)
    assert (tmp_path / NAME).read_text() == HEAD + FIRST.line + SECOND.line


def test_nothing_is_written_where_nothing_came(tmp_path):
    append(tmp_path, [])
    put_in_order(tmp_path, Ledger())

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", range(1, len(SECOND.line)))
def test_half_a_line_is_not_believed(tmp_path, left):
    """Unless only its end is missing, as an editor's program may leave it."""
    (tmp_path / NAME).write_text(HEAD + FIRST.line + SECOND.line[:left])
    ledger, findings = read_ledger(tmp_path)
    put_in_order(tmp_path, ledger)

    assert findings == []
    assert len(ledger.entries) == (2 if left == len(SECOND.line) - 1 else 1)
    assert read_ledger(tmp_path)[0].entries == ledger.entries


WRONG_ID = FIRST.line.replace("2222-2222", "2222-2223").strip()


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "2222-2222\tSitus", WRONG_ID])
def test_a_line_that_says_nothing_is_told(tmp_path, line):
    (tmp_path / NAME).write_text(HEAD + FIRST.line + line + "\n" + SECOND.line)
    _, findings = read_ledger(tmp_path)

    assert [(found.path, found.line, found.code.id) for found in findings] == [(NAME, 3, "I303")]


def test_of_two_lines_the_last_counts():
    ledger = Ledger()
    ledger.put(FIRST)
    ledger.put(FIRST._replace(words="xx", file="yy"))

    assert (ledger.get("Situs lama", "post 1").file, ledger.same_words("bb")) == ("yy", None)


def test_line_ends_of_windows_are_read(tmp_path):
    (tmp_path / NAME).write_bytes((HEAD + FIRST.line).replace("\n", "\r\n").encode())

    assert read_ledger(tmp_path)[0].get("Situs lama", "post 1") == FIRST


@given(key=st.text(), source=st.text(min_size=1))
def test_any_key_comes_back(tmp_path_factory, key, source):
    folder = tmp_path_factory.mktemp("ledger")
    entry = FIRST._replace(source=spelt(source), key=spelt(key))
    append(folder, [entry])
    ledger, findings = read_ledger(folder)

    assert findings == []
    assert ledger.get(source, key) == entry


@given(data=st.binary())
def test_any_bytes_are_read_without_a_fault(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("ledger")
    (folder / NAME).write_bytes(data)

    ledger, _ = read_ledger(folder)
    assert isinstance(ledger.text, str)
