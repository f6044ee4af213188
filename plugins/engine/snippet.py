"""What the task `server-snippet` calls: a server's name in, its configuration out."""

import re
import sys
from urllib.parse import urlsplit

from plugins.catalogue import N_, catalogue
from plugins.engine.commands import LANGUAGE, PUBLISH_SETTINGS, opened
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.errors import SettingError
from plugins.hosting.apache import apache
from plugins.hosting.caddy import caddy
from plugins.hosting.nginx import nginx
from plugins.hosting.served import Served

ROOT = re.compile(r"/[\w./-]*\w")  # nothing that means something to a server
SERVERS = ("nginx", "caddy", "apache")


def print_snippet(server: str, root: str, settings: str, brotli: bool) -> None:
    """Print the configuration for one of SERVERS; ends with SystemExit(1) when something must be mended."""
    with ends_cleanly(catalogue(LANGUAGE)):
        if server not in SERVERS:
            raise SettingError("server-snippet", N_("must be followed by nginx, caddy or apache"), server)
        if not ROOT.fullmatch(root):
            raise SettingError("--root", N_("must be a whole path, of letters, digits and . - _ /"), root)
        portal = opened(settings or PUBLISH_SETTINGS).portal
        host = urlsplit(portal.site_url).hostname or ""
        served = Served(root, host, portal.publishing)
        text = nginx(served, brotli) if server == "nginx" else caddy(served) if server == "caddy" else apache(served)
        say(text.rstrip("\n"), sys.stdout)
