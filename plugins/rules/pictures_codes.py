"""L11x: the words of pictures."""

from plugins.catalogue import N_
from plugins.findings import Code

GENERIC_ALT = Code(
    "L110",
    N_("“{value}” says nothing of the picture '{name}' to those who do not see it"),
    N_("Write what it shows: who does what, where."),
)
NO_CAPTION = Code(
    "L111",
    N_("the picture '{name}' has no caption"),
    N_("Say who does what, where and when."),
    "advice",
)
NO_CREDIT = Code(
    "L112",
    N_("nobody is named whose picture '{name}' is"),
    N_("Write `credit` or `photographer`; in the text end the caption with “Foto: …”."),
    "advice",
)
ALT_IS_CAPTION = Code(
    "L113",
    N_("caption and `alt` of the picture '{name}' are the same, and who hears the page hears it twice"),
    N_("Let `alt` say what is seen, and the caption what it means: names, place, day."),
    "advice",
)
