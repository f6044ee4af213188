"""What recipes ask for: the declared releases, words, the frame, the addresses of terms. Nothing here looks further."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from plugins.catalogue import Catalogue, catalogue
from plugins.inputs import Inputs
from plugins.pages.parts import Site
from plugins.pages.share import share_address
from plugins.pages.site import owner_of, site_at, site_frame
from plugins.registry.records import Government, Registry
from plugins.releases.record import Release
from plugins.settings import Settings
from plugins.taxonomies.definitions import Taxonomy

Made = TypeVar("Made")


@dataclass(frozen=True)
class Material:
    """The inputs of one page, and what is found out from them."""

    inputs: Inputs

    @property
    def registry(self) -> Registry:
        return self.inputs.registry

    @property
    def settings(self) -> Settings:
        return self.inputs.settings

    @cached_property
    def words(self) -> Catalogue:
        return catalogue(self.settings.language)

    @property
    def owner(self) -> Government:
        return owner_of(self.settings, self.registry)

    def release(self, id_: str) -> Release:
        """A declared release. Raises KeyError for any other."""
        return self.inputs.by_id[id_]

    @property
    def newest_first(self) -> tuple[Release, ...]:
        """The declared releases as lists show them."""
        return self.inputs.releases[::-1]

    def site(self, address: str) -> Site:
        """The frame as it stands around the page at an address; pages of one section share it."""
        owner, titles = self.owner, self.inputs.page_titles  # asked each time, so that each page is known to show them
        frame = self._once("frame", lambda: site_frame(self.inputs.common, owner, titles, self.words))
        key = ("frame", address.split("/")[1], any(item.address == address for item in frame.nav))
        return self._once(key, lambda: site_at(frame, address))

    def address(self, taxonomy: Taxonomy, slug: str) -> str:
        """The page of a term; "" for what has none."""
        has_page = taxonomy.key in self.inputs.common.taxonomies and taxonomy.has(self.registry, slug)
        return taxonomy.address_of(slug) if has_page else ""

    def share_picture(self, agency: str) -> str:
        """The address of the picture that a chat shows, by the slug of an agency; "" gives the portal's own."""
        return share_address(self.settings, self.registry, agency)

    def _once(self, key: Any, make: Callable[[], Made]) -> Made:
        """The same for all pages of a process."""
        if key not in self.inputs.frames:
            self.inputs.frames[key] = make()
        found: Made = self.inputs.frames[key]
        return found
