"""Evidence of one person's work, for the evaluation of their performance: each release they had a part in.

Only what the public can read counts: no draft, no embargo, and a withdrawn release as withdrawn. What somebody did is
taken from the headers and nowhere else; that a correction was approved is no part in a release.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.dates import day_text, range_text
from plugins.engine.headers import Headed
from plugins.releases.outline import Outline
from plugins.releases.record import Release
from plugins.releases.status import is_public, state_of
from plugins.reports.as_csv import Rows
from plugins.reports.heading import Heading
from plugins.reports.paper import Cell, Column, Line, Paper, Section, Signature, Table, rows
from plugins.reports.people import DUTIES, duties_of
from plugins.reports.period import Month, Period, month_of, month_text
from plugins.theming.filters import number_text

STANDINGS = {
    "published": N_("published"),
    "corrected": N_("published, corrected"),
    "withdrawn": N_("withdrawn"),
}
LAW = N_("Evaluation of employees' performance (PermenPANRB 6/2022)")
WHAT_COUNTS = N_("Releases that the public can read are counted; drafts and releases under embargo are not.")
HOW_TO_VERIFY = N_(
    "The SHA-256 is that of the release's whole file, byte for byte as it lies in the content folder."
    " Whoever has the file can compare it: sha256sum {file}"
)
NONE = N_("No release of this name in this period.")


class Part(NamedTuple):
    """One release and what the person did for it. `sha256`: of the bytes of its file."""

    release: Release
    duties: tuple[str, ...]
    standing: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """`parts` in the order of publication."""

    name: str
    period: Period
    parts: tuple[Part, ...]

    @property
    def by_duty(self) -> Counter[str]:
        """How many releases there are of each duty; one release may count for several."""
        return Counter(duty for part in self.parts for duty in part.duties)

    def by_month(self) -> Iterator[tuple[Month, int, Counter[str]]]:
        """Of each month with a release how many there are, and how many of each duty."""
        for month in self.period.months():
            found = [part for part in self.parts if month_of(part.release.date) == month]
            if found:
                yield month, len(found), Counter(duty for part in found for duty in part.duties)


def evidence_of(
    name: str,
    releases: Iterable[Headed],
    period: Period,
    now: datetime,
    agency: str,
    sha256: Callable[[str], str],
) -> Evidence:
    """What a person did in a period. `agency`: only releases that it issues; "" for all. `sha256`: of a source."""
    found = []
    for outline, release in releases:
        if not (is_public(outline, now) and period.holds(release.date.date()) and agency in ("", *release.agencies)):
            continue
        if duties := duties_of(name, release):
            found.append(Part(release, duties, standing_of(outline, now), sha256(release.source)))
    return Evidence(name, period, tuple(found))


def standing_of(outline: Outline, now: datetime) -> str:
    """One of STANDINGS, as the public finds the release now."""
    flags = state_of(outline, now).flags
    return "withdrawn" if "withdrawn" in flags else "corrected" if "correction" in flags else "published"


def evidence_paper(evidence: Evidence, heading: Heading, words: Catalogue) -> Paper:
    """The evidence laid out, with places for two signatures."""
    _ = words.gettext
    facts = [
        (_(N_("Name")), evidence.name),
        (_(N_("Period")), range_text(*evidence.period)),
        (_(N_("Meant for")), _(LAW)),
        *heading.facts(words),
    ]
    listed = tuple(_row(number, part, heading, words) for number, part in enumerate(evidence.parts, 1))
    columns = (
        Column(_(N_("No.")), "number"),
        Column(_(N_("Release")), "head"),
        Column(_(N_("Published on"))),
        Column(_(N_("Part"))),
        Column(_(N_("Status"))),
    )
    caption = _(N_("Releases with a part of {name}")).format(name=evidence.name)
    file = heading.file(evidence.parts[0].release) if evidence.parts else ""
    sections = [Section(_(N_("Summary")), (_(WHAT_COUNTS),), _counts(evidence, words)) if listed else None]
    sections += [
        Section(
            _(N_("Releases")),
            (_(HOW_TO_VERIFY).format(file=file),) if listed else (_(NONE), _(WHAT_COUNTS)),
            Table(caption, columns, rows(*listed)) if listed else None,
        )
    ]
    signatures = (
        Signature(_(N_("Employee evaluated")), evidence.name),
        Signature(_(N_("Evaluating officer"))),
    )
    shown = tuple(section for section in sections if section)
    return Paper(_(N_("Evidence of performance")), tuple(facts), shown, heading.care(words), signatures)


def _counts(evidence: Evidence, words: Catalogue) -> Table:
    """Months downwards, duties across; the last row is the whole period."""
    _ = words.gettext
    counted = [(month_text(month), count, duties) for month, count, duties in evidence.by_month()]
    counted.append((_(N_("Whole period")), len(evidence.parts), evidence.by_duty))
    heads = [_(N_("Month")), _(N_("Releases")), *(_(word) for word in DUTIES.values())]
    return Table(
        _(N_("Releases by month and part")),
        tuple(Column(title, "number" if place else "head") for place, title in enumerate(heads)),
        rows(
            *(
                (Cell(title), Cell(number_text(count)), *(Cell(number_text(duties[duty])) for duty in DUTIES))
                for title, count, duties in counted
            )
        ),
    )


def _row(number: int, part: Part, heading: Heading, words: Catalogue) -> tuple[Cell, ...]:
    _, release = words.gettext, part.release
    whole, short = heading.addresses(release)
    lines = [
        Line(_(N_("Address")), whole, whole),
        Line(_(N_("Short address")), short, short),
        Line(_(N_("File")), heading.file(release), is_code=True),
        Line("SHA-256", part.sha256, is_code=True),
    ]
    if release.number:
        lines.insert(0, Line(_(N_("Number of the release")), release.number))
    duties = ", ".join(_(DUTIES[duty]) for duty in part.duties)
    return (
        Cell(str(number)),
        Cell(release.title, tuple(lines)),
        Cell(day_text(release.date.date())),
        Cell(duties),
        Cell(_(STANDINGS[part.standing])),
    )


def evidence_rows(evidence: Evidence, heading: Heading, words: Catalogue) -> Rows:
    """The releases as a table for spreadsheets: days as 2026-01-31, so that they sort."""
    _ = words.gettext
    heads = (
        N_("No."), N_("Number of the release"), N_("Title"), N_("Published on"), N_("Part"), N_("Status"),
        N_("Address"), N_("Short address"), N_("File"),
    )  # fmt: skip
    yield (*map(_, heads), "SHA-256")
    for number, part in enumerate(evidence.parts, 1):
        release = part.release
        yield (
            str(number),
            release.number,
            release.title,
            release.date.date().isoformat(),
            ", ".join(_(DUTIES[duty]) for duty in part.duties),
            _(STANDINGS[part.standing]),
            *heading.addresses(release),
            heading.file(release),
            part.sha256,
        )
