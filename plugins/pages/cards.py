"""Cards: a release, an agency or a term as a list shows it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import get_args

from plugins.pages.files import picture_view
from plugins.pages.material import Material
from plugins.pages.parts import AgencyCard, Card, TermCard
from plugins.pages.words import release_count
from plugins.registry.records import Agency
from plugins.releases.record import Release
from plugins.taxonomies.definitions import AGENCIES

AGENCY_KINDS: tuple[str, ...] = get_args(Agency.model_fields["kind"].annotation)


def release_card(material: Material, release: Release) -> Card:
    """As it stands in every list; one whose text is hidden shows its title and that it is withdrawn."""
    hidden = material.inputs.hides_text(release)
    picture = None if hidden else picture_view(material, release.image)
    kinds = [material.registry.event_types[slug].name for slug in release.event_types]
    return Card(
        address=release.address,
        title=release.title,
        summary=material.words.gettext("This release is withdrawn.") if hidden else release.summary,
        day=release.date.date(),
        agency=agency_short_name(material, material.registry.agencies[release.lead_agency]),
        cloth=release.lead_agency,
        event_type=kinds[0] if kinds else "",
        place="" if hidden else _place(material, release),
        flags=material.inputs.states[release.id].flags,
        # The title stands beside it, so in a card the picture says nothing of its own.
        picture=replace(picture, alt="", caption="", credit="") if picture else None,
    )


def agency_short_name(material: Material, agency: Agency) -> str:
    """`BKPSDM`; of another government than the portal's owner with its name: `Diskominfo-SP Luwu Utara`."""
    return _with_region(material, agency, agency.short_name)


def agency_full_name(material: Material, agency: Agency) -> str:
    """The full name as it stands on the portal's own pages; of another government than the owner with its name."""
    return _with_region(material, agency, agency.name)


def _with_region(material: Material, agency: Agency, name: str) -> str:
    government = material.registry.governments[agency.government]
    return name if government.slug == material.owner.slug else f"{name} {government.short_name}"


def agency_card(material: Material, agency: Agency, releases: int) -> AgencyCard:
    """Full name, government and number of releases."""
    government = material.registry.governments.get(agency.government)
    count = release_count(releases, material.words, material.settings.language)
    meta = f"{government.short_name} · {count}" if government else count
    return AgencyCard(agency.name, AGENCIES.address_of(agency.slug), agency.slug, meta)


def term_card(material: Material, name: str, address: str, releases: int, summary: str = "") -> TermCard:
    """A term with its number of releases."""
    return TermCard(name, address, release_count(releases, material.words, material.settings.language), summary)


def agencies_in_order(agencies: Iterable[Agency], today: date) -> list[Agency]:
    """Secretariats before offices before districts, as the kinds of agency are listed; those closed come last."""
    return sorted(
        agencies,
        key=lambda item: (
            item.until is not None and item.until < today,
            AGENCY_KINDS.index(item.kind),
            item.name.casefold(),
            item.slug,
        ),
    )


def _place(material: Material, release: Release) -> str:
    """The district, or failing that the place of issue of a release that tells of an event."""
    if release.districts:
        return material.registry.districts[release.districts[0]].name
    return release.dateline.title() if release.event else ""
