"""What stands at the head of every report: whose portal, as of when, and what to heed before it is passed on."""

from datetime import datetime
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.releases.record import Release, short_address
from plugins.settings import Settings, placeholders
from plugins.theming.filters import moment_text

PREVIEW = N_("The addresses are those of a preview: set SITEURL, or add --publish, before this goes to anybody.")


class Heading(NamedTuple):
    """`folder`: what the content folder is called. `agency`: the name of the one it is narrowed to, or ""."""

    settings: Settings
    now: datetime
    folder: str = "content"
    agency: str = ""

    def addresses(self, release: Release) -> tuple[str, str]:
        """The whole address of a release, and its short one."""
        return self.settings.site_url + release.address, self.settings.site_url + short_address(release.id)

    def file(self, release: Release) -> str:
        """Its file, as seen from where the content folder lies."""
        return f"{self.folder}/{release.source}"

    def facts(self, words: Catalogue) -> tuple[tuple[str, str], ...]:
        """What every report says of itself."""
        narrowed = ((words.gettext(N_("Agency")), self.agency),) if self.agency else ()
        return (
            *narrowed,
            (words.gettext(N_("Portal")), f"{self.settings.name}, {self.settings.site_url}/"),
            (words.gettext(N_("Made on")), moment_text(self.now, hour=True)),
        )

    def care(self, words: Catalogue) -> tuple[str, ...]:
        """A warning where nobody could follow the addresses."""
        return (words.gettext(PREVIEW),) if "SITEURL" in placeholders(self.settings) else ()
