"""The parts of a release's page: facts, history, contact, translations, what a withdrawal leaves."""

from datetime import datetime, time

from plugins.dates import day_text, hour_text, range_text
from plugins.pages.cards import agency_full_name
from plugins.pages.head import absolute
from plugins.pages.material import Material
from plugins.pages.parts import Alternate, ContactView, Fact, HistoryItem, Link, WithdrawalView
from plugins.pages.site import contact_view
from plugins.pages.words import change_text, in_a_sentence, people_count, rupiah_text
from plugins.registry.records import Agency
from plugins.releases.record import Event, Release
from plugins.releases.words import classification_text, mode_text, withdrawal_text
from plugins.taxonomies.definitions import AGENCIES, DISTRICTS, EVENT_TYPES, issuers


def facts_of(material: Material, release: Release) -> tuple[Fact, ...]:
    """At most six rows: of the event; of a withdrawn release what became of it."""
    if material.inputs.states[release.id].withdrawal:
        return _withdrawn_facts(material, release)
    event, _ = release.event, material.words.gettext
    if event is None:
        return ()
    language = material.settings.language
    rows = (
        (_("Event"), (Link(event.name, ""),)),
        (_("Time"), (Link(when_text(event), ""),)),
        (_("Place"), _places(material, event)),
        (
            _("Participants"),
            _plain(people_count(event.participants, material.words, language)) if event.participants else (),
        ),
        (_("Organiser"), tuple(_body(material, slug) for slug in event.organisers)),
        (_("Budget"), _plain(rupiah_text(event.budget, material.words, language)) if event.budget is not None else ()),
    )
    return tuple(Fact(term, values) for term, values in rows if values)


def when_text(event: Event) -> str:
    """`21–22 Oktober 2025`; with its hours when they are known: `22 Oktober 2025, 09.00–11.30 WITA`."""
    if event.start_time is None:
        return range_text(event.start, event.end)
    begins = f"{day_text(event.start)}, {hour_text(event.start_time)}"
    if event.end_time is None:
        return begins if event.start == event.end else f"{begins} – {day_text(event.end)}"
    if event.start == event.end:
        return f"{day_text(event.start)}, {event.start_time:%H.%M}–{hour_text(event.end_time)}"
    return f"{begins} – {day_text(event.end)}, {hour_text(event.end_time)}"


def withdrawal_view(material: Material, release: Release) -> WithdrawalView | None:
    """The notice of a withdrawal; None while the release holds."""
    withdrawal = material.inputs.states[release.id].withdrawal
    if withdrawal is None:
        return None
    return WithdrawalView(
        at=withdrawal.at,
        reason=withdrawal_text(withdrawal.reason, material.words),
        note=withdrawal.note,
        hides_text=withdrawal.hides_text,
        replacement=_replacement(material, release),
    )


def history_of(material: Material, release: Release) -> tuple[HistoryItem, ...]:
    """From the present state back to the first publication.

    Where the text is hidden, changes are told without their notes, which would quote it.
    """
    _, state = material.words.gettext, material.inputs.states[release.id]
    items = [
        (
            change.at,
            _has_hour(change.at),
            change_text(change.kind, material.words),
            "" if state.hides_text else change.note,
        )
        for change in state.changes
    ]
    if state.withdrawal:
        reason = withdrawal_text(state.withdrawal.reason, material.words)
        items.append((state.withdrawal.at, _has_hour(state.withdrawal.at), _("Withdrawn"), reason))
    items.sort(key=lambda item: item[0], reverse=True)
    items.append((release.date, release.has_hour, _("First published"), ""))
    return tuple(
        HistoryItem(at, has_hour, what, note, current=index == 0)
        for index, (at, has_hour, what, note) in enumerate(items)
    )


def jointly_with(material: Material, release: Release) -> tuple[Link, ...]:
    """The other agencies, the supporting ones, and the partners; partners have no page."""
    agencies = [material.registry.agencies[slug] for slug in issuers(release)[1:]]
    partners = [material.registry.partners[slug] for slug in release.partners]
    return (
        *(Link(agency_full_name(material, agency), AGENCIES.address_of(agency.slug)) for agency in agencies),
        *(Link(f"{item.name} ({item.short_name})" if item.short_name else item.name, "") for item in partners),
    )


def letterhead_address(material: Material, agency: Agency) -> str:
    """For paper: `Jalan …, Malili · Telepon …`; "" when nothing is registered."""
    contact = agency.contact
    phone = contact.phone if contact else ""
    parts = (
        contact.address if contact else "",
        material.words.gettext("Telephone {number}").format(number=phone) if phone else "",
    )
    return " · ".join(filter(None, parts))


def contact_of(material: Material, release: Release) -> ContactView | None:
    """The release's own press contact, else its lead agency's, else none.

    Where the text is hidden its own is hidden too: the number of somebody may be why it was withdrawn.
    """
    own = None if material.inputs.hides_text(release) else release.contact
    contact = own or material.registry.agencies[release.lead_agency].contact
    return contact_view(contact) if contact else None


def byline(material: Material, release: Release) -> tuple[Fact, ...]:
    """Who wrote and edited it, and the class of information it is (UU 14/2008), when given."""
    _ = material.words.gettext
    rows = (
        (_("Author"), release.author),
        (_("Editor"), release.editor),
        (_("Class"), classification_text(release.classification, material.words) if release.classification else ""),
    )
    return tuple(Fact(term, (Link(text, ""),)) for term, text in rows if text)


def alternates_of(material: Material, ids: tuple[str, ...]) -> tuple[Alternate, ...]:
    """Every version of the release, its own included, when there is more than one; all name each other."""
    versions = map(material.release, ids)
    return tuple(Alternate(item.lang, absolute(material, item.address), _language_name(item.lang)) for item in versions)


def more_like(material: Material, release: Release) -> Link:
    """To all releases of its first event type, else of its lead agency."""
    _ = material.words.gettext
    if release.event_types:
        kind = material.registry.event_types[release.event_types[0]]
        return Link(_("All about {name}").format(name=in_a_sentence(kind.name)), EVENT_TYPES.address_of(kind.slug))
    agency = material.registry.agencies[release.lead_agency]
    return Link(_("All of {name}").format(name=agency.short_name), AGENCIES.address_of(agency.slug))


def _withdrawn_facts(material: Material, release: Release) -> tuple[Fact, ...]:
    _, withdrawal = material.words.gettext, material.inputs.states[release.id].withdrawal
    assert withdrawal is not None
    agency = material.registry.agencies[release.lead_agency]
    replacement = _replacement(material, release)
    status = _("Withdrawn, {day}").format(day=day_text(withdrawal.at.date()))
    facts = (
        Fact(_("Status"), _plain(status)),
        Fact(_("Replacement"), (replacement,) if replacement else ()),
        Fact(_("Publisher"), (Link(agency.name, AGENCIES.address_of(agency.slug)),)),
    )
    return tuple(fact for fact in facts if fact.values)


def _replacement(material: Material, release: Release) -> Link | None:
    """The release that took its place; none while that is not public."""
    withdrawal = material.inputs.states[release.id].withdrawal
    other = material.inputs.by_id.get(withdrawal.replaced_by or "") if withdrawal else None
    return Link(other.title, other.address) if other else None


def _places(material: Material, event: Event) -> tuple[Link, ...]:
    values = [Link(event.place, "")] if event.place else []
    district = material.registry.districts.get(event.district or "")
    if district:
        values.append(Link(district.name, DISTRICTS.address_of(district.slug)))
    if event.mode != "onsite":
        values.append(Link(mode_text(event.mode, material.words), ""))
    return tuple(values)


def _body(material: Material, slug: str) -> Link:
    """An organiser: an agency with its page, or a partner."""
    agency = material.registry.agencies.get(slug)
    if agency:
        return Link(agency_full_name(material, agency), AGENCIES.address_of(slug))
    return Link(material.registry.partners[slug].name, "")


def _plain(text: str) -> tuple[Link, ...]:
    return (Link(text, ""),)


def _has_hour(moment: datetime) -> bool:
    """A change dated by its day alone stands at midnight."""
    return moment.time() != time()


def _language_name(code: str) -> str:
    """A language by its own name, as its readers look for it."""
    if code == "id":
        return "Bahasa Indonesia"
    from babel import Locale, UnknownLocaleError  # Babel takes a while to load, and few releases are translated

    try:
        return (Locale.parse(code.replace("-", "_")).get_display_name() or code).capitalize()
    except (UnknownLocaleError, ValueError):
        return code
