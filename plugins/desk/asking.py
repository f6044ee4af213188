"""Somebody at a terminal who can be asked; scripts and pipes cannot."""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from plugins.engine.progress import say


class Asker(Protocol):
    """Whoever answers."""

    def ask(self, question: str, default: str = "") -> str:
        """The answer, without white space around it; the default for none."""
        ...

    def tell(self, text: str) -> None:
        """Show some words."""
        ...


class Terminal:
    """The person at the keyboard. Ctrl-C and the end of the input both stop the act."""

    def ask(self, question: str, default: str = "") -> str:
        from rich.prompt import Prompt
        from rich.text import Text

        try:
            prompt = Prompt(Text(question), show_default=bool(default))
            if question.endswith("?") and not default:
                prompt.prompt_suffix = " "
            return prompt(default=default).strip()
        except EOFError:
            raise KeyboardInterrupt from None

    def tell(self, text: str) -> None:
        say(text, sys.stdout)


def somebody() -> Asker | None:
    """Who can be asked, or None where nobody reads along."""
    return Terminal() if sys.stdin.isatty() and sys.stdout.isatty() else None


def edit(path: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Open a file in the editor that the environment names; False when it names none, or one that does not start."""
    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named, posix=os.name != "nt")
        return bool(words) and subprocess.run([*words, str(path)], check=False).returncode == 0
    except (OSError, ValueError):  # no such program; a quotation mark that is not closed
        return False
