"""What tests of whole builds share: a copy of the small site, and the commands as people run them."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITE = ROOT / "tests" / "site"
CONF = SITE / "siteconf.py"
NOW = "2026-03-10T08:00+08:00"


def copy_site(folder: Path) -> Path:
    return Path(shutil.copytree(SITE / "content", folder / "content"))


def run(command: list[str], cwd: Path = ROOT, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A command through pipes, with this environment's variables beside ours."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def pelican(
    content: Path, output: Path, *words: str, cwd: Path = ROOT, **environment: str
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(CONF), "-o", str(output)]
    return run([*command, *(words or ("-e", f'NOW="{NOW}"'))], cwd, **environment)


def invoke(*words: str, cwd: Path = ROOT, **environment: str) -> "subprocess.CompletedProcess[str]":
    return run([sys.executable, "-m", "invoke", "-r", str(ROOT), *words], cwd, **environment)


def tree(folder: Path) -> dict[str, str]:
    """Path to hash of every file."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
