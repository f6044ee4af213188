"""Every address that was ever published still answers: as a page, as one that leads on, or as a notice."""

from collections.abc import Iterable

from plugins.findings import Finding
from plugins.gates.built import Built
from plugins.gates.codes import LOST
from plugins.gates.gate import Scope, Whole
from plugins.page import output_path


class Addresses(Whole):
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.built = built

    def end(self) -> Iterable[Finding]:
        yield from self.built.bad_addresses
        for address in self.built.addresses:
            if (path := output_path(address)) not in self.built.files:
                yield Finding(path, 1, LOST, {"address": address})
