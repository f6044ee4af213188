"""T13x: sentences and how they sound."""

from plugins.catalogue import N_
from plugins.findings import Code

SHOUTING = Code(
    "T130",
    N_("“{value}” in capitals sounds like shouting, and screen readers may spell it"),
    N_("Write it in small letters; what matters stands first in its sentence."),
    "advice",
)
PASSIVE_CHAIN = Code(
    "T131",
    N_("one sentence with {count} passive verbs: {verbs}"),
    N_("Say who does it, for instance: “Dinas Contoh membagikan bibit”."),
    "advice",
)
NO_SPEAKER = Code(
    "T132",
    N_("nobody is named who said “{begins} …”"),
    N_("Name the speaker beside it: “…,” kata Kepala Dinas Contoh, Nama Contoh."),
    "advice",
)
UNEXPLAINED = Code(
    "T133",
    N_("“{value}” stands here for the first time and is not explained"),
    N_("Write the full name, and the short one in brackets behind it: “organisasi perangkat daerah (OPD)”."),
    "advice",
)
