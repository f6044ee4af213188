"""THE table of header fields: every key a release may have, its form, what it means to an editor, an example.

Reading, the errors' lists of known keys and the editors' page `docs/panduan/kolom-kepala.md` all come from here.
A key may be added, its meaning may not be changed. Rules that look at several fields are in `rules.py`; words
that editors write for a key are in `key_words.py`.
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from plugins.catalogue import N_
from plugins.registry.records import Contact, Source
from plugins.releases.fields import (
    DayOrMoment,
    FindingCode,
    Hour,
    Language,
    LastMoment,
    Place,
    ReleaseId,
)
from plugins.releases.record import Kind, Mode, Part, WithdrawalReason
from plugins.schema import Record
from plugins.values import Count, Day, Distinct, Line, Number, Sequence, Slug, WebAddress, at_most

TITLE_LIMIT, TITLE_ADVICE, SUMMARY_LIMIT, ALT_LIMIT, CAPTION_LIMIT = 110, 65, 160, 125, 160
Slugs = Annotated[tuple[Slug, ...], Distinct]


def told(sentence: str, *examples: str, default: Any = ...) -> Any:
    """A field of the table: its sentence (marked with N_), examples, and its default; without one it is required."""
    return Field(default, description=sentence, examples=list(examples))


class EventFields(Record):
    """The event that a release tells of."""

    name: Line = told(N_("Its full name."), "Bimbingan Teknis Kehumasan dan Protokol")
    start: DayOrMoment = told(N_("First day, or the moment with its zone."), "2025-10-21", "2025-10-21T09:00+08:00")
    end: DayOrMoment | None = told(N_("Last day; without it the event has one day."), "2025-10-22", default=None)
    place: Line = told(N_("Where it was, as people say it."), "Wisma Trans Malili", default="")
    district: Slug | None = told(N_("Slug of the kecamatan."), "malili", default=None)
    organisers: Slugs = told(N_("Slugs of the agencies or partners that held it."), "[bkpsdm-luwu-timur]", default=())
    mode: Mode = told(N_("How people took part."), "hybrid", default="onsite")
    participants: Count | None = told(N_("How many took part."), "42", default=None)
    budget: Number | None = told(N_("Cost in whole rupiah, digits only."), "15000000", default=None)


class OfficialFields(Record):
    """An official named in the text."""

    model_config = ConfigDict(populate_by_name=False)  # `for` is a word of Python, `represents` none of the editors'

    person: Slug = told(N_("Slug of the person: the name of the file in content/registry/officials/."), "parha-arif")
    role: Slug | None = told(
        N_("Slug of the office; needed only for somebody who held several that day."),
        "kepala-bkpsdm-luwu-timur",
        default=None,
    )
    represents: Slug | None = Field(
        None,
        alias="for",
        description=N_("Slug of the office the person stood in for."),
        examples=["bupati-luwu-timur"],
    )
    part: Part | None = told(N_("What the person did."), "opened", default=None)


class PictureFields(Record):
    """A picture beside the release."""

    file: Line = told(N_("Name of the file in the folder of the release."), "pembukaan.jpg")
    alt: Annotated[Line, at_most(ALT_LIMIT)] = told(
        N_("What the picture shows, for those who do not see it; up to 125 characters."),
        "Peserta duduk melingkar di aula",
    )
    caption: Annotated[Line, at_most(CAPTION_LIMIT)] = told(
        N_("Who, doing what, where, when; up to 160 characters."),
        "Peserta berlatih menulis rilis",
        default="",
    )
    credit: Line = told(N_("Whose picture it is."), "Humas BKPSDM", default="")
    photographer: Line = told(N_("Who took it."), "Nama Pemotret", default="")


class AttachmentFields(Record):
    """A file to download."""

    file: Line = told(N_("Name of the file in the folder of the release."), "susunan-acara.pdf")
    title: Line = told(N_("What it is; these are the words of the link."), "Susunan acara")


class SourceFields(Source):
    """Where facts or a whole text come from."""

    name: Line = told(N_("What it is called."), "Laporan kegiatan BKPSDM")
    url: WebAddress | None = told(N_("Its address."), "https://situs-lama.example/berita/12", default=None)
    date: Day | None = told(N_("Its day."), "2025-10-22", default=None)
    rights: Line = told(
        N_("Whose the text is when it is not ours, as its copyright line says. Then `permission` is needed."),
        "© 2019 Harian Contoh",
        default="",
    )
    permission: Line = told(
        N_("Who permitted us to publish it and when, or on which ground we may."),
        "Izin tertulis redaksi Harian Contoh, 3 Maret 2026",
        default="",
    )


class ChangeFields(Record):
    """A dated change after publication."""

    at: Hour = told(N_("When it was made, with hour and zone."), "2025-10-23T09:15+08:00")
    kind: Literal["correction", "update", "minor"] = told(
        N_("`correction`: something was wrong; `update`: new facts; `minor`: spelling, not shown."),
        "correction",
    )
    note: Line = told(N_("What readers should know about it."), "Jumlah peserta dibetulkan.")
    was: Line = told(N_("What it said; required for a correction."), "24 peserta", default="")
    now: Line = told(N_("What it should say; required for a correction."), "42 peserta", default="")
    approver: Line = told(N_("Who approved it; required but for `minor`."), "Nama Penyetuju", default="")


class WithdrawnFields(Record):
    """That the release no longer holds, since when and why."""

    at: DayOrMoment = told(N_("When it was withdrawn."), "2025-10-25T08:00+08:00")
    reason: WithdrawalReason = told(
        N_("The text stays readable unless the reason is `personal-data` or `legal`."), "superseded"
    )
    note: Line = told(N_("What readers should know about it."), "Jadwalnya berubah.")
    replaced_by: ReleaseId | None = told(N_("Id of the release that took its place."), "2222-223y", default=None)


class WaiverFields(Record):
    """A finding that is set aside."""

    code: FindingCode = told(N_("Code of the finding that is set aside."), "R230")
    reason: Line = told(N_("Why."), "Keterangan langsung dari penyelenggara")
    name: Line = told(N_("Who decided it."), "Nama Penyetuju")
    until: Day = told(N_("Last day on which it counts."), "2026-12-31")


def _named(value: Any) -> Any:
    """A bare slug stands for `person: <slug>`."""
    return {"person": value} if isinstance(value, str) else value


Officials = Annotated[tuple[Annotated[OfficialFields, BeforeValidator(_named)], ...], Sequence]
Pictures = Annotated[tuple[PictureFields, ...], Sequence]


class Header(Record):
    """A release's header. The order is the order of the editors' page."""

    remedies: ClassVar = {"id": N_("Run `./portal check --fix`; the portal makes one.")}

    id: ReleaseId = told(N_("The release's own code, for ever. `./portal id` makes a new one."), "mgm4-7jz7")
    title: Annotated[Line, at_most(TITLE_LIMIT)] = told(
        N_("What changed for whom, as plain text; up to 110 characters, better 65."),
        "42 peserta belajar kehumasan dan protokol di Malili",
    )
    summary: Annotated[Line, at_most(SUMMARY_LIMIT)] = told(
        N_("One or two sentences of plain text that do not repeat the title; up to 160 characters."),
        "BKPSDM Luwu Timur menggandeng MaGna Suara Indonesia dalam bimbingan teknis dua hari.",
    )
    date: DayOrMoment = told(
        N_("First publication: a day, or a moment with its zone. In the future it is an embargo."),
        "2025-10-22", "2025-10-22T16:10+08:00",
    )  # fmt: skip
    status: Literal["ready", "draft"] = told(
        N_("`draft` keeps the release from being published."), "draft", default="ready"
    )
    kind: Kind = told(N_("What kind of text it is."), "press-release", default="press-release")
    agencies: Annotated[tuple[Slug, ...], Distinct, Field(min_length=1, max_length=4)] = told(
        N_("Slugs of the one to four agencies that issue it; the first one leads."), "[bkpsdm-luwu-timur]"
    )
    supporting_agencies: Slugs = told(N_("Slugs of agencies that helped."), "[kecamatan-tomoni-timur]", default=())
    partners: Slugs = told(N_("Slugs of partners outside the governments."), "[magna-suara-indonesia]", default=())
    event: EventFields | None = told(N_("The event the release tells of."), default=None)
    event_types: Slugs = told(N_("Slugs of the kinds of event it is filed under."), "[bimtek]", default=())
    officials: Officials = told(
        N_("Officials named in the text; a slug alone will do. Their titles come from the registry."),
        "[parha-arif]", default=(),
    )  # fmt: skip
    districts: Slugs = told(N_("Slugs of the kecamatan concerned, when there is no event."), "[malili]", default=())
    dateline: Place | None = told(
        N_("Place of issue. Without it: the seat of the first agency, or of its government."),
        "MALILI",
        default=None,
    )
    classification: Literal["berkala", "serta-merta", "setiap-saat"] | None = told(
        N_("Kind of public information after UU 14/2008."), "berkala", default=None
    )
    number: Line = told(N_("Official number of the release."), "480/112/BKPSDM/X/2025", default="")
    author: Line = told(N_("Who wrote it."), "Nama Penulis", default="")
    editor: Line = told(N_("Who edited it."), "Nama Penyunting", default="")
    approver: Line = told(N_("Who approved it; never the author."), "Nama Penyetuju", default="")
    contact: Contact | None = told(
        N_("Press contact (`name`, `address`, `email`, `phone`, `hours`). Without it: the first agency's."),
        default=None,
    )
    image: PictureFields | None = told(N_("The lead picture."), default=None)
    gallery: Pictures = told(N_("More pictures."), default=())
    attachments: Annotated[tuple[AttachmentFields, ...], Sequence] = told(N_("Files to download."), default=())
    sources: Annotated[tuple[SourceFields, ...], Sequence] = told(N_("Where the facts come from."), default=())
    changes: Annotated[tuple[ChangeFields, ...], Sequence] = told(
        N_("Changes after publication, the oldest first."), default=()
    )
    withdrawn: WithdrawnFields | None = told(
        N_("The release no longer holds. Its page stays, with a notice."), default=None
    )
    expires: LastMoment | None = told(
        N_("Last day (or moment) on which it holds, as for a call for applications."),
        "2026-01-31",
        default=None,
    )
    lang: Language = told(N_("Language of the text."), "en", default="id")
    translation_of: ReleaseId | None = told(
        N_("Id of the release that this one translates; it needs `lang`."), "mgm4-7jz7", default=None
    )
    consent: Line = told(
        N_("How the people shown or named agreed, where that is needed."),
        "Izin tertulis orang tua",
        default="",
    )
    waivers: Annotated[tuple[WaiverFields, ...], Sequence] = told(
        N_("Findings that are set aside for this release, by whom and until when."), default=()
    )


class PageHeader(Record):
    """The header of a page of content/pages/."""

    title: Annotated[Line, at_most(TITLE_LIMIT)] = told(N_("Its name."), "Tentang Warta Daerah")
    slug: Slug = told(N_("Its address: /<slug>/."), "tentang")
    summary: Annotated[Line, at_most(SUMMARY_LIMIT)] = told(
        N_("One or two sentences of plain text that do not repeat the title; up to 160 characters."),
        "Apa yang dimuat Warta Daerah dan siapa yang menerbitkannya.",
    )
    updated: Day = told(N_("Day of the last change."), "2026-11-22")
