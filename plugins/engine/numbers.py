"""Numbers as the reader's language writes them: the catalogue holds a sample, whose marks are taken."""

from plugins.catalogue import N_, Catalogue

SAMPLE = N_("1,234.5")  # to be translated with the language's own marks, such as 1.234,5


def shown_number(value: float, words: Catalogue, decimals: int = 0) -> str:
    """A number with marks between its thousands and before its decimals."""
    sample = words.gettext(SAMPLE)
    marks = {",": sample[1], ".": sample[-2]}
    return "".join(marks.get(sign, sign) for sign in f"{value:,.{decimals}f}")
