"""The words of deploying: E60x are settings, E61x what is deployed, E62x places that are reached by files, E64x object
stores, E65x branches."""

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
KEY_REFUSED = Code(
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
