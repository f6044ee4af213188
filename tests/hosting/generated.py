"""All that is generated from the table, as it is kept in tests/golden/hosting; `./portal golden` writes it anew."""

from plugins.hosting.apache import apache
from plugins.hosting.caddy import caddy
from plugins.hosting.headers_file import headers_file
from plugins.hosting.nginx import nginx
from plugins.hosting.redirects import hosts_redirects, redirects_map
from plugins.hosting.served import Served
from tests.whole.sites import ROOT

GOLDEN = ROOT / "tests" / "golden" / "hosting"
SERVED = Served("/srv/warta/www", "warta.contoh.example", publishing=True)
REDIRECTS = (("/lama/", "/rilis/"), ("/v/2222-2222/", "/rilis/2025/10/rilis-contoh/"))


def generated() -> dict[str, str]:
    """Name to text."""
    return {
        "nginx.conf": nginx(SERVED),
        "Caddyfile": caddy(SERVED),
        "apache.conf": apache(SERVED),
        "_headers": headers_file(publishing=True),
        "_headers of a preview": headers_file(publishing=False),
        "redirects.map": redirects_map(REDIRECTS),
        "_redirects of Netlify": hosts_redirects(REDIRECTS, "netlify"),
        "_redirects of Cloudflare": hosts_redirects(REDIRECTS, "cloudflare"),
    }


def write() -> None:
    """Keep them."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, text in generated().items():
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
