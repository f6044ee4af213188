"""The words as people run them: through pipes, and at a terminal."""

import os
import select
import signal
import sys
import time

import pytest

from plugins.desk.asking import Terminal, edit
from tests.desk.desks import a_desk, tree
from tests.engine.portal import CONF, invoke

LOKET = "releases/2025/loket-sabtu.md"


def portal(folder, word, *words):
    return invoke(word, "--content", str(folder / "content"), "--settings", str(CONF), *words)


@pytest.mark.slow
def test_every_word_works_in_a_script(tmp_path):
    content = a_desk(tmp_path).content
    told = [
        portal(tmp_path, "new", "--title", "Loket malam", "--agency", "dinas-contoh", "--date", "2026-01-05"),
        portal(
            tmp_path, "new", "--kind", "official", "--name", "Pejabat Lima", "--role", "bupati", "--from", "2026-01-01"
        ),
        portal(tmp_path, "appoint", "pejabat-dua", "direktur-mitra", "--seen-on", "2026-01-02"),
        portal(tmp_path, "end-appointment", "pejabat-satu", "kepala-dinas-contoh", "--until", "2026-01-31"),
        portal(tmp_path, "correct", "loket-sabtu", "--note", "a", "--was", "b", "--now", "c", "--approver", "d"),
        portal(tmp_path, "update", "loket-sabtu", "--note", "a", "--approver", "d"),
        portal(tmp_path, "withdraw", "loket-sabtu", "--reason", "error", "--note", "a"),
    ]

    assert [(run.returncode, run.stderr) for run in told] == [(0, "")] * 7
    assert told[0].stdout.splitlines()[0] == f"Ditulis: {content / 'releases/2026/loket-malam.md'}"
    assert "ganti juga kata-katanya di dalam isi" in told[4].stdout
    assert "ganti juga" not in told[5].stdout
    assert b"withdrawn:" in (content / LOKET).read_bytes()


@pytest.mark.slow
def test_a_script_that_says_too_little_is_told_so_in_indonesian(tmp_path):
    before = tree(a_desk(tmp_path).content)

    run = portal(tmp_path, "new", "--kind", "release")

    assert run.returncode == 1
    assert "E301 --title belum diisi" in run.stderr
    assert "E301 --agency belum diisi" in run.stderr
    assert portal(tmp_path, "new", "--kind", "kucing").returncode == 1
    assert tree(tmp_path / "content") == before


@pytest.mark.slow
def test_what_would_be_wrong_is_told_with_file_line_and_code(tmp_path):
    a_desk(tmp_path)

    run = portal(tmp_path, "appoint", "pejabat-dua", "kepala-dinas-contoh", "--from", "2025-10-10")

    assert run.returncode == 1
    assert run.stderr.startswith("Tidak ada yang ditulis, karena hasilnya akan memuat kesalahan berikut:")
    assert "content/registry/officials/pejabat-dua.yaml:7: G144" in run.stderr


QUIET, PATIENCE = 0.3, 100  # seconds: in which no more of a question comes; in which all is over


def at_a_terminal(folder, keys, word, *words, **environment):
    """Run a word in a terminal of its own; `keys` are typed one after the other. Exit code and all that was shown."""
    import pty

    command = [sys.executable, "-m", "invoke", "-r", str(CONF.parents[2]), word]
    command += ["--content", str(folder / "content"), "--settings", str(CONF), *words]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(CONF.parents[2])
        os.environ.update(environment)
        os.execv(command[0], command)
    shown = b""
    waiting = list(keys)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], QUIET)[0]:
            if waiting and shown.rstrip(b" \r\n").endswith((b":", b"):")):  # a whole question: no more of it comes
                shown += b"|"
                os.write(terminal, waiting.pop(0))
            continue
        try:
            read = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        shown += read
        if not read:
            break
    else:
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode(errors="replace")


TYPED = [b"Loket malam\n", b"\n", b"2026-01-05\n", b"dinas-contoh\n", b"\n", b"\n", b"\n"]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_a_person_at_a_terminal_is_asked_and_the_editor_opens(tmp_path):
    content = a_desk(tmp_path).content
    editor = tmp_path / "editor.sh"
    editor.write_text(f'#!/bin/sh\necho "$1" > {tmp_path / "opened"}\n')
    editor.chmod(0o755)

    code, shown = at_a_terminal(tmp_path, [*TYPED, b"y\n"], "new", VISUAL=str(editor))

    assert code == 0, shown
    assert (tmp_path / "opened").read_text().strip() == str(content / "releases/2026/loket-malam.md")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
@pytest.mark.parametrize("key", [b"\x03", b"\x04"])
def test_ctrl_c_and_ctrl_d_write_nothing(tmp_path, key):
    before = tree(a_desk(tmp_path).content)

    code, _ = at_a_terminal(tmp_path, [*TYPED[:4], key], "new")

    assert code == 130
    assert tree(tmp_path / "content") == before


@pytest.mark.parametrize(
    ("environment", "opens"),
    [
        ({}, False),
        ({"EDITOR": ""}, False),
        ({"EDITOR": "/no/such/editor"}, False),
        ({"EDITOR": "'open"}, False),
        ({"EDITOR": f'"{sys.executable}" -c "pass"'}, True),
        ({"VISUAL": f'"{sys.executable}" -c "raise SystemExit(3)"', "EDITOR": "unused"}, False),
    ],
)
def test_an_editor_that_does_not_start_is_no_failure(tmp_path, environment, opens):
    assert edit(tmp_path / "x.md", environment) is opens


def test_the_end_of_the_input_stops_the_act(monkeypatch):
    def end(*_, **__):
        raise EOFError

    monkeypatch.setattr("builtins.input", end)

    with pytest.raises(KeyboardInterrupt):
        Terminal().ask("Judul [kurung]")


def test_a_question_mark_is_followed_by_no_colon(monkeypatch, capsys):
    monkeypatch.setattr("builtins.input", lambda *_: "")

    assert [Terminal().ask("Apa?"), Terminal().ask("Apa?", "ini"), Terminal().ask("Judul")] == ["", "ini", ""]
    assert capsys.readouterr().out == "Apa? Apa? (ini): Judul: "


def test_an_answer_is_taken_without_white_space(monkeypatch, capsys):
    monkeypatch.setattr("builtins.input", lambda *_: "  jawaban ")

    assert Terminal().ask("Judul [kurung]") == "jawaban"
    assert "[kurung]" in capsys.readouterr().out
