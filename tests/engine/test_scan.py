"""Every file in the content folder is read, knowingly skipped, or told."""

import os
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.engine import scan as scanning
from plugins.engine.scan import RACE, is_settled, scan
from plugins.engine.trouble import Trouble


def content(folder: Path, *paths: str) -> Path:
    for path in ("registry/agencies.yaml", "releases/2025/a.md", *paths):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(path.encode())
    return folder


def told(folder: Path, emblem: str = "") -> list[tuple[str, str]]:
    return [(finding.path, finding.code.id) for finding in scan(folder, emblem)[1]]


def test_texts_are_read_in_order_and_files_beside_releases_are_listed(tmp_path):
    folder = content(
        tmp_path, "pages/z.md", "releases/2024/b.md", "releases/2025/a/foto.jpg", "registry/officials/x.yaml"
    )

    scanned, findings = scan(folder)

    assert findings == []
    assert list(scanned.texts) == [
        "pages/z.md",
        "registry/agencies.yaml",
        "registry/officials/x.yaml",
        "releases/2024/b.md",
        "releases/2025/a.md",
    ]
    assert list(scanned.files) == ["releases/2025/a/foto.jpg"]
    assert scanned.load("releases/2025/a/foto.jpg") == b"releases/2025/a/foto.jpg"


def test_a_stamp_tells_that_a_file_was_touched_without_opening_it(tmp_path):
    folder = content(tmp_path, "releases/2025/b.md", "releases/2025/c.md")
    before = scan(folder)[0].texts
    os.utime(folder / "releases/2025/b.md", ns=(1, 1))
    replaced = folder / "releases/2025/c.md"
    (folder / "other").write_bytes(replaced.read_bytes())
    (folder / "other").replace(replaced)

    after = scan(folder)[0].texts

    assert [path for path in before if before[path] != after[path]] == ["releases/2025/b.md", "releases/2025/c.md"]


def test_a_stamp_is_trusted_only_when_it_is_older_than_the_clock_is_coarse():
    begun = 10 * RACE

    assert is_settled((begun - RACE - 1, 5, 1, begun - RACE - 1), begun)
    assert not is_settled((begun - RACE, 5, 1, 0), begun)
    assert not is_settled((0, 5, 1, begun - 1), begun)
    assert not is_settled((begun + RACE, 5, 1, 0), begun), "a time in the future tells nothing"


@pytest.mark.parametrize(
    "name",
    [
        "a.md~",
        ".a.md.swp",
        ".DS_Store",
        "Thumbs.db",
        "#a.md#",
        "~$surat.docx",
        ".git/config",
        "desktop.ini",
        "a.md.bak",
    ],
)
def test_what_editors_and_systems_leave_behind_is_skipped(tmp_path, name):
    assert told(content(tmp_path, f"releases/2025/{name}")) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        # files where none is read
        ("surat.docx", "E102"),
        ("README.md", "E102"),
        ("releases/b.md", "E102"),
        ("releases/2025/b.markdown", "E102"),
        ("releases/2025/b.MD", "E102"),
        ("releases/2025/foto.jpg", "E102"),
        ("registry/agencies.yml", "E102"),
        ("registry/officials/x.json", "E102"),
        ("pages/foto.jpg", "E102"),
        # names that no address can have
        ("releases/2025/a/foto?.jpg", "E107"),
        ("releases/2025/a/foto%20.jpg", "E107"),
    ],
)
def test_a_file_without_a_place_is_told(tmp_path, path, code):
    assert told(content(tmp_path, path)) == [(path, code)]


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("releases/2025/loket.md.txt", "Notepad menambahkan .txt: ganti namanya menjadi `loket.md`."),
        ("registry/agencies.yaml.txt", "Notepad menambahkan .txt: ganti namanya menjadi `agencies.yaml`."),
        ("releases/2025/loket.docx", "Salin teksnya dari Word ke dalam rilis"),
        ("releases/2025/catatan.txt", "Pindahkan ke releases/"),
    ],
)
def test_what_notepad_and_word_leave_has_a_remedy_of_its_own(tmp_path, path, remedy):
    (finding,) = scan(content(tmp_path, path))[1]

    assert finding.hint(catalogue("id")).startswith(remedy)


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("rilis/2025/b.md", "rilis"),
        ("releases/draf/b.md", "releases/draf"),
        ("registry/pejabat/x.yaml", "registry/pejabat"),
        ("releases/2025/a/besar/foto.jpg", "releases/2025/a/besar"),
    ],
)
def test_a_folder_without_a_place_is_told_once(tmp_path, path, folder):
    assert told(content(tmp_path, path)) == [(folder, "E103")]


def test_a_folder_of_pictures_without_its_release_is_told(tmp_path):
    folder = content(tmp_path, "releases/2025/lama/1.jpg", "releases/2025/lama/2.jpg")

    assert told(folder) == [("releases/2025/lama", "E104")]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_told_and_not_followed(tmp_path):
    folder = content(tmp_path / "content")
    (tmp_path / "secret.md").write_text("secret")
    (folder / "releases/2025/link.md").symlink_to(tmp_path / "secret.md")
    (folder / "releases/2024").symlink_to(tmp_path)

    scanned, findings = scan(folder)

    assert [(finding.path, finding.code.id) for finding in findings] == [
        ("releases/2024", "E101"),
        ("releases/2025/link.md", "E101"),
    ]
    assert {*scanned.texts, *scanned.files} == {"registry/agencies.yaml", "releases/2025/a.md"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_told_and_not_waited_for(tmp_path):
    folder = content(tmp_path)
    os.mkfifo(folder / "releases/2025/pipa.md")

    assert told(folder) == [("releases/2025/pipa.md", "E102")]


def test_a_file_that_a_setting_names_has_its_place(tmp_path):
    folder = content(tmp_path, "lambang.png")

    assert told(folder, "lambang.png") == []
    assert told(folder) == [("lambang.png", "E102")]


def test_an_emblem_that_is_not_there_is_told(tmp_path):
    assert told(content(tmp_path), "lambang.png") == [("lambang.png", "E108")]


def test_a_name_that_is_no_text_can_still_be_told(tmp_path):
    folder = content(tmp_path)
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/releases/2025/\xff.txt")).touch()
    except OSError:
        pytest.skip("this file system takes only text as names")

    [(path, code)] = told(folder)

    assert code == "E102"
    path.encode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("name", [b"\xff.md", b"a/\xff.jpg", b"a\nb.md", b"\x1b[2J.md", "\u202e.md".encode()])
def test_a_name_that_cannot_be_printed_is_told_and_not_read(tmp_path, name):
    folder = content(tmp_path, "releases/2025/a/b.jpg")
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/releases/2025/" + name)).touch()
    except OSError:
        pytest.skip("this file system takes only text as names")

    scanned, findings = scan(folder)

    assert [finding.code.id for finding in findings] == ["E107"]
    assert all(finding.path.isprintable() for finding in findings)
    assert all(path.isprintable() for path in (*scanned.texts, *scanned.files))


def test_a_content_folder_that_is_not_there_is_a_trouble(tmp_path):
    with pytest.raises(Trouble) as caught:
        scan(tmp_path / "contents")

    assert caught.value.code.id == "E201"


def test_a_file_that_goes_while_the_folder_is_read_is_not_there(tmp_path, monkeypatch):
    (tmp_path / "releases" / "2025").mkdir(parents=True)
    for name in ("a.md", "b.md"):
        (tmp_path / "releases" / "2025" / name).write_text("x")
    real = scanning.stamp_of

    def vanished(entry):
        if entry.name == "a.md":
            raise FileNotFoundError(2, "No such file or directory", entry.path)
        return real(entry)

    monkeypatch.setattr(scanning, "stamp_of", vanished)

    assert list(scan(tmp_path)[0].texts) == ["releases/2025/b.md"]
