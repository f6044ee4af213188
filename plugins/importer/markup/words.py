"""Words counted, so that none gets lost on the way."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]+")


def words_of(texts: Iterable[str]) -> list[str]:
    """Words and numbers in order."""
    return [word for text in texts for word in WORD.findall(text)]


def lost(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The words that are fewer after than before, in their order."""
    if before == after:
        return ()
    left = Counter(after)
    missing = []
    for word in before:
        if left[word]:
            left[word] -= 1
        else:
            missing.append(word)
    return tuple(missing)
