"""Pelican's settings dictionary as the portal's Settings; what would be silently ignored is refused by name.

Pelican has some hundred settings. This portal plans every file itself, so most of them would do nothing; a
setting that does nothing is a trap, and one that publishes a folder unread is worse.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.catalogue import N_
from plugins.dates import parse_moment
from plugins.errors import SettingError
from plugins.schema import nearest
from plugins.settings import Settings, read_settings

USED: Mapping[str, type] = {
    "PATH": str,
    "OUTPUT_PATH": str,
    "THEME": str,
    "CACHE_PATH": str,
    "SITEURL": str,
    "TIMEZONE": str,
    "DEFAULT_LANG": str,
    "PORTAL": dict,
    "PUBLISHING": bool,
    "NOW": str,
    "PLUGINS": list,
    "TARGETS": dict,
}
# Pelican itself uses these, whatever class runs; or it changes them on its own.
PELICANS_OWN = {
    "PELICAN_CLASS",
    "LOCALE",
    "LOG_FILTER",
    "DEBUG",
    "PORT",
    "BIND",
    "ARTICLE_EXCLUDES",
    "PAGE_EXCLUDES",
}
INSTEAD = {
    "DELETE_OUTPUT_DIRECTORY": N_("must stay off: it empties the output before the build has succeeded"),
    "PLUGIN_PATHS": N_("is not used: name plugins by their dotted path in PLUGINS"),
    "SITENAME": N_("is not used: write the name as PORTAL['name']"),
    "FEED_DOMAIN": N_("is not used: write it as PORTAL['feed_domain']"),
    "RELATIVE_URLS": N_("is not used: every address begins at the root of the site"),
}
NO_EFFECT = N_("has no effect in this portal: remove it or leave it empty")
# Settings of Pelican that have no default, so that its table does not hold them.
UNLISTED = ("_SAVE_AS", "_FEED_ATOM", "_FEED_RSS", "FEED_ATOM", "FEED_RSS", "FEED_ALL_RSS", "FEED_DOMAIN")


def portal_settings(given: Mapping[str, Any]) -> Settings:
    """The portal's settings; raises SettingError naming the first that must be different."""
    for key, kind in USED.items():
        if key in given and given[key] is not None and not isinstance(given[key], kind):
            raise SettingError(key, _must_be(kind), given[key])
    for key in ("TIMEZONE", "PORTAL"):
        if given.get(key) is None:
            raise SettingError(key, N_("must be set in pelicanconf.py"))
    try:
        return read_settings(
            given["PORTAL"],
            given.get("SITEURL") or "",
            bool(given.get("PUBLISHING")),
            given.get("DEFAULT_LANG") or "id",
            given["TIMEZONE"],
        )
    except ValueError as error:  # an address that cannot even be taken apart
        must = N_("must be scheme and host without a path, such as https://warta.example")
        raise SettingError("SITEURL", must, given["SITEURL"]) from error


def _must_be(kind: type) -> str:
    words = {
        str: N_("must be a text"),
        dict: N_("must be a dictionary"),
        bool: N_("must be True or False"),
        list: N_("must be a list"),
    }
    return words[kind]


def refuse_ignored(given: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
    """Raise SettingError for the first setting that this portal would ignore; `defaults` are Pelican's
    own."""
    for key in sorted(given):
        value = given[key]
        if key in USED or key in PELICANS_OWN or is_off(value):
            continue
        if key in defaults:
            if not _is_default(value, defaults[key]):
                raise SettingError(key, INSTEAD.get(key, NO_EFFECT), value)
        elif key.endswith(UNLISTED):
            if key != "FEED_DOMAIN" or value != given.get("SITEURL"):  # Pelican sets it to SITEURL by itself
                raise SettingError(key, INSTEAD.get(key, NO_EFFECT), value)
        elif near := nearest(key.lower(), [name.lower() for name in USED]):
            raise SettingError(key, N_("is no setting of this portal; perhaps you mean this one"), near.upper())


def is_off(value: Any) -> bool:
    """None, False, empty, or a mapping of such: `READERS = {"rst": None}`."""
    return all(is_off(item) for item in value.values()) if isinstance(value, dict) else not value


def _is_default(value: Any, default: Any) -> bool:
    if isinstance(value, list) and isinstance(default, list | tuple):
        return sorted(map(repr, value)) == sorted(map(repr, default)) or list(map(tuple, value)) == sorted(
            map(tuple, default)
        )
    return bool(value == default)


def moment_of(given: Mapping[str, Any], zone: ZoneInfo) -> datetime:
    """The one `now` of a build: the setting NOW, else the clock, read here and nowhere else."""
    text = given.get("NOW")
    if not text:
        return datetime.now(zone).replace(microsecond=0)
    try:
        return parse_moment(text, zone)
    except ValueError as error:
        must = N_("must be a day, or a moment with its zone such as 2025-10-22T16:10+08:00")
        raise SettingError("NOW", must, text) from error
