"""The words `hooks` and `run-hook`. Each calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

SERVED = {
    "branch": "the branch that readers see (default: main)",
    "output": "on a server: folder into which that branch is built after a push",
    "target": "on a server: the target in TARGETS to which every build is brought (default: the only one)",
    "deploy": "on a server: command that is run after every build, instead of that",
}


@task(
    help={
        "server": "a bare repository: check every push to it, and build after it (default: this clone)",
        "remove": "take the hooks away again",
        **SERVED,
    }
)
def hooks(
    c: Context,
    server: str = "",
    branch: str = "main",
    output: str = "",
    target: str = "",
    deploy: str = "",
    remove: bool = False,
) -> None:
    """Have git check every commit of this clone, or every push to a server."""
    from plugins.hooks.commands import set_up

    set_up(server, branch, output, target, deploy, remove)


@task(
    help={
        "name": "pre-commit, pre-receive or post-receive",
        "repository": "on a server: the bare repository",
        "now": "build as if it were this moment",
        "yes": "also when many live files would be deleted",
        **SERVED,
    }
)
def run_hook(
    c: Context,
    name: str,
    repository: str = "",
    branch: str = "main",
    output: str = "",
    target: str = "",
    deploy: str = "",
    now: str = "",
    yes: bool = False,
) -> None:
    """Do what a hook does; git calls it, not people."""
    from plugins.hooks.commands import run_hook
    from plugins.hooks.scripts import Ways

    if code := run_hook(name, repository, branch, Ways(output, target, deploy, now, yes)):
        raise Exit(code=code)
