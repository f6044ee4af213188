"""I3xx: what is told of an import, and of single texts that it brings. An error keeps a text out until somebody
decides."""

from plugins.catalogue import N_
from plugins.findings import Code

NO_SOURCE = Code(
    "I300", N_("there is nothing at {path}"), N_("Look at the name; a path with spaces stands in quotation marks.")
)
EMPTY_SOURCE = Code(
    "I301",
    N_("{path} holds no text that could be brought along"),
    N_("Give the file or folder that holds the old releases; --from says of what kind it is."),
)
UNREADABLE_SOURCE = Code(
    "I302",
    N_("{path} could not be read to its end: {problem}"),
    N_("What came before has been brought along. Mend or copy the file anew, and start again: nothing comes twice."),
)
BROKEN_LEDGER = Code(
    "I303",
    N_("this line of the list of imported releases cannot be read"),
    N_("Restore content/imported.txt from git; after a merge keep the lines of both sides. Nothing has been written."),
)
OTHER_RUN = Code(
    "I304",
    N_("another import is writing to {folder}"),
    N_("Wait until it has ended, or stop it with Ctrl-C, and start again."),
)
NO_AGENCY = Code(
    "I305",
    N_("it is not known which agency issued it; named are: {named}"),
    N_(
        "Register the agency (`./portal import --accept` takes over what is proposed), or give it with --agency;"
        " then import again."
    ),
)
NO_DATE = Code(
    "I306",
    N_("the day of its publication is not known"),
    N_("Say with --map which column holds it, or write the release with `./portal new`."),
)
IMPOSSIBLE_DATE = Code(
    "I307",
    N_("it is said to have been published in the year {year}"),
    N_("Mend the day in the old material and import again, or write the release with `./portal new`."),
)
NOT_UNDERSTOOD = Code(
    "I308",
    N_("this text could not be taken apart: {problem}"),
    N_("Write it with `./portal new`, and report this message to whoever looks after the portal. All others go on."),
)
TOO_LONG_TEXT = Code(
    "I329",
    N_("this text has {count} characters, more than {limit}: it is no release, or many in one"),
    N_("Part it in the old material, or write what is needed of it with `./portal new`."),
)
OTHER_YEAR = Code(
    "I309",
    N_("the old material now says another year than {path}"),
    N_("Move that file into the folder of the right year and mend `date` in it; from then on it is yours."),
)
A_PAGE = Code(
    "I310",
    N_("this is a page of the old site, no release"),
    N_("If it should live on, write it as a page in content/pages/."),
    "advice",
)
NO_TEXT = Code("I311", N_("there is no text in it"), N_("Nothing needs to be done."), "advice")
SAME_TEXT = Code(
    "I312",
    N_("its words are those of {path}, which has been brought along already"),
    N_("Nothing needs to be done."),
    "advice",
)
SOURCE_CHANGED = Code(
    "I313",
    N_("the old text has changed since {path} was made of it, and the file has been edited or published since"),
    N_("Compare the two; what is right goes into the file by hand (`./portal update` if it is public)."),
    "advice",
)
CUT_TITLE = Code(
    "I314",
    N_("the title has {length} characters; a release's has at most {limit}"),
    N_("It has been cut, and stands whole at the head of the text. Write a shorter one."),
    "advice",
)
MADE_TITLE = Code(
    "I315", N_("it has no title"), N_("One has been made of the first sentence. Write a better one."), "advice"
)
DAY_OF_EVENT = Code(
    "I316",
    N_("the day of its publication is not known, so it has that of the event's end"),
    N_("Write the right `date` if you can find it out."),
    "advice",
)
NOT_OURS = Code(
    "I317",
    N_("this text is {owner}'s"),
    N_("It stays a draft. Whoever may publish it writes `permission` into its `sources`: who permitted it, and when."),
    "advice",
)
NOT_PUBLISHED = Code(
    "I318",
    N_("it was not public on the old site ({state})"),
    N_("It stays a draft; delete it if it is not to be published."),
    "advice",
)
LOST_PICTURES = Code(
    "I319",
    N_("{count} pictures or files are not at hand, such as {address}"),
    N_("Put the old site's files beside the source and import again, or add them to the release by hand."),
    "advice",
)
NO_ALT = Code(
    "I320",
    N_("nothing says what is to be seen in the picture {file}"),
    N_("Write it as `alt`, for those who do not see the picture."),
    "advice",
)
OLD_ADDRESS = Code(
    "I321",
    N_("the old address {address} cannot be kept"),
    N_("Only addresses without a question mark that end in '/' or '.html' can; let the old server lead the others on."),
    "advice",
)
LOST_WORDS = Code(
    "I322",
    N_("{count} words of the old text are not in the draft, such as “{words}”"),
    N_("Compare the draft with the old text in the report."),
    "advice",
)
REDIRECTS_BY_HAND = Code(
    "I323",
    N_("old addresses could not be added to {path} line by line"),
    N_("Mend what `./portal check` tells of that file, and import again."),
)
NO_MAP = Code(
    "I324",
    N_("it is not known which column holds what; proposed is --map {proposed}"),
    N_("Start again with --map as proposed, or as it should be."),
)
NO_SPACE = Code(
    "I325",
    N_("{path} could not be written: {problem}"),
    N_("What was brought along until then stands. Make room or look at the permissions, and start again."),
)
UNNAMEABLE = Code(
    "I326",
    N_("the file {file} is of a kind that the portal does not serve"),
    N_("Save it as one of {known}, and add it to the release by hand."),
    "advice",
)
DATELINE_WORDS = Code(
    "I328",
    N_("“{words}” at the head of the text, beside the dateline, is not in the draft"),
    N_("The portal sets the dateline itself. If a day was meant, look whether `date` says so."),
    "advice",
)
REPORT_PLACE = Code(
    "I327",
    N_("the report cannot lie in {path}: {problem}"),
    N_("Give another folder with --report, one that is empty or holds an older report."),
)
