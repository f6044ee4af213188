"""What a portal can be told: the `PORTAL` dictionary of pelicanconf.py as one frozen value.

Defaults live here and nowhere else. They are neutral placeholders; `placeholders()` names those that still stand.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from plugins.catalogue import N_
from plugins.errors import SettingError

# Scheme, host and perhaps a port, and nothing else: it is written into every page, feed and sitemap.
ORIGIN = re.compile(r"https?://(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?/*")


MAIL = r"[^@\s<>\"'`\\?&%,]+@[A-Za-z0-9.-]+"


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(N_("must be a time zone such as Asia/Makassar")) from error
    return name


def _moment(text: str) -> str:
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(N_("must be a moment such as 2025-01-01T00:00:00+08:00")) from error
    if given.tzinfo is None:
        raise ValueError(N_("must tell its offset, such as +08:00"))
    return text


def _day(text: str) -> str:
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ValueError(N_("must be a day such as 2026-12-31")) from error


class Contact(BaseModel):
    """Where readers and journalists reach the editors. Empty parts are not shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = "Redaksi Warta Daerah"
    address: str = ""
    email: str = Field(default="redaksi@portal.example", pattern=rf"^({MAIL})?$")
    phone: str = Field(default="", pattern=r"^[0-9 +().-]*$")
    hours: str = ""


class Hosting(BaseModel):
    """What is made for the place where the public reads the portal. Off where nobody but the editors reads it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    compressed: bool = Field(
        default=False, description="write .br and .gz beside every text file, for servers that send them"
    )
    host: Literal["", "server", "netlify", "cloudflare"] = Field(
        default="",
        description="who serves it: its file of redirects, and of headers where it reads one; empty: neither",
    )


class Security(BaseModel):
    """Who is told of a hole in the portal: /.well-known/security.txt (RFC 9116). Without contact there is none."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    contact: str = Field(default="", pattern=rf"^({MAIL}|https://[^\s<>\"]+)?$")
    expires: Annotated[str, AfterValidator(_day)] = Field(
        default="", description="the last day on which this may be believed"
    )
    policy: str = Field(
        default="", pattern=r"^(https://[^\s<>\"]+)?$", description="page that says how holes are dealt with"
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if bool(self.contact) != bool(self.expires):
            raise ValueError(N_("needs both 'contact' and 'expires', or neither"))
        return self

    @property
    def last_day(self) -> date | None:
        """`expires` as a day."""
        return date.fromisoformat(self.expires) if self.expires else None


class Settings(BaseModel):
    """Everything the rooms may know about the portal. Hashable, picklable, no Pelican in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: str = Field("Warta Daerah", min_length=1, pattern=r"^[^\x00-\x1f]*$")
    owner: str = Field("luwu-timur", description="slug of the government whose portal this is")
    tagline: str = "Siaran pers resmi pemerintah daerah."
    site_url: str = Field("http://127.0.0.1:8000", description="scheme and host, no path: pages link from the root")
    publishing: bool = False
    language: Literal["id", "en"] = "id"
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Makassar"
    official_domain: str = Field(".go.id", description="ending of official addresses, told in the banner")
    emblem: str = Field(
        "", description="picture file under content/, printed on the letterhead; empty: a neutral place"
    )
    contact: Contact = Contact()
    licence: str = "Rilis boleh dikutip dengan menyebut instansi penerbit."
    feed_domain: str = Field(
        "portal.example", pattern=r"^[a-z0-9.-]+$", description="in the ids of feed entries (RFC 4151); never change it"
    )
    feed_year: int = Field(2025, ge=1990, le=2999, description="the same: a year in which you owned feed_domain")
    feed_epoch: Annotated[str, AfterValidator(_moment)] = Field(
        "2025-01-01T00:00:00+08:00", description="`updated` of a feed without entries"
    )
    per_page: int = Field(20, ge=1, le=100)
    dictionary: str = Field(
        "", description="file of Indonesian words (.dic) for spelling; empty: the system's own; 'none': none"
    )
    security: Security = Security()
    hosting: Hosting = Hosting()
    repository_is_public: bool = Field(True, description="whether anyone can read the content folder before its time")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def read_settings(
    portal: Mapping[str, Any],
    site_url: str,
    publishing: bool,
    language: str,
    timezone: str,
    hosting: Mapping[str, Any],
) -> Settings:
    """The portal's settings out of pelicanconf.py; raises SettingError with the key and what it must be."""
    if site_url and not ORIGIN.fullmatch(site_url):
        raise SettingError(
            "SITEURL", N_("must be scheme and host without a path, such as https://warta.example"), site_url
        )
    if publishing and urlsplit(site_url).scheme != "https":
        raise SettingError("SITEURL", N_("must be set, and begin with https://, when publishing"), site_url)
    given = dict(portal) | {"publishing": publishing, "language": language, "timezone": timezone, "hosting": hosting}
    if site_url:
        given["site_url"] = site_url.rstrip("/")
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name, *inner = (str(part) for part in first["loc"])
        key = ".".join([PELICANS_NAMES.get(name) or f"PORTAL.{name}", *inner])
        raise SettingError(key, _must(key, dict(first)), first.get("input")) from error


# Settings of Pelican's own that are part of the portal's.
PELICANS_NAMES = {
    "timezone": "TIMEZONE",
    "language": "DEFAULT_LANG",
    "site_url": "SITEURL",
    "publishing": "PUBLISHING",
    "hosting": "HOSTING",
}
FORMS = {
    "PORTAL.contact.email": N_("must be an e-mail address, or empty"),
    "PORTAL.contact.phone": N_("must be a telephone number, or empty"),
    "PORTAL.feed_domain": N_("must be a domain in lower case, such as warta.example"),
    "PORTAL.name": N_("must be one line of text"),
    "PORTAL.security.contact": N_("must be an e-mail address or begin with https://, or be empty"),
    "PORTAL.security.policy": N_("must begin with https://, or be empty"),
    "HOSTING.host": N_("must be 'server', 'netlify', 'cloudflare', or empty"),
}
KINDS = {
    "string_type": N_("must be a text"),
    "string_too_short": N_("must not be empty"),
    "int_type": N_("must be a whole number"),
    "bool_type": N_("must be True or False"),
    "greater_than_equal": N_("is too small"),
    "less_than_equal": N_("is too large"),
    "literal_error": N_("must be 'id' or 'en'"),
    "extra_forbidden": N_("is no setting of this portal"),
    "model_type": N_("must be a dictionary"),
}


def _must(key: str, problem: dict[str, Any]) -> str:
    """What a setting must be, in our words; a rare complaint stays pydantic's."""
    if problem["type"] == "value_error":
        return str(problem["ctx"]["error"])
    if key in FORMS and problem["type"] in ("string_pattern_mismatch", "literal_error"):
        return FORMS[key]
    return KINDS.get(problem["type"]) or str(problem["msg"])


def placeholders(settings: Settings) -> tuple[str, ...]:
    """Keys that still hold the neutral default and must be real before the public reads the portal."""
    stand_ins = {
        "SITEURL": urlsplit(settings.site_url).hostname or "",
        "PORTAL.contact.email": settings.contact.email,
        "PORTAL.feed_domain": settings.feed_domain,
    }
    found = [key for key, value in stand_ins.items() if value == "127.0.0.1" or value.endswith(".example")]
    if not settings.emblem:
        found.append("PORTAL.emblem")
    return tuple(found)
