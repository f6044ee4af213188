"""A release with everything, and its graph, for the tests of this room."""

import json
from dataclasses import dataclass
from typing import Any

from plugins.releases.record import Change, Release
from plugins.releases.status import State, state_of
from plugins.structured_data.graph import release_json_ld
from tests.builders import a_mention, a_registry, a_release, an_event, at, settings

NOW = at("2025-11-01T08:00")
TODAY = NOW.date()


@dataclass(frozen=True)
class Crumb:
    text: str
    address: str


def full_release(**changes: Any) -> Release:
    return a_release(
        **{
            "number": "480/12/X/2025",
            "supporting_agencies": ("badan-contoh",),
            "partners": ("lembaga-contoh",),
            "event": an_event(district="angkona-contoh", organisers=("dinas-contoh", "lembaga-contoh"), mode="hybrid"),
            "event_types": ("bimtek",),
            "officials": (
                a_mention("pelaksana-contoh", "kepala-badan-contoh", kind="plt"),
                a_mention("mitra-contoh", "direktur-lembaga-contoh"),
            ),
            "changes": (
                Change(at("2025-10-23"), "correction", "Salah hitung.", "41 peserta", "42 peserta"),
                Change(at("2025-10-24"), "minor", "Tanda baca."),
                Change(at("2026-01-01"), "correction", "Belum terjadi."),
            ),
        }
        | changes
    )


def graph_of(text: str) -> list[dict[str, Any]]:
    whole = json.loads(text)
    assert whole["@context"] == "https://schema.org"
    things = whole["@graph"]
    assert isinstance(things, list)
    return things


def state(release: Release) -> State:
    return state_of(release, NOW)


def article_of(release: Release, image: str = "https://portal.example/foto.jpg") -> dict[str, Any]:
    crumbs = (Crumb("Beranda", "/"), Crumb("Rilis", "/rilis/"), Crumb(release.title, ""))
    return graph_of(release_json_ld(release, state(release), a_registry(), settings(), image, crumbs))[0]
