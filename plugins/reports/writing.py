"""A report on its way out: to a file of its own, or to whoever reads the output."""

import os
import sys
from pathlib import Path

from plugins.engine.trouble import Trouble
from plugins.reports.codes import BAD_ENDING, BAD_FORMAT, OUT_EXISTS, OUT_NOT_WRITTEN
from plugins.whole_files import OWNER_ONLY, appear, write_whole

ENDINGS = {".html": "html", ".htm": "html", ".csv": "csv", ".txt": "text"}


def format_of(given: str, out: str, known: tuple[str, ...]) -> str:
    """The form that is asked for, else that of the file's ending, else text. Raises Trouble.

    An ending that nothing here makes is refused, whatever form is asked for: nobody could open the file.
    """
    ending = Path(out).suffix.lower()
    if ending and ending not in ENDINGS:
        endings = ", ".join(f".{'txt' if form == 'text' else form}" for form in known)
        raise Trouble(BAD_ENDING, value=ending, known=endings)
    format = given or ENDINGS.get(ending, known[0])
    if format not in known:
        raise Trouble(BAD_FORMAT, value=format, known=", ".join(known))
    return format


def refuse_existing(out: str, force: bool) -> None:
    """Raise Trouble when a report would take the place of a file. Asked before anything is worked out."""
    if out and not force and os.path.lexists(out):
        raise Trouble(OUT_EXISTS, path=out)


def write_out(out: str, data: bytes, force: bool) -> None:
    """Write a file whole or not at all; what was there stays until it is replaced. Raises Trouble.

    Only its owner may read it: it may name drafts, embargoes and people.
    """
    try:
        write_whole(Path(out), data, OWNER_ONLY, os.replace if force else appear)
    except FileExistsError as error:
        raise Trouble(OUT_EXISTS, path=out) from error
    except OSError as error:
        raise Trouble(OUT_NOT_WRITTEN, path=out, problem=error.strerror or error) from error


def print_out(data: bytes) -> None:
    """Pass bytes on as they are: a pipe into a file must give the very file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
