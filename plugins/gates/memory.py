"""What gates know of an output from earlier: the files that passed, where each page leads, what can be led to in it.

One SQLite file in `.cache/gates/`; without it everything is looked at. Facts are kept with the digest of the bytes that
they were read from, so they hold however the gates end; the files that passed are kept only when none has failed.
"""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from plugins.gates.facts import Facts, Target

FORMAT = 1
TABLES = """
CREATE TABLE files (path TEXT PRIMARY KEY, facts TEXT, passed TEXT) WITHOUT ROWID;
CREATE TABLE facts (path TEXT PRIMARY KEY, leads BLOB, places TEXT) WITHOUT ROWID;
CREATE TABLE targets (id INTEGER PRIMARY KEY, kind TEXT, path TEXT, place TEXT, UNIQUE (kind, path, place));
CREATE TABLE passed (gate TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Memory:
    """`ground`: a digest of what all gates stand on; under another one nothing is known. `file` None: for now only."""

    def __init__(self, file: Path | None, ground: str) -> None:
        self._base = _opened(file, ground)
        told = self._base.execute("SELECT path, facts, passed FROM files")
        self._facts: dict[str, str] = {}
        self._passed: dict[str, str] = {}
        for path, facts, passed in told:
            if facts:
                self._facts[path] = facts
            if passed:
                self._passed[path] = passed
        self._gates = {gate for (gate,) in self._base.execute("SELECT gate FROM passed")}
        self._ids: dict[Target, int] | None = None

    def close(self) -> None:
        self._base.close()

    def new_to(self, gate: str, files: Mapping[str, tuple[int, str]]) -> Collection[str]:
        """The files that a gate has not passed: all, when it was not among those that passed last."""
        if gate not in self._gates:
            return files.keys()
        passed = self._passed
        return [path for path, (_, sha256) in files.items() if passed.get(path) != sha256]

    def without_facts(self, files: Mapping[str, tuple[int, str]]) -> list[str]:
        """The files of whose bytes nothing is known."""
        return [path for path, (_, sha256) in files.items() if self._facts.get(path) != sha256]

    def forget_others(self, files: Collection[str]) -> None:
        """Forget files that are there no more."""
        gone = [(path,) for path in (self._facts.keys() | self._passed.keys()) - set(files)]
        self._base.executemany("DELETE FROM files WHERE path = ?", gone)
        self._base.executemany("DELETE FROM facts WHERE path = ?", gone)

    def learn(self, path: str, sha256: str, facts: Facts) -> None:
        """Keep what a file's bytes say."""
        ids = self._known_ids()
        leads = array("I", sorted(self._id(target, ids) for target in facts.targets))
        self._base.execute(
            "INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", (path, leads.tobytes(), "\n".join(sorted(facts.places)))
        )
        self._base.execute(
            "INSERT INTO files VALUES (?, ?, '') ON CONFLICT (path) DO UPDATE SET facts = excluded.facts",
            (path, sha256),
        )
        self._facts[path] = sha256

    def targets(self, kinds: Iterable[str]) -> Iterator[tuple[int, Target]]:
        """Whatever some page leads to, of these kinds; perhaps one that no page leads to any more."""
        for kind in kinds:
            for number, path, place in self._base.execute(
                "SELECT id, path, place FROM targets WHERE kind = ?", (kind,)
            ):
                yield number, Target(kind, path, place)

    def places(self, path: str) -> Collection[str]:
        """The places of a page."""
        row = self._base.execute("SELECT places FROM facts WHERE path = ?", (path,)).fetchone()
        return row[0].split("\n") if row else ()

    def leading_to(self, numbers: Collection[int]) -> Iterator[tuple[str, int]]:
        """Which files lead to targets of these numbers. Targets that none leads to are forgotten."""
        wanted, left = frozenset(numbers), set(numbers)
        if not wanted:
            return
        for path, leads in self._base.execute("SELECT path, leads FROM facts").fetchall():
            held = array("I", leads)
            for number in wanted.intersection(held):
                left.discard(number)
                yield path, number
        self._base.executemany("DELETE FROM targets WHERE id = ?", [(number,) for number in left])

    def keep(self, files: Mapping[str, tuple[int, str]], gates: Collection[str] | None) -> None:
        """Keep what was learnt; and with `gates`, that these have passed all the files."""
        if gates is not None:
            new = ((path, sha256) for path, (_, sha256) in files.items() if self._passed.get(path) != sha256)
            self._base.executemany(
                "INSERT INTO files VALUES (?, '', ?) ON CONFLICT (path) DO UPDATE SET passed = excluded.passed", new
            )
            self._base.execute("DELETE FROM passed")
            self._base.executemany("INSERT INTO passed VALUES (?)", ((gate,) for gate in sorted(gates)))
        with suppress(sqlite3.Error):  # a full disk costs only time
            self._base.execute("COMMIT")

    def _known_ids(self) -> dict[Target, int]:
        if self._ids is None:
            rows = self._base.execute("SELECT kind, path, place, id FROM targets")
            self._ids = {Target(*row[:3]): row[3] for row in rows}
        return self._ids

    def _id(self, target: Target, ids: dict[Target, int]) -> int:
        if target not in ids:
            made = self._base.execute("INSERT INTO targets (kind, path, place) VALUES (?, ?, ?)", target)
            ids[target] = made.lastrowid or 0
        return ids[target]


def _opened(file: Path | None, ground: str) -> sqlite3.Connection:
    """A transaction is begun, which `keep` ends."""
    if file is not None:
        with suppress(sqlite3.OperationalError, OSError):  # it may not be written, or another run holds it
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                return _made(sqlite3.connect(file, isolation_level=None), ground)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:  # no file of ours, or not whole
                file.unlink()
                return _made(sqlite3.connect(file, isolation_level=None), ground)
    return _made(sqlite3.connect(":memory:", isolation_level=None), ground)


def _made(base: sqlite3.Connection, ground: str) -> sqlite3.Connection:
    base.execute("PRAGMA synchronous = NORMAL")
    base.execute("BEGIN IMMEDIATE")
    tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    known = f"{FORMAT} {ground}"
    if tables and base.execute("SELECT said FROM ground").fetchone() != (known,):
        for name in tables:
            base.execute(f"DROP TABLE {name}")
        tables = set()
    if not tables:
        base.execute("CREATE TABLE ground (said TEXT)")
        base.execute("INSERT INTO ground VALUES (?)", (known,))
        for table in filter(str.strip, TABLES.split(";")):
            base.execute(table)
    return base
