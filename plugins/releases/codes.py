"""The releases' findings: R1xx what a header refers to in the registry, R2xx the file and its header, R3xx between files.

What the body says is B1xx, in `body_codes`. Ids are never reused for another meaning.
"""

from typing import Literal

from plugins.catalogue import N_
from plugins.findings import Code

ADVICE: Literal["advice"] = "advice"

# R1xx: what the header names must be in the registry, and hold on the reference day
_SPELLING = N_("Mend the spelling, or register it there first.")
_NEAREST = N_("Perhaps '{nearest}' is meant. Mend the spelling, or register it there first.")
NO_AGENCY = Code("R104", N_("agency '{value}' is not in content/registry/agencies.yaml"), _SPELLING)
NO_PARTNER = Code("R105", N_("partner '{value}' is not in content/registry/partners.yaml"), _SPELLING)
NO_ORGANISER = Code(
    "R106",
    N_("organiser '{value}' is neither in content/registry/agencies.yaml nor in partners.yaml"),
    _SPELLING,
)
NO_EVENT_TYPE = Code(
    "R107", N_("event type '{value}' is not in content/registry/event-types.yaml"), _SPELLING
)
NO_OFFICIAL = Code("R108", N_("official '{value}' is not in content/registry/officials/"), _SPELLING)
NO_ROLE = Code("R109", N_("role '{value}' is not in content/registry/roles.yaml"), _SPELLING)
NO_DISTRICT = Code("R110", N_("district '{value}' is not in content/registry/districts.yaml"), _SPELLING)
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
    N_("Add the appointment to content/registry/officials/{value}.yaml (`from` and `until`, or `seen_on`)."),
)
SEVERAL_ROLES = Code(
    "R114",
    N_("'{value}' holds several offices on {day}: {roles}"),
    N_("Say which one counts here: `role: {first}`, say."),
)
ROLE_NOT_HELD = Code(
    "R115",
    N_("'{person}' does not hold the office '{value}' on {day}"),
    N_(
        "Held that day: {roles}. Mend `role`, or the appointments in content/registry/officials/{person}.yaml."
    ),
)
ROLE_AGENCY_ONLY = Code(
    "R116",
    N_("'{value}' is a partner, not an agency"),
    N_("Write it under `partners`."),
)
PARTNER_ONLY = Code(
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
OPEN_HEADER = Code(
    "R206", N_("the header is not closed"), N_("Write '---' on a line of its own after the last key.")
)
NOT_KEYS = Code(
    "R207", N_("the header must consist of keys"), N_("Write each as `key: value`, at the left edge.")
)

# R2xx: the header
BAD_ID = Code(
    "R210",
    N_("'{value}' is not an id of a release"),
    N_("Run `./portal id` and copy what it prints. An id that was published never changes."),
)
BAD_CHECK_CHARACTER = Code(
    "R211",
    N_("the id '{value}' has a typing mistake: its last character does not fit the others"),
    N_("Correct it as it was first given; for a new release run `./portal id` and copy what it prints."),
)
LONG_TITLE = Code(
    "R212",
    N_("the title has {length} characters; up to {limit} are read at a glance"),
    N_("Say what changed for whom, and leave the rest to the summary."),
    ADVICE,
)
OTHER_YEAR = Code(
    "R213",
    N_("the date is in {year}, the file in the folder of {folder}"),
    N_("Move the file to releases/{year}/, or mend the date."),
)
OWN_APPROVER = Code(
    "R214",
    N_("'{value}' cannot approve a text of their own"),
    N_("Have somebody else read it, and name them as `approver`."),
)
CORRECTION_WITHOUT = Code(
    "R215",
    N_("a correction must say `{key}`"),
    N_("Write what it said (`was`) and what it should say (`now`)."),
)
CHANGE_WITHOUT_APPROVER = Code(
    "R216", N_("a correction or update must say who approved it"), N_("Add `approver:`.")
)
CHANGE_TOO_EARLY = Code(
    "R217",
    N_("a change cannot come before the publication ({date})"),
    N_("Mend `at`, or `date` of the release."),
)
CHANGE_ORDER = Code(
    "R218", N_("this change is older than the one above it"), N_("Put the oldest change first.")
)
NO_HOUR = Code(
    "R219",
    N_("'{value}' must say the hour and its zone"),
    N_("Write it as 2025-10-22T16:10+08:00."),
)
WITHDRAWN_TOO_EARLY = Code(
    "R220",
    N_("a release cannot be withdrawn before its publication ({date})"),
    N_("Mend `at`; to hold a release back, write `status: draft`."),
)
SUPERSEDED_WITHOUT = Code(
    "R221",
    N_("a superseded release should name what took its place"),
    N_("Add `replaced_by:` with the id of the new release."),
    ADVICE,
)
END_BEFORE_START = Code("R222", N_("the event ends before it starts"), N_("Mend `start` or `end`."))
TOO_LONG_EVENT = Code(
    "R223", N_("an event of {days} days is longer than a year"), N_("Mend the year in `start` or `end`.")
)
DISTRICTS_BESIDE_EVENT = Code(
    "R224",
    N_("`districts` is for releases without an event"),
    N_("Write the place of the event as `district` under `event`, and remove `districts`."),
)
EXPIRES_TOO_EARLY = Code(
    "R225", N_("a release cannot expire before its publication ({date})"), N_("Mend `expires` or `date`.")
)
BAD_LANGUAGE = Code(
    "R226", N_("'{value}' is not a language code"), N_("Write two or three lower-case letters, such as `en`.")
)
TRANSLATION_LANGUAGE = Code(
    "R227",
    N_("a translation must say its language, and it cannot be '{value}'"),
    N_("Write `lang: en`, say; without `translation_of` leave both out."),
)
AGENCY_TWICE = Code(
    "R228",
    N_("'{value}' stands in `agencies` already"),
    N_("Name each agency once, in one of the two lists."),
)
MENTION_TWICE = Code("R229", N_("'{value}' is named twice with the same office"), N_("Keep one of the two."))
NO_SOURCES = Code(
    "R230",
    N_("no source is named"),
    N_("Write under `sources` where the facts come from, such as a report or a decree."),
    ADVICE,
)
EMPTY_CONTACT = Code(
    "R231",
    N_("a contact needs a name, an e-mail address or a phone number"),
    N_("Add one, or remove `contact`."),
)
DATELINE_FORM = Code(
    "R232",
    N_("the dateline is a place alone, not '{value}'"),
    N_("Write `dateline: MALILI`, say; the build adds the date and the dash."),
)
BAD_CODE = Code(
    "R233",
    N_("'{value}' is not the code of a finding"),
    N_("Write it as the finding shows it, such as R230."),
)
NOT_WAIVABLE = Code(
    "R234",
    N_("{value} is an error and cannot be waived"),
    N_("Mend what it names; only advice can be waived."),
)

# R2xx: files beside the release
OUTSIDE_FOLDER = Code(
    "R240",
    N_("'{value}' must be the name of a file in {folder}/"),
    N_("Put the file into that folder and write its name alone, without slashes."),
)
NO_SUCH_FILE = Code(
    "R241",
    N_("the file '{value}' is not in {folder}/"),
    N_("Put the file there, or mend its name; capitals and small letters differ."),
)
NOT_A_PICTURE = Code("R242", N_("'{value}' is not a picture the portal shows"), N_("Use one of: {known}."))
NOT_AN_ATTACHMENT = Code(
    "R243", N_("'{value}' cannot be an attachment"), N_("Use one of: {known}. Best is PDF.")
)
FILE_TWICE = Code("R244", N_("the file '{value}' is named twice"), N_("Name each file once."))
UNUSED_FILE = Code(
    "R245",
    N_("the release does not name the file '{value}' of its folder, so it is not published"),
    N_("Name it under `image`, `gallery` or `attachments`, or delete it."),
    ADVICE,
)

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
NOT_AN_ORIGINAL = Code(
    "R304", N_("{other} is a translation itself"), N_("Write the id of the original: '{original}'.")
)
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


def near(code: Code) -> Code:
    """The same finding when a registered word is near enough to be proposed (fact `nearest`)."""
    return Code(code.id, code.message, _NEAREST, code.level)
