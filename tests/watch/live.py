"""Debian's nginx with TLS and our configuration in front of a folder, and certificates of a CA that only tests know."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from plugins.hosting.served import Served
from tests.hosting.servers import PATIENCE, command_of, free_port, wait_for
from tests.programs import program

PLAIN = """
server {{
    listen {listen};
    return 301 https://{to}/;
}}
"""
TLS = "listen {listen} ssl;\n    ssl_certificate {folder}/cert.pem;\n    ssl_certificate_key {folder}/key.pem;"
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


class Live(NamedTuple):
    """`url` with https, `plain` without; `authority`: the certificate to be trusted."""

    url: str
    plain: str
    authority: Path


@contextmanager
def live(
    root: Path, folder: Path, days: int = 90, name: str = "IP:127.0.0.1", edit=lambda text: text
) -> Iterator[Live]:
    """nginx that serves `root`. `edit` changes its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    certify(folder, days, name)
    listen, plain = (f"127.0.0.1:{free_port()}" for _ in range(2))
    with tempfile.TemporaryDirectory(prefix="warta-live-") as place:
        own = Path(place)
        command = command_of("nginx", own, Served(str(root), "127.0.0.1", publishing=True, listen=listen))
        site = own / "site"
        text = site.read_text().replace(f"listen {listen};", TLS.format(listen=listen, folder=folder))
        site.write_text(edit(text) + PLAIN.format(listen=plain, to=listen))
        with (own / "said").open("wb") as said:
            process = subprocess.Popen(command, stdout=said, stderr=said, env=os.environ | {"HOME": place})
        try:
            wait_for(process, listen, own / "said")
            yield Live(f"https://{listen}", f"http://{plain}", folder / "ca.pem")
        finally:
            process.terminate()
            process.wait(PATIENCE)


def certify(folder: Path, days: int, name: str) -> None:
    """A CA, and a certificate of it."""
    openssl = [program("openssl"), "req", "-x509", *KEY, "-out"]
    authority = ["ca.pem", "-keyout", "ca.key", "-subj", "/CN=CA Contoh", "-days", "90"]
    signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "basicConstraints=critical,CA:FALSE"]
    own = ["cert.pem", "-keyout", "key.pem", "-subj", "/CN=warta", "-days", str(days)]
    for words in (authority, [*own, *signed, "-addext", f"subjectAltName={name}"]):
        subprocess.run([*openssl, *words], cwd=folder, check=True, capture_output=True)
