"""`post-receive`: build the published branch after a push; by a timetable too, since embargoes end.

In the foreground: whoever pushed reads how it ended, and nothing of the stages on the way. The site changes as a whole
or not at all, as with every build.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.catalogue import N_
from plugins.engine.commands import opened
from plugins.engine.pelican import Portal
from plugins.engine.progress import say
from plugins.engine.report import Silence
from plugins.engine.trouble import Trouble
from plugins.errors import PortalError
from plugins.hooks.codes import DEPLOYING_FAILED, NO_CONTENT, NOTHING_YET
from plugins.hooks.git import Repository
from plugins.hooks.installing import bare_at
from plugins.hooks.laying_out import alone
from plugins.hooks.pushed import BRANCHES, content_name, read_updates
from plugins.hooks.verdicts import laid_out


def after_taking(lines: Iterable[str], folder: str, published: str, output: str, deploy: str) -> None:
    """Build when the published branch is among what was pushed, or when nothing was: by hand or by a timetable.

    Raises Trouble or ContentError.
    """
    updates = read_updates(lines)
    if updates and not any(update.branch == published and update.new for update in updates):
        return
    repository = bare_at(Path(folder))
    portal = opened("", publish=True, OUTPUT_PATH=output)
    place = Path(portal.settings["CACHE_PATH"]) / "hooks" / "published"
    with alone(place):
        try:
            if updates:
                say(portal.words.gettext(N_("The push was taken. Building the site …")), sys.stdout)
            _build(portal, repository, published, place / "content")
        except PortalError:
            say(portal.words.gettext(N_("The site was not built, and is as it was before:")), sys.stderr)
            raise
        if deploy:
            _deploy(deploy, output)


def _build(portal: Portal, repository: Repository, published: str, folder: Path) -> None:
    """Build the branch as it is now: after two pushes at once the second build finds what both have brought."""
    content = content_name(portal)
    commit = f"{BRANCHES}{published}"
    if not repository.has(commit):
        raise Trouble(NOTHING_YET, branch=published)
    tree = f"{commit}:{content}"
    if not repository.has(tree):
        raise Trouble(NO_CONTENT, branch=published, folder=content)
    with laid_out(repository, tree, content, folder):
        report = portal.build(Path(portal.output_path), Silence(), content=folder)
    say(report.summary(portal.words), sys.stdout)
    say(portal.words.gettext(N_("Built into {folder}.")).format(folder=portal.output_path), sys.stdout)


def _deploy(command: str, output: str) -> None:
    """Run what the server's keeper has named. It comes from the hook on the server, never from a push."""
    sys.stdout.flush()
    status = subprocess.run(command, shell=True, stdin=subprocess.DEVNULL, check=False).returncode
    if status:
        raise Trouble(DEPLOYING_FAILED, folder=output, status=status, command=command)
