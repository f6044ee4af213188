"""A run and the next one: what is written, what is left alone, what waits."""

import itertools
import os
from contextlib import suppress

import pytest

from plugins.engine.trouble import Trouble
from plugins.engine.workers import Workers
from plugins.errors import ContentError
from plugins.importer.running.ledger import NAME as LEDGER
from plugins.importer.running.run import run
from plugins.importer.running.shelf import BESIDE
from plugins.releases.reading import read_release
from tests.desk.desks import a_desk, tree
from tests.importer.imports import Heard, an_old_release, an_order, brought

FIRST = "releases/2019/loket-nomor-1-buka-malam.md"


def content(folder):
    return folder / "content"


def test_an_old_release_becomes_a_draft_that_can_be_read(tmp_path):
    heard = brought(tmp_path, an_old_release())
    desk = a_desk(tmp_path)
    release, findings = read_release(FIRST, desk.data(FIRST), desk.registry, desk.settings, frozenset())

    assert heard.statuses == ["new"]
    assert [finding for finding in findings if finding.is_error] == []
    assert (release.status, release.agencies, release.sources[0].name) == ("draft", ("dinas-contoh",), "Situs lama")
    assert heard.results[0].draft == desk.data(FIRST)


def test_a_second_run_changes_nothing(tmp_path):
    items = [an_old_release(str(number)) for number in range(5)]
    brought(tmp_path, *items)
    before = tree(content(tmp_path))

    assert brought(tmp_path, *items).statuses == ["unchanged"] * 5
    assert tree(content(tmp_path)) == before


def test_a_source_that_grew_adds_what_is_new(tmp_path):
    brought(tmp_path, an_old_release("1"))

    assert brought(tmp_path, an_old_release("0"), an_old_release("1")).statuses == ["new", "unchanged"]


def test_the_order_of_growing_does_not_matter(tmp_path):
    items = [an_old_release(str(number)) for number in range(4)]
    brought(tmp_path / "once", *items)
    brought(tmp_path / "twice", *items[:2])
    brought(tmp_path / "twice", *items)

    assert tree(tmp_path / "once") == tree(tmp_path / "twice")


def test_the_same_words_under_another_name_come_once(tmp_path):
    brought(tmp_path, an_old_release(body="Dinas Contoh membuka loket. " + "Warga datang lagi. " * 20))
    other = an_old_release(
        "lain.html", title="Judul lain", body="DINAS CONTOH  membuka loket! " + "Warga datang lagi. " * 20
    )
    heard = brought(tmp_path, other, name="Folder halaman")

    assert (heard.statuses, heard.codes) == (["skipped"], ["I312"])
    assert heard.results[0].draft == b""


def test_what_nobody_touched_is_made_anew_when_the_source_changed(tmp_path):
    brought(tmp_path, an_old_release())
    changed = an_old_release(body="Dinas Contoh menutup loket itu. Warga pulang.")

    assert brought(tmp_path, changed).statuses == ["refreshed"]
    assert "menutup" in (content(tmp_path) / FIRST).read_text()
    assert brought(tmp_path, changed).statuses == ["unchanged"]


def test_what_an_editor_touched_stays(tmp_path):
    brought(tmp_path, an_old_release())
    place = content(tmp_path) / FIRST
    place.write_bytes(place.read_bytes() + b"\nKata editor.\n")
    kept = place.read_bytes()
    same, changed = brought(tmp_path, an_old_release()), brought(tmp_path, an_old_release(body="Dinas Contoh diam."))

    assert (same.statuses, same.codes) == (["kept"], [])
    assert (changed.statuses, changed.codes) == (["kept"], ["I313"])
    assert place.read_bytes() == kept


def test_what_an_editor_deleted_does_not_come_back(tmp_path):
    brought(tmp_path, an_old_release())
    (content(tmp_path) / FIRST).unlink()

    assert brought(tmp_path, an_old_release()).statuses == ["kept"]
    assert not (content(tmp_path) / FIRST).exists()


def test_what_an_editor_moved_is_known_again(tmp_path):
    brought(tmp_path, an_old_release())
    place = content(tmp_path) / FIRST
    place.rename(place.with_name("nama-baru.md"))
    heard = brought(tmp_path, an_old_release())

    assert [(result.status, result.path) for result in heard.results] == [("kept", "releases/2019/nama-baru.md")]
    assert not place.exists()


def test_a_public_release_is_not_taken_back(tmp_path):
    """An editor took `status: draft` out."""
    brought(tmp_path, an_old_release())
    place = content(tmp_path) / FIRST
    place.write_bytes(place.read_bytes().replace(b"status: draft\n", b""))
    public = place.read_bytes()

    assert brought(tmp_path, an_old_release(body="Dinas Contoh lain.")).statuses == ["kept"]
    assert place.read_bytes() == public


def test_two_of_one_title_get_names_of_their_own(tmp_path):
    heard = brought(tmp_path, *(an_old_release(key, title="Rapat", body=f"Dinas Contoh {key}.") for key in "abc"))

    assert [result.path.rpartition("/")[2] for result in heard.results] == ["rapat.md", "rapat-2.md", "rapat-3.md"]
    assert len({result.id for result in heard.results}) == 3


def test_a_name_that_an_editor_has_taken_is_not_written_over(tmp_path):
    a_desk(tmp_path)
    place = content(tmp_path) / FIRST
    place.parent.mkdir(parents=True)
    place.write_bytes(b"punya editor\n")

    assert brought(tmp_path, an_old_release()).results[0].path.endswith("-malam-2.md")
    assert place.read_bytes() == b"punya editor\n"


def test_an_id_that_is_taken_is_drawn_again(tmp_path):
    """A release of another source has it."""
    first = brought(tmp_path, an_old_release()).results[0].id
    ledger = content(tmp_path) / LEDGER
    ledger.write_text(ledger.read_text().replace("\tSitus lama\t", "\tSitus lain\t"))
    again = brought(tmp_path, an_old_release(body="Dinas Contoh lain."))

    assert again.statuses == ["new"]
    assert again.results[0].id != first


@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"published": None}, "I306"),
        ({"body": "Tidak ada yang menerbitkan ini."}, "I305"),
        ({"body": "Dinas Contoh RUSAK."}, "I308"),
        ({"body": "Dinas Contoh membuka loket. " * 40_000}, "I329"),
        ({"body": "<b>" * 3_000_000, "is_html": True}, "I329"),
        ({"body": "Dinas Contoh mencatat NIK 7324051203900001 milik warga."}, "D101"),
    ],
)
def test_what_cannot_be_decided_waits(tmp_path, changes, code):
    heard = brought(tmp_path, an_old_release(**changes))

    assert (heard.statuses, set(heard.codes)) == (["waiting"], {code})
    assert not (content(tmp_path) / FIRST).exists()
    assert not (content(tmp_path) / LEDGER).exists()


def test_what_waited_for_the_registry_comes_later(tmp_path):
    nameless = an_old_release(body="Tidak ada yang menerbitkan ini.")

    assert brought(tmp_path, nameless).statuses == ["waiting"]
    assert brought(tmp_path, nameless, agency="dinas-contoh").statuses == ["new"]


def test_what_an_editor_mended_by_hand_and_put_into_place_is_known(tmp_path):
    secret = an_old_release(body="Dinas Contoh mencatat NIK 7324051203900001 milik warga.")
    waiting = brought(tmp_path, secret).results[0]
    place = content(tmp_path) / waiting.path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(waiting.draft.replace(b"7324051203900001 ", b""))
    mended = place.read_bytes()

    assert brought(tmp_path, secret).statuses == ["kept"]
    assert place.read_bytes() == mended


@pytest.mark.parametrize(("changes", "code"), [({"kind": "page"}, "I310"), ({"body": " \n"}, "I311")])
def test_what_is_no_release_is_passed_over(tmp_path, changes, code):
    heard = brought(tmp_path, an_old_release(**changes))

    assert (heard.statuses, heard.codes) == (["skipped"], [code])


def test_a_year_that_changed_is_told(tmp_path):
    brought(tmp_path, an_old_release())
    heard = brought(tmp_path, an_old_release(published=an_old_release().published.replace(year=2018)))

    assert (heard.statuses, heard.codes) == (["waiting"], ["I309"])


def test_a_dry_run_writes_nothing_and_tells_the_same(tmp_path):
    items = [an_old_release(key, title="Rapat", body=f"Dinas Contoh {key}.") for key in "ab"]
    a_desk(tmp_path)
    before = tree(content(tmp_path))
    dry = brought(tmp_path, *items, is_dry=True)

    assert tree(content(tmp_path)) == before
    assert [(one.status, one.path, one.draft) for one in dry.results] == [
        (one.status, one.path, one.draft) for one in brought(tmp_path, *items).results
    ]


def test_publishing_sets_ready_what_has_no_finding_and_no_doubt(tmp_path):
    ours = an_old_release("1")
    theirs = an_old_release("2", body="Dinas Contoh dipuji.\n© 2019 Harian Rekaan")
    hidden = an_old_release("3", state="private")
    heard = brought(tmp_path, ours, theirs, hidden, publish=True)

    assert [b"status: draft" in one.draft for one in heard.results] == [False, True, True]
    assert heard.runs[0].published == 1
    assert brought(tmp_path, ours, theirs, hidden).statuses == ["unchanged"] * 3


def test_a_draft_is_published_by_a_later_run(tmp_path):
    brought(tmp_path, an_old_release())

    assert brought(tmp_path, an_old_release(), publish=True).statuses == ["refreshed"]
    assert b"status: draft" not in (content(tmp_path) / FIRST).read_bytes()


def test_a_text_of_others_says_whose_it_is(tmp_path):
    heard = brought(tmp_path, an_old_release(body="Dinas Contoh dipuji.\n© 2019 Harian Rekaan"))

    assert not heard.results[0].is_ours
    assert heard.codes == ["I317"]
    assert b"rights: \xc2\xa9 2019 Harian Rekaan\n" in heard.results[0].draft
    assert b"\nkind: news\n" in heard.results[0].draft


def test_old_addresses_lead_to_the_drafts_once(tmp_path):
    item = an_old_release(address="https://lama.example/berita/loket/")
    for _ in range(2):
        heard = brought(tmp_path, item)
    text = (content(tmp_path) / "registry/redirects.yaml").read_text()

    assert text.count(f"- from: /berita/loket/\n  to: /v/{heard.results[0].id}/\n") == 1


def test_an_old_address_that_cannot_be_kept_is_told(tmp_path):
    heard = brought(tmp_path, an_old_release(address="https://lama.example/berita.php?id=7"))

    assert (heard.statuses, heard.codes) == (["new"], ["I321"])


@pytest.mark.slow
@pytest.mark.parametrize("number", [3, 130])
def test_any_number_of_processes_gives_the_same(tmp_path, number):
    items = [an_old_release(str(at), title=f"Rapat {at % 7}") for at in range(number)]
    one = brought(tmp_path / "one", *items)
    two = brought(tmp_path / "two", *items, workers=2)

    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert [(it.status, it.path, it.id) for it in one.results] == [(it.status, it.path, it.id) for it in two.results]


def test_what_was_read_of_a_broken_source_is_done(tmp_path):
    def broken():
        yield an_old_release("1")
        raise OSError(5, "Input/output error", "lama.sql")

    heard = Heard()
    with Workers(1) as hands, pytest.raises(Trouble, match=r"I302 lama\.sql"):
        run(an_order(tmp_path), broken(), hands, [heard])

    assert heard.statuses == ["new"]
    assert heard.runs[0].was_stopped
    assert (content(tmp_path) / LEDGER).read_text().count("Situs lama") == 1


def test_a_reader_that_fails_is_told_without_a_traceback(tmp_path):
    def broken():
        yield an_old_release("1")
        raise ValueError("odd")

    with Workers(1) as hands, pytest.raises(Trouble, match=r"I302 .*ValueError: odd"):
        run(an_order(tmp_path), broken(), hands, [])


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_done(tmp_path):
    items = [an_old_release(str(number)) for number in range(200)]

    class Impatient(Heard):
        def take(self, result):
            super().take(result)
            if len(self.results) == 70:
                raise KeyboardInterrupt

    heard = Impatient()
    with Workers(1) as hands, pytest.raises(KeyboardInterrupt):
        run(an_order(tmp_path), items, hands, [heard])

    assert heard.runs[0].was_stopped
    assert set(brought(tmp_path, *items).statuses[:70]) == {"unchanged"}


@pytest.mark.slow
def test_a_run_that_stops_anywhere_ends_like_one_that_did_not(tmp_path, monkeypatch):
    """The disk says no at each write in turn: of a draft, a picture, the ledger."""
    items = [an_old_release(str(number), title="Rapat", body=f"Dinas Contoh {number}.") for number in range(6)]
    brought(tmp_path / "whole", *items)
    real = os.replace

    def failing(stop):
        written = itertools.count(1)

        def replace(*paths):
            if next(written) == stop:
                raise OSError(28, "No space left on device", str(paths[1]))
            real(*paths)

        return replace

    for stop in range(1, 9):
        folder = tmp_path / f"stopped-{stop}"
        monkeypatch.setattr("os.replace", failing(stop))
        with suppress(Trouble):
            brought(folder, *items)
        monkeypatch.setattr("os.replace", real)
        brought(folder, *items)

        assert tree(folder / "content") == tree(tmp_path / "whole" / "content")


def test_a_ledger_that_cannot_be_read_stops_everything(tmp_path):
    brought(tmp_path, an_old_release())
    ledger = content(tmp_path) / LEDGER
    ledger.write_text(ledger.read_text() + "<<<<<<< HEAD\n")

    with pytest.raises(ContentError) as error:
        brought(tmp_path, an_old_release("2"))

    assert [(found.path, found.line, found.code.id) for found in error.value.findings] == [(LEDGER, 3, "I303")]


def test_no_hidden_file_is_left(tmp_path):
    brought(tmp_path, an_old_release())
    (content(tmp_path) / BESIDE).write_bytes(b"half")
    brought(tmp_path, an_old_release())

    assert [name for name in tree(content(tmp_path)) if "/." in f"/{name}"] == []
