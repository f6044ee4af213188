"""An import that is killed at any of its steps, again and again, ends like one that never was."""

import itertools
import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest

from plugins.importer.old_release import OldPicture
from tests.desk.desks import a_desk, tree
from tests.importer.imports import an_old_release, brought

PICTURE = Path(__file__).parent.parent / "site/content/releases/2025"
STEPS = ("replace", "fsync", "sync", "unlink", "chmod", "makedirs", "mkdir")
MOST = 400  # steps of a run that is not killed are far fewer


def items():
    """Of one title, two with the same words, some with old addresses and pictures."""
    picture = next(PICTURE.rglob("*.jpg"))
    for number in range(5):
        yield an_old_release(
            str(number),
            title="Rapat",
            body=f"Dinas Contoh {number % 4}.",
            address=f"https://lama.example/berita/{number}/",
            pictures=(OldPicture("a.jpg", picture, caption="Ruang kosong"),) if number % 2 else (),
        )


def killed(folder: Path, step: int) -> None:
    """Bring them along, and be killed at a step of the disk: before it, or behind it where the number is odd."""
    count = itertools.count()
    for name in STEPS:
        real = getattr(os, name)

        def counted(*given, real=real, **more):
            number = next(count)
            if number == step // 2 and step % 2 == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            try:
                return real(*given, **more)
            finally:
                if number == step // 2:
                    os.kill(os.getpid(), signal.SIGKILL)

        setattr(os, name, counted)
    brought(folder, *items())


def runs_until_killed(folder: Path, step: int) -> bool:
    """Whether it came to its end before that step."""
    process = multiprocessing.get_context("fork").Process(target=killed, args=(folder, step))
    process.start()
    process.join()
    return process.exitcode == 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_kill_at_any_step_costs_nothing(tmp_path):
    a_desk(tmp_path / "whole")
    brought(tmp_path / "whole", *items())
    wanted = tree(tmp_path / "whole/content")
    steps = 0
    for steps in range(MOST):
        folder = tmp_path / f"killed-{steps}"
        a_desk(folder)
        if runs_until_killed(folder, steps):
            break
        brought(folder, *items())

        assert tree(folder / "content") == wanted, steps
    assert 20 < steps < MOST - 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_kill_after_kill_it_comes_to_its_end(tmp_path):
    a_desk(tmp_path / "whole")
    brought(tmp_path / "whole", *items())
    a_desk(tmp_path / "killed")
    for step in range(0, MOST, 3):
        if runs_until_killed(tmp_path / "killed", step):
            break

    assert tree(tmp_path / "killed/content") == tree(tmp_path / "whole/content")
