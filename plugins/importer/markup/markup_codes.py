"""What may be said of an old text and its source: I1xx."""

from plugins.catalogue import N_
from plugins.findings import Code

WORDS_LOST = Code(
    "I101",
    N_("{count} words of the old text are not in the draft: {words}"),
    N_("Compare the two texts in the report and write what is missing into the draft."),
    "advice",
)
TOO_DEEP = Code(
    "I102",
    N_("the old text is nested too deeply to be followed; only its words were taken"),
    N_("Look at the draft's paragraphs, lists and tables."),
    "advice",
)
DEAD_LINKS = Code(
    "I103",
    N_("{count} links lead nowhere from here; their words were kept. The first one: {value}"),
    N_("Write the link into the draft when there is a whole address for it."),
    "advice",
)
PICTURES_MISSING = Code(
    "I104",
    N_("{count} pictures are not at hand; the first one: {value}"),
    N_("Put the old site's folder of pictures beside the source and import again, or add the pictures by hand."),
    "advice",
)
PICTURE_WITHOUT_WORDS = Code(
    "I105",
    N_("the picture {value} has no words for those who do not see it, so it is not in the text"),
    N_("Put it into the draft with words that say what it shows."),
    "advice",
)
PICTURE_INSIDE = Code(
    "I106",
    N_("{count} pictures are stored inside the text itself and were left out"),
    N_("Save them from the old page as files and add them to the draft."),
    "advice",
)
NO_WORDS = Code("I107", N_("there are no words in this text"), N_("Leave it out, or look for it in the old site."))
STOOD_FOR = Code(
    "I108",
    N_("the old site showed something here that is not in the text: {value}"),
    N_("Look at the old page; add to the draft what readers need."),
    "advice",
)

NOT_READ = Code("I120", N_("this file cannot be read: {reason}"), N_("Look at its name and rights, then import again."))
OLD_KIND = Code(
    "I121",
    N_("files of the kind .{kind} are not read"),
    N_("Open it in Word or LibreOffice, save it as .docx, then import again."),
)
PDF = Code(
    "I121",
    N_("files of the kind .{kind} are not read"),
    N_("Take the document that it was made from, or copy its text into a .txt file, then import again."),
)
TOO_BIG = Code(
    "I122",
    N_("this file has {size} MB; up to {limit} MB are read"),
    N_("Take out the pictures or part it, then import again."),
)
TOO_LONG = Code(
    "I135",
    N_("this text has {length} characters; a release has up to {limit}"),
    N_("Part it into one file for each release, then import again."),
)
BROKEN = Code(
    "I123", N_("this file is damaged and cannot be opened"), N_("Open it in the program that made it and save it anew.")
)
TRAP = Code(
    "I124",
    N_("this file unfolds to far more than it should hold, and was not opened"),
    N_("Ask where it came from. If you trust it, copy its text into a new document."),
)
LOCKED = Code("I125", N_("this file needs a password"), N_("Save it without a password, then import again."))
BROKEN_BYTES = Code(
    "I126",
    N_("{count} characters of this file could not be read; each is shown as �"),
    N_("Look for the sign � in the draft and write what belongs there."),
    "advice",
)
MENDED_BYTES = Code(
    "I127",
    N_("signs such as '{was}' were read as '{now}': the file had been saved in a wrong encoding"),
    N_("Look at quotation marks and dashes in the draft."),
    "advice",
)
TITLE_MADE = Code(
    "I128",
    N_("there is no title; the first sentence stands for it"),
    N_("Write a title of your own into the draft."),
    "advice",
)
DAY_DOUBTFUL = Code(
    "I129",
    N_("the day {day} is only when the file was made; nothing else tells when this was published"),
    N_("Write the day of publication into the draft's `date`."),
    "advice",
)
DAY_OF_PAGE = Code(
    "I136",
    N_("the day {day} stands on the page, but nothing says for certain that it is the day of publication"),
    N_("Compare it with the page, then mend the draft's `date` if need be."),
    "advice",
)
NO_ARTICLE = Code(
    "I130", N_("no article was found in this page"), N_("Copy its text into a .txt file, then import that one.")
)
CHATTER = Code(
    "I131",
    N_("{count} short messages of the chat were left out; the first one: {value}"),
    N_("Nothing, unless one of them is a release: then put it into a .txt file of its own."),
    "advice",
)
WHOLE_ARTICLE = Code(
    "I132",
    N_("the whole article was taken, since parts of it were hard to tell from what stands around it"),
    N_("Look at the beginning and the end of the draft."),
    "advice",
)
NOTHING_HERE = Code(
    "I133",
    N_("there is no file here of the kinds {kinds}"),
    N_("Give another folder, or say with --from of which kind the source is."),
)
REMARKS = Code(
    "I134",
    N_("remarks in the margin of the document were left out: {count}"),
    N_("Open the document and see whether one of them still matters."),
    "advice",
)
MARGINS = Code(
    "I137",
    N_("the head or foot of the pages says: {words}. It is not in the draft"),
    N_("Write what readers need of it, such as a number or a place, into the draft."),
    "advice",
)
