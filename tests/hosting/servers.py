"""Debian's real nginx, Caddy and Apache with our configuration, on 127.0.0.1, for as long as a test holds on."""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from plugins.hosting.apache import apache
from plugins.hosting.caddy import caddy
from plugins.hosting.nginx import nginx
from plugins.hosting.served import Served
from tests.programs import BROTLI, program

PATIENCE = 20.0  # seconds a server has to answer, and to end
NGINX = """\
load_module {brotli};
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include /etc/nginx/mime.types;
    gzip on;
    include {folder}/site;
}}
"""
CADDY = "{{\n\tadmin off\n\tauto_https off\n}}\nimport {folder}/site\n"
APACHE = """\
ServerRoot {folder}
ServerName 127.0.0.1
PidFile {folder}/pid
ErrorLog {folder}/log
{user}
Listen {listen}
{modules}
TypesConfig /dev/null
# As Debian's mime.conf has it: Breton.
AddLanguage br .br
AddType application/x-gzip .gz
Include {folder}/site
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")
SERVERS = ("nginx", "caddy", "apache")


class Answer(NamedTuple):
    """What a server said: `headers` by their names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server(NamedTuple):
    """One that runs."""

    listen: str

    @property
    def origin(self) -> str:
        return f"http://{self.listen}"

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """One request, as it is: nothing is followed or unpacked. `accept_encoding="br"` is a header."""
        connection = http.client.HTTPConnection(self.listen, timeout=PATIENCE)
        try:
            connection.request(
                method, address, headers={name.replace("_", "-"): text for name, text in headers.items()}
            )
            answer = connection.getresponse()
            told = answer.getheaders()
            assert len({name.lower() for name, _ in told}) == len(told), f"a header stands twice: {told}"
            return Answer(answer.status, {name.lower(): text for name, text in told}, answer.read())
        finally:
            connection.close()


@contextmanager
def serving(name: str, site: Path, publishing: bool = True) -> Iterator[Server]:
    """A server of SERVERS with a copy of a site, whose files everyone may read."""
    with tempfile.TemporaryDirectory(prefix="warta-served-") as place:
        folder = Path(place)
        folder.chmod(0o755)
        shutil.copytree(site, folder / "www")
        served = Served(f"{folder}/www", "127.0.0.1", publishing, f"127.0.0.1:{free_port()}")
        with (folder / "said").open("wb") as said:
            command = command_of(name, folder, served)
            process = subprocess.Popen(command, stdout=said, stderr=said, env=os.environ | {"HOME": place})
        try:
            wait_for(process, served.listen, folder / "said")
            yield Server(served.listen)
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def command_of(name: str, folder: Path, served: Served) -> list[str]:
    """Write the configuration around ours, and say how the server is started in the foreground."""
    given = {"folder": folder, "listen": served.listen, "brotli": BROTLI}
    conf = folder / "conf"
    if name == "nginx":
        (folder / "site").write_text(nginx(served))
        conf.write_text(NGINX.format(**given))
        return [program("nginx"), "-e", "stderr", "-p", str(folder), "-c", str(conf)]
    if name == "caddy":
        (folder / "site").write_text(caddy(served))
        conf.write_text(CADDY.format(**given))
        return [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(conf)]
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)
    user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    (folder / "site").write_text(apache(served))
    conf.write_text(APACHE.format(**given, modules=modules, user=user))
    return [program("apache2"), "-DFOREGROUND", "-f", str(conf)]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def wait_for(process: "subprocess.Popen[bytes]", listen: str, said: Path) -> None:
    """Until it answers; fails with what it said."""
    host, _, port = listen.partition(":")
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection((host, int(port)), 1):
            return
        time.sleep(0.05)
    logs = [log.read_text() for log in (said, said.with_name("log")) if log.exists()]
    raise AssertionError("the server does not start: " + "\n".join(logs))
