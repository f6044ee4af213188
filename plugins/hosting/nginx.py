"""The table in the language of nginx: a file for /etc/nginx/sites-available/.

Headers stand once, at the server, with values from maps: a location with a header of its own would lose all others.
"""

from collections.abc import Iterator

from plugins.hosting.redirects import MAP, STATUS
from plugins.hosting.served import MADE, Served
from plugins.hosting.table import NAMED, TYPES, UNKNOWN, by_kind, general

SERVER = """\
server {{
    {listen}
    server_name {host};
    root "{root}";
    index index.html;
    autoindex off;
    server_tokens off;
    absolute_redirect off;

    # The twins beside the files. For brotli: apt-get install libnginx-mod-http-brotli-static
    gzip_static on;
    gzip_vary on;
{brotli}
    charset off;
    default_type {unknown};
    types {{
{types}
    }}

{headers}

    if ($portal_moved) {{
        return {status} $portal_moved;
    }}
    error_page 403 404 =404 /404.html;
    location = /404.html {{
        internal;
    }}
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
{named}
}}
"""
TLS = "# For https: certbot --nginx -d {host}, which adds what is needed."
CERTIFICATE = """
    ssl_certificate {certificate}/fullchain.pem;
    ssl_certificate_key {certificate}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:portal:10m;
    ssl_session_tickets off;"""


def nginx(served: Served, brotli: bool = True) -> str:
    """The whole file; `brotli`: whether the module is there that sends `.br`."""
    server = SERVER.format(
        listen=_listen(served),
        host=served.host,
        root=served.root,
        brotli="    brotli_static on;\n" if brotli else "",
        unknown=UNKNOWN,
        types="\n".join(f'        "{type}" {ending};' for ending, type in TYPES.items()),
        headers="\n".join(_headers(served)),
        status=STATUS,
        named="\n".join(_named()),
    )
    tls = [] if served.certificate else [TLS.format(host=served.host)]
    return "\n".join([MADE.format(server="nginx"), *tls, *_maps(served), server])


def _listen(served: Served) -> str:
    port, kind = ("443", " ssl http2") if served.certificate else ("80", "")
    places = [served.listen] if served.listen else [port, f"[::]:{port}"]
    lines = "\n    ".join(f"listen {place}{kind};" for place in places)
    return lines + (CERTIFICATE.format(certificate=served.certificate) if served.certificate else "")


def _maps(served: Served) -> Iterator[str]:
    yield "map_hash_bucket_size 512;\nmap_hash_max_size 65536;"
    yield f'map $uri $portal_moved {{\n    default "";\n    include "{served.root}{MAP}*";\n}}'
    for name, values in by_kind().items():
        lines = [f'    {f"~{pattern}" if pattern else "default"} "{value}";' for pattern, value in values]
        yield "\n".join([f"map $uri {_variable(name)} {{", *lines, "}"])


def _headers(served: Served) -> Iterator[str]:
    for name, value in general(served.publishing):
        yield f'    add_header {name} "{value}" always;'
    for name in by_kind():
        yield f"    add_header {name} {_variable(name)} always;"


def _variable(name: str) -> str:
    return "$portal_" + name.lower().replace("-", "_")


def _named() -> Iterator[str]:
    for name, type in NAMED.items():
        pattern = name.replace(".", "\\.")
        yield f'    location ~ /{pattern}$ {{\n        types {{}}\n        default_type "{type}";\n    }}'
