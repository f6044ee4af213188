"""The JSON-LD of a page as ready text, to be put between `<script type="application/ld+json">` and its end.

`<`, `>` and `&` are written as \\u003c and so on: JSON means the same, and no title can end the script element.
"""

import json
from collections.abc import Sequence
from datetime import date

from plugins.catalogue import catalogue
from plugins.registry.lookup import head_of, title_text
from plugins.registry.records import Agency, Government, Official, Registry
from plugins.releases.record import Release
from plugins.releases.status import State
from plugins.settings import Settings
from plugins.structured_data.breadcrumb_list import Crumb, breadcrumb_thing
from plugins.structured_data.government_organization import Thing, agency_thing, government_thing
from plugins.structured_data.news_article import news_article
from plugins.structured_data.person import official_thing

ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def release_json_ld(
    release: Release,
    state: State,
    registry: Registry,
    settings: Settings,
    image_url: str,
    breadcrumb: Sequence[Crumb],
) -> str:
    """NewsArticle with its organisations, people and event; and the way to it. `image_url`: absolute, or ""."""
    words = catalogue(settings.language)
    article = news_article(release, state, registry, settings, image_url, words)
    return ready_json([article, *_way(breadcrumb, settings)])


def home_json_ld(settings: Settings, owner: Government) -> str:
    """The site and whose it is."""
    publisher = government_thing(owner, settings)
    site = {
        "@type": "WebSite",
        "@id": f"{settings.site_url}/#situs",
        "url": f"{settings.site_url}/",
        "name": settings.name,
        "description": settings.tagline,
        "inLanguage": settings.language,
        "publisher": {"@id": publisher["@id"]},
    }
    return ready_json([site, publisher])


def agency_json_ld(
    agency: Agency,
    registry: Registry,
    settings: Settings,
    today: date,
    breadcrumb: Sequence[Crumb] = (),
) -> str:
    """The agency, and who heads it, if that is known for today."""
    thing = agency_thing(agency, registry, settings)
    head = head_of(registry, "agency", agency.slug, today)
    if head and head[1].since and head[1].runs_on(today):
        official, appointment = head
        thing["employee"] = {
            "@type": "EmployeeRole",
            "roleName": title_text(registry, appointment.role, appointment.kind),
            "startDate": head[1].since.isoformat(),
            "employee": {"@type": "Person", "name": official.name},
        }
    return ready_json([thing, *_way(breadcrumb, settings)])


def official_json_ld(
    official: Official, registry: Registry, settings: Settings, today: date, breadcrumb: Sequence[Crumb] = ()
) -> str:
    """The person with every appointment."""
    person = official_thing(official, registry, settings, today, catalogue(settings.language))
    return ready_json([person, *_way(breadcrumb, settings)])


def ready_json(things: Sequence[Thing]) -> str:
    """One graph as text that may stand in HTML; properties keep the order in which they were given."""
    whole = {"@context": "https://schema.org", "@graph": list(things)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)


def _way(breadcrumb: Sequence[Crumb], settings: Settings) -> list[Thing]:
    return [breadcrumb_thing(breadcrumb, settings)] if breadcrumb else []
