"""The locks hold on every platform, are checked by hash, and name no host."""

import json
import re
from itertools import chain
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.bootstrap import locks

ROOT = Path(__file__).resolve().parents[2]
SETS = ["runtime", "deploy", "cluster", "importer", "test", "bench"]
PLATFORMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "darwin": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "win32": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
PYTHONS = [("3.11", "3.11.0"), ("3.11", "3.11.14"), ("3.13", "3.13.5"), ("3.14", "3.14.0")]


def environment(platform, python):
    short, full = python
    common = {"implementation_name": "cpython", "platform_python_implementation": "CPython", "extra": ""}
    return {**common, "python_version": short, "python_full_version": full, **PLATFORMS[platform]}


@pytest.mark.parametrize("name", SETS)
def test_every_requirement_is_pinned_and_hashed(name):
    pins = locks.pins(name)
    assert len(pins) > 10
    assert [str(pin.requirement) for pin in pins if not pin.version] == []
    hashed = re.compile(r"sha256:[0-9a-f]{64}")
    loose = [pin.name for pin in pins if not pin.hashes or not all(map(hashed.fullmatch, pin.hashes))]
    assert loose == []


@pytest.mark.parametrize("name", SETS)
def test_a_lock_holds_no_option_and_no_address(name):
    text = (locks.REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    assert [line for line in locks.statements(text) if line.startswith("-")] == []
    assert "://" not in text
    assert " @ " not in text


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS, ids=lambda python: python[1])
@pytest.mark.parametrize("name", SETS)
def test_each_platform_gets_one_fitting_version_of_everything_asked_for(name, python, platform):
    where = environment(platform, python)
    here = [pin for pin in locks.pins(name) if not pin.requirement.marker or pin.requirement.marker.evaluate(where)]
    versions = {pin.name: pin.version for pin in here}
    assert len(versions) == len(here), "one package twice"
    for asked in locks.direct(name):
        version = versions.get(canonicalize_name(asked.name))
        assert version is not None, f"{asked.name} is not locked for {platform}"
        assert asked.specifier.contains(version), f"{asked} is locked at {version}"


def test_windows_gets_what_only_windows_needs():
    where = {platform: environment(platform, PYTHONS[0]) for platform in ("linux", "win32")}
    names = {
        platform: {pin.name for pin in locks.pins("test") if pin.applies(here)} for platform, here in where.items()
    }
    assert "colorama" in names["win32"] - names["linux"]


@pytest.mark.parametrize(("large", "small"), [("test", "runtime"), ("bench", "test")])
def test_a_larger_set_holds_the_smaller_unchanged(large, small):
    larger = {(pin.name, str(pin.requirement)): pin.hashes for pin in locks.pins(large)}
    for pin in locks.pins(small):
        assert larger.get((pin.name, str(pin.requirement))) == pin.hashes


def test_the_node_lock_checks_hashes_and_names_no_host():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {path: entry for path, entry in lock["packages"].items() if path}
    assert [path for path, entry in packages.items() if not entry["integrity"].startswith("sha512-")] == []
    assert [path for path, entry in packages.items() if "resolved" in entry] == []


def test_the_node_lock_fits_what_is_asked_for():
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"][""]["devDependencies"] == asked["devDependencies"]
    locked = set(chain.from_iterable(path.split("node_modules/")[1:] for path in lock["packages"] if path))
    assert set(asked["devDependencies"]) <= locked
