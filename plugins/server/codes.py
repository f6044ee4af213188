"""The words of setting up a server: E67x."""

from plugins.catalogue import N_
from plugins.findings import Code

NO_FOLDER = Code(
    "E671",
    N_("the target '{target}' is no folder, and a web server can serve nothing else"),
    N_('Add one to TARGETS of publishconf.py, such as {{"kind": "directory", "path": "published"}}, and name it.'),
)
NOTHING_ASKED = Code(
    "E672",
    N_("neither --print nor --out has been given"),
    N_("--print shows the script; --out DIR writes it there, beside each file that it puts."),
)
OTHER_FILES = Code(
    "E673",
    N_("{folder} holds other files; nothing has been written"),
    N_("Name a new folder, or one that this command has written."),
)
