"""Programs of Debian that tests start, and how they are got where they are not.

Whoever lacks one is told so by the tests that need it, which fail; none is skipped. Standard library only: `portal`
uses this before anything is installed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.browser.finding import right_to_install

PLACES = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
SWIFT = "/usr/lib/python3/dist-packages/swift/__init__.py"
PACKAGES = {
    "nginx": "nginx",
    BROTLI: "libnginx-mod-http-brotli-static",
    "caddy": "caddy",
    "apache2": "apache2-bin",
    "sshd": "openssh-server",
    "git-shell": "git",
    "openssl": "openssl",
    "curl": "curl",
    "ss": "iproute2",
    "systemd-analyze": "systemd",
    "shellcheck": "shellcheck",
    "wrk": "wrk",
    "ssh": "openssh-client",
    "rsync": "rsync",
    "tcsh": "tcsh",
    SWIFT: "python3-swift",
}
"""What must be there, a command or a file, and the package that holds it."""
SERVICES = ("nginx", "caddy", "ssh")  # packages that would serve something as soon as they are there

RUNNING = Path("/run/systemd/system")  # where systemd runs


def program(name: str) -> str:
    """The path of a command or file; fails with what to do when there is none."""
    found = name if Path(name).is_absolute() and Path(name).exists() else shutil.which(name, path=PLACES)
    assert found, f"the tests need {name}: sudo apt-get install {PACKAGES[name]}"
    return found


def missing() -> list[str]:
    """The packages that are not there."""
    return [
        package
        for name, package in PACKAGES.items()
        if not (Path(name).exists() if name.startswith("/") else shutil.which(name, path=PLACES))
    ]


def install(run: Callable[[list[str], str], None]) -> None:
    """Install what is missing where that needs no question; `run(command, doing)` raises when the command fails."""
    packages = missing()
    right = right_to_install() if packages and shutil.which("apt-get") else None
    if right is None:
        return
    doing = "installing servers for the tests"
    run([*right, "apt-get", "update"], doing)
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"]
    run([*right, *quietly, *packages], doing)
    if RUNNING.exists():
        for service in sorted(set(SERVICES) & set(packages)):
            run([*right, "systemctl", "disable", "--now", service], f"stopping {service}")
