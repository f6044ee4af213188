"""A long stage shows a bar on a terminal and leaves a clean line, a short one nothing; a pipe gets plain lines."""

import io
import os
import re
import subprocess
import sys
import time

import pytest

from plugins.catalogue import catalogue
from plugins.engine.bar import told
from plugins.engine.commit import Changes
from plugins.engine.progress import Lines
from plugins.engine.report import READING, Report, Stages
from tests.engine.portal import ROOT

WORDS = catalogue("id")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def test_a_line_tells_stage_count_and_time_in_indonesian():
    stream = io.StringIO()

    Lines(WORDS, stream).end(READING, 1234, 1.234)
    Lines(WORDS, stream).end("planning", 0, 0.5)

    assert stream.getvalue() == "membaca 1.234: 1,23 detik\nmenyusun rencana: 0,50 detik\n"


def test_the_summary_writes_its_numbers_in_indonesian():
    times = (("reading", 1.0), ("writing", 11.25))
    report = Report(10000, 9876, 61234, 62234, 12, 1600, times, (), Changes(("a",) * 1500, ()))

    assert report.summary(WORDS) == (
        "10.000 rilis (9.876 terbit): 61.234 halaman, 1.000 berkas lain, 12,2 detik;"
        " 12 dibaca, 1.600 dibuat, 1.500 ditulis, 0 dihapus."
    )


@pytest.mark.parametrize(
    ("done", "total", "seconds", "expected"),
    [
        (0, 2000, 1.0, "0/2.000"),
        (500, 2000, 4.0, "500/2.000  sisa 12 detik"),
        (10, 2000, 3.0, "10/2.000  sisa 10 menit"),
        (2000, 2000, 8.0, "2.000/2.000  sisa 0 detik"),
        (0, 0, 3.4, "3 detik"),
    ],
)
def test_the_time_left_is_reckoned_from_what_is_done(done, total, seconds, expected):
    assert told(done, total, seconds, WORDS) == expected


# On a terminal ----------------------------------------------------------------------------------------------

STAGE = """
import sys, time
from plugins.catalogue import catalogue
from plugins.engine.progress import Bar
from plugins.engine.report import Stages

total, patience, go_on = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
with Stages(bar := Bar(catalogue("id"), patience)).stage("reading", total):
    for done in range(total // 2):
        bar.step()
    if go_on == "wait":
        sys.stdin.readline()
print("done", file=sys.stderr)
"""


class Terminal:
    """A program that believes to be on a terminal, and what it has drawn so far."""

    def __init__(self, *words: str) -> None:
        import pty

        self.ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", STAGE, *words]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        self.drawn = ""

    def read_until(self, pattern: str) -> None:
        """Read on until a pattern stands in what was drawn, without its control codes."""
        deadline = time.monotonic() + 60
        while not re.search(pattern, self.plain):
            assert time.monotonic() < deadline, self.drawn
            self.drawn += self._read()

    def end(self) -> None:
        """Let the program end and read the rest."""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.write(b"\n")
            self.process.stdin.close()
        while more := self._read():
            self.drawn += more
        assert self.process.wait(60) == 0, self.drawn
        os.close(self.ours)

    @property
    def plain(self) -> str:
        return CONTROL.sub("", self.drawn)

    def _read(self) -> str:
        try:
            return os.read(self.ours, 65536).decode("utf-8", "replace")
        except OSError:  # Linux says so when the other end is closed
            return ""


on_a_terminal = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")


@pytest.mark.slow
@on_a_terminal
def test_a_long_stage_shows_counts_and_the_time_left_and_leaves_a_clean_line():
    terminal = Terminal("4000", "0.05", "wait")

    terminal.read_until(r"membaca .*2\.000/4\.000  sisa \d+ detik")
    terminal.end()

    after = terminal.drawn[terminal.drawn.rindex("sisa") :]
    assert "\x1b[2K" in after, "the bar's line is wiped"
    assert "\x1b[?25h" in after, "the cursor is seen again"
    assert terminal.plain.rstrip().endswith("done")
    assert CONTROL.sub("", after[after.rindex("\x1b[2K") :]).strip() == "done"


@pytest.mark.slow
@on_a_terminal
def test_a_long_stage_without_a_known_end_shows_the_time_gone_by():
    terminal = Terminal("0", "0.05", "wait")

    terminal.read_until(r"membaca \S \d+ detik")
    terminal.end()

    assert terminal.plain.rstrip().endswith("done")


@pytest.mark.slow
@on_a_terminal
def test_nothing_is_drawn_for_a_short_stage():
    terminal = Terminal("4000", "60", "go on")

    terminal.end()

    assert terminal.drawn.strip() == "done"


def test_a_stage_that_breaks_off_ends_its_progress():
    class Told:
        ended = False

        def begin(self, stage, total): ...
        def step(self): ...
        def end(self, stage, total, seconds):
            self.ended = True

    told = Told()
    with pytest.raises(KeyboardInterrupt), Stages(told).stage(READING, 1):
        raise KeyboardInterrupt

    assert told.ended
