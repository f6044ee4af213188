"""Which folder may be an output folder: one that is empty, or that this portal has written before.

A commit deletes what is no longer planned, so it must never be let loose on somebody's own files.
"""

import os
from contextlib import suppress
from pathlib import Path

from plugins.engine.codes import NOT_WRITABLE, OUTPUT_FORBIDDEN, OUTPUT_FOREIGN, OUTPUT_NOT_FOLDER
from plugins.engine.trouble import Trouble

MARKER = ".portal-output"
MARKED = "This folder is made by the portal's build: every file in it is replaced or deleted by the next one.\n{mark}\n"


def mark_in(output: Path) -> str:
    """The mark that the last build left in an output; "" when it has none."""
    try:
        lines = (output / MARKER).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    return lines[1] if len(lines) > 1 else ""


def check_output(output: Path, kept: tuple[Path, ...], cache: Path | None = None) -> None:
    """Refuse an output folder that holds, is or lies within one of `kept` (content, theme, code), or is not ours; or in
    which the cache lies, which would be deleted with what is no longer planned.
    """
    here = output.resolve()
    for other in kept:
        there = other.resolve()
        if here == there or here in there.parents or there in here.parents:
            raise Trouble(OUTPUT_FORBIDDEN, folder=output, other=other)
    if cache is not None and cache.resolve().is_relative_to(here):
        raise Trouble(OUTPUT_FORBIDDEN, folder=output, other=cache)
    homes = [Path.cwd()]
    with suppress(RuntimeError):  # a container's user may have none
        homes.append(Path.home().resolve())
    for other in homes:
        if here == other or here in other.parents:
            raise Trouble(OUTPUT_FORBIDDEN, folder=output, other=other)
    if not os.path.lexists(here):
        return
    if not here.is_dir():
        raise Trouble(OUTPUT_NOT_FOLDER, folder=output)
    try:
        foreign = is_foreign(here)
    except OSError as error:
        raise Trouble(NOT_WRITABLE, path=output, problem=error.strerror or str(error)) from error
    if foreign:
        raise Trouble(OUTPUT_FOREIGN, folder=output)


def is_foreign(folder: Path) -> bool:
    """Whether it holds anything and bears no mark of ours, or is a git repository of its own."""
    names = os.listdir(folder)
    return bool(names) and (MARKER not in names or ".git" in names)
