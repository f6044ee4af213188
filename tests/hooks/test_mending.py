"""What is mended before a commit: an id that is missing, and what a camera wrote. Every other byte stays."""

import pytest

from plugins.hooks.mending import id_of, known_id, mended, with_given_id
from plugins.releases.identity import is_id
from tests.desk.desks import inserted
from tests.media.test_stripped import SECRET, picture

PLACE = "releases/2025/loket.md"
ID = "k5dm-3zja"


def mend(data, path=PLACE):
    return mended(path, data, lambda: ID)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_id_is_written_and_every_other_byte_stays(end, mark):
    data = mark + end.join([b"---", b"title: 'a: b'  # catatan", b"date: 2025-01-01", b"---", b"Isi.", b"---", b""])
    new = mend(data)

    assert is_id(ID)
    assert inserted(data, new.data) == b"id: k5dm-3zja" + end
    assert (new.id, id_of(new.data)) == (ID, ID)
    assert mend(new.data) is None


@pytest.mark.parametrize("line", ["id:", "id: ", "id:  "])
def test_an_id_without_value_is_filled_where_it_stands(line):
    data = f"---\ntitle: a\n{line}\n---\nIsi.\n".encode()

    assert mend(data).data == b"---\ntitle: a\nid: k5dm-3zja\n---\nIsi.\n"


@pytest.mark.parametrize(
    "data",
    [
        b"---\nid: 2222-223y\n---\nIsi.\n",
        b"---\nid: salah\n---\nIsi.\n",  # a check tells of it: what somebody has written is not replaced
        b"---\nid: [a]\n---\nIsi.\n",
        b"---\nid: ''\n---\nIsi.\n",
        b"---\n- a\n---\nIsi.\n",
        b"---\n{title: a}\n---\nIsi.\n",
        b"---\ntitle: 'a\n---\nIsi.\n",
        b"---\ntitle: a\ntitle: b\n---\nIsi.\n",
        b"---\ntitle: a\n",
        b"Isi.\n",
        b"\xff\xfe",
        b"",
    ],
)
def test_what_has_an_id_or_cannot_be_read_stays_as_it_is(data):
    assert mend(data) is None


def test_an_empty_header_is_left_to_its_author():
    assert with_given_id(b"---\n---\n", ID) is None


@pytest.mark.parametrize(
    ("data", "known"), [(b"---\nid: k5dm-3zja\n---\n", ID), (b"---\nid: salah\n---\n", ""), (b"", "")]
)
def test_the_id_of_an_earlier_version_is_believed_only_when_it_is_one(data, known):
    assert known_id(data) == known


def test_a_picture_beside_a_release_is_freed_of_what_the_camera_wrote():
    new = mend(picture("JPEG"), "releases/2025/loket/foto.JPG")

    assert SECRET not in new.data
    assert mend(new.data, "releases/2025/loket/foto.JPG") is None


@pytest.mark.parametrize(
    "path", ["pages/tentang.md", "registry/agencies.yaml", "releases/2025/Salah.md", "releases/2025/x/y.txt", "x.jpg"]
)
def test_other_files_are_left_alone(path):
    assert mend(b"---\ntitle: a\n---\n", path) is None
    assert mend(picture("JPEG"), path) is None
