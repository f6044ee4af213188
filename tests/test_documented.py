"""What is documented is there, and what is there is documented: words, settings, header fields, codes, rooms, terms."""

import ast
import re
from copy import deepcopy
from pathlib import Path
from urllib.parse import unquote

import pytest
from pydantic import BaseModel

import tasks
from plugins.catalogue import catalogue
from plugins.checks.check import NO_DICTIONARY
from plugins.checks.reference import FIELDS_PAGE, every_code
from plugins.checks.reference import PAGE as CODES_PAGE
from plugins.desk.new_release import Wishes, new_release
from plugins.engine.configuration import USED
from plugins.registry.read import read_registry
from plugins.releases.header import Header
from plugins.releases.reading import read_release
from plugins.settings import Settings
from tests.builders import settings
from tests.desk.desks import a_desk
from tests.desk.test_wizard import WIZARD

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "plugins"
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (DOCS / "panduan-editor.md").read_text(encoding="utf-8")
WAY = (DOCS / "the-way-of-a-release.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
WRITTEN = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])

# What a setting is called in pelicanconf.py when it does not stand in PORTAL.
PELICAN_NAMES = {"site_url": "SITEURL", "publishing": "PUBLISHING", "language": "DEFAULT_LANG", "timezone": "TIMEZONE",
                 "hosting": "HOSTING"}  # fmt: skip


def shown(file):
    return file.relative_to(ROOT).as_posix()


# Words of the command line --------------------------------------------------------------------------------


@pytest.mark.parametrize("word", sorted(tasks.namespace.task_names))
def test_a_word_is_explained_with_its_arguments_and_stands_in_the_readme(word):
    task = deepcopy(tasks.namespace[word])  # invoke takes each help out when it is asked
    unexplained = [argument.name for argument in task.get_arguments() if not argument.help]

    assert task.__doc__
    assert unexplained == []
    assert any(f"`./portal {name}" in README for name in (word, *tasks.namespace.task_names[word]))


@pytest.mark.parametrize("file", WRITTEN, ids=shown)
def test_a_page_names_only_words_that_are_there(file):
    named = re.findall(r"(?:\./|py )portal ([a-z]+(?:-[a-z]+)*)", file.read_text(encoding="utf-8"))

    assert set(named) - {*tasks.namespace.task_names, *tasks.namespace.collections, "sebagai"} == set()


def test_a_page_names_only_options_that_are_there():
    unknown = []
    for file in WRITTEN:
        for word, rest in re.findall(
            r"\./portal ([a-z]+(?:-[a-z]+)*)((?: [^`\n#]*)?)", file.read_text(encoding="utf-8")
        ):
            if word in tasks.namespace.task_names:  # invoke itself adds --help
                known = {"help"} | {
                    name for argument in deepcopy(tasks.namespace[word]).get_arguments() for name in argument.names
                }
                options = re.findall(r"--([a-z-]+)", rest) + re.findall(r"(?<!\S)-([a-z])\b", rest)
                unknown += [(shown(file), word, option) for option in options if option not in known]
    assert unknown == []


# Settings -------------------------------------------------------------------------------------------------


def keys_of_settings():
    """Each setting as the README writes it, with its default as text."""
    for name, info in Settings.model_fields.items():
        if isinstance(info.default, BaseModel):
            for inner, inner_info in type(info.default).model_fields.items():
                yield f"{PELICAN_NAMES.get(name, name)}.{inner}", inner_info.default
        else:
            yield PELICAN_NAMES.get(name, name), info.default


@pytest.mark.parametrize(("key", "default"), list(keys_of_settings()), ids=str)
def test_a_setting_stands_in_the_readme_with_its_default(key, default):
    rows = [line for line in README.splitlines() if line.startswith(f"| `{key}` |")]

    assert len(rows) == 1
    assert rows[0].endswith(f"| `{default}` |" if default != "" else "| empty |")


@pytest.mark.parametrize("key", sorted(set(USED) - {"PORTAL", "HOSTING"}))
def test_a_setting_of_pelican_that_counts_stands_in_the_readme(key):
    assert re.search(rf"^\| `{key}` \|", README, re.MULTILINE)


# Header fields --------------------------------------------------------------------------------------------


def keys_of(model):
    for name, info in model.model_fields.items():
        yield info.alias or name
        for part in nested(info.annotation):
            yield from keys_of(part)


def nested(annotation):
    if isinstance(annotation, type):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for part in getattr(annotation, "__args__", ()) for model in nested(part)]


def test_nested_keys_are_found():
    assert {"id", "organisers", "for", "alt", "replaced_by", "url"} <= set(keys_of(Header))


@pytest.mark.parametrize("key", sorted(set(keys_of(Header))))
def test_a_key_of_the_header_stands_on_the_editors_page(key):
    assert f"`{key}`" in FIELDS_PAGE.read_text(encoding="utf-8")


# Findings -------------------------------------------------------------------------------------------------


def test_an_id_of_a_finding_means_one_thing():
    """Two hints for one message are one finding: the second proposes a word that is near."""
    meant = {}
    for code in every_code():
        meant.setdefault(code.id, set()).add((code.message, code.level))

    assert [id for id, meanings in meant.items() if len(meanings) > 1] == []


def test_a_finding_is_told_in_indonesian_and_stands_on_the_editors_page():
    words, page = catalogue("id"), CODES_PAGE.read_text(encoding="utf-8")

    texts = [(code.id, text) for code in every_code() for text in (code.message, code.hint)]
    assert [f"{id}: {text}" for id, text in texts if words.gettext(text) == text] == []
    assert [code.id for code in every_code() if f"| {code.id} |" not in page] == []


# The guide's examples -------------------------------------------------------------------------------------

MARKED = re.compile(r"<!-- contoh: (\S+) -->\n```\w+\n(.*?)\n```", re.DOTALL)
AROUND = {"registry/governments.yaml": b"- {slug: kabupaten-contoh, name: Kabupaten Contoh, short_name: Contoh,"
          b" kind: kabupaten, seat: Bandar Contoh}\n"}  # fmt: skip
RELEASE = "releases/2025/loket-buka-malam.md"


def examples():
    return {path: (text + "\n").encode() for path, text in MARKED.findall(GUIDE)}


def findings_of(text):
    registry_files = {path: data for path, data in examples().items() if path.startswith("registry/")}
    registry, told = read_registry(AROUND | registry_files)
    release, also_told = read_release(RELEASE, text, registry, settings(), frozenset())
    return release, [*told, *also_told]


def test_the_examples_of_the_guide_have_no_findings():
    release, findings = findings_of(examples()[RELEASE])

    assert findings == []
    assert (release.officials[0].role, release.officials[0].kind) == ("kepala-dinas-contoh", "definitif")


def test_the_message_of_the_guide_is_the_one_that_is_told():
    wrong = examples()[RELEASE].replace(b"[dinas-contoh]", b"[dinas-contho]")
    _, findings = findings_of(wrong)
    told = [f"content/{finding.text(catalogue('id'))}" for finding in findings]

    assert re.findall(r"<!-- pesan -->\n```\w*\n(.*?)\n```", GUIDE, re.DOTALL) == told


def test_the_guide_explains_the_remark_of_a_first_check():
    remark = catalogue("id").gettext(NO_DICTIONARY)
    first_steps = GUIDE.split("## Dari komputer kosong\n")[1].split("\n## ")[0]

    assert remark.startswith("Ejaan tidak diperiksa")
    assert first_steps.count('"Ejaan tidak diperiksa"') == 2
    assert all("hunspell-id" in text for text in (remark, first_steps))


def test_the_guide_names_the_questions_of_a_new_release_in_their_order(tmp_path):
    desk, words = a_desk(tmp_path, *WIZARD), catalogue("id")
    new_release(desk, Wishes())
    sentence = GUIDE.split("Portal bertanya satu per satu: ")[1].split("\nCukup ketik")[0]
    asked = [words.gettext(question) for question in desk.asker.asked if not question.startswith(("Which", "Write"))]
    names = dict.fromkeys(re.split(r"[,(]", question)[0].strip().lower() for question in asked)

    assert len(names) == 11
    places = [sentence.find(name) for name in names]
    assert (min(places) >= 0, places) == (True, sorted(places))


# Rooms, code, terms ---------------------------------------------------------------------------------------

ROOMS = sorted(file.parent for file in PLUGINS.glob("*/__init__.py"))
MODULES = sorted(PLUGINS.rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS, ids=shown)
def test_a_room_says_what_it_is_and_stands_on_the_maps(room):
    assert ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
    assert f"`{room.name}/`" in README
    assert room.name in (ast.get_docstring(ast.parse((PLUGINS / "__init__.py").read_text(encoding="utf-8"))) or "")


def test_what_others_may_use_says_what_it_is():
    public = [
        (f"{shown(file)}:{node.lineno} {node.name}", ast.get_docstring(node))
        for file in MODULES
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
    ]

    assert [place for place, told in public if not told] == []


@pytest.mark.parametrize("record", ["registry/records.py", "releases/record.py"])
def test_a_term_of_the_field_is_in_the_glossary(record):
    tree = ast.parse((PLUGINS / record).read_text(encoding="utf-8"))
    names = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    terms = [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower() for name in names]
    explained = {term.lower() for term in re.findall(r"\*\*(.+?)\*\*", GLOSSARY)}

    assert [term for term in terms if term not in explained] == []


# The way of a release, and links --------------------------------------------------------------------------


def test_the_way_of_a_release_names_files_that_are_there():
    named = re.findall(r"`((?:plugins|theme|tests|content|docs)/[\w./-]+)`", WAY)

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(("function", "file"), re.findall(r"`(\w+)\(\)` in `(plugins/[\w/]+\.py)`", WAY))
def test_the_way_of_a_release_names_functions_that_are_there(function, file):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}

    assert function in defined


def anchors_of(file):
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("file", WRITTEN, ids=shown)
def test_a_link_between_pages_arrives(file):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)", text):
        path, _, anchor = unquote(link).partition("#")
        if "://" in link or path.startswith("mailto:"):
            continue
        target = (file.parent / path).resolve() if path else file
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            lost.append(link)

    assert lost == []
