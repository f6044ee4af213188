"""The finding of attachments that run something, L201. An id is never reused for another meaning."""

from plugins.catalogue import N_
from plugins.findings import Code

RUNS = Code(
    "L201",
    N_("'{name}' holds a program: {what}"),
    N_("Readers' computers warn of it or refuse it. Save it anew without macros and scripts, or as a plain PDF."),
    "advice",
)
