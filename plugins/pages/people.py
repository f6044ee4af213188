"""People and their titles: as held on a release's reference day, now, or last as far as a source saw."""

from collections.abc import Iterable

from plugins.dates import day_text
from plugins.pages.material import Material
from plugins.pages.parts import OfficialCard, Tenure, Title
from plugins.registry.lookup import acting_words, now_or_last, title_text, unit_of
from plugins.registry.records import Agency, Appointment, AppointmentKind, Government, Official, Partner, Role
from plugins.releases.record import Mention, Release
from plugins.releases.words import part_text
from plugins.taxonomies.definitions import AGENCIES, GOVERNMENTS, OFFICIALS, ROLES


def title_view(material: Material, role_slug: str, kind: AppointmentKind) -> Title:
    """A role as a title, with the words of an acting appointment."""
    acting, acting_long = acting_words(kind)
    role = material.registry.roles[role_slug]
    return Title(role.name, acting, acting_long)


def holders_now_or_last(material: Material, role: Role) -> tuple[tuple[Official, Appointment], ...]:
    """Who holds a role today, else who was last seen in it."""
    return now_or_last(material.registry.appointments_to(role.slug), material.inputs.today)


def in_protocol_order(material: Material, held: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """The highest role first (UU 9/2010)."""
    roles = material.registry.roles
    return tuple(sorted(held, key=lambda item: (roles[item.role].order, item.role)))


def mentioned_cards(material: Material, release: Release) -> tuple[OfficialCard, ...]:
    """Those the header names, in protocol order, with the titles they held that day; someone in two roles once."""
    roles = material.registry.roles
    by_person: dict[str, list[Mention]] = {}
    for mention in sorted(release.officials, key=lambda mention: roles[mention.role].order):
        by_person.setdefault(mention.person, []).append(mention)
    return tuple(
        OfficialCard(
            material.registry.officials[person].name,
            material.address(OFFICIALS, person),
            tuple(title_view(material, mention.role, mention.kind) for mention in mentions),
            _note(material, mentions),
        )
        for person, mentions in by_person.items()
    )


def official_card(material: Material, official: Official, held: Iterable[Appointment]) -> OfficialCard:
    """With the titles of the appointments given; the note tells when a title was only seen, or is over."""
    shown = in_protocol_order(material, held)
    note = "; ".join(dict.fromkeys(filter(None, (standing_text(material, item) for item in shown))))
    return OfficialCard(
        official.name,
        material.address(OFFICIALS, official.slug),
        tuple(title_view(material, item.role, item.kind) for item in shown),
        note[:1].upper() + note[1:],
    )


def standing_text(material: Material, appointment: Appointment) -> str:
    """`tercatat 22 Oktober 2025` or `sampai 2 Maret 2025`; "" for an appointment that holds."""
    if appointment.runs_on(material.inputs.today):
        return ""
    if appointment.since is None:
        seen = max(appointment.seen_on, default=None)
        return material.words.gettext("recorded on {day}").format(day=day_text(seen)) if seen else ""
    if appointment.until and appointment.until < material.inputs.today:
        return material.words.gettext("until {day}").format(day=day_text(appointment.until))
    return material.words.gettext("from {day}").format(day=day_text(appointment.since))


def title_that_day(material: Material, mentions: Iterable[Mention]) -> str:
    """`Plt. Kepala BKPSDM`; two roles at once are joined."""
    return "; ".join(title_text(material.registry, item.role, item.kind, short=True) for item in mentions)


def tenure(material: Material, official: Official, appointment: Appointment, of_person: bool) -> Tenure:
    """`of_person`: on the person's page the role is the heading, on the role's page the person."""
    role = material.registry.roles[appointment.role]
    acting, acting_long = acting_words(appointment.kind)
    source = appointment.source
    return Tenure(
        heading=role.name if of_person else official.name,
        address=material.address(ROLES, role.slug) if of_person else material.address(OFFICIALS, official.slug),
        acting=acting,
        acting_long=acting_long,
        unit=unit_of(material.registry, role).name,
        since=appointment.since,
        until=appointment.until,
        seen_on=tuple(sorted(appointment.seen_on)),
        current=appointment.runs_on(material.inputs.today),
        note=". ".join(part.rstrip(".") for part in (appointment.decree, appointment.note) if part),
        source=source.name if source else "",
        source_url=(source.url or "") if source else "",
    )


def unit_address(material: Material, unit: Agency | Government | Partner) -> str:
    """The page of what a role belongs to; partners have none."""
    match unit:
        case Agency():
            return material.address(AGENCIES, unit.slug)
        case Government():
            return material.address(GOVERNMENTS, unit.slug)
    return ""


def _note(material: Material, mentions: Iterable[Mention]) -> str:
    """`Membuka kegiatan, mewakili Bupati Luwu Timur`; said once when it holds of both roles."""
    roles = material.registry.roles
    said = (
        part_text(mention.part, roles[mention.represents].name if mention.represents else "", material.words)
        for mention in mentions
    )
    return "; ".join(dict.fromkeys(filter(None, said)))
