"""What a configuration needs to know of the machine that serves the portal."""

from typing import NamedTuple


class Served(NamedTuple):
    """`root`: the folder with the site, as the server sees it. `listen`: address and port, where not the usual ones."""

    root: str
    host: str
    publishing: bool
    listen: str = ""


MADE = "# Made by ./portal server-snippet {server}: write it anew instead of changing it."
