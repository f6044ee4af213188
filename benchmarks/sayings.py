"""Sentences, names and titles of invented releases. See corpus.py."""

from itertools import accumulate
from random import Random

from benchmarks import words
from benchmarks.words import zipf

_WORD_USE = list(accumulate(1.0 + 2.0 / (1 + place % 40) for place in range(len(words.ALL))))
_ENGLISH_USE = zipf(len(words.ENGLISH), 0.7)


class Sayings:
    """Sentences of words drawn by chance."""

    def __init__(self, draw: Random, english: bool) -> None:
        self.draw = draw
        self.words = words.ENGLISH if english else words.ALL
        self.weights = _ENGLISH_USE if english else _WORD_USE

    def some(self, least: int, most: int) -> list[str]:
        return self.draw.choices(self.words, cum_weights=self.weights, k=self.draw.randint(least, most))

    def sentence(self, least: int = 8, most: int = 15, first: bool = True) -> str:
        text = " ".join(self.some(least, most))
        return f"{text.capitalize() if first else text}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.draw.randint(3, 4)))

    def name(self) -> str:
        draw = self.draw
        return f"{draw.choice(words.BENDA)} {draw.choice(words.BENDA)} {draw.choice(words.SIFAT)}".capitalize()

    def title(self) -> str:
        draw = self.draw
        return f"{draw.choice(words.WARGA).capitalize()} {draw.choice(words.KERJA)} {draw.choice(words.BENDA)}"
