"""The words of proposal files: I4xx. None of them stops an import; they stop an acceptance before it writes."""

from plugins.catalogue import N_
from plugins.findings import Code

NO_FILE = Code(
    "I401",
    N_("the proposal file {path} cannot be read: {problem}"),
    N_("Give the file that `./portal import` wrote, such as usulan.yaml in the folder of its report."),
)
NOT_UTF8 = Code(
    "I402",
    N_("the proposal file is not UTF-8 text; it breaks at byte {byte}"),
    N_("Open it in a text editor and save it with the encoding UTF-8."),
)
NO_PROPOSALS = Code(
    "I403",
    N_("this is no proposal file: its parts {known} are missing"),
    N_("Give the file that `./portal import` wrote, such as usulan.yaml in the folder of its report."),
)
UNKNOWN_PART = Code("I404", N_("a proposal file has no part '{part}'"), N_("Remove it, or write one of: {known}."))
NOT_A_LIST = Code("I405", N_("'{part}' must be a list of proposals"), N_("Begin each proposal with `- accept:`."))
BAD_DECISION = Code(
    "I406",
    N_("'{value}' is no decision"),
    N_("Write `accept: yes` or `accept: no`; leave it empty as long as nobody has decided."),
)
UNDECIDED = Code(
    "I411",
    N_("'{slug}' may be the same as {like}"),
    N_("Write one of these at `same_as`, or `same_as: no` if it is another one."),
)
NO_SUCH_SAME = Code(
    "I412",
    N_("`same_as`: '{value}' is not in {file}, nor accepted here"),
    N_("Write the slug of an entry, or `no`."),
)
NEAR_SAME = Code(
    "I412",
    N_("`same_as`: '{value}' is not in {file}, nor accepted here"),
    N_("Perhaps '{nearest}' is meant. Mend the spelling, or write `no`."),
)
SAME_CIRCLE = Code(
    "I413", N_("`same_as` leads back to where it began: {way}"), N_("Remove one `same_as` of this circle.")
)
TWICE = Code(
    "I414",
    N_("the slug '{slug}' stands twice, also in line {line}"),
    N_("Give one of the two another slug, or write at its `same_as` that it is the other one."),
)
TAKEN_SLUG = Code(
    "I415",
    N_("the slug '{slug}' is registered already, with other values"),
    N_("Choose another slug, or write `same_as: {slug}` if it is the same."),
)
NO_SUCH_ENTRY = Code(
    "I416",
    N_("{key}: '{value}' is neither in {file} nor accepted here"),
    N_("Mend the spelling, accept that proposal, too, or register it first."),
)
NEAR_ENTRY = Code(
    "I416",
    N_("{key}: '{value}' is neither in {file} nor accepted here"),
    N_("Perhaps '{nearest}' is meant; if it is proposed here, it must be accepted, too."),
)
NOTHING_ACCEPTED = Code(
    "I420",
    N_("nothing in {path} is accepted that the registry does not have yet"),
    N_("Write `accept: yes` at each proposal that is right, save the file, and start again."),
)
