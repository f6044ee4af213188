"""A picture that is small, heavy or upright for its place is told, and what is fit is not."""

import pytest

from plugins.media.fitness import HEAVIEST, Seen, unfit
from plugins.media.renditions import Rendition


def told(width, height, is_lead=False, weight=1_000_000):
    seen = Seen("releases/2025/rilis-contoh/loket.jpg", Rendition("loket", width, height), weight)
    found = list(unfit(seen, is_lead))
    assert all(facts["name"] == "loket.jpg" and code.message.format(**facts) for code, facts in found)
    return [code.id for code, _ in found]


@pytest.mark.parametrize(
    ("width", "height", "is_lead", "codes"),
    [
        (1199, 630, True, ["M108"]),
        (600, 400, True, ["M108"]),
        (480, 320, True, ["M108"]),
        (799, 600, False, ["M109"]),
        (600, 799, False, ["M109"]),
        (480, 480, False, ["M109"]),
        (1200, 1600, True, ["M111"]),
        (1600, 1601, True, ["M111"]),
        (900, 1100, True, ["M108", "M111"]),
    ],
)
def test_what_is_small_or_upright(width, height, is_lead, codes):
    assert told(width, height, is_lead) == codes


@pytest.mark.parametrize(
    ("width", "height", "is_lead"),
    [
        (1200, 630, True),
        (1600, 1600, True),
        (800, 500, False),
        (600, 800, False),
        (1200, 1600, False),  # in a gallery pictures may stand
        (479, 300, False),  # M106 tells of it
    ],
)
def test_what_is_fit(width, height, is_lead):
    assert told(width, height, is_lead) == []


@pytest.mark.parametrize(("weight", "codes"), [(HEAVIEST + 1, ["M110"]), (40_000_000, ["M110"]), (HEAVIEST, [])])
def test_what_is_heavy(weight, codes):
    assert told(1600, 900, weight=weight) == codes


def test_how_heavy_it_is_is_told_as_indonesian_writes_numbers():
    ((_, facts),) = unfit(Seen("a/b.jpg", Rendition("b", 1600, 900), 12_340_000), is_lead=True)

    assert facts == {"name": "b.jpg", "size": "12,3"}
