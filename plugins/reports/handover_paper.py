"""The handover laid out: one section for each kind of matter, in the order in which the next operator needs them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.catalogue import N_, Catalogue
from plugins.dates import day_text
from plugins.engine.headers import Headers
from plugins.findings import Finding
from plugins.reports import handover
from plugins.reports.handover import Matter
from plugins.reports.heading import Heading
from plugins.reports.paper import Cell, Column, Line, Paper, Section, Signature, Table, rows
from plugins.reports.repository import AREAS, Repository
from plugins.theming.filters import moment_text, number_text

SECRET = N_("This names drafts and releases under embargo: give it to nobody but the next operator.")
UNREAD = N_("Files with errors could not be read and are missing below: ./portal check names them.")
NOTHING = N_("Nothing.")
NO_GIT = N_(
    "No git repository with a commit, or git could not be asked: nothing is known of unsent work and of authors."
)
MOST = 20
"""Files that are named one by one."""


@dataclass(frozen=True, slots=True)
class Handover:
    """All that is handed over, as it was found. `findings`: of a whole check; `placeholders`: of the settings."""

    headers: Headers
    findings: tuple[Finding, ...]
    placeholders: tuple[Finding, ...]
    repository: Repository | None
    draft_days: int
    silent_days: int
    has_emails: bool = False


def handover_paper(given: Handover, heading: Heading, words: Catalogue) -> Paper:
    """The handover with its warnings and places for two signatures."""
    _ = words.gettext
    care = [_(SECRET)]
    if any(finding.is_error for finding in given.findings):
        care.append(_(UNREAD))
    sections = (
        *_matters(given, heading, words),
        _state(given, words),
        *_repository(given, words),
    )
    signatures = (Signature(_(N_("Handed over by"))), Signature(_(N_("Taken over by"))))
    return Paper(_(N_("Handover to the next operator")), heading.facts(words), sections, tuple(care), signatures)


def _matters(given: Handover, heading: Heading, words: Catalogue) -> Iterator[Section]:
    now, folder = heading.now, heading.folder
    releases, registry, today, _ = given.headers.releases, given.headers.registry, now.date(), words.gettext
    until = N_("Until")

    def section(title: str, at: str, matters: Sequence[Matter]) -> Section:
        return Section(title, () if matters else (_(NOTHING),), _table(title, _(at), matters, folder, words))

    yield section(_(N_("Scheduled: releases under embargo")), N_("Becomes public"), handover.scheduled(releases, now))
    drafts = _(N_("Overdue: drafts dated more than {days} days ago")).format(days=given.draft_days)
    yield section(drafts, N_("Dated"), handover.old_drafts(releases, today, given.draft_days))
    yield section(_(N_("Releases that expire within 90 days")), until, handover.expiring(releases, now))
    waivers = handover.ending_waivers(releases, today)
    yield section(_(N_("Waivers that have ended or end within 90 days")), until, waivers)
    ending = handover.ending_appointments(registry, today)
    yield section(_(N_("Appointments that end within 90 days, without a successor")), until, ending)
    yield section(_(N_("Vacant roles")), N_("Vacant since the end of"), handover.vacant_roles(registry, today))
    acting = handover.long_acting(registry, today)
    yield section(_(N_("Acting for more than six months")), N_("In office since"), acting)
    silent = _(N_("Agencies without a release for {days} days")).format(days=given.silent_days)
    matters = handover.silent_agencies(releases, registry, now, given.silent_days)
    yield section(silent, N_("Last release"), matters)


def _table(caption: str, at: str, matters: Iterable[Matter], folder: str, words: Catalogue) -> Table | None:
    _ = words.gettext
    columns = (Column(_(N_("What")), "head"), Column(at))
    listed = []
    for what, moment, file, note in matters:
        lines = (Line(_(N_("File")), f"{folder}/{file}", is_code=True),) if file else ()
        day = moment_text(moment, hour=True) if isinstance(moment, datetime) else day_text(moment) if moment else ""
        told = [day, _(note) if note else "" if day else _(N_("none yet"))]
        listed.append((Cell(what, lines), Cell(", ".join(part for part in told if part))))
    return Table(caption, columns, rows(*listed)) if listed else None


def _state(given: Handover, words: Catalogue) -> Section:
    """What a check finds, and the settings that are still to be written."""
    _ = words.gettext
    errors = sum(finding.is_error for finding in given.findings)
    told = _(N_("Errors: {errors}. Advice: {advice}.")).format(
        errors=number_text(errors), advice=number_text(len(given.findings) + len(given.placeholders) - errors)
    )
    sentences = [f"./portal check: {told}"]
    if not given.placeholders:
        sentences.append(_(N_("No setting holds a placeholder.")))
    lines = [(Cell(finding.message(words), (_place(finding, words),)),) for finding in given.placeholders]
    title = _(N_("Settings that still hold a placeholder"))
    table = Table(title, (Column(_(N_("Setting")), "head"),), rows(*lines)) if lines else None
    return Section(_(N_("State of the content and the settings")), tuple(sentences), table)


def _place(finding: Finding, words: Catalogue) -> Line:
    return Line(words.gettext(N_("File")), f"{finding.path}:{finding.line}", is_code=True)


def _repository(given: Handover, words: Catalogue) -> Iterator[Section]:
    _, repository = words.gettext, given.repository
    title = _(N_("State of the repository"))
    if repository is None:
        yield Section(title, (_(NO_GIT),))
        return
    unsaved = repository.unsaved
    sentences = [
        _(N_("Branch {branch}, commit {commit}.")).format(branch=repository.branch, commit=repository.commit),
        _(N_("No upstream is set for this branch: whether its commits have been sent is not known."))
        if repository.unsent is None
        else _(N_("Commits that have not been sent: {count}.")).format(count=number_text(repository.unsent)),
        _(N_("Files of the content that are not committed: {count}.")).format(count=number_text(len(unsaved))),
    ]
    named = [(Cell(path),) for path in unsaved[:MOST]]
    more = len(unsaved) - len(named)
    if more:
        named.append((Cell(_(N_("and {count} more")).format(count=number_text(more))),))
    columns = (Column(_(N_("File")), "head"),)
    yield Section(title, tuple(sentences), Table(_(N_("Not committed")), columns, rows(*named)) if named else None)
    yield _access(given, repository, words)


def _access(given: Handover, repository: Repository, words: Catalogue) -> Section:
    """Who may do what: those whom CODEOWNERS names, and those who did it in the last year."""
    _ = words.gettext
    listed = [
        (Cell(pattern), Cell(_(N_("must approve: {owners}")).format(owners=", ".join(_shown(owners, given, words)))))
        for pattern, owners in repository.owned
    ]
    for author in repository.authors:
        areas = ", ".join(_(AREAS[area]) for area in author.areas)
        done = _(N_("has committed in the last year: {count} times, in {areas}"))
        emails = (Line(_(N_("E-mail")), ", ".join(author.emails)),) if given.has_emails and author.emails else ()
        told = done.format(count=number_text(author.commits), areas=areas or "–")
        (name,) = _shown((author.name,), given, words)
        listed.append((Cell(name, emails), Cell(told)))
    title = _(N_("Who may do what"))
    columns = (Column(_(N_("Folder or person")), "head"), Column(_(N_("Task"))))
    return Section(title, () if listed else (_(NOTHING),), Table(title, columns, rows(*listed)) if listed else None)


def _shown(owners: Iterable[str], given: Handover, words: Catalogue) -> Iterator[str]:
    """An owner may be written as an e-mail address, which is told only when asked for."""
    for owner in owners:
        is_email = "@" in owner[1:]
        yield words.gettext(N_("(an e-mail address)")) if is_email and not given.has_emails else owner
