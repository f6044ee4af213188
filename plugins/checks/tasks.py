"""The word `check`. It calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task


@task(
    help={
        "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
        "settings": "settings file (default: pelicanconf.py)",
        "format": "text, json (for programs), github (annotations), gitlab (Code Quality) or html (one page to print)",
        "now": "check as of this moment (default: the clock)",
        "publish": "with publishconf.py",
        "fix": "mend in the files of releases what is certain, and tell what was mended and what is left",
        "explain": "tell what a code such as T150 means, and nothing else",
    }
)
def check(
    c: Context,
    content: str = "",
    settings: str = "",
    format: str = "text",
    now: str = "",
    publish: bool = False,
    fix: bool = False,
    explain: str = "",
) -> None:
    """Validate everything; exit code 1 when there are errors. Without --fix nothing is written."""
    from plugins.checks.check import check_content, explain_code

    if code := explain_code(explain) if explain else check_content(content, settings, format, now, publish, fix):
        raise Exit(code=code)
