"""What is written beside the pixels goes; the pixels, their colours and which side is up stay, byte for byte."""

import struct
import warnings
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from plugins.media.camera import tells_of_people
from plugins.media.stripped import stripped

SECRET = b"Nama Samaran"
ORIENTATION, ARTIST, GPS = 0x0112, 0x013B, 0x8825
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@cache
def picture(kind, orientation=1, **more):
    """Two colours, so that turning is seen; a name in every place that Pillow can write."""
    image = Image.new("RGB", (24, 16), "white")
    image.paste("red", (0, 0, 12, 5))
    exif = Image.Exif()
    exif[ORIENTATION], exif[ARTIST] = orientation, SECRET.decode()
    exif.get_ifd(GPS).update({1: "S", 2: (2.0, 30.0, 0.0), 3: "E", 4: (121.0, 0.0, 0.0)})
    xmp = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    stream = BytesIO()
    if kind == "PNG":
        notes = PngInfo()
        notes.add_text("Author", SECRET.decode(), zip=False)
        notes.add_itxt("XML:com.adobe.xmp", xmp.decode())
        more["pnginfo"] = notes
    elif kind == "JPEG":
        more["comment"] = SECRET
    if kind != "PNG":
        more["xmp"] = xmp
    image.save(stream, kind, exif=exif, icc_profile=PROFILE, **more)
    return stream.getvalue()


def name(kind):
    return f"releases/2025/x/foto.{ENDINGS[kind]}"


def opened(data):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = Image.open(BytesIO(data))
        image.load()
        return image


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ENDINGS)
def test_what_stands_beside_the_pixels_goes_and_the_picture_stays(kind, orientation):
    data = picture(kind, orientation)
    bare = stripped(name(kind), data)
    before, after = opened(data), opened(bare)

    assert SECRET in data
    assert SECRET not in bare
    assert tells_of_people(data)
    assert not tells_of_people(bare)
    assert (after.format, after.tobytes(), after.info["icc_profile"]) == (kind, before.tobytes(), PROFILE)
    assert ImageOps.exif_transpose(after).tobytes() == ImageOps.exif_transpose(before).tobytes()
    assert dict(after.getexif()) == ({} if orientation == 1 else {ORIENTATION: orientation})
    assert stripped(name(kind), bare) == bare


@pytest.mark.parametrize("kind", ENDINGS)
def test_a_picture_with_nothing_beside_it_keeps_its_bytes(kind):
    stream = BytesIO()
    Image.new("RGB", (8, 8), "red").save(stream, kind)

    assert stripped(name(kind), stream.getvalue()) == stream.getvalue()


def test_a_progressive_jpeg_keeps_its_scans():
    data = picture("JPEG", 6, progressive=True)

    assert SECRET not in stripped(name("JPEG"), data)
    assert opened(stripped(name("JPEG"), data)).tobytes() == opened(data).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_a_phone_puts_behind_the_picture_goes(kind):
    assert SECRET not in stripped(name(kind), picture(kind) + b"MotionPhoto" + SECRET)


def test_further_segments_of_a_jpeg_go():
    data = picture("JPEG")
    notes = b"".join(struct.pack(">BBH", 0xFF, marker, 2 + len(SECRET)) + SECRET for marker in (0xE0, 0xE2, 0xED, 0xFE))
    bare = stripped(name("JPEG"), data[:2] + notes + data[2:])

    assert SECRET not in bare
    assert bare == stripped(name("JPEG"), data)


@pytest.mark.parametrize("kind", ENDINGS)
@given(cut=st.integers(0, 4000), damage=st.binary(max_size=6))
def test_what_is_damaged_shows_the_same_or_stays_as_it_was(kind, cut, damage):
    data = picture(kind)
    hurt = data[:cut] + damage + data[cut + len(damage) :]
    bare = stripped(name(kind), hurt)

    assert bare == hurt or opened(bare).tobytes() == opened(hurt).tobytes()


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"GIF89a", b"kata"])
def test_what_is_no_picture_stays_as_it_was(data):
    assert stripped("releases/2025/x/foto.jpg", data) == data


def test_another_ending_is_left_to_the_check():
    assert stripped("releases/2025/x/foto.png", picture("JPEG")) == picture("JPEG")
