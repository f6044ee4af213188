"""Small outputs to deploy, and deploys that are killed or refused at a chosen step."""

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from plugins.deploy.directory import Directory
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import PLACE, Manifest, read_manifest
from plugins.deploy.plan import plan_of, with_kept_assets
from plugins.engine.trouble import Trouble

FIRST = {"index.html": "satu aset/a.00000001.css", "aset/a.00000001.css": "a{}", "rilis/a/index.html": "a"}
SECOND = {"index.html": "dua aset/a.00000002.css", "aset/a.00000002.css": "b{}", "rilis/b/index.html": "b", "x": "x"}
TOUCHING = (
    "open",
    "os.rename",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.symlink",
    "os.chmod",
    "shutil.rmtree",
)
EVERY_STEP = bool(os.environ.get("WARTA_EVERY_STEP"))  # else a few of the many steps at which a deploy may be killed
FULL, FORBIDDEN = errno.ENOSPC, errno.EACCES
TODAY = date(2026, 1, 1)
DONE, KILLED, TOLD, DONE_ALL_THE_SAME, OTHERWISE = 0, 9, 3, 2, 1


def an_output(folder, files):
    """A folder with these files, as a build would leave it."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def manifest_of(output):
    return Manifest(files_of(output, output.parent / "memory.json"), "https://warta.example", "2026-01-01T00:00+08:00")


def a_plan(target, output):
    new, live = manifest_of(output), target.live()
    return plan_of(live.everything if live else {}, with_kept_assets(new, live, TODAY))


def bring(target, output):
    target.deploy(a_plan(target, output), output, lambda path: None)


def at_once(*acts):
    """Do several things at the same time; the code of each one's trouble, "" for none."""

    def told(act):
        try:
            act()
        except Trouble as trouble:
            return trouble.code.id
        return ""

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(told, acts))


def a_directory(root, keep=5):
    return Directory("web", root, keep)


def served(root):
    """What the public sees: every file's text by path, without the manifest."""
    live = (root / "live").resolve()
    files = [place for place in sorted(live.rglob("*")) if place.is_file() and place.name != PLACE]
    return {place.relative_to(live).as_posix(): place.read_text(encoding="utf-8") for place in files}


def with_assets(files, other):
    """What is served of a build when another one's assets stay."""
    return files | {path: text for path, text in other.items() if path.startswith("aset/")}


def is_whole(root):
    """Whether all that is served is what its manifest says."""
    live = (root / "live").resolve()
    return read_manifest((live / PLACE).read_bytes()).everything == files_of(live, root / "no" / "memory")


def refused(act, *given):
    """The code of what is told when it cannot be done."""
    with pytest.raises(Trouble) as told:
        act(*given)
    return told.value.code.id


def interrupted(act, step, problem=None, touching=TOUCHING):
    """Do something in a child process that is killed at its nth touch of the disk, or refused there (`problem`: errno).

    How it ended: DONE before that, KILLED, TOLD in words of ours, DONE_ALL_THE_SAME, or with another error.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0

    def hook(event, given):
        nonlocal count
        if event not in touching or (event == "open" and not _writes(given)):
            return
        count += 1
        if count == step:
            if problem is None:
                os._exit(KILLED)
            raise OSError(problem, os.strerror(problem), str(given[0]))

    code = OTHERWISE
    try:
        sys.addaudithook(hook)
        act()
        code = DONE if count < step else DONE_ALL_THE_SAME
    except BaseException as error:
        code = 3 if problem is not None and "Trouble" in type(error).__name__ else 4
    finally:
        os._exit(code)


def _writes(given):
    mode, flags = given[1], given[2]
    return bool(mode and set(mode) & set("wxa+")) or bool(flags and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
