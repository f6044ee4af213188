"""Templates compiled by an earlier build; Jinja knows them by their source's hash."""

import shutil
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """Only saves time: a disk that is full, or may not be written, or a damaged file costs that time, not the build."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # a damaged file can be wrong in any way; what is compiled anew takes its place
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates(folder: Path) -> BytecodeCache:
    """The compiled templates in a folder, which is made if it can be."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return Compiled(str(folder))


def compiled_by(code: bytes, cache: Path) -> Path:
    """The folder for what our code compiles, by its digest. Those of other versions would not do, and are removed."""
    mine = cache / f"templates-{code.hex()[:8]}"
    for folder in cache.glob("templates-*"):
        if folder != mine:
            shutil.rmtree(folder, ignore_errors=True)
    return mine
