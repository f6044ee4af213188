"""A Debian of its own for as long as a test holds on: this machine's files seen through an overlay that is thrown away,
with a network and processes of its own. So the script that sets a server up is run as it is, by root, and the real
sshd, nginx and Caddy listen on their real ports, where nothing of the machine itself can be touched or reached.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.browser.finding import right_to_install
from tests.engine.portal import ROOT, copy_site

PATIENCE = 20.0  # seconds a server has to answer
HOST = "warta.contoh.example"
# What is written goes into memory; where the files of the portal's Python lie elsewhere, they are shown as they are.
INSIDE = """\
set -eu
mount --make-rprivate /
mount -t tmpfs none "$1"
mkdir "$1/upper" "$1/work" "$1/all"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/all"
for place in proc dev sys; do mount --rbind "/$place" "$1/all/$place"; done
mount -t tmpfs none "$1/all/run"
shift_to="$1/all"
shift
for place in "$@"; do
    above=$(dirname "$place")
    [ "$(stat -c %d "$above")" = "$(stat -c %d /)" ] || mount --bind "$place" "$shift_to$place"
    while [ "$above" != / ]; do chmod o+x "$shift_to$above"; above=$(dirname "$above"); done
done
mount -t proc proc "$shift_to/proc"
ip link set lo up
touch "$shift_to/run/warta-world"
exec chroot "$shift_to" sh -c 'echo ready; exec sleep infinity'
"""
# The mark lies in the memory that only the world has.
ONLY_THERE = '[ -e /run/warta-world ] || exit 99; exec "$@"'
ENVIRONMENT = (
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG=C.UTF-8",
    "HOME=/root",
    "GIT_CONFIG_GLOBAL=/dev/null",
)
PORTAL = '#!/bin/sh\nexec {python} -m invoke "$@"\n'
SETTINGS = """\
import runpy
globals().update({{key: value for key, value in runpy.run_path("own.py").items() if key.isupper()}})
SITEURL, PUBLISHING, NOW = "https://{host}", {publishing}, globals().get("NOW") or "2026-02-01"
HOSTING = {{"compressed": True, "host": "server"}}
PORTAL = {portal!r}
"""


class World(NamedTuple):
    """`process`: the first one of that Debian."""

    process: int
    right: list[str]

    def entering(self, *command: str) -> list[str]:
        """The command that runs another one in there, and never anywhere else."""
        inside = ["nsenter", "--target", str(self.process), "--mount", "--net", "--pid", "--root", "--wdns=/"]
        return [*self.right, *inside, "env", "-i", *ENVIRONMENT, "sh", "-c", ONLY_THERE, "world", *command]

    def run(self, *command: str, given: str = "", check: bool = True) -> "subprocess.CompletedProcess[str]":
        """A command in there, as root."""
        done = subprocess.run(
            self.entering(*command), input=given, capture_output=True, text=True, encoding="utf-8", timeout=300
        )
        assert done.returncode == 0 or not check, done.stdout + done.stderr
        return done

    def sh(self, text: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Lines of shell in there."""
        return self.run("sh", "-euc", text, check=check)

    def put(self, place: str, text: str, mode: str = "644") -> None:
        """A file in there."""
        self.run("sh", "-c", f'mkdir -p "$(dirname "{place}")"; cat > "{place}"; chmod {mode} "{place}"', given=text)

    def start(self, port: int, *command: str) -> None:
        """A server in there; back when it answers, and it ends with the world."""
        self.sh(f"{' '.join(command)} > /var/log/said 2>&1 < /dev/null &")
        for _ in range(int(PATIENCE * 10)):
            if self.run("sh", "-c", f"ss -Hltn 'sport = :{port}' | grep -q .", check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError(self.run("cat", "/var/log/said").stdout)


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """A new Debian. It needs root, or sudo that asks nothing."""
    right = right_to_install()
    assert right is not None, "this test sets a whole server up, in a world of its own: it needs root or sudo"
    folder.mkdir(parents=True, exist_ok=True)
    # In there they are read by others than root, too.
    shown = sorted({sys.prefix, sys.base_prefix})
    apart = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child"]
    with subprocess.Popen(
        [*right, *apart, "sh", "-c", INSIDE, "world", str(folder), *shown], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", "no world comes to be: may this user mount?"
        first = _last_child(process.pid)
        try:
            yield World(first, right)
        finally:
            subprocess.run([*right, "kill", "-9", str(first)], check=False)  # and with it all that runs in there


def _last_child(process: int) -> int:
    """sudo begins unshare, which begins the first process of the world."""
    for _ in range(9):
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        if not children:
            break
        process = int(children[0])
    return process


def carry(source: Path, into: World, place: str) -> None:
    """Copy a folder into the world."""
    packed = subprocess.run(["tar", "-C", str(source), "-c", "."], capture_output=True, check=True).stdout
    command = into.entering("sh", "-c", f"mkdir -p {place} && tar -C {place} --no-same-owner -x")
    subprocess.run(command, input=packed, check=True)


def portal_folder(folder: Path, portal: object) -> Path:
    """The portal as an operator puts it on the server, with the invented owner of the small site."""
    shutil.copytree(ROOT / "plugins", folder / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copytree(ROOT / "benchmarks", folder / "benchmarks", ignore=shutil.ignore_patterns("peers", "__pycache__"))
    for name in ("tasks.py", "commandline.py"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder / "own.py")
    for name in ("pelicanconf.py", "publishconf.py"):
        (folder / name).write_text(
            SETTINGS.format(host=HOST, publishing=name == "publishconf.py", portal=portal), encoding="utf-8"
        )
    (folder / "portal").write_text(PORTAL.format(python=sys.executable))
    (folder / "portal").chmod(0o755)
    copy_site(folder)
    return folder
