"""/ralat/: every correction and withdrawal, newest first, by the same numbered pages as every list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Packed, packed, pagination, shown_page
from plugins.pages.material import Material
from plugins.pages.parts import ChangeView, CorrectionItem, Link
from plugins.pages.site import list_feeds
from plugins.pages.views import CorrectionsView
from plugins.releases.record import Release
from plugins.releases.status import WITHDRAWN_MARK
from plugins.releases.words import withdrawal_text
from plugins.taxonomies import lists

ADDRESS = "/ralat/"


@dataclass(frozen=True, slots=True)
class Noted:
    """A correction or withdrawal of a release, by its id; `anchor` is its place on the release's page."""

    release: str
    kind: Literal["correction", "withdrawn"]
    at: datetime
    anchor: str


def change_views(material: Material, release: Release) -> tuple[ChangeView, ...]:
    """The corrections and updates a reader sees, newest first. None where the text is hidden: they would quote it."""
    state = material.inputs.states[release.id]
    if state.hides_text:
        return ()
    return tuple(
        ChangeView(change.kind, change.at, change.note, change.was, change.now, mark)
        for change, mark in zip(state.changes, state.marks, strict=True)
        if change.kind != "minor"  # which it never is; the type cannot tell
    )


def all_noted(overview: Overview) -> tuple[Noted, ...]:
    """All corrections and withdrawals of the releases in lists, oldest first."""
    found = []
    for release in overview.listed:
        if not release.changes and not release.withdrawn:
            continue
        state = overview.states[release.id]
        if state.withdrawal:
            found.append(Noted(release.id, "withdrawn", state.withdrawal.at, WITHDRAWN_MARK))
        if not state.hides_text:
            found += [
                Noted(release.id, "correction", change.at, mark)
                for change, mark in zip(state.changes, state.marks, strict=True)
                if change.kind == "correction"
            ]
    return tuple(sorted(found, key=lambda item: (item.at, item.release, item.anchor)))


def correction_targets(overview: Overview, noted: tuple[Noted, ...]) -> Iterator[Target]:
    """`noted`: what `all_noted` tells."""
    for page in lists.list_pages(len(noted), overview.settings.per_page):
        shown = page.of(noted)
        yield Target(
            lists.list_address(ADDRESS, page.number),
            corrections_page,
            "corrections.html",
            (tuple((item.release, item.anchor) for item in shown), packed(page)),
            tuple(dict.fromkeys(item.release for item in shown)),
            lastmod=max((item.at for item in shown), default=None) if page.number == lists.LANDING else None,
        )


def corrections_page(material: Material, shown: tuple[tuple[str, str], ...], page: Packed) -> Page:
    """/ralat/ or one of its numbered pages. `shown`: the ids of releases and the marks of what happened to them."""
    words, cut = material.words, shown_page(page)
    address = lists.list_address(ADDRESS, cut.number)
    name = words.gettext("List of corrections")
    title = words.gettext("{name}, page {number}").format(name=name, number=cut.number) if cut.number else name
    feeds = list_feeds(material.inputs.common, ADDRESS, name)
    view = CorrectionsView(
        site=material.site(address),
        head=page_head(
            material,
            address,
            title,
            words.gettext("What was wrong in releases, what is right, and which releases are withdrawn."),
            feeds=feeds,
        ),
        breadcrumb=(home_crumb(material), *([Link(name, ADDRESS)] if cut.number else [])),
        items=tuple(_item(material, material.release(id_), mark) for id_, mark in shown),
        pagination=pagination(ADDRESS, cut),
        feeds=feeds,
    )
    return Page(address, "corrections.html", view)


def _item(material: Material, release: Release, mark: str) -> CorrectionItem:
    """What happened to a release: a withdrawal, or the change that has this mark on its page."""
    anchor, withdrawal = f"r-{release.id}-{mark}", material.inputs.states[release.id].withdrawal
    if withdrawal and mark == WITHDRAWN_MARK:
        reason = withdrawal_text(withdrawal.reason, material.words)
        note = " ".join(part for part in (reason, withdrawal.note) if part)
        return CorrectionItem("withdrawn", withdrawal.at, release.title, release.address, "", "", note, anchor)
    change = next(change for change in change_views(material, release) if change.anchor == mark)
    return CorrectionItem(
        "correction", change.at, release.title, release.address, change.was, change.now, change.note, anchor
    )
