"""A report on its way out: to a file of its own, or to whoever reads the output."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from plugins.engine.trouble import Trouble
from plugins.reports.codes import BAD_FORMAT, OUT_EXISTS, OUT_NOT_WRITTEN

ENDINGS = {".html": "html", ".htm": "html", ".csv": "csv", ".txt": "text"}


def format_of(given: str, out: str, known: tuple[str, ...]) -> str:
    """The form that is asked for, else that of the file's ending, else text. Raises Trouble."""
    format = given or ENDINGS.get(Path(out).suffix.lower(), known[0])
    if format not in known:
        raise Trouble(BAD_FORMAT, value=format, known=", ".join(known))
    return format


def refuse_existing(out: str, force: bool) -> None:
    """Raise Trouble when a report would take the place of a file. Asked before anything is worked out."""
    if out and not force and os.path.lexists(out):
        raise Trouble(OUT_EXISTS, path=out)


def write_out(out: str, data: bytes, force: bool) -> None:
    """Write a file whole or not at all; what was there stays until it is replaced. Raises Trouble.

    Only its owner may read it, as mkstemp makes it: it may name drafts, embargoes and people.
    """
    place = Path(out)
    try:
        handle, beside = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            refuse_existing(out, force)
            os.replace(beside, place)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(beside)
    except OSError as error:
        raise Trouble(OUT_NOT_WRITTEN, path=out, problem=error.strerror or error) from error


def print_out(data: bytes) -> None:
    """Pass bytes on as they are: a pipe into a file must give the very file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
