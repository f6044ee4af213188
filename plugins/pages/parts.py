"""What components see: the frame of every page, and the parts that views are built of.

Addresses are root-relative ("/rilis/…/") unless a field says "absolute". Days and moments are dates and aware
datetimes; the filters of `theming/filters.py` write them. Text is plain (escaped by the template) unless a field's
name ends in `_html`, which only `components/body.html` prints.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from plugins.releases.status import Flag

# --- what every page has ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address; "" where there is nothing to lead to, which shows the words alone."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class NavItem:
    """A section. `wide`: shown from 60em only. `current`: "page" on its own page, "true" inside it, else ""."""

    text: str
    address: str
    wide: bool = False
    current: Literal["", "page", "true"] = ""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed of this page, in the head and as a feed-links item; `title` names it in the head."""

    address: str
    kind: Literal["atom", "json", "rss"]
    title: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """Empty parts are not shown."""

    name: str = ""
    address: str = ""
    email: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The frame around every page: masthead, navigation, footer."""

    name: str  # "Warta Daerah"
    owner: str  # "Kabupaten Luwu Timur"
    owner_short: str  # "Luwu Timur", for the window's title
    official_name: str  # "Pemkab Luwu Timur" / "Pemprov …", for the banner
    official_domain: str  # ".go.id"
    banner_is_example: bool  # the domain is a placeholder: the banner says so
    language: str
    nav: tuple[NavItem, ...]
    footer: tuple[Link, ...]  # all sections, and the pages of content/pages/
    stylesheet: str
    font: str  # address of the headline face, preloaded
    icon: str
    contact: ContactView
    licence: str
    feeds: tuple[FeedLink, ...]  # the site's own, in the footer


@dataclass(frozen=True, slots=True)
class Share:
    """What a chat shows for a link (Open Graph). All addresses absolute; the picture is PNG or JPEG, 1200 × 630."""

    title: str
    description: str
    url: str
    image: str
    image_alt: str
    image_type: Literal["image/png", "image/jpeg"]
    kind: Literal["website", "article"] = "website"
    published: datetime | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same release in another language; absolute."""

    lang: str
    url: str
    text: str  # "Bahasa Indonesia", "English"


@dataclass(frozen=True, slots=True)
class Head:
    """`<head>`: `title` without the site's name; `canonical` absolute ("" for 404 and redirects)."""

    title: str
    description: str
    canonical: str
    indexed: bool  # False: robots noindex
    share: Share | None = None
    json_ld: str = ""  # ready, with <, > and & escaped as JSON
    feeds: tuple[FeedLink, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    cloth: str = ""  # slug whose cloth edges masthead and footer


# --- parts that components show -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture the build has made: `srcset` lists its widths; `address` is the widest."""

    address: str
    srcset: str
    width: int
    height: int
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """release-card. `cloth` is the lead agency's slug ("" where all would be alike: an agency's own page)."""

    address: str
    title: str
    summary: str
    day: date
    agency: str  # short name
    cloth: str
    event_type: str = ""
    place: str = ""
    flags: tuple[Flag, ...] = ()
    picture: PictureView | None = None
    note: str = ""  # "Plt. Kepala BKPSDM": the title held that day, on an official's or a role's page


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A numbered list page; `number` 0 is a gap ("…")."""

    number: int
    address: str = ""
    current: bool = False
    oldest: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """Pages are numbered from the oldest. `newer`/`older` are addresses or ""; `on_newest`: this is the landing."""

    newest: str
    on_newest: bool
    numbers: tuple[PageNumber, ...]
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseList:
    """One page of a list, newest first."""

    cards: tuple[Card, ...]
    pagination: Pagination | None = None  # None: everything fits on one page


@dataclass(frozen=True, slots=True)
class Title:
    """A title held: `acting` is "", "Plt.", "Plh.", "Pj." or "Pjs."; `acting_long` its meaning ("Pelaksana tugas")."""

    role: str  # the role's name
    acting: str = ""
    acting_long: str = ""


@dataclass(frozen=True, slots=True)
class OfficialCard:
    """official-card. `address` "" for people who have no page. `note`: part and representation in words."""

    name: str
    address: str
    titles: tuple[Title, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgencyCard:
    """agency-card: full name, always. `meta`: "Luwu Timur · 3 rilis"."""

    name: str
    address: str
    cloth: str
    meta: str


@dataclass(frozen=True, slots=True)
class TermCard:
    """A line in a plain list of terms (event types, districts, governments, roles): `meta` is "3 rilis" or a holder."""

    name: str
    address: str
    meta: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the facts box: the term, and its values (a line each), linked when `address` is set."""

    term: str
    values: tuple[Link, ...]  # Link.address "" = plain text


@dataclass(frozen=True, slots=True)
class Tenure:
    """timeline item of appointments. `period_html` is absent on purpose: the template writes since/until/seen.

    `heading` is the role on a person's page and the person on a role's page. `current`: it holds now.
    """

    heading: str
    address: str
    acting: str
    acting_long: str
    unit: str  # agency or partner
    since: date | None
    until: date | None
    seen_on: tuple[date, ...]
    current: bool
    note: str = ""  # decree, remark
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class YearCount:
    """release-list__years: `bar` is 0–100, the share of the greatest year."""

    year: int
    count: int
    address: str
    bar: int


@dataclass(frozen=True, slots=True)
class ChangeView:
    """notice--correction or an update notice; `anchor` is its id on the page."""

    kind: Literal["correction", "update"]
    at: datetime
    note: str
    was: str
    now: str
    anchor: str


@dataclass(frozen=True, slots=True)
class WithdrawalView:
    """notice--withdrawal. `hides_text`: the text must not be shown any more."""

    at: datetime
    reason: str  # in words
    note: str
    hides_text: bool
    replacement: Link | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where the facts of a release stand."""

    name: str
    url: str = ""
    day: date | None = None
    rights: str = ""  # of somebody else, who permits it


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file beside a release, with its format and size in words."""

    title: str
    address: str
    meta: str  # "PDF, 240 KB"


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """timeline item of a release's history; newest first, `current` marks the first."""

    at: datetime
    has_hour: bool
    what: str
    note: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """One entry of /ralat/: a correction or a withdrawal."""

    kind: Literal["correction", "withdrawn"]
    at: datetime
    title: str
    address: str
    was: str
    now: str
    note: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One line of a sitemap; `url` is absolute."""

    url: str
    lastmod: datetime | None
    alternates: tuple[Alternate, ...] = ()
