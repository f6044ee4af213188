"""What `./portal` lists, explains and complains of, in the reader's language."""

import subprocess
import sys
from copy import deepcopy

import pytest

import tasks
from commandline import CommandLine
from plugins.catalogue import catalogue
from tests.engine.portal import ROOT, run

WORDS = sorted(tasks.namespace.task_names)


def said(capsys, language, *words):
    with pytest.raises(SystemExit) as ended:
        CommandLine(deepcopy(tasks.namespace), language).run(["./portal", *words])
    told = capsys.readouterr()
    return ended.value.code, told.out, told.err


@pytest.mark.parametrize("word", WORDS)
def test_a_word_and_each_of_its_options_is_explained_in_indonesian(word):
    task, words = deepcopy(tasks.namespace[word]), catalogue("id")
    texts = [task.__doc__, *(argument.help for argument in task.get_arguments())]

    assert [text for text in texts if words.gettext(text) == text] == []


@pytest.mark.parametrize("words", [(), ("--list",), ("--help",), ("-l",)])
@pytest.mark.parametrize(("language", "line"), [("id", "Memulai rilis sambil"), ("en", "Begin a release, asking")])
def test_all_words_are_listed(capsys, language, line, words):
    code, told, complaint = said(capsys, language, *words)

    assert (code, complaint) == (0, "")
    assert line in told
    assert all(word in told for word in WORDS)


def test_the_words_below_another_are_listed(capsys):
    _, told, _ = said(capsys, "id", "--list", "bench")

    assert "findings" in told
    assert "withdraw" not in told


def test_a_word_is_explained(capsys):
    code, told, _ = said(capsys, "id", "--help", "appoint")

    assert code == 0
    assert told.startswith("Cara menulis: ./portal appoint PERSON ROLE …\n")
    assert "--until=TEKS" in told
    assert "hari terakhir menjabat" in told


@pytest.mark.parametrize(
    ("words", "indonesian", "english"),
    [
        (["corect"], "'corect' tidak dikenal di sini", "'corect' is not known here"),
        (["--help", "corect"], "'corect' tidak dikenal di sini", "'corect' is not known here"),
        (["check", "--contents", "x"], "'--contents' tidak dikenal di sini", "'--contents' is not known here"),
        (["--contents"], "'--contents' tidak dikenal di sini", "'--contents' is not known here"),
        (["appoint", "budi"], "'appoint' masih memerlukan: 'role'", "'appoint' needs more: 'role'"),
        (["check", "--content"], "--content harus diikuti sebuah nilai", "--content needs a value behind it"),
        (["id", "--count", "dua"], "'dua' bukan angka", "'dua' is not a number"),
        (["--list", "rilis"], "tidak ada kata di bawah 'rilis'", "there are no words below 'rilis'"),
    ],
)
def test_a_complaint_says_what_to_do(capsys, words, indonesian, english):
    for language, told in (("id", indonesian), ("en", english)):
        code, out, complaint = said(capsys, language, *words)

        assert (code, out) == (1, "")
        assert complaint.startswith(f"portal: {told}\n    ./portal ")


@pytest.mark.slow
def test_the_command_speaks_as_the_environment_says(tmp_path):
    command = [sys.executable, str(ROOT / "commandline.py"), "corect"]
    none = dict.fromkeys(("LANGUAGE", "LC_ALL", "LC_MESSAGES"), "")

    for language, told in (("id_ID.UTF-8", "tidak dikenal"), ("en_GB.UTF-8", "is not known")):
        done = run(command, tmp_path, **none, LANG=language)
        assert (done.returncode, done.stdout) == (1, "")
        assert told in done.stderr


def test_nothing_heavy_is_imported_to_list_the_words():
    heavy = "{'pelican', 'markdown', 'bs4', 'pydantic', 'PIL', 'jinja2', 'rich', 'babel'}"
    code = f"import sys, commandline, tasks; sys.exit(' '.join({heavy} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert (done.returncode, done.stderr.strip()) == (0, "")
