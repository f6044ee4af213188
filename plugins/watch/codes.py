"""The words of watching: E68x."""

from plugins.catalogue import N_
from plugins.findings import Code

UNREACHABLE = Code(
    "E680",
    N_("the site cannot be reached: {problem}"),
    N_("See whether server and network are up, and whether the address is right."),
)
NOT_KEPT = Code(
    "E681",
    N_("nothing is kept here of what was published to '{target}'"),
    N_("Watch in the folder in which ./portal publish runs; publishing once writes it (.published/)."),
)
CHANGED = Code(
    "E682",
    N_("{address} is not as it was published (answer: {answer})"),
    N_("Somebody has changed it, or a deploy did not end: docs/operations.md, Defacement. Mend it: ./portal publish"),
)
CLOAKED = CHANGED.with_hint(
    N_("Only who comes from a search engine is shown something else: a sign of defacement (docs/operations.md)."),
)
UNLIKE_TWIN = CHANGED.with_hint(
    N_("Its compressed form is another than the file itself: a cache or module of the server, or a defacement."),
)
MISSING = Code(
    "E683",
    N_("{address} was published and is not there: {answer}"),
    N_("See whether the server serves the right folder, then mend it: ./portal publish"),
)
FOREIGN = Code(
    "E684",
    N_("{address} is not of the portal, and answers: {answer}"),
    N_("Somebody has put it there: docs/operations.md, Defacement."),
)
WRONG_404 = FOREIGN.with_hint(
    N_("What there is not must be answered with 404 and 404.html: ./portal server-snippet"),
)
SPAM = Code(
    "E685",
    N_("{address} speaks of {words}"),
    N_("Words of gambling or of drugs for sale are the usual defacement: docs/operations.md, Defacement."),
)
NOT_AS_TABLE = Code(
    "E686",
    N_("{address}: {name} is “{found}” and must be “{must}” ({count} times)"),
    N_("Write the server's configuration anew: ./portal server-snippet"),
)
CERTIFICATE = Code(
    "E687",
    N_("the certificate of {address} is not good: {problem}"),
    N_("Renew it, for the name of the site: docs/operations.md, Expired certificate."),
)
STALE = Code(
    "E688",
    N_("live is build {live}, but {kept} was published last, on {made}"),
    N_("A cache is in between, another machine has deployed, or the server serves another folder: ./portal deploys"),
)
OVERDUE = Code(
    "E689",
    N_("since {due} the site should be another (an embargo has ended, or the like), but nothing was published"),
    N_("See why the timetable did not run, then: ./portal publish"),
)
