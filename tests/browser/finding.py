"""Where the Chromium is that the browser tests drive, and how one is got where there is none.

In this order: CHROME_PATH; a Chromium or Chrome on the machine; the one Playwright keeps, downloaded when it
is not there yet; Debian's package, where this user may install it. None of them is a failure, never a skip.
Standard library only: `portal` uses this before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = {
    "darwin": tuple(f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome")),
    "win32": tuple(
        os.path.join(os.environ.get(folder, ""), "Google", "Chrome", "Application", "chrome.exe")
        for folder in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
    ),
}
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
HOW = {
    "darwin": "brew install --cask google-chrome",
    "win32": "winget install Google.Chrome",
    "linux": "sudo apt-get install chromium (Debian) or sudo dnf install chromium (Fedora)",
}


class NoBrowser(Exception):
    """No Chromium could be found or installed; the text is the whole message."""


def complaint(environment: Mapping[str, str]) -> str | None:
    """What is wrong before anything is tried: a CHROME_PATH that leads nowhere."""
    given = environment.get("CHROME_PATH")
    if given and not works(given):
        return f"CHROME_PATH is set to {given}, which does not run: set it to a Chromium, or unset it."
    return None


def find(python: Path, environment: Mapping[str, str], run: Callable[[list[str], str], None]) -> str:
    """The path of a Chromium that runs; `run(command, doing)` raises RuntimeError when the command fails."""
    if given := environment.get("CHROME_PATH"):
        return given
    if found := on_machine() or kept_by_playwright(python):
        return found
    failures = []
    for doing, attempt in ways(python).items():
        try:
            for command in attempt:
                run(command, doing)
        except RuntimeError as error:
            failures.append(str(error))
        if found := on_machine() or kept_by_playwright(python):
            return found
    how = HOW.get(sys.platform, HOW["linux"])
    raise NoBrowser(" ".join([*failures, f"The tests need a Chromium: {how}, or set CHROME_PATH to one."]))


def driver(python: Path) -> dict[str, str]:
    """Playwright brings a Node, which a bare Linux may lack a library for: then the machine's drives."""
    asked = subprocess.run([str(python), "-m", "playwright", "--version"], capture_output=True)
    node = shutil.which("node")
    return {"PLAYWRIGHT_NODEJS_PATH": node} if asked.returncode and node else {}


def works(path: str) -> bool:
    """Whether it starts: a file alone may lack its libraries, or be a stub that only points elsewhere."""
    if sys.platform == "win32":  # where `--version` would open a window
        return os.path.isfile(path)
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def on_machine() -> str | None:
    named = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES.get(sys.platform, ()) if os.path.isfile(place))
    return next((path for path in (*named, *placed) if path and works(path)), None)


def kept_by_playwright(python: Path) -> str | None:
    asked = subprocess.run([str(python), "-c", ASK_PLAYWRIGHT], capture_output=True, text=True)
    path = asked.stdout.strip()
    return path if path and works(path) else None


def ways(python: Path) -> dict[str, list[list[str]]]:
    """What may be tried on this machine: how it is called, and its commands."""
    download = [[str(python), "-m", "playwright", "install", "--no-shell", "chromium"]]
    ways = {"downloading Playwright's Chromium": download}
    if shutil.which("apt-get") and (right := right_to_install()) is not None:
        install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium"]
        ways["installing Debian's Chromium"] = [[*right, "apt-get", "update"], [*right, *install]]
    return ways


def right_to_install() -> list[str] | None:
    """What goes before a command that installs packages: nothing for root, sudo where it asks nothing."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None
