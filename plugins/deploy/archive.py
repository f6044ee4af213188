"""A file as target: the whole site and its manifest in one zip or tar, to be handed over on a stick.

The same build gives the same bytes: names in order, one moment for all, nobody's user name.
"""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from plugins.catalogue import N_
from plugins.deploy.codes import NO_EARLIER_BUILD, PLACE_FAULT, PLACE_TAKEN
from plugins.deploy.hashing import data_of
from plugins.deploy.manifest import PLACE, BadManifest, Manifest, read_manifest
from plugins.deploy.plan import Plan
from plugins.deploy.target import Deployed, Step
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.schema import Record
from plugins.values import Line
from plugins.whole_files import write_stream

FILE = 0o644
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell
ENDINGS = (".zip", ".tar", ".tar.gz")
# zipfile says RuntimeError (also its children) for what it cannot unpack, tarfile for a link to itself.
BROKEN = (OSError, KeyError, EOFError, RuntimeError, BadManifest, zipfile.BadZipFile, tarfile.TarError, zlib.error)
Add = Callable[[str, bytes], None]


class Settings(Record):
    """`path`: the file, which ends in one of `ENDINGS`."""

    kind: Line
    path: Line


class Archive:
    """Everything in one file, replaced as a whole. Assets of earlier builds are not in it: nobody has them open."""

    def __init__(self, name: str, path: Path) -> None:
        self.name, self.path = name, path

    def live(self) -> Manifest | None:
        """What the file holds; None when there is none. Raises Trouble for a file that holds no portal."""
        if not self.path.exists():
            return None
        try:
            return read_manifest(self._manifest_data())
        except BROKEN as error:
            raise Trouble(PLACE_TAKEN, path=self.path) from error

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Write the archive anew beside its place, then put it there."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_stream(self.path, FILE, lambda stream: self._write(stream, plan.new, output, step))
        except OSError as error:
            raise Trouble(PLACE_FAULT, path=error.filename or self.path, problem=error.strerror or error) from error

    def unlike(self, plan: Plan) -> str:
        live = self.live()
        return "" if live and live.build == plan.new.build else PLACE

    def rollback(self, build: str) -> Manifest:
        raise Trouble(NO_EARLIER_BUILD, target=self.name)

    def history(self) -> tuple[Deployed, ...]:
        live = self.live()
        return (Deployed(live.build, live.made),) if live else ()

    def _manifest_data(self) -> bytes:
        if self.path.suffix == ".zip":
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(PLACE)
        with tarfile.open(self.path) as archive:
            stream = archive.extractfile(PLACE)
            return stream.read() if stream else b""

    def _write(self, stream: IO[bytes], manifest: Manifest, output: Path, step: Step) -> None:
        with _zipped(stream) if self.path.suffix == ".zip" else _tarred(stream, self.path.suffix == ".gz") as add:
            add(PLACE, replace(manifest, kept={}).data())
            for path, file in sorted(manifest.files.items()):
                add(path, data_of(output / path, file.sha256, path))
                step(path)


@contextmanager
def _zipped(stream: IO[bytes]) -> Iterator[Add]:
    def add(path: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(path, EPOCH)
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, (0o100000 | FILE) << 16
        archive.writestr(entry, data)

    with zipfile.ZipFile(stream, "w") as archive:
        yield add


@contextmanager
def _tarred(stream: IO[bytes], packed: bool) -> Iterator[Add]:
    def add(path: str, data: bytes) -> None:
        entry = tarfile.TarInfo(path)
        entry.size, entry.mode = len(data), FILE
        archive.addfile(entry, io.BytesIO(data))

    into: IO[bytes] = gzip.GzipFile("", "wb", 6, stream, mtime=0) if packed else stream  # type: ignore[assignment]
    with tarfile.open(fileobj=into, mode="w", format=tarfile.PAX_FORMAT) as archive:
        yield add
    if packed:
        into.close()


def opened(name: str, settings: Settings) -> Archive:
    """The target of these settings. Raises SettingError for a name that says nothing of the form."""
    if not settings.path.endswith(ENDINGS):
        raise SettingError(f"TARGETS['{name}']['path']", N_("must end in .zip, .tar or .tar.gz"), settings.path)
    return Archive(name, Path(settings.path).expanduser().absolute())
