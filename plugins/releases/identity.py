"""The id of a release: seven random characters and one that checks them, printed in two groups (`k7mp-42qx`).

The alphabet leaves out what is mistaken for something else (0/o, 1/i/l, u). The check character is Luhn's,
modulo the alphabet's length: it notices every single wrong character and nearly every exchange of neighbours.
"""

from random import Random

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
LENGTH = 8


def check_character(characters: str) -> str:
    """The character that belongs after `characters` (Luhn mod N, as for N = 10 on bank cards)."""
    total = 0
    for place, character in enumerate(reversed(characters)):
        value = ALPHABET.index(character) * (2 if place % 2 == 0 else 1)
        total += value // len(ALPHABET) + value % len(ALPHABET)
    return ALPHABET[-total % len(ALPHABET)]


def new_id(random: Random) -> str:
    """A fresh id; give it `random.SystemRandom()`."""
    drawn = "".join(random.choice(ALPHABET) for _ in range(LENGTH - 1))
    return _printed(drawn + check_character(drawn))


def has_id_form(text: str) -> bool:
    """Whether it is two groups of four characters of the alphabet, whatever the check character says."""
    plain = text.replace("-", "", 1)
    return len(plain) == LENGTH and text == _printed(plain) and all(c in ALPHABET for c in plain)


def is_id(text: str) -> bool:
    """Whether it has the form and its check character is right."""
    plain = text.replace("-", "", 1)
    return has_id_form(text) and plain[-1] == check_character(plain[:-1])


def meant_id(text: str) -> str:
    """The id that was given in capitals, with spaces or without its hyphen; "" when it is none."""
    plain = _printed(text.replace("-", "").replace(" ", "").lower())
    return plain if is_id(plain) else ""


def _printed(characters: str) -> str:
    return f"{characters[:4]}-{characters[4:]}"
