"""A served site under load while builds come and go: does a request fail, does a page miss what it names?

nginx with our configuration, wrk beside it asking for one page, and a reader who gets a page and, a moment later, each
asset that the page names. Meanwhile two versions with different stylesheets are deployed to a folder and rolled back.
"""

import http.client
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.sections import put_section
from benchmarks.systems import ROOT
from plugins.deploy.directory import Directory
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import plan_of, with_kept_assets
from plugins.hosting.served import Served
from tests.hosting.servers import command_of, free_port, wait_for
from tests.programs import program

PAGE = "/rilis/"
ASSET = re.compile(rb'(?:href|src)="(/aset/[^"]+)"')
SHEET = re.compile(r"aset/[^/]+\.([0-9a-f]{8,})\.css$")
HEADING = "Load while builds come and go"


@dataclass
class Load:
    """What was seen. `wrong`: addresses that a reader asked for in vain, with the status. `told`: the words of wrk."""

    told: str = ""
    switches: int = 0
    assets: int = 0
    wrong: list[tuple[str, int]] = field(default_factory=list)

    @property
    def requests(self) -> int:
        found = re.search(r"(\d+) requests in", self.told)
        return int(found[1]) if found else 0

    @property
    def failed(self) -> list[str]:
        """The lines of wrk that tell of requests that failed."""
        return [line.strip() for line in self.told.splitlines() if "Non-2xx" in line or "Socket errors" in line]


def loaded(site: Path, folder: Path, seconds: int) -> Load:
    """Load a site for so many seconds; `folder`: an empty one that everybody may enter."""
    versions = [site, other_version(site, folder / "other")]
    target, seen, stop = Directory("web", folder / "web", 3), Load(), threading.Event()
    brought(target, versions[0], folder / "0.json")
    with served_by_nginx(folder) as listen:
        command = [program("wrk"), "-t1", "-c16", f"-d{seconds}s", f"http://{listen}{PAGE}"]
        load = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        reader = threading.Thread(target=read, args=(listen, stop, seen))
        reader.start()
        try:
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                number = (seen.switches + 1) % 2
                brought(target, versions[number], folder / f"{number}.json")
                target.rollback("")
                seen.switches += 2
            seen.told, _ = load.communicate(timeout=60)
        finally:
            stop.set()
            load.kill()
            reader.join(20)
    return seen


def other_version(site: Path, folder: Path) -> Path:
    """The site with another stylesheet, as after an edit of the theme: every page names it."""
    shutil.copytree(site, folder)
    (sheet,) = (path for path in folder.glob("aset/*.css") if SHEET.search(path.as_posix()))
    found = SHEET.search(sheet.as_posix())
    assert found
    old, new = found[1], found[1][::-1]
    for path in folder.glob(f"aset/*{old}*"):
        path.rename(path.with_name(path.name.replace(old, new)))
    for page in folder.rglob("*.html"):
        page.write_bytes(page.read_bytes().replace(old.encode(), new.encode()))
    return folder


def brought(target: Directory, output: Path, memory: Path) -> None:
    """Deploy an output."""
    live = target.live()
    new = with_kept_assets(Manifest(files_of(output, memory)), live, date(2026, 2, 1))
    target.deploy(plan_of(live.everything if live else {}, new), output, lambda path: None)


def read(listen: str, stop: threading.Event, seen: Load) -> None:
    """Be a reader until told to stop."""
    connection = http.client.HTTPConnection(listen, timeout=20)

    def get(address: str) -> bytes:
        connection.request("GET", address)
        answer = connection.getresponse()
        data = answer.read()
        if answer.status != 200:
            seen.wrong.append((address, answer.status))
        return data

    while not stop.is_set():
        for asset in sorted(set(ASSET.findall(get(PAGE)))):
            get(asset.decode())
            seen.assets += 1
    connection.close()


@contextmanager
def served_by_nginx(folder: Path) -> Iterator[str]:
    """nginx with what is live at the target in `folder`; where it listens."""
    served = Served(f"{folder}/web/live", "127.0.0.1", True, f"127.0.0.1:{free_port()}")
    with (folder / "said").open("wb") as said:
        server = subprocess.Popen(command_of("nginx", folder, served), stdout=said, stderr=said)
        try:
            wait_for(server, served.listen, folder / "said")
            yield served.listen
        finally:
            server.terminate()
            server.wait(20)


def measure(seconds: int, out: str) -> None:
    """Load the small site of the tests, print what was seen and keep it."""
    from tests.whole.sites import SMALL, build

    with tempfile.TemporaryDirectory(prefix="warta-load-") as place:
        folder = Path(place)
        folder.chmod(0o755)
        site = build(SMALL, folder / "built").folder
        before = os.getloadavg()[0]
        seen = loaded(site, folder, seconds)
    text = section(seen, seconds, (before, os.getloadavg()[0]))
    print(text)
    put_section(Path(out) if out else ROOT / "benchmarks/RESULTS-DEPLOY.md", HEADING, text)


def section(seen: Load, seconds: int, load: tuple[float, float]) -> str:
    """What is told of it."""
    speed = re.search(r"Requests/sec:\s+([\d.]+)", seen.told)
    latency = re.search(r"Latency\s+(\S+)\s+\S+\s+(\S+)", seen.told)
    latencies = f"{latency[1]} on average, {latency[2]} at most" if latency else "not told"
    per_second = f"{float(speed[1]):,.0f}" if speed else "?"
    return f"""\
`./portal bench.load`: the small site of the tests in Debian's nginx with our configuration on 127.0.0.1, wrk with one
thread and 16 connections asking for `{PAGE}` for {seconds} seconds, while two versions with different stylesheets are
deployed to a folder and rolled back in turn. A reader beside it gets the page, then each asset that the page names.
Load average before and after: {load[0]:.1f} and {load[1]:.1f}, two cores: the speed says little where others compute,
that nothing failed does.

| | |
|---|---|
| switches | {seen.switches:,} |
| requests of wrk | {seen.requests:,} ({per_second} a second; latency {latencies}) |
| requests of wrk that failed | {"; ".join(seen.failed) or 0} |
| assets that the reader asked for after their page | {seen.assets:,} |
| requests of the reader that failed | {len(seen.wrong):,} |
"""
