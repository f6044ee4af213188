"""What reading a file gives: passages, each with the row where it stands; and how reading ends before its time."""

from typing import Literal, NamedTuple

Problem = Literal["locked", "broken", "huge", "trap", "wordless"]
MOST_TEXT = 24_000_000  # characters that are taken from one file
MOST_PASSAGES = 400_000


class Passage(NamedTuple):
    """Words of a file. `row` counts from 1: a line of text, a row of a sheet, a paragraph, a slide, a page."""

    row: int
    text: str


class Unread(Exception):
    """Why a file, or the rest of it, is not read: it needs a password, is damaged, holds too much, is a trap, or
    has no words that can be told from its signs."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


class Budget:
    """What may still be taken from a file, whatever it unfolds to."""

    def __init__(self, characters: int = MOST_TEXT, passages: int = MOST_PASSAGES) -> None:
        self.characters, self.passages = characters, passages

    def take(self, text: str) -> None:
        """Note what was taken. Raises Unread when it has become too much."""
        self.characters -= len(text)
        self.passages -= 1
        if self.characters < 0 or self.passages < 0:
            raise Unread("huge")
