"""`pre-commit`: mend what is staged where it is certain, check it as it would be committed, refuse it with its errors.

Only the index is looked at. A file whose working copy holds anything else is mended in the index alone, and its working
copy stays as it is; the release keeps the id that it then got, because the next commit finds it in the last one.
"""

import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.engine.commands import opened
from plugins.engine.progress import say
from plugins.findings import fill
from plugins.hooks.git import PLAIN, Repository
from plugins.hooks.installing import clone_at, content_within
from plugins.hooks.laying_out import alone
from plugins.hooks.mending import Mended, known_id, mended
from plugins.hooks.verdicts import tell, verdict
from plugins.releases.identity import new_id

ONLY_SOME = "next-index-"  # the index of `git commit FILE`; the real one waits under the name of its lock


class Change(NamedTuple):
    """A staged file that was mended: its mode, the name of what was staged, git's mark of it, and what it is now."""

    path: str
    mode: str
    blob: str
    mark: str
    mended: Mended


def before_commit() -> int:
    """1 when the commit must not be, else 0."""
    portal = opened("")
    repository = clone_at(Path.cwd())
    content = content_within(repository, Path(portal.path))
    changes = staged_changes(repository, content)
    if changes:
        left = restage(repository, changes)
        for change in changes:
            words = portal.words.gettext(change.mended.words).format(id=change.mended.id)
            say(fill("{path}: {words}", {"path": change.path, "words": words}), sys.stderr)
            if change.path in left:
                told = N_("    Only in what is committed: your file has other changes and was left as it is.")
                say(portal.words.gettext(told), sys.stderr)
    tree = repository.text("write-tree")
    if not repository.has(f"{tree}:{content}"):
        return 0  # a commit that takes the whole content away is no affair of ours: no site can be built of it
    say(portal.words.gettext(N_("Checking what is to be committed …")), sys.stderr)
    folder = Path(portal.settings["CACHE_PATH"]) / "hooks" / "staged"
    with alone(folder):
        findings = verdict(portal, repository, f"{tree}:{content}", content, folder / "content")
    if tell(findings, touched_paths(repository, content), portal.words):
        refusal = N_("Not committed. Mend the errors, `git add` the files, and commit again.")
        say(portal.words.gettext(refusal), sys.stderr)
        return 1
    return 0


def touched_paths(repository: Repository, content: str) -> frozenset[str]:
    """The files that the commit adds or changes, from the top."""
    return frozenset(
        repository.paths("diff", "--cached", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--", content)
    )


def staged_changes(repository: Repository, content: str) -> list[Change]:
    """What is to be mended in the index."""
    touched = touched_paths(repository, content)
    found = []
    with repository.blobs() as blobs:
        for line in repository.paths("ls-files", "-v", "--stage", "-z", "--", content) if touched else ():
            told, _, path = line.partition("\t")
            mark, mode, blob, _ = told.split()
            if path in touched and mode in PLAIN:
                own_id = partial(_own_id, repository, path)
                if new := mended(path.removeprefix(f"{content}/"), blobs(blob), own_id):
                    found.append(Change(path, mode, blob, mark, new))
    return found


def _own_id(repository: Repository, path: str) -> str:
    """The id that the release has in the last commit, else a new one."""
    last = f"HEAD:{path}"
    known = known_id(repository.ask("cat-file", "blob", last)) if repository.has(last) else ""
    return known or new_id(SystemRandom())


def restage(repository: Repository, changes: list[Change]) -> frozenset[str]:
    """Put mended files into the index, and into the working tree where it has what was staged; the other paths."""
    lines = b""
    for change in changes:
        blob = repository.ask("hash-object", "-w", "--stdin", given=change.mended.data).decode().strip()
        lines += f"{change.mode} {blob} 0\t".encode() + os.fsencode(change.path) + b"\0"
    for index in _indexes(repository):
        index.ask("update-index", "-z", "--index-info", given=lines)
    left = frozenset(change.path for change in changes if not _written(repository, change))
    for index in _indexes(repository):
        _mark(index, "--skip-worktree", (change.path for change in changes if change.mark in "Ss"))
        _mark(index, "--assume-unchanged", (change.path for change in changes if change.mark.islower()))
    return left


def _written(repository: Repository, change: Change) -> bool:
    """Write a mended file into the working tree, unless it holds something else by now; whether that was done.

    Each is compared just before, since somebody may have saved it while pictures were taken apart; and here, since git
    tells no change of a file that it was told to pass over.
    """
    place = repository.folder / change.path
    if not place.is_file() or place.resolve() != repository.folder.resolve() / change.path:
        return False
    if repository.text("hash-object", f"--path={change.path}", "--", change.path) != change.blob:
        return False
    repository.ask("checkout-index", "--force", "--index", "--", change.path)
    return True


def _mark(index: Repository, word: str, paths: Iterable[str]) -> None:
    """Have git pass over files again: it forgets to when it is given new bytes for them."""
    if names := b"".join(os.fsencode(path) + b"\0" for path in paths):
        index.ask("update-index", word, "-z", "--stdin", given=names)


def _indexes(repository: Repository) -> list[Repository]:
    """The index of this commit; and with `git commit FILE` also the one that will be there after it."""
    name = Path(os.environ.get("GIT_INDEX_FILE", ""))
    if not name.name.startswith(ONLY_SOME):
        return [repository]
    real = repository.folder / name.with_name("index.lock")
    return [repository, Repository(repository.folder, environment={"GIT_INDEX_FILE": str(real)})]
