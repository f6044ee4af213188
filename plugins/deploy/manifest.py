"""The manifest of a build: every file with its size and SHA-256, and where the build came from.

It stands at `/manifest.json`, in which it does not name itself. A build is known by its files alone: the same files are
the same build, whenever and wherever they were made.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple

PLACE = "manifest.json"
VERSION = 1
BUILD_LENGTH = 16  # hexadecimal digits
DIGEST = re.compile(r"[0-9a-f]{64}")
LEADS_OUT = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\\\x00-\x1f\x7f]")


class File(NamedTuple):
    """A file's size in bytes and the SHA-256 of its bytes, in hexadecimal digits."""

    size: int
    sha256: str


class Kept(NamedTuple):
    """An asset of an earlier build, and the last day (ISO 8601) on which it still has to be there."""

    file: File
    until: str


class Gate(NamedTuple):
    """How a gate ended: `passed`, or `skipped` with the reason that somebody gave."""

    name: str
    result: str
    reason: str = ""


class BadManifest(ValueError):
    """What should be a manifest is none."""


@dataclass(frozen=True)
class Manifest:
    """`files` by path in the output. `kept`: assets of earlier builds, which stay for pages that are open somewhere.

    `made` is a moment in ISO 8601 with offset, `commit` the content's, "" where there is none.
    """

    files: Mapping[str, File]
    site: str = ""
    made: str = ""
    commit: str = ""
    kept: Mapping[str, Kept] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    signature: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def build(self) -> str:
        """The build's name: the beginning of a digest of all its files."""
        told = "".join(f"{path}\0{size}\0{digest}\n" for path, (size, digest) in sorted(self.files.items()))
        return sha256(told.encode()).hexdigest()[:BUILD_LENGTH]

    @cached_property
    def everything(self) -> Mapping[str, File]:
        """All files that are to be there, kept ones too."""
        return {**{path: kept.file for path, kept in self.kept.items()}, **self.files}

    def data(self) -> bytes:
        """The file itself: one line a file, so that two manifests can be compared by lines."""
        return self._data

    @cached_property
    def _data(self) -> bytes:
        head = {
            "version": VERSION,
            "build": self.build,
            "made": self.made,
            "commit": self.commit,
            "site": self.site,
            "gates": [gate._asdict() for gate in self.gates],
            "signature": dict(self.signature),
        }
        text = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
        kept = [
            f'{_quoted(path)}: [{file.size}, "{file.sha256}", {_quoted(until)}]'
            for path, (file, until) in sorted(self.kept.items())
        ]
        files = [f'{_quoted(path)}: [{size}, "{digest}"]' for path, (size, digest) in sorted(self.files.items())]
        return f'{text},\n "kept": {_lines(kept)},\n "files": {_lines(files)}\n}}\n'.encode()


def _lines(said: list[str]) -> str:
    return "{\n  " + ",\n  ".join(said) + "\n }" if said else "{}"


_quoted = json.JSONEncoder(ensure_ascii=False).encode


def read_manifest(data: bytes) -> Manifest:
    """The manifest that a file holds. Raises BadManifest, also for one whose build is not that of its files."""
    try:
        told: Any = json.loads(data)
        manifest = Manifest(
            files=_files(told["files"]),
            site=str(told["site"]),
            made=str(told["made"]),
            commit=str(told["commit"]),
            kept=_kept(told["kept"]),
            gates=tuple(Gate(**gate) for gate in told["gates"]),
            signature=dict(told["signature"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadManifest(str(error)) from error
    if told["version"] != VERSION or told["build"] != manifest.build:
        raise BadManifest("another version, or files that are not those of the build")
    return manifest


def _files(told: Mapping[str, Any]) -> dict[str, File]:
    """Raises ValueError for a path that leads out of the output, or for what is no size and digest."""
    if not all(isinstance(size, int) and size >= 0 and DIGEST.fullmatch(digest) for size, digest in told.values()):
        raise ValueError("sizes or digests")
    if any(LEADS_OUT.search(path) for path in told):
        raise ValueError("a path that leads out of the output")
    return {path: File(size, digest) for path, (size, digest) in told.items()}


def _kept(told: Mapping[str, Any]) -> dict[str, Kept]:
    files = _files({path: said[:2] for path, said in told.items()})
    return {path: Kept(file, date.fromisoformat(told[path][2]).isoformat()) for path, file in files.items()}
