"""What gates can say: E66x is what each gate is about, E69x what else may be wrong."""

from plugins.catalogue import N_
from plugins.findings import Code

NOT_WRITTEN = Code(
    "E660",
    N_("this file was not written by the last build"),
    N_("Remove what somebody has put there and build again: ./portal build --publish --verify"),
)
NOT_AS_WRITTEN = Code(
    "E690",
    N_("this file is not as the last build has written it"),
    N_("Find out who changed it, and build again: ./portal build --publish --verify"),
)
GONE = Code(
    "E691",
    N_("the last build has written this file, and it is not there"),
    N_("Build again: ./portal build --publish --verify"),
)
BUILD_UNKNOWN = Code(
    "E692",
    N_("nothing is known of the build of this folder, so nobody can say what belongs into it"),
    N_("Build it here, with the same content folder and .cache: ./portal build --publish"),
)
NOT_FOR_PUBLIC = Code(
    "E661",
    N_("this was not built for {site}: {problem}"),
    N_("Build with the settings for the public: SITEURL={site} ./portal build --publish"),
)
DEAD_LINK = Code(
    "E662",
    N_("this leads to {target}, which is not there"),
    N_("Mend the link where it was written; an address that has moved needs a line in registry/redirects.yaml."),
)
DEAD_ANCHOR = Code(
    "E693",
    N_("this leads to {target}, a page that has no place of this name"),
    N_("Mend the link: each heading of a text is a place, named after its words."),
)
NO_ASSET = Code(
    "E694",
    N_("this fetches {target}, which is not there"),
    N_("Build again: ./portal build --publish --verify; if that does not help, it is a fault of the theme."),
)
BROKEN_PROMISE = Code(
    "E695",
    N_("the file {target} has not the bytes that `integrity` promises, so browsers refuse it"),
    N_("This is a fault of the theme: write the digest anew, or take `integrity` out."),
)
NOT_VALID = Code(
    "E663",
    N_("not valid HTML (line {line}, {rule}): {problem}"),
    N_("This is a fault of the theme or of a plugin; html-validate's own pages explain the rule."),
)
NO_VALIDATOR = Code(
    "E696",
    N_("HTML cannot be judged here: {missing} is not there"),
    N_('Install Node.js and run `npm ci`; or set the gate aside with a reason: --skip html="…"'),
)
LEAK = Code(
    "E664",
    N_("this tells of {source}, which is not public: {what}"),
    N_("Take it out where it was written, or publish that release. If a plugin or the theme put it there, mend that."),
)
LOST = Code(
    "E665",
    N_("{address} was published, and nothing answers there any more"),
    N_(
        "Withdraw a release instead of deleting it (./portal withdraw), or say in registry/redirects.yaml where it is"
        " now."
    ),
)
BAD_ADDRESS = Code(
    "E697",
    N_("this is no address of the portal: {value}"),
    N_("One address a line, such as /rilis/2025/10/contoh/; take the file from the last commit if it was edited."),
)
TOO_HEAVY = Code(
    "E666",
    N_("{what}: {size}, and at most {limit} are wanted"),
    N_("Make it smaller: fewer words on one page, smaller pictures, large files elsewhere."),
)
SECRET = Code(
    "E667",
    N_("{what} would be published"),
    N_("Take it out of the content or the theme. A key or password that was anywhere public must be made anew."),
)
FOREIGN_HOST = Code(
    "E668",
    N_("browsers would fetch {target} from somebody else, who then knows who reads this"),
    N_("Put the file beside the release or into the theme; a plain link to it is fine."),
)

NO_SUCH_GATE = Code("E698", N_("there is no gate '{gate}'"), N_("Write one of: {known}."))
NO_REASON = Code(
    "E699",
    N_("the gate '{gate}' is to be skipped without a reason"),
    N_('Say why; it is published with the manifest: --skip {gate}="reason"'),
)
GATES_FAILED = Code(
    "E669",
    N_("nothing has been deployed: these gates have failed: {gates}"),
    N_("Mend what they tell. One alone: ./portal gates --only {first}"),
)
