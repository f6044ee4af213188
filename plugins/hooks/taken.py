"""`post-receive`: build the published branch after a push, and deploy it; by a timetable too, since embargoes end.

In the foreground: whoever pushed reads how it ended, and nothing of the stages on the way. The site changes as a whole
or not at all, as with every build.
"""

import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.deploy.commands import Doing, bring
from plugins.deploy.targets import target_of
from plugins.engine.commands import opened
from plugins.engine.pelican import Portal
from plugins.engine.progress import say
from plugins.engine.report import Silence
from plugins.engine.trouble import Trouble
from plugins.errors import PortalError
from plugins.hooks.building import built, place_of
from plugins.hooks.codes import DEPLOYING_FAILED, NO_CONTENT, NOTHING_YET
from plugins.hooks.git import Repository
from plugins.hooks.installing import bare_at
from plugins.hooks.laying_out import alone
from plugins.hooks.pushed import BRANCHES, content_name, read_updates
from plugins.hooks.scripts import Ways
from plugins.hooks.verdicts import laid_out


class Built(NamedTuple):
    """The commit that was built, and when the site has to be another though nobody pushes."""

    commit: str
    due: datetime | None


def after_taking(lines: Iterable[str], folder: str, published: str, ways: Ways) -> None:
    """Build and deploy when the published branch is among what was pushed, or when nothing was: by a timetable.

    Raises Trouble or ContentError.
    """
    updates = read_updates(lines)
    if updates and not any(update.branch == published and update.new for update in updates):
        return
    repository = bare_at(Path(folder))
    portal = opened("", publish=True, OUTPUT_PATH=ways.output, NOW=ways.now)
    target = None if ways.deploy else target_of(portal.settings.get("TARGETS") or {}, ways.target)
    place = place_of(portal)
    with alone(place):
        try:
            if updates:
                say(portal.words.gettext(N_("The push was taken. Building the site …")), sys.stdout)
            done = _build(portal, repository, published, place / "content")
        except PortalError:
            say(portal.words.gettext(N_("The site was not built, and is as it was before:")), sys.stderr)
            raise
        if target:
            bring(portal, target, Doing(yes=ways.yes), place / "content", done.due, done.commit, Silence())
        else:
            _run(ways)


def _build(portal: Portal, repository: Repository, published: str, folder: Path) -> Built:
    """Build the branch as it is now: after two pushes at once the second build finds what both have brought."""
    content = content_name(portal)
    branch = f"{BRANCHES}{published}"
    if not repository.has(branch):
        raise Trouble(NOTHING_YET, branch=published)
    commit = repository.text("rev-parse", branch)
    tree = f"{commit}:{content}"
    if not repository.has(tree):
        raise Trouble(NO_CONTENT, branch=published, folder=content)
    with laid_out(repository, tree, content, folder):
        report = built(portal, folder)
    say(report.summary(portal.words), sys.stdout)
    say(portal.words.gettext(N_("Built into {folder}.")).format(folder=portal.output_path), sys.stdout)
    return Built(commit, report.next_change)


def _run(ways: Ways) -> None:
    """Run what the server's keeper has named. It comes from the hook on the server, never from a push."""
    sys.stdout.flush()
    status = subprocess.run(ways.deploy, shell=True, stdin=subprocess.DEVNULL, check=False).returncode
    if status:
        raise Trouble(DEPLOYING_FAILED, folder=ways.output, status=status, command=ways.deploy)
