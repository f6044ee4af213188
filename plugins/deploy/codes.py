"""The words of deploying: E60x are settings, E61x what is deployed, E62x places reached by files, E63x by ssh, E64x
object stores, E65x branches."""

from plugins.catalogue import N_
from plugins.findings import Code

UNKNOWN_TARGET = Code(
    "E601",
    N_("there is no target '{target}' in TARGETS"),
    N_("Write one of: {known}."),
)
WHICH_TARGET = Code(
    "E602",
    N_("TARGETS has more than one target"),
    N_("Say which one is meant: --target {known}."),
)
NOTHING_BUILT = Code(
    "E611",
    N_("{folder} holds no finished build for the public"),
    N_("Build it first: SITEURL=https://… ./portal build --publish"),
)
CHANGED_WHILE_DEPLOYED = Code(
    "E612",
    N_("{path} has changed while it was deployed; what is live has not been touched"),
    N_("Let the build end, and start again."),
)
MANY_DELETIONS = Code(
    "E613",
    N_("{count} of {was} live files would be deleted; nothing has been done"),
    N_("Look at the plan with --dry-run. If it is meant: repeat the command with --yes."),
)
NOT_AS_PLANNED = Code(
    "E614",
    N_("what is live at '{target}' is not what was deployed: {path}"),
    N_("Repeat the command; it finishes what is missing. The build before: ./portal rollback"),
)
OTHER_DEPLOY = Code(
    "E615",
    N_("another deploy to '{target}' is under way"),
    N_("Wait until it has ended, and start again."),
)
NOT_LIVE_ANY_MORE = Code(
    "E616",
    N_("somebody else has deployed to '{target}' in the meantime; what is live has not been touched"),
    N_("Start again: the plan is made anew from what is live now."),
)
NO_SUCH_BUILD = Code(
    "E617",
    N_("'{target}' does not hold the build '{build}'"),
    N_("Kept there: {known}. See ./portal deploys."),
)
NO_EARLIER_BUILD = Code(
    "E618",
    N_("'{target}' holds no build from before the live one"),
    N_("Deploy an earlier state: take the commit back with `git revert`, then ./portal publish."),
)
PLACE_TAKEN = Code(
    "E621",
    N_("{path} is there already and is not of the portal's making"),
    N_("Give the target an empty folder, or one of its own below it."),
)
PLACE_FAULT = Code(
    "E622",
    N_("{path} cannot be written: {problem}; what is live has not been touched"),
    N_("Mend that (space, permission, a disk that is not there), and start again."),
)
BROKEN_LIVE = Code(
    "E623",
    N_("the manifest of what is live at '{target}' cannot be read: {problem}"),
    N_("Go back to a build that is whole: ./portal rollback --target {target}"),
)
ASSET_LOST = Code(
    "E630",
    N_("'{target}' lacks {path}, an asset of an earlier build; what is live has not been touched"),
    N_("Somebody has removed it there. Go back and forth: ./portal rollback --target {target}, then deploy again."),
)
NOT_THERE = Code(
    "E631",
    N_("there is no {program} on this machine, which a target of the kind ssh needs"),
    N_("Install it (Debian: apt install openssh-client rsync), and start again."),
)
HOST_UNKNOWN = Code(
    "E632",
    N_("the host key of {host} is not known; nothing has been done"),
    N_(
        "Ask whoever runs it for the fingerprint, and compare: ssh-keyscan {scan} | ssh-keygen -lf -  "
        "If it is the same, keep the key: ssh-keyscan {scan} >> ~/.ssh/known_hosts (or the file of 'known_hosts')."
    ),
)
HOST_CHANGED = Code(
    "E633",
    N_("the host key of {host} is another one than the known one; nothing has been done"),
    N_(
        "Somebody may stand between. Only when whoever runs it says that it was changed: compare the fingerprint "
        "(ssh-keyscan {scan} | ssh-keygen -lf -), and replace the line in known_hosts."
    ),
)
KEY_REFUSED = Code(
    "E634",
    N_("{host} accepts none of our keys; nothing has been done"),
    N_(
        "Its authorized_keys must hold the public half, and 'identity' must name the private one, which only you may "
        "read; one with a passphrase must be in ssh-agent. ssh said: {problem}"
    ),
)
HOST_NOT_REACHED = Code(
    "E635",
    N_("{host} cannot be reached: {problem}"),
    N_("Look at 'host', 'port', and the network; then start again."),
)
NO_SHELL = Code(
    "E636",
    N_("the account at {host} lets nobody run a command: {problem}"),
    N_("It needs a shell such as /bin/sh, and a key without a forced command; see docs/operations.md."),
)
NOT_THERE_REMOTELY = Code(
    "E637",
    N_("{host} lacks {programs}"),
    N_("Install it there (Debian: apt install rsync util-linux coreutils findutils), and start again."),
)
NOISY_SHELL = Code(
    "E638",
    N_("the account at {host} prints something at each login, which would mingle with the files: {said}"),
    N_("Take that out of its .bashrc or .profile, or print it only for people: [ -t 1 ] && echo …"),
)
CONNECTION_CUT = Code(
    "E639",
    N_("the connection to {host} was cut; the public sees one whole version"),
    N_("Start again: what has arrived is not sent again. See what is live: ./portal deploys --target {target}"),
)
NO_CLIENT = Code(
    "E640",
    N_("the packages that speak to S3 stores are not installed"),
    N_("`./portal publish` installs them by itself; they stand in requirements/deploy.txt."),
)
NO_KEY = Code(
    "E641",
    N_("no key for '{place}': {problem}"),
    N_("Give it in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or in a profile that the target names."),
)
STORE_REFUSES = Code(
    "E642",
    N_("'{place}' refuses what the key asks for: {problem}"),
    N_("Look whether the key is the right one, and may list, read, write and delete there."),
)
NO_BUCKET = Code(
    "E643",
    N_("there is no bucket '{bucket}' at the store"),
    N_("Make it at the store first, and compare 'bucket', 'endpoint' and 'region' of the target with it."),
)
STORE_FAULT = Code(
    "E644",
    N_("'{place}' does not answer as it should: {problem}"),
    N_("Start again; what has arrived is not sent again. No live page misses an asset meanwhile."),
)
BUCKET_TAKEN = Code(
    "E645",
    N_("{place} holds other things already"),
    N_("Give the target an empty bucket, or a 'prefix' of its own."),
)
NOT_STORED = Code(
    "E646",
    N_("{path} did not arrive as it was sent"),
    N_("Start again; it is sent anew."),
)
NO_GIT = Code(
    "E650",
    N_("git cannot work in {path}: {problem}"),
    N_("Look at the space on the disk. The folder holds nothing but copies: delete it, and start again."),
)
NOT_REACHED = Code(
    "E651",
    N_("the repository {remote} cannot be reached: {problem}"),
    N_("Try `git ls-remote` with that address; the key or the credential helper must work without questions."),
)
PUSH_REFUSED = Code(
    "E652",
    N_("{remote} refuses the branch '{branch}': {problem}; what is live has not been touched"),
    N_("Allow this user to write that branch, by force as well, and start again."),
)
BRANCH_TAKEN = Code(
    "E653",
    N_("the branch '{branch}' of {remote} is there already and is not of the portal's making"),
    N_("Name a branch that is for the site alone."),
)
