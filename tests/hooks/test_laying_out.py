"""What git holds becomes a folder of plain files, the same byte for byte, and nothing else can come of it."""

import re
import shutil
from gettext import NullTranslations
from itertools import count
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.hooks import laying_out
from plugins.hooks.codes import TOO_MANY
from plugins.hooks.git import Entry
from plugins.hooks.laying_out import (
    LARGEST_MB,
    LARGEST_SUM_GB,
    MOST_FILES,
    PLAINLY_SAFE,
    alone,
    bounded,
    is_safe,
    lay_out,
    refusal,
)
from tests.desk.desks import tree


def entry(path, text="", mode="100644", size=None):
    """An entry whose blob is named by its own text."""
    return Entry(path, mode, text, len(text) if size is None else size)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "laid" / "content"


def lay(folder, *entries):
    """Lay out, and tell which bytes were asked for."""
    asked = []
    lay_out(entries, folder, lambda blob: asked.append(blob) or blob.encode())
    return asked


def test_only_what_differs_is_written(folder):
    assert lay(folder, entry("a/x.md", "one"), entry("b.md", "two")) == ["one", "two"]
    before = (folder / "b.md").stat()
    assert lay(folder, entry("a/y.md", "one"), entry("b.md", "two")) == ["one"]
    assert tree(folder) == {"a/y.md": b"one", "b.md": b"two"}
    assert (folder / "b.md").stat() == before
    assert lay(folder, entry("a/y.md", "one"), entry("b.md", "two")) == []


def test_a_file_becomes_a_folder_and_a_folder_a_file(folder):
    lay(folder, entry("a", "one"), entry("b/c/d", "two"))
    lay(folder, entry("a/x", "three"), entry("b", "four"))

    assert tree(folder) == {"a/x": b"three", "b": b"four"}


def test_what_was_interrupted_or_lost_is_laid_out_anew(folder):
    def fails(blob):
        raise OSError

    lay(folder, entry("a", "one"), entry("b", "two"))
    with pytest.raises(OSError):  # noqa: PT011 - it has no words
        lay_out([entry("a", "three"), entry("b", "two")], folder, fails)
    assert lay(folder, entry("a", "three"), entry("b", "two")) == ["three", "two"]
    (folder / "a").unlink()
    assert lay(folder, entry("a", "three"), entry("b", "two")) == ["three", "two"]
    (folder.parent / "content.json").write_text("[")
    (folder / "stray").write_text("x")
    lay(folder, entry("a", "three"))
    assert tree(folder) == {"a": b"three"}


def test_nothing_leaves_an_empty_folder(folder):
    lay(folder, entry("a", "one"))
    lay(folder)

    assert folder.is_dir()
    assert tree(folder) == {}


@pytest.mark.parametrize(
    "path",
    ["../x", "a/../../x", "/etc/x", "a//b", ".git/config", "a/.GIT/hooks/x", "GIT~1/x", ".git./x", "a\\b", "C:x",
     "a/\u200b", "a\nb", "nul\0", "\udcff", "a/.", "x?"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(path, folder):
    assert not is_safe(path)
    assert refusal(entry(path)).code.id == "E512"
    lay(folder, entry(path, "bad"), entry("good", "good"))
    assert tree(folder.parent.parent).keys() == {"laid/content/good", "laid/content.json"}


@pytest.mark.parametrize(
    "path",
    ["releases/2025/x.md", "pages/Dengan spasi.md", "x/é (1), b.jpg", "a/.DS_Store", "a/.gitkeep", ".gitattributes"],
)
def test_a_plain_name_is_taken(path):
    assert is_safe(path)
    assert refusal(entry(path)) is None


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"mode": "120000"}, "E511"),
        ({"mode": "160000"}, "E511"),
        ({"size": (LARGEST_MB << 20) + 1}, "E513"),
        ({"size": LARGEST_MB << 20}, None),
        ({"mode": "100755"}, None),
    ],
)
def test_links_repositories_and_huge_files_are_refused(given, code):
    found = refusal(entry("releases/2025/x/film.mp3", **given))

    assert (found and found.code.id) == code


def test_a_huge_file_is_told_with_its_size():
    assert refusal(entry("x", size=(250 << 20) + 1)).facts == {"size": 251, "limit": 100}


def test_one_huge_file_under_many_names_is_refused_while_git_is_telling():
    endless = (entry(f"{number}", "zeros", size=LARGEST_MB << 20) for number in count())

    with pytest.raises(ContentError) as caught:
        bounded(endless)

    assert [finding.code.id for finding in caught.value.findings] == ["E515"]
    assert next(endless).path == str((LARGEST_SUM_GB << 10) // LARGEST_MB + 1)


def test_files_without_end_are_refused(monkeypatch):
    monkeypatch.setattr(laying_out, "MOST_FILES", 3)

    assert len(bounded(entry(f"{number}") for number in range(3))) == 3
    with pytest.raises(ContentError) as caught:
        bounded(entry(f"{number}") for number in count())

    assert [finding.text(NullTranslations()) for finding in caught.value.findings] == [
        f":1: E514 the content has more than 3 files\n    {TOO_MANY.hint}"
    ]


def test_a_large_portal_is_taken():
    assert MOST_FILES >= 300_000
    assert len(bounded(entry(f"{number}", size=10 << 20) for number in range(5000))) == 5000


def test_a_disk_is_not_filled(folder, monkeypatch):
    lay(folder, entry("a", "one"))
    monkeypatch.setattr(shutil, "disk_usage", lambda place: shutil._ntuple_diskusage(100, 0, 100))

    lay(folder, entry("a", "one"), entry("b", "b" * 50))
    with pytest.raises(Trouble, match="E508"):
        lay(folder, entry("a", "one"), entry("b", "b" * 50), entry("c", "c" * 51))
    assert tree(folder) == {"a": b"one", "b": b"b" * 50}
    assert lay(folder, entry("a", "one"), entry("b", "b" * 50)) == []


def test_two_do_not_work_with_one_folder_at_once(folder):
    with alone(folder), pytest.raises(Trouble, match="E205"), alone(folder, patience=0):
        pass
    with alone(folder, patience=0):
        pass


@given(st.from_regex(PLAINLY_SAFE, fullmatch=True))
def test_what_is_safe_at_a_glance_is_safe_part_by_part(path):
    with patch("plugins.hooks.laying_out.PLAINLY_SAFE", re.compile(r"(?!)")):
        assert is_safe(path)
