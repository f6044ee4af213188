"""The hooks' words: E50x are troubles of git and of installing, E51x findings in what git holds, E52x of a server."""

from plugins.catalogue import N_
from plugins.findings import Code

GIT_FAILED = Code(
    "E501",
    N_("`git {words}` failed: {problem}"),
    N_("Run `git status`, mend what it tells, and start again."),
)
OTHER_HOOK = Code(
    "E502",
    N_("{path} is a hook that the portal has not made; it has not been touched"),
    N_("Add this line to it: {line}"),
)
OTHER_SERVER_HOOK = Code(
    "E502",
    N_("{path} is a hook that the portal has not made; it has not been touched"),
    N_("If it is not needed any more, give it another name, and start again."),
)
SHARED_HOOKS = Code(
    "E503",
    N_("core.hooksPath leads all repositories of this machine to {path}; nothing has been written there"),
    N_("Give this clone hooks of its own, and start again: git config core.hooksPath .git/hooks"),
)
NOT_AT_TOP = Code(
    "E504",
    N_("{folder} is not the top folder of a git repository"),
    N_("Start in the top folder of a clone of the portal."),
)
NOT_BARE = Code(
    "E505",
    N_("{folder} is not a bare git repository"),
    N_("Make one with `git init --bare {folder}`, or name the right one."),
)
CONTENT_ELSEWHERE = Code(
    "E506",
    N_("the content folder {folder} does not lie in this repository"),
    N_("Set PATH in pelicanconf.py to a folder of the repository, such as content."),
)
NO_OUTPUT = Code(
    "E507",
    N_("--output is missing"),
    N_("Name the folder into which the site is built after a push."),
)
NO_ROOM = Code(
    "E508",
    N_("the disk of {folder} has too little room to lay the content out: {needed} MB are new, {free} MB are free"),
    N_("Make room: at least twice as much as is new must be free. Or take large files out of the commits."),
)

NO_PLAIN_FILE = Code(
    "E511",
    N_("this is a link or another repository, not a file"),
    N_("Put the file itself here: a link may lead out of the content folder."),
)
UNSAFE_NAME = Code(
    "E512",
    N_("this name cannot be written on every disk"),
    N_("Rename it with letters a-z, digits and hyphens."),
)
TOO_LARGE = Code(
    "E513",
    N_("this file has {size} MB; at most {limit} are taken"),
    N_("Put films and large archives elsewhere and link to them; take the file out of the commits of this push."),
)
TOO_MANY = Code(
    "E514",
    N_("the content has more than {limit} files"),
    N_("Look for a folder that was added by mistake, and take it out of the commits of this push."),
)
TOO_MUCH = Code(
    "E515",
    N_("all files of the content together have more than {limit} GB"),
    N_("Put films and large archives elsewhere and link to them; take the files out of the commits of this push."),
)

NO_DELETION = Code(
    "E521",
    N_("the branch {branch} is what readers see and cannot be deleted"),
    N_("To take a release back, withdraw it: ./portal withdraw FILE."),
)
NO_REWRITING = Code(
    "E522",
    N_("this push would take commits out of the branch {branch}"),
    N_("Get them first (git pull --rebase), then push again without --force."),
)
NO_CONTENT = Code(
    "E523",
    N_("the branch {branch} holds no folder {folder}/"),
    N_("Push a branch with the portal's content."),
)
NOTHING_YET = Code(
    "E524",
    N_("the repository has no branch {branch} yet, so nothing was built"),
    N_("Push it, or name another branch with `./portal hooks --server … --branch NAME`."),
)
DEPLOYING_FAILED = Code(
    "E525",
    N_("the site was built into {folder}, but the command after it ended with {status}: {command}"),
    N_("Look at what it printed, mend it, and run the hook again: hooks/post-receive < /dev/null"),
)
