"""One release, or one correction of it, as a feed entry.

Ids come from fixed settings, never from the address of the day: a reader's program must know an entry again for ever.
`updated` moves on correction, update and withdrawal, and on nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from plugins.catalogue import Catalogue, catalogue
from plugins.feeds.notices import change_notice, withdrawal_notice, withdrawal_summary
from plugins.feeds.views import Entry
from plugins.inputs import Inputs
from plugins.registry.lookup import full_name
from plugins.releases.addresses import with_addresses
from plugins.releases.record import Change, Release, Withdrawal
from plugins.releases.status import WITHDRAWN_MARK
from plugins.theming.filters import day_in_language, with_dateline

# A link to a place in the same text, such as a footnote: out of its page it needs the page's address.
INSIDE = re.compile(r'(<a\s[^>]*?href=")#')


@dataclass(frozen=True)
class Entries:
    """The entries of one feed. A release that stands in many feeds is written once for all that are made together."""

    inputs: Inputs

    @cached_property
    def words(self) -> Catalogue:
        return catalogue(self.inputs.settings.language)

    @property
    def origin(self) -> str:
        return self.inputs.settings.site_url

    def tag(self, specific: str) -> str:
        """An id by RFC 4151, of settings that never change."""
        settings = self.inputs.settings
        return f"tag:{settings.feed_domain},{settings.feed_year}:{specific}"

    def of_release(self, release: Release, whole: bool) -> Entry:
        """`whole`: with its text; else with its summary. What must be said first, such as a correction, is in both."""
        return self.inputs.once(("entry", release.id, whole), lambda: self._written(release, whole))

    def of_corrections(self, release: Release) -> Iterator[Entry]:
        """Its corrections and its withdrawal. No correction where the text is hidden."""
        state = self.inputs.states[release.id]
        if not state.hides_text:
            for change, mark in zip(state.changes, state.marks, strict=True):
                if change.kind == "correction":
                    yield self._corrected(release, change, mark)
        if state.withdrawal:
            yield self._withdrawn(release, state.withdrawal)

    def _written(self, release: Release, whole: bool) -> Entry:
        state = self.inputs.states[release.id]
        withdrawal = state.withdrawal
        return Entry(
            id=self.tag(release.id),
            title=self._withdrawn_title(release) if withdrawal else release.title,
            url=self.origin + release.address,
            summary=withdrawal_summary(withdrawal, self.words) if withdrawal else release.summary,
            content_html=self._content(release, whole),
            published=release.date,
            updated=state.updated or release.date,
            authors=self._authors(release),
            categories=self._categories(release),
            lang=release.lang,
            image=self._image(release),
        )

    def _corrected(self, release: Release, change: Change, mark: str) -> Entry:
        title = self.words.gettext("Correction: {title}").format(title=release.title)
        return self._about(release, mark, title, change.note, change_notice(change, self.words), change)

    def _withdrawn(self, release: Release, withdrawal: Withdrawal) -> Entry:
        summary = withdrawal_summary(withdrawal, self.words)
        notice = self._withdrawal_notice(withdrawal)
        return self._about(release, WITHDRAWN_MARK, self._withdrawn_title(release), summary, notice, withdrawal)

    def _about(
        self, release: Release, mark: str, title: str, summary: str, notice: str, what: Change | Withdrawal
    ) -> Entry:
        """What happened to a release, as an entry of its own; `mark` is also the place on the release's page."""
        return Entry(
            id=self.tag(f"{release.id}:{mark}"),
            title=title,
            url=f"{self.origin}{release.address}#{mark}",
            summary=summary,
            content_html=notice,
            published=what.at,
            updated=what.at,
            authors=self._authors(release),
            categories=self._categories(release),
            lang=self.inputs.settings.language,
        )

    def _content(self, release: Release, whole: bool) -> str:
        """Notices, the lead picture, and the text with the dateline as on the page; all its addresses absolute."""
        state = self.inputs.states[release.id]
        if state.withdrawal and state.hides_text:
            return self._withdrawal_notice(state.withdrawal)
        notices = [self._withdrawal_notice(state.withdrawal)] if state.withdrawal else []
        notices += [change_notice(change, self.words) for change in state.changes]
        if not whole:
            return "\n".join((*notices, f"<p>{escape(release.summary)}</p>"))
        place = release.dateline
        dateline = f"{place}, {day_in_language(release.date.date(), release.lang)} —" if place else ""
        html = INSIDE.sub(rf"\g<1>{self.origin}{release.address}#", with_dateline(release.body.html, dateline))
        text = with_addresses(html, self.inputs.addresses, origin=self.origin)
        return "\n".join(part for part in (*notices, self._figure(release), text) if part)

    def _withdrawal_notice(self, withdrawal: Withdrawal) -> str:
        replacement = self.inputs.by_id.get(withdrawal.replaced_by or "")
        return withdrawal_notice(withdrawal, replacement, self.origin, self.words)

    def _withdrawn_title(self, release: Release) -> str:
        return self.words.gettext("Withdrawn: {title}").format(title=release.title)

    def _figure(self, release: Release) -> str:
        picture = release.image
        made = self.inputs.renditions.get(picture.path) if picture else None
        address = self.inputs.addresses.get(picture.path) if picture else None
        if not picture or not made or not address:
            return ""
        size = made.sizes[-1]
        caption = " ".join(
            part for part in (picture.caption, f"({picture.credits})" if picture.credits else "") if part
        )
        below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        return (
            f'<figure><img src="{escape(self.origin + address)}" width="{size.width}"'
            f' height="{size.height}" alt="{escape(picture.alt)}">{below}</figure>'
        )

    def _image(self, release: Release) -> str:
        """The JPEG for chats, which every reader's program can show."""
        made = self.inputs.renditions.get(release.image.path) if release.image else None
        if not made or self.inputs.hides_text(release):
            return ""
        return self.origin + release.address + made.share.name

    def _authors(self, release: Release) -> tuple[str, ...]:
        registry = self.inputs.registry
        return tuple(full_name(registry, registry.agencies[slug]) for slug in release.agencies)

    def _categories(self, release: Release) -> tuple[str, ...]:
        return tuple(self.inputs.registry.event_types[slug].name for slug in release.event_types)
