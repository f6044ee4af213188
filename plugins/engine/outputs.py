"""What stands in the output and why: each file's key, what its making asked, and the digest of its bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from plugins.engine.digests import digest
from plugins.engine.store import Damaged, Store
from plugins.page import output_path

BUCKETS = 256
MODULUS = 2**256
Questions = tuple[str, ...]


class Row(NamedTuple):
    """One output. `seen` names what its making asked, `answers` is one digest of what it was told.

    `files`: digest and size of its own file (under "") and of each compressed twin beside it, by the twin's ending.
    They are written, looked into and deleted together.
    """

    key: bytes
    seen: bytes
    answers: bytes
    files: Mapping[str, tuple[bytes, int]]


@dataclass
class Outputs:
    """Every file of the output by its address, and the questions by their names."""

    rows: dict[str, Row] = field(default_factory=dict)
    questions: dict[bytes, Questions] = field(default_factory=dict)
    _touched: set[int] = field(default_factory=set)
    _total: int = 0

    def put(self, address: str, row: Row) -> None:
        if address in self.rows:
            self.drop(address)
        self.rows[address] = row
        self._total += _weight(address, row)
        self._touched.add(_bucket(address))

    def drop(self, address: str) -> None:
        self._total -= _weight(address, self.rows.pop(address))
        self._touched.add(_bucket(address))

    def named(self, questions: Questions) -> bytes:
        """The name of some questions, which are known by it from now on."""
        name = blake2b("\n".join(questions).encode(), digest_size=8).digest()
        self.questions[name] = questions
        return name

    def asked(self, row: Row) -> Questions:
        """What the making of a file asked; the questions have been loaded. Raises Damaged."""
        if row.seen not in self.questions:
            raise Damaged("some of the questions are missing")
        return self.questions[row.seen]

    @property
    def paths(self) -> set[str]:
        """Every file, relative to the output."""
        return {output_path(address) + ending for address, row in self.rows.items() for ending in row.files}

    @property
    def mark(self) -> str:
        """What names this output: a sum of digests, which is the same in whatever order its files were written."""
        return f"{self._total % MODULUS:064x}"

    def save(self, store: Store, everything: bool = False) -> None:
        """Keep what has changed."""
        touched = set(range(BUCKETS)) if everything else self._touched
        buckets: dict[int, dict[str, Row]] = {number: {} for number in touched}
        for address, row in self.rows.items():
            if (number := _bucket(address)) in buckets:
                buckets[number][address] = row
        for number, rows in buckets.items():
            store.put("outputs", number, rows)
        used = {row.seen: row for row in self.rows.values()}
        kept = set(store.names("seen"))
        for name in used.keys() - kept:  # those of earlier builds are kept already, whether they were loaded or not
            store.put("seen", name, self.asked(used[name]))
        store.drop("seen", kept - used.keys())


def load(store: Store, mark: str) -> Outputs:
    """What the last build left, by whose mark it is known. The questions come when they are needed. Raises Damaged."""
    rows: dict[str, Row] = {}
    numbers = []
    for number, some in store.all("outputs"):
        numbers.append(number)
        rows.update(some)
    if set(numbers) != set(range(BUCKETS)):
        raise Damaged("some of the outputs are missing")
    return Outputs(rows, _total=int(mark, 16))


def load_questions(outputs: Outputs, store: Store) -> None:
    """The questions that the pages of the last build asked."""
    outputs.questions.update(store.all("seen"))


def those_there(rows: Mapping[str, Row], output: Path) -> Iterable[str]:
    """The addresses whose files are in the output, plain, with the bytes that were written, and not through a link."""

    @cache
    def is_real(folder: Path) -> bool:
        return folder == output or (not folder.is_symlink() and is_real(folder.parent))

    def is_there(file: Path, content: bytes, size: int) -> bool:
        is_plain = not file.is_symlink() and file.is_file() and file.stat().st_size == size
        return is_plain and is_real(file.parent) and digest(file.read_bytes()) == content

    for address, row in rows.items():
        path = output_path(address)
        if all(is_there(output / (path + ending), *told) for ending, told in row.files.items()):
            yield address


def _weight(address: str, row: Row) -> int:
    contents = b"".join(content for content, _ in row.files.values())
    return int.from_bytes(blake2b(address.encode() + contents, digest_size=32).digest(), "little")


def _bucket(address: str) -> int:
    return crc32(address.encode()) % BUCKETS
