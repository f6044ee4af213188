"""What the public gets of a picture file, and what is refused."""

import pickle
import random
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.media import decoding
from plugins.media.pictures import PictureError, Rendition, read_picture, renditions
from plugins.registry.records import Spot

pytestmark = pytest.mark.slow

PATH = "releases/2025/contoh/Foto Peserta.jpg"


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def plain(width: int = 2000, height: int = 1000, colour: str = "#3a7f86", mode: str = "RGB") -> Image.Image:
    return Image.new("RGB", (width, height), colour).convert(mode)


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def opened(made: Rendition) -> Image.Image:
    image = Image.open(BytesIO(made.content))
    image.load()
    return image


def pixel(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = image.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], apart: int = 12) -> bool:
    return all(abs(a - b) <= apart for a, b in zip(one, other, strict=True))


def code_of(path: str, data: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        renditions(path, data)
    assert caught.value.facts["name"] == path.rsplit("/", 1)[-1]
    return caught.value.code.id


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (2000, [480, 960, 1600]),
        (1600, [480, 960, 1600]),
        (1000, [480, 960, 1000]),
        (480, [480]),
        (300, [300]),
    ],
)
def test_a_picture_comes_in_three_widths_and_is_never_scaled_up(width: int, widths: list[int]) -> None:
    made = renditions(PATH, encoded(plain(width, width // 2)))
    assert [size.width for size in made.sizes] == widths
    for size in made.sizes:
        assert (size.height, opened(size).size) == (round(size.width / 2), (size.width, size.height))
        assert opened(size).format == "WEBP"


def test_a_name_tells_stem_width_and_content() -> None:
    made = renditions(PATH, encoded(plain()))
    for size in made.sizes:
        assert size.name == f"foto-peserta-{size.width}.{sha256(size.content).hexdigest()[:8]}.webp"
    assert made.share.name == f"foto-peserta-1200x630.{sha256(made.share.content).hexdigest()[:8]}.jpg"
    assert renditions("x/会.jpg", encoded(plain(400, 300))).sizes[0].name.startswith("gambar-400.")


def test_the_same_bytes_give_the_same_files() -> None:
    data = encoded(noise(700, 500))
    assert renditions(PATH, data) == renditions(PATH, data)


def test_nothing_a_camera_wrote_reaches_the_public() -> None:
    exif = Image.Exif()
    exif[0x010F] = "RAHASIA-KAMERA"
    exif.get_ifd(0x8825)[1] = "S"
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">RAHASIA-XMP</x:xmpmeta>'
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "RAHASIA-TEKS")
    photo = encoded(noise(640, 480), exif=exif, xmp=xmp, icc_profile=srgb, comment=b"RAHASIA-KOMENTAR")
    drawing = encoded(plain(640, 480), "PNG", exif=exif, icc_profile=srgb, pnginfo=text)
    assert b"RAHASIA" in photo
    assert b"RAHASIA" in drawing
    for path, data in ((PATH, photo), ("x/bagan.png", drawing)):
        made = renditions(path, data)
        for file in (*made.sizes, made.share):
            assert b"RAHASIA" not in file.content
            assert not any(mark in file.content for mark in (b"EXIF", b"Exif", b"ICCP", b"ICC_PROFILE", b"XMP "))
            assert not set(opened(file).info) & {"exif", "xmp", "icc_profile", "comment"}


def test_a_picture_taken_lying_down_stands_up() -> None:
    lying = plain(800, 600)
    lying.paste("#ffffff", (0, 0, 800, 300))  # its upper half is white
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right: what was up is right
    made = renditions(PATH, encoded(lying, exif=exif))
    widest = opened(made.sizes[-1])
    assert widest.size == (600, 800)
    assert near(pixel(widest, 560, 400), (255, 255, 255))
    assert near(pixel(widest, 40, 400), (0x3A, 0x7F, 0x86))


def test_an_embedded_profile_is_obeyed_before_it_is_dropped() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    made = renditions(PATH, encoded(plain(600, 400, "#ff0000"), icc_profile=swapped))
    assert near(pixel(opened(made.sizes[-1]), 5, 5), (0, 0, 255))


def test_a_profile_of_another_kind_of_picture_is_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    made = renditions(PATH, encoded(plain(600, 400), icc_profile=lab))
    assert near(pixel(opened(made.sizes[-1]), 5, 5), (0x3A, 0x7F, 0x86))


def test_cmyk_becomes_screen_colours() -> None:
    red = Image.new("CMYK", (600, 400), (0, 255, 255, 0))
    assert near(pixel(opened(renditions(PATH, encoded(red)).sizes[-1]), 9, 9), (254, 0, 0))


def test_sixteen_bits_of_grey_become_eight() -> None:
    deep = Image.new("I;16", (600, 400), 0x8080)
    assert near(pixel(opened(renditions("x/dalam.png", encoded(deep, "PNG")).sizes[-1]), 9, 9), (128, 128, 128), 2)


def test_a_palette_keeps_what_is_see_through() -> None:
    image = Image.new("P", (600, 400), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.paste(1, (0, 0, 300, 400))
    made = renditions("x/lambang.png", encoded(image, "PNG", transparency=0))
    widest = opened(made.sizes[-1])
    assert widest.mode == "RGBA"
    assert widest.getpixel((500, 200))[3] == 0  # type: ignore[index]
    assert near(pixel(widest, 100, 200), (255, 0, 0), 3)
    assert near(pixel(opened(made.share), 1150, 300), (255, 255, 255))


def test_an_alpha_that_hides_nothing_is_left_out() -> None:
    assert opened(renditions("x/a.png", encoded(plain(600, 400).convert("RGBA"), "PNG")).sizes[-1]).mode == "RGB"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P"])
def test_every_common_mode_of_png_is_read(mode: str) -> None:
    assert renditions("x/a.png", encoded(plain(600, 400, "#ffffff", mode), "PNG")).sizes[-1].width == 600


def test_a_drawing_stays_sharp_and_a_photograph_small() -> None:
    drawing = plain(600, 400, "#ffffff")
    drawing.paste("#000000", (100, 100, 101, 300))
    sharp = opened(renditions("x/bagan.png", encoded(drawing, "PNG")).sizes[-1])
    assert pixel(sharp, 100, 200) == (0, 0, 0)
    assert pixel(sharp, 101, 200) == (255, 255, 255)
    photo = renditions("x/foto.png", encoded(noise(600, 400), "PNG")).sizes[-1]
    assert len(photo.content) < 600 * 400 * 2


@pytest.mark.parametrize("size", [(1600, 1200), (500, 2000), (3000, 400)])
def test_the_picture_for_chats_has_its_frame_and_at_most_300_kb(size: tuple[int, int]) -> None:
    made = renditions(PATH, encoded(noise(*size), quality=70))
    assert opened(made.share).format == "JPEG"
    assert opened(made.share).size == (made.share.width, made.share.height) == (1200, 630)
    assert len(made.share.content) <= 300_000


def whole() -> bytes:
    return encoded(noise(600, 400))


BAD: list[tuple[str, str, Callable[[], bytes]]] = [
    ("M101", "x/surat.jpg", lambda: b"%PDF-1.7 not a picture"),
    ("M101", "x/gambar.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("M101", "x/pindaian.tif", lambda: encoded(plain(600, 400), "TIFF")),
    ("M101", "x/kosong.jpg", lambda: b""),
    ("M102", "x/foto.png", whole),
    ("M102", "x/foto.jpg", lambda: encoded(plain(600, 400), "PNG")),
    ("M102", "x/foto", whole),
    ("M103", "x/putus.jpg", lambda: whole()[:-9000]),
    ("M103", "x/putus.png", lambda: encoded(noise(600, 400), "PNG")[:9000]),
    ("M103", "x/putus.webp", lambda: encoded(noise(600, 400), "WEBP")[:900]),
    ("M103", "x/kepala.jpg", lambda: b"\xff\xd8\xff" + b"\0" * 90),
    (
        "M104",
        "x/gerak.gif",
        lambda: encoded(plain(), "GIF", save_all=True, append_images=[plain(colour="red")]),
    ),
    (
        "M104",
        "x/gerak.webp",
        lambda: encoded(plain(600, 400), "WEBP", save_all=True, append_images=[noise(600, 400)]),
    ),
    (
        "M104",
        "x/gerak.png",
        lambda: encoded(plain(600, 400), "PNG", save_all=True, append_images=[noise(600, 400)]),
    ),
    ("M105", "x/panjang.png", lambda: encoded(Image.new("1", (1, 16_001)), "PNG")),
]


@pytest.mark.parametrize(("code", "path", "data"), BAD)
def test_what_cannot_be_published_is_refused_by_its_code(code: str, path: str, data: Callable[[], bytes]) -> None:
    assert code_of(path, data()) == code


def test_a_picture_meant_to_fill_the_memory_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_PIXELS", 1000)
    assert code_of("x/a.png", encoded(Image.new("1", (40, 40)), "PNG")) == "M105"
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert code_of("x/a.png", encoded(Image.new("1", (40, 40)), "PNG")) == "M105"


def test_a_small_picture_is_published_with_advice() -> None:
    spot = Spot("releases/2025/contoh.md", 9)
    made, findings = read_picture(PATH, encoded(plain(300, 200)), spot)
    assert made is not None
    assert [(f.path, f.line, f.code.id, f.is_error, f.facts["width"]) for f in findings] == [
        (spot.path, 9, "M106", False, 300)
    ]
    assert read_picture(PATH, encoded(plain(480, 200)), spot)[1] == []


def test_a_bad_picture_is_told_where_it_is_named() -> None:
    made, [finding] = read_picture("x/a.jpg", b"", Spot("releases/2025/contoh.md", 12))
    assert made is None
    assert (finding.path, finding.line, finding.code.id) == ("releases/2025/contoh.md", 12, "M101")


def test_the_error_travels_between_processes() -> None:
    with pytest.raises(PictureError) as caught:
        renditions("x/a.jpg", b"")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (copy.code, copy.facts, str(copy)) == (caught.value.code, caught.value.facts, "x/a.jpg: M101")
