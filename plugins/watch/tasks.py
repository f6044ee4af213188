"""The word `watch`. It calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task


@task(
    auto_shortflags=False,
    help={
        "url": "the live site, such as https://warta.example",
        "target": "name of the target whose last publish it is compared with (default: the only one)",
        "json": "one object of JSON for programs",
        "full": "ask for every file, instead of what is new and a share of the others",
        "at_most": "how many files one run asks for (default: 200)",
        "days": "how many days the certificate must still hold (default: 14)",
        "per_second": "how many questions a second (default: 20)",
        "no_headers": "for hosts whose headers nobody can set: do not compare them",
        "folder": "also compare this folder, where the server that serves it is this machine",
        "plain": "the address without https that must lead to it (default: http:// and the same host)",
    },
)
def watch(
    c: Context,
    url: str,
    target: str = "",
    json: bool = False,
    full: bool = False,
    at_most: str = "",
    days: str = "",
    per_second: str = "",
    no_headers: bool = False,
    folder: str = "",
    plain: str = "",
) -> None:
    """Compare a live site with what was published: changed, missing, added, headers, certificate, lateness."""
    given = dict(locals())
    from plugins.watch.commands import watch as run

    run(given)
