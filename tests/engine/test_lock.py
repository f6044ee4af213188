"""Two builds never write to one output folder at once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from plugins.engine.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(output: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(output)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_refused_and_told_which_process_holds_the_folder(tmp_path):
    with holder(tmp_path / "output") as process:
        with pytest.raises(Trouble) as caught, locked(tmp_path / "output"):
            pass
        process.stdin.close()

    assert caught.value.code.id == "E205"
    assert str(process.pid) in str(caught.value)


def test_a_killed_build_leaves_no_lock(tmp_path):
    with holder(tmp_path / "output") as process:
        process.kill()
        process.stdin.close()

    with locked(tmp_path / "output"):
        pass


def test_other_folders_are_not_held_up_and_nothing_is_left_over(tmp_path):
    with locked(tmp_path / "one"), locked(tmp_path / "two"):
        pass

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="no such guard there")
def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path):
    (tmp_path / "precious").write_text("whole")
    (tmp_path / ".output.lock").symlink_to(tmp_path / "precious")

    with pytest.raises(Trouble) as caught, locked(tmp_path / "output"):
        pass

    assert caught.value.code.id == "E207"
    assert (tmp_path / "precious").read_text() == "whole"


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_ctrl_c_while_the_lock_is_being_taken_leaves_nothing(tmp_path, monkeypatch):
    def interrupted(*words, opened=os.open):
        descriptor = opened(*words)
        signal.raise_signal(signal.SIGINT)
        return descriptor

    monkeypatch.setattr("plugins.engine.lock.os.open", interrupted)
    with pytest.raises(KeyboardInterrupt), locked(tmp_path / "output"):
        pytest.fail("it went on")

    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []
