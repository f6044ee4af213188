"""A trouble: what ends a build though no content is at fault, told in the reader's language like a
finding."""

from plugins.catalogue import Catalogue
from plugins.errors import PortalError, SettingError
from plugins.findings import Code, fill


class Trouble(PortalError):
    """One of the E2xx codes and the facts its words need."""

    def __init__(self, code: Code, **facts: object) -> None:
        super().__init__(f"{code.id} {fill(code.message, facts)}")
        self.code, self.facts = code, facts
        self.place = ("", 0)

    def at(self, file: str, line: int) -> "Trouble":
        """The same, with the file and line of code or of a template where it arose."""
        self.place = (file, line)
        return self

    def text(self, catalogue: Catalogue) -> str:
        message = fill(catalogue.gettext(self.code.message), self.facts)
        return f"{self.code.id} {message}\n    {fill(catalogue.gettext(self.code.hint), self.facts)}"


def text_of(error: PortalError, catalogue: Catalogue) -> str:
    """Any of our errors as the person at the keyboard reads it."""
    if isinstance(error, Trouble):
        return error.text(catalogue)
    if isinstance(error, SettingError):
        shown = "" if error.value is None else f" ({error.value!r})"
        return f"{error.key}: {catalogue.gettext(error.must)}{shown}"
    return str(error)
