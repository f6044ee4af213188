"""Small invented values for tests: a registry, releases, settings, header text.

Every part has a default, so that a test names only what matters to it. All names are plainly
invented, all dates fixed.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from plugins.registry.records import (
    Agency,
    Appointment,
    District,
    EventType,
    Government,
    Official,
    Partner,
    Registry,
    Role,
    Spot,
)
from plugins.releases.record import Body, ContentPage, Event, Mention, Release
from plugins.settings import Settings

ZONE = ZoneInfo("Asia/Makassar")
IDS = ("2222-2222", "2222-223y", "2222-224w", "2222-225t", "2222-226r", "2222-227p", "2222-228m", "2222-229j")
"""Valid release ids; use one for each release of a test."""


def at(text: str) -> datetime:
    """A moment in the tests' zone: `at("2025-10-22")`, `at("2025-10-22T16:10")`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def settings(**changes: Any) -> Settings:
    """No dictionary: whether the machine has one must not matter."""
    return Settings(**{"owner": "kabupaten-contoh", "timezone": ZONE.key, "dictionary": "none"} | changes)


def an_agency(slug: str = "dinas-contoh", **changes: Any) -> Agency:
    given = {
        "name": "Dinas Contoh",
        "short_name": "Discon",
        "kind": "dinas",
        "government": "kabupaten-contoh",
    }
    return Agency.model_validate({"slug": slug} | given | changes)


def an_appointment(role: str = "kepala-dinas-contoh", **changes: Any) -> Appointment:
    """In office since 2020-01-01; `seen_on=["2025-10-22"]` makes it seen on that day instead."""
    since = {} if "seen_on" in changes else {"from": "2020-01-01"}
    return Appointment.model_validate({"role": role} | since | changes)


def an_official(slug: str = "pejabat-contoh", *appointments: Appointment, **changes: Any) -> Official:
    name = slug.replace("-", " ").title()
    return Official.model_validate(
        {"slug": slug, "name": name, "appointments": list(appointments or [an_appointment()])} | changes
    )


def a_registry(**lists: list[Any]) -> Registry:
    """The invented government; a list given by name (`agencies=[…]`) stands instead of its default entries.

    Agencies: dinas-contoh (lead), badan-contoh, bidang-contoh (under dinas-contoh), kecamatan-contoh.
    Officials: pejabat-contoh (head of dinas-contoh since 2020), pelaksana-contoh (Plt. head of badan-contoh,
    seen on 2025-10-22), ganda-contoh (two roles since 2020), bupati-contoh (regent since 2021), mitra-contoh
    (partner's director, seen on 2025-10-22: no page), menteri-contoh (of a ministry: has a page).
    """
    entries = _DEFAULTS | lists
    return Registry(
        **{name: {entry.slug: entry for entry in listed} for name, listed in entries.items() if name != "redirects"},
        redirects=tuple(entries.get("redirects", ())),
        spots={
            (name, entry.slug): _spot(name, entry.slug, index)
            for name, listed in entries.items()
            if name != "redirects"
            for index, entry in enumerate(listed)
        },
    )


def _spot(name: str, slug: str, index: int) -> Spot:
    if name == "officials":
        return Spot(f"registry/officials/{slug}.yaml", 1)
    return Spot(f"registry/{name.replace('_', '-')}.yaml", index + 1)


_DEFAULTS: dict[str, list[Any]] = {
    "governments": [
        Government(
            slug="provinsi-contoh",
            name="Provinsi Contoh",
            short_name="Contoh",
            kind="provinsi",
            seat="Kota Contoh",
        ),
        Government(
            slug="kabupaten-contoh",
            name="Kabupaten Contoh",
            short_name="Contoh",
            kind="kabupaten",
            seat="Bandar Contoh",
            parent="provinsi-contoh",
        ),
    ],
    "agencies": [
        an_agency(other_names=["Dinas Contoh Kabupaten Contoh"], contact={"name": "Humas Dinas Contoh"}),
        an_agency("badan-contoh", name="Badan Contoh", short_name="Bacon", kind="badan", seat="Tomohon Contoh"),
        an_agency("bidang-contoh", name="Bidang Contoh", short_name="Bidcon", kind="bidang", parent="dinas-contoh"),
        an_agency("kecamatan-contoh", name="Kecamatan Contoh", short_name="Kec. Contoh", kind="kecamatan"),
    ],
    "event_types": [
        EventType(slug="bimtek", name="Bimbingan teknis", short_name="Bimtek"),
        EventType(slug="rakor", name="Rapat koordinasi", short_name="Rakor"),
    ],
    "roles": [
        Role.model_validate(given)
        for given in (
            {
                "slug": "bupati-contoh",
                "name": "Bupati Contoh",
                "government": "kabupaten-contoh",
                "order": "10",
                "head": "yes",
            },
            {
                "slug": "kepala-dinas-contoh",
                "name": "Kepala Dinas Contoh",
                "short_name": "Kadis Contoh",
                "agency": "dinas-contoh",
                "order": "300",
                "head": "yes",
            },
            {
                "slug": "kepala-badan-contoh",
                "name": "Kepala Badan Contoh",
                "agency": "badan-contoh",
                "order": "310",
                "head": "yes",
            },
            {
                "slug": "staf-ahli-contoh",
                "name": "Staf Ahli Contoh",
                "government": "kabupaten-contoh",
                "order": "200",
            },
            {
                "slug": "kepala-bidang-contoh",
                "name": "Kepala Bidang Contoh",
                "agency": "bidang-contoh",
                "order": "500",
            },
            {
                "slug": "direktur-lembaga-contoh",
                "name": "Direktur Lembaga Contoh",
                "partner": "lembaga-contoh",
                "order": "800",
            },
            {
                "slug": "menteri-contoh",
                "name": "Menteri Contoh",
                "partner": "kementerian-contoh",
                "order": "790",
            },
        )
    ],
    "districts": [
        District(slug="angkona-contoh", name="Angkona Contoh", government="kabupaten-contoh"),
        District(slug="burau-contoh", name="Burau Contoh", government="kabupaten-contoh"),
    ],
    "partners": [
        Partner(slug="lembaga-contoh", name="Lembaga Contoh", kind="organisasi", short_name="LC"),
        Partner(slug="kementerian-contoh", name="Kementerian Contoh", kind="pemerintah", short_name="Kemencon"),
    ],
    "officials": [
        an_official(),
        an_official("pelaksana-contoh", an_appointment("kepala-badan-contoh", kind="plt", seen_on=["2025-10-22"])),
        an_official("ganda-contoh", an_appointment("staf-ahli-contoh"), an_appointment("kepala-bidang-contoh")),
        an_official("bupati-contoh", an_appointment("bupati-contoh", **{"from": "2021-02-26"})),
        an_official("mitra-contoh", an_appointment("direktur-lembaga-contoh", seen_on=["2025-10-22"])),
        an_official("menteri-contoh", an_appointment("menteri-contoh", seen_on=["2025-10-22"])),
    ],
}


def a_body(html: str = "<p>Isi contoh.</p>", **changes: Any) -> Body:
    return replace(Body(html=html, text="Isi contoh."), **changes)


def an_event(**changes: Any) -> Event:
    event = Event(name="Bimbingan Teknis Contoh", start=date(2025, 10, 21), end=date(2025, 10, 22), place="Aula Contoh")
    return replace(event, **changes)


def a_mention(person: str = "pejabat-contoh", role: str = "kepala-dinas-contoh", **changes: Any) -> Mention:
    return replace(Mention(person=person, role=role, kind="definitif"), **changes)


def a_release(**changes: Any) -> Release:
    """Public since 2025-10-22, by dinas-contoh. `date` may be text; `source` follows slug and year."""
    if isinstance(changes.get("date"), str):
        changes["has_hour"] = changes.get("has_hour", "T" in changes["date"])
        changes["date"] = at(changes["date"])
    given: dict[str, Any] = {
        "id": IDS[0],
        "slug": "rilis-contoh",
        "title": "Rilis contoh",
        "summary": "Ringkasan contoh.",
        "date": at("2025-10-22"),
        "has_hour": False,
        "kind": "press-release",
        "lang": "id",
        "agencies": ("dinas-contoh",),
        "body": a_body(),
        "dateline": "BANDAR CONTOH",
    } | changes
    given.setdefault("source", f"releases/{given['date'].year}/{given['slug']}.md")
    return Release(**given)


def a_content_page(**changes: Any) -> ContentPage:
    given: dict[str, Any] = {
        "title": "Tentang contoh",
        "slug": "tentang",
        "summary": "Ringkasan contoh.",
        "updated": date(2025, 10, 22),
        "body": a_body(),
    } | changes
    given.setdefault("source", f"pages/{given['slug']}.md")
    return ContentPage(**given)


def a_header(**changes: Any) -> dict[str, Any]:
    """The smallest right header, as what an editor's YAML says; a key given None is left out."""
    given = {
        "id": IDS[0],
        "title": "Rilis contoh",
        "summary": "Ringkasan contoh.",
        "date": "2025-10-22",
        "agencies": ["dinas-contoh"],
        "sources": [{"name": "Sumber contoh"}],
    } | changes
    return {key: value for key, value in given.items() if value is not None}


def a_file(body: str = "Isi contoh.\n", header: dict[str, Any] | str | None = None, **changes: Any) -> bytes:
    """The bytes of a release file: header and body.

    `header` is a dictionary or YAML text; without it, `a_header(**changes)`.
    """
    if not isinstance(header, str):
        chosen = a_header(**changes) if header is None else header
        header = yaml.safe_dump(chosen, sort_keys=False, allow_unicode=True, width=10_000)
    return f"---\n{header.rstrip()}\n---\n{body}".encode()
