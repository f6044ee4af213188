"""The theme's files are joined in their order, named by their bytes, and small."""

import gzip
import re
from hashlib import blake2b
from pathlib import Path

import pytest

from plugins.theming.assets import joined_css, theme_assets

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"


def by_ending(ending: str) -> bytes:
    return next(asset.content for asset in theme_assets(THEME).files if asset.address.endswith(ending))


def test_every_file_has_the_hash_of_its_bytes_in_its_address():
    for asset in theme_assets(THEME).files:
        if not asset.address.endswith("OFL.txt"):
            assert asset.address.split(".")[1] == blake2b(asset.content, digest_size=5).hexdigest()


def test_pages_are_given_the_addresses_of_published_files():
    assets = theme_assets(THEME)

    assert {assets.stylesheet, assets.font, assets.icon} <= {asset.address for asset in assets.files}
    assert re.fullmatch(r"/aset/portal\.[0-9a-f]{10}\.css", assets.stylesheet)


def test_the_stylesheet_loads_the_face_that_is_published_and_nothing_else():
    sheet = by_ending(".css").decode()

    assert re.findall(r"url\(([^)]*)\)", sheet) == [f'"{theme_assets(THEME).font}"']


def test_the_joined_stylesheet_keeps_the_order_of_its_imports():
    sheet = joined_css(CSS)
    order = re.findall(r'@import url\("([^"]+)"\)', (CSS / "portal.css").read_text())

    places = [sheet.index((CSS / name).read_text().rstrip()) for name in order]

    assert places == sorted(places)
    assert "@import" not in sheet


def test_every_component_stylesheet_is_imported():
    order = re.findall(r'"components/([^"]+)"', (CSS / "portal.css").read_text())

    assert sorted(order) == sorted(file.name for file in (CSS / "components").glob("*.css"))


def test_the_licence_of_the_face_stands_beside_it():
    assert b"SIL OPEN FONT LICENSE" in by_ending("OFL.txt")


def test_the_stylesheet_weighs_at_most_ten_kilobytes_compressed():
    assert len(gzip.compress(by_ending(".css"), 9, mtime=0)) <= 10_240


def test_the_face_weighs_at_most_twenty_kilobytes():
    assert len(by_ending(".woff2")) <= 20_480


def test_a_changed_stylesheet_gets_a_new_address(tmp_path):
    import shutil

    shutil.copytree(THEME / "static", tmp_path / "static")
    (tmp_path / "static" / "css" / "print.css").write_text("@layer print { }")

    assert theme_assets(tmp_path).stylesheet != theme_assets(THEME).stylesheet


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        theme_assets(tmp_path)
