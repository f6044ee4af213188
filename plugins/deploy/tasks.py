"""Words of the command line for deploying. Each calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task

WHERE = {
    "target": "name of a target in TARGETS of the settings (default: the only one)",
    "settings": "settings file (default: publishconf.py)",
}
DOING = {
    "dry_run": "only show what would be sent, changed and deleted",
    "yes": "also when many live files would be deleted",
}


@task(help={**WHERE, **DOING, "output": "folder that has been built (default: OUTPUT_PATH of the settings)"})
def deploy(
    c: Context, target: str = "", dry_run: bool = False, yes: bool = False, settings: str = "", output: str = ""
) -> None:
    """Bring what has been built to a target: the public sees all of it at once."""
    from plugins.deploy.commands import deploy as run

    run(target, dry_run, yes, settings, output)


@task(help={**WHERE, **DOING})
def publish(c: Context, target: str = "", dry_run: bool = False, yes: bool = False, settings: str = "") -> None:
    """Check, build, and bring the result to a target."""
    from plugins.deploy.commands import publish as run

    run(target, dry_run, yes, settings)


@task(help={**WHERE, "to": "the build (default: the one before the live one)"})
def rollback(c: Context, target: str = "", to: str = "", settings: str = "") -> None:
    """Make an earlier build live again."""
    from plugins.deploy.commands import rollback as run

    run(target, to, settings)


@task(help=WHERE)
def deploys(c: Context, target: str = "", settings: str = "") -> None:
    """List what was live when at a target."""
    from plugins.deploy.commands import deploys as run

    run(target, settings)
