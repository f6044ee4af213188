"""T134: what was written for a chat."""

from plugins.catalogue import N_
from plugins.findings import Code

CHAT = Code(
    "T134",
    N_("the text seems to be copied from WhatsApp: “{value}”"),
    N_("Take out emojis, greetings and the sender's name; bold is written `**…**`, and `~…~` means nothing here."),
    "advice",
)
