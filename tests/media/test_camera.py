"""A picture that tells where it was taken, or with whose camera, is advised on; nothing of it is told."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.media.camera import tells_of_people
from plugins.media.pictures import read_picture
from plugins.registry.records import Spot

GPS, PHOTO = 0x8825, 0x8769


def picture(kind="JPEG", **about):
    """`gps` and `photo`: tags of these parts of EXIF; `plain` those of its first part."""
    exif = Image.Exif()
    for tag, value in about.get("plain", {}).items():
        exif[tag] = value
    for part, name in ((GPS, "gps"), (PHOTO, "photo")):
        if name in about:
            exif.get_ifd(part).update(about[name])
    stream = BytesIO()
    Image.new("RGB", (640, 480), "white").save(stream, kind, exif=exif)
    return stream.getvalue()


PLACE = {1: "S", 2: (2.0, 30.0, 0.0), 3: "E", 4: (121.0, 0.0, 0.0)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "about",
    [{"gps": PLACE}, {"photo": {0xA430: "Nama Samaran"}}, {"photo": {0xA431: "123"}}, {"kind": "WEBP", "gps": PLACE}],
)
def test_what_tells_of_people(about):
    data = picture(**about)
    name = "a.webp" if about.get("kind") else "a.jpg"
    _, found = read_picture(f"releases/2025/x/{name}", data, Spot("x.md", 3))

    assert tells_of_people(data)
    assert [(one.line, one.code.id, one.facts) for one in found] == [(3, "M107", {"name": name})]
    assert not found[0].is_error


@pytest.mark.parametrize(
    "about", [{}, {"plain": {0x010F: "Kamera Contoh"}}, {"gps": {1: "S"}}, {"photo": {0xA430: ""}}, {"kind": "PNG"}]
)
def test_what_tells_of_nobody(about):
    assert not tells_of_people(picture(**about))


@given(st.integers(0, 700), st.binary(min_size=1, max_size=6))
def test_damage_tells_of_nobody_and_fails_nowhere(place, damage):
    data = picture(gps=PLACE)
    tells_of_people(data[:place] + damage + data[place + len(damage) :])


def test_what_is_no_picture_tells_of_nobody():
    assert not tells_of_people(b"")
