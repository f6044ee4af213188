"""What a commit of a branch holds: its manifest as far as that is true, and where each file's bytes are.

A tree that was not made from here is read through once, since anybody may have changed it; the ids of trees whose
manifest was found true are remembered beside the repository.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from plugins.deploy.manifest import PLACE, BadManifest, File, Manifest, read_manifest
from plugins.deploy.plan import FINGERPRINTED, unfinished
from plugins.deploy.repository import Repository

KNOWN = "known-trees"  # file: ids of trees
KNOWN_MOST = 50
NO_JEKYLL, DOMAIN = ".nojekyll", "CNAME"
NO_FILE = File(0, "")  # a link, or another repository


class Held(NamedTuple):
    """The manifest, and the id of each file's blob: "" for what is no plain file."""

    manifest: Manifest
    blobs: Mapping[str, str]


def held_in(repository: Repository, commit: str, earlier: Iterable[str]) -> Held | None:
    """What a commit holds. Its manifest is the commit's own where every file is as it tells; else it tells what is
    really there, so that a plan mends the difference.

    `earlier`: commits that the portal made; the newest manifest of these counts where the commit's own cannot be read.
    None where there is none at all.
    """
    blobs, tree = repository.blobs(commit), repository.tree_of(commit)
    own = _manifest(repository, blobs)
    if own and tree in _known(repository):
        return Held(own, blobs)
    told = own or next(filter(None, (_manifest(repository, repository.blobs(other)) for other in earlier)), None)
    if told is None:
        return None
    there = _files(repository, {path: blobs[path] for path in blobs if path not in (PLACE, NO_JEKYLL, DOMAIN)})
    if own and there == own.everything:
        remember(repository, tree)
        return Held(own, blobs)
    # What somebody put there under the name of an asset would stay as an asset of an earlier build.
    real = {
        path: file
        for path, file in there.items()
        if not FINGERPRINTED.fullmatch(path) or told.everything.get(path) == file
    }
    kept = {path: held for path, held in told.kept.items() if real.get(path) == held.file}
    files = {path: file for path, file in real.items() if path not in kept}
    return Held(unfinished(replace(told, files=files, kept=kept)), blobs)


def remember(repository: Repository, tree: str) -> None:
    """The manifest of this tree is true."""
    known = [*_known(repository), tree][-KNOWN_MOST:]
    (repository.place / KNOWN).write_text("\n".join(known) + "\n", encoding="ascii")


def _known(repository: Repository) -> list[str]:
    try:
        return (repository.place / KNOWN).read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        return []


def _manifest(repository: Repository, blobs: Mapping[str, str]) -> Manifest | None:
    with suppress(BadManifest):
        return read_manifest(repository.run("cat-file", "blob", blobs[PLACE])) if blobs.get(PLACE) else None
    return None


def _files(repository: Repository, blobs: Mapping[str, str]) -> dict[str, File]:
    plain = [path for path, blob in blobs.items() if blob]
    found = dict(zip(plain, repository.files(blobs[path] for path in plain), strict=True))
    return {path: found.get(path, NO_FILE) for path in blobs}
