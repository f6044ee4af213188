"""The findings of a body, B1xx. Ids are never reused for another meaning."""

from plugins.catalogue import N_
from plugins.findings import Code
from plugins.releases.codes import ADVICE

EMPTY_BODY = Code("B101", N_("there is no text below the header"), N_("Write it below the second '---'."))
UNSEEN_CHARACTER = Code(
    "B102",
    N_("this line holds a character that cannot be seen ({name})"),
    N_("Delete the word and type it again; it often comes from copying out of Word or WhatsApp."),
)
UNREADABLE = Code(
    "B103",
    N_("this text cannot be read as Markdown"),
    N_("Look for many nested lists, quotes or brackets, and write them flat."),
)
TOO_DEEP = Code("B104", N_("this text is nested too deeply"), N_("Write lists and quotes flat."))

# The way it begins and ends
OWN_DATELINE = Code(
    "B110",
    N_("the text begins with a dateline, '{value}', and the build adds one"),
    N_("Delete it here; another place goes into the header: `dateline:`."),
)
NO_FIRST_PARAGRAPH = Code(
    "B111",
    N_("the text must begin with a paragraph"),
    N_("Put a sentence before the first heading, list, table, quote or picture."),
)
OWN_ENDING = Code("B112", N_("the text ends with '{value}', and the build adds that"), N_("Delete the line."))

# Headings
_FIRST_LEVEL = N_("'{value}' is a heading of the first level, which is the title")
FIRST_LEVEL = Code(
    "B120",
    _FIRST_LEVEL,
    N_("Write it with two signs: `## …`."),
)
HASHTAG = Code(
    "B120",
    _FIRST_LEVEL,
    N_("Delete the hashtags; if it is a heading, write `## `, with the space."),
)
SKIPPED_LEVEL = Code(
    "B121",
    N_("the heading '{value}' is of level {level} and may be at most of level {expected} here"),
    N_("Begin with `##`; below it comes `###`, and so on."),
)
EMPTY_HEADING = Code("B122", N_("a heading has no words"), N_("Write its words, or delete its signs."))

# Pictures
REMOTE_PICTURE = Code(
    "B130",
    N_("the picture '{value}' is on another host, and pages ask nobody else for anything"),
    N_("Put the file into {folder}/ and write its name alone."),
)
NO_ALT = Code(
    "B131",
    N_("the picture '{value}' has no words for those who do not see it"),
    N_("Write what it shows between the brackets: `![…]({value})`."),
)
LONG_ALT = Code(
    "B132",
    N_("the words for the picture '{value}' have {length} characters; {limit} are allowed"),
    N_("Shorten them."),
)
LONG_CAPTION = Code(
    "B133", N_("the caption of '{value}' has {length} characters; {limit} are allowed"), N_("Shorten it.")
)
PICTURE_IN_TEXT = Code(
    "B134",
    N_("the picture '{value}' stands inside a paragraph, list, table or link"),
    N_("Give it a paragraph of its own, with an empty line before and after."),
)

# Links
FORBIDDEN_LINK = Code(
    "B140",
    N_("the link '{value}' leads where no link may lead"),
    N_("Write an address beginning with https://, mailto: or tel:, or `{{filename}}` and a file."),
)
RELATIVE_LINK = Code(
    "B141",
    N_("the link '{value}' leads nowhere by itself"),
    N_("Write `{{filename}}{value}` for a file of content/, or an address of the portal beginning with '/'."),
)
NO_LINK_WORDS = Code("B142", N_("the link to '{value}' has no words"), N_("Write them between the brackets."))
EMPTY_LINK = Code("B143", N_("the link '{value}' has no address"), N_("Write it between the round brackets."))
NO_SUCH_PLACE = Code(
    "B144",
    N_("the link '{value}' leads to a place that this text does not have"),
    N_("Write the words of a heading in lower case, joined by hyphens: `## Jam layanan` is `#jam-layanan`."),
)

# What the sanitiser takes away
REMOVED_ELEMENT = Code(
    "B150",
    N_("<{value}> is not allowed in a text and has been left out"),
    N_("Delete it. Markdown has what is needed: headings, lists, tables, quotes, pictures, links."),
    ADVICE,
)
REMOVED_ATTRIBUTE = Code(
    "B151",
    N_("'{value}' of <{element}> is not allowed in a text and has been left out"),
    N_("Delete it; the look of the pages is made by the theme."),
    ADVICE,
)
REMOVED_COMMENT = Code(
    "B152", N_("a comment is not published"), N_("Delete it, or keep notes outside the file."), ADVICE
)

# Footnotes
NOTE_TWICE = Code(
    "B160",
    N_("the note '[^{value}]' is written twice, and only one can be shown"),
    N_("Give one of the two another sign."),
)
NO_SUCH_NOTE = Code("B161", N_("no note is written for '[^{value}]'"), N_("Write it below the text: `[^{value}]: …`."))
NOTE_NOT_CALLED = Code(
    "B162",
    N_("the note '[^{value}]' is called nowhere in the text"),
    N_("Write `[^{value}]` where it belongs, or delete the note."),
)
