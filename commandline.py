"""What `./portal` runs: invoke, with its list, its help and its complaints in the reader's language.

The reader's language is that of their terminal; what is said of the content is told in the portal's (`DEFAULT_LANG`).
"""

import inspect
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.program import Program
from invoke.tasks import Task

from plugins.catalogue import N_, catalogue
from plugins.reader import readers_language

LACKS = r"'(?P<word>.*)' did not receive required positional arguments: "
COMPLAINTS = (
    (r"No idea what '(?P<word>.*)' is!", N_("'{word}' is not known here")),
    (rf"{LACKS}'file'", N_("which release? Write ./portal {word} SLUG")),
    (rf"{LACKS}'person', 'role'", N_("which official, and which role? Write ./portal {word} OFFICIAL ROLE")),
    (rf"{LACKS}'role'", N_("which role? Write ./portal {word} OFFICIAL ROLE")),
    (rf"{LACKS}'server'", N_("for which server? Write ./portal {word} nginx")),
    (rf"{LACKS}(?P<missing>.*)", N_("'{word}' needs more: {missing}")),
    (r"Flag <Argument: (?P<flag>\S+).*> needed value .*", N_("--{flag} needs a value behind it")),
    (r"Flag <Argument: (?P<flag>\S+).*> doesn't take any value!", N_("--{flag} takes no value")),
    (r"invalid literal for int\(\) with base 10: '?(?P<value>.*?)'?", N_("'{value}' is not a number")),
    (r"Sub-collection '(?P<word>.*)' not found!", N_("there are no words below '{word}'")),
)
"""How invoke complains, and the same in our words; a rare complaint is told as invoke tells it."""
FOR_EDITORS = (
    "new", "check", "serve", "correct", "update", "withdraw", "appoint", "end-appointment", "report", "handover",
    "hooks", "id",
)  # fmt: skip
"""Words of the daily work, in its order. All others are for who keeps the portal or writes its code."""
UNLISTED = ("run-hook",)  # it is called by git
NEXT = N_("./portal lists the words; ./portal WORD --help explains one.")
STRAIGHT = N_("Use straight quotation marks, not “ ”.")


class CommandLine(Program):
    """Invoke's program with the project's words built in."""

    def __init__(self, namespace: Collection, language: str) -> None:
        super().__init__(name="portal", binary="./portal", namespace=namespace)
        self.say = catalogue(language).gettext

    def parse_core(self, argv: list[str] | None) -> None:
        with self._in_our_words():
            super().parse_core(argv)

    def parse_tasks(self) -> None:
        with self._in_our_words():
            super().parse_tasks()

    def parse_cleanup(self) -> None:
        with self._in_our_words():
            super().parse_cleanup()

    def print_help(self) -> None:
        self.list_tasks()

    def list_flat(self) -> None:
        """Every word with the first line of its text: what an editor needs stands first."""
        words = {name: self._text(task) for name, task in _words_of(self.scoped_collection) if name not in UNLISTED}
        width = max(map(len, words))
        editors = [name for name in FOR_EDITORS if name in words]
        others = [name for name in words if name not in FOR_EDITORS]
        print(self.say(N_("What ./portal can do:")) + "\n")
        for title, names in ((N_("For editors"), editors), (N_("For operators and developers"), others)):
            if names:
                print(self.say(title))
                self.print_columns([(name.ljust(width), words[name]) for name in names])
        print(self.say(N_("./portal WORD --help explains one.")))

    def print_task_help(self, name: str) -> None:
        """One word: how it is written, what it does, its options."""
        word = self.parser.contexts[name]
        options = [(self._flag(flag), self.say(text) if text else "") for flag, text in word.help_tuples()]
        line = " ".join(["./portal", name, *(needed.name.upper() for needed in word.positional_args), "…"])
        print(self.say(N_("Written: {line}")).format(line=line) + "\n")
        print(f"{self.leading_indent}{self._text(self.collection[name])}\n")
        if options:
            print(self.say(N_("Options:")))
            self.print_columns(options)

    def _text(self, task: Task[Any]) -> str:
        return self.say(inspect.getdoc(task) or "")

    def _flag(self, written: str) -> str:
        return written.replace("STRING", self.say(N_("TEXT"))).replace("INT", self.say(N_("NUMBER")))

    @contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except (ParseError, ValueError) as error:
            raise Exit(self._complaint(str(error)), code=1) from error
        except Exit as error:
            if error.message:
                raise Exit(self._complaint(error.message), error.code) from error
            raise

    def _complaint(self, told: str) -> str:
        for pattern, words in COMPLAINTS:
            if found := re.fullmatch(pattern, told, re.DOTALL):
                told = self.say(words).format(**found.groupdict())
        # Word's marks hold no words together: each has come alone.
        is_torn = any(word.count("“") != word.count("”") for word in self.argv)
        return f"portal: {told}\n    {self.say(STRAIGHT if is_torn else NEXT)}"


def _words_of(collection: Collection, before: str = "") -> Iterable[tuple[str, Task[Any]]]:
    for name, task in sorted(collection.tasks.items()):
        own = before.rstrip(".") if before and name == collection.default else ""
        yield f"{before}{name}{f' ({own})' if own else ''}", task
    for name, below in sorted(collection.collections.items()):
        yield from _words_of(below, f"{before}{name}.")


def main() -> None:
    """Run what the command line says; whoever reads a part of the answer, as `./portal | head`, has read enough."""
    from tasks import namespace

    try:
        try:
            CommandLine(namespace, readers_language()).run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more at its end
        raise SystemExit(141) from None  # as other commands end then


if __name__ == "__main__":
    main()
