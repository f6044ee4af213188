"""What may be told of something that must not be told: enough to find it again, not enough to know it."""

import re

HIDDEN = "•"


def masked_number(digits: str, before: int, after: int) -> str:
    """`7371••••••••0001`; a short number loses more."""
    kept = min(before + after, len(digits) // 2)
    after = min(after, kept)
    before = kept - after
    return digits[:before] + HIDDEN * (len(digits) - kept) + (digits[-after:] if after else "")


def masked_email(address: str) -> str:
    """`b•••@gmail.com`; of a name of one letter nothing stays."""
    name, _, host = address.partition("@")
    return f"{name[:1] if len(name) > 1 else ''}{HIDDEN * 3}@{host}"


def masked_date(written: str) -> str:
    """Its year: `••-••-1990`."""
    year = re.search(r"(?:19|20)[0-9]{2}", written)
    return f"{HIDDEN * 2}-{HIDDEN * 2}-{year[0] if year else HIDDEN * 4}"


def masked_words(words: str) -> str:
    """The first letter of each word."""
    return " ".join(word[:1] + HIDDEN * 3 for word in words.split()[:4])
