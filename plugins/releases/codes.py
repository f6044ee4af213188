"""The releases' findings: R1xx what a header refers to in the registry, R20x the file, R3xx between files.

What a header says (R21x–R24x) is in `header_codes`, what a body says (B1xx) in `body_codes`.
Ids are never reused for another meaning.
"""

from typing import Literal

from plugins.catalogue import N_
from plugins.findings import Code
from plugins.values import NOT_A_LIST, NOT_A_SLUG

ADVICE: Literal["advice"] = "advice"

# R1xx: what the header names must be in the registry, and hold on the reference day
_SPELLING = N_("Mend the spelling, or register it there first.")
_NEAREST = N_("Perhaps '{nearest}' is meant. Mend the spelling, or register it there first.")
_AGENCY = N_("Mend the spelling, or register that agency.")
_NEAREST_AGENCY = N_("Perhaps '{nearest}' is meant. Mend the spelling, or register that agency.")
NO_AGENCY = Code("R104", N_("agency '{value}' is not in content/registry/agencies.yaml"), _AGENCY)
NO_PARTNER = Code("R105", N_("partner '{value}' is not in content/registry/partners.yaml"), _SPELLING)
NO_ORGANISER = Code(
    "R106",
    N_("organiser '{value}' is neither in content/registry/agencies.yaml nor in partners.yaml"),
    _SPELLING,
)
NO_EVENT_TYPE = Code("R107", N_("event type '{value}' is not in content/registry/event-types.yaml"), _SPELLING)
NO_OFFICIAL = Code("R108", N_("official '{value}' is not in content/registry/officials/"), _SPELLING)
NO_ROLE = Code("R109", N_("role '{value}' is not in content/registry/roles.yaml"), _SPELLING)
NO_DISTRICT = Code("R110", N_("district '{value}' is not in content/registry/districts.yaml"), _SPELLING)
NAME_AS_SLUG = NOT_A_SLUG.with_hint(N_("Write `{slugs}`."))
NAMES_AS_LIST = NOT_A_LIST.with_hint(N_("Write `{key}: [{slugs}]`."))
AGENCY_NOT_YET = Code(
    "R111",
    N_("agency '{value}' does not exist yet on {day}; it begins on {since}"),
    N_("Name the agency that existed that day, or mend `from` in content/registry/agencies.yaml."),
)
AGENCY_NO_MORE = Code(
    "R112",
    N_("agency '{value}' does not exist any more on {day}; it ended on {until}"),
    N_("Name its successor, or mend `until` in content/registry/agencies.yaml."),
)
NO_APPOINTMENT = Code(
    "R113",
    N_("'{value}' holds no office on {day}"),
    N_(
        "Add the appointment to content/registry/officials/{value}.yaml"
        " (`from`, and `until` if it has ended; or `seen_on`)."
    ),
)
SEVERAL_ROLES = Code(
    "R114",
    N_("'{value}' holds several offices on {day}: {roles}"),
    N_("Say which one counts here: `role: {first}`, say."),
)
ROLE_NOT_HELD = Code(
    "R115",
    N_("'{person}' does not hold the office '{value}' on {day}"),
    N_("Held that day: {roles}. Mend `role`, or content/registry/officials/{person}.yaml."),
)
PARTNER_AS_AGENCY = Code(
    "R116",
    N_("'{value}' is a partner, not an agency"),
    N_("Write it under `partners`."),
)
AGENCY_AS_PARTNER = Code(
    "R117", N_("'{value}' is an agency, not a partner"), N_("Write it under `supporting_agencies`.")
)

# R2xx: the file
BAD_PLACE = Code(
    "R201",
    N_("a release stands in releases/<year>/<slug>.md, and '{path}' does not"),
    N_("Rename it: a year of four digits, then lower-case letters a–z, digits and single hyphens."),
)
BAD_PAGE_PLACE = Code(
    "R202",
    N_("a page stands in pages/<name>.md, and '{path}' does not"),
    N_("Rename it with lower-case letters a–z, digits and single hyphens."),
)
RENAME = N_("Rename it to `{name}`.")
BAD_NAME, BAD_PAGE_NAME = BAD_PLACE.with_hint(RENAME), BAD_PAGE_PLACE.with_hint(RENAME)
NOT_UTF8 = Code(
    "R203",
    N_("this file is not UTF-8 text; it breaks here"),
    N_("Open it in a text editor and save it with the encoding UTF-8."),
)
TOO_BIG = Code(
    "R204",
    N_("a text file may have at most {limit} KB; this one has {size}"),
    N_("Put long tables into an attachment."),
)
NO_HEADER = Code(
    "R205",
    N_("the file must begin with a header between two lines of '---'"),
    N_("Write '---' on the first line, the keys below it, and '---' again before the text."),
)
OPEN_HEADER = Code("R206", N_("the header is not closed"), N_("Write '---' on a line of its own after the last key."))
NOT_KEYS = Code("R207", N_("the header must consist of keys"), N_("Write each as `key: value`, at the left edge."))

# R3xx: between files
DUPLICATE_ID = Code(
    "R301",
    N_("the id '{value}' belongs to {other} already"),
    N_("Run `./portal id` and give the newer of the two what it prints."),
)
UNKNOWN_ORIGINAL = Code(
    "R302",
    N_("`translation_of`: no release has the id '{value}'"),
    N_("Copy the `id` of the original's header."),
)
OWN_ORIGINAL = Code(
    "R303",
    N_("a release cannot be the translation of itself"),
    N_("Write the `id` of the original's header."),
)
NOT_AN_ORIGINAL = Code("R304", N_("{other} is a translation itself"), N_("Write the id of the original: '{original}'."))
SAME_LANGUAGE_AS_ORIGINAL = Code(
    "R305",
    N_("the translation has the language of its original ({lang})"),
    N_("Mend `lang` of one of the two."),
)
SECOND_TRANSLATION = Code(
    "R306", N_("{other} is its translation into '{lang}' already"), N_("Keep one of the two, or mend `lang`.")
)
UNKNOWN_REPLACEMENT = Code(
    "R307",
    N_("`replaced_by`: no release has the id '{value}'"),
    N_("Copy the `id` of the header of the new release."),
)
OWN_REPLACEMENT = Code(
    "R308", N_("a release cannot take its own place"), N_("Write the `id` of the header of the new release.")
)
WITHDRAWN_REPLACEMENT = Code(
    "R309",
    N_("{other}, which should take its place, is withdrawn itself"),
    N_("Name a release that still holds."),
)
DRAFT_TARGET = Code(
    "R310",
    N_("{other} is a draft, and '{key}' leads to it"),
    N_("Set its `status` to `ready`, or make this release a draft too."),
)
UNUSED_WAIVER = Code(
    "R311",
    N_("the waiver of {code} waives nothing"),
    N_("Remove it from `waivers`; the finding is gone."),
    ADVICE,
)
WAIVER_ENDED = Code(
    "R312", N_("the waiver of {code} ended on {until}"), N_("Mend what {code} names, or decide anew."), ADVICE
)
TRANSLATION_TOO_EARLY = Code(
    "R313",
    N_("the translation is published before its original ({other}, {date})"),
    N_("Give it the `date` of the original or a later one: an embargo holds in every language."),
)


def near(code: Code) -> Code:
    """The same finding when a registered word is near enough to be proposed (fact `nearest`)."""
    return code.with_hint(_NEAREST_AGENCY if code is NO_AGENCY else _NEAREST)


EXPOSED = Code(
    "K120",
    N_("the embargo ends on {date}, and whoever can read this repository can read the release now"),
    N_(
        "Keep it in a private repository until then; what was committed once stays in the history. If this repository"
        " is private, set PORTAL['repository_is_public'] to False."
    ),
    "advice",
)
