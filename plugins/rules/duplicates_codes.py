"""K11x: the same story told twice."""

from plugins.catalogue import N_
from plugins.findings import Code

DUPLICATED_STORY = Code(
    "K110",
    N_("this text is nearly that of {other} ({percent}% alike)"),
    N_("Keep one of the two; what is new belongs there as a change (`changes`)."),
    "advice",
)
