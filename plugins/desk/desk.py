"""The desk: the content folder, its registry, who can be asked; and how values are asked for, taken and refused."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import unified_diff
from functools import cached_property
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.desk.asking import Asker
from plugins.desk.codes import BAD_VALUE, HAS_ERRORS, MISSING, NEAR, NEAR_UNLISTED, SEVERAL, UNKNOWN, UNLISTED
from plugins.desk.said import as_written
from plugins.desk.suggesting import find
from plugins.engine.commands import opened
from plugins.engine.scan import Scanned, scan
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.findings import Finding, visible
from plugins.registry.entries import FILES
from plugins.registry.lookup import Named, full_name, held_now_or_last, title_text
from plugins.registry.read import read_registry
from plugins.registry.records import Agency, Official, Registry
from plugins.settings import Settings

Check = Callable[[str], Finding | None]
NEEDED = N_("This is needed.")
BEGUN = {"officials": "official", "agencies": "agency"}
"""Lists of the registry that `./portal new` adds to; to what kind of entry."""


class Missing(Trouble):
    """Several options that a script did not give, a sentence each."""

    def __init__(self, options: Iterable[str]) -> None:
        self.options = tuple(options)
        super().__init__(MISSING, option=", ".join(self.options))

    def text(self, catalogue: Catalogue) -> str:
        return "\n".join(Trouble(MISSING, option=option).text(catalogue) for option in self.options)


@dataclass
class Desk:
    """`asker` is None where nobody can be asked: then what is not given counts as not wished."""

    content: Path
    settings: Settings
    now: datetime
    words: Catalogue
    asker: Asker | None = None

    @cached_property
    def scanned(self) -> Scanned:
        return scan(self.content)[0]

    @cached_property
    def registry_files(self) -> dict[str, bytes]:
        return {path: self.data(path) for path in self.scanned.texts if path.startswith("registry/")}

    @cached_property
    def registry(self) -> Registry:
        return read_registry(self.registry_files)[0]

    def data(self, path: str) -> bytes:
        """The bytes of a file of the content."""
        try:
            return self.scanned.load(path)
        except OSError as error:
            raise Trouble(HAS_ERRORS, path=path) from error

    def releases(self) -> list[bytes]:
        """The bytes of every release."""
        return [self.data(path) for path in self.scanned.texts if path.startswith("releases/")]

    def say(self, text: str) -> str:
        """The words in the editor's language."""
        return self.words.gettext(text)

    def need(self, options: Mapping[str, object]) -> None:
        """Raise a Trouble with every option that is not given, when nobody can be asked for it."""
        missing = [option for option, value in options.items() if not value]
        if missing and self.asker is None:
            raise Missing(missing)

    def value(
        self, option: str, given: str, question: str, check: Check, default: str = "", is_needed: bool = False
    ) -> str:
        """What is given, if it can be taken; else the answer to a question, asked until it can be taken."""
        if given:
            if found := check(given):
                problem, advice = found.message(self.words), found.hint(self.words)
                raise Trouble(BAD_VALUE, option=option, problem=problem, advice=advice)
            return given
        if self.asker is None:
            return default
        while True:
            answer = self._answer(question, default)
            found = check(answer) if answer else None
            if found and not check(said := as_written(answer)):
                return said
            if found:
                self.asker.tell(f"{found.message(self.words)}. {found.hint(self.words)}")
            elif answer or not is_needed:
                return answer
            else:
                self.asker.tell(self.say(NEEDED))

    def _answer(self, question: str, default: str) -> str:
        """An answer; a hyphen alone says that what is suggested does not hold."""
        assert self.asker is not None
        answer = self.asker.ask(self.say(question), default)
        return "" if default and answer == "-" else answer

    def hinted(self, words: str) -> None:
        """Show the words of a text that suggest the answer to the next question."""
        if words and self.asker is not None:
            self.asker.tell(self.say(N_("In the text: “{words}”")).format(words=visible(words)))

    def one_of(
        self, option: str, given: str, question: str, check: Check, known: Mapping[str, str], default: str = ""
    ) -> str:
        """A value of a closed list, with its meanings: given, or chosen by its number, its meaning or itself."""
        if given or self.asker is None:
            return self.value(option, given, question, check, default, True)
        meanings = {key: self.say(words) for key, words in known.items()}
        for number, words in enumerate(meanings.values(), 1):
            self.asker.tell(f"  {number}. {words}")

        def meant(answer: str) -> str:
            numbered = enumerate(meanings.items(), 1)
            fits = (key for number, (key, words) in numbered if answer.casefold() in (str(number), words.casefold()))
            return next(fits, answer)

        while (chosen := meant(self.asker.ask(self.say(question), default))) not in known:
            self.asker.tell(self.say(N_("Type a number from 1 to {last}.")).format(last=len(known)))
        return chosen

    def entry(self, kind: str, given: str, question: str, is_needed: bool = False, default: str = "") -> str:
        """The slug of an entry of a list of the registry: given, or asked for and chosen; "" for none."""
        entries: Mapping[str, Named] = getattr(self.registry, kind)
        if given:
            return self._given_entry(given, kind, entries)
        if self.asker is None:
            return default
        while True:
            answer = self._answer(question, default)
            slug = self._chosen(answer, kind, entries) if answer else ""
            if slug or not (answer or is_needed):
                return slug
            if not answer:
                self.asker.tell(self.say(NEEDED))

    def _given_entry(self, text: str, kind: str, entries: Mapping[str, Named]) -> str:
        found = find(text, entries)
        if found.is_sure:
            return found.slugs[0]
        if not found.slugs:
            raise unknown(kind, text)
        if self.asker is not None and (slug := self._chosen(text, kind, entries)):
            return slug
        near = NEAR if kind in BEGUN else NEAR_UNLISTED
        code = near if found.is_guess else SEVERAL
        raise Trouble(code, value=text, file=file_of(kind), known=", ".join(found.slugs))

    def _chosen(self, text: str, kind: str, entries: Mapping[str, Named]) -> str:
        """One of the candidates, by its number; "" to be asked anew."""
        assert self.asker is not None
        slugs, is_sure, _ = find(text, entries)
        if is_sure:
            self.asker.tell(f"  {self._shown(entries[slugs[0]])}")
            return slugs[0]
        if not slugs:
            self.asker.tell(unknown(kind, text).text(self.words))
            return ""
        slug = self.choice([(slug, self._shown(entries[slug])) for slug in slugs])
        if not slug:
            self.asker.tell(unknown(kind, text).text(self.words))
        return slug

    def _shown(self, entry: Named) -> str:
        """An entry so that it can be told from others of its name."""
        name, more = entry.name, ""
        if isinstance(entry, Agency):
            name = full_name(self.registry, entry)
        elif isinstance(entry, Official):
            held = held_now_or_last(entry, self.now.date())[0]
            if held.role in self.registry.roles:
                more = ", " + title_text(self.registry, held.role, held.kind, short=True)
        return f"{name}{more} ({entry.slug})"

    def choice(self, options: list[tuple[str, str]]) -> str:
        """One of several, by its number; "" when none is meant."""
        assert self.asker is not None
        for number, (_, shown) in enumerate(options, 1):
            self.asker.tell(f"  {number}. {shown}")
        while True:
            answer = self.asker.ask(self.say(N_("Which number? (Enter: none of these)")))
            if not answer:
                return ""
            if answer.isascii() and answer.isdecimal() and 1 <= int(answer[:3]) <= len(options):
                return options[int(answer[:3]) - 1][0]
            self.asker.tell(self.say(N_("Type a number from 1 to {last}, or Enter.")).format(last=len(options)))

    def agrees(self, path: str, new: bytes = b"", old: bytes = b"") -> bool:
        """Show what would change in a file, and ask whether to write it.

        Where nobody can be asked, the words of the command were the yes.
        """
        if self.asker is None:
            return True
        for line in difference(old, new):
            self.asker.tell(f"  {line}")
        yes, no = self.say(N_("y")), self.say(N_("n"))
        question = self.say(N_("Write {path}?")).format(path=path)
        return self.asker.ask(f"{question} [{yes}/{no}]", yes).casefold() in {yes, "y", "ya", "yes"}

    def refuse(self, findings: Iterable[Finding]) -> ContentError:
        """The error that ends an act over what would be wrong after it; paths as a build shows them."""
        shown = Path(self.content.name)
        return ContentError(tuple(replace(found, path=(shown / found.path).as_posix()) for found in findings))


def file_of(kind: str) -> str:
    """Where the entries of a list of the registry stand."""
    return FILES.get(kind, "registry/officials/")


def unknown(kind: str, text: str) -> Trouble:
    """What is told of a name that no list of the registry has, with how to have it registered."""
    code = UNKNOWN if kind in BEGUN else UNLISTED
    return Trouble(code, value=text, file=file_of(kind), kind=BEGUN.get(kind, ""))


def difference(old: bytes, new: bytes) -> list[str]:
    """The lines that are new (+) or gone (-), with one line around them."""
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    told = list(unified_diff(before, after, n=1, lineterm=""))[2:]  # without the names of files
    return [line for line in told if not line.startswith("@@")]


def open_desk(content: str, settings: str, asker: Asker | None) -> Desk:
    """The desk of a settings file. Raises Trouble or SettingError."""
    portal = opened(settings, PATH=content)
    return Desk(Path(portal.path), portal.portal, portal.now, portal.words, asker)
