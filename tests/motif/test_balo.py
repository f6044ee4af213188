"""The cloths are the ones of the design's reference, and harmless in a page."""

from hashlib import sha256

import pytest

from plugins.motif.balo import VIEWS, choose, cloth

# DESIGN.md § 6: SHA-256 of the UTF-8 output, first 12 hex digits.
VECTORS = {
    "luwu-timur": ("652ab57d6465", "1216c32d5176", "6a6117c6c0ac"),
    "bkpsdm-luwu-timur": ("09125fc2bffe", "f83b5468e239", "3173bce13a20"),
    "diskominfo-sp-luwu-timur": ("37587206d866", "b457489158ed", "50855887dc62"),
    "diskominfo-sp-luwu-utara": ("8a13ae5beb54", "5d7fe240ce5a", "4538f3f21814"),
    "diskominfo-sp-sulsel": ("7b260b97e3f3", "14b50f4c48e4", "74d6249ea33e"),
}


@pytest.mark.parametrize("slug", VECTORS)
@pytest.mark.parametrize(("column", "view"), [(0, "petak"), (1, "bidang"), (2, "pinggir")])
def test_a_cloth_is_the_one_of_the_design(slug, column, view):
    assert sha256(cloth(slug, view).encode()).hexdigest()[:12] == VECTORS[slug][column]


@pytest.mark.parametrize("view", VIEWS)
def test_a_cloth_can_stand_many_times_on_a_page(view):
    drawn = cloth("dinas-contoh", view)

    assert " id=" not in drawn
    assert "style" not in drawn
    assert 'aria-hidden="true"' in drawn


@pytest.mark.parametrize("teeth", ["cobo", "bombang"])
def test_both_kinds_of_head_panel_occur(teeth):
    slug = next(f"contoh-{n}" for n in range(50) if choose(f"contoh-{n}").teeth == teeth)

    assert ('stroke-width="1.5" d="M' in cloth(slug, "bidang")) == (teeth == "bombang")


def test_a_slug_never_enters_the_drawing():
    assert "<script>" not in cloth("<script>", "bidang")
