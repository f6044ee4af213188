"""Whoever answers, the operator reads words: machines that talk nonsense or without end, stores that are none."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from plugins.deploy import remote
from plugins.deploy.remote import Login
from plugins.deploy.ssh import Ssh
from plugins.engine.trouble import Trouble
from tests.deploy.sites import refused

pytestmark = pytest.mark.slow
FAKE = """#!/bin/sh
read -r line
mark=${line#mark=}
%s
"""
ANSWER = 'printf \'\\n%s\\n\\n%s 0\\n\' "$mark" "$mark"'


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine whose shell does this, whatever it is told."""

    def made(does):
        for name, text in {"ssh": FAKE % does, "rsync": "#!/bin/sh\n"}.items():
            (tmp_path / "bin").mkdir(exist_ok=True)
            (tmp_path / "bin" / name).write_text(text)
            (tmp_path / "bin" / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
        return Ssh("web", Login("warta.example"), "/x", 5, False)

    return made


@pytest.mark.parametrize(
    "does",
    [
        'printf "%s\\n%s\\n" "$mark" "$mark"',
        'printf "%s\\n%s banyak\\n" "$mark" "$mark"',
        'printf "%s\\n%s 99999999999999999999\\n" "$mark" "$mark"',
        "yes",
        "yes | tr -d '\\n'",
        "head -c 100000 /dev/urandom",
    ],
)
def test_a_machine_that_talks_nonsense_is_told(machine, monkeypatch, does):
    monkeypatch.setattr(remote, "MOST", 100_000)
    monkeypatch.setattr(remote, "QUIET", 1)

    assert refused(machine(does).live) in {"E635", "E636", "E638", "E639"}


def test_a_line_of_an_unknown_kind_is_passed_over(machine):
    look = ANSWER.replace("'\\n", "'dua baris\\nlive\\n", 1)

    assert machine(f"{ANSWER}; {ANSWER}; {look}; cat > /dev/null").live() is None


def listed(more):
    return (
        "<ListBucketResult><Name>b</Name><IsTruncated>true</IsTruncated>"
        f"<Contents><Size>1</Size></Contents>{more}</ListBucketResult>"
    )


GROWING = "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMB = f"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>{GROWING}]><ListBucketResult><Prefix>&i;</Prefix></ListBucketResult>"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<html>Selamat datang"),
        (200, listed("")),
        (200, listed("<NextContinuationToken>x</NextContinuationToken>")),
        (200, BOMB),
        (307, "<Error><Code>TemporaryRedirect</Code></Error>"),
        (301, ""),
        (400, "\0"),
    ],
)
def test_a_store_that_is_none_is_told(tmp_path, monkeypatch, status, body):
    from plugins.deploy.bucket import bucket_of

    elsewhere = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.server is not server:
                elsewhere.append(self.path)
            self.send_response(status)
            self.send_header("Location", f"http://127.0.0.1:{other.server_port}/")
            self.send_header("x-amz-bucket-region", "eu-west-1")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        do_HEAD = do_PUT = do_GET

        def log_message(self, *_):
            pass

    server, other = (ThreadingHTTPServer(("127.0.0.1", 0), Answer) for _ in range(2))
    for one in (server, other):
        threading.Thread(target=one.serve_forever, daemon=True).start()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "kunci")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "sandi-rahasia")
    bucket = bucket_of("b", "", f"http://127.0.0.1:{server.server_port}", "", "")
    try:
        with pytest.raises(Trouble) as told:
            list(bucket.entries())
    finally:
        for one in (server, other):
            one.shutdown()
            one.server_close()
        bucket.client.close()
    assert told.value.code.id in {"E642", "E644"}
    assert "sandi-rahasia" not in str(told.value)
    assert elsewhere == []
