"""The whole output of the small site, file by file, against the kept one; after a wanted change: `./portal golden`."""

from difflib import unified_diff

import pytest
from PIL import Image

from plugins.engine.output import MARKER
from tests.whole.golden import PICTURES, golden, looks_alike

HINT = "if this is meant: ./portal golden, and look at the difference before it is committed"
SHOWN = 3
LINES = 40


def parted(site):
    """Names of text files and of pictures."""
    names = [name for name in site.files if name != MARKER]
    pictures = [name for name in names if "." + name.rpartition(".")[2] in PICTURES]
    return [name for name in names if name not in pictures], pictures


@pytest.mark.slow
def test_the_same_files_come_out(small):
    assert parted(small) == parted(golden()), HINT


@pytest.mark.slow
def test_every_text_is_the_same_byte_for_byte(small):
    kept = golden()
    names = [name for name in parted(small)[0] if name in kept.files]
    other = [name for name in names if small.files[name].read_bytes() != kept.files[name].read_bytes()]
    shown = "\n".join(difference(kept, small, name) for name in other[:SHOWN])

    assert other == [], f"{len(other)} files differ; {HINT}\n{shown}"


def difference(kept, small, name):
    if name.endswith(".woff2"):
        return f"{name}: other bytes"
    before, after = (site.text(name).splitlines() for site in (kept, small))
    return "\n".join([*unified_diff(before, after, f"golden/{name}", name, n=1, lineterm="")][:LINES])


def test_every_picture_looks_the_same(small):
    kept = golden()

    names = [name for name in parted(small)[1] if name in kept.files]
    unlike = [name for name in names if not looks_alike(small.files[name], kept.files[name])]

    assert unlike == [], HINT


def test_pictures_that_differ_are_told_apart(tmp_path):
    one, other, larger = tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.png"
    Image.new("RGB", (20, 10), (200, 30, 30)).save(one)
    Image.new("RGB", (20, 10), (190, 30, 30)).save(other)
    Image.new("RGB", (10, 20), (200, 30, 30)).save(larger)

    assert looks_alike(one, one)
    assert not looks_alike(one, other)
    assert not looks_alike(one, larger)


def test_the_kept_site_is_whole():
    assert len(golden().files) >= 150
