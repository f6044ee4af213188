"""Feeds of a few invented releases, for the tests of this room."""

from typing import Any

from plugins.feeds.plan import plan_feeds
from plugins.feeds.views import Entry, FeedView
from plugins.inputs import Inputs
from plugins.page import Page
from plugins.releases.record import Change, Release, Withdrawal
from plugins.theming.assets import ThemeAssets
from tests.builders import a_registry, a_release, at, settings

NOW = at("2026-01-01T08:00")
SITE = "http://127.0.0.1:8000"


def inputs_of(*releases: Release, **changes: Any) -> Inputs:
    return Inputs(
        **{
            "releases": tuple(sorted(releases, key=lambda release: release.order)),
            "pages": (),
            "registry": a_registry(),
            "settings": settings(),
            "now": NOW,
            "theme": ThemeAssets("/aset/portal.css", "/aset/huruf.woff2", "/aset/ikon.svg", ()),
        }
        | changes
    )


def pages_of(*releases: Release, **changes: Any) -> dict[str, Page]:
    pages = [page for page in plan_feeds(inputs_of(*releases, **changes)) if isinstance(page, Page)]
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}


def feed_of(address: str, *releases: Release, **changes: Any) -> FeedView:
    view = pages_of(*releases, **changes)[address].view
    assert isinstance(view, FeedView)
    return view


def entry_of(release: Release, **changes: Any) -> Entry:
    [entry] = feed_of("/atom.xml", release, **changes).entries
    return entry


def corrected(**changes: Any) -> Release:
    return a_release(
        changes=(
            Change(at("2025-10-23T09:00"), "correction", "Salah hitung & salin.", "41 <peserta>", "42 peserta"),
            Change(at("2025-10-24"), "update", "Jadwal bertambah."),
            Change(at("2025-10-25"), "minor", "Tanda baca."),
            Change(at("2025-10-26"), "correction", "Nama tempat."),
            Change(at("2027-10-26"), "correction", "Belum terjadi."),
        ),
        **changes,
    )


def withdrawn(reason: Any = "error", **changes: Any) -> Release:
    return a_release(withdrawn=Withdrawal(at("2025-10-30"), reason, "Angka & nama keliru."), **changes)
