"""The frame around every page: masthead, navigation, footer.

Sections stand in the navigation because the code has them, not because there is content in them.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from plugins.catalogue import N_, Catalogue
from plugins.inputs import Common
from plugins.pages.parts import ContactView, FeedLink, Link, NavItem, Site
from plugins.registry.records import Contact, Government, Registry
from plugins.settings import Contact as EditorsContact
from plugins.settings import Settings, placeholders


@dataclass(frozen=True, slots=True)
class Section:
    """`inside`: beginnings of the addresses that belong to it.

    At most four sections are not `wide`: a phone has no room for more.
    """

    text: str
    address: str
    inside: tuple[str, ...]
    wide: bool = False


SECTIONS = (
    Section(N_("Releases"), "/", ("/rilis/", "/arsip/")),
    Section(N_("Agencies"), "/instansi/", ("/instansi/", "/pemerintah/")),
    Section(N_("Event types"), "/kegiatan/", ("/kegiatan/",), wide=True),
    Section(N_("Officials"), "/pejabat/", ("/pejabat/", "/jabatan/")),
    Section(N_("Corrections"), "/ralat/", ("/ralat/",)),
)
FOOTER = (
    (N_("Latest releases"), "/"),
    (N_("All releases"), "/rilis/"),
    (N_("Agencies"), "/instansi/"),
    (N_("Event types"), "/kegiatan/"),
    (N_("Officials"), "/pejabat/"),
    (N_("Roles"), "/jabatan/"),
    (N_("Districts"), "/wilayah/"),
    (N_("Governments"), "/pemerintah/"),
    (N_("List of corrections"), "/ralat/"),
)
OFFICIAL_NAMES = {
    "provinsi": N_("Government of {name} Province"),
    "kabupaten": N_("Government of {name} Regency"),
    "kota": N_("Government of {name} City"),
}


def owner_of(settings: Settings, registry: Registry) -> Government:
    """The government whose portal this is. An owner that is not registered stands under its slug."""
    slug = settings.owner
    known = registry.governments.get(slug)
    return known or Government(slug=slug, name=slug, short_name=slug, kind="kabupaten", seat="")


def site_frame(common: Common, owner: Government, pages: tuple[tuple[str, str], ...], words: Catalogue) -> Site:
    """The frame without a current section; `site_at` marks it. `pages`: title and slug of those in content/pages/."""
    settings = common.settings
    return Site(
        name=settings.name,
        owner=owner.name,
        owner_short=owner.short_name,
        official_name=words.gettext(OFFICIAL_NAMES[owner.kind]).format(name=owner.short_name),
        official_domain=settings.official_domain,
        banner_is_example="SITEURL" in placeholders(settings),
        language=settings.language,
        nav=tuple(NavItem(words.gettext(item.text), item.address, item.wide) for item in SECTIONS),
        footer=(
            *(Link(words.gettext(text), address) for text, address in FOOTER),
            *(
                Link(title, f"/{slug}/")
                for title, slug in sorted(pages, key=lambda page: (page[0].casefold(), page[1]))
            ),
        ),
        stylesheet=common.theme.stylesheet,
        font=common.theme.font,
        icon=common.theme.icon,
        contact=contact_view(settings.contact),
        licence=settings.licence,
        feeds=site_feeds(common),
    )


def site_at(frame: Site, address: str) -> Site:
    """The frame with the section an address belongs to marked: "page" on the section's own page, "true" inside it."""
    nav = tuple(
        replace(item, current="page")
        if item.address == address
        else replace(item, current="true")
        if address.startswith(section.inside)
        else item
        for item, section in zip(frame.nav, SECTIONS, strict=True)
    )
    return replace(frame, nav=nav)


def site_feeds(common: Common) -> tuple[FeedLink, ...]:
    """The feeds of all releases; none when the plugin that makes feeds is not loaded."""
    if not common.has_feeds:
        return ()
    name = common.settings.name
    return (
        FeedLink("/atom.xml", "atom", name),
        FeedLink("/feed.json", "json", name),
        FeedLink("/rss.xml", "rss", name),
    )


def list_feeds(common: Common, base: str, name: str) -> tuple[FeedLink, ...]:
    """The feeds that stand beside a list; none without that plugin."""
    if not common.has_feeds:
        return ()
    return FeedLink(f"{base}atom.xml", "atom", name), FeedLink(f"{base}feed.json", "json", name)


def contact_view(contact: Contact | EditorsContact) -> ContactView:
    """A contact of the registry or of the settings as templates see it."""
    return ContactView(contact.name, contact.address, contact.email or "", contact.phone, contact.hours)


def host_of(site_url: str) -> str:
    """The host (and port) as read aloud, without the scheme."""
    return urlsplit(site_url).netloc
