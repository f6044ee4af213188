"""The findings of planning, P1xx: links and redirects that lead to nothing the public can open."""

from plugins.catalogue import N_
from plugins.findings import Code

NO_SUCH_FILE = Code(
    "P101",
    N_("the link '{target}' leads to a file that is not published"),
    N_("Check the name. A file beside the release must also stand under `attachments`."),
)
NOT_PUBLIC = Code(
    "P102",
    N_("the link '{target}' leads to {source}, which is a draft"),
    N_("Take the link out until that release is ready."),
)
EMBARGOED = Code(
    "P103",
    N_("the link '{target}' leads to {source}, which is embargoed until {until}"),
    N_("Take the link out, or let this release appear no earlier than that one."),
)
NO_SLASH = Code("P104", N_("the address '{target}' lacks its last slash"), N_("Write '{address}'."))
NO_ADDRESS = Code(
    "P105",
    N_("the portal has no page at '{target}'"),
    N_("Open the page in a browser and copy its address from there."),
)
NEAR_ADDRESS = Code("P105", N_("the portal has no page at '{target}'"), N_("Perhaps '{nearest}' is meant."))
NO_SUCH_ANCHOR = Code(
    "P106",
    N_("the page '{address}' has no place called '{anchor}'"),
    N_("Write the part of the address after '#' as it stands on that page, or leave it out."),
)
HIDDEN = Code(
    "P107",
    N_("the link '{target}' leads to a file of {source}, whose text is withdrawn"),
    N_("Take the link out, or link to the release itself: its page says why."),
)
REDIRECT_TO_NONE = Code(
    "P109",
    N_("the redirect of '{origin}' leads to the release '{id}', which is not there; it is left out"),
    N_("If the release was deleted for good, delete this entry, too."),
    "advice",
)
REDIRECT_NOWHERE = Code(
    "P108",
    N_("the redirect of '{origin}' leads to '{target}', where the portal has no page"),
    N_("Write the address of a page that exists, with its last slash."),
)
