"""K13x: texts that are somebody else's."""

from plugins.catalogue import N_
from plugins.findings import Code

NO_PERMISSION = Code(
    "K130",
    N_("this text is not ours ({rights}), and nobody is named who permitted it"),
    N_("Write `permission` beside `rights`: who permitted it, and when; until then let it be a draft."),
)
