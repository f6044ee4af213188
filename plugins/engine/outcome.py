"""How a build ended, in words that travel: from the process that builds to the one that serves, and on to a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.catalogue import Catalogue
from plugins.findings import Code, Finding, fill


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that must be mended or thought over: where, what, and what to do.

    `path` is empty where no file is at fault, `line` 0 where none is known.
    """

    message: str
    hint: str = ""
    code: str = ""
    path: str = ""
    line: int = 0
    is_advice: bool = False

    @property
    def place(self) -> str:
        """`file:line`, as far as they are known."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def text(self) -> str:
        """As a finding or a trouble stands on the terminal."""
        words = f"{self.code} {self.message}".strip()
        return f"{self.place or 'portal'}: {words}\n    {self.hint}".rstrip()


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that the settings name, and the language they are spoken in."""

    content: str
    theme: str
    cache: str
    language: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one build ended. `told` is advice, and what must be mended when it is not good.

    `changed`: the addresses whose bytes are new or gone. `next_change`: when the clock alone makes the site another
    one, where that is known. `died`: nothing is known of the build, as the process that ran it is gone.
    """

    is_good: bool
    told: tuple[Told, ...] = ()
    changed: tuple[str, ...] = ()
    summary: str = ""
    places: Places | None = None
    next_change: datetime | None = None
    died: bool = False


def told_finding(finding: Finding, words: Catalogue) -> Told:
    """A finding in the reader's language."""
    message, hint = finding.message(words), finding.hint(words)
    return Told(message, hint, finding.code.id, finding.path, finding.line, is_advice=not finding.is_error)


def told_code(code: Code, words: Catalogue, facts: Mapping[str, object], place: tuple[str, int] = ("", 0)) -> Told:
    """A code with its facts in the reader's language."""
    message, hint = (fill(words.gettext(text), facts) for text in (code.message, code.hint))
    return Told(message, hint, code.id, *place)


def address_of(path: str) -> str:
    """The address at which a file of the output is asked for: a folder's page without its name."""
    name = "index.html"
    return "/" + (path.removesuffix(name) if f"/{path}".endswith(f"/{name}") else path)
