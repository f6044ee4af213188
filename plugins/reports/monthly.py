"""The months of the agencies: how many releases, corrections, updates and withdrawals, and who has been silent.

A joint release counts for each agency that issues it, and once in the total; so the total may be less than the sum.
A correction, update or withdrawal counts in the month in which it was made, whenever the release was published.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.dates import range_text
from plugins.engine.headers import Headed
from plugins.registry.lookup import full_name
from plugins.registry.records import Agency, Registry
from plugins.releases.outline import Outline
from plugins.releases.status import is_public, state_of
from plugins.reports.as_csv import Rows
from plugins.reports.heading import Heading
from plugins.reports.paper import Cell, Column, Group, Paper, Section, Signature, Table, rows
from plugins.reports.period import Month, Period, month_of, month_text
from plugins.theming.filters import number_text

KINDS = {
    "release": N_("Releases"),
    "correction": N_("Corrections"),
    "update": N_("Updates"),
    "withdrawn": N_("Withdrawals"),
}
HOW_COUNTED = N_(
    "A joint release counts for each agency that issues it, and once in the total."
    " Corrections, updates and withdrawals count in the month in which they were made."
)
ALL = ""


class Event(NamedTuple):
    """Something that the public could notice of a release: `kind` is one of KINDS."""

    kind: str
    day: date


@dataclass(frozen=True)
class Monthly:
    """`counts` of (agency, month, kind); agency ALL counts every event once. `agencies` stand by name."""

    period: Period
    agencies: tuple[Agency, ...]
    counts: Counter[tuple[str, Month, str]]

    @property
    def silent(self) -> tuple[Agency, ...]:
        """The agencies that issued no release in the period."""
        return tuple(agency for agency in self.agencies if not self._issued(agency.slug))

    def months_of(self, slug: str) -> Iterator[tuple[Month, tuple[int, ...]]]:
        """Each month of an agency, or of ALL, with its counts in the order of KINDS."""
        for month in self.period.months():
            yield month, tuple(self.counts[slug, month, kind] for kind in KINDS)

    def _issued(self, slug: str) -> int:
        return sum(self.counts[slug, month, "release"] for month in self.period.months())


def monthly_of(releases: Iterable[Headed], registry: Registry, period: Period, now: datetime, agency: str) -> Monthly:
    """Count a period. `agency`: only this one; "" for all that existed in the period."""
    counts: Counter[tuple[str, Month, str]] = Counter()
    for outline, _ in releases:
        if not is_public(outline, now) or (agency and agency not in outline.agencies):
            continue
        for event in events_of(outline, now):
            if period.holds(event.day):
                slugs = (agency,) if agency else outline.agencies
                counts.update((slug, month_of(event.day), event.kind) for slug in (ALL, *slugs))
    wanted = [registry.agencies[agency]] if agency else registry.agencies.values()
    counted = {slug for slug, _, _ in counts}
    existing = (one for one in wanted if one.slug in counted or _existed(one, period))
    ordered = sorted(existing, key=lambda one: (one.name.casefold(), one.slug))
    return Monthly(period, tuple(ordered), counts)


def events_of(outline: Outline, now: datetime) -> Iterator[Event]:
    """Publication, and what has been said since."""
    state = state_of(outline, now)
    zone = outline.date.tzinfo
    yield Event("release", outline.date.date())
    for change in state.changes:
        yield Event(change.kind, change.at.astimezone(zone).date())
    if state.withdrawal:
        yield Event("withdrawn", state.withdrawal.at.astimezone(zone).date())


def _existed(agency: Agency, period: Period) -> bool:
    return (agency.since or date.min) <= period.last and period.first <= (agency.until or date.max)


def monthly_paper(monthly: Monthly, registry: Registry, heading: Heading, words: Catalogue) -> Paper:
    """The months laid out: all agencies together, each that did something, and those that were silent."""
    _ = words.gettext
    columns = (Column(_(N_("Month")), "head"), *(Column(_(title), "number") for title in KINDS.values()))
    total = Table(heading.agency or _(N_("All agencies by month")), columns, rows(*_counted(monthly, ALL, words)))
    groups = [
        Group(full_name(registry, agency), found)
        for agency in monthly.agencies
        if (found := _counted(monthly, agency.slug, words))
    ]
    each = Table(_(N_("Agencies by month")), columns, tuple(groups))
    has_begun = monthly.period.first <= heading.now.date()
    names = [(Cell(full_name(registry, agency)),) for agency in monthly.silent if has_begun]
    silent = Table(_(N_("Agencies without a release in this period")), (Column(_(N_("Agency")), "head"),), rows(*names))
    nothing = () if groups else (_(N_("No release, correction, update or withdrawal in this period.")),)
    sections = [Section(_(N_("Summary")), (_(HOW_COUNTED), *nothing), total if groups else None)]
    sections += [Section(_(N_("By agency")), (), each)] if groups and not heading.agency else []
    sections += [Section(_(N_("Silent agencies")), (), silent)] if names else []
    facts = ((_(N_("Period")), range_text(*monthly.period)), *heading.facts(words))
    return Paper(
        _(N_("Releases by agency and month")),
        facts,
        tuple(sections),
        heading.care(words),
        (Signature(_(N_("Made by"))),),
    )


def _counted(monthly: Monthly, slug: str, words: Catalogue) -> tuple[tuple[Cell, ...], ...]:
    """The months with something in them, and their sum when there are several."""
    found = [(month_text(month), numbers) for month, numbers in monthly.months_of(slug) if any(numbers)]
    if len(found) > 1:
        sums = tuple(map(sum, zip(*(numbers for _, numbers in found), strict=True)))
        found.append((words.gettext(N_("Whole period")), sums))
    return tuple((Cell(title), *(Cell(number_text(number)) for number in numbers)) for title, numbers in found)


def monthly_rows(monthly: Monthly, registry: Registry, words: Catalogue) -> Rows:
    """Every agency with every month, as spreadsheets want it; the silent ones with zeros."""
    _ = words.gettext
    yield (_(N_("Agency")), _(N_("Slug")), _(N_("Month")), *(_(title) for title in KINDS.values()))
    for agency in monthly.agencies:
        for (year, month), numbers in monthly.months_of(agency.slug):
            yield (full_name(registry, agency), agency.slug, f"{year}-{month:02}", *map(str, numbers))
