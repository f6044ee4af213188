"""The picture of an agency's cloth with its name: the SVG's colours, letters that exist, few bytes."""

import re
from functools import cache
from io import BytesIO
from itertools import product

import pytest
from PIL import Image

from plugins.media import woven
from plugins.media.label import STEPS
from plugins.media.lettering import length, wrapped, writable
from plugins.media.share import share_picture
from plugins.media.woven import head_of, weave
from plugins.motif.balo import FORMS, YARNS, Choice, choose, cloth

pytestmark = pytest.mark.slow

SLUGS = (
    "luwu-timur",
    "bkpsdm-luwu-timur",
    "diskominfo-sp-luwu-timur",
    "diskominfo-sp-luwu-utara",
    "diskominfo-sp-sulsel",
)
LONG = "Dinas Komunikasi, Informatika, Statistik, dan Persandian"
Colour = tuple[float, ...]


def rgb(text: str) -> Colour:
    return tuple(int(text[at : at + 2], 16) for at in (1, 3, 5))


@cache
def threads(slug: str) -> tuple[Colour, tuple[tuple[bool, Colour, float, tuple[float, ...], float], ...]]:
    """What the SVG says: its ground, and each set of threads (lying?, colour, opacity, dashes, offset)."""
    svg = cloth(slug, "bidang")
    ground = re.search(r'<path fill="(#\w+)" d="M0 0h160', svg)
    assert ground
    found = re.findall(
        r'<path d="M([\d.]+) [\d.]+[hv]\d+" stroke="(#\w+)" stroke-width="\d+"(?: stroke-opacity="([\d.]+)")?'
        r' stroke-dasharray="([\d. ]+)" stroke-dashoffset="([-\d.]+)"/>',
        svg,
    )
    return rgb(ground[1]), tuple(
        (start != "0", rgb(colour), float(opacity or 1), tuple(map(float, dashes.split())), float(offset))
        for start, colour, opacity, dashes, offset in found
    )


def svg_colour(slug: str, x: float, y: float) -> Colour | None:
    """The colour of the SVG at a point of the cloth; None where an edge is near."""
    colour, sets = threads(slug)
    assert len(sets) == 6
    for lying, thread, opacity, dashes, offset in sets:
        along = ((y if lying else x) + offset) % sum(dashes)
        for index, dash in enumerate(dashes):
            if along < dash:
                if min(along, dash - along) < 0.2:
                    return None
                if index % 2 == 0:
                    colour = tuple(a + (b - a) * opacity for a, b in zip(colour, thread, strict=True))
                break
            along -= dash
    return colour


@pytest.mark.parametrize("slug", SLUGS)
def test_the_cloth_has_the_colours_of_the_svg(slug: str) -> None:
    picture = Image.open(BytesIO(share_picture(slug, "Dinas Contoh", "Kabupaten Contoh", "Portal"))).convert("RGB")
    clear = set(range(head_of(slug, 1200, 630)[0] - 9, head_of(slug, 1200, 630)[1] + 90))
    checked = 0
    for x in (x for x in range(3, 1200, 31) if x not in clear):
        for y in range(2, 200, 13):  # above the label
            expected = svg_colour(slug, (x + 0.5) / 7.5, (y + 0.5) / 7.5 + 3)
            if expected is None:
                continue
            found = picture.getpixel((x, y))
            assert isinstance(found, tuple)
            assert max(abs(a - b) for a, b in zip(found, expected, strict=True)) <= 2, (x, y)
            checked += 1
    assert checked > 150


@pytest.mark.parametrize("slug", SLUGS)
def test_the_head_of_the_cloth_stands_where_the_svg_has_it(slug: str) -> None:
    picture, chosen = weave(slug, 1200, 630).convert("RGB"), choose(slug)
    assert f'd="M{chosen.head} 0h30v90' in cloth(slug, "bidang")
    ground, line = (tuple(map(int, rgb(chosen.yarns[index]))) for index in (0, 2))
    middle = (chosen.head + 15) * 7.5
    tip = (72 - 3) * 7.5  # teeth begin every nine units
    assert picture.getpixel((int(middle), int(tip))) == ground
    if chosen.teeth == "cobo":
        assert picture.getpixel((int(chosen.head * 7.5) + 30, int(tip + 33))) == line
    else:
        assert picture.getpixel((int(chosen.head * 7.5), int(tip + 33))) == line
        assert picture.getpixel((int(middle), int(tip + 33))) == line


@pytest.mark.parametrize("form", FORMS)
def test_every_cloth_leaves_room_for_two_inks_in_a_palette(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for wider, shift, head, teeth in product((0, 2, 4), range(8), (84, 108), ("cobo", "bombang")):
        chosen = Choice(YARNS[shift], form, wider, shift, head, teeth)  # type: ignore[arg-type]
        monkeypatch.setattr(woven, "choose", lambda _, chosen=chosen: chosen)
        assert len(weave("", 1200, 630).getpalette() or ()) / 3 <= 256 - 2 * STEPS


@pytest.mark.parametrize("slug", SLUGS)
def test_the_picture_is_a_small_png_of_the_size_networks_want(slug: str) -> None:
    made = share_picture(slug, LONG, "Kabupaten Luwu Timur", "Warta Daerah")
    picture = Image.open(BytesIO(made))
    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (1200, 630))
    assert len(made) <= 60_000


def test_the_same_words_give_the_same_bytes() -> None:
    words = ("dinas-contoh", LONG, "Kabupaten Contoh", "Portal")
    assert share_picture(*words) == share_picture(*words)


def test_the_label_is_opaque_paper_and_carries_the_name() -> None:
    named, blank = (
        Image.open(BytesIO(share_picture("luwu-timur", name, "Kabupaten Contoh", "Portal"))).convert("RGB")
        for name in ("Dinas Contoh", "Xinas Xontoh")
    )
    assert named.getpixel((20, 540)) == (255, 255, 255)
    assert named.tobytes() != blank.tobytes()


@pytest.mark.parametrize("name", ["", "你好", "Dinas " * 200, "x" * 400, "Kantor & <Contoh>"])
def test_no_name_breaks_the_picture(name: str) -> None:
    assert share_picture("dinas-contoh", name, "", "").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Dinas “Contoh” – Ñandú, ā", "Dinas “Contoh” – Nandu, a"),
        ("Café àèéöü", "Café àèéöü"),
        ("Straße № 5 ‑ ½ ﬁ", "Strasse No 5 - 1/2 fi"),
        ("你好 Kantor 😀 Contoh\u00ad", "Kantor Contoh"),
        ("a\u00a0b\n c", "a b c"),
    ],
)
def test_what_the_face_lacks_is_written_with_what_it_has(text: str, written: str) -> None:
    assert writable(text) == written


def test_lines_are_few_and_about_equally_long() -> None:
    lines = wrapped(LONG, 76, 900)
    assert lines == ["Dinas Komunikasi,", "Informatika, Statistik,", "dan Persandian"]
    for cut in wrapped("pertanggungjawaban" * 5, 60, 400):
        assert length(cut, 60) <= 400
