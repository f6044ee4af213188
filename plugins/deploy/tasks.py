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
    "full": "have every gate look at all files, not only at those that are new since the last time",
    "skip": 'set a gate aside: NAME="reason"; the reason is published with the manifest; may be repeated',
}


OUTPUT = "folder that has been built (default: OUTPUT_PATH of the settings)"


@task(iterable=["skip"], help={**WHERE, **DOING, "output": OUTPUT})
def deploy(
    c: Context,
    target: str = "",
    dry_run: bool = False,
    yes: bool = False,
    skip: list[str] | None = None,
    full: bool = False,
    settings: str = "",
    output: str = "",
) -> None:
    """Bring what has been built to a target: the public sees all of it at once."""
    from plugins.deploy.commands import Doing
    from plugins.deploy.commands import deploy as run

    run(target, Doing(dry_run, yes, tuple(skip or ()), full), settings, output)


@task(iterable=["skip"], help={**WHERE, **DOING})
def publish(
    c: Context,
    target: str = "",
    dry_run: bool = False,
    yes: bool = False,
    skip: list[str] | None = None,
    full: bool = False,
    settings: str = "",
) -> None:
    """Check, build, and bring the result to a target."""
    from plugins.deploy.commands import Doing
    from plugins.deploy.commands import publish as run

    run(target, Doing(dry_run, yes, tuple(skip or ()), full), settings)


@task(
    iterable=["only", "skip"],
    help={
        "only": "only the gate of this name; may be repeated",
        "skip": DOING["skip"],
        "full": DOING["full"],
        "settings": WHERE["settings"],
        "output": OUTPUT,
        "content": "what it was built from (default: PATH of the settings); by a hook: .cache/hooks/published/content",
    },
)
def gates(
    c: Context,
    only: list[str] | None = None,
    skip: list[str] | None = None,
    full: bool = False,
    settings: str = "",
    output: str = "",
    content: str = "",
) -> None:
    """Tell whether what has been built may leave: links, leaks, addresses, sizes, secrets and the like."""
    from plugins.deploy.commands import gates as run

    run(tuple(only or ()), tuple(skip or ()), full, settings, output, content)


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
