"""Words of the command line for building and previewing. Each calls one function; nothing heavy is imported
before."""

from invoke.context import Context
from invoke.tasks import task


@task(
    help={
        "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
        "output": "folder to write the site to (default: OUTPUT_PATH of the settings)",
        "settings": "settings file (default: pelicanconf.py)",
        "now": "build as of this moment, such as 2025-10-22T16:10+08:00, or a day (default: the clock)",
        "publish": "with publishconf.py: SITEURL is required and search engines are let in",
        "cold": "as if for the first time: forget what earlier builds have found out",
        "verify": "look into every file, in the content and in the output, whatever its time and size say",
        "workers": "processes to work with (default: as many as there are cores)",
        "cluster": "address of a Dask scheduler whose workers do the work, such as tcp://10.0.0.5:8786",
        "explain": "an address, such as /rilis/: tell why it is made anew, or is not",
        "debug": "show where a fault of ours arose",
    }
)
def build(
    c: Context,
    content: str = "",
    output: str = "",
    settings: str = "",
    now: str = "",
    publish: bool = False,
    cold: bool = False,
    verify: bool = False,
    workers: str = "",
    cluster: str = "",
    explain: str = "",
    debug: bool = False,
) -> None:
    """Build the site: content in, output/ out, or every finding and nothing written."""
    from plugins.engine.commands import build_site

    wishes = {"cold": cold, "verify": verify, "workers": workers, "cluster": cluster, "explain": explain}
    build_site(content, output, settings, now, publish, debug, wishes)


@task(
    help={
        "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
        "settings": "settings file (default: pelicanconf.py)",
        "port": "port on 127.0.0.1 (default: 8000)",
    }
)
def serve(c: Context, content: str = "", settings: str = "", port: int = 8000) -> None:
    """Preview on this machine; builds again when content, theme, plugins or settings change."""
    from plugins.catalogue import catalogue
    from plugins.engine.commands import LANGUAGE
    from plugins.engine.ending import ends_cleanly
    from plugins.engine.serving import serve_site

    with ends_cleanly(catalogue(LANGUAGE)):
        serve_site(content, settings, port, catalogue(LANGUAGE))


@task(
    positional=["server"],
    help={
        "server": "nginx, caddy or apache",
        "root": "folder with the site, as that server sees it",
        "settings": "settings file (default: publishconf.py)",
        "no-brotli": "for an nginx without the module that sends .br",
    },
)
def server_snippet(
    c: Context, server: str, root: str = "/srv/warta/www", settings: str = "", no_brotli: bool = False
) -> None:
    """Print what a web server must be told to serve the site: headers, types, compressed files, redirects, the 404."""
    from plugins.engine.snippet import print_snippet

    print_snippet(server, root, settings, not no_brotli)
