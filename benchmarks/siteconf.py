"""Settings for the invented corpus: the portal's own theme and plugins, an invented owner, a moment after all of it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pelicanconf import *  # noqa: E402, F403

THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / ".cache" / "bench" / "output")
CACHE_PATH = str(ROOT / ".cache" / "bench" / "cache")
SITEURL = "https://warta.contoh.example"
PUBLISHING = True
NOW = "2027-02-01"

PORTAL = {
    "name": "Warta Contoh",
    "owner": "kabupaten-contoh",
    "tagline": "Rilis rekaan untuk mengukur portal.",
    "contact": {"name": "Redaksi Contoh", "email": "redaksi@warta.contoh.example"},
    "feed_domain": "warta.contoh.example",
    "feed_year": 2024,
    "per_page": 20,
}
