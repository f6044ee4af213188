"""Releases that are to be unknown until their hour: the site keeps it, a repository that anyone can read does not."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.findings import Finding
from plugins.releases.codes import EXPOSED
from plugins.releases.outline import Outline


def exposed_embargoes(releases: Iterable[Outline], now: datetime) -> Iterator[Finding]:
    """Advice on each release that is ready and whose date has not come at `now`."""
    for release in releases:
        if release.status == "ready" and release.date > now:
            yield Finding(release.source, release.line_of("date"), EXPOSED, {"date": release.date.date()})
