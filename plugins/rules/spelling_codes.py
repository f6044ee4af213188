"""T153: words that no dictionary knows."""

from plugins.catalogue import N_
from plugins.findings import Code

_UNKNOWN = N_("“{value}” is in no dictionary")
UNKNOWN = Code("T153", _UNKNOWN, N_("If it is right, write it into content/words.txt, a word a line."), "advice")
SLIP = Code(
    "T153",
    _UNKNOWN,
    N_("Perhaps {near} is meant. If “{value}” is right, write it into content/words.txt, a word a line."),
    "advice",
)
