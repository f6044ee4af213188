"""T12x: how easily a text is read."""

from plugins.catalogue import N_
from plugins.findings import Code

LONG_SENTENCE = Code(
    "T120",
    N_("a sentence of {count} words; more than {limit} are hard to follow"),
    N_("Make two of it: “{begins} …”"),
    "advice",
)
LONG_PARAGRAPH = Code(
    "T121",
    N_("a paragraph of {count} words; on a phone more than {limit} fill the screen"),
    N_("Begin a new paragraph where a new thought begins."),
    "advice",
)
