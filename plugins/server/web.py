"""The web server's site: what `server-snippet` prints, with https, and http that only leads there."""

from plugins.hosting.caddy import caddy
from plugins.hosting.nginx import nginx
from plugins.hosting.served import Served
from plugins.server.machine import File, Machine

READABLE = 0o644
CHALLENGES = "/var/www/letsencrypt"
TO_HTTPS = """\
server {{
    listen 80;
    listen [::]:80;
    server_name {host};
    server_tokens off;
    location ^~ /.well-known/acme-challenge/ {{
        root {challenges};
    }}
    location / {{
        return 301 https://{host}$request_uri;
    }}
}}
"""


def web(machine: Machine) -> File:
    """The file of the site. Caddy sees to https and its certificates by itself."""
    served = Served(machine.live, machine.host, publishing=True)
    if machine.server == "caddy":
        return File(f"/etc/caddy/{machine.user}.caddy", READABLE, caddy(served))
    text = nginx(served._replace(certificate=machine.certificate))
    http = TO_HTTPS.format(host=machine.host, challenges=CHALLENGES)
    return File(f"/etc/nginx/sites-available/{machine.user}", READABLE, f"{text}\n{http}")
