"""What a configuration needs to know of the machine that serves the portal."""

from typing import NamedTuple


class Served(NamedTuple):
    """`root`: the folder with the site, as the server sees it. `listen`: address and port, when not those of the web."""

    root: str
    host: str
    publishing: bool
    listen: str = ""


MADE = "# Made by ./portal server-snippet {server}: write it anew instead of changing it."
