"""What the templates see: one frozen dataclass a template, built of the parts of `parts.py`.

The contract between `pages/` and `theme/`: a template reads the fields named here and nothing else, so a page is
known by its view. How addresses, days and texts are written, `parts.py` says.
"""

from dataclasses import dataclass
from datetime import date, datetime

from plugins.pages.parts import (
    AgencyCard,
    Alternate,
    AttachmentView,
    Card,
    ChangeView,
    ContactView,
    CorrectionItem,
    Fact,
    FeedLink,
    Head,
    HistoryItem,
    Link,
    OfficialCard,
    Pagination,
    PictureView,
    ReleaseList,
    Site,
    SitemapUrl,
    SourceView,
    Tenure,
    TermCard,
    WithdrawalView,
    YearCount,
)


@dataclass(frozen=True, slots=True)
class HomeView:  # home.html
    """The home page; it has no numbered pages."""

    site: Site
    head: Head
    lead: Card | None
    seconds: tuple[Card, ...]
    latest: ReleaseList
    corrections: tuple[Card, ...]  # releases lately corrected or withdrawn; `day` is the day of the change
    agencies: tuple[AgencyCard, ...]
    event_types: tuple[TermCard, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:  # release.html
    """A release in whatever state it is."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    cloth: str
    government: str  # "Pemerintah Kabupaten Luwu Timur"
    agency: Link  # lead, full name
    jointly: tuple[Link, ...]  # other agencies, supporting agencies, partners ("bersama …"); address "" = plain
    letterhead_address: str  # for paper; "" when unknown
    emblem: str  # address, "" = a neutral place on paper
    kind: str  # in words: "Siaran pers"
    event_types: tuple[Link, ...]
    number: str
    title: str
    summary: str
    published: datetime
    has_hour: bool
    updated: datetime | None  # last update, correction or withdrawal; links to #riwayat
    updated_word: str  # "Diperbarui", "Diralat", "Ditarik" or ""
    lang: str  # of title, summary and body
    withdrawal: WithdrawalView | None
    expired: datetime | None  # the last day or moment of its validity, once that is over
    changes: tuple[ChangeView, ...]  # newest first, corrections and updates
    facts: tuple[Fact, ...]  # at most six
    event_start: date | None
    event_end: date | None
    dateline: str  # "MALILI"
    body_html: str  # "" when the withdrawal hides it
    image: PictureView | None  # lead picture
    gallery: tuple[PictureView, ...]
    code: str  # "K7MP-42QX"
    short_url: str  # absolute, without the scheme for reading aloud: "warta.example/v/k7mp-42qx/"
    short_link: str  # absolute
    whatsapp: str  # https://wa.me/?text=…
    attachments: tuple[AttachmentView, ...]
    contact: ContactView | None
    officials: tuple[OfficialCard, ...]
    reference_day: date
    sources: tuple[SourceView, ...]
    byline: tuple[Fact, ...]  # Penulis, Penyunting, when given
    history: tuple[HistoryItem, ...]
    related: tuple[Card, ...]
    related_more: Link | None
    previous: Link | None  # older, of the lead agency
    next: Link | None
    translations: tuple[Alternate, ...]
    feeds: tuple[FeedLink, ...]  # of the lead agency


@dataclass(frozen=True, slots=True)
class AgencyView:  # agency.html
    """An agency, what it released, and who leads it."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    cloth: str
    government: str
    short_name: str
    name: str
    summary: str
    notice: str  # merged, renamed or closed: a sentence; "" otherwise
    successor: Link | None
    releases: ReleaseList
    facts: tuple[Fact, ...]
    people: tuple[OfficialCard, ...]  # known now, in protocol order
    sub_agencies: tuple[AgencyCard, ...]
    years: tuple[YearCount, ...]
    contact: ContactView | None
    accounts: tuple[Link, ...]
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class OfficialView:  # official.html
    """A person, the appointments over time, and the releases that name them."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    name: str  # with degrees
    intro: str  # the title held now or last, in words
    tenures: tuple[Tenure, ...]  # newest first
    releases: ReleaseList
    facts: tuple[Fact, ...]
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class RoleView:  # role.html
    """A role, its holders over time, and the releases that name one of them."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    name: str
    unit: Link
    tenures: tuple[Tenure, ...]  # line of holders, newest first
    releases: ReleaseList
    facts: tuple[Fact, ...]
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class TermView:  # term.html: event type, district, government
    """An event type, district or government with its releases."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    name: str
    summary: str
    releases: ReleaseList
    years: tuple[YearCount, ...]
    others_heading: str  # "Jenis lain"
    others: tuple[TermCard, ...]
    agencies: tuple[AgencyCard, ...]  # of a government; else empty
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class ListView:  # list.html: all releases, archives, and every numbered page
    """A plain list of releases: all, a year, a month, and every numbered page."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    heading: str
    intro: str
    releases: ReleaseList
    feeds: tuple[FeedLink, ...] = ()
    years: tuple[YearCount, ...] = ()  # /rilis/: by year; empty elsewhere
    months: tuple[TermCard, ...] = ()  # a year's months; empty elsewhere


@dataclass(frozen=True, slots=True)
class AgenciesView:  # agencies.html, grouped by government
    """The index of agencies."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    heading: str
    intro: str
    groups: tuple[tuple[str, tuple[AgencyCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class OfficialsView:  # officials.html, in protocol order, grouped by government; partners' people last
    """The index of officials."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    heading: str
    intro: str
    groups: tuple[tuple[str, tuple[OfficialCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class TermsView:  # terms.html: event types, roles, districts, governments
    """The index of another taxonomy."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    heading: str
    intro: str
    groups: tuple[tuple[str, tuple[TermCard, ...]], ...]  # a group named "" has no heading


@dataclass(frozen=True, slots=True)
class CorrectionsView:  # corrections.html; newest first, numbered like every list
    """A page of the list of corrections and withdrawals."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    items: tuple[CorrectionItem, ...]
    pagination: Pagination | None
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class ContentPageView:  # content_page.html
    """A page of content/pages/."""

    site: Site
    head: Head
    breadcrumb: tuple[Link, ...]
    title: str
    summary: str
    body_html: str
    updated: date
    contact: ContactView | None  # shown on the contact page


@dataclass(frozen=True, slots=True)
class NotFoundView:  # not_found.html, written to /404.html
    """What a server shows where nothing is."""

    site: Site
    head: Head
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:  # redirect.html: meta refresh and a visible link, no script
    """A page that leads on at once."""

    site: Site
    head: Head
    target: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class SitemapView:  # sitemap.xml
    """A sitemap."""

    urls: tuple[SitemapUrl, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:  # sitemap_index.xml
    """The list of all sitemaps."""

    sitemaps: tuple[SitemapUrl, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:  # robots.txt
    """Whether robots may come in, and where the sitemap lies."""

    open: bool
    sitemap: str
