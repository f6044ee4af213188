"""The one script that makes a plain Debian 12 server a portal: read it, then run it as root. Pure.

It can be run again whenever something here has changed: what is right already is left alone. It deletes nothing but
the link to Debian's sample site, and prints no secret; keys are made on the server and stay there.
"""

from collections.abc import Iterator

from plugins.catalogue import N_, Catalogue
from plugins.server.access import access
from plugins.server.machine import File, Machine
from plugins.server.units import started, units
from plugins.server.web import CHALLENGES, web

MARK = "# Made by ./portal server-setup"
END = "END_OF_FILE"
NOT_ROOT = N_("This must be run as root.")
NO_PORTAL = N_("First put the portal into {portal}, for example with git clone.")
PACKAGES = {
    "": ("ca-certificates", "git", "openssh-server", "python3", "python3-venv"),
    "nginx": ("nginx", "libnginx-mod-http-brotli-static", "openssl"),
    "caddy": ("caddy",),
}
HEAD = """\
#!/bin/sh
{mark}. Read it, then run it as root on a Debian 12 server. It may be run again.
set -eu
umask 022
[ "$(id -u)" = 0 ] || {{ echo "{not_root}" >&2; exit 1; }}
[ -f {portal}/portal ] || {{ echo "{no_portal}" >&2; exit 1; }}

# put MODE PLACE: what is read becomes that file; one that is so already is left alone.
put() {{
    mkdir -p "$(dirname "$2")"
    cat > "$2.new"
    chmod "$1" "$2.new"
    if cmp -s "$2.new" "$2" && [ "$(stat -c %a "$2")" = "$1" ]; then
        rm "$2.new"
    else
        mv "$2.new" "$2"
        echo "+ $2"
    fi
}}

# quietly COMMAND: what it says is told only when it fails.
quietly() {{
    said=$("$@" 2>&1) || {{ echo "$said" >&2; return 1; }}
}}

# 1. Packages of Debian.
missing=
for package in {packages}; do
    dpkg-query -W -f '${{db:Status-Abbrev}}' "$package" 2> /dev/null | grep -q '^ii' || missing="$missing $package"
done
if [ -n "$missing" ]; then
    apt-get update
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
fi

# 2. The account that owns repository and builds; its shell can only fetch and push. The code stays root's.
getent passwd {user} > /dev/null || useradd --system --user-group --home-dir {path} --no-create-home \\
    --shell "$(command -v git-shell)" --password '*' {user}
install -d -m 0755 {path} {settings}
install -d -o {user} -g {user} -m 0755 {site}
install -d -o {user} -g {user} -m 0750 {closed}
[ -f {repository}/HEAD ] || runuser -u {user} -- git init --quiet --bare --initial-branch={branch} {repository}
runuser -u {user} -- git --git-dir={repository} config receive.fsckObjects true
[ -f {keys} ] || echo '# ssh-ed25519 AAAA… editor@kantor: a line for each editor' > {keys}

# 3. What ./portal needs, installed and compiled by root: the account cannot write here.
(cd {portal} && LANGUAGE=id ./portal --list > /dev/null)
"$(command -v python3)" -m compileall -q {portal}/plugins || true  # only faster: what is wrong is told when it runs

# 4. Files.
"""
FILE = "put {mode:o} {path} << '{end}'\n{text}{end}\n"
NGINX = """
# 5. https. Until there is a certificate, one that browsers will not trust.
install -d -m 0700 {certificate}
install -d -m 0755 {challenges}
[ -e {certificate}/privkey.pem ] || quietly openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 \\
    -nodes -days 30 -subj /CN={host} -addext subjectAltName=DNS:{host} \\
    -keyout {certificate}/privkey.pem -out {certificate}/fullchain.pem
rm -f /etc/nginx/sites-enabled/default
ln -sfn ../sites-available/{user} /etc/nginx/sites-enabled/{user}
nginx -t -q
"""
CADDY = """
# 5. Caddy sees to https by itself, as soon as the host's name leads here.
grep -qxF 'import {place}' /etc/caddy/Caddyfile 2> /dev/null || echo 'import {place}' >> /etc/caddy/Caddyfile
quietly caddy validate --adapter caddyfile --config /etc/caddy/Caddyfile
"""
SERVICES = """
# 6. Services and timers.
mkdir -p /run/sshd  # which sshd asks for even to look at its settings
"$(command -v sshd)" -t
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl enable --now ssh {server} {started}
    systemctl reload ssh
    systemctl reload {server}
fi
"""
NEXT = N_("The server stands. What is left to do:")
KEYS = N_("  Editors: put a line for each public key into {keys}")
CERTIFICATE = N_("  Certificate: apt-get install certbot, then as root:")
ORIGIN = N_("  In the editor's clone: git remote add server {user}@{host}:{repository}")
CERTBOT = (
    "certbot certonly --webroot -w {challenges} -d {host} --deploy-hook"
    " 'ln -sfn $RENEWED_LINEAGE/fullchain.pem $RENEWED_LINEAGE/privkey.pem {certificate}/ && systemctl reload nginx'"
)


def files(machine: Machine) -> tuple[File, ...]:
    """Every file that the script puts."""
    return (*access(machine), *units(machine), web(machine))


def script(machine: Machine, words: Catalogue) -> str:
    """The whole script; what it says of itself is in the reader's language."""
    return "".join(_parts(machine, words))


def _parts(machine: Machine, words: Catalogue) -> Iterator[str]:
    told = _told(machine)
    yield HEAD.format(
        **told,
        mark=MARK,
        packages=" ".join((*PACKAGES[""], *PACKAGES[machine.server])),
        not_root=words.gettext(NOT_ROOT),
        no_portal=words.gettext(NO_PORTAL).format(portal=machine.portal),
    )
    for file in files(machine):
        yield FILE.format(mode=file.mode, path=file.path, text=file.text, end=END)
    yield (NGINX if machine.server == "nginx" else CADDY).format(**told, place=web(machine).path)
    yield SERVICES.format(**told, started=" ".join(started(machine)))
    certificate = (CERTIFICATE, f"    {CERTBOT}") if machine.server == "nginx" else ()
    lines = "".join(words.gettext(line).format(**told) + "\n" for line in (NEXT, KEYS, *certificate, ORIGIN))
    yield f"\ncat << '{END}'\n{lines}{END}\n"


def _told(machine: Machine) -> dict[str, str]:
    """What the texts above are filled with."""
    return {
        **machine._asdict(),
        "portal": machine.portal,
        "repository": machine.repository,
        "settings": machine.settings,
        "keys": machine.keys,
        "certificate": machine.certificate,
        "challenges": CHALLENGES,
        "closed": " ".join(machine.closed),
    }
