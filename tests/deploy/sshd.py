"""Debian's real sshd on 127.0.0.1 with keys of its own, for as long as a test holds on, and a wire that can be cut."""

import os
import pwd
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from plugins.deploy.ssh import Ssh
from plugins.deploy.targets import target_of
from tests.programs import program

PATIENCE = 20.0  # seconds a server has to answer
CONFIGURATION = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
PidFile {folder}/pid
AuthorizedKeysFile {folder}/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
KexAlgorithms curve25519-sha256
SetEnv HOME={folder} {environment}
{more}
"""


class Sshd(NamedTuple):
    """One that runs: `folder` holds its keys, the user's, and the file of known hosts."""

    folder: Path
    port: int

    def target(self, path, **settings) -> Ssh:
        """A target at a folder of this machine, as settings would open it."""
        given = {
            "kind": "ssh",
            "host": "127.0.0.1",
            "user": pwd.getpwuid(os.geteuid()).pw_name,
            "port": self.port,
            "path": str(path),
            "identity": str(self.folder / "user"),
            "known_hosts": str(self.folder / "known hosts"),
        }
        return target_of({"web": given | settings}, "")


@contextmanager
def an_sshd(folder: Path, more: str = "", environment: str = "") -> Iterator[Sshd]:
    """A server; `more`: further lines of its configuration; `environment`: what its shells have, as `NAME=value`.

    Its home is its folder: what somebody's own shell does at each login is no matter of a test, nor touched by one. Its
    key exchange is the cheapest, for tests open hundreds of connections.
    """
    folder.mkdir(parents=True)
    for name in ("host", "user", "stranger"):
        a_key(folder / name)
    # As docs/operations.md has it: the key may run commands, and nothing else.
    (folder / "authorized").write_text(f"restrict {(folder / 'user.pub').read_text()}")
    (folder / "known hosts").write_text(f"[127.0.0.1]:* {(folder / 'host.pub').read_text()}")
    port = free_port()
    (folder / "conf").write_text(CONFIGURATION.format(port=port, folder=folder, more=more, environment=environment))
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # Debian's sshd wants it there
    with open(folder / "said", "wb") as said:
        server = subprocess.Popen(
            [program("sshd"), "-D", "-e", "-f", str(folder / "conf")], stdin=subprocess.DEVNULL, stderr=said
        )
    try:
        wait_for(port, server, folder / "said")
        yield Sshd(folder, port)
    finally:
        server.terminate()
        server.wait()


def a_key(place: Path) -> None:
    subprocess.run([program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(place)], check=True)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def wait_for(port: int, server: "subprocess.Popen[bytes]", said: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as asked:
            if asked.recv(4) == b"SSH-":
                return
        time.sleep(0.02)
    raise AssertionError(f"sshd does not start: {said.read_text()}")


class Wire:
    """Between a deploy and a server: lets so many bytes through, both ways together, then cuts the connection."""

    def __init__(self, to: int, limit: int) -> None:
        self.to, self.limit, self.passed = to, limit, 0
        self.lock = threading.Lock()
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        self.ends: list[socket.socket] = []
        self.threads = [threading.Thread(target=self._open, daemon=True)]
        self.threads[0].start()

    def __enter__(self) -> "Wire":
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()
        self._cut()
        for thread in self.threads:
            thread.join(PATIENCE)

    def _open(self) -> None:
        with suppress(OSError):
            near, _ = self.door.accept()
            far = socket.create_connection(("127.0.0.1", self.to))
            self.ends += [near, far]
            for one, other in ((near, far), (far, near)):
                self.threads.append(threading.Thread(target=self._carry, args=(one, other), daemon=True))
                self.threads[-1].start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                with self.lock:
                    data = data[: max(self.limit - self.passed, 0)]
                    self.passed += len(data)
                    is_over = self.passed >= self.limit
                other.sendall(data)
                if is_over:
                    break
        self._cut()

    def _cut(self) -> None:
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
