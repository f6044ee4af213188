"""Numbers, sizes and sums as readers see them, and the few sentences that several kinds of page compose."""

from decimal import Decimal
from functools import lru_cache

from plugins.catalogue import N_, Catalogue

KILOBYTE = 1024
# Largest first; a sum is told in a unit only when two decimals tell it exactly.
UNITS = (
    (10**12, N_("trillion")),
    (10**9, N_("billion")),
    (10**6, N_("million")),
)
CHANGED = {"correction": N_("Corrected"), "update": N_("Updated")}


@lru_cache(maxsize=4096)
def number_text(number: int | Decimal, language: str) -> str:
    """`1.234,5` in Indonesian."""
    from babel.numbers import format_decimal  # Babel takes a while to load, and few builds make a page with numbers

    return format_decimal(number, locale=language)


def release_count(count: int, words: Catalogue, language: str) -> str:
    """`3 rilis`"""
    return words.ngettext("{number} release", "{number} releases", count).format(number=number_text(count, language))


def people_count(count: int, words: Catalogue, language: str) -> str:
    """`42 orang`"""
    return words.ngettext("{number} person", "{number} people", count).format(number=number_text(count, language))


def rupiah_text(amount: int, words: Catalogue, language: str) -> str:
    """`Rp2,5 miliar` when that is the exact sum, else every digit: `Rp2.512.345.678`."""
    for unit, name in UNITS:
        if amount >= unit and amount * 100 % unit == 0:
            return f"Rp{number_text(Decimal(amount) / unit, language)} {words.gettext(name)}"
    return f"Rp{number_text(amount, language)}"


def file_text(path: str, size: int, language: str) -> str:
    """`PDF, 240 KB`: the format by its ending, the size rounded up."""
    ending = path.rpartition(".")[2].upper()
    kilobytes = max(1, -(-size // KILOBYTE))
    if kilobytes < KILOBYTE:
        return f"{ending}, {number_text(kilobytes, language)} KB"
    return f"{ending}, {number_text(round(Decimal(kilobytes) / KILOBYTE, 1), language)} MB"


def change_text(kind: str, words: Catalogue) -> str:
    """`Diralat`: what a correction or an update did to a release."""
    return words.gettext(CHANGED[kind])


def in_a_sentence(name: str) -> str:
    """A name as it stands inside a sentence: `Bimbingan teknis` is `bimbingan teknis`, `MTQ` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
