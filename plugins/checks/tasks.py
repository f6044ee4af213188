"""The word `check`. It calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task


@task(
    help={
        "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
        "settings": "settings file (default: pelicanconf.py)",
        "format": "text, json (for programs) or github (annotations in a workflow)",
        "now": "check as of this moment (default: the clock)",
        "publish": "with publishconf.py",
    }
)
def check(
    c: Context,
    content: str = "",
    settings: str = "",
    format: str = "text",
    now: str = "",
    publish: bool = False,
) -> None:
    """Validate everything and write nothing; exit code 1 when there are errors."""
    from plugins.checks.check import check_content

    if code := check_content(content, settings, format, now, publish):
        raise Exit(code=code)
