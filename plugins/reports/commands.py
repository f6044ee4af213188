"""What the tasks of this room call: words of a command line in, a report out. Nothing of the content is written."""

import hashlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.catalogue import N_, Catalogue, catalogue
from plugins.checks.placeholders import placeholder_findings
from plugins.desk.codes import NEAR, SEVERAL
from plugins.desk.desk import unknown
from plugins.desk.suggesting import find
from plugins.engine.commands import LANGUAGE, found_in, number_of, opened, settings_file
from plugins.engine.ending import ends_cleanly
from plugins.engine.files import loaded
from plugins.engine.headers import Headers, read_headers
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.engine.work import Site
from plugins.registry.entries import FILES
from plugins.registry.lookup import full_name
from plugins.registry.records import Registry
from plugins.registry.spelling import fold
from plugins.reports.as_csv import Rows, as_csv
from plugins.reports.as_html import as_html
from plugins.reports.as_text import as_text
from plugins.reports.codes import NEAR_NAME, UNKNOWN_NAME, WHICH_REPORT
from plugins.reports.evidence import evidence_of, evidence_paper, evidence_rows
from plugins.reports.handover_paper import Handover, handover_paper
from plugins.reports.heading import Heading
from plugins.reports.monthly import monthly_of, monthly_paper, monthly_rows
from plugins.reports.paper import Paper
from plugins.reports.people import nearest_names
from plugins.reports.period import Period, period_of
from plugins.reports.repository import repository_of
from plugins.reports.writing import format_of, print_out, refuse_existing, write_out

if TYPE_CHECKING:
    from plugins.engine.pelican import Portal

Made = tuple[Paper, Callable[[], Rows]]
"""A report laid out, and the same as a table."""

REPORT_FORMS = ("text", "csv", "html")
HANDOVER_FORMS = ("text", "html")


def report(name: str, monthly: bool, days: Mapping[str, str], agency: str, where: Mapping[str, Any]) -> None:
    """`report`. `days`: period, from and until; `where`: format, out, force, content, settings, now, publish."""

    def made(portal: "Portal") -> Made:
        if bool(name.strip()) is monthly:
            raise Trouble(WHICH_REPORT)
        period = period_of(days["period"], days["from"], days["until"], portal.now.date())
        headers = _headers(portal)
        headers.gathered.stop_at_errors()  # a release that cannot be read would be missing, and nobody would know
        slug = agency_of(agency, headers.registry) if agency else ""
        told = full_name(headers.registry, headers.registry.agencies[slug]) if slug else ""
        heading = Heading(portal.portal, portal.now, Path(portal.path).name, told)
        if monthly:
            return _monthly(headers, period, slug, heading, portal.words)
        return _evidence(headers, fold(name), period, slug, heading, portal.words)

    _done(made, REPORT_FORMS, where)


def _evidence(headers: Headers, name: str, period: Period, agency: str, heading: Heading, words: Catalogue) -> Made:
    is_known, near = nearest_names(name, (release for _, release in headers.releases))
    if not is_known:
        raise Trouble(NEAR_NAME if near else UNKNOWN_NAME, value=name, known=", ".join(near))
    evidence = evidence_of(name, headers.releases, period, heading.now, agency, lambda path: _sha256(headers, path))
    paper = evidence_paper(evidence, heading, words)
    return paper, lambda: evidence_rows(evidence, heading, words)


def _sha256(headers: Headers, path: str) -> str:
    return hashlib.sha256(loaded(path, headers.scanned)).hexdigest()


def _monthly(headers: Headers, period: Period, agency: str, heading: Heading, words: Catalogue) -> Made:
    monthly = monthly_of(headers.releases, headers.registry, period, heading.now, agency)
    paper = monthly_paper(monthly, headers.registry, heading, words)
    return paper, lambda: monthly_rows(monthly, headers.registry, words)


def agency_of(text: str, registry: Registry) -> str:
    """The slug of the one agency that is meant. Raises Trouble with those that may be."""
    found = find(text, registry.agencies)
    if found.is_sure:
        return found.slugs[0]
    if not found.slugs:
        raise unknown("agencies", text)
    raise Trouble(NEAR if found.is_guess else SEVERAL, value=text, file=FILES["agencies"], known=", ".join(found.slugs))


def handover(draft_days: str, silent_days: str, emails: bool, where: Mapping[str, Any]) -> None:
    """`handover`. `where`: as of `report`."""

    def made(portal: "Portal") -> Made:
        drafts, silent = number_of("--draft-days", draft_days), number_of("--silent-days", silent_days)
        findings = found_in(portal)
        file = settings_file(where["settings"], where["publish"])
        given = Handover(
            headers=_headers(portal),
            findings=findings,
            placeholders=tuple(placeholder_findings(portal.portal, file)),
            repository=repository_of(Path(portal.path), portal.now),
            draft_days=drafts,
            silent_days=silent,
            has_emails=emails,
        )
        return handover_paper(
            given, Heading(portal.portal, portal.now, Path(portal.path).name), portal.words
        ), lambda: ()

    _done(made, HANDOVER_FORMS, where)


def _headers(portal: "Portal") -> Headers:
    cache = Path(portal.settings["CACHE_PATH"])
    return read_headers(Site(Path(portal.path), None, Path(portal.theme), portal.portal, portal, cache))


def _done(make: Callable[["Portal"], Made], forms: tuple[str, ...], where: Mapping[str, Any]) -> None:
    """Make a report and pass it on; ends with SystemExit(1) when something must be mended."""
    out, force = where["out"], where["force"]
    with ends_cleanly(catalogue(LANGUAGE)):
        format = format_of(where["format"], out, forms)
        refuse_existing(out, force)
        portal = opened(where["settings"], where["publish"], PATH=where["content"], NOW=where["now"])
    with ends_cleanly(portal.words):
        paper, table = make(portal)
        if format == "text" and not out:
            say(as_text(paper), sys.stdout)
            return
        data = _bytes(paper, table, format, portal)
        if not out:
            print_out(data)
            return
        write_out(out, data, force)
        say(portal.words.gettext(N_("Written: {path}")).format(path=out), sys.stdout)


def _bytes(paper: Paper, table: Callable[[], Rows], format: str, portal: "Portal") -> bytes:
    if format == "csv":
        return as_csv(table())
    if format == "html":
        return as_html(paper, portal.portal.language)
    return (as_text(paper) + "\n").encode("utf-8")
