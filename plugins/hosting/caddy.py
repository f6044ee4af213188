"""The table in the language of Caddy: a site for its Caddyfile. Caddy sees to https by itself."""

from collections.abc import Iterable, Iterator

from plugins.hosting.redirects import MAP, STATUS
from plugins.hosting.served import MADE, Served
from plugins.hosting.table import NAMED, OTHERS, TYPES, UNKNOWN, by_kind, general

SITE = """\
{address} {{{tls}
	root * "{root}"

	map {{path}} {{portal_moved}} {{portal_end}} {{
		import "{root}{redirects}*"
	}}
{maps}

{always}
{by_kind}

	@moved vars_regexp {{portal_moved}} ^/
	redir @moved {{portal_moved}} {status}
	@closed {{
		path */.* /404.html
		not path /.well-known/*
	}}
	error @closed 404
	@sending not method GET HEAD
	respond @sending 405

	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		rewrite * /404.html
{always}
		header {{
{missing}
		}}
		file_server {{
			status 404
			precompressed br gzip
		}}
	}}
}}
"""
TLS = "\n\ttls {certificate}/fullchain.pem {certificate}/privkey.pem"
# Caddy says what a file varies by only when it sends a twin: here it is always said, and once.
ALWAYS = """\
	header {{
{headers}
		-Server
	}}
	header {{
		Vary "Accept-Encoding"
		defer
	}}"""
TYPE, NONE = "Content-Type", "-"


def caddy(served: Served) -> str:
    """The whole site."""
    site = SITE.format(
        address=_address(served),
        tls=TLS.format(certificate=served.certificate) if served.certificate else "",
        root=served.root,
        redirects=MAP,
        maps="\n".join(_maps()),
        always=ALWAYS.format(headers="\n".join(_lines(2, general(served.publishing)))),
        by_kind="\n".join(_by_kind()),
        status=STATUS,
        missing="\n".join(_lines(3, [*OTHERS, (TYPE, TYPES["html"])])),
    )
    return f"{MADE.format(server='caddy')}\n{site}"


def _address(served: Served) -> str:
    scheme = "https" if served.certificate else "http"
    return f"{scheme}://{served.listen}" if served.listen else served.host


def _maps() -> Iterator[str]:
    endings = [(rf"\.{ending}$", type) for ending, type in TYPES.items()]
    named = [("/" + name.replace(".", r"\.") + "$", type) for name, type in NAMED.items()]
    for name, values in {**by_kind(), TYPE: [*named, *endings, ("/$", TYPES["html"]), ("", UNKNOWN)]}.items():
        lines = (f'\t\t{f"~{pattern}" if pattern else "default"} "{value or NONE}"' for pattern, value in values)
        yield "\n".join([f"\tmap {{path}} {_variable(name)} {{", *lines, "\t}"])


def _by_kind() -> Iterator[str]:
    """A header without a value would be sent empty. (Caddy 2.6 also looks for the pattern in the word <nil>.)"""
    for name in (*by_kind(), TYPE):
        matcher = "@" + name.lower()
        yield f'\t{matcher} vars_regexp {_variable(name)} ^[^<{NONE}]\n\theader {matcher} {name} "{_variable(name)}"'


def _lines(depth: int, headers: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f'{"	" * depth}{name} "{value}"' for name, value in headers)


def _variable(name: str) -> str:
    return "{portal_" + name.lower().replace("-", "_") + "}"
