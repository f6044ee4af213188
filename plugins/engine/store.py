"""What a build keeps for the next one: one SQLite file, safe to delete, to lose half of, and to bring from elsewhere.

It only ever saves time. Every value is sealed with its own digest, so that damage is noticed and not believed; and
values are unpickled with our own classes alone, so that a file from elsewhere runs nothing. What it says is believed:
bring it only from where you would take the output itself.
"""

import datetime
import io
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel

T = TypeVar("T")

FORMAT = 4  # of the tables; another one is not read
OURS = 0x57445354  # SQLite's application_id: "WDST"
PLACES = ("kept", "folders", "reads", "judged", "files_judged", "heads", "texts", "pictures", "outputs", "seen")
SEAL = 8  # bytes before each value
BROKEN = (sqlite3.Error, UnicodeDecodeError)  # damage inside a table's own words reaches Python as text of no encoding


class Damaged(Exception):
    """The file is no store of ours, or not whole any more."""


class Store:
    """Values by place and name. Without a file, or when the file cannot be written, they last as long as the build."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._base = self._connected(file)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, *ended: object) -> None:
        self._base.close()

    def _connected(self, file: Path | None) -> sqlite3.Connection:
        if file is None:
            return _made(sqlite3.connect(":memory:", isolation_level=None))
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            return _made(sqlite3.connect(file, isolation_level=None))
        except (*BROKEN, OSError):
            forget(file)
        try:
            return _made(sqlite3.connect(file, isolation_level=None))
        except (*BROKEN, OSError):  # the folder may not be written: this build works without
            return self._connected(None)

    @contextmanager
    def saving(self) -> Iterator[None]:
        """All that is put meanwhile is kept together, or none of it. A disk that is full costs only what was kept."""
        with _told():
            self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(*BROKEN):
                self._base.execute("ROLLBACK")
            raise
        with _told():
            self._base.execute("COMMIT")

    def put(self, place: str, name: str | bytes | int, value: Any) -> None:
        """Keep a value, instead of one of the same name."""
        self.put_bytes(place, name, pickle.dumps(value, 5))

    def put_bytes(self, place: str, name: str | bytes | int, data: bytes) -> None:
        """The same for what is bytes already."""
        with _told():
            self._base.execute(f"INSERT OR REPLACE INTO {place} VALUES (?, ?)", (name, _seal(place, name, data) + data))

    def get(self, place: str, name: str | bytes | int) -> Any:
        """The value, or None. Raises Damaged."""
        data = self.get_bytes(place, name)
        return None if data is None else loads(data)

    def get_bytes(self, place: str, name: str | bytes | int) -> bytes | None:
        """The bytes of a value as they were put, or None. Raises Damaged."""
        with _told():
            row = self._base.execute(f"SELECT value FROM {place} WHERE name = ?", (name,)).fetchone()
        return _opened(place, name, row[0]) if row else None

    def all(self, place: str) -> Iterator[tuple[Any, Any]]:
        """Every name of a place with its value. Raises Damaged."""
        with _told():
            rows = self._base.execute(f"SELECT name, value FROM {place}").fetchall()
        for name, value in rows:
            yield name, loads(_opened(place, name, value))

    def names(self, place: str) -> list[Any]:
        """Every name of a place."""
        with _told():
            return [name for (name,) in self._base.execute(f"SELECT name FROM {place}")]

    def drop(self, place: str, names: Iterable[str | bytes | int]) -> None:
        """Keep these no longer."""
        with _told():
            self._base.executemany(f"DELETE FROM {place} WHERE name = ?", ((name,) for name in names))


def with_store(file: Path | None, use: Callable[[Store], T]) -> T:
    """What `use` makes of the store in a file. Damaged once: begun anew; damaged again, as on a full disk: without."""
    for place in (file, file, None):
        with Store(place) as store:
            try:
                return use(store)
            except Damaged:
                pass
        if file:
            forget(file)
    raise AssertionError("what is kept in memory cannot be damaged")


def forget(file: Path) -> None:
    """Remove a store with what SQLite puts beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            Path(f"{file}{ending}").unlink()


def _made(base: sqlite3.Connection) -> sqlite3.Connection:
    """The tables, if there are none yet. Raises sqlite3.Error for a file that is not ours."""
    found = base.execute("PRAGMA application_id").fetchone()[0], base.execute("PRAGMA user_version").fetchone()[0]
    if found == (0, 0) and not base.execute("SELECT 1 FROM sqlite_master").fetchone():
        # Processes that are killed lose nothing that was committed; a machine that loses power may, and then the
        # output's mark differs from ours and everything is compared.
        base.execute("PRAGMA journal_mode = WAL")
        base.execute(f"PRAGMA application_id = {OURS}")
        base.execute(f"PRAGMA user_version = {FORMAT}")
        for place in PLACES:
            base.execute(f"CREATE TABLE {place} (name PRIMARY KEY, value BLOB)")
    elif found != (OURS, FORMAT):
        base.close()
        raise sqlite3.DatabaseError("another format")
    base.execute("PRAGMA synchronous = NORMAL")
    return base


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise Damaged(str(error)) from error


def _seal(place: str, name: str | bytes | int, data: bytes) -> bytes:
    """The name is sealed too: damage to an index would give the value of another one."""
    seal = blake2b(f"{place} {name!r} ".encode(), digest_size=SEAL)
    seal.update(data)
    return seal.digest()


def _opened(place: str, name: str | bytes | int, sealed: Any) -> bytes:
    if not isinstance(sealed, bytes) or sealed[:SEAL] != _seal(place, name, sealed[SEAL:]):
        raise Damaged("a value does not match its seal")
    return sealed[SEAL:]


def _of_a_zone(owner: object, name: str) -> Any:
    """Python writes a time zone as `getattr(ZoneInfo, "_unpickle")` and its key; nothing else may be got that way."""
    if (owner, name) != (ZoneInfo, "_unpickle"):
        raise Damaged(f"{owner}.{name} is none of ours")
    return ZoneInfo._unpickle  # type: ignore[attr-defined]  # known to pickles only


KNOWN: Mapping[tuple[str, str], Any] = {
    **{("datetime", name): getattr(datetime, name) for name in ("date", "datetime", "timedelta", "timezone")},
    ("zoneinfo", "ZoneInfo"): ZoneInfo,
    ("builtins", "getattr"): _of_a_zone,
}


class _Ours(pickle.Unpickler):
    """Knows the records of the rooms and a few plain classes; everything else is refused.

    A record only holds: neither what a module of ours has imported nor a class that acts when it is made is one.
    """

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in KNOWN:
            return KNOWN[module, name]
        if module.startswith("plugins."):
            found = super().find_class(module, name)
            is_ours = isinstance(found, type) and found.__module__ == module and not hasattr(found, "__post_init__")
            if is_ours and (is_dataclass(found) or issubclass(found, (tuple, str, BaseModel))):
                return found
        raise Damaged(f"{module}.{name} is none of ours")


def loads(data: bytes) -> Any:
    """The value of a pickle that holds our own classes only. Raises Damaged."""
    try:
        return _Ours(io.BytesIO(data)).load()
    except Damaged:
        raise
    except Exception as error:  # whatever a pickle can be wrong in
        raise Damaged(str(error)) from error
