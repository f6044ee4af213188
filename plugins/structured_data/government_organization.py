"""schema.org GovernmentOrganization: governments, agencies, and the partners beside them."""

from collections.abc import Mapping
from typing import Any

from plugins.registry.lookup import full_name
from plugins.registry.records import Agency, Government, Partner, Registry
from plugins.settings import Settings

Thing = dict[str, Any]
PARTNER_TYPES = {
    "pemerintah": "GovernmentOrganization",
    "perguruan-tinggi": "CollegeOrUniversity",
    "organisasi": "Organization",
    "swasta": "Organization",
}


def government_thing(government: Government, settings: Settings) -> Thing:
    """A regional government, as whose part its agencies are told."""
    url = f"{settings.site_url}/pemerintah/{government.slug}/"
    return without_empty(
        {
            "@type": "GovernmentOrganization",
            "@id": f"{url}#organisasi",
            "name": government.official_name,
            "alternateName": _others(government.official_name, government.name, *government.other_names),
            "url": url,
            "sameAs": government.url,
            "areaServed": _area(government),
        }
    )


def agency_thing(agency: Agency, registry: Registry, settings: Settings) -> Thing:
    """The whole of what is known; see `unit_reference` for a mention."""
    government = registry.governments.get(agency.government)
    above = registry.agencies.get(agency.parent or "")
    parent = above or government
    links = [link for link in (agency.url, *(account.url for account in agency.accounts)) if link]
    return without_empty(
        {
            **unit_reference(agency, registry, settings),
            "alternateName": _others(full_name(registry, agency), agency.name, agency.short_name, *agency.other_names),
            "description": agency.summary,
            "parentOrganization": parent and unit_reference(parent, registry, settings),
            "areaServed": government and _area(government),
            "foundingDate": agency.since and agency.since.isoformat(),
            "dissolutionDate": agency.until and agency.until.isoformat(),
            "sameAs": links,
        }
    )


def unit_reference(unit: Agency | Government | Partner, registry: Registry, settings: Settings) -> Thing:
    """An organisation by its name and its page here, as another thing mentions it."""
    if isinstance(unit, Partner):
        return without_empty({"@type": PARTNER_TYPES[unit.kind], "name": unit.name, "url": unit.url})
    if isinstance(unit, Government):
        whole = government_thing(unit, settings)
        return {key: whole[key] for key in ("@type", "@id", "name", "url")}
    url = f"{settings.site_url}/instansi/{unit.slug}/"
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{url}#organisasi",
        "name": full_name(registry, unit),
        "url": url,
    }


def find_unit(slug: str, registry: Registry) -> Agency | Partner | None:
    """An organiser or contributor, who is an agency or a partner."""
    return registry.agencies.get(slug) or registry.partners.get(slug)


def without_empty(thing: Mapping[str, Any]) -> Thing:
    """The properties that say something."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def _area(government: Government) -> Thing:
    return {"@type": "AdministrativeArea", "name": government.name}


def _others(name: str, *names: str) -> list[str]:
    return [other for other in dict.fromkeys(names) if other and other != name]
