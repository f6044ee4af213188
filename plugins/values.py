"""One value of a file: text in, what it means out, or a complaint in an editor's words.

The types of `Record` fields (see `schema`): each parser takes text, as `positioned` gives it, and refuses what it
cannot take with one of the codes below.
"""

import re
from datetime import UTC, date, tzinfo
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from plugins.catalogue import N_
from plugins.dates import meant_moment, parse_day
from plugins.findings import Code
from plugins.slugs import is_slug

NOT_TEXT = Code(
    "S104", N_("'{key}' must be one text"), N_("Write `{key}: …` on one line, in quotes if it holds ': ' or '#'.")
)
NOT_A_LIST = Code(
    "S105", N_("'{key}' must be a list"), N_("Write `{key}: [one, two]`, or one item a line, each after '- '.")
)
TOO_LONG = Code("S107", N_("'{key}' may have at most {limit} characters; it has {length}"), N_("Shorten it."))
EMPTY = Code("S108", N_("'{key}' must not be empty"), N_("Write its value, or remove the key if it is optional."))
NOT_A_DAY = Code(
    "S109", N_("'{value}' is not a day"), N_("Write year-month-day, such as 2025-10-22, of a day that exists.")
)
NOT_A_MOMENT = Code(
    "S110",
    N_("'{value}' is not a moment"),
    N_("Write 2025-10-22, or with the hour and zone 2025-10-22T16:10+08:00."),
)
MEANT = N_("Write `{meant}`.")
NO_SUCH_DAY = N_("There is no {day} in the calendar.")
NOT_A_SLUG = Code(
    "S112",
    N_("'{value}' is not a slug"),
    N_(
        "Use lower-case letters a–z, digits and single hyphens, such as dinas-kesehatan."
        " The slugs of agencies, people and places stand in content/registry/."
    ),
)
NOT_A_NUMBER = Code(
    "S113", N_("'{value}' is not a whole number from {least} up"), N_("Write digits only, without dots.")
)
NOT_YES_NO = Code("S114", N_("'{key}' must be yes or no, not '{value}'"), N_("Write `yes` or `no`."))
NOT_AN_ADDRESS = Code(
    "S115", N_("'{value}' is not a web address"), N_("Write the whole address, beginning with https://.")
)
NOT_AN_EMAIL = Code("S116", N_("'{value}' is not an e-mail address"), N_("Write it as name@host."))
CONTROL = Code(
    "S119",
    N_("'{key}' holds a character that cannot be seen"),
    N_("Delete the line and type it again; it often comes from copying out of Word or WhatsApp."),
)
REPEATED = Code("S120", N_("'{value}' stands twice in '{key}'"), N_("Keep one of the two."))
NOT_A_PHONE = Code(
    "S122",
    N_("'{value}' is not one telephone number"),
    N_(
        "Write one number with its area code, such as 0474 321000 or +62 811 4100 000; words go into `hours` or `name`."
    ),
)


def complaint(code: Code, **facts: Any) -> PydanticCustomError:
    """What a field's parser raises; `validate` makes the finding of it."""
    return PydanticCustomError("warta", "{code}", {"code": code.id, "finding": code, "facts": facts})


def time_complaint(code: Code, text: str, zone: tzinfo) -> PydanticCustomError:
    """The complaint of a day or moment, with the form that it must have where it is plain what is meant."""
    iso, no_such_day = meant_moment(text, zone)
    if iso:
        return complaint(code.with_hint(MEANT), value=text, meant=iso[:10] if code is NOT_A_DAY else iso)
    if no_such_day:
        return complaint(code.with_hint(NO_SUCH_DAY), value=text, day=no_such_day)
    return complaint(code, value=text)


# What leaves nothing on the page though it is no space: breaks and hyphens without width, blank letters.
UNSEEN = "\u00ad\u200b\u115f\u1160\u2800\u3164\uffa0"
# A host with a dot, perhaps a port; no name before it, which makes an address look like another's.
LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
HOST = re.compile(rf"(?:{LABEL}\.)+{LABEL}\.?(?::\d{{1,5}})?")
PHONE = re.compile(r"\+?[0-9 ().\u2010\u2011\u2013-]+")  # E.164 has at most 15 digits
MAIL_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise complaint(NOT_TEXT)
    if all(c.isspace() or c in UNSEEN for c in value):
        raise complaint(EMPTY)
    # U+00AD is a soft hyphen, which an editor may put into a long word; U+2028/9 and bidirectional marks are refused.
    # None of these is printable: nearly every text is known to be without them at once.
    if not value.isprintable() and any(
        (c not in "\n\t\u00ad\u200b" and (not c.isprintable() and not c.isspace())) or c in "\u2028\u2029"
        for c in value
    ):
        raise complaint(CONTROL)
    return value.strip()


def _one_line(value: Any) -> str:
    text = _text(value)
    return " ".join(text.split())


def _day(value: Any) -> date:
    text = _text(value)
    try:
        return parse_day(text)
    except ValueError as error:
        raise time_complaint(NOT_A_DAY, text, UTC) from error


def _slug(value: Any) -> str:
    text = _text(value)
    if not is_slug(text):
        raise complaint(NOT_A_SLUG, value=text)
    return text


def _yes_no(value: Any) -> bool:
    text = _text(value)
    if text not in ("yes", "no"):
        raise complaint(NOT_YES_NO, value=text)
    return text == "yes"


def _web_address(value: Any) -> str:
    text = _text(value)
    scheme, _, rest = text.partition("://")
    if (
        scheme not in ("https", "http")
        or any(c.isspace() or c in "<>\"'`\\" for c in text)
        or not HOST.fullmatch(re.split("[/?#]", rest, maxsplit=1)[0])
    ):
        raise complaint(NOT_AN_ADDRESS, value=text)
    return text


def _email(value: Any) -> str:
    text = _text(value)
    name, _, host = text.partition("@")
    if not MAIL_NAME.fullmatch(name) or ":" in host or not HOST.fullmatch(host):
        raise complaint(NOT_AN_EMAIL, value=text)
    return text


def _phone(value: Any) -> str:
    text = _one_line(value)
    if not PHONE.fullmatch(text) or not 3 <= sum(c.isdigit() for c in text) <= 15:
        raise complaint(NOT_A_PHONE, value=text)
    return text


def _number(value: Any, least: int) -> int:
    text = _text(value)
    if not (text.isascii() and text.isdigit() and len(text) < 12 and int(text) >= least):
        raise complaint(NOT_A_NUMBER, value=text, least=least)
    return int(text)


def _sequence(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise complaint(NOT_A_LIST)
    return tuple(value)


def _distinct(value: Any) -> tuple[Any, ...]:
    items = _sequence(value)
    for index, item in enumerate(items):
        if isinstance(item, str) and item in items[:index]:
            raise complaint(REPEATED, value=item, at=index)
    return items


Text = Annotated[str, BeforeValidator(_text)]
Line = Annotated[str, BeforeValidator(_one_line)]
Day = Annotated[date, BeforeValidator(_day)]
Slug = Annotated[str, BeforeValidator(_slug)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
Email = Annotated[str, BeforeValidator(_email)]
Phone = Annotated[str, BeforeValidator(_phone)]
Number = Annotated[int, BeforeValidator(lambda value: _number(value, 0))]
Count = Annotated[int, BeforeValidator(lambda value: _number(value, 1))]
Sequence = BeforeValidator(_sequence)
Distinct = BeforeValidator(_distinct)
"""`Annotated[tuple[Slug, ...], Distinct]`: a list without repetitions. `Sequence`: a list."""


def at_most(limit: int) -> AfterValidator:
    """`Annotated[Line, at_most(110)]`: a text of no more characters than that."""

    def short(text: str) -> str:
        if len(text) > limit:
            raise complaint(TOO_LONG, limit=limit, length=len(text))
        return text

    return AfterValidator(short)
