"""The gates, in the order in which they are told of."""

from plugins.catalogue import N_
from plugins.gates import leading
from plugins.gates.addresses import Addresses
from plugins.gates.as_built import AsBuilt
from plugins.gates.built import kind_of
from plugins.gates.environment import ROBOTS, Environment
from plugins.gates.gate import Gate
from plugins.gates.leaks import Leaks
from plugins.gates.markup import Markup
from plugins.gates.secrets import Secrets
from plugins.gates.sizes import Sizes

PAGES = frozenset({"html"})
WEIGHED = frozenset({"html", "css", "woff2"})


def _every(path: str) -> bool:
    return True


GATES = (
    Gate("as-built", N_("every file is what the build has written"), AsBuilt, _every),
    Gate(
        "environment",
        N_("built for the public, and for this address"),
        Environment,
        lambda path: path == ROBOTS or kind_of(path) in PAGES,
    ),
    Gate("links", N_("every link within the portal arrives"), leading.links),
    Gate("anchors", N_("every place that is linked to is there"), leading.anchors),
    Gate("assets", N_("whatever a page fetches is there"), leading.assets),
    Gate("html", N_("a sample of pages is valid HTML"), Markup),
    Gate("leaks", N_("nothing tells of what is not public"), Leaks, _every),
    Gate("addresses", N_("every address ever published still answers"), Addresses),
    Gate("sizes", N_("pages are light, files not too large"), Sizes, lambda path: kind_of(path) in WEIGHED),
    Gate("secrets", N_("no keys, no tokens, no traces of work"), Secrets, _every),
    Gate("hosts", N_("nothing is fetched from anyone else"), leading.hosts),
)
NAMES = tuple(gate.name for gate in GATES)
