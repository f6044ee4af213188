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

FORMAT = 2
TABLES = """
CREATE TABLE files (path TEXT PRIMARY KEY, facts TEXT, passed TEXT) WITHOUT ROWID;
CREATE TABLE facts (path TEXT PRIMARY KEY, leads BLOB, places TEXT) WITHOUT ROWID;
CREATE TABLE targets (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, path TEXT, place TEXT, UNIQUE (kind, path, place)
);
CREATE TABLE passed (gate TEXT PRIMARY KEY, target INTEGER) WITHOUT ROWID;
"""
FEW = 1000  # files; where more have moved, going through all targets is faster than seeking those of each


class Memory:
    """`ground`: a digest of what all gates stand on; under another one nothing is known. `file` None: for now only."""

    def __init__(self, file: Path | None, ground: str) -> None:
        self._base = _opened(file, ground)
        self._facts = dict(self._base.execute("SELECT path, facts FROM files WHERE facts != ''"))
        self._passed = dict(self._base.execute("SELECT path, passed FROM files WHERE passed != ''"))
        self._gates: dict[str, int] = dict(self._base.execute("SELECT gate, target FROM passed"))
        self._ids: dict[Target, int] = {}

    def close(self) -> None:
        self._base.close()

    def has_passed(self, gate: str) -> bool:
        """Whether a gate was among those that passed last. To one that was not, every file is new."""
        return gate in self._gates

    def new(self, files: Mapping[str, tuple[int, str]]) -> list[str]:
        """The files that are not as they were when gates passed last."""
        passed = self._passed
        return [path for path, (_, sha256) in files.items() if passed.get(path) != sha256]

    def gone(self, files: Collection[str]) -> Collection[str]:
        """The files that were there when gates passed last, and are there no more."""
        return self._passed.keys() - files

    def without_facts(self, files: Mapping[str, tuple[int, str]]) -> list[str]:
        """The files of whose bytes nothing is known."""
        return [path for path, (_, sha256) in files.items() if self._facts.get(path) != sha256]

    def forget_others(self, files: Collection[str]) -> None:
        """Forget what files say that are there no more. That they were there is known until gates have passed."""
        gone = [(path,) for path in self._facts.keys() - files]
        self._base.executemany("UPDATE files SET facts = '' WHERE path = ?", gone)
        self._base.executemany("DELETE FROM files WHERE path = ? AND passed = ''", gone)
        self._base.executemany("DELETE FROM facts WHERE path = ?", gone)

    def learn(self, path: str, sha256: str, facts: Facts) -> None:
        """Keep what a file's bytes say."""
        leads = array("I", sorted(map(self._id, facts.targets)))
        self._base.execute(
            "INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", (path, leads.tobytes(), "\n".join(sorted(facts.places)))
        )
        self._base.execute(
            "INSERT INTO files VALUES (?, ?, '') ON CONFLICT (path) DO UPDATE SET facts = excluded.facts",
            (path, sha256),
        )
        self._facts[path] = sha256

    def targets(self, kinds: Iterable[str], gate: str, moved: Collection[str]) -> Iterator[tuple[int, Target]]:
        """Whatever some page leads to, of these kinds; perhaps one that no page leads to any more.

        `gate` asks. Had it passed, all is still well with the targets of that time, but for those among the files that
        have `moved` since: changed, come or gone.
        """
        told = "SELECT id, path, place FROM targets WHERE kind = ?"
        last = self._gates.get(gate)
        for kind in kinds:
            if last is None or len(moved) > FEW:
                found = self._base.execute(told, (kind,)).fetchall()
            else:
                found = self._base.execute(f"{told} AND id > ?", (kind, last)).fetchall()
                for path in moved:
                    found += self._base.execute(f"{told} AND path = ? AND id <= ?", (kind, path, last))
            for number, path, place in found:
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
            self._base.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in self.gone(files.keys())))
            last = self._base.execute("SELECT ifnull(max(id), 0) FROM targets").fetchone()[0]
            self._base.execute("DELETE FROM passed")
            self._base.executemany("INSERT INTO passed VALUES (?, ?)", ((gate, last) for gate in sorted(gates)))
        with suppress(sqlite3.Error):  # a full disk costs only time
            self._base.execute("COMMIT")

    def _id(self, target: Target) -> int:
        """A number that no other target ever gets."""
        if target not in self._ids:
            known = "SELECT id FROM targets WHERE kind = ? AND path = ? AND place = ?"
            row = self._base.execute(known, target).fetchone()
            if row is None:
                made = self._base.execute("INSERT INTO targets (kind, path, place) VALUES (?, ?, ?)", target)
                row = (made.lastrowid or 0,)
            self._ids[target] = row[0]
        return self._ids[target]


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
    tables = {
        name
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    }
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
