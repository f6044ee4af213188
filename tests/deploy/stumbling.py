"""A server on which every command can be made to stumble: the nth that is started there kills its shell, or is refused.

Each command that remote.sh calls stands in a folder of its own before the real one, counts, and goes on to that.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.deploy.sshd import Sshd, an_sshd

COMMANDS = (
    *("awk", "basename", "cat", "comm", "cp", "cut", "dirname", "find", "flock", "ln", "mkdir", "mv", "readlink"),
    *("rm", "rmdir", "rsync", "sed", "sha256sum", "sort", "stat", "sync", "tail", "wc", "xargs"),
)
KILL, REFUSE = "kill -9 0", "exit 1"
BEFORE = """\
#!/bin/sh
name=${{0##*/}}
printf . >> '{folder}/count'
if [ "$(PATH={path} stat -c %s '{folder}/count')" = "$(PATH={path} cat '{folder}/step')" ]; then
    echo "$name: cannot write: No space left on device" >&2
    {how}
fi
PATH={path}
exec "$name" "$@"
"""
"""A command that was found through xargs or a shell; what it calls itself is not counted."""


class Stumbling(NamedTuple):
    """The server, the folder of its commands, and the real ones."""

    server: Sshd
    folder: Path
    path: str

    def at(self, step: int, how: str = KILL) -> None:
        """Count anew; the command of that number stumbles. 0: none does."""
        (self.folder / "step").write_text(f"{step}\n")
        (self.folder / "count").write_bytes(b"")
        before = BEFORE.format(folder=self.folder, path=self.path, how=how)
        for name in COMMANDS:
            place = self.folder / "bin" / name
            beside = place.with_name(f".{name}")
            beside.write_text(before)
            beside.chmod(0o755)
            beside.replace(place)  # a shell may still be reading the one before

    def commands(self) -> int:
        """How many have been started since."""
        return (self.folder / "count").stat().st_size


@contextmanager
def a_stumbling_sshd(folder: Path) -> Iterator[Stumbling]:
    """A server as described above, on which nothing stumbles yet."""
    (folder / "bin").mkdir(parents=True)
    real = sorted({str(Path(shutil.which(name) or "/usr/bin/x").parent) for name in COMMANDS})
    path = ":".join(real)
    with an_sshd(folder / "ssh", environment=f"PATH={folder}/bin:{path}") as server:
        stumbling = Stumbling(server, folder, path)
        stumbling.at(0)
        yield stumbling
