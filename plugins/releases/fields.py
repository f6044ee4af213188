"""The values that only a release's header has: text in, value out, or a complaint in the editor's words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from babel import Locale
from pydantic import BeforeValidator, ValidationInfo

from plugins.dates import has_hour, parse_moment
from plugins.releases.header_codes import (
    BAD_CHECK_CHARACTER,
    BAD_CODE,
    BAD_ID,
    BAD_LANGUAGE,
    DATELINE_FORM,
    NEAR_ID,
    NO_HOUR,
)
from plugins.releases.identity import has_id_form, is_id, meant_id
from plugins.values import NOT_A_MOMENT, NOT_TEXT, complaint, time_complaint

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
CODE = re.compile(r"[A-Z]\d{3}")
PLACE = re.compile(r"[^\W\d_][^\d:—–;()]{0,59}")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in the portal's zone; a day that was written alone is its first moment, without an hour."""

    at: datetime
    has_hour: bool

    @property
    def day(self) -> date:
        return self.at.date()

    @property
    def time(self) -> datetime | None:
        return self.at if self.has_hour else None


def _plain(value: Any) -> str:
    if not isinstance(value, str):
        raise complaint(NOT_TEXT)
    return value.strip()


def _moment(value: Any, info: ValidationInfo) -> Moment:
    """A day or a moment with its offset, in the zone that the context names."""
    text = _plain(value)
    zone: ZoneInfo = (info.context or {})["zone"]
    try:
        return Moment(parse_moment(text, zone), has_hour(text))
    except (ValueError, OverflowError) as error:  # OverflowError: the year 1, moved to another zone
        raise time_complaint(NOT_A_MOMENT, text, zone) from error


def _hour(value: Any, info: ValidationInfo) -> datetime:
    moment = _moment(value, info)
    if not moment.has_hour:
        raise complaint(NO_HOUR, value=value.strip())
    return moment.at


def _last_moment(value: Any, info: ValidationInfo) -> datetime:
    """A day alone counts whole: what is valid until that day ends with it."""
    moment = _moment(value, info)
    try:
        return moment.at if moment.has_hour else moment.at + timedelta(days=1)
    except OverflowError as error:
        raise complaint(NOT_A_MOMENT, value=value.strip()) from error


def _release_id(value: Any) -> str:
    text = _plain(value)
    if not has_id_form(text):
        if meant := meant_id(text):
            raise complaint(NEAR_ID, value=text, meant=meant)
        raise complaint(BAD_ID, value=text)
    if not is_id(text):
        raise complaint(BAD_CHECK_CHARACTER, value=text)
    return text


def _language(value: Any) -> str:
    text = _plain(value)
    if not LANGUAGE.fullmatch(text) or text.partition("-")[0] not in Locale("en").languages:
        raise complaint(BAD_LANGUAGE, value=text)
    return text


def _place(value: Any) -> str:
    text = " ".join(_plain(value).split())
    if not PLACE.fullmatch(text) or text[-1] in "-,":
        raise complaint(DATELINE_FORM, value=text)
    return text


def _finding_code(value: Any) -> str:
    text = _plain(value)
    if not CODE.fullmatch(text):
        raise complaint(BAD_CODE, value=text)
    return text


ReleaseId = Annotated[str, BeforeValidator(_release_id)]
DayOrMoment = Annotated[Moment, BeforeValidator(_moment)]
Hour = Annotated[datetime, BeforeValidator(_hour)]
LastMoment = Annotated[datetime, BeforeValidator(_last_moment)]
Language = Annotated[str, BeforeValidator(_language)]
Place = Annotated[str, BeforeValidator(_place)]
FindingCode = Annotated[str, BeforeValidator(_finding_code)]
