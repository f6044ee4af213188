"""Feeds of a few invented releases, for the tests of this room."""

from typing import Any

from plugins.feeds.plan import plan_feeds
from plugins.feeds.views import Entry, FeedView
from plugins.releases.record import Change, Release, Withdrawal
from tests.builders import a_release, at
from tests.pages.making import SITE, Made, world_of

__all__ = ["SITE", "corrected", "entry_of", "feed_of", "pages_of", "withdrawn"]


def pages_of(*releases: Release, **changes: Any) -> dict[str, Made]:
    world = world_of(*releases, **changes)
    pages = world.plan(plan_feeds(world.overview))
    assert all(isinstance(page, Made) for page in pages.values())
    return pages


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
