"""From `git push` to the public on a site of many releases: one release each time, over ssh, through both hooks.

What is measured is the whole of it, and what each hook takes of it; then a few pushes with a profiler in the hooks.
"""

import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import Corpus, write_corpus
from benchmarks.systems import ROOT
from plugins.hooks.installing import install
from plugins.hooks.scripts import Server, Ways, on_server

SETTINGS = """\
import sys
sys.path.insert(0, {root!r})
from benchmarks.siteconf import *
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", ".cache"
HOSTING = {{"compressed": True, "host": "server"}}
TARGETS = {{"web": {{"kind": "directory", "path": "site"}}}}
"""
PORTAL = '#!/bin/sh\nexec {python} -m invoke -r {root} "$@"\n'
# Each hook says when it began and when it had ended.
TIMED = """\
#!/bin/sh
echo "{name} $(date +%s.%N)" >> {log}
{hook} "$@"
code=$?
echo "{name} $(date +%s.%N)" >> {log}
exit $code
"""
SSHD = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
PidFile none
UsePAM no
StrictModes no
ForceCommand git-shell -c "$SSH_ORIGINAL_COMMAND"
"""


class Push(NamedTuple):
    """Seconds: of the whole push, and of each hook within it."""

    whole: float
    before: float
    after: float

    @property
    def rest(self) -> float:
        """What ssh and git take: the connection, packing, sending."""
        return self.whole - self.before - self.after


class Place:
    """A server with a site of many releases, and an editor's clone beside it."""

    def __init__(self, folder: Path, number: int, seed: int) -> None:
        self.folder, self.corpus = folder, Corpus(seed)
        self.portal, self.clone, self.bare = folder / "portal", folder / "clone", folder / "warta.git"
        if not (folder / "made").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            write_corpus(self.clone / "content", number, seed)
            self._set_up()
            self._begin()
            (folder / "made").touch()

    def _set_up(self) -> None:
        (self.portal / "content").mkdir(parents=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            (self.portal / name).write_text(SETTINGS.format(root=str(ROOT)))
        launcher = self.portal / "portal"
        launcher.write_text(PORTAL.format(python=shlex.quote(sys.executable), root=shlex.quote(str(ROOT))))
        launcher.chmod(0o755)
        self.git(self.folder, "init", "-q", "--bare", "-b", "main", str(self.bare))
        ways = Ways(str(self.portal / "output"))
        hooks = on_server(Server(str(self.portal), "https://warta.contoh.example", "main", ways))
        install(self.folder / "hooks", hooks)
        for name in hooks:
            hook = self.bare / "hooks" / name
            hook.write_text(TIMED.format(name=name, hook=self.folder / "hooks" / name, log=self.folder / "log"))
            hook.chmod(0o755)

    def _begin(self) -> None:
        self.git(self.clone, "init", "-q", "-b", "main")
        self.git(self.clone, "add", ".")
        self.git(self.clone, "commit", "-q", "-m", "Begin")
        self.git(self.clone, "push", "-q", str(self.bare), "main")

    def git(self, folder: Path, *words: str, **environment: str) -> None:
        person = {f"GIT_{who}_{what}": "humas@warta.contoh.example" for who in ("AUTHOR", "COMMITTER")
                  for what in ("NAME", "EMAIL")}  # fmt: skip
        subprocess.run(["git", *words], cwd=folder, check=True, env={**os.environ, **person, **environment})

    def push(self, to: str, **environment: str) -> Push:
        """Commit one more release, newer than all others, and push it: only the push is measured."""
        name, data = self.corpus.newest(self.next_number())
        (self.clone / "content" / name).parent.mkdir(exist_ok=True)
        (self.clone / "content" / name).write_bytes(data)
        self.git(self.clone, "add", ".")
        self.git(self.clone, "commit", "-q", "-m", "Add a release")
        log = self.folder / "log"
        log.unlink(missing_ok=True)
        start = time.perf_counter()
        self.git(self.clone, "push", "-q", to, "main", **environment)
        whole = time.perf_counter() - start
        times = [float(line.split()[1]) for line in log.read_text().splitlines()]
        return Push(whole, times[1] - times[0], times[3] - times[2])

    def next_number(self) -> int:
        """How many releases there are, those of earlier pushes among them."""
        return sum(1 for _ in (self.clone / "content/releases").glob("*/*.md"))


@contextmanager
def ssh_to(folder: Path) -> Iterator[str]:
    """A real sshd on this machine whose only word is git-shell; what GIT_SSH_COMMAND must be."""
    for name in ("host", "key"):
        if not (folder / name).exists():
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    port = free_port()
    (folder / "sshd_config").write_text(SSHD.format(folder=folder, port=port))
    sshd = ["/usr/sbin/sshd", "-D", "-e", "-f", str(folder / "sshd_config")]
    with subprocess.Popen(sshd, stderr=subprocess.DEVNULL) as process:
        time.sleep(0.5)
        try:
            known = f"-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -p {port}"
            yield f"ssh -i {folder / 'key'} {known}"
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
