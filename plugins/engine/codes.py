"""The engine's words: E1xx are findings in the content folder, E2xx are troubles that end a build."""

from plugins.catalogue import N_
from plugins.findings import Code

SYMLINK = Code(
    "E101",
    N_("a symbolic link is not followed"),
    N_("Put the file itself here: a link may lead out of the content folder."),
)
UNEXPECTED_FILE = Code(
    "E102",
    N_("this file has no place here and would not be published"),
    N_("Move it to {places}, or remove it."),
)
TXT_ADDED = UNEXPECTED_FILE.with_hint(N_("Notepad has added .txt: rename it to `{name}`."))
WORD_FILE = UNEXPECTED_FILE.with_hint(
    N_(
        "Copy its text out of Word into a release, a file that ends in .md. If it is to be downloaded, put it into the"
        " folder of its release."
    )
)
UNEXPECTED_FOLDER = Code(
    "E103",
    N_("this folder has no place here, and nothing in it would be published"),
    N_("Move it to {places}, or remove it."),
)
ORPHAN_FOLDER = Code(
    "E104",
    N_("this folder belongs to no release: there is no {release}"),
    N_("Give the folder the name of its release's file, or write the release."),
)
UNREADABLE = Code(
    "E106",
    N_("this cannot be read: {problem}"),
    N_("Look at the file's permissions, and whether another program holds it."),
)
STRANGE_NAME = Code(
    "E107",
    N_("the name of this file cannot be written in an address"),
    N_("Rename it with letters a-z, digits, hyphens and a full stop before its ending."),
)
NO_EMBLEM = Code(
    "E108",
    N_("PORTAL.emblem names this file, but there is none"),
    N_("Put the picture there, or set emblem to an empty text in pelicanconf.py."),
)

NO_CONTENT = Code(
    "E201",
    N_("the content folder {folder} does not exist"),
    N_("Give the folder that holds registry/ and releases/."),
)
OUTPUT_FOREIGN = Code(
    "E202",
    N_("{folder} holds files that this portal did not write"),
    N_("Empty the folder yourself or choose another one with --output; nothing has been changed."),
)
OUTPUT_FORBIDDEN = Code(
    "E203",
    N_("{folder} cannot be the output folder: it is, holds or lies within {other}"),
    N_("Choose a folder of its own, such as output; nothing has been changed."),
)
OUTPUT_NOT_FOLDER = Code("E204", N_("{folder} is a file, not a folder"), N_("Choose another output folder."))
LOCKED = Code(
    "E205",
    N_("another build is writing to {folder}{process}"),
    N_("Wait until it has ended and build again."),
)
DISK_FULL = Code(
    "E206",
    N_("the disk is full: {path} could not be written"),
    N_("Make room and build again; that also mends the output."),
)
NOT_WRITABLE = Code(
    "E207",
    N_("{path} could not be written: {problem}"),
    N_("Look at the permissions of the folder, and whether another program holds the file, and build again."),
)
PAGE_FAULT = Code(
    "E208",
    N_("the template {template} cannot show {address}: {problem}"),
    N_("This is a fault of the theme or of a plugin, not of the content; nothing has been written."),
)
PLUGIN_FAILED = Code(
    "E209",
    N_("the plugin {plugin} in PLUGINS did not load: {problem}"),
    N_("Mend it, or take it out of PLUGINS; a portal without it would lack its pages."),
)
NO_AUTORELOAD = Code(
    "E210",
    N_("pelican --autoreload is not used here"),
    N_("`./portal serve` shows a preview and builds again at every change."),
)
PORT_TAKEN = Code(
    "E211",
    N_("port {port} is already in use"),
    N_("Perhaps a preview is running already; else choose another one: ./portal serve --port {other}."),
)
NO_SETTINGS = Code(
    "E212",
    N_("the settings file {file} does not exist"),
    N_("Give its path with --settings, or start from the project's folder."),
)
BAD_SETTINGS = Code(
    "E213",
    N_("the settings file {file} cannot be read: {problem}"),
    N_("Mend the line that the message names."),
)
TWO_SETTINGS = Code(
    "E214",
    N_("--publish and --settings cannot stand together"),
    N_("--publish means --settings publishconf.py; use one of the two."),
)
NO_THEME = Code(
    "E216",
    N_("the theme {theme} lacks a file: {problem}"),
    N_("Set THEME to a folder with templates/ and static/."),
)
PLUGIN_NEEDED = Code(
    "E217",
    N_("the plugin {plugin} needs {needed}, which is not in PLUGINS"),
    N_("Add it to PLUGINS, or take out both: the pages of one link to those of the other."),
)
PLUGIN_FAULT = Code(
    "E215",
    N_("the plugin {plugin} failed while planning: {problem}"),
    N_("This is a fault of the plugin, not of the content; nothing has been written."),
)
OTHER_CODE = Code(
    "E218",
    N_("a worker runs other code or other packages than this machine"),
    N_("Install the same version of the project on every worker, and start them anew."),
)
WORKER_LOST = Code(
    "E219",
    N_("a worker process ended before its work was done"),
    N_("Perhaps memory ran out; build again, with fewer workers if need be (--workers 1)."),
)
CHANGED_MEANWHILE = Code(
    "E220",
    N_("{path} changed while the site was being built"),
    N_("Build again; the site is as it was before."),
)
NO_CLUSTER = Code(
    "E221",
    N_("no cluster answers at {address}: {problem}"),
    N_("Give the address of a running Dask scheduler with workers, such as tcp://10.0.0.5:8786."),
)
CLUSTER_FAULT = Code(
    "E223",
    N_("the cluster at {address} could not do its work: {problem}"),
    N_("Start scheduler and workers in the folder of the same version of the project, and build again."),
)
NO_DISTRIBUTED = Code(
    "E222",
    N_("--cluster needs the package distributed"),
    N_("`./portal build --cluster …` installs it by itself; it stands in requirements/cluster.txt."),
)
BUILDER_DIED = Code(
    "E231",
    N_("the process that builds has ended unexpectedly (exit code {code})"),
    N_("It is started anew. If it happens again, look at the last lines on the terminal and at the memory in use."),
)
BUILD_FAULT = Code(
    "E232",
    N_("the build broke off: {problem}"),
    N_("This is a fault of the program, not of the content; the terminal shows more."),
)
