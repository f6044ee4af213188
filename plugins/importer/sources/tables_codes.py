"""The words of tables, SQL dumps and WordPress exports (I2xx): what was mended is told, and what cannot be used."""

from plugins.catalogue import N_
from plugins.findings import Code

KINDS = "pages, text, word, wordpress, csv, json, sql"

UNKNOWN_KIND = Code(
    "I200",
    N_("nobody can tell what kind of old material this is"),
    N_("Name it with --from ({kinds}), or save it as one of these."),
)
UNREADABLE = Code(
    "I201",
    N_("this cannot be read: {problem}"),
    N_("Look whether the file is there, whole and open to you, then start again."),
)
EMPTY = Code("I202", N_("there is nothing in it"), N_("Look whether the right file was given, and export it again."))
NOT_READ = Code(
    "I203",
    N_("{number} files ending in '{ending}' are not read as texts"),
    N_(
        "Pictures are looked up from the texts that show them. Whatever else holds a release: save it as .docx or .txt."
    ),
    "advice",
)
SPREADSHEET = Code(
    "I204",
    N_("a spreadsheet cannot be read as it is"),
    N_("Open it and save it as CSV (in UTF-8), then import that file."),
)
PACKED = Code("I205", N_("an archive cannot be read as it is"), N_("Unpack it into a folder, then import that folder."))
UNFOLDS = Code(
    "I206",
    N_("what is packed in it unfolds to more than any dump would"),
    N_("Unpack it yourself and look into it. What stood before this place has been read."),
)
CUT_OFF = Code(
    "I207",
    N_("the file ends in the midst of something: it was cut off"),
    N_("Export or copy it again. What is whole before this place has been read."),
)
TOO_LONG = Code(
    "I208",
    N_("this one entry is longer than {limit} megabytes"),
    N_("Look into the file at this place. What follows has been read; this entry has not."),
)
OTHER_ENCODING = Code(
    "I209",
    N_("signs that are not UTF-8 stand here; they were read as Windows writes them"),
    N_("Compare some letters with the old site. If they are wrong, export the file again in UTF-8."),
    "advice",
)
TWICE_ENCODED = Code(
    "I210",
    N_("letters that were encoded twice have been mended, such as '{was}' into '{now}'"),
    N_("Compare the draft with the old site where quotation marks and dashes stand."),
    "advice",
)
NO_MOMENT = Code(
    "I211",
    N_("'{value}' cannot be read as a day"),
    N_("Write the date into the draft by hand. What is left without one waits."),
    "advice",
)
UNKNOWN_STATE = Code(
    "I212",
    N_("'{value}' in the column {column} says neither published nor draft; it was taken for a draft"),
    N_("Look at the old site whether readers saw it."),
    "advice",
)
NO_TEXT = Code(
    "I213",
    N_("neither a title nor a text stands in this row"),
    N_("Nothing needs to be done when the old site showed nothing there, either."),
    "advice",
)
SAME_KEY = Code(
    "I214",
    N_("the key '{key}' has been used before"),
    N_("Both are kept apart. Look which of them is right, and whether the column of the key is the right one."),
    "advice",
)
RAGGED = Code(
    "I215",
    N_("this row has {found} cells where the table has {expected} columns"),
    N_("Look at this row: a quotation mark or a delimiter may stand where none belongs."),
    "advice",
)
OPEN_QUOTE = Code(
    "I216",
    N_("a quotation mark opens here and is never closed"),
    N_('Close it, or write "" for a mark that belongs to the text. This line was taken for a row by itself.'),
    "advice",
)
BROKEN_ROW = Code(
    "I217",
    N_("this row cannot be read: {problem}"),
    N_("Mend it in the file, such as an apostrophe that needs \\' in SQL, or bring this one text along by hand."),
)
CUT_OFF_ROW = Code(
    "I219",
    N_("the file ends in the midst of this row; what is left of it stands in the report"),
    N_("Export or copy the file again, whole; or bring this one text along by hand."),
)
NOT_COPY = Code(
    "I218",
    N_("the rows of '{table}' stand in a COPY block, which is not read"),
    N_("Export the database again with INSERT statements (pg_dump --inserts)."),
)
MISSING_TABLE = Code(
    "I220",
    N_("the table '{table}' is not in it"),
    N_("These are there: {known}. Name one of them in --map, such as `table=berita`."),
)
MISSING_COLUMN = Code(
    "I221",
    N_("the column '{column}' of the map is not there"),
    N_("These are there: {known}. Change --map, then start again."),
)
UNKNOWN_FIELD = Code(
    "I222",
    N_("'{field}' is nothing that a column can hold"),
    N_("Write one of these behind the = sign: {known}."),
)
BAD_MAP = Code(
    "I223",
    N_("'{part}' of the map cannot be read"),
    N_("Write `column=field` with commas between, such as `judul=title,isi=body,tanggal=published`."),
)
NO_BODY_COLUMN = Code(
    "I224",
    N_("the map names no column for the body"),
    N_("Add it, such as `isi=body`."),
)
NO_MAP = Code(
    "I225",
    N_("nobody can tell from the columns alone which of them holds title and text"),
    N_("Name them with --map, such as `judul=title,isi=body,tanggal=published`. These are there: {known}."),
)
NOT_WORDPRESS = Code(
    "I230",
    N_("this is no export of WordPress"),
    N_("In WordPress, choose Tools, Export, All content, and import the file that is downloaded."),
)
DECLARATIONS = Code(
    "I231",
    N_("the file declares a document type or entities, which WordPress never does"),
    N_("Do not trust this file. Export it again from the old site itself. Nothing of it has been read."),
)
OTHER_TYPE = Code(
    "I232",
    N_("{number} entries of the kind '{type}' are no releases and were left out"),
    N_("Nothing needs to be done, unless the old site kept its releases under that kind: then tell its developer."),
    "advice",
)
BROKEN_XML = Code(
    "I233",
    N_("the XML is broken here ({problem}); it was read on as well as may be"),
    N_("Compare the entries around this place with the old site."),
    "advice",
)
BAD_SIGNS = Code(
    "I234",
    N_("{number} control characters, which XML forbids, were left out"),
    N_("Nothing needs to be done: nobody could see them."),
    "advice",
)
