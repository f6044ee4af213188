"""schema.org Event: what a release tells of."""

from plugins.registry.records import Registry
from plugins.releases.record import Event
from plugins.settings import Settings
from plugins.structured_data.government_organization import Thing, find_unit, unit_reference, without_empty

MODES = {
    "onsite": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}
COUNTRY = "ID"


def event_thing(event: Event, url: str, registry: Registry, settings: Settings) -> Thing:
    """`url`: the absolute address of the release that tells of it."""
    organisers = [unit for slug in event.organisers if (unit := find_unit(slug, registry))]
    return without_empty(
        {
            "@type": "Event",
            "@id": f"{url}#kegiatan",
            "name": event.name,
            "startDate": (event.start_time or event.start).isoformat(),
            "endDate": (event.end_time or event.end).isoformat(),
            "eventAttendanceMode": MODES[event.mode],
            "eventStatus": "https://schema.org/EventScheduled",
            "location": _location(event, url, registry),
            "organizer": [unit_reference(unit, registry, settings) for unit in organisers],
        }
    )


def _location(event: Event, url: str, registry: Registry) -> Thing | list[Thing] | None:
    """A place, one on the net, or both. How to get into a meeting is not for everyone, so the release stands for it."""
    place = _place(event, registry)
    online: Thing = {"@type": "VirtualLocation", "url": url}
    if event.mode == "onsite":
        return place
    if event.mode == "online" or place is None:
        return online
    return [place, online]


def _place(event: Event, registry: Registry) -> Thing | None:
    district = registry.districts.get(event.district or "")
    government = registry.governments.get(district.government) if district else None
    if not event.place and not district:
        return None
    address = without_empty(
        {
            "@type": "PostalAddress",
            "addressLocality": district and district.name,
            "addressRegion": government and government.name,
            "addressCountry": COUNTRY,
        }
    )
    return {"@type": "Place", "name": event.place or (district.name if district else ""), "address": address}
