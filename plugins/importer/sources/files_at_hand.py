"""Pictures and attached files that lie beside an old source: found by the end of the address that links them."""

import os
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

MOST_ENTRIES = 5_000  # of the source's own folder that are looked at


class FilesAtHand:
    """The folders beside a source (`uploads`, `gambar`) and what lies in them; nothing outside is ever given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        try:
            with os.scandir(self.folder) as entries:
                inner = [
                    entry.name for _, entry in zip(range(MOST_ENTRIES), entries, strict=False) if _is_folder(entry)
                ]
        except OSError:
            inner = []
        self.roots = [str(self.folder), *(os.path.join(self.folder, name) for name in sorted(inner))]
        self.find = lru_cache(maxsize=4096)(self._find)

    def _find(self, address: str) -> Path | None:
        """The file of an address: by as many parts of its end as there are folders."""
        try:
            path = unquote(urlsplit(address.replace("\\", "/")).path) if ":" in address or "%" in address else address
        except ValueError:
            return None
        parts = [
            part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..") and "\0" not in part
        ]
        for begin in range(len(parts)):
            for root in self.roots:
                file = os.path.join(root, *parts[begin:])
                if os.path.isfile(file) and Path(file).resolve().is_relative_to(self.folder):
                    return Path(file)
        return None


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
