"""What tests of the preview share: `./portal serve` as people start it, on a copy of the small site."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.engine.portal import ROOT, SITE, copy_site

RELEASE = "releases/2025/loket-sabtu.md"
ADDRESS = "/rilis/2025/11/loket-sabtu/"
PATIENCE = 120  # seconds; nothing waits that long unless something is wrong
SETTINGS = """
import sys
sys.path.insert(0, {site!r})
from siteconf import *
CACHE_PATH = {cache!r}
PUBLISHING = False
"""


@dataclass(frozen=True)
class Event:
    """One event of the preview's stream."""

    name: str
    data: dict
    id: str = ""


class Events:
    """A page's ear: the events of the preview, from a build on."""

    def __init__(self, port: int, since: str = "") -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", f"/.portal/events?since={since}")
        self.answer = self.connection.getresponse()

    def __iter__(self) -> Iterator[Event]:
        fields: dict[str, str] = {}
        for line in self.answer:
            text = line.decode().rstrip("\n")
            key, _, value = text.partition(": ")
            if key:
                fields[key] = value
            elif text == "" and "event" in fields:
                yield Event(fields["event"], json.loads(fields["data"]), fields.get("id", ""))
            if text == "":
                fields = {}

    def next(self, name: str) -> Event:
        """The next event of a name."""
        return next(event for event in self if event.name == name)

    def close(self) -> None:
        self.answer.close()
        self.connection.close()


class Preview:
    """A running `serve` with its content and settings; `log` is all that it has said."""

    def __init__(self, folder: Path, is_good: bool = True) -> None:
        self.content = copy_site(folder)
        self.settings = folder / "previewconf.py"
        self.settings.write_text(SETTINGS.format(site=str(SITE), cache=str(folder / "cache")), encoding="utf-8")
        self.release = self.content / RELEASE
        self.good = self.release.read_text(encoding="utf-8")
        if not is_good:
            self.write(self.broken())
        self.log = ""
        command = [sys.executable, "-m", "invoke", "-r", str(ROOT), "serve"]
        self.process = subprocess.Popen(
            [*command, "--settings", str(self.settings), "--content", str(self.content), "--port", "0"],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self._grown = threading.Condition()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()
        self.port = int(self.said(r"http://127\.0\.0\.1:(\d+)/")[1])
        self.origin = f"http://127.0.0.1:{self.port}"

    def _read(self) -> None:
        for line in self.process.stdout or ():
            with self._grown:
                self.log += line
                self._grown.notify_all()

    def said(self, pattern: str, times: int = 1) -> re.Match[str]:
        """Wait until it has said something."""
        with self._grown:
            enough = self._grown.wait_for(lambda: len(re.findall(pattern, self.log)) >= times, PATIENCE)
            assert enough, self.log
        return list(re.finditer(pattern, self.log))[times - 1]

    def write(self, text: str) -> None:
        """Save the release."""
        self.release.write_text(text, encoding="utf-8")

    def with_title(self, title: str) -> str:
        """The release with another title."""
        return re.sub("^title: .*$", f"title: {title}", self.good, count=1, flags=re.MULTILINE)

    def broken(self) -> str:
        """The release with a field that there is not, in line 3."""
        return self.good.replace("title:", "titel:", 1)

    def get(self, address: str) -> tuple[int, str]:
        """Status and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", address)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def end(self) -> int:
        """Press Ctrl-C, heard by the whole group; the exit code, once every process that held its output has gone."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
        code = self.process.wait(PATIENCE)
        self._reading.join(PATIENCE)
        assert not self._reading.is_alive(), "a process of the preview lives on"
        if self.process.stdout:
            self.process.stdout.close()
        return code


def wait_for(condition, what: str) -> None:
    """Wait until a condition holds that nobody announces."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"never: {what}"
        time.sleep(0.02)
