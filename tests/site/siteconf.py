"""Settings of the small site: the portal's own, with plainly invented values, a fixed moment and short lists."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from pelicanconf import *  # noqa: E402, F403

PATH = str(HERE / "content")
THEME = str(HERE.parents[1] / "theme")
OUTPUT_PATH = str(HERE.parents[1] / ".cache" / "small-site")
CACHE_PATH = str(HERE.parents[1] / ".cache")
SITEURL = "https://warta.contoh.example"
PUBLISHING = True
NOW = "2026-02-01"
HOSTING = {"host": "server"}

PORTAL = {
    "name": "Warta Daerah",
    "owner": "kabupaten-contoh",
    "tagline": "Rilis yang memperagakan semua keadaan portal.",
    "contact": {
        "name": "Redaksi Contoh",
        "address": "Jalan Contoh 1, Kota Contoh",
        "email": "redaksi@warta.contoh.example",
        "phone": "0000 111 111",
        "hours": "08.00–16.00 WITA",
    },
    "security": {"contact": "keamanan@warta.contoh.example", "expires": "2099-12-31"},
    "feed_domain": "warta.contoh.example",
    "feed_year": 2024,
    "per_page": 2,
    "dictionary": "none",  # whether the machine has one must not matter
}
