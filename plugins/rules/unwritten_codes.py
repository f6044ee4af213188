"""T11x: what is not written yet."""

from plugins.catalogue import N_
from plugins.findings import Code

UNWRITTEN = Code(
    "T110",
    N_("“{value}” waits for words of yours"),
    N_("Write what it asks for, or delete it. Until then `status: draft` keeps the release from being published."),
)
