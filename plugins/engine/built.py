"""The last build of an output, as its store remembers it: what it wrote, and what it knew of the content."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from plugins.engine.outputs import load
from plugins.engine.store import Damaged, Store
from plugins.engine.work import Site, locked_store
from plugins.page import output_path
from plugins.releases.corpus import withdrawn_with_original
from plugins.releases.outline import Outline
from plugins.releases.record import Body, ContentPage, Release

if TYPE_CHECKING:
    from plugins.engine.last import Last
    from plugins.registry.records import Registry


@dataclass(frozen=True)
class LastBuild:
    """Asked only while its store is open. Every question raises Damaged where the store is not whole any more."""

    store: Store
    last: "Last"

    @property
    def now(self) -> datetime:
        """The moment as of which it was built."""
        return self.last.now

    @cached_property
    def written(self) -> Mapping[str, bytes]:
        """The digest of every file that it left in the output, by path; the compressed ones beside them, too."""
        rows = load(self.store, self.last.mark).rows
        files = ((output_path(address), row.files) for address, row in rows.items())
        return {path + ending: content for path, told in files for ending, (content, _) in told.items()}

    @cached_property
    def releases(self) -> tuple[Outline, ...]:
        """Every release, drafts and embargoed ones too."""
        found = (item for item in self._items if isinstance(item, Outline))
        ordered = sorted(found, key=lambda release: (release.date, release.id))
        return tuple(withdrawn_with_original(ordered))

    @property
    def pages(self) -> tuple[ContentPage, ...]:
        """The pages of content/pages/."""
        return tuple(item for item in self._items if isinstance(item, ContentPage))

    @property
    def registry(self) -> "Registry":
        kept = self.store.get("kept", "registry")
        if kept is None:
            raise Damaged("no registry is kept")
        found: Registry = kept[1]
        return found

    @cached_property
    def digests(self) -> Mapping[str, bytes]:
        """The digest of every file of the content, by its content path."""
        return {path: known.digest for _, folder in self.store.all("folders") for path, known in folder.items()}

    @cached_property
    def _items(self) -> tuple[Outline | ContentPage, ...]:
        kept = (one for _, folder in self.store.all("reads") for one in folder.values())
        return tuple(one.read.item for one in kept if one.read.item is not None)

    def release(self, source: str) -> Release:
        """A release whole, its text too."""
        head: Release | None = self.store.get("heads", source)
        body: Body | None = self.store.get("texts", source)
        if head is None or body is None:
            raise Damaged(f"nothing is kept of {source}")
        return replace(head, body=body)


@contextmanager
def last_build(site: Site) -> Iterator[LastBuild | None]:
    """The last build of `site.output` that ended well; None when nothing is known of it. No build runs meanwhile.

    Raises Trouble while another build holds the output.
    """
    if site.output is not None:
        site = replace(site, output=site.output.resolve())
    with locked_store(site) as file:
        if file is None or not file.is_file():
            yield None
            return
        with Store(file) as store:
            try:
                last, phase = store.get("kept", "last"), store.get("kept", "phase")
            except Damaged:
                last, phase = None, None
            yield LastBuild(store, last) if last is not None and not phase else None
