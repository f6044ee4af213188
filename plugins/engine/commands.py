"""What the tasks of this room call: words of a command line in, a build or a preview out."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.catalogue import N_, catalogue
from plugins.engine.codes import TWO_SETTINGS
from plugins.engine.ending import ends_cleanly
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError, SettingError
from plugins.findings import Finding

if TYPE_CHECKING:
    from plugins.engine.pelican import Portal

DRAFT_SETTINGS, PUBLISH_SETTINGS = "pelicanconf.py", "publishconf.py"
LANGUAGE = "id"  # until the settings have been read


def settings_file(settings: str, publish: bool = False) -> Path:
    """The settings file that these words mean."""
    return Path(settings or (PUBLISH_SETTINGS if publish else DRAFT_SETTINGS))


def opened(settings: str, publish: bool = False, **overrides: Any) -> "Portal":
    """The portal that these words mean; empty overrides are left to the settings file."""
    from plugins.engine.digests import code_digest

    code_digest()  # before our code is loaded: what is saved in between makes everything new next time, not never
    from plugins.engine.pelican import open_portal

    if publish and settings:
        raise Trouble(TWO_SETTINGS)
    given = {key: value for key, value in overrides.items() if value}
    for key in ("PATH", "OUTPUT_PATH"):
        if key in given:
            given[key] = str(Path(given[key]).expanduser().absolute())
    return open_portal(settings_file(settings, publish), given)


def found_in(portal: "Portal") -> tuple[Finding, ...]:
    """Everything that a check finds in the content, errors or not."""
    try:
        return portal.check().findings
    except ContentError as error:
        return error.findings


def build_site(
    content: str, output: str, settings: str, now: str, publish: bool, debug: bool, wishes: Mapping[str, Any]
) -> None:
    """Build and tell; ends with SystemExit(1) when something must be mended. `wishes`: the fields of `Wishes`."""
    from plugins.engine.progress import Bar
    from plugins.engine.work import Wishes

    with ends_cleanly(catalogue(LANGUAGE), debug):
        workers = number_of("--workers", wishes["workers"])
        portal = opened(settings, publish, PATH=content, OUTPUT_PATH=output, NOW=now, DEBUG=debug)
    portal.wishes = Wishes(**{**wishes, "workers": workers})
    portal.run(Bar(portal.words) if sys.stderr.isatty() else None)


def number_of(option: str, text: str) -> int:
    """What stands behind an option that takes a number; 0 for nothing. Raises SettingError."""
    if text and not (text.isascii() and text.isdecimal() and int(text)):
        raise SettingError(option, N_("must be a number above 0"), text)
    return int(text or 0)
