"""A picture is drawn once a machine, and what is kept of it is believed only whole."""

import pytest

from plugins.engine.drawn import drawn
from plugins.page import Drawing


@pytest.fixture
def drawing():
    calls = []

    def draw(*words):
        calls.append(words)
        return b"picture of " + " ".join(words).encode()

    return Drawing("/aset/bagikan-dinas.0123456789.png", draw, ("dinas", "Dinas Contoh")), calls


def test_it_is_drawn_once_and_comes_out_the_same(drawing, tmp_path):
    picture, calls = drawing

    first, second = drawn(picture, tmp_path / "drawings"), drawn(picture, tmp_path / "drawings")

    assert first == second == b"picture of dinas Dinas Contoh"
    assert len(calls) == 1


@pytest.mark.parametrize("damage", [b"", b"x", b"sixteen bytes: no" + b"PNG"])
def test_a_damaged_one_is_drawn_anew(drawing, tmp_path, damage):
    picture, calls = drawing
    drawn(picture, tmp_path)
    next(tmp_path.iterdir()).write_bytes(damage)

    assert drawn(picture, tmp_path) == b"picture of dinas Dinas Contoh"
    assert len(calls) == 2


def test_without_a_place_to_keep_it_it_is_drawn_all_the_same(drawing, tmp_path):
    picture, _ = drawing
    (tmp_path / "file").write_bytes(b"")

    assert drawn(picture, None) == drawn(picture, tmp_path / "file" / "folder") == b"picture of dinas Dinas Contoh"


def test_a_kept_picture_that_cannot_be_read_is_drawn_again(drawing, tmp_path):
    picture, calls = drawing
    (tmp_path / picture.address.rpartition("/")[2]).mkdir()

    assert drawn(picture, tmp_path) == b"picture of dinas Dinas Contoh"
    assert len(calls) == 1
