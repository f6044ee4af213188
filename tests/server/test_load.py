"""nginx under load while builds are deployed and rolled back: no request fails, and no page misses what it needs."""

import http.client
import re
import shutil
import subprocess
import threading
import time
from datetime import date

import pytest

from plugins.deploy.directory import Directory
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import plan_of, with_kept_assets
from plugins.hosting.served import Served
from tests.hosting.servers import command_of, free_port, wait_for
from tests.programs import program

pytestmark = pytest.mark.slow
SECONDS = 10
ASSET = re.compile(rb'(?:href|src)="(/aset/[^"]+)"')
SHEET = re.compile(r"aset/[^/]+\.([0-9a-f]{8,})\.css$")


def other_version(site, folder):
    """The site with another stylesheet, as after an edit of the theme: every page names it."""
    shutil.copytree(site, folder)
    sheets = [path for path in folder.rglob("*.css") if SHEET.search(path.as_posix())]
    for sheet in sheets:
        old = SHEET.search(sheet.as_posix()).group(1)
        new = old[::-1]
        sheet.rename(sheet.with_name(sheet.name.replace(old, new)))
        for page in folder.rglob("*.html"):
            page.write_bytes(page.read_bytes().replace(old.encode(), new.encode()))
    assert sheets
    return folder


def brought(target, output, memory):
    new = with_kept_assets(Manifest(files_of(output, memory)), target.live(), date(2026, 2, 1))
    live = target.live()
    target.deploy(plan_of(live.everything if live else {}, new), output, lambda path: None)


def visit(listen, stop, visits, wrong):
    """A reader who gets a page, then a moment later each asset that it names."""
    connection = http.client.HTTPConnection(listen, timeout=20)

    def get(address):
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read()

    while not stop.is_set():
        status, page = get("/rilis/")
        for asset in set(ASSET.findall(page)) if status == 200 else ():
            visits.append(asset)
            if (code := get(asset.decode())[0]) != 200:
                wrong.append((asset, code))
        if status != 200:
            wrong.append(("/rilis/", status))
    connection.close()


def test_no_request_fails_and_no_page_misses_its_assets_while_builds_come_and_go(small, tmp_path):
    tmp_path.parent.chmod(0o755)
    versions = [small.folder, other_version(small.folder, tmp_path / "other")]
    target = Directory("web", tmp_path / "web", 3)
    brought(target, versions[0], tmp_path / "0.json")
    served = Served(f"{tmp_path}/web/live", "127.0.0.1", True, f"127.0.0.1:{free_port()}")
    stop, visits, wrong, switches = threading.Event(), [], [], 0
    with (tmp_path / "said").open("wb") as said:
        server = subprocess.Popen(command_of("nginx", tmp_path, served), stdout=said, stderr=said)
        try:
            wait_for(server, served.listen, tmp_path / "said")
            load = subprocess.Popen(
                [program("wrk"), "-t1", "-c16", f"-d{SECONDS}s", f"http://{served.listen}/rilis/"],
                stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
            reader = threading.Thread(target=visit, args=(served.listen, stop, visits, wrong))
            reader.start()
            end = time.monotonic() + SECONDS
            while time.monotonic() < end:
                number = (switches + 1) % 2
                brought(target, versions[number], tmp_path / f"{number}.json")
                target.rollback("")
                switches += 2
            told, _ = load.communicate(timeout=60)
            stop.set()
            reader.join(20)
        finally:
            stop.set()
            server.terminate()
            server.wait(20)
    print(told, f"{switches} switches, {len(visits)} assets asked for after their pages")
    assert wrong == []
    assert "Non-2xx" not in told
    assert "Socket errors" not in told
    assert switches >= 4
    assert len(visits) > 20
