"""Files that are for who serves the portal: headers, redirects, security.txt."""

from collections.abc import Iterator

from plugins.hosting import headers_file, security_txt
from plugins.hosting.redirects import HOSTS_FILE, MAP, Redirect, hosts_redirects, redirects_map
from plugins.overview import Overview
from plugins.page import Asset
from plugins.releases.record import short_address


def hosting_outputs(overview: Overview) -> Iterator[Asset]:
    """Those that the settings ask for."""
    settings = overview.settings
    if text := security_txt.security_txt(settings):
        yield Asset(security_txt.ADDRESS, text.encode())
    host = settings.hosting.host
    if host == "server":
        yield Asset(MAP, redirects_map(_redirects(overview)).encode())
    elif host:
        yield Asset(headers_file.ADDRESS, headers_file.headers_file(settings.publishing).encode())
        yield Asset(HOSTS_FILE, hosts_redirects(_redirects(overview), host).encode())


def _redirects(overview: Overview) -> Iterator[Redirect]:
    """What has moved, then the short link of each release, the newest first."""
    yield from ((moved.origin, moved.to) for moved in overview.registry.redirects)
    yield from ((short_address(release.id), release.address) for release in reversed(overview.releases))
