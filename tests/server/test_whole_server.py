"""A server set up by the script, as root, with Debian's sshd, git, nginx and Caddy: from `git push` to the public."""

import runpy
from random import Random

import pytest

from plugins.releases.identity import new_id
from tests.engine.portal import CONF
from tests.hooks.repositories import WATER
from tests.server.worlds import HOST, carry, portal_folder, world

pytestmark = pytest.mark.slow
PORTAL, LIVE = "/srv/warta/portal", "/srv/warta/portal/published/live"
PUBLISH = "/srv/warta/warta.git/hooks/post-receive"
PERSON = (
    "export GIT_AUTHOR_NAME=Humas GIT_AUTHOR_EMAIL=h@x.example GIT_COMMITTER_NAME=Humas GIT_COMMITTER_EMAIL=h@x.example"
)
SSH = "export GIT_SSH_COMMAND='ssh -i /opt/key -o StrictHostKeyChecking=no -o LogLevel=ERROR'"
CA = f"""
cd /opt
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=Otoritas Contoh' \\
    -keyout ca.key -out ca.pem
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN={HOST} -keyout site.key -out site.csr
echo subjectAltName=DNS:{HOST} > names
openssl x509 -req -in site.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out site.pem
"""
OWN_CA = "{\n\tlocal_certs\n\tskip_install_trust\n}\n"
WATER_PAGE = "/rilis/2026/01/pelatihan-air/"
EMBARGOED = "content/releases/2026/air-embargo.md"


def set_up(server, place):
    return server.sh(f"cd {PORTAL} && ./portal server-setup --print --server {place} > /opt/setup.sh; sh /opt/setup.sh")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server with nginx that has taken one push, and the clone of an editor, in /opt/clone."""
    folder = tmp_path_factory.mktemp("server")
    portal = portal_folder(folder / "portal", runpy.run_path(str(CONF))["PORTAL"])
    with world(folder / "world") as server:
        carry(portal, server, PORTAL)
        server.sh(f"cp -r {PORTAL}/content /opt/content; echo 127.0.0.1 {HOST} >> /etc/hosts; ssh-keygen -A")
        server.sh(CA)
        said = set_up(server, "nginx").stdout
        assert "+ /usr/local/sbin/warta" in said
        assert f"warta@{HOST}:/srv/warta/warta.git" in said
        server.sh("ssh-keygen -q -t ed25519 -N '' -f /opt/key && cat /opt/key.pub >> /etc/warta/editors.keys")
        server.start(22, "/usr/sbin/sshd", "-D", "-e")
        server.sh("cp /opt/site.pem /etc/warta/tls/fullchain.pem; cp /opt/site.key /etc/warta/tls/privkey.pem")
        server.start(443, "nginx", "-g", "'daemon off;'")
        server.sh(
            f"{PERSON}; {SSH}; git clone -q ssh://warta@{HOST}/srv/warta/warta.git /opt/clone 2>&1; cd /opt/clone;"
            "git checkout -q -b main; mv /opt/content .; git add .; git commit -q -m Begin; git push origin main 2>&1"
        )
        yield server


def push(server, text, check=True):
    """Change something in the clone, commit it, push it; what the editor reads."""
    lines = f"{PERSON}; {SSH}; cd /opt/clone; {text}; git add -A; git commit -q -m Change; git push origin main 2>&1"
    return server.sh(lines, check=check)


def asked(server, address, *words):
    return server.run("curl", "-sS", "--cacert", "/opt/ca.pem", *words, f"https://{HOST}{address}").stdout


def digest_of_site(server):
    """Of every byte that is live."""
    return server.sh(f"cd {LIVE}/ && find . -type f | sort | xargs sha256sum | sha256sum").stdout


def build_of(server):
    return server.sh(f"readlink {LIVE}").stdout


def test_what_is_pushed_is_live_by_https_with_the_headers_of_the_table(server):
    done = push(server, f"sed -i 's/belajar mencatat/kini mencatat/' {WATER}")

    assert "remote: folder: versi" in done.stdout
    is_served(server, "kini mencatat")
    commit = server.sh("git -C /opt/clone rev-parse HEAD").stdout.strip()
    assert f'"commit": "{commit}"' in asked(server, "/manifest.json")


def is_served(server, words):
    """Assert that a page with these words is there by https, with the headers of the table, and http leads to it."""
    page = asked(server, WATER_PAGE, "-D", "-")
    assert words in page
    head = page.partition("\r\n\r\n")[0].lower()
    assert head.startswith("http/2 200")
    assert "strict-transport-security: max-age=31536000" in head
    assert "content-security-policy: default-src 'self'" in head
    assert "content-encoding: gzip" in asked(server, "/", "-I", "-H", "Accept-Encoding: gzip").lower()
    assert asked(server, "/tidak-ada/", "-o", "/dev/null", "-w", "%{http_code}") == "404"
    led = server.run("curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{redirect_url}", f"http://{HOST}/rilis/")
    assert led.stdout in (f"301 https://{HOST}/rilis/", f"308 https://{HOST}/rilis/")


def test_a_push_with_a_mistake_is_refused_with_its_findings_and_the_site_stays_byte_for_byte(server):
    before, build = digest_of_site(server), build_of(server)

    done = push(server, f"sed -i 's/air-sanitasi]/air-sanitai]/' {WATER}", check=False)

    assert done.returncode != 0
    assert f"remote: {WATER}:6: R104 " in done.stdout
    assert "Mungkin maksudnya 'dinas-air-sanitasi'" in done.stdout
    assert (digest_of_site(server), build_of(server)) == (before, build)
    server.sh("git -C /opt/clone reset -q --hard HEAD~1")


def test_one_command_goes_back_and_forth(server):
    assert "kini mencatat" in asked(server, WATER_PAGE)

    server.run("warta", "rollback")
    assert "kini mencatat" not in asked(server, WATER_PAGE)

    server.run("warta", "rollback")
    assert "kini mencatat" in asked(server, WATER_PAGE)


def test_an_embargoed_release_appears_at_its_time_by_the_command_of_the_timer(server):
    text = f"sed -e 's/^date: .*/date: 2026-02-20T09:00+08:00/' -e '/^id: /d' {WATER} > {EMBARGOED}"
    unit = server.run("cat", "/etc/systemd/system/warta-publish.service").stdout
    assert f"\nExecStart={PUBLISH}\n" in unit
    given_id = f"; sed -i 's/^title: .*/id: {new_id(Random(6))}\\ntitle: Pelatihan yang ditunggu/' {EMBARGOED}"
    push(server, text + given_id)
    before = build_of(server)
    page = "/rilis/2026/02/air-embargo/"

    def status(now):
        server.sh(f"cd /srv/warta/warta.git && runuser -u warta -- {PUBLISH} --now {now} < /dev/null")
        return asked(server, page, "-o", "/dev/null", "-w", "%{http_code}")

    assert status("2026-02-20T08:59+08:00") == "404"
    assert build_of(server) == before
    assert status("2026-02-20T09:00+08:00") == "200"
    assert build_of(server) != before


def test_an_editor_can_fetch_and_push_and_nothing_else(server):
    for words in ("", "cat /etc/passwd", "sh -c id", "git-upload-archive /srv/warta/warta.git; id"):
        done = server.sh(f"ssh -i /opt/key -o StrictHostKeyChecking=no warta@{HOST} {words!r}", check=False)
        assert done.returncode != 0
        assert "uid=" not in done.stdout
        assert "root:" not in done.stdout
    forward = "ssh -i /opt/key -o ExitOnForwardFailure=yes -N -R 9999:127.0.0.1:22"
    assert server.sh(f"timeout 10 {forward} warta@{HOST}", check=False).returncode == 255


def test_nobody_has_more_rights_than_needed(server):
    def can(user, words):
        return server.run("runuser", "-u", user, "--", "sh", "-c", words, check=False).returncode == 0

    assert can("www-data", f"cat {LIVE}/index.html")
    for place in (
        "/srv/warta/warta.git/HEAD",
        f"{PORTAL}/.cache/hooks",
        "/srv/warta/build",
        "/etc/warta/tls/privkey.pem",
    ):
        assert not can("www-data", f"ls {place} && cat {place}"), place
    for place in ("plugins/git.py", "publishconf.py", "portal", ".new"):
        assert not can("warta", f"echo x >> {PORTAL}/{place}"), place
    for place in ("/etc/warta/editors.keys", "/srv/warta/x", PUBLISH, "/etc/systemd/system/x"):
        assert not can("warta", f"echo x >> {place}"), place
    assert not can("www-data", f"echo x >> {LIVE}/index.html")


@pytest.mark.parametrize("place", ["nginx", "caddy"])
def test_systemd_finds_nothing_wrong_with_the_units_and_little_that_they_could_do(server, place):
    if place == "caddy":
        set_up(server, place)
    said = server.sh("systemd-analyze verify /etc/systemd/system/warta-*.service /etc/systemd/system/warta-*.timer "
                     "/etc/systemd/system/warta-*.path 2>&1")  # fmt: skip
    assert "warta" not in said.stdout
    for name in ("publish", "watch", "backup"):
        unit = f"/etc/systemd/system/warta-{name}.service"
        server.run("systemd-analyze", "security", "--offline=yes", "--threshold=25", unit)


def test_the_script_may_be_run_again_and_changes_nothing(server):
    own = "cat /etc/warta/editors.keys; cat /etc/warta/tls/* /etc/caddy/Caddyfile"
    before = server.sh(own).stdout

    said = set_up(server, "caddy").stdout

    assert "+ " not in said
    assert "PRIVATE" not in said
    assert server.sh(own).stdout == before


def test_caddy_serves_the_same(server):
    server.sh("nginx -s quit; while ss -Hltn 'sport = :443' | grep -q .; do sleep 0.1; done")
    server.sh(f"printf '{OWN_CA}' | cat - /etc/caddy/Caddyfile > /opt/c && cp /opt/c /etc/caddy/Caddyfile")
    server.start(443, "HOME=/root", "caddy", "run", "--config", "/etc/caddy/Caddyfile")
    authority = "$HOME/.local/share/caddy/pki/authorities/local/root.crt"
    server.sh(f"until cp {authority} /opt/ca.pem; do sleep 0.1; done 2> /dev/null")

    is_served(server, "kini mencatat")


def test_the_backup_holds_every_commit(server):
    server.run("runuser", "-u", "warta", "--", "/usr/local/lib/warta/backup")

    server.sh("rm -rf /opt/again; git clone -q -b main /srv/warta/backup/warta-*.bundle /opt/again")

    assert (
        server.sh("git -C /opt/again rev-parse HEAD").stdout
        == server.sh("git --git-dir=/srv/warta/warta.git -c safe.directory='*' rev-parse main").stdout
    )
