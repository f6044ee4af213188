"""One spelling of names that are written in several ways, for whoever looks for them in a text."""


def fold(text: str) -> str:
    """One spelling of apostrophes and spaces."""
    return " ".join(text.replace("’", "'").split())
