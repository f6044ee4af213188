"""Drawing share pictures takes most of a plan's time and is tested in its own room; here they are a few bytes."""

import pytest

from plugins.page import Asset
from plugins.pages import share


@pytest.fixture(autouse=True)
def _light_share_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    def picture(slug: str, name: str, government: str, site_name: str) -> Asset:
        return Asset(f"/aset/bagikan-{slug}.0.png", f"{name}, {government}, {site_name}".encode())

    monkeypatch.setattr(share, "_picture", picture)
