"""The output holds what the last build has written, byte for byte, and nothing else: no leftover, no shell.php."""

from collections.abc import Iterable

from plugins.engine.digests import digest
from plugins.findings import Finding
from plugins.gates.built import Built, Seen
from plugins.gates.codes import BUILD_UNKNOWN, GONE, NOT_AS_WRITTEN, NOT_WRITTEN
from plugins.gates.gate import Scope


class AsBuilt:
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.built, self.written = built, built.written or {}

    def see(self, seen: Seen) -> Iterable[Finding]:
        if seen.path in self.written and digest(seen.data) != self.written[seen.path]:
            yield Finding(seen.path, 1, NOT_AS_WRITTEN)

    def end(self) -> Iterable[Finding]:
        if self.built.written is None:
            yield Finding("", 1, BUILD_UNKNOWN)
            return
        files, written = self.built.files.keys(), self.written.keys()
        yield from (Finding(path, 1, NOT_WRITTEN) for path in files - written)
        yield from (Finding(path, 1, GONE) for path in written - files)
