"""Measuring: what is told of a process and of a folder is what happened. No test here judges how fast anything is."""

import os
import sys

import pytest

from benchmarks.measure import Failed, measure, tree, written

HOLD = "held = b'x' * {size}; print(len(held))"
BURN = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell what a child used"),
]


def python(script):
    return [sys.executable, "-c", script]


def test_the_peak_is_that_of_the_largest_process(tmp_path):
    size = 150_000_000
    alone = measure(python(HOLD.format(size=size)), tmp_path)
    inside = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLD.format(size=size)!r}], check=True)"

    assert size < alone.peak < 2 * size
    assert size < measure(python(inside), tmp_path).peak < 2 * size


def test_what_the_measuring_process_holds_does_not_count(tmp_path):
    held = b"x" * 300_000_000

    assert measure(python("pass"), tmp_path).peak < 100_000_000 < len(held)


def test_the_time_of_children_counts(tmp_path):
    inside = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BURN!r}], check=True)"

    used = measure(python(inside), tmp_path)

    assert used.cpu >= 0.3
    assert used.wall > 0


def test_waiting_costs_no_cpu(tmp_path):
    used = measure(python("import time; time.sleep(0.5)"), tmp_path)

    assert used.wall >= 0.5
    assert used.cpu < used.wall


def test_a_failure_is_told_with_what_was_said(tmp_path):
    with pytest.raises(Failed, match="no such thing"):
        measure(python("raise SystemExit('no such thing')"), tmp_path)


def test_only_what_was_written_counts_as_written(tmp_path):
    for name in ("kept", "again", "edited", "gone"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    before = tree(tmp_path)
    (tmp_path / "again.new").write_text("again", encoding="utf-8")
    os.replace(tmp_path / "again.new", tmp_path / "again")
    (tmp_path / "edited").write_text("1234567", encoding="utf-8")
    (tmp_path / "gone").unlink()
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "new").write_text("123", encoding="utf-8")

    found = written(before, tree(tmp_path))

    assert (found.files, found.size, found.differing, found.deleted) == (3, 5 + 7 + 3, 2, 1)


def test_an_edit_that_keeps_size_inode_and_time_is_seen(tmp_path):
    file = tmp_path / "file"
    file.write_text("one", encoding="utf-8")
    before, told = tree(tmp_path), file.stat()
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))

    assert written(before, tree(tmp_path)).differing == 1


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert tree(tmp_path / "none") == {}


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a process adopt what others leave")
def test_work_that_a_command_leaves_to_others_is_counted_too(tmp_path):
    burn = "import time\nwhile time.process_time() < 0.5: pass"
    leave = f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {burn!r}])"

    used = measure([sys.executable, "-c", leave], tmp_path)

    assert used.cpu >= 0.5
