"""The registry's findings, G1xx: what must be, and what to do. Ids are never reused for another meaning."""

from plugins.catalogue import N_
from plugins.findings import Code

# Files and their form
UNKNOWN_FILE = Code(
    "G101",
    N_("'{file}' is no file of the registry"),
    N_("Rename it, or take it out of the folder. Known files: {known}."),
)
NOT_UTF8 = Code(
    "G102",
    N_("this file is not UTF-8 text; it breaks at byte {byte}"),
    N_("Open it in a text editor and save it with the encoding UTF-8."),
)
FILE_NOT_A_LIST = Code(
    "G103",
    N_("'{file}' must be a list of entries"),
    N_("Begin each entry with `- slug: …` at the left edge."),
)
FILE_NOT_A_MAPPING = Code(
    "G104", N_("the file of an official must hold keys"), N_("Begin it with `name: …` at the left edge.")
)
ENTRY_NOT_A_MAPPING = Code(
    "G105", N_("an entry must hold keys of its own"), N_("Write `- slug: …`, and its other keys below it.")
)
NOTHING_REGISTERED = Code(
    "G106",
    N_("'{file}' must exist and have at least one entry"),
    N_("Register at least one government and one agency; nothing can be issued without them."),
)
FILE_NAME_NOT_A_SLUG = Code(
    "G107",
    N_("the file name '{name}' is not a slug, and it is the slug of the official"),
    N_("Rename the file with lower-case letters a–z, digits and single hyphens, such as siti-aminah.yaml."),
)
NOT_ONE_WORD = Code(
    "G109",
    N_("'{value}' is not one word"),
    N_("Write each accepted word in a line of its own, and what explains it behind a #."),
)
SLUG_IN_OFFICIAL = Code("G108", N_("an official has no key 'slug'; the file name is the slug"), N_("Remove this line."))

# Entries that lean on one another
DUPLICATE_SLUG = Code(
    "G110",
    N_("the slug '{slug}' is taken already, in line {line}"),
    N_("Choose another slug, or remove the repeated entry."),
)
NO_SUCH_ENTRY = Code(
    "G120", N_("{key}: '{value}' is not in {file}"), N_("Mend the spelling, or register it there first.")
)
NEAR_ENTRY = Code(
    "G121",
    N_("{key}: '{value}' is not in {file}"),
    N_("Perhaps '{nearest}' is meant. Mend the spelling, or register it there first."),
)
CIRCLE = Code(
    "G122",
    N_("'{key}' leads back to where it began: {way}"),
    N_("Remove or change one '{key}' of this circle."),
)
PARENT_ELSEWHERE = Code(
    "G123",
    N_("the parent '{parent}' belongs to the government '{theirs}', not '{ours}'"),
    N_("An agency and its parent have one government: change 'parent' or 'government'."),
)
ROLE_WITHOUT_UNIT = Code(
    "G130",
    N_("the role '{slug}' belongs to nobody"),
    N_("Add one of `agency`, `government` or `partner`."),
)
ROLE_WITH_UNITS = Code(
    "G131",
    N_("a role belongs to exactly one body; here stand {keys}"),
    N_("Keep only one of `agency`, `government` or `partner`."),
)
TWO_HEADS = Code(
    "G132",
    N_("'{unit}' has a head already: the role '{other}' in line {line}"),
    N_("Only one role of a body has `head: yes`. Remove it from one of the two."),
)
SHARED_HEAD = Code(
    "G133",
    N_("a role with `head: yes` is held by one person"),
    N_("Remove either `head: yes` or `shared: yes`."),
)

# Days
NO_DAYS = Code(
    "G140",
    N_("this appointment tells no day"),
    N_("Add `from:` with the first day, or `seen_on:` with the days on which a source shows them in office."),
)
DAYS_AND_SEEN = Code(
    "G141",
    N_("this appointment has both 'from' and 'seen_on'"),
    N_("Keep `from` when the first day is known, otherwise keep `seen_on`."),
)
UNTIL_BEFORE_FROM = Code(
    "G142", N_("the last day {until} lies before the first day {since}"), N_("Mend `from` or `until`.")
)
UNTIL_WITHOUT_FROM = Code(
    "G143",
    N_("this appointment has 'until' without 'from'"),
    N_("Add `from:` with the first day; if it is not known, write the days in `seen_on` instead."),
)
TWO_HOLDERS = Code(
    "G144",
    N_("'{role}' has two holders on {day}: here and {other} ({place})"),
    N_(
        "End one appointment on the day before the other begins. Only a `plh` may stand beside the holder;"
        " a role that several people hold has `shared: yes`."
    ),
)
TWICE_THE_SAME = Code(
    "G145",
    N_("this person holds '{role}' twice on {day}: here and in line {line}"),
    N_("Make one appointment of the two, or end one on the day before the other begins."),
)
OUTSIDE_AGENCY = Code(
    "G146",
    N_("this appointment is outside the life of the agency '{agency}' ({life})"),
    N_("Mend the days here or in registry/agencies.yaml; an appointment ends at the latest with its agency."),
)

# Names
NAME_TAKEN = Code(
    "G150",
    N_("the other name '{name}' is also a name of '{other}'"),
    N_("Keep it with one of the two only: a name in a text must lead to one entry."),
)
SAME_NAME = Code(
    "G151",
    N_("'{name}' is also the name of {other}, and nothing tells the two apart"),
    N_("If it is one person, join the files. If not, add `degrees` or a `note` to one of them."),
    level="advice",
)

# Redirects
REDIRECT_NOT_AN_ADDRESS = Code(
    "G160",
    N_("'{key}' must be an address of this portal, not '{value}'"),
    N_("Begin it with one '/', such as /instansi/dinas-contoh/; use only letters, digits and . _ ~ -"),
)
REDIRECT_FROM_NOT_A_PAGE = Code(
    "G161",
    N_("no page can stand at '{value}'"),
    N_("End the old address with '/' or '.html'."),
)
REDIRECT_TWICE = Code("G162", N_("'{value}' is redirected already, in line {line}"), N_("Keep one of the two."))
REDIRECT_TO_ITSELF = Code("G163", N_("'{value}' is redirected to itself"), N_("Change `to`, or remove the entry."))
REDIRECT_CIRCLE = Code(
    "G164", N_("these redirects never arrive: {way}"), N_("Let one of them lead to a page that exists.")
)
