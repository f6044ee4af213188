"""The findings of a release's header that need no registry, R21x to R24x. Ids are never reused for another meaning."""

from plugins.catalogue import N_
from plugins.findings import Code
from plugins.releases.codes import ADVICE

BAD_ID = Code(
    "R210",
    N_("'{value}' is not an id of a release"),
    N_("Run `./portal id` and copy what it prints. An id that was published never changes."),
)
NEAR_ID = BAD_ID.with_hint(N_("Write `{meant}`. In the release's own `id`, `./portal check --fix` does it."))
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
CHANGE_WITHOUT_APPROVER = Code("R216", N_("a correction or update must say who approved it"), N_("Add `approver:`."))
CHANGE_TOO_EARLY = Code(
    "R217",
    N_("a change cannot come before the publication ({date})"),
    N_("Mend `at`, or `date` of the release."),
)
CHANGE_ORDER = Code("R218", N_("this change is older than the one above it"), N_("Put the oldest change first."))
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
    N_("Mend what it names; only advice and findings of personal data can be waived."),
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
NOT_AN_ATTACHMENT = Code("R243", N_("'{value}' cannot be an attachment"), N_("Use one of: {known}. Best is PDF."))
FILE_TWICE = Code("R244", N_("the file '{value}' is named twice"), N_("Name each file once."))
UNUSED_FILE = Code(
    "R245",
    N_("the folder beside it holds what nothing here names, so it is not published: {value}"),
    N_("Name it under `image`, `gallery` or `attachments`, or in the text, or delete it."),
    ADVICE,
)
