"""Which file is read how, by its ending."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from plugins.attachments.archives import opened
from plugins.attachments.documents import documents, open_documents, slides
from plugins.attachments.passages import Passage, Unread
from plugins.attachments.plain import lines, rows
from plugins.attachments.portable import pages
from plugins.attachments.sheets import open_sheets, sheets

Reader = Callable[[bytes], Iterator[Passage]]
MOST_PACKED = 200  # members of an archive that are looked into
MOST_MEMBER = 24_000_000
ARCHIVES = ("zip", "rar", "7z", "gz", "tar", "doc", "xls", "ppt")  # hold words that are not read within an archive


def packed(data: bytes) -> Iterator[Passage]:
    """A .zip: what is in each member that can be read; a row is the number of the member. An archive within is not,
    which is told at the end, as are members that cannot be read: the others are."""
    problems = list[Unread]()
    with opened(data) as archive:
        names = [name for name in archive.names() if ending(name) in READERS and ending(name) != "zip"]
        for row, name in enumerate(islice(names, MOST_PACKED), 1):
            member = bytearray()
            for piece in archive.pieces(name):
                member += piece
                if len(member) > MOST_MEMBER:
                    raise Unread("huge")
            try:
                yield from (Passage(row, passage.text) for passage in READERS[ending(name)](bytes(member)))
            except Unread as error:
                if error.problem == "trap":
                    raise
                problems.append(error)
        if len(names) > MOST_PACKED or any(ending(name) in ARCHIVES for name in archive.names()):
            raise Unread("huge")
    if problems:
        raise problems[0]


def ending(name: str) -> str:
    """`docx` of `Surat.DOCX`."""
    return name.rpartition(".")[2].lower()


READERS: Mapping[str, Reader] = {
    "csv": rows,
    "txt": lines,
    "xlsx": sheets,
    "docx": documents,
    "pptx": slides,
    "odt": open_documents,
    "odp": open_documents,
    "ods": open_sheets,
    "pdf": pages,
    "zip": packed,
}
"""Sound has no words here; of everything else that may be an attachment the words are read."""
