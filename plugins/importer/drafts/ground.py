"""What all texts of a run share when headers are written."""

from dataclasses import dataclass
from functools import cached_property

from plugins.catalogue import Catalogue, catalogue
from plugins.importer.drafts.ownership import our_names
from plugins.registry.records import Registry
from plugins.settings import Settings


@dataclass(frozen=True)
class Ground:
    """`agency`: the one that issued what names none, "" when nobody said so."""

    registry: Registry
    settings: Settings
    source: str
    timezone: str
    agency: str = ""

    @cached_property
    def words(self) -> Catalogue:
        """Comments in drafts speak the portal's language."""
        return catalogue(self.settings.language)

    @cached_property
    def our_names(self) -> tuple[str, ...]:
        """By which a copyright line is known as ours."""
        return our_names(self.registry)
