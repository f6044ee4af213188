"""What git knows of the content folder: what is not sent yet, who has worked on what, who must approve.

Git is asked and never told anything; without git, or outside a repository, nothing is known.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.git import answer, changed

AREAS = {
    "releases": N_("releases"),
    "registry": N_("registry"),
    "pages": N_("pages"),
    "": N_("all outside the content folder"),
}
"""Folders of the content, and what is meant by a change in them."""

YEAR = timedelta(days=365)
OWNERS = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")


class Author(NamedTuple):
    """Somebody who has committed, under one name with perhaps several addresses: `areas` are keys of AREAS."""

    name: str
    emails: tuple[str, ...]
    commits: int
    areas: tuple[str, ...]


class Owned(NamedTuple):
    """A line of CODEOWNERS: who must approve a change of what matches."""

    pattern: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Repository:
    """`unsent`: commits that the branch's upstream has not; None where there is no upstream.

    `unsaved`: content files that are not committed as they are.
    """

    commit: str
    branch: str
    unsent: int | None
    unsaved: tuple[str, ...]
    authors: tuple[Author, ...]
    owned: tuple[Owned, ...]


def repository_of(content: Path, now: datetime) -> Repository | None:
    """What git says at `now`; None when there is no git, no repository, or no commit in it."""

    ask = partial(answer, content)
    commit, root = ask("rev-parse", "--short", "HEAD"), ask("rev-parse", "--show-toplevel")
    if commit is None or root is None:
        return None
    unsent = ask("rev-list", "--count", "@{upstream}..HEAD")
    since = f"--since={(now - YEAR).isoformat()}"
    log = ask("log", since, "--format=%x00%aN%x1f%aE", "--name-only", "--no-renames") or ""
    return Repository(
        commit=commit.strip(),
        branch=_plain(ask("rev-parse", "--abbrev-ref", "HEAD") or ""),
        unsent=None if unsent is None else int(unsent),
        unsaved=tuple(map(_plain, changed(content) or ())),
        authors=authors(log, (ask("rev-parse", "--show-prefix") or "").strip()),
        owned=_owned_in(Path(root.rstrip("\n"))),
    )


def authors(log: str, prefix: str) -> tuple[Author, ...]:
    """Who stands in a log, those with the most commits first. `prefix`: the content folder within the repository."""
    counts: Counter[str] = Counter()
    emails: dict[str, set[str]] = defaultdict(set)
    areas: dict[str, set[str]] = defaultdict(set)
    for commit in log.split("\0")[1:]:
        who, *files = commit.split("\n")
        name, email = (_plain(part) for part in (*who.split("\x1f"), "")[:2])
        counts[name] += 1
        emails[name].add(email)
        areas[name] |= {_area(file, prefix) for file in files if file}
    return tuple(
        Author(name, tuple(sorted(emails[name] - {""})), counts[name], tuple(it for it in AREAS if it in areas[name]))
        for name in sorted(counts, key=lambda name: (-counts[name], name.casefold(), name))
    )


def _area(file: str, prefix: str) -> str:
    place = file.removeprefix(prefix).partition("/")[0] if file.startswith(prefix) else ""
    return place if place in AREAS else ""


def _owned_in(root: Path) -> tuple[Owned, ...]:
    for place in OWNERS:
        try:
            return tuple(owned((root / place).read_text(encoding="utf-8", errors="replace")))
        except OSError:
            continue
    return ()


def owned(text: str) -> Iterator[Owned]:
    """The lines of a CODEOWNERS file that name somebody."""
    for line in text.splitlines():
        pattern, *owners = _plain(line).partition(" #")[0].split()[:50] or [""]
        if owners and not pattern.startswith(("#", "[")):
            yield Owned(pattern, tuple(owners))


def _plain(text: str) -> str:
    """Names come from everybody's own settings: nothing in them may act on whoever reads them."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()
