"""Bad content through the real `check`: every word it prints. And how many single faults the rooms' tables hold."""

import json
import os
import subprocess
import sys

import pytest

from plugins.checks.check import check_content
from plugins.slugs import slug_of
from tests.registry import test_appointment_rules, test_name_rules, test_read, test_redirect_rules, test_rules
from tests.releases import test_bad_content as releases
from tests.whole.bad_trees import BAD, CONF, ONE, RIGHT, TWO
from tests.whole.sites import ROOT, SMALL

ANSWERS = ROOT / "tests" / "golden" / "check"


def kept(case):
    """What `check` is to print, as somebody has read it and found it helpful."""
    return (ANSWERS / f"{slug_of(case)}.txt").read_text(encoding="utf-8")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """`tree(changes)`: the right content folder with some files changed, below the current one."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(SMALL.parent))

    def written(changes):
        for name, content in (RIGHT | changes).items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return written


def checked(capsys):
    """What `check` prints, and its exit code."""
    code = check_content("content", "conf.py", "text", "2026-02-01", False)
    told = capsys.readouterr()
    assert told.err == ""
    return code, told.out


@pytest.mark.slow
@pytest.mark.parametrize("case", BAD)
def test_check_tells_everything_that_is_wrong_where_it_is_and_what_to_do(tree, capsys, case):
    tree(BAD[case])

    code, told = checked(capsys)

    assert told == kept(case)
    assert code == 1


def test_what_is_kept_is_what_is_tried():
    assert sorted(path.stem for path in ANSWERS.iterdir()) == sorted(map(slug_of, BAD))


def test_the_right_tree_has_nothing_to_tell(tree, capsys):
    tree({})

    assert checked(capsys) == (0, "Tidak ada temuan.\n")


def test_what_is_certain_is_mended_and_the_rest_is_told(tree, capsys):
    text = RIGHT[ONE].replace("id: 2222-2222\n", "").replace("Rilis contoh", "Catat: ijin contoh")
    folder = tree({ONE: text.replace("\n", "\r\n"), TWO: RIGHT[ONE].replace("[dinas-contoh]", "[dinas-conto]")})
    before = (folder / "content" / TWO).read_bytes()

    code = check_content("content", "conf.py", "text", "2026-02-01", False, fix=True)

    told = capsys.readouterr().out
    mended = (folder / "content" / ONE).read_bytes()
    id = mended.decode().split("id: ")[1][:9]
    assert code == 1
    assert told.split("\n\n") == [
        f"""Diperbaiki:
content/{ONE}:2: + id: {id}
content/{ONE}:3: “Catat: ijin contoh” → “"Catat: izin contoh"”
Perbaikan: 2.""",
        f"""content/{TWO}:6: R104 instansi 'dinas-conto' tidak ada di content/registry/agencies.yaml
    Mungkin maksudnya 'dinas-contoh'. Perbaiki ejaannya, atau daftarkan instansi itu.""",
        "Temuan lain pada berkas yang sama mungkin baru tampak sesudah kesalahan ini diperbaiki.",
        "Kesalahan: 1. Saran: 0.\n",
    ]
    assert mended.count(b"\r\n") == text.count("\n") + 1
    assert (folder / "content" / TWO).read_bytes() == before


@pytest.mark.slow
def test_what_was_mended_is_told_to_programs_and_only_once(tree, capsys):
    tree({ONE: RIGHT[ONE].replace("Isi contoh.", "Urus ijin.")})

    codes = [check_content("content", "conf.py", "json", "2026-02-01", False, fix=True) for _ in range(2)]

    decoder, told = json.JSONDecoder(), capsys.readouterr().out
    first, end = decoder.raw_decode(told)
    second = json.loads(told[end:])
    assert codes == [0, 0]
    assert first == {
        "errors": 0,
        "advice": 0,
        "findings": [],
        "mended": [{"path": f"content/{ONE}", "line": 9, "was": "ijin.", "now": "izin."}],
    }
    assert second["mended"] == []


def test_without_fix_nothing_is_mended(tree, capsys):
    folder = tree({ONE: RIGHT[ONE].replace("Isi contoh.", "Urus ijin.")})
    before = (folder / "content" / ONE).read_bytes()

    code, told = checked(capsys)

    assert code == 0
    assert "T150" in told
    assert (folder / "content" / ONE).read_bytes() == before


@pytest.mark.slow
def test_the_command_says_the_same_and_writes_nothing(tree):
    case = "an Indonesian key and a value that is too long"
    folder = tree(BAD[case])
    before = sorted(folder.rglob("*"))

    words = ["check", "--content", "content", "--settings", "conf.py", "--now", "2026-02-01"]
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "-c", "tasks", "-r", str(ROOT), *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(SMALL.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )

    assert (done.stdout, done.returncode) == (kept(case), 1)
    assert sorted(folder.rglob("*")) == before


def test_the_rooms_hold_many_bad_examples_each_with_its_file_line_and_code():
    """A row of the registry's tables ends with (file, line, code), one of the releases' with (line, code): one file."""
    rows = [row[-1] for table in (releases.HEADERS, releases.BODIES, releases.FILES) for row in table]
    tables = (test_rules.TABLE, test_name_rules.TABLE, test_redirect_rules.TABLE, test_read.FORM)
    lists = [row[-1] for table in tables for row in table.values()]
    lists += [row[-1] for row in test_appointment_rules.FAULTS.values()]
    rows, lists = [row for row in rows if row], [row for row in lists if row]

    assert len(rows) + len(lists) >= 60
    assert all(isinstance(line, int) and code[1:].isdigit() for row in rows for line, code in row)
    assert all(isinstance(found[-2], int) and found[-1][1:].isdigit() for row in lists for found in row)
    codes = {found[-1] for row in rows + lists for found in row}
    assert len(codes) >= 60, "as many kinds of faults, not one fault over and over"
