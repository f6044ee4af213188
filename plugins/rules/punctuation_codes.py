"""T16x: spaces, signs, and what is written together or apart (EYD V)."""

from plugins.catalogue import N_
from plugins.findings import Code

SPACE_BEFORE = Code("T160", N_("there is a space before the sign in “{was}”"), N_("Write “{now}”."), "advice")
NO_SPACE_AFTER = Code("T161", N_("a space is missing behind the sign in “{was}”"), N_("Write “{now}”."), "advice")
DOUBLE_SPACE = Code("T162", N_("several spaces stand between two words"), N_("Leave one of them."), "advice")
UNEVEN_QUOTES = Code(
    "T163", N_("“{was}” begins and ends with quotation marks of different kinds"), N_("Write {now}."), "advice"
)
DI_TOGETHER = Code(
    "T164",
    N_("in “{was}” a place or time is told, and the preposition stands apart"),
    N_("Write “{now}”."),
    "advice",
)
DI_APART = Code("T165", N_("in “{was}” the prefix belongs to its verb"), N_("Write “{now}”."), "advice")
PARTICLE = Code("T166", N_("“{was}” is written together or apart wrongly"), N_("Write “{now}”."), "advice")
BOUND_FORM = Code("T167", N_("“{was}” is one word"), N_("Write “{now}”."), "advice")
