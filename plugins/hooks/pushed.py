"""`pre-receive`: check what is pushed to a server before it is taken, and refuse it with its findings.

Every branch is checked, since each may become the published one without another push. The code, theme and settings are
the server's own: of what is pushed only the content is looked at, as files to read. The environment that git gives a
hook holds on, so that objects are found which are not yet taken.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.engine.commands import opened
from plugins.engine.pelican import Portal
from plugins.engine.progress import say
from plugins.engine.trouble import Trouble
from plugins.hooks.building import looked_at, place_of
from plugins.hooks.codes import NO_CONTENT, NO_DELETION, NO_REWRITING
from plugins.hooks.git import Repository
from plugins.hooks.installing import bare_at
from plugins.hooks.laying_out import alone
from plugins.hooks.scripts import Ways
from plugins.hooks.verdicts import tell, verdict

BRANCHES = "refs/heads/"


class Update(NamedTuple):
    """A ref that a push moves: from one commit to another; "" for none."""

    old: str
    new: str
    ref: str

    @property
    def branch(self) -> str:
        """The branch's name; "" for a tag and all else."""
        return self.ref.removeprefix(BRANCHES) if self.ref.startswith(BRANCHES) else ""


def read_updates(lines: Iterable[str]) -> tuple[Update, ...]:
    """What git tells a hook: `old new ref` a line, a row of zeros for no commit."""
    told = (line.rstrip("\n").split(" ", 2) for line in lines)
    return tuple(Update(_commit(names[0]), _commit(names[1]), names[2]) for names in told if len(names) == 3)


def _commit(name: str) -> str:
    return "" if set(name) == {"0"} else name


def before_taking(lines: Iterable[str], folder: str, published: str, ways: Ways) -> int:
    """1 when the push is refused, else 0. `published`: the branch that readers see.

    That one comes last: when all else may be taken, it is built instead of only checked. Where a command follows
    (`ways.deploy`) the output may be what readers see, and is left alone until the push was taken.
    """
    repository = bare_at(Path(folder))
    updates = [update for update in read_updates(lines) if update.branch]
    portal = opened("", publish=True, OUTPUT_PATH=ways.output)
    is_refused = False
    for update in sorted(updates, key=lambda update: update.branch == published):
        if breach := _breach(repository, update, published):
            say(breach.text(portal.words), sys.stderr)
            is_refused = True
        elif update.new:
            builds = update.branch == published and bool(ways.output) and not (ways.deploy or is_refused)
            is_refused |= _has_errors(portal, repository, update, published, builds)
    if is_refused:
        say(portal.words.gettext(N_("The push was refused; nothing has changed on the server.")), sys.stderr)
    return int(is_refused)


def _breach(repository: Repository, update: Update, published: str) -> Trouble | None:
    """What a push does to the published branch that it must not."""
    if update.branch != published:
        return None
    if not update.new:
        return Trouble(NO_DELETION, branch=published)
    if update.old and not repository.knows("merge-base", "--is-ancestor", update.old, update.new):
        return Trouble(NO_REWRITING, branch=published)
    return None


def _has_errors(portal: Portal, repository: Repository, update: Update, published: str, builds: bool) -> bool:
    content = content_name(portal)
    tree = f"{update.new}:{content}"
    if not repository.has(tree):
        if update.branch == published:
            say(Trouble(NO_CONTENT, branch=published, folder=content).text(portal.words), sys.stderr)
        return update.branch == published
    told = portal.words.gettext(N_("Checking the branch {branch} …"))
    say(told.format(branch=update.branch), sys.stderr)
    place = place_of(portal) if builds else Path(portal.settings["CACHE_PATH"]) / "hooks" / "pushed"
    with alone(place):
        look = looked_at if builds else Portal.check
        findings = verdict(portal, repository, tree, content, place / "content", look)
    has_advice = any(not finding.is_error for finding in findings)  # git is not asked in vain about a tree without end
    touched = _touched(repository, update, published, content) if has_advice else ()
    return tell(findings, touched, portal.words)


def _touched(repository: Repository, update: Update, published: str, content: str) -> frozenset[str]:
    """The files of the content that a push adds or changes; none where there is nothing to compare it with."""
    before = update.old or f"{BRANCHES}{published}"
    if not repository.has(before):
        return frozenset()
    words = ("--name-only", "-z", "--no-renames", "--diff-filter=d", before, update.new, "--", content)
    return frozenset(repository.paths("diff", *words))


def content_name(portal: Portal) -> str:
    """The content folder within a tree: as it lies in the server's own portal."""
    place, here = Path(portal.path).resolve(), Path.cwd()
    return place.relative_to(here).as_posix() if place.is_relative_to(here) else place.name
