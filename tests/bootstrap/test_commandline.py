"""What `./portal` lists, explains and complains of, in the reader's language."""

import os
import subprocess
import sys
from copy import deepcopy

import pytest

import tasks
from commandline import FOR_EDITORS, UNLISTED, CommandLine
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
    assert all((f"\n  {word}" in told) is (word not in UNLISTED) for word in WORDS)


def test_what_an_editor_needs_stands_first(capsys):
    _, told, _ = said(capsys, "id")
    editors, others = told.split("Untuk redaksi\n")[1].split("Untuk pengelola dan pengembang\n")

    assert [line.split()[0] for line in editors.splitlines() if line[2:3].strip()] == list(FOR_EDITORS)
    assert {"bench", "build", "lock"} <= {line.split()[0].partition(".")[0] for line in others.splitlines() if line}


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
        (["correct"], "rilis mana? Tulis ./portal correct SLUG", "which release? Write ./portal correct SLUG"),
        (["appoint"], "pejabat dan jabatan mana? Tulis ./portal appoint PEJABAT", "which official, and which role?"),
        (["end-appointment", "budi"], "jabatan mana? Tulis ./portal end-appointment PEJABAT", "which role? Write"),
        (["run-hook"], "'run-hook' masih memerlukan: 'name'", "'run-hook' needs more: 'name'"),
        (["check", "--content"], "--content harus diikuti sebuah nilai", "--content needs a value behind it"),
        (["id", "--count", "dua"], "'dua' bukan angka", "'dua' is not a number"),
        (["--list", "rilis"], "tidak ada kata di bawah 'rilis'", "there are no words below 'rilis'"),
    ],
)
def test_a_complaint_says_what_to_do(capsys, words, indonesian, english):
    for language, told in (("id", indonesian), ("en", english)):
        code, out, complaint = said(capsys, language, *words)

        assert (code, out) == (1, "")
        assert complaint.startswith(f"portal: {told}")
        assert "\n    ./portal " in complaint


@pytest.mark.slow
def test_the_command_speaks_as_the_environment_says(tmp_path):
    command = [sys.executable, str(ROOT / "commandline.py"), "corect"]
    none = dict.fromkeys(("LANGUAGE", "LC_ALL", "LC_MESSAGES"), "")

    for language, told in (("id_ID.UTF-8", "tidak dikenal"), ("en_GB.UTF-8", "is not known")):
        done = run(command, tmp_path, **none, LANG=language)
        assert (done.returncode, done.stdout) == (1, "")
        assert told in done.stderr


@pytest.mark.slow
def test_a_reader_who_has_read_enough_is_no_traceback():
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, str(ROOT / "commandline.py"), "--list"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE)
    os.close(write)

    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.slow
def test_nothing_heavy_is_imported_to_list_the_words():
    heavy = "{'pelican', 'markdown', 'bs4', 'pydantic', 'PIL', 'jinja2', 'rich', 'babel'}"
    code = f"import sys, commandline, tasks; sys.exit(' '.join({heavy} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert (done.returncode, done.stderr.strip()) == (0, "")


def test_words_quotation_marks_hold_nothing_together(capsys):
    _, _, complaint = said(capsys, "id", "new", "--title", "“Loket", "Contoh”")
    _, _, other = said(capsys, "id", "new", "--title", "Warga: “Loket buka”", "lain")

    assert complaint == "portal: 'Contoh”' tidak dikenal di sini\n    Pakai tanda kutip lurus, bukan “ ”.\n"
    assert "./portal KATA --help" in other
