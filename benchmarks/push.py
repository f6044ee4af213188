"""From `git push` to the public on a site of many releases: one release each time, over ssh, through both hooks.

What is measured is the whole, what each hook takes of it, and in the hooks each stage (`staged.py`); the table shows
medians. A site of an earlier run in the same folder is taken as it is: to make ten thousand releases takes minutes.
"""

import os
import shlex
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import Corpus, write_corpus
from benchmarks.sections import put_section
from benchmarks.staged import STAGES, START
from benchmarks.systems import ROOT
from plugins.hooks.installing import install
from plugins.hooks.scripts import Server, Ways, on_server

SETTINGS = """\
import sys
sys.path.insert(0, {root!r})
from benchmarks.siteconf import *
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", ".cache"
HOSTING = {{"compressed": True, "host": "server"}}
TARGETS = {{"web": {{"kind": "directory", "path": "site", "keep": 2}}}}
"""
PORTAL = """\
#!/bin/sh
unset PYTHONDONTWRITEBYTECODE
PYTHONPATH={root} exec {python} -m benchmarks.staged {log} "$@"
"""
# Each hook says when it began, when it had ended, and what CPU time it took.
TIMED = """\
#!/bin/sh
echo "begun $(date +%s.%N)" >> {log}
{hook} "$@"
code=$?
times > {log}.times  # in a pipe it would tell of another shell
echo "ended $(date +%s.%N) $(tail -n 1 {log}.times)" >> {log}
exit $code
"""
HOOKS = ("pre-receive", "post-receive")
WHOLE, REST = "**from push to live**", "git and ssh"
HEADING = "From push to live"
SSHD = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
PidFile none
UsePAM no
StrictModes no
ForceCommand git-shell -c "$SSH_ORIGINAL_COMMAND"
"""


class Cost(NamedTuple):
    """Seconds of wall and of CPU time."""

    wall: float
    cpu: float


Push = dict[tuple[str, str], Cost]
"""What one push took, by hook and stage; the stage "" is a hook's whole. The hook "" holds what is of neither."""


def read_log(lines: Iterable[str], whole: float) -> Push:
    """What hooks and stages have told of one push that took `whole` seconds."""
    found: Push = {}
    hooks, begun = iter(HOOKS), 0.0
    for line in lines:
        word, number, *rest = line.split(maxsplit=2)
        if word == "begun":
            hook, begun = next(hooks), float(number)
        elif word == "ended":
            found[hook, ""] = Cost(float(number) - begun, sum(map(_seconds, rest[0].split())))
        else:
            name = rest[0]
            before = found.get((hook, name), Cost(0, 0))
            found[hook, name] = Cost(before.wall + float(word), before.cpu + float(number))
    spent = [found[hook, ""] for hook in HOOKS]
    found["", REST] = Cost(whole - sum(cost.wall for cost in spent), 0)
    found["", WHOLE] = Cost(whole, sum(cost.cpu for cost in spent))
    return found


def _seconds(told: str) -> float:
    """As a shell tells times: 0m1.25s."""
    minutes, _, seconds = told.removesuffix("s").partition("m")
    return int(minutes) * 60 + float(seconds)


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
        else:
            self._set_up()

    def _set_up(self) -> None:
        (self.portal / "content").mkdir(parents=True, exist_ok=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            (self.portal / name).write_text(SETTINGS.format(root=str(ROOT)))
        launcher = self.portal / "portal"
        given = {"python": sys.executable, "root": str(ROOT), "log": str(self.folder / "log")}
        launcher.write_text(PORTAL.format(**{name: shlex.quote(value) for name, value in given.items()}))
        launcher.chmod(0o755)
        if not self.bare.exists():
            self.git(self.folder, "init", "-q", "--bare", "-b", "main", str(self.bare))
        ways = Ways(str(self.portal / "output"))
        hooks = on_server(Server(str(self.portal), "https://warta.contoh.example", "main", ways))
        install(self.folder / "hooks", hooks)
        for name in hooks:
            hook = self.bare / "hooks" / name
            hook.write_text(TIMED.format(hook=self.folder / "hooks" / name, log=self.folder / "log"))
            hook.chmod(0o755)

    def _begin(self) -> None:
        self.git(self.clone, "init", "-q", "-b", "main")
        self.git(self.clone, "add", ".")
        self.git(self.clone, "commit", "-q", "-m", "Begin")
        self.git(self.clone, "push", "-q", str(self.bare), "main")

    def git(self, folder: Path, *words: str, **environment: str) -> None:
        """Raises CalledProcessError when git refuses."""
        people = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
        person = {f"GIT_{name}": "humas@warta.contoh.example" for name in people}
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
        return read_log(log.read_text().splitlines(), whole)

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


def measure(number: int, pushes: int, seed: int, folder: str, out: str) -> None:
    """Push so often, print and keep what it took. The first two are not counted: they find nothing kept of the code."""
    place = Place(Path(folder).absolute() if folder else ROOT / ".cache/bench/push", number, seed)
    before = os.getloadavg()[0]
    with ssh_to(place.folder) as ssh:
        done = [place.push(f"ssh://127.0.0.1{place.bare}", GIT_SSH_COMMAND=ssh) for _ in range(pushes + 2)][2:]
    text = section(done, place.next_number(), (before, os.getloadavg()[0]))
    print(text)
    put_section(Path(out) if out else ROOT / "benchmarks/RESULTS-DEPLOY.md", HEADING, text)


def section(done: list[Push], number: int, load: tuple[float, float]) -> str:
    """What is told of the pushes."""

    def row(hook: str, stage: str) -> str:
        costs = [push[hook, stage] for push in done if (hook, stage) in push]
        wall, cpu = (statistics.median(kind) for kind in zip(*costs, strict=True))
        least, most = min(cost.wall for cost in costs), max(cost.wall for cost in costs)
        name = stage or f"**{hook}**, the whole process"
        return f"| {name} | {wall:.2f} | {least:.2f}–{most:.2f} | {f'{cpu:.2f}' if cpu else ''} |"

    order = [START, *dict.fromkeys(STAGES.values())]
    rows = [row("", WHOLE), row("", REST)]
    for hook in HOOKS:
        rows.append(row(hook, ""))
        rows += [row(hook, stage) for stage in order if any((hook, stage) in push for push in done)]
    return f"""\
`./portal bench.push`: one release more on a site of {number:,} releases, pushed over ssh through git-shell to hooks on
the same machine, which check, build, ask the gates and switch a folder. Seconds, medians of {len(done)} pushes.
Load average before and after: {load[0]:.1f} and {load[1]:.1f}, two cores. Where others compute meanwhile, the CPU
seconds say more than the wall seconds; what html-validate takes in Node.js counts in the process, not in the stage.

| Stage | Wall s | (least–most) | CPU s |
|---|--:|--:|--:|
{chr(10).join(rows)}
"""
