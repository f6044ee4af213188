"""One connection of OpenSSH to a machine, and a POSIX shell there that does what `remote.sh` knows, act by act.

The shell, its lock and every rsync share the one connection: when it is cut, the lock is let go of by the kernel there.
Nobody is asked anything: a host whose key is not known, or a key of ours that is refused, ends it before any work.
"""

import re
import secrets
import shlex
import shutil
import subprocess
import tempfile
import weakref
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from plugins.deploy.codes import (
    CONNECTION_CUT,
    HOST_CHANGED,
    HOST_NOT_REACHED,
    HOST_UNKNOWN,
    KEY_REFUSED,
    NO_SHELL,
    NOISY_SHELL,
    NOT_LIVE_ANY_MORE,
    NOT_THERE,
    NOT_THERE_REMOTELY,
    OTHER_DEPLOY,
    PLACE_FAULT,
    PLACE_TAKEN,
)
from plugins.deploy.target import Step
from plugins.engine.trouble import Trouble
from plugins.findings import Code

SCRIPT = Path(__file__).with_name("remote.sh")
NEEDED = ("flock", "rsync", "sha256sum", "find", "xargs", "sed", "awk", "stat", "sync")
MOST = 1 << 28  # bytes of an answer: a manifest of two million files
QUIET = 15  # seconds without an answer, of which four in a row end a connection
CHANGED, TAKEN, HELD = 66, 67, 75  # how an act of remote.sh may end
OPTIONS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "UpdateHostKeys=no",
    "ForwardAgent=no",
    "ForwardX11=no",
    "ClearAllForwardings=yes",
    "PermitLocalCommand=no",
    "RemoteCommand=none",
    "RequestTTY=no",
    "ControlMaster=yes",
    "ControlPersist=no",
    "ConnectTimeout=20",
    f"ServerAliveInterval={QUIET}",
    "ServerAliveCountMax=4",
)
WITH_MASTER = ("-F", "none", "-o", "BatchMode=yes", "-o", "ControlMaster=no", "-o", "ProxyCommand=false")
"""Goes over the connection that is there; without it nowhere, for the lock would be gone too."""
FAULT = re.compile(r"[a-z]+(?:: \d+)?[:\]].*(?:: ([^:]+?)(?: \(\d+\))?| \(([A-Z][^:()]+)\))$")
"""A word of a program, as in `cp: cannot create …: No space left on device`; awk has it in brackets."""
OF_THE_WIRE = re.compile(r"reset by peer|Broken pipe|onnection|Killed")
CUT = (10, 12, 20, 30, 35, 255)  # how rsync ends when it is not the disk
REFUSALS: tuple[tuple[str, Code], ...] = (
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", HOST_CHANGED),
    (r"host key is known for|Host key verification failed", HOST_UNKNOWN),
    (r"Permission denied \(|Too many authentication failures", KEY_REFUSED),
)
ENDED = re.compile(rb" (\d{1,3})\n")  # behind the mark
Flow = subprocess.Popen[bytes]


class Login(NamedTuple):
    """Who is reached, and how: empty `identity` and `known_hosts` are those of the user, `port` 0 is ssh's own."""

    host: str
    user: str = ""
    port: int = 0
    identity: str = ""
    known_hosts: str = ""

    def words(self) -> list[str]:
        """The options for ssh, and the host."""
        options = [word for option in OPTIONS for word in ("-o", option)]
        if self.known_hosts:
            options += ["-o", f"UserKnownHostsFile={_quoted(self.known_hosts)}", "-o", "GlobalKnownHostsFile=none"]
        if self.identity:
            options += ["-o", f"IdentityFile={_quoted(self.identity)}", "-o", "IdentitiesOnly=yes"]
        options += ["-p", str(self.port)] if self.port else []
        options += ["-l", self.user] if self.user else []
        return [*options, self.host]

    def scan(self) -> str:
        """The words for ssh-keyscan."""
        return f"-p {self.port} {self.host}" if self.port else self.host


def _quoted(path: str) -> str:
    """A path as ssh's options have it: with spaces in quotation marks, and a percent sign doubled."""
    return '"' + path.replace("%", "%%") + '"'


class Remote:
    """An open connection; `top` is the target's <path> there. Every method raises Trouble."""

    def __init__(self, target: str, login: Login, top: str) -> None:
        for program in ("ssh", "rsync"):
            if not shutil.which(program):
                raise Trouble(NOT_THERE, program=program)
        self.target, self.login, self.top = target, login, top
        self.folder = Path(tempfile.mkdtemp(prefix="warta-", dir="/tmp"))  # a socket's path must be short
        self.mark, self.heard = secrets.token_hex(8), ""
        control = ["-o", f"ControlPath={self.folder}/s"]
        with open(self.folder / "said", "wb") as said:
            self.flow = subprocess.Popen(
                ["ssh", *control, *login.words(), "sh"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        self.close = weakref.finalize(self, _end, self.flow, self.folder)
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    @property
    def is_open(self) -> bool:
        return self.close.alive and self.flow.poll() is None

    def ask(self, act: str, *words: str, alone: bool = True) -> str:
        """Have one function of remote.sh done; what it said. `alone`: in a shell of its own."""
        status, told, wrong = self._asked(f"{'act' if alone else 'self'} {shlex.join([act, *words])}\n")
        if status == 0:
            return told
        if status == HELD:
            raise Trouble(OTHER_DEPLOY, target=self.target)
        if status == CHANGED:
            raise Trouble(NOT_LIVE_ANY_MORE, target=self.target)
        if status == TAKEN:
            raise Trouble(PLACE_TAKEN, path=f"{self.login.host}:{self.top}/live")
        raise self.fault(wrong or told)

    def send(self, files: Iterable[tuple[Path, str]], into: str, like: str, step: Step) -> None:
        """Copy files, each a folder and a path in it, to `into` below `top`: each whole or not at all; what has arrived
        before is not sent again.

        `like`: a folder, as seen from there, whose files are taken for what has not changed in them.
        """
        listed = self.folder / "paths"
        # What stands behind /./ is the name there.
        listed.write_bytes(b"".join(f"{folder}/./{path}\0".encode() for folder, path in files))
        shell = ["ssh", *WITH_MASTER, "-o", f"ControlPath={self.folder}/s"]
        command = [
            *("rsync", "--secluded-args", "--files-from", str(listed), "--from0", "--checksum", "--compress"),
            *("--partial", "--partial-dir=.partial", f"--copy-dest={like}", "--perms", "--chmod=D755,F644"),
            *("--timeout", str(QUIET * 4), "--out-format=%n", "--outbuf=L", "--rsh", shlex.join(shell)),
            *("--", "/", f"target:{self.top}/{into}/"),
        ]
        with open(self.folder / "rsync", "w+b") as said:
            with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said) as rsync:
                for line in rsync.stdout or ():
                    step(line.decode("utf-8", "replace").rstrip("\n"))
            if rsync.returncode:
                said.seek(0)
                raise self.fault(said.read().decode("utf-8", "replace"), rsync.returncode in CUT)

    def fault(self, told: str, is_cut: bool = False) -> Trouble:
        """What went wrong there, by what was said; a connection that has ended says nothing of a disk."""
        found = [match[1] or match[2] for line in told.splitlines() if (match := FAULT.match(line.strip()))]
        faults = [problem for problem in found if not OF_THE_WIRE.search(problem)]
        if faults or not (is_cut or self.flow.poll() is not None):
            problem = faults[0] if faults else _last(told)
            return Trouble(PLACE_FAULT, path=f"{self.login.host}:{self.top}", problem=problem)
        return Trouble(CONNECTION_CUT, target=self.target, host=self.login.host)

    def _begin(self) -> None:
        """Hand the script over, and see that whoever answers is a shell with all that it needs."""
        script = SCRIPT.read_text(encoding="utf-8")
        known = f"mark={self.mark}\ntop={shlex.quote(self.top)}\n"
        try:
            status, told, wrong = self._asked(f"{known}{script}\nact true\n")
        except Trouble:
            raise self._refusal() from None
        if status or told.strip():
            raise Trouble(NOISY_SHELL, host=self.login.host, said=_last(told) or _last(wrong))
        if lacking := self.ask("lacking", *NEEDED).split():
            raise Trouble(NOT_THERE_REMOTELY, host=self.login.host, programs=", ".join(lacking))

    def _refusal(self) -> Trouble:
        """Why there is no connection, from what ssh said."""
        with suppress(subprocess.TimeoutExpired):
            self.flow.wait(QUIET)
        said = (self.folder / "said").read_text(encoding="utf-8", errors="replace")
        facts = {
            "target": self.target,
            "host": self.login.host,
            "scan": self.login.scan(),
            "user": self.login.user,
            "problem": _last(said) or _last(self.heard),
        }
        for words, code in REFUSALS:
            if re.search(words, said):
                return Trouble(code, **facts)
        return Trouble(HOST_NOT_REACHED if self.flow.returncode == 255 else NO_SHELL, **facts)

    def _asked(self, words: str) -> tuple[int, str, str]:
        """How it ended, what it said, and what it said to be wrong."""
        into: IO[bytes] = self.flow.stdin  # type: ignore[assignment]
        out: IO[bytes] = self.flow.stdout  # type: ignore[assignment]
        parts: list[list[bytes]] = [[]]
        end, line = self.mark.encode(), b""
        with suppress(OSError):
            into.write(words.encode())
            into.flush()
            left = MOST
            while (line := out.readline(left)) and (left := left - len(line)) > 0:
                if not line.startswith(end):
                    parts[-1].append(line)
                elif len(parts) == 1:
                    parts.append([])
                elif ended := ENDED.fullmatch(line.removeprefix(end)):
                    told, wrong = (b"".join(part).removesuffix(b"\n").decode("utf-8", "replace") for part in parts)
                    return int(ended[1]), told, wrong
                else:
                    break
        self.heard = b"".join(parts[0]).decode("utf-8", "replace")
        if line:
            self.flow.kill()  # what comes after is no answer to anything
        raise Trouble(CONNECTION_CUT, target=self.target, host=self.login.host)


def _last(said: str) -> str:
    return next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")


def _end(flow: Flow, folder: Path) -> None:
    """The shell there ends with its input, and ssh with the shell."""
    for stream in (flow.stdin, flow.stdout):
        with suppress(OSError):
            if stream:
                stream.close()
    try:
        flow.wait(2)
    except subprocess.TimeoutExpired:
        flow.kill()
        flow.wait()
    shutil.rmtree(folder, ignore_errors=True)
