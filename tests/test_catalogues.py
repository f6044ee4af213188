"""Every word shown to editors and readers has its Indonesian, and the catalogues hold nothing that is not used."""

import ast
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract, extract_from_dir
from babel.messages.pofile import read_po

import tasks
from plugins.catalogue import LOCALE, catalogue
from plugins.rules.families import RULES

PLAIN = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

msgid "greeting"
msgstr "{word}"
"""

ROOT = Path(__file__).parent.parent
KEYWORDS = {"N_": None, "_": None, "gettext": None, "ngettext": (1, 2)}
METHODS = [("**.py", "python"), *((f"**.{kind}", "jinja2") for kind in ("html", "xml", "txt", "json"))]


OTHER_WORDS = re.compile(r"\b(?:(?:di)?komit|kiriman|nilai sementara)(?:nya)?\b", re.IGNORECASE)  # see GLOSSARY.md


@cache
def used_messages() -> dict[str, str]:
    """Every message in the code and the theme, and every text of a rule, with a place where it stands."""
    found = {}
    for folder in (ROOT / "plugins", ROOT / "theme" / "templates"):
        options = {method: {"silent": "false", "trimmed": "true"} for _, method in METHODS}
        for name, line, message, _, _ in extract_from_dir(
            folder, method_map=METHODS, options_map=options, keywords=KEYWORDS
        ):
            for text in message if isinstance(message, tuple) else (message,):
                found[text] = f"{folder.name}/{name}:{line}"
    for message, place in words_of_tasks():
        found[message] = place
    with (ROOT / "commandline.py").open("rb") as file:
        for line, message, _, _ in extract("python", file, KEYWORDS):
            found[message] = f"commandline.py:{line}"
    return found | {rule.text: rule.name for rule in RULES}


def words_of_tasks() -> Iterator[tuple[str, str]]:
    """What the words of the command line and their options say of themselves, which is not marked."""
    for word in tasks.namespace.task_names:
        task = deepcopy(tasks.namespace[word])  # invoke takes each help out when it is asked
        texts = [task.__doc__ or "", *(argument.help for argument in task.get_arguments())]
        yield from ((text, f"./portal {word}") for text in texts)


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


def test_one_thing_has_one_word():
    texts = {message: words for message, (words, _) in translations().items()}
    texts |= {guide.name: guide.read_text(encoding="utf-8") for guide in (ROOT / "docs").rglob("panduan*.md")}

    assert {place: found for place, text in texts.items() if (found := OTHER_WORDS.findall(text))} == {}


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


def test_a_compiled_copy_says_what_the_files_say_and_is_never_stale(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.catalogue.LOCALE", tmp_path)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    file = tmp_path / "id" / "satu.po"
    file.parent.mkdir()

    def said(word: str) -> str:
        file.write_text(PLAIN.format(word=word), encoding="utf-8")
        return catalogue.__wrapped__("id").gettext("greeting")

    assert [said("salam"), said("salam"), said("halo")] == ["salam", "salam", "halo"]
    assert len(list((tmp_path / "__pycache__").iterdir())) == 1  # the last one


@pytest.mark.parametrize("is_told_not_to", [True, False])
def test_words_are_there_without_a_place_for_a_compiled_copy(tmp_path, monkeypatch, is_told_not_to):
    monkeypatch.setattr("plugins.catalogue.LOCALE", tmp_path)
    monkeypatch.setattr("sys.dont_write_bytecode", is_told_not_to)
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "satu.po").write_text(PLAIN.format(word="salam"), encoding="utf-8")
    if not is_told_not_to:
        (tmp_path / "__pycache__").write_text("no folder")

    assert catalogue.__wrapped__("id").gettext("greeting") == "salam"
    assert not (tmp_path / "__pycache__").is_dir()


@pytest.mark.parametrize("length", [0, 10, 17, 60])
def test_half_a_compiled_copy_is_not_believed(tmp_path, monkeypatch, length):
    monkeypatch.setattr("plugins.catalogue.LOCALE", tmp_path)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "satu.po").write_text(PLAIN.format(word="salam"), encoding="utf-8")
    catalogue.__wrapped__("id")
    (copy,) = (tmp_path / "__pycache__").iterdir()
    whole = copy.read_bytes()
    copy.write_bytes(whole[:length])

    assert catalogue.__wrapped__("id").gettext("greeting") == "salam"
    assert copy.read_bytes() == whole


def test_no_message_stands_within_an_f_string():
    """Who gathers messages does not look in there: such a one would stay English."""
    hidden = [
        f"{file}:{node.lineno}"
        for file in sorted((ROOT / "plugins").rglob("*.py"))
        for string in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_"
    ]
    assert hidden == []
