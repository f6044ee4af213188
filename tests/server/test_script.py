"""The script and its files as values: what is asked for stands in them, and nothing that a shell would run."""

import shlex
import stat
import subprocess

import pytest

import tasks
from plugins.catalogue import catalogue
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.server.commands import site_on, write
from plugins.server.machine import Machine, checked
from plugins.server.script import END, files, script
from plugins.server.units import started
from tests.programs import program

MACHINE = Machine("warta.contoh.example", "/srv/warta/portal/published")
OTHER = Machine("kabar.contoh.example", "/data/situs", "caddy", "/data/kabar", "terbit", "kabar", "folder")
WORDS = catalogue("en")


def texts(machine):
    return {file.path: file.text for file in files(machine)}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("host", "a;reboot"),
        ("host", ""),
        ("host", "Warta.example"),
        ("server", "apache"),
        ("path", "srv/warta"),
        ("path", "/srv/../etc"),
        ("path", "/srv/a b"),
        ("path", "/"),
        ("branch", "--force"),
        ("branch", "a..b"),
        ("user", "root;"),
        ("target", "$(id)"),
    ],
)
def test_a_word_that_a_shell_or_a_server_would_read_otherwise_is_refused(field, value):
    with pytest.raises(SettingError) as told:
        checked(MACHINE._replace(**{field: value}))

    assert f"--{field}" in str(told.value)


def test_a_right_machine_is_taken_as_it_is():
    assert checked(MACHINE) == MACHINE
    assert checked(OTHER) == OTHER


def test_what_is_asked_for_stands_in_every_file():
    told = texts(OTHER)

    assert "Match User kabar\n" in told["/etc/ssh/sshd_config.d/kabar.conf"]
    assert "--branch terbit " in told["/data/kabar/warta.git/hooks/pre-receive"]
    assert "--output /data/kabar/build/output --target folder " in told["/data/kabar/warta.git/hooks/post-receive"]
    assert 'root * "/data/situs/live"' in told["/etc/caddy/kabar.caddy"]
    assert "PathChanged=/data/situs/history\n" in told["/etc/systemd/system/kabar-reload.path"]
    assert not [path for path, text in told.items() if "warta.contoh.example" in text or "/srv/warta" in text]


def test_nginx_serves_by_https_and_http_only_leads_there():
    site = texts(MACHINE)["/etc/nginx/sites-available/warta"]

    assert "listen 443 ssl http2;" in site
    assert "ssl_certificate_key /etc/warta/tls/privkey.pem;" in site
    assert "return 301 https://warta.contoh.example$request_uri;" in site
    assert 'root "/srv/warta/portal/published/live";' in site


def test_every_unit_of_the_portal_can_only_write_where_it_must():
    services = {path: text for path, text in texts(MACHINE).items() if path.endswith(".service")}
    ours = [text for path, text in services.items() if "reload" not in path]

    assert len(ours) == 3
    for text in ours:
        assert {"User=warta", "NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes"} <= set(text.splitlines())
        (writes,) = [line for line in text.splitlines() if line.startswith("ReadWritePaths=")]
        assert "/srv/warta/portal " not in f"{writes} "
        assert "/srv/warta " not in f"{writes} "


def test_what_starts_by_itself_is_a_timer_or_a_path():
    assert len(started(MACHINE)) == 4
    assert all(name.endswith((".timer", ".path")) for name in started(MACHINE))


@pytest.mark.parametrize("machine", [MACHINE, OTHER], ids=["nginx", "caddy"])
def test_no_text_ends_the_piece_of_the_script_that_holds_it(machine):
    assert not [path for path, text in texts(machine).items() if END in text or not text.endswith("\n")]


def test_the_target_lies_on_the_server_as_it_does_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert site_on(MACHINE, tmp_path / "published") == "/srv/warta/portal/published"
    assert site_on(MACHINE, tmp_path.parent) == tmp_path.parent.as_posix()


def test_files_are_written_beside_the_script_and_written_again_but_not_over_others(tmp_path):
    folder = tmp_path / "server"
    for _ in range(2):
        write(folder, script(MACHINE, WORDS), files(MACHINE))

    hook = folder / "files/srv/warta/warta.git/hooks/pre-receive"
    assert stat.S_IMODE(hook.stat().st_mode) == 0o755
    assert (folder / "setup.sh").read_text(encoding="utf-8") == script(MACHINE, WORDS)
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain/berkas.txt").write_text("x")
    with pytest.raises(Trouble) as told:
        write(tmp_path / "lain", "", ())
    assert told.value.code.id == "E673"


def test_the_words_that_the_server_calls_are_there():
    called = {shlex.split(line.partition("./portal ")[2])[0] for text in texts(MACHINE).values()
              for line in text.splitlines() if line.startswith("exec ./portal ")}  # fmt: skip

    assert called <= set(tasks.namespace.task_names)


@pytest.mark.slow
@pytest.mark.parametrize("machine", [MACHINE, OTHER], ids=["nginx", "caddy"])
def test_shellcheck_has_nothing_to_say(machine):
    shells = [file.text for file in files(machine) if file.text.startswith("#!/bin/sh")]
    for text in (script(machine, WORDS), *shells):
        done = subprocess.run([program("shellcheck"), "-"], input=text, capture_output=True, text=True)
        assert done.stdout == ""
