"""Open pages are told what has changed since the build they show, and why nothing could be built."""

import json
import threading

import pytest

from plugins.catalogue import catalogue
from plugins.engine.live import MOST_CHANGED, Live
from plugins.engine.outcome import Outcome, Told, address_of
from plugins.engine.panel import MOST_TOLD, failure, waiting_page, with_script

WORDS = catalogue("id")
WRONG = Told("kunci 'titel' tidak dikenal di sini", "Tulis `title`.", "S102", "content/releases/2025/a.md", 3)
ADVICE = Told("tidak ada sumber", "Tulis.", "R230", "content/releases/2025/a.md", 2, is_advice=True)
HELLO = b"retry: 1000\n: this is the preview\n\n"


@pytest.fixture
def live():
    return Live(WORDS, heartbeat=30)


def good(*changed: str) -> Outcome:
    return Outcome(True, (ADVICE,), changed)


def failed(*told: Told) -> Outcome:
    return Outcome(False, (ADVICE, *(told or (WRONG,))))


def first_told(live: Live, since: str) -> list[tuple[str, dict]]:
    """What a page hears first that shows the build `since`."""
    stream = live.stream(since)
    assert next(stream) == HELLO
    return read(next(stream))


def read(events: bytes) -> list[tuple[str, dict]]:
    found = []
    for block in events.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        if "event" in fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


def test_a_page_hears_what_has_changed_since_its_build(live):
    live.tell(good("/", "/a/"))
    shown = live.build
    live.tell(good("/b/"))
    live.tell(good("/c/"))

    assert first_told(live, shown) == [("built", {"all": False, "changed": ["/b/", "/c/"]})]
    assert first_told(live, live.build) == [("built", {"all": False, "changed": []})]


def test_a_page_of_an_earlier_run_is_told_to_reload(live):
    live.tell(good())

    for since in ("", "0123abcd-1", "nonsense", live.build.replace("-1", "-x")):
        assert first_told(live, since) == [("built", {"all": True, "changed": []})]


def test_a_page_shown_before_the_first_build_of_this_run_hears_what_that_changed(live):
    shown = live.build
    live.tell(good("/a/"))

    assert first_told(live, shown) == [("built", {"all": False, "changed": ["/a/"]})]


def test_before_any_build_there_is_nothing_to_tell(live):
    assert first_told(live, "") == []
    assert not live.has_built


def test_when_nearly_everything_has_changed_it_is_not_named(live):
    shown = live.build
    live.tell(good(*(f"/{number}/" for number in range(MOST_CHANGED + 1))))

    assert first_told(live, shown) == [("built", {"all": True, "changed": []})]


def test_a_failure_tells_what_must_be_mended_and_leaves_advice_out(live):
    live.tell(good("/a/"))
    live.tell(failed())

    ((name, data),) = first_told(live, live.build)

    assert name == "failed"
    assert data["findings"] == [
        {
            "place": "content/releases/2025/a.md:3",
            "code": "S102",
            "message": "kunci 'titel' tidak dikenal di sini",
            "hint": "Tulis `title`.",
        }
    ]
    assert (data["heading"], data["count"]) == ("Belum bisa dibangun", "1 hal perlu diperbaiki")


def test_a_page_that_missed_a_good_build_and_then_a_failure_hears_of_both(live):
    live.tell(good("/a/"))
    shown = live.build
    live.tell(good("/b/"))
    live.tell(failed())

    assert [name for name, _ in first_told(live, shown)] == ["built", "failed"]


def test_a_listener_hears_every_change_and_is_let_go_at_the_end(live):
    live.tell(good("/"))
    heard, arrived = [], threading.Semaphore(0)

    def listen() -> None:
        for events in live.stream(live.build):
            heard.extend(read(events))
            arrived.release()

    listening = threading.Thread(target=listen)
    listening.start()
    for outcome in (None, None, good("/a/"), failed(), good("/b/")):
        if outcome:
            live.tell(outcome)
        assert arrived.acquire(timeout=20)
    live.end()
    listening.join(20)

    assert not listening.is_alive()
    assert [name for name, _ in heard] == ["built", "built", "failed", "built"]
    assert [data["changed"] for name, data in heard if name == "built"] == [[], ["/a/"], ["/b/"]]


def test_a_page_that_nothing_happens_to_hears_a_heartbeat():
    live = Live(WORDS, heartbeat=0.01)
    live.tell(good())
    stream = live.stream(live.build)

    assert [next(stream), read(next(stream)), next(stream)][::2] == [HELLO, b": still here\n\n"]


def test_many_findings_are_cut_and_counted():
    many = failure((WRONG,) * (MOST_TOLD + 1234), WORDS, "id")

    assert len(many["findings"]) == MOST_TOLD
    assert (many["count"], many["more"]) == ("1.254 hal perlu diperbaiki", "dan 1.234 lagi di terminal")
    assert failure((WRONG,) * MOST_TOLD, WORDS, "id")["more"] == ""


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "/"),
        ("rilis/2025/index.html", "/rilis/2025/"),
        ("404.html", "/404.html"),
        ("aset/portal.1a.css", "/aset/portal.1a.css"),
        ("rilis/bukanindex.html", "/rilis/bukanindex.html"),
    ],
)
def test_a_file_has_the_address_it_is_asked_for_by(path, address):
    assert address_of(path) == address


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (WRONG, "content/releases/2025/a.md:3: S102 kunci 'titel' tidak dikenal di sini\n    Tulis `title`."),
        (Told("porta sedang dipakai"), "portal: porta sedang dipakai"),
        (Told("rusak", "Perbaiki.", "E1", "theme/a.html"), "theme/a.html: E1 rusak\n    Perbaiki."),
    ],
)
def test_on_the_terminal_it_stands_as_ever(told, text):
    assert told.text() == text


def test_the_script_stands_last_in_the_body_and_nothing_else_is_touched():
    page = "<body>kata </body> é</body>\n</html>".encode()

    given = with_script(page, 'a-1"', "/é/").decode()

    before, _, after = given.partition("<script")
    script, _, end = after.partition("</script>\n")
    assert before + end == page.decode()
    assert end == "</body>\n</html>"
    assert 'data-build="a-1&quot;"' in script
    assert 'src="/.portal/live.js"' in script


def test_a_page_without_an_end_of_its_body_gets_the_script_too():
    assert with_script(b"home", "a-1", "/").startswith(b"home<script")


def test_the_page_before_any_site_says_so_and_listens():
    page = waiting_page(WORDS, "id").decode()

    assert '<html lang="id">' in page
    assert "<h1>Belum ada halaman</h1>" in page
    assert 'data-build="" data-page=""' in page
