"""The words of pictures: what is seen, what it means, whose it is."""

import pytest

from plugins.rules.pictures import alt_repeats_caption, generic_alt, picture_without_caption, picture_without_credit
from tests.rules.judging import told

ALT = "Tiga petugas melayani warga"
GOOD = f'![{ALT}](denah.png "Loket pada hari pertama. Foto: Humas Contoh")'
FILES = ("denah.png", "IMG_2041.jpg", "loket-buka.jpg")


def body_told(rule, picture):
    return told(rule, f"Isi.\n\n{picture}", files=FILES)


@pytest.mark.parametrize(
    "alt",
    ["Foto", "gambar 1", "Image", "dokumentasi kegiatan", "Foto kegiatan", "IMG_2041.jpg", "denah.png", "IMG_2041"],
)
def test_an_alt_that_says_nothing(alt):
    assert body_told(generic_alt, f"![{alt}](denah.png)") == [(3, "L110")]


def test_the_name_of_the_file_says_nothing():
    assert body_told(generic_alt, "![loket-buka](loket-buka.jpg)") == [(3, "L110")]


@pytest.mark.parametrize("alt", [ALT, "Foto udara Desa Contoh", "Denah", "Gambar bunga", "Kegiatan warga menanam padi"])
def test_an_alt_that_says_something(alt):
    assert body_told(generic_alt, f"![{alt}](denah.png)") == []


@pytest.mark.parametrize(
    ("rule", "code", "picture"),
    [
        (picture_without_caption, "L111", f"![{ALT}](denah.png)"),
        (picture_without_caption, "L111", f'![{ALT}](denah.png "Foto: Humas Contoh")'),
        (picture_without_caption, "L111", f'![{ALT}](denah.png "")'),
        (picture_without_credit, "L112", f"![{ALT}](denah.png)"),
        (picture_without_credit, "L112", f'![{ALT}](denah.png "Loket pada hari pertama.")'),
        (picture_without_credit, "L112", f'![{ALT}](denah.png "Foto di loket.")'),
        (alt_repeats_caption, "L113", f'![{ALT}](denah.png "{ALT}.")'),
        (alt_repeats_caption, "L113", f'![{ALT}](denah.png "{ALT.upper()}")'),
        (alt_repeats_caption, "L113", f'![{ALT}](denah.png "{ALT}. Foto: Humas Contoh")'),
    ],
)
def test_words_that_are_missing(rule, code, picture):
    assert body_told(rule, picture) == [(3, code)]


@pytest.mark.parametrize("rule", [picture_without_caption, picture_without_credit, alt_repeats_caption, generic_alt])
@pytest.mark.parametrize("body", [GOOD, GOOD.replace("Foto", "Ilustrasi"), "Tanpa gambar."])
def test_words_that_are_there(rule, body):
    assert body_told(rule, body) == []


def test_pictures_of_the_header_are_looked_at():
    image = {"file": "denah.png", "alt": "Foto"}
    gallery = [{"file": "loket-buka.jpg", "alt": ALT, "caption": ALT, "photographer": "Nama Contoh"}]
    given = {"image": image, "gallery": gallery, "files": FILES}

    found = [told(rule, "Isi.", **given) for rule in (generic_alt, picture_without_caption, picture_without_credit)]

    assert [[code for _, code in each] for each in found] == [["L110"], ["L111"], ["L112"]]
    assert [code for _, code in told(alt_repeats_caption, "Isi.", **given)] == ["L113"]
    assert all(line < 1 for each in found for line, _ in each)
