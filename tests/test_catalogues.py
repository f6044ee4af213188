"""Every word shown to editors and readers has its Indonesian, and the catalogues hold nothing that is not used."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from plugins.catalogue import LOCALE, catalogue

ROOT = Path(__file__).parent.parent
KEYWORDS = {"N_": None, "_": None, "gettext": None, "ngettext": (1, 2)}
METHODS = [("**.py", "python"), *((f"**.{kind}", "jinja2") for kind in ("html", "xml", "txt", "json"))]


def used_messages() -> dict[str, str]:
    """Every message in the code and the theme, with a place where it stands."""
    found = {}
    for folder in (ROOT / "plugins", ROOT / "theme" / "templates"):
        options = {method: {"silent": "false", "trimmed": "true"} for _, method in METHODS}
        for name, line, message, _, _ in extract_from_dir(
            folder, method_map=METHODS, options_map=options, keywords=KEYWORDS
        ):
            for text in message if isinstance(message, tuple) else (message,):
                found[text] = f"{folder.name}/{name}:{line}"
    return found


def translations() -> dict[str, tuple[str, str]]:
    """Message to (Indonesian, file)."""
    known: dict[str, tuple[str, str]] = {}
    for file in sorted((LOCALE / "id").glob("*.po")):
        catalog: Catalog = read_po(BytesIO(file.read_bytes()), locale="id")
        for message in catalog:
            if message.id:
                ids = message.id if isinstance(message.id, tuple) else (message.id,)
                strings = message.string if isinstance(message.string, tuple) else (message.string,)
                for text in ids:
                    known[text] = (strings[0], file.name)
    return known


def test_every_message_has_its_indonesian():
    known = translations()

    missing = {place: text for text, place in used_messages().items() if not known.get(text, ("", ""))[0]}

    assert missing == {}


def test_no_catalogue_entry_is_left_over():
    used = used_messages()

    assert [text for text in translations() if text not in used] == []


def test_translations_name_the_same_facts_as_the_source():
    def names(text: str) -> set[str]:
        return set(re.findall(r"(?<!{){(\w+)}", text)) | set(re.findall(r"%\((\w+)\)", text))

    wrong = {text: there for text, (there, _) in translations().items() if not names(there) <= names(text)}

    assert wrong == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_catalogue_can_be_had_for_each_language(language):
    assert catalogue(language).gettext("a text nobody wrote") == "a text nobody wrote"


def test_a_number_above_one_speaks_indonesian_too():
    words = catalogue("id").ngettext("{number} release", "{number} releases", 3)

    assert words == "{number} rilis"
