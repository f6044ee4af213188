"""The record of a release out of its judged header."""

from plugins.registry.records import Registry
from plugins.releases.header import EventFields, Header, PictureFields
from plugins.releases.record import (
    Attachment,
    Body,
    Change,
    Event,
    Mention,
    Picture,
    Release,
    Waiver,
    Withdrawal,
)
from plugins.releases.subject import Subject


def dateline_of(header: Header, registry: Registry) -> str:
    """The place of issue in capitals: the header's, else the seat of the first agency, else of its government."""
    place = header.dateline or ""
    agency = registry.agencies.get(header.agencies[0]) if header.agencies else None
    if not place and agency:
        government = registry.governments.get(agency.government)
        place = agency.seat or (government.seat if government else "")
    return place.upper()


def make_release(subject: Subject, body: Body, mentions: list[Mention], dateline: str) -> Release:
    """The release; every key of the header has its place in it."""
    header = subject.header
    return Release(
        source=subject.path,
        id=header.id,
        slug=subject.folder.rpartition("/")[2],
        title=header.title,
        summary=header.summary,
        date=header.date.at,
        has_hour=header.date.has_hour,
        kind=header.kind,
        lang=header.lang,
        agencies=header.agencies,
        body=body,
        dateline=dateline,
        status=header.status,
        supporting_agencies=header.supporting_agencies,
        partners=header.partners,
        event=_event(header.event) if header.event else None,
        event_types=header.event_types,
        officials=tuple(mentions),
        districts=(header.event.district,) if header.event and header.event.district else header.districts,
        author=header.author,
        editor=header.editor,
        approver=header.approver,
        contact=header.contact,
        changes=tuple(Change(**dict(change)) for change in header.changes),
        withdrawn=_withdrawal(header),
        classification=header.classification,
        number=header.number,
        image=_picture(subject, ("image",), header.image) if header.image else None,
        gallery=tuple(_picture(subject, ("gallery", n), item) for n, item in enumerate(header.gallery)),
        attachments=tuple(
            Attachment(f"{subject.folder}/{item.file}", item.title, subject.given.line(("attachments", n, "file")))
            for n, item in enumerate(header.attachments)
        ),
        sources=header.sources,
        consent=header.consent,
        waivers=tuple(Waiver(**dict(waiver)) for waiver in header.waivers),
        expires=header.expires,
        translation_of=header.translation_of,
        lines=tuple((str(place[0]), line) for place, line in subject.given.lines.items() if len(place) == 1),
    )


def _event(event: EventFields) -> Event:
    end = event.end or event.start
    return Event(
        name=event.name,
        start=event.start.day,
        end=end.day,
        start_time=event.start.time,
        end_time=event.end.time if event.end else None,
        place=event.place,
        district=event.district,
        organisers=event.organisers,
        mode=event.mode,
        participants=event.participants,
        budget=event.budget,
    )


def _withdrawal(header: Header) -> Withdrawal | None:
    """A day alone is its first moment, but never before the release was published that day."""
    said = header.withdrawn
    if said is None:
        return None
    return Withdrawal(max(said.at.at, header.date.at), said.reason, said.note, said.replaced_by)


def _picture(subject: Subject, place: tuple[str | int, ...], picture: PictureFields) -> Picture:
    return Picture(
        path=f"{subject.folder}/{picture.file}",
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
        photographer=picture.photographer,
        line=subject.given.line((*place, "file")),
    )
