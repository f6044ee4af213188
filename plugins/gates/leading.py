"""The gates that ask where pages lead: links, places on pages, what is fetched, and from whom.

Nothing is read here: the memory knows where every page leads, and what is there is told by the list of files. So what
went away is missed wherever it is named, on pages that have not changed too.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from hashlib import new

from plugins.engine.outcome import address_of
from plugins.findings import Code, Finding
from plugins.gates.built import Built
from plugins.gates.codes import BROKEN_PROMISE, DEAD_ANCHOR, DEAD_LINK, FOREIGN_HOST, NO_ASSET
from plugins.gates.facts import ASSET, HOST, LINK, PROMISE, Target
from plugins.gates.gate import Look, Scope, Whole

IsBad = Callable[[Target, Built, Scope], bool]
TOP = frozenset({"", "top"})  # every page has these
DIGESTS = ("sha256", "sha384", "sha512")


def looking_for(faults: Mapping[str, tuple[Code, IsBad]]) -> Callable[[Built, Scope], Look]:
    """A look at targets: by their kind, what to say of one, and whether it is to be said."""

    class Leading(Whole):
        def __init__(self, built: Built, scope: Scope) -> None:
            self.built, self.scope = built, scope

        def end(self) -> Iterable[Finding]:
            memory = self.scope.memory
            bad = {
                number: target
                for number, target in memory.targets(faults, self.scope.gate, self.scope.moved)
                if faults[target.kind][1](target, self.built, self.scope)
            }
            for path, number in memory.leading_to(bad):
                target = bad[number]
                yield Finding(path, 1, faults[target.kind][0], {"target": shown(target)})

    return Leading


def shown(target: Target) -> str:
    """A target as it is written."""
    if target.kind == HOST:
        return target.path
    return address_of(target.path) + (f"#{target.place}" if target.place and target.kind == LINK else "")


def _is_missing(target: Target, built: Built, scope: Scope) -> bool:
    return target.path not in built.files


def _has_no_such_place(target: Target, built: Built, scope: Scope) -> bool:
    if target.place in TOP or target.path not in built.files or not target.path.endswith((".html", ".htm")):
        return False
    return target.place not in scope.memory.places(target.path)


def _is_broken(target: Target, built: Built, scope: Scope) -> bool:
    """Whether a file has none of the digests that are promised; browsers pass over kinds that they do not know."""
    if target.path not in built.files:
        return False
    promised = [one.partition("-")[::2] for one in target.place.split() if one.startswith(DIGESTS)]
    data = (built.output / target.path).read_bytes() if promised else b""
    digests = {f"{kind}-{b64encode(new(kind, data).digest()).decode()}" for kind, _ in promised if kind in DIGESTS}
    return bool(promised) and not any(f"{kind}-{said.partition('?')[0]}" in digests for kind, said in promised)


def _is_elsewhere(target: Target, built: Built, scope: Scope) -> bool:
    return True


links = looking_for({LINK: (DEAD_LINK, _is_missing)})
anchors = looking_for({LINK: (DEAD_ANCHOR, _has_no_such_place)})
assets = looking_for({ASSET: (NO_ASSET, _is_missing), PROMISE: (BROKEN_PROMISE, _is_broken)})
hosts = looking_for({HOST: (FOREIGN_HOST, _is_elsewhere)})
