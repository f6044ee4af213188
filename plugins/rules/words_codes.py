"""T15x: single words that are better otherwise."""

from plugins.catalogue import N_
from plugins.findings import Code

NONSTANDARD = Code(
    "T150",
    N_("“{was}” is not the standard spelling"),
    N_("Write “{now}”."),
    "advice",
)
FOREIGN = Code("T151", N_("“{was}” has an Indonesian word"), N_("Write “{now}”, say."), "advice")
_OFFICIALESE = N_("“{was}” is how offices write, not how people speak")
OFFICIALESE = Code("T152", _OFFICIALESE, N_("Plainer: “{now}”."), "advice")
NEEDLESS = Code("T152", _OFFICIALESE, N_("Leave it out: the sentence tells the same without it."), "advice")
