"""The last build that ended well: what it stood on, and whether that still holds."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plugins.engine.output import mark_in
from plugins.engine.report import Report
from plugins.engine.work import Work

if TYPE_CHECKING:  # what plans takes a while to load, and a build that finds nothing new does without
    from plugins.engine.outputs import Outputs
    from plugins.engine.planned import Planned

# Where a build that did not end well stopped: the content is not in the output, or the output is only half written.
UNBUILT, WRITING_OUTPUT = "unbuilt", "writing"


class Last(NamedTuple):
    """The last build that ended well: what it stood on beside the content, and what it told.

    `until` is the first moment at which the output or what is told of it may differ.
    """

    ground: bytes
    now: datetime
    until: datetime | None
    asked: bytes
    mark: str
    rows: int
    report: Report
    epoch: bytes
    templates: Mapping[str, bytes]
    day: date
    pages: tuple[tuple[str, str], ...]


def last_of(ground: bytes, planned: "Planned", outputs: "Outputs", report: Report) -> Last:
    """What the next build is to know of this one; `ground` is a digest of code, settings and theme."""
    overview, zone = planned.overview, planned.overview.settings.zone
    waivers = (waiver for release in planned.keys.content.releases for waiver in release.waivers)
    ends = (datetime.combine(waiver.until, time(), zone) + timedelta(days=1) for waiver in waivers)
    moments = [moment for moment in (*ends, report.next_change) if moment and moment > overview.now]
    keys, common = planned.keys, planned.common
    return Last(
        ground,
        overview.now,
        min(moments, default=None),
        planned.asked.ground,
        outputs.mark,
        len(outputs.rows),
        report,
        keys.epoch,
        keys.templates,
        common.day,
        common.pages,
    )


def still_holds(work: Work, last: Last, ground: bytes) -> bool:
    """Whether nothing but the clock has moved, and that not far enough to change anything."""
    in_time = last.now <= work.now and (last.until is None or work.now < last.until)
    return in_time and last.ground == ground and is_marked(work, last)


def is_marked(work: Work, last: Last) -> bool:
    """Whether the output is the one that the last build left, as far as its mark tells."""
    output = work.site.output
    return not work.wishes.verify and (output is None or mark_in(output) == last.mark)
