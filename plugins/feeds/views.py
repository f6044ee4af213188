"""What the feed templates see; the contract between `feeds/` and `theme/`, as `pages/views.py` is for pages."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A feed entry. All addresses absolute.

    `content_html` is the whole text in the feeds of the site, the summary in those of a term, the notice alone of a
    release whose text is hidden.
    """

    id: str
    title: str
    url: str
    summary: str
    content_html: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    lang: str
    image: str = ""


@dataclass(frozen=True, slots=True)
class FeedView:  # feed.atom.xml, feed.rss.xml, feed.json
    """What a feed shows, whatever its format."""

    id: str
    title: str
    subtitle: str
    language: str
    site_url: str  # absolute: the page this feed belongs to
    self_url: str
    updated: datetime
    author: str
    icon: str
    rights: str
    entries: tuple[Entry, ...]
