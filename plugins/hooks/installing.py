"""Putting hooks into a repository and taking them away; what somebody else has put there is never touched."""

import os
from collections.abc import Mapping
from pathlib import Path

from plugins.engine.codes import NOT_WRITABLE
from plugins.engine.trouble import Trouble
from plugins.hooks.codes import CONTENT_ELSEWHERE, NOT_AT_TOP, NOT_BARE, OTHER_HOOK, OTHER_SERVER_HOOK, SHARED_HOOKS
from plugins.hooks.git import Repository
from plugins.hooks.scripts import OURS
from plugins.whole_files import write_whole

RUNNABLE = 0o755
BESIDE_OTHERS = "./portal run-hook pre-commit || exit 1"


def clone_at(folder: Path) -> Repository:
    """The clone whose top folder this is. Raises Trouble."""
    repository = Repository(folder)
    if not repository.knows("rev-parse", "--show-cdup") or repository.text("rev-parse", "--show-cdup"):
        raise Trouble(NOT_AT_TOP, folder=folder)
    if repository.text("rev-parse", "--is-inside-work-tree") != "true":
        raise Trouble(NOT_AT_TOP, folder=folder)
    return repository


def bare_at(folder: Path) -> Repository:
    """The bare repository in a folder. Raises Trouble."""
    place = folder.expanduser().resolve()
    repository = Repository(place, is_bare=True)
    if not place.is_dir() or not repository.knows("rev-parse", "--is-bare-repository"):
        raise Trouble(NOT_BARE, folder=folder)
    if repository.text("rev-parse", "--is-bare-repository") != "true":
        raise Trouble(NOT_BARE, folder=folder)
    return repository


def content_within(repository: Repository, content: Path) -> str:
    """The content folder as seen from the top of a clone. Raises Trouble."""
    top, place = repository.folder.resolve(), content.resolve()
    if place == top or not place.is_relative_to(top):
        raise Trouble(CONTENT_ELSEWHERE, folder=content)
    return place.relative_to(top).as_posix()


def hooks_folder(repository: Repository) -> Path:
    """Where git looks for the hooks: core.hooksPath, or hooks/. Raises Trouble when other repositories share it."""
    folder = repository.folder / repository.text("rev-parse", "--git-path", "hooks")
    if repository.knows("config", "--get", "core.hooksPath"):
        scope = repository.text("config", "--show-scope", "--get", "core.hooksPath").split("\t")[0]
        if scope in ("global", "system"):
            raise Trouble(SHARED_HOOKS, path=folder)
    return folder


def install(folder: Path, scripts: Mapping[str, str]) -> list[Path]:
    """Write the hooks; their places. Raises Trouble, before any is written, when one is somebody else's."""
    places = {folder / name: text for name, text in scripts.items()}
    for place in places:
        if os.path.lexists(place) and not is_ours(place):
            code = OTHER_HOOK if place.name == "pre-commit" else OTHER_SERVER_HOOK  # that one has its input alone
            raise Trouble(code, path=place, line=BESIDE_OTHERS)
    for place, text in places.items():
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, text.encode(), RUNNABLE)
        except OSError as error:
            raise Trouble(NOT_WRITABLE, path=place, problem=error.strerror) from error
    return list(places)


def remove(folder: Path, names: tuple[str, ...]) -> list[Path]:
    """Take away those of the hooks that are the portal's own; their places."""
    places = [folder / name for name in names if is_ours(folder / name)]
    for place in places:
        place.unlink()
    return places


def is_ours(place: Path) -> bool:
    """Whether a file is a hook that the portal has made."""
    if place.is_symlink() or not place.is_file():
        return False
    return OURS.removesuffix("`") in place.read_text(encoding="utf-8", errors="replace")
