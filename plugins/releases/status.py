"""What holds of a release at a given moment: `now` is always given, in the portal's zone, never taken from a clock."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal

from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.releases.record import Change, Release, Withdrawal

Flag = Literal["correction", "update", "withdrawn"]

MARKS = {"correction": "ralat", "update": "pembaruan"}
WITHDRAWN_MARK = "ditarik"
"""Where the notice of a withdrawal stands on the release's page."""


@dataclass(frozen=True, slots=True)
class State:
    """A release as the public finds it at one moment.

    `changes`: corrections and updates made by then, newest first (minor ones are never shown).
    `withdrawal`: None while it lies in the future. `updated`: the last correction, update or withdrawal.
    `flags`: what lists say beside the title, the gravest first.
    """

    changes: tuple[Change, ...] = ()
    withdrawal: Withdrawal | None = None
    updated: datetime | None = None
    expired: bool = False
    flags: tuple[Flag, ...] = ()

    @property
    def hides_text(self) -> bool:
        """Withdrawn for personal data or the law: then only its title and the notice are shown."""
        return self.withdrawal is not None and self.withdrawal.hides_text

    @property
    def marks(self) -> tuple[str, ...]:
        """Of each of `changes` its place on the page, and its part of the id in feeds: `ralat-1`, `pembaruan-2`.

        Counted from the oldest of its kind, so it stays.
        """
        counted: Counter[str] = Counter()
        found = []
        for change in reversed(self.changes):
            counted[change.kind] += 1
            found.append(f"{MARKS[change.kind]}-{counted[change.kind]}")
        return tuple(reversed(found))


AS_PUBLISHED = State()
"""Of most releases nothing more is to be said."""


def is_public(release: Outline | Release, now: datetime) -> bool:
    """Whether anyone may know of it: ready, and its date has come (a date in the future is an embargo)."""
    return release.status == "ready" and release.date <= now


def state_of(release: Outline | Release, now: datetime) -> State:
    """What the public finds of a release at `now`."""
    if not (release.changes or release.withdrawn or release.expires):
        return AS_PUBLISHED
    shown = tuple(change for change in reversed(release.changes) if change.kind != "minor" and change.at <= now)
    withdrawal = release.withdrawn if release.withdrawn and release.withdrawn.at <= now else None
    kinds = {change.kind for change in shown}
    flags: list[Flag] = ["withdrawn"] if withdrawal else []
    flags += ["correction"] if "correction" in kinds else []
    flags += ["update"] if "update" in kinds else []
    moments = [change.at for change in shown] + ([withdrawal.at] if withdrawal else [])
    return State(
        changes=shown,
        withdrawal=withdrawal,
        updated=max(moments, default=None),
        expired=release.expires is not None and release.expires <= now,
        flags=tuple(flags),
    )


def valid_until(end: datetime) -> datetime:
    """The `expires` of a release as people say it: a day alone is kept as the midnight after it, and is that day."""
    return end - timedelta(days=1) if end.time() == time() else end


def next_change(releases: Iterable[Outline], registry: Registry, now: datetime) -> datetime | None:
    """The first moment after `now` at which the output would differ though nobody wrote a word; None: never.

    Days of the registry begin at midnight in the zone of `now`.
    """
    moments = (*_moments_of_releases(releases), *_moments_of_registry(registry, now.tzinfo))
    return min((moment for moment in moments if moment > now), default=None)


def _moments_of_releases(releases: Iterable[Outline]) -> Iterator[datetime]:
    for release in releases:
        if release.status != "ready":
            continue
        yield release.date
        yield from (change.at for change in release.changes if change.kind != "minor")
        if release.withdrawn:
            yield release.withdrawn.at
        if release.expires:
            yield release.expires


def _moments_of_registry(registry: Registry, zone: tzinfo | None) -> Iterator[datetime]:
    """An appointment or agency changes what is shown on its first day, and on the day after its last."""
    for since, until, seen_on in _spans(registry):
        ended = until + timedelta(days=1) if until and until < date.max else None
        yield from (datetime.combine(day, time(), zone) for day in (since, ended, *seen_on) if day)


def _spans(registry: Registry) -> Iterator[tuple[date | None, date | None, tuple[date, ...]]]:
    for agency in registry.agencies.values():
        yield agency.since, agency.until, ()
    for official in registry.officials.values():
        for held in official.appointments:
            yield held.since, held.until, tuple(held.seen_on)


def same_as(today: date, registry: Registry) -> date:
    """A day that compares with all days of the registry as today does, and is the same for many a today.

    It is the last day up to today of those that the registry names and of the days after these: so it lies on the same
    side of each of them as today.
    """
    days = {day for since, until, seen_on in _spans(registry) for day in (since, until, *seen_on) if day}
    days |= {day + timedelta(days=1) for day in days if day < date.max}
    return max((day for day in days if day <= today), default=date.min)
