"""The word `server-setup`. Nothing heavy is imported before its function is called."""

from invoke.context import Context
from invoke.tasks import task


@task(
    help={
        "print": "print the script",
        "out": "folder to write the script into, and beside it each file that it puts",
        "host": "name by which the portal is reached (default: that of SITEURL)",
        "server": "nginx or caddy",
        "path": "folder of the server in which all lies",
        "branch": "the branch that readers see (default: main)",
        "user": "account that owns repository and builds",
        "target": "the folder in TARGETS that is served (default: the only one)",
    }
)
def server_setup(
    c: Context,
    print: bool = False,
    out: str = "",
    host: str = "",
    server: str = "nginx",
    path: str = "/srv/warta",
    branch: str = "main",
    user: str = "warta",
    target: str = "",
) -> None:
    """Write what makes a Debian server the portal's own: push to publish, web server, timers, rights."""
    from plugins.server.commands import server_setup as run
    from plugins.server.machine import Machine

    run(Machine(host, "", server, path, branch, user, target), print, out)
