"""What gates look at: a finished output, and what its build knew."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from plugins.findings import Finding
from plugins.settings import Settings

TEXTS = frozenset(
    {"html", "htm", "xml", "json", "txt", "css", "js", "mjs", "svg", "ics", "map", "csv", "webmanifest", ""}
)  # without an ending: `_redirects`
PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "avif", "gif"})


class Unpublished(NamedTuple):
    """A release that readers must not meet, or whose text they must not (`has_page`: withdrawn with its text hidden).

    `phrases`: title and summary, where those are not public; `texts`: its paragraphs, captions and the like. `files`:
    names of its pictures and attachments.
    """

    source: str
    address: str
    id: str
    phrases: tuple[str, ...]
    texts: tuple[str, ...]
    files: tuple[str, ...]
    has_page: bool = False


@dataclass(frozen=True)
class Built:
    """An output to be judged.

    `files`: size and SHA-256 by path. `written`: the engine's digest of what the build wrote, by path; None where no
    build is known. `common`: words of names in the registry. `public_names`: names of files that readers may know.
    `secret_digests`: of files of unpublished releases. `public_texts` gives every public text, those of the given
    addresses first. `addresses`: every one that was ever published (`bad_addresses`: lines that are none).
    """

    output: Path
    files: Mapping[str, tuple[int, str]]
    settings: Settings
    written: Mapping[str, bytes] | None = None
    unpublished: tuple[Unpublished, ...] = ()
    common: Collection[str] = frozenset()
    public_names: Collection[str] = frozenset()
    secret_digests: Mapping[bytes, str] = field(default_factory=dict)
    public_texts: Callable[[Iterable[str]], Iterator[str]] = lambda addresses: iter(())
    addresses: Collection[str] = frozenset()
    bad_addresses: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Seen:
    """A file of the output while it is looked at."""

    path: str
    data: bytes
    sha256: str

    @property
    def kind(self) -> str:
        """The ending of its name, in lower case."""
        return kind_of(self.path)

    @cached_property
    def text(self) -> str:
        return self.data.decode("utf-8", "replace")

    @cached_property
    def tree(self) -> Any:
        """The page as lxml parses it; None for one without any element."""
        from lxml import etree  # takes a moment to load

        return etree.fromstring(self.data, etree.HTMLParser(encoding="utf-8")) if self.data.strip() else None


def kind_of(path: str) -> str:
    """The ending of a name, in lower case; "" for none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""
