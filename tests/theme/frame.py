"""The frame around every example page: site, head, feeds. All names are plainly invented."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.pages.parts import Alternate, ContactView, FeedLink, Head, Link, NavItem, Share, Site
from plugins.theming.assets import theme_assets

THEME = Path(__file__).parents[2] / "theme"
ZONE = ZoneInfo("Asia/Makassar")
ORIGIN = "https://warta.example"
HOSTILE = "Rapat & <b>\"warna\"</b> 'kain' </script>"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


ASSETS = theme_assets(THEME)
SECTIONS = (
    NavItem("Rilis", "/rilis/", current="page"),
    NavItem("Instansi", "/instansi/"),
    NavItem("Jenis kegiatan", "/kegiatan/", wide=True),
    NavItem("Pejabat", "/pejabat/"),
    NavItem("Ralat", "/ralat/", wide=True),
)
SITE_FEEDS = (
    FeedLink("/atom.xml", "atom", "Semua rilis (Atom)"),
    FeedLink("/feed.json", "json", "Semua rilis (JSON Feed)"),
    FeedLink("/rss.xml", "rss", "Semua rilis (RSS)"),
)
SITE = Site(
    name="Warta Daerah",
    owner="Kabupaten Contoh Timur",
    owner_short="Contoh Timur",
    official_name="Pemkab Contoh Timur",
    official_domain=".go.id",
    banner_is_example=True,
    language="id",
    nav=SECTIONS,
    footer=(
        *(Link(item.text, item.address) for item in SECTIONS),
        Link("Jabatan", "/jabatan/"),
        Link("Kecamatan", "/wilayah/"),
        Link("Pemerintah", "/pemerintah/"),
        Link("Tentang portal", "/tentang/"),
        Link("Kontak", "/kontak/"),
    ),
    stylesheet=ASSETS.stylesheet,
    font=ASSETS.font,
    icon=ASSETS.icon,
    contact=ContactView(name="Redaksi Contoh", address="Bandar Contoh", email="redaksi@portal.example"),
    licence="Rilis boleh dikutip dengan menyebut instansi penerbit.",
    feeds=SITE_FEEDS,
)
SHARE = Share(
    title="Judul contoh",
    description="Ringkasan contoh.",
    url=f"{ORIGIN}/rilis/2025/10/contoh/",
    image=f"{ORIGIN}/rilis/2025/10/contoh/bagikan.png",
    image_alt="Kain Badan Contoh",
    image_type="image/png",
    kind="article",
    published=at("2025-10-22T16:10"),
    modified=at("2025-10-23T09:15"),
)

TRANSLATIONS = (
    Alternate("id", f"{ORIGIN}/rilis/2025/10/contoh/", "Bahasa Indonesia"),
    Alternate("en", f"{ORIGIN}/rilis/2025/10/example/", "English"),
)


def a_head(title: str, **changes: Any) -> Head:
    given: dict[str, Any] = {
        "description": "Keterangan contoh.",
        "canonical": f"{ORIGIN}/contoh/",
        "indexed": True,
        "share": replace(SHARE, kind="website", published=None, modified=None),
        "cloth": "luwu-timur",
    }
    return Head(title, **(given | changes))


def feeds_of(path: str) -> tuple[FeedLink, ...]:
    return (
        FeedLink(f"{path}atom.xml", "atom", "Rilis (Atom)"),
        FeedLink(f"{path}feed.json", "json", "Rilis (JSON Feed)"),
    )
