"""/ralat/: every correction and withdrawal, newest first, by the same numbered pages as every list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from plugins.page import Page
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import pagination
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
    """A correction or withdrawal of a release; `anchor` is its id, on the release's page too."""

    release: Release
    kind: Literal["correction", "withdrawn"]
    at: datetime
    was: str
    now: str
    note: str
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


def all_noted(material: Material) -> tuple[Noted, ...]:
    """All corrections and withdrawals of the releases in lists, oldest first."""
    found = []
    for release in material.inputs.listed:
        withdrawal = material.inputs.states[release.id].withdrawal
        if withdrawal:
            reason = withdrawal_text(withdrawal.reason, material.words)
            note = " ".join(part for part in (reason, withdrawal.note) if part)
            found.append(Noted(release, "withdrawn", withdrawal.at, "", "", note, WITHDRAWN_MARK))
        found += [
            Noted(release, "correction", change.at, change.was, change.now, change.note, change.anchor)
            for change in change_views(material, release)
            if change.kind == "correction"
        ]
    return tuple(sorted(found, key=lambda item: (item.at, item.release.id, item.anchor)))


def correction_pages(material: Material, noted: tuple[Noted, ...]) -> list[Page]:
    """`noted`: what `all_noted` tells."""
    pages = lists.list_pages(len(noted), material.settings.per_page)
    return [_page(material, noted, page) for page in pages]


def _page(material: Material, noted: tuple[Noted, ...], page: lists.ListPage) -> Page:
    words, address = material.words, lists.list_address(ADDRESS, page.number)
    name = words.gettext("List of corrections")
    title = words.gettext("{name}, page {number}").format(name=name, number=page.number) if page.number else name
    shown = page.of(noted)
    feeds = list_feeds(material.inputs, ADDRESS, name)
    view = CorrectionsView(
        site=material.site(address),
        head=page_head(
            material,
            address,
            title,
            words.gettext("What was wrong in releases, what is right, and which releases are withdrawn."),
            feeds=feeds,
        ),
        breadcrumb=(home_crumb(material), *([Link(name, ADDRESS)] if page.number else [])),
        items=tuple(
            CorrectionItem(
                item.kind,
                item.at,
                item.release.title,
                item.release.address,
                item.was,
                item.now,
                item.note,
                f"r-{item.release.id}-{item.anchor}",
            )
            for item in shown
        ),
        pagination=pagination(ADDRESS, page),
        feeds=feeds,
    )
    return Page(address, "corrections.html", view, lastmod=max((item.at for item in shown), default=None))
