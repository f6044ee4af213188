"""L10x: links in the text."""

from plugins.catalogue import N_
from plugins.findings import Code

HTTP = Code(
    "L101",
    N_("'{value}' begins with http://, and others can read along and change what is sent"),
    N_("Write https:// when the address answers there too."),
    "advice",
)
BARE_ADDRESS = Code(
    "L102",
    N_("readers see '{value}', an address, where words should stand"),
    N_("Write what is there: `[nama halaman]({value})`."),
    "advice",
)
EMPTY_WORDS = Code(
    "L103",
    N_("the link “{value}” does not say where it leads"),
    N_("Name what is there: the form, the list, the other release."),
    "advice",
)
