"""A task for editors: a new id."""

from random import SystemRandom

from invoke.context import Context
from invoke.tasks import task


@task(name="id", help={"count": "how many (default: 1)"})
def release_id(c: Context, count: int = 1) -> None:
    """Make a new id for the header of a release."""
    from plugins.releases.identity import new_id

    for _ in range(count):
        print(new_id(SystemRandom()))
