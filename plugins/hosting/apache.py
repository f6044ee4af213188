"""The table in the language of Apache: a file for /etc/apache2/sites-available/.

What is sent is chosen by rewriting the address to that of a twin, so every pattern must fit a twin's name as well.
"""

from collections.abc import Iterator

from plugins.hosting.redirects import MAP, STATUS
from plugins.hosting.served import MADE, Served
from plugins.hosting.table import NAMED, TYPES, by_kind, general

SITE = """\
<VirtualHost {listen}>
    ServerName {host}
    DocumentRoot "{root}"
    ServerSignature Off
    <Directory "{root}">
        Options FollowSymLinks
        AllowOverride None
        Require all granted
        DirectoryIndex index.html
    </Directory>

{types}
    AddEncoding br .br
    AddEncoding gzip .gz
    RemoveLanguage .br
    RemoveType .gz

{headers}
    Header merge Vary Accept-Encoding

    ErrorDocument 404 /404.html
    RewriteEngine On
    <IfFile "{root}{redirects}">
        RewriteMap moved "txt:{root}{redirects}"
        RewriteCond "${{moved:%{{REQUEST_URI}}}}" "^(/.*)$"
        RewriteRule "^" "%1" [R={status},NE,L]
    </IfFile>
    RewriteRule "/\\.(?!well-known/)" "-" [R=404,L]
    RewriteCond "%{{ENV:REDIRECT_STATUS}}" "^$"
    RewriteRule "^/404\\.html$" "-" [R=404,L]
    RewriteCond "%{{DOCUMENT_ROOT}}$0index.html" -f
    RewriteRule "^.*/$" "$0index.html"
    RewriteRule "^.*/$" "-" [R=404,L]
    RewriteCond "%{{HTTP:Accept-Encoding}}" "\\bbr\\b"
    RewriteCond "%{{DOCUMENT_ROOT}}$0.br" -f
    RewriteRule "^.+$" "$0.br" [L]
    RewriteCond "%{{HTTP:Accept-Encoding}}" "\\bgzip\\b"
    RewriteCond "%{{DOCUMENT_ROOT}}$0.gz" -f
    RewriteRule "^.+$" "$0.gz" [L]
</VirtualHost>
"""
MODULES = "# It needs: a2enmod headers rewrite. For https: certbot --apache -d {host}, which adds what is needed."
TWIN = r"(\.br|\.gz)?$"


def apache(served: Served) -> str:
    """The whole file."""
    site = SITE.format(
        listen=served.listen or "*:80",
        host=served.host,
        root=served.root,
        types="\n".join(_types()),
        headers="\n".join(_headers(served)),
        redirects=MAP,
        status=STATUS,
    )
    return "\n".join([MADE.format(server="apache"), MODULES.format(host=served.host), site])


def _types() -> Iterator[str]:
    for ending, type in TYPES.items():
        yield f'    AddType "{type}" .{ending}'
    for name, type in NAMED.items():
        pattern = name.replace(".", r"\.")
        yield f'    <FilesMatch "^{pattern}{TWIN}">\n        ForceType "{type}"\n    </FilesMatch>'


def _headers(served: Served) -> Iterator[str]:
    """A later line counts, so what goes with all others comes first and the first pattern of the table last."""
    for name, value in general(served.publishing):
        yield f'    Header always set {name} "{value}"'
    for name, values in by_kind().items():
        for pattern, value in reversed(values):
            when = f' "expr=%{{REQUEST_URI}} =~ m#{pattern.replace("$", TWIN)}#"' if pattern else ""
            yield f'    Header always set {name} "{value}"{when}' if value else f"    Header always unset {name}{when}"
