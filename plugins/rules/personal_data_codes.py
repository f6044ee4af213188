"""D1xx: personal data (UU 27/2022). What is found is told masked; a release may set one aside with a reason."""

from plugins.catalogue import N_
from plugins.findings import Code

NIK = Code(
    "D101",
    N_("{value} looks like a NIK"),
    N_("Take it out: a NIK is never published, not even in a list of recipients."),
    excusable=True,
)
FAMILY_CARD = Code(
    "D102",
    N_("{value} looks like the number of a family card"),
    N_("Take it out: the number of a family card is never published."),
    excusable=True,
)
TELEPHONE = Code(
    "D103",
    N_("{value} is a mobile number that belongs to no registered contact"),
    N_("Take it out, or write it in `contact` of the header or of the agency if it is an office's number."),
    excusable=True,
)
BANK_ACCOUNT = Code(
    "D104",
    N_("{value} looks like the number of a bank account"),
    N_("Take it out. For an official account, write down in `waivers` who decided it."),
    excusable=True,
)
BIRTH_DATE = Code(
    "D105",
    N_("{value} looks like somebody's date of birth"),
    N_("Take it out; where it matters, tell the age."),
    excusable=True,
)
EMAIL = Code(
    "D106",
    N_("{value} looks like a private e-mail address"),
    N_("Use the office's address, or write it in `contact` of the header or of the agency if it is an office's."),
    excusable=True,
)
HOME = Code(
    "D107",
    N_("{value} looks like part of somebody's home address"),
    N_("Tell the village or the kecamatan alone."),
    "advice",
)
NAMED_CHILD = Code(
    "D108",
    N_("{value} seems to be a child who is named"),
    N_("Leave the name out, or write down in `consent` how the parents agreed."),
    excusable=True,
)
PICTURED_CHILDREN = Code(
    "D109",
    N_("the picture seems to show children"),
    N_("Write down in `consent` how the parents or the school agreed, or choose another picture."),
    excusable=True,
)
PERHAPS_A_CHILD = Code(
    "D110",
    N_("{value} may be a child who is named"),
    N_("If so, leave the name out, or write down in `consent` how the parents agreed."),
    "advice",
)
PERHAPS_PICTURED = Code(
    "D111",
    N_("the picture may show children"),
    N_("If so, write down in `consent` how the parents or the school agreed, or choose another picture."),
    "advice",
)
LOCKED_FILE = Code(
    "D121",
    N_("'{name}' is locked, so nobody has looked for personal data in it"),
    N_("Save it without a password, or look through it yourself."),
    "advice",
)
BROKEN_FILE = Code(
    "D122",
    N_("'{name}' cannot be read, so nobody has looked for personal data in it"),
    N_("Open it once to see that it is whole, save it anew, or look through it yourself."),
    "advice",
)
HUGE_FILE = Code(
    "D123",
    N_("'{name}' holds more than is read here, so not all of it has been searched for personal data"),
    N_("Divide it, or look through it yourself."),
    "advice",
)
TRAP = Code(
    "D124",
    N_("'{name}' is built to exhaust whatever opens it"),
    N_("Do not publish it. Save the document anew from the program it was made with."),
)
NO_WORDS = Code(
    "D125",
    N_("the text of '{name}', or some of it, cannot be searched for personal data, as that of a scan"),
    N_("Look through it yourself, or save the document as PDF from the program it was written with."),
    "advice",
)
