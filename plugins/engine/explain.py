"""Why an output is made anew, or is not: which of its inputs differs from the last build that ended well."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.engine.keys import moment
from plugins.engine.outputs import Outputs
from plugins.engine.planned import Planned
from plugins.findings import fill
from plugins.inputs import PAGES, TODAY
from plugins.page import Target
from plugins.registry.records import Registry
from plugins.registry.watching import Answers
from plugins.releases.outline import Outline

UNKNOWN = N_("{address}: there is no such output.")
DELETED = N_("{address}: it is planned no longer, and was deleted.")
NEW = N_("{address}: it was not in the output before.")
SAME = N_("{address}: not made anew: nothing that it is made of has changed.")
BECAUSE = N_("{address}: made anew, because of:")
REASONS = {
    "epoch": N_("our code, a package, a setting or a file of the theme"),
    "template": N_("the template {name}, or one that it includes"),
    "head": N_("the header of {name}"),
    "text": N_("the text of {name}"),
    "new": N_("{name}, which is new"),
    "time": N_("a change of {name} whose time has come"),
    "registry": N_("the registry: {name}"),
    TODAY: N_("the day: an appointment or agency began or ended"),
    PAGES: N_("the list of pages in content/pages/"),
    "file": N_("the file {name}"),
    "listed": N_("what it lists or counts, or where it links to"),
}


class Before(NamedTuple):
    """What the last build stood on. `moved`: by content path the digests of header and text of what is read anew since.

    `registry` is the one of that time when there is another one now.
    """

    epoch: bytes
    templates: Mapping[str, bytes]
    now: datetime
    day: date
    pages: tuple[tuple[str, str], ...]
    moved: Mapping[str, tuple[bytes, bytes] | None]
    registry: Registry | None


class Explanation(NamedTuple):
    """`outcome` and each of `reasons` are words with the facts that they need."""

    outcome: str
    address: str
    reasons: tuple[tuple[str, str], ...] = ()

    def text(self, catalogue: Catalogue) -> str:
        """As it is told, a reason a line."""
        lines = [fill(catalogue.gettext(self.outcome), {"address": self.address})]
        lines += ["    " + fill(catalogue.gettext(REASONS[kind]), {"name": name}) for kind, name in self.reasons]
        return "\n".join(lines)


def explained(
    address: str, planned: Planned, outputs: Outputs, wanted: Mapping[str, bytes], before: Before | None
) -> Explanation:
    """What becomes of an address in this build, and why."""
    output, row = planned.plan.get(address), outputs.rows.get(address)
    if output is None:
        return Explanation(DELETED if row else UNKNOWN, address)
    if row is None or before is None:
        return Explanation(NEW, address)
    if address not in wanted:
        return Explanation(SAME, address)
    if not isinstance(output, Target):
        return Explanation(BECAUSE, address, (("file", output.sources[0] if output.sources else address),))
    questions = outputs.questions.get(row.seen, ())
    found = (*_declared(output, planned, before), *_asked(questions, planned, before))
    return Explanation(BECAUSE, address, found or (("listed", ""),))


def _declared(target: Target, planned: Planned, before: Before) -> Iterator[tuple[str, str]]:
    if before.epoch != planned.keys.epoch:
        yield "epoch", ""
    if before.templates.get(target.template) != planned.keys.templates[target.template]:
        yield "template", target.template
    for name in dict.fromkeys((*target.heads, *target.texts)):
        item = planned.overview.by_id.get(name) or planned.overview.by_source[name]
        if item.source in before.moved:
            old, new = before.moved[item.source], planned.keys.content.reads[item.source]
            if old is None:
                yield "new", item.source
            elif old[0] != new.head:
                yield "head", item.source
            elif name in target.texts:
                yield "text", item.source
        if isinstance(item, Outline) and moment(item, before.now) != moment(item, planned.overview.now):
            yield "time", item.source


def _asked(questions: tuple[str, ...], planned: Planned, before: Before) -> Iterator[tuple[str, str]]:
    common = planned.common
    if TODAY in questions and before.day != common.day:
        yield TODAY, ""
    if PAGES in questions and before.pages != common.pages:
        yield PAGES, ""
    if before.registry is not None:
        old = Answers(before.registry)
        for question in questions:
            if question not in (TODAY, PAGES) and old.digest(question) != planned.asked.one(question):
                yield "registry", question.replace("\x1f", " ")
