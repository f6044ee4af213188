"""The bootstrap script as a module, and a small project around a copy of it that needs no network."""

import hashlib
import importlib.util
import shutil
import zipfile
from importlib.machinery import SourceFileLoader
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What stands for invoke: it says what it was told and ends as the last word says.
STAND_IN = """
import os, sys
print(VERSION, *sys.argv[1:])
sys.exit(int(sys.argv[-1]) if sys.argv[-1].isdigit() else 0)
"""


def load(path=ROOT / "portal"):
    loader = SourceFileLoader("portal", str(path))
    loader.path = str(path)
    spec = importlib.util.spec_from_loader("portal", loader)
    module = importlib.util.module_from_spec(spec)
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), vars(module))  # leaves no .pyc behind
    return module


def project(folder):
    """A folder with the script, three locks and a package-lock: enough for the script to work on."""
    (folder / "requirements").mkdir(parents=True)
    (folder / "plugins").mkdir()
    for name in ("portal", "plugins/__init__.py", "plugins/reader.py"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("runtime", "deploy", "cluster", "importer", "test", "bench"):
        (folder / "requirements" / f"{name}.txt").write_text(f"# {name}\n", encoding="utf-8")
    (folder / "commandline.py").write_text("import invoke.__main__\n", encoding="utf-8")
    (folder / "package-lock.json").write_text("{}", encoding="utf-8")
    return folder


def offer(folder, version):
    """Puts a wheel of the stand-in into the folder, and gives the line that locks it."""
    folder.mkdir(exist_ok=True)
    wheel = folder / f"invoke-{version}-py3-none-any.whl"
    information = f"invoke-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("invoke/__init__.py", "")
        archive.writestr("invoke/__main__.py", f"VERSION = {version!r}{STAND_IN}")
        archive.writestr(f"{information}/METADATA", f"Metadata-Version: 2.1\nName: invoke\nVersion: {version}\n")
        archive.writestr(
            f"{information}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr(f"{information}/RECORD", "")
    return f"invoke=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"
