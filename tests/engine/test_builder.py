"""One process builds again and again, tells how it went as a value, and neither dies unnoticed nor lives on alone."""

import os
import signal
import threading
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.engine.builder import Builder
from plugins.engine.builder_process import CODE, Order, Setting, answer, place_of, told_error
from plugins.engine.codes import PAGE_FAULT
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from tests.engine.portal import SITE, copy_site
from tests.engine.served import RELEASE, SETTINGS, wait_for

WORDS = catalogue("id")


@pytest.fixture
def order(tmp_path):
    """An order for a copy of the small site."""
    settings = tmp_path / "previewconf.py"
    settings.write_text(SETTINGS.format(site=str(SITE), cache=str(tmp_path / "cache")), encoding="utf-8")
    content = copy_site(tmp_path)
    return Order(str(settings), str(content), "http://127.0.0.1:8000", str(tmp_path / "output"))


# What it tells, asked in this process ---------------------------------------------------------------------


def test_without_an_output_it_only_tells_where_everything_is(order):
    outcome = answer(Order(order.settings, order.content))

    assert outcome.is_good
    assert outcome.places.content == order.content
    assert Path(outcome.places.theme).name == "theme"
    assert outcome.places.language == "id"
    assert not Path(order.output).exists()


@pytest.mark.slow
def test_findings_come_as_words_with_their_place(order):
    release = Path(order.content, RELEASE)
    release.write_text(release.read_text("utf-8").replace("title:", "titel:", 1), encoding="utf-8")

    outcome = answer(order)

    assert not outcome.is_good
    assert outcome.places is not None
    (wrong,) = [one for one in outcome.told if one.code == "S102"]
    assert (wrong.path, wrong.line) == (release.as_posix(), 3)
    assert (wrong.message, wrong.hint) == ("kunci 'titel' tidak dikenal di sini", "Tulis `title`.")
    assert {one.code for one in outcome.told if one.is_advice} == {"M107", "R230"}


@pytest.mark.parametrize(
    ("lines", "code", "message", "line"),
    [
        ("THEM = 'x'", "", "THEM: ", 0),  # told by the portal itself while it opens
        ("PORTAL = 1", "", "PORTAL: harus berupa kamus (dict) (1)", 0),
        ("\n1 / 0", "E213", "ZeroDivisionError", 2),
        ("PELICAN_CLASS = 1", "", "PELICAN_CLASS: ", 0),
    ],
)
def test_settings_that_will_not_do_are_told(order, capfd, lines, code, message, line):
    settings = Path(order.settings)
    before = settings.read_text("utf-8")
    settings.write_text(before + lines, encoding="utf-8")

    outcome = answer(order)

    assert (outcome.is_good, outcome.places) == (False, None)
    (told,) = outcome.told
    assert message in told.message
    assert (told.code, told.line) == (code, line and before.count("\n") + line)
    assert told.path == (settings.as_posix() if line else "")
    assert capfd.readouterr() == ("", "")


def test_a_fault_in_a_template_is_told_with_file_and_line(tmp_path):
    trouble = Trouble(PAGE_FAULT, template="a.html", address="/", problem="?").at("templates/a.html", 2)

    (told,) = told_error(trouble, Setting(WORDS, folders=(tmp_path / "code", tmp_path)))

    assert (told.code, told.path, told.line) == ("E208", f"{tmp_path.as_posix()}/templates/a.html", 2)


def test_the_disk_and_other_peoples_code_have_no_place():
    with pytest.raises(OSError, match="nowhere") as disk:
        Path("/nowhere/at/all").read_bytes()
    with pytest.raises(ValueError, match="'x'") as elsewhere:
        int("x")

    assert place_of(disk.value, (Path("/"),)) == ("", 0)
    assert place_of(elsewhere.value, (CODE,)) == ("", 0)
    assert place_of(None, (CODE,)) == ("", 0)


def test_a_setting_and_a_fault_of_ours_are_told_too(capfd):
    setting = Setting(WORDS)

    (told,) = told_error(SettingError("PATH", "must be a text", 1), setting)
    (fault,) = told_error(ValueError("oops"), setting)

    assert (told.message, told.hint) == ("PATH: harus berupa teks (1)", "")
    assert (fault.code, fault.message) == ("E232", "pembangunan terputus: ValueError: oops")
    assert "ValueError: oops" in capfd.readouterr().err, "the terminal shows more"


# The process ----------------------------------------------------------------------------------------------


@pytest.fixture
def builder():
    made = Builder(WORDS)
    yield made
    made.stop()


def is_running(process) -> bool:
    return process.is_alive()


@pytest.mark.slow
def test_it_stays_warm_is_replaced_when_asked_and_tells_which_addresses_changed(builder, order):
    first = builder.build(order)
    process = builder.process
    again = builder.build(order)
    release = Path(order.content, RELEASE)
    release.write_text(release.read_text("utf-8").replace("08.00", "09.00", 1), encoding="utf-8")
    changed = builder.build(order)

    assert first.is_good
    assert {"/", "/404.html", "/rilis/2025/11/loket-sabtu/"} <= set(first.changed)
    assert again.changed == ()
    assert "/rilis/2025/11/loket-sabtu/" in changed.changed
    assert "/404.html" not in changed.changed
    assert "rilis" in changed.summary
    assert builder.process is process

    builder.renew()
    assert not is_running(process)
    assert builder.build(order).changed == ()
    assert builder.process is not process


@pytest.mark.slow
def test_one_that_died_at_rest_is_noticed_and_started_anew(builder, order):
    look = Order(order.settings, order.content)
    assert builder.build(look).is_good
    assert not builder.has_died

    os.kill(builder.process.pid, signal.SIGKILL)
    wait_for(lambda: builder.has_died, "its death is noticed")

    (told,) = builder.bury().told
    assert (told.code, builder.has_died) == ("E231", False)
    assert "-9" in told.message
    assert builder.build(look).is_good


@pytest.mark.slow
def test_one_that_is_killed_amid_a_build_tells_so_and_the_next_build_is_good(builder, order):
    outcomes = []
    building = threading.Thread(target=lambda: outcomes.append(builder.build(order)))
    building.start()
    wait_for(lambda: list(Path(order.output).parent.glob(".output.*")), "it writes")
    os.kill(builder.process.pid, signal.SIGKILL)
    building.join(60)

    assert (outcomes[0].died, outcomes[0].told[0].code) == (True, "E231")
    assert builder.build(order).is_good


@pytest.mark.slow
def test_it_can_be_stopped_amid_a_build_leaves_nothing_and_begins_no_other(builder, order):
    outcomes = []
    building = threading.Thread(target=lambda: outcomes.append(builder.build(order)))
    building.start()
    wait_for(lambda: list(Path(order.output).parent.glob(".output.stage*")), "it writes")
    process = builder.process
    builder.stop()
    building.join(60)

    assert outcomes[0].died
    assert not is_running(process)
    assert list(Path(order.output).parent.glob(".output.stage*")) == []
    assert builder.build(order).died
    assert builder.process is None


def test_one_that_was_never_asked_can_be_stopped():
    builder = Builder(WORDS)

    builder.renew()
    builder.stop()

    assert not builder.has_died
