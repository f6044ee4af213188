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
    debug: bool = False,
) -> None:
    """Build the site: content in, output/ out, or every finding and nothing written."""
    from plugins.engine.commands import build_site

    build_site(content, output, settings, now, publish, debug)


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
