"""What tests of the hooks share: a clone of the small site whose `./portal` is this code, and a server with it."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

from tests.engine.portal import CONF, ROOT, copy_site

PORTAL = f'#!/bin/sh\nexec "{sys.executable}" -m invoke -r "{ROOT}" "$@"\n'
# Read anew by every run, as this file has the name of the portal's own.
SETTINGS = """\
import runpy
globals().update({{key: value for key, value in runpy.run_path({own!r}).items() if key.isupper()}})
PATH, OUTPUT_PATH, CACHE_PATH, THEME = "content", "output", ".cache", {theme!r}
SITEURL, PUBLISHING, NOW = "https://warta.contoh.example", {publishing}, "2026-02-01"
PORTAL = {portal!r}
"""
PERSON = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Humas Contoh"), ("EMAIL", "humas@warta.contoh.example"))
}
# What the machine's own git is told must not matter, nor a git that has started these tests.
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_TERMINAL_PROMPT": "0"}
UNKEPT = "PYTHONDONTWRITEBYTECODE"  # a portal in use keeps what Python and the catalogues have compiled
WATER = "content/releases/2026/pelatihan-air.md"
RIGHT, WRONG = "agencies: [dinas-air-sanitasi]", "agencies: [dinas-air-sanitai]"


def run(folder, *command, given="", **environment):
    """A command in a folder, as somebody types it."""
    around = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") and key != UNKEPT}
    return subprocess.run(
        command,
        cwd=folder,
        env={**around, **ALONE, **PERSON, **environment},
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def git(folder, *words, **environment):
    """What git prints; it must succeed."""
    done = run(folder, "git", *words, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def project(folder: Path) -> Path:
    """A folder with the portal's launcher and settings, as a server or a clone has it."""
    (folder / "content").mkdir(parents=True)
    (folder / "portal").write_text(PORTAL)
    (folder / "portal").chmod(0o755)
    given = {"own": str(ROOT / "pelicanconf.py"), "theme": str(ROOT / "theme")}
    given["portal"] = runpy.run_path(str(CONF))["PORTAL"]
    for name in ("pelicanconf.py", "publishconf.py"):
        (folder / name).write_text(SETTINGS.format(publishing=name == "publishconf.py", **given))
    return folder


def clone(folder: Path) -> Path:
    """A repository of the small site with one commit on `main`."""
    top = project(folder)
    (top / "content").rmdir()
    copy_site(top)
    (top / ".gitignore").write_text("/.cache/\n/output/\n")
    git(top, "init", "-q", "-b", "main")
    git(top, "add", ".")
    git(top, "commit", "-q", "-m", "Begin")
    return top


def portal(folder, *words, **environment):
    """`./portal` with these words."""
    return run(folder, str(folder / "portal"), *words, **environment)
