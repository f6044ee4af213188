"""schema.org Person: an official, with the title held on the day of an event, or with every appointment."""

from datetime import date

from plugins.catalogue import N_, Catalogue
from plugins.dates import day_text
from plugins.registry.lookup import has_page, title_text, unit_of
from plugins.registry.records import Appointment, Official, Registry
from plugins.releases.record import Mention
from plugins.settings import Settings
from plugins.structured_data.government_organization import Thing, unit_reference, without_empty

SEEN = N_("In office on {days}")


def mentioned_person(mention: Mention, registry: Registry, settings: Settings) -> Thing:
    """Someone a release names, with the title of that day. It stays: a `Plt.` of then is a `Plt.` for ever."""
    role = registry.roles[mention.role]
    title = title_text(registry, mention.role, mention.kind)
    return _person(registry.officials[mention.person], registry, settings) | {
        "jobTitle": title,
        "worksFor": {
            "@type": "EmployeeRole",
            "roleName": title,
            "worksFor": unit_reference(unit_of(registry, role), registry, settings),
        },
    }


def official_thing(official: Official, registry: Registry, settings: Settings, today: date, words: Catalogue) -> Thing:
    """A person with all appointments. `jobTitle` is given only where one is known to run today."""
    now = [
        title_text(registry, appointment.role, appointment.kind)
        for appointment in official.appointments
        if appointment.runs_on(today)
    ]
    return without_empty(
        {
            **_person(official, registry, settings),
            "honorificPrefix": official.degrees.before,
            "honorificSuffix": official.degrees.after,
            "alternateName": list(official.other_names),
            "jobTitle": now,
            "worksFor": [
                _appointment_role(appointment, registry, settings, words) for appointment in official.appointments
            ],
        }
    )


def _person(official: Official, registry: Registry, settings: Settings) -> Thing:
    thing: Thing = {"@type": "Person", "name": official.name}
    if has_page(registry, official):
        url = f"{settings.site_url}/pejabat/{official.slug}/"
        thing |= {"@id": f"{url}#orang", "url": url}
    return thing


def _appointment_role(appointment: Appointment, registry: Registry, settings: Settings, words: Catalogue) -> Thing:
    role = registry.roles[appointment.role]
    days = ", ".join(day_text(day) for day in sorted(appointment.seen_on))
    return without_empty(
        {
            "@type": "EmployeeRole",
            "roleName": title_text(registry, appointment.role, appointment.kind),
            "startDate": appointment.since and appointment.since.isoformat(),
            "endDate": appointment.until and appointment.until.isoformat(),
            "description": words.gettext(SEEN).format(days=days) if days and not appointment.since else "",
            "worksFor": unit_reference(unit_of(registry, role), registry, settings),
        }
    )
