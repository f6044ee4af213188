"""Archives of office programs: their members as streams, and the text of their XML; with limits, and no entities."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from plugins.attachments.passages import Unread

MOST_MEMBERS = 20_000
MOST_DIRECTORY = 4_000_000  # bytes of an archive's own list of its members
MOST_UNFOLDED = 96_000_000  # bytes of all members that are read
RATIO, RATIO_FROM = 250, 4_000_000  # how often its own size a member may unfold to, once it is large
PIECE = 65_536
DEPTH = 256  # of elements within elements
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what a document with a password, or of before 2007, begins with
END = b"PK\x05\x06"
BROKEN = (BadZipFile, LargeZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, KeyError, IndexError)


class Archive:
    """A ZIP file in memory; `left` is what its members may still unfold to."""

    def __init__(self, file: ZipFile) -> None:
        self.file, self.left = file, MOST_UNFOLDED

    def names(self) -> list[str]:
        """The members in the order of the archive."""
        return self.file.namelist()

    def pieces(self, name: str) -> Iterator[bytes]:
        """A member, piece by piece. Raises Unread."""
        member = self.file.getinfo(name)
        if member.flag_bits & 1:
            raise Unread("locked")
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Unread("broken")
        with self.file.open(member) as stream:
            unfolded = 0
            while piece := stream.read(PIECE):
                unfolded += len(piece)
                self.left -= len(piece)
                if _is_trap(member, unfolded):
                    raise Unread("trap")
                if self.left < 0:
                    raise Unread("huge")
                yield piece


def _is_trap(member: ZipInfo, unfolded: int) -> bool:
    return unfolded > RATIO_FROM and unfolded > RATIO * max(1, member.compress_size)


@contextmanager
def opened(data: bytes) -> Iterator[Archive]:
    """An archive. Whatever goes wrong within, too, is raised as Unread."""
    if data.startswith(OLE):
        raise Unread("locked")
    _check_directory(data)
    try:
        with ZipFile(BytesIO(data)) as file:
            if len(file.filelist) > MOST_MEMBERS:
                raise Unread("huge")
            yield Archive(file)
    except RuntimeError as error:  # how zipfile tells that a password is needed; and NotImplementedError is one, too
        raise Unread("broken" if isinstance(error, NotImplementedError | RecursionError) else "locked") from error
    except BROKEN as error:
        raise Unread("broken") from error


def _check_directory(data: bytes) -> None:
    """Look at the size of the list of members before zipfile makes objects of it all."""
    place = data.rfind(END, max(0, len(data) - 66_000))
    if place < 0 or len(data) < place + 22:
        raise Unread("broken")
    if int.from_bytes(data[place + 12 : place + 16], "little") > MOST_DIRECTORY:
        raise Unread("huge")


def parse(
    pieces: Iterator[bytes],
    begins: Callable[[str, dict[str, str]], None],
    ends: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Tell an XML stream's elements by their names without a namespace. Raises Unread; a DTD is refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0

    def refuse(*_: object) -> None:
        raise Unread("trap")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise Unread("trap")
        begins(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        ends(name.rpartition(":")[2])

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        raise Unread("broken") from error


def parts_of(archive: Archive, pattern: re.Pattern[str]) -> list[str]:
    """The members that fit a pattern, by their numbers. Raises Unread when none does: it is something else."""
    names = [name for name in archive.names() if pattern.fullmatch(name)]
    if not names:
        raise Unread("broken")
    return sorted(names, key=number_in)


def number_in(name: str) -> tuple[int, str]:
    """To sort members by: the last number in the name, then the name."""
    found = re.findall("[0-9]+", name)
    return (int(found[-1][:6]) if found else 1, name)
