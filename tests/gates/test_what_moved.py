"""Whatever is written, changed and taken away: who looks at what has moved finds what a look at everything finds."""

from random import Random

import pytest

from plugins.gates.memory import Memory
from plugins.gates.run import run_gates
from tests.gates.sites import an_output, faults

NAMES = ("a", "b", "c", "d")
PLACES = ("satu", "dua")
OTHERS = dict.fromkeys(("environment", "html", "leaks", "addresses", "sizes", "secrets"), "not asked here")


def a_page(draw):
    """A page with some places, that leads to some pages, places and assets, perhaps to none that are there."""
    places = "".join(f'<p id="{place}">x</p>' for place in PLACES if draw.random() < 0.8)
    links = [f"/{draw.choice(NAMES)}.html{draw.choice(['', '', '#satu', '#dua'])}" for _ in range(draw.randrange(3))]
    assets = ["/aset/x.png"] if draw.random() < 0.3 else []
    assets += ["https://lain.example/x.png"] if draw.random() < 0.1 else []
    return (
        places + "".join(f'<a href="{link}">x</a>' for link in links) + "".join(f'<img src="{one}">' for one in assets)
    )


def moved(files, draw):
    """The same site after somebody has worked on it: a page or two, the asset."""
    files = dict(files)
    for name in draw.sample(NAMES, draw.randrange(3)):
        path = f"{name}.html"
        if draw.random() < 0.3:
            files.pop(path, None)
        else:
            files[path] = a_page(draw)
    if draw.random() < 0.3:
        files["aset/x.png"] = b"x"
    elif draw.random() < 0.2:
        files.pop("aset/x.png", None)
    return files


@pytest.mark.parametrize("seed", range(10))
def test_a_look_at_what_has_moved_finds_what_a_look_at_everything_finds(seed, tmp_path):
    draw, files, ended = Random(seed), {"a.html": "<p>x</p>"}, set()
    for step in range(12):
        files = moved(files, draw)
        built = an_output(tmp_path / str(step), files)
        skips = OTHERS | ({draw.choice(("links", "anchors")): "for once"} if draw.random() < 0.15 else {})
        memory = Memory(tmp_path / "memory.sqlite", "")
        whole = faults(run_gates(built, Memory(None, ""), skips=skips))

        assert faults(run_gates(built, memory, skips=skips)) == whole, f"step {step}"

        memory.close()
        ended.add(bool(whole))
    assert ended == {True, False}, "this seed says little"
