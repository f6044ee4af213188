"""The desk's words: E3xx are troubles that end an act; nothing has been written then."""

from plugins.catalogue import N_
from plugins.findings import Code

MISSING = Code(
    "E301",
    N_("{option} is missing"),
    N_("Add {option}, or start on a terminal without --yes to be asked for it."),
)
BAD_VALUE = Code("E302", N_("{option} cannot be taken: {problem}"), N_("{advice} Nothing has been written."))
BAD_SLUG = Code(
    "E303",
    N_("'{value}' cannot be the name of a file"),
    N_("Use lower-case letters a–z, digits and single hyphens, such as loket-buka-malam: no folder, no ending."),
)
EXISTS = Code(
    "E304",
    N_("{path} exists already"),
    N_("Edit that file, or give another name with --slug. It has not been touched."),
)
OUTSIDE = Code(
    "E305",
    N_("{path} lies outside the content folder, or behind a symbolic link"),
    N_("Put the file itself into the content folder. Nothing has been written."),
)
UNKNOWN = Code(
    "E306",
    N_("'{value}' is not registered in {file}"),
    N_("Register it first (`./portal new --kind {kind}`), or give another name."),
)
UNLISTED = Code(
    "E306",
    N_("'{value}' is not registered in {file}"),
    N_("Add it to content/{file} (the editors' guide has an example of an entry), or give another name."),
)
NEAR = Code(
    "E306",
    N_("'{value}' is not registered in {file}"),
    N_("Perhaps you mean one of these; give its slug: {known}."),
)
NEAR_UNLISTED = Code(
    "E306",
    N_("'{value}' is not registered in {file}"),
    N_(
        "Perhaps you mean one of these; give its slug: {known}."
        " If not, add it to content/{file} (the editors' guide has an example of an entry)."
    ),
)
SEVERAL = Code(
    "E307",
    N_("'{value}' may mean several entries of {file}"),
    N_("Give the slug of the one you mean: {known}."),
)
NO_RELEASE = Code(
    "E308",
    N_("'{value}' is not a release of this content folder"),
    N_("Give its file, such as content/releases/2025/loket-buka-malam.md, or its slug alone."),
)
NEAR_RELEASE = Code(
    "E308",
    N_("'{value}' is not a release of this content folder"),
    N_("Perhaps you mean {nearest}; give its file or its slug."),
)
SEVERAL_RELEASES = Code(
    "E309",
    N_("several releases are called '{value}'"),
    N_("Give the file of the one you mean: {known}."),
)
NOT_BY_LINES = Code(
    "E310",
    N_("`{key}` in {path} is not written in a way that can be added to line by line"),
    N_("Write `{key}:` on a line of its own, each item below it after '- ', or make this change by hand."),
)
HAS_ERRORS = Code(
    "E311",
    N_("{path} cannot be read as it is now"),
    N_("Run `./portal check`, mend what it tells of this file, and start again."),
)
CHANGED = Code(
    "E312",
    N_("{path} has changed since it was read"),
    N_("Somebody or another program has written to it. Start again; nothing has been written."),
)
NOT_WRITTEN = Code(
    "E313",
    N_("{path} could not be written: {problem}"),
    N_("Look at the permissions of the folder, and whether the disk is full. The file is as it was."),
)
NOT_IN_OFFICE = Code(
    "E321",
    N_("no appointment of '{person}' is known for {day}"),
    N_("Register it with `./portal appoint {person} ROLE --seen-on {iso}`, or leave the name out."),
)
WHICH_ROLE = Code(
    "E322",
    N_("'{person}' held several roles on {day}"),
    N_("Write the role behind a colon, as one of: {known}."),
)
NO_SUCH_APPOINTMENT = Code(
    "E323",
    N_("{path} has no appointment to '{role}' with `from` that could end on {day}"),
    N_("Look at the appointments there. One that has only `seen_on` needs no end."),
)
ENDED_BEFORE = Code(
    "E326",
    N_("the last day of '{role}' in {path} is {old} already"),
    N_("Start on a terminal without --yes to be asked, or mend `until` there by hand. Nothing has been written."),
)
DEGREES = Code(
    "E324",
    N_("the name holds degrees or a form of address: {found}"),
    N_("Write `{bare}`; degrees are kept in `degrees`."),
)
REGION = Code(
    "E325",
    N_("the name of the agency holds its region, {region}"),
    N_("Write `{bare}`; the region comes from `government`."),
)
NOT_YET = Code(
    "E333",
    N_("`at` ({moment}) is yet to come"),
    N_("Mend its year, or leave --at out to take the present moment. Nothing has been written."),
)
WITHDRAWN = Code(
    "E331",
    N_("{path} has been withdrawn already"),
    N_("Edit its `withdrawn:` by hand if its words must change."),
)
NO_REPLACEMENT = Code(
    "E332",
    N_("no other release has the id '{value}'"),
    N_("Give the id, the file or the slug of the release that took its place; write that one first."),
)
NOT_READ = Code(
    "E341",
    N_("the text {path} cannot be read: {problem}"),
    N_("Give a plain text file of at most 1 MB, or - to paste the text into the standard input."),
)
TEXT_NOT_UTF8 = Code(
    "E342",
    N_("the text {path} is not UTF-8; it breaks at byte {byte}"),
    N_("Open it in a text editor and save it with the encoding UTF-8."),
)
NO_TEXT = Code("E343", N_("the text {path} is empty"), N_("Paste the whole text, its title on the first line."))
