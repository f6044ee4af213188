"""Settings of the portal. What differs when it is published stands in publishconf.py.

Most of Pelican's settings have no say here, because every file is planned by the portal itself: one that
would be ignored is refused by name when a build starts. Paths are relative to this file.
"""

import sys
from pathlib import Path

# The `pelican` command does not look for modules beside this file.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from plugins.engine.pelican import Portal

# --- Who builds ---------------------------------------------------------------------------------------------
# The class itself: a text would be looked up before the line above could help.
PELICAN_CLASS = Portal
# Dotted names, so that none is shadowed by a module of Python's own, and none is loaded twice. A portal
# lacks the pages of a plugin that is not named here; one that does not load ends the build.
PLUGINS = [
    "plugins.rules",  # what releases are judged by: facts, style, links, personal data, process
    "plugins.taxonomies",  # agencies, event types, officials, roles, districts, governments
    "plugins.pages",  # releases, lists, terms, archives, corrections, the pages of content/pages
    "plugins.feeds",  # Atom, RSS and JSON Feed; may be left out
]

# --- Where --------------------------------------------------------------------------------------------------
PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"  # safe to delete
SITEURL = "http://127.0.0.1:8000"  # scheme and host, no path; publishconf.py has the real one

# --- When and in which words --------------------------------------------------------------------------------
TIMEZONE = "Asia/Makassar"  # WITA; a day without hour begins here, and hours are shown in it
DEFAULT_LANG = "id"  # of the pages, and of what a build says
LOCALE = ["C.UTF-8", "C"]  # dates are written by Babel: the machine's own locale must not matter

# --- What the portal is -------------------------------------------------------------------------------------
# Neutral placeholders, to be replaced: `./portal check` names those that still stand. All keys:
# plugins/settings.py.
PORTAL = {
    "name": "Warta Daerah",
    "owner": "luwu-timur",  # slug in content/registry/governments.yaml
    "tagline": "Siaran pers resmi pemerintah daerah.",
    "official_domain": ".go.id",  # told in the banner of official sites
    "emblem": "",  # a picture under content/, for paper, such as "emblem.png"
    "contact": {
        "name": "Redaksi Warta Daerah",
        "address": "",
        "email": "redaksi@portal.example",
        "phone": "",
        "hours": "",
    },
    # Who is told of a hole in the portal, and until which day that may be believed; empty: no security.txt.
    "security": {
        "contact": "",
        "expires": "",
        "policy": "",
    },
    "licence": "Rilis boleh dikutip dengan menyebut instansi penerbit.",
    # In the ids of feed entries (RFC 4151): once readers have subscribed, never change these two.
    "feed_domain": "portal.example",
    "feed_year": 2025,
    "per_page": 20,
    "repository_is_public": True,  # then `./portal check` tells of each embargo that can be read in it
}

# --- What Pelican would do by itself ------------------------------------------------------------------------
# Its readers, generators and writers never run; switched off as well, so that nobody is misled. A wide path
# here would publish embargoed sources in any other Pelican.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None}  # docutils knows no Indonesian and would warn
DELETE_OUTPUT_DIRECTORY = False  # it wipes before a build has succeeded
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
INDEX_SAVE_AS = ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
STATIC_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
