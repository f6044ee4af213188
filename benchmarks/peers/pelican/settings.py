"""Stock Pelican on the corpus: nothing it does twice or in vain is left switched on."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

SITENAME = "Warta Contoh"
SITEURL = "https://warta.contoh.example"
FEED_DOMAIN = SITEURL
TIMEZONE = "Asia/Makassar"
DEFAULT_LANG = "id"
LOCALE = ["C.UTF-8", "C"]
DEFAULT_PAGINATION = 20
THEME = str(HERE)
PLUGIN_PATHS = [str(HERE)]
PLUGINS = ["terms"]

ARTICLE_PATHS = ["releases"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["static"]
EXTRA_PATH_METADATA = {}
STATIC_SAVE_AS = STATIC_URL = "{path}"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
USE_FOLDER_AS_CATEGORY = False
READERS = {"rst": None, "html": None}
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.toc": {}},
    "output_format": "html5",
}
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
PAGINATED_TEMPLATES = {"list": 20}
PAGINATION_PATTERNS = [
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/hal/{number}/", "{base_name}/hal/{number}/index.html"),
]
FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
# The plugin writes lists of its own: those of Pelican would only cost it time, some of it quadratic.
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
SLUGIFY_SOURCE = "basename"
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
