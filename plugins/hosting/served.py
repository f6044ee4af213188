"""What a configuration needs to know of the machine that serves the portal."""

from typing import NamedTuple


class Served(NamedTuple):
    """`root`: the folder with the site, as the server sees it. `listen`: address and port, where not the usual ones.

    `certificate`: a folder with `fullchain.pem` and `privkey.pem`; the site is then served by https alone.
    """

    root: str
    host: str
    publishing: bool
    listen: str = ""
    certificate: str = ""


MADE = "# Made by ./portal server-snippet {server}: write it anew instead of changing it."
