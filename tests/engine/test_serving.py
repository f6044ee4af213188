"""The preview builds again after each change, once for many, and goes on whatever happens to a build."""

import signal
import socket
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.engine.builder_process import Order
from plugins.engine.live import Live
from plugins.engine.outcome import Outcome, Places, Told
from plugins.engine.serving import Conductor
from plugins.engine.watching import Batch
from tests.engine.portal import CONF, invoke
from tests.engine.served import ADDRESS, Events, Preview

PLACES = Places("content", "theme", "cache", "id")
GOOD = Outcome(True, (Told("saran", is_advice=True),), ("/",), "1 rilis", PLACES)
FAILED = Outcome(False, (Told("salah", "Perbaiki.", "E1", "content/a.md", 3),), places=PLACES)
DIED = Outcome(False, (Told("mati", code="E231"),), died=True)


class Scripted:
    """A builder that ends each build as was written down."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes, self.orders, self.renewed, self.stopped = list(outcomes), [], 0, False
        self.has_died = False

    def build(self, order):
        self.orders.append(order)
        return self.outcomes.pop(0)

    def renew(self):
        self.renewed += 1

    def bury(self):
        self.has_died = False
        return DIED

    def stop(self):
        self.stopped = True


class Changes:
    """A watch that notices what was written down, and then has been stopped."""

    def __init__(self, *batches: Batch) -> None:
        self.batches, self.followed = list(batches), []

    def follow(self, folders, settings):
        self.followed.append((folders, settings))

    def take(self, seconds):
        return self.batches.pop(0) if self.batches else None

    def stop(self): ...


def conducted(outcomes, *batches) -> Conductor:
    live = Live(catalogue("id"))
    conductor = Conductor(Scripted(*outcomes), Order("conf.py", "content"), live, PLACES)
    conductor.watch = Changes(*batches)
    conductor.run()
    return conductor


CONTENT, CODE, NOTHING = Batch(frozenset({"a.md"})), Batch(frozenset({"a.py"}), code=True), Batch()


def test_it_builds_at_once_and_after_each_change(capsys):
    conductor = conducted([GOOD, GOOD], NOTHING, CONTENT, NOTHING)

    assert len(conductor.builder.orders) == 2
    assert conductor.builder.renewed == 0
    told = capsys.readouterr()
    assert told.out == "1 rilis\n1 rilis\n"
    assert told.err == "portal: saran\nberubah: a.md\n", "advice is not repeated"


def test_new_code_needs_a_new_process():
    assert conducted([GOOD, GOOD], CODE).builder.renewed == 1


def test_a_failure_is_told_to_terminal_and_pages_and_the_site_stays(capsys):
    conductor = conducted([GOOD, FAILED], CONTENT)

    assert "content/a.md:3: E1 salah\n    Perbaiki.\nPratinjau tetap" in capsys.readouterr().err
    stream = conductor.live.stream(conductor.live.build)
    next(stream)
    assert b"event: failed" in next(stream)


def test_a_builder_that_dies_at_a_build_is_asked_once_more(capsys):
    assert len(conducted([DIED, GOOD]).builder.orders) == 2
    assert capsys.readouterr().err.startswith("portal: E231 mati\n")
    assert len(conducted([DIED, DIED]).builder.orders) == 2, "but not for ever"


def test_a_builder_that_died_at_rest_is_told_and_builds_again(capsys):
    builder = Scripted(GOOD, GOOD)
    conductor = Conductor(builder, Order("conf.py", "content"), Live(catalogue("id")), PLACES)
    conductor.watch = Changes(NOTHING, NOTHING)
    take = conductor.watch.take

    def take_after_death(seconds):
        builder.has_died = len(builder.orders) == 1
        return take(seconds)

    conductor.watch.take = take_after_death
    conductor.run()

    assert len(builder.orders) == 2
    assert "E231 mati" in capsys.readouterr().err


def test_when_the_clock_makes_the_site_another_one_it_builds_again():
    soon, past = datetime.now(UTC) + timedelta(milliseconds=1), datetime.now(UTC) - timedelta(days=1)
    conductor = Conductor(
        Scripted(replace(GOOD, next_change=soon), replace(GOOD, next_change=past)),
        Order("conf.py", "content"),
        Live(catalogue("id")),
        PLACES,
    )
    conductor.watch = Changes(*[NOTHING] * 5)
    take = conductor.watch.take

    def take_later(seconds):
        while conductor.next_change and not conductor.is_time():
            pass
        return take(seconds)

    conductor.watch.take = take_later
    conductor.run()

    assert len(conductor.builder.orders) == 2, "a moment that has passed is no reason"


def test_settings_that_name_other_folders_are_followed():
    elsewhere = replace(PLACES, content="elsewhere")

    conductor = conducted([GOOD, replace(GOOD, places=elsewhere), replace(FAILED, places=None)], CODE, CODE)

    assert [folders[0] for folders, _ in conductor.watch.followed] == [Path("content"), Path("elsewhere")]


# The real thing -------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_save_reaches_the_page_a_mistake_is_told_and_the_last_good_page_stays(tmp_path):
    preview = Preview(tmp_path)
    try:
        page = Events(preview.port)
        page.next("built")
        assert "Loket Air" in preview.get(ADDRESS)[1]

        preview.write(preview.with_title("Loket Contoh pindah"))
        changed = page.next("built").data["changed"]
        assert ADDRESS in changed
        assert "/404.html" not in changed
        assert "Loket Contoh pindah" in preview.get(ADDRESS)[1]

        preview.write(preview.broken())
        (wrong,) = [one for one in page.next("failed").data["findings"] if one["code"] == "S102"]
        assert wrong["place"] == f"{preview.release.as_posix()}:3"
        assert wrong["hint"] == "Tulis `title`."
        assert "Loket Contoh pindah" in preview.get(ADDRESS)[1]
        late = Events(preview.port, "")
        assert late.next("failed").data["heading"] == "Belum bisa dibangun"
        late.close()

        preview.write(preview.good)
        assert ADDRESS in page.next("built").data["changed"]
        assert "Loket Air" in preview.get(ADDRESS)[1]

        with preview.settings.open("a", encoding="utf-8") as settings:
            settings.write("\nPORTAL = {**PORTAL, 'name': 'Warta Lain'}\n")
        page.next("built")
        assert "Warta Lain" in preview.get("/")[1]
        with preview.settings.open("a", encoding="utf-8") as settings:
            settings.write("\nTHEM = 'x'\n")
        assert "THEM" in page.next("failed").data["findings"][0]["message"]
        page.close()
        open_page = Events(preview.port)
        open_page.next("failed")
    finally:
        code = preview.end()

    assert code == 130
    assert "Traceback" not in preview.log
    assert list(open_page) == [], "the stream ends with the preview"
    open_page.close()


@pytest.mark.slow
def test_ctrl_c_ends_it_in_order_also_amid_the_first_build(tmp_path):
    preview = Preview(tmp_path)

    assert preview.end() == 130
    assert "Traceback" not in preview.log
    assert not list((tmp_path / "cache").glob(".preview.stage*"))


@pytest.mark.slow
def test_nobody_lives_on_when_the_preview_is_killed(tmp_path):
    preview = Preview(tmp_path)
    Events(preview.port).next("built")
    preview.process.kill()

    assert preview.end() == -signal.SIGKILL


@pytest.mark.slow
def test_settings_that_will_not_do_end_it_at_once(tmp_path):
    (tmp_path / "conf.py").write_text("PELICAN_CLASS = 1\n")

    done = invoke("serve", "--settings", str(tmp_path / "conf.py"), "--port", "0")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("portal: PELICAN_CLASS: ")


@pytest.mark.slow
def test_a_taken_port_ends_it_at_once(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = invoke("serve", "--settings", str(CONF), "--port", str(port))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"portal: E211 porta {port} sedang dipakai")


def test_stopping_twice_or_early_does_no_harm():
    conductor = Conductor(Scripted(), Order("conf.py", "content"), Live(catalogue("id")), PLACES)

    conductor.stop()
    conductor.stop()

    assert conductor.builder.stopped
