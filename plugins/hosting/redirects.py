"""Addresses that only lead on, as lists for servers. Each has a page as well, which leads on where no server does.

What lies in the list comes first for a host that reads only so many lines: what has moved, then short links, the newest
first. An address is one plain word in every server's language: `registry/redirect_rules.py` sees to it.
"""

from collections.abc import Iterable

Redirect = tuple[str, str]
"""From, to."""

MAP = "/.hosting/redirects.map"
HOSTS_FILE = "/_redirects"
STATUS = 301
LIMITS = {"netlify": 10_000, "cloudflare": 2_000}
"""How many lines a host reads. Cloudflare says so; Netlify sets no number, and grows slow."""
LONGEST = 1_000  # characters of a line that Cloudflare reads


def redirects_map(redirects: Iterable[Redirect]) -> str:
    """A line each, which nginx, Caddy and Apache read alike: the semicolon ends it for nginx, and is a word that the
    others pass over."""
    return "".join(f"{origin} {to} ;\n" for origin, to in sorted(redirects))


def hosts_redirects(redirects: Iterable[Redirect], host: str) -> str:
    """`_redirects` for Netlify or Cloudflare, no longer than the host reads."""
    # Netlify prefers the page to the redirect unless it is forced; Cloudflare knows no force, and needs none.
    status = f"{STATUS}!" if host == "netlify" else str(STATUS)
    lines = [f"{origin} {to} {status}\n" for origin, to in redirects]
    return "".join([line for line in lines if len(line) <= LONGEST][: LIMITS[host]])
