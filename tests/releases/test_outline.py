"""An outline says of a release what the release says, without its text; all that plans and checks look at is in it."""

import pickle
from dataclasses import replace

import pytest

from plugins.releases.outline import LINES, Named, OwnFile, outline_of
from plugins.releases.record import Attachment, BodyLink, Change, Picture, Waiver, Withdrawal
from plugins.releases.status import is_public, state_of
from tests.builders import IDS, a_body, a_mention, a_release, at

FOLDER = "releases/2025/rilis-contoh"
PHOTO = Picture(f"{FOLDER}/foto.jpg", "Foto", line=7)
RELEASE = a_release(
    agencies=("dinas-contoh", "badan-contoh"),
    supporting_agencies=("kecamatan-contoh",),
    event_types=("bimtek",),
    officials=(a_mention(), a_mention("mitra-contoh", "direktur-lembaga-contoh")),
    districts=("angkona-contoh",),
    translation_of=IDS[1],
    withdrawn=Withdrawal(at("2025-11-01"), "legal", "Putusan.", IDS[2]),
    changes=(Change(at("2025-10-23"), "correction", "Salah.", "a", "b"),),
    expires=at("2025-12-01"),
    image=PHOTO,
    gallery=(Picture(f"{FOLDER}/dua.jpg", "Dua", line=9), PHOTO),
    attachments=(Attachment(f"{FOLDER}/susunan.pdf", "Susunan", line=12),),
    body=a_body(
        text="Isi yang panjang.",
        links=(BodyLink("/instansi/", 20),),
        pictures=(Picture(f"{FOLDER}/isi.png", "Isi", line=21),),
        anchors=("isi-jadwal",),
    ),
    waivers=(Waiver("R230", "Rapat sendiri.", "Penyunting Contoh", at("2026-01-01").date()),),
    lines=(("id", 2), ("date", 5), ("waivers", 11), ("agencies", 6)),
)
OUTLINE = outline_of(RELEASE)
SAME = (
    "source", "id", "address", "title", "date", "lang", "status", "agencies", "supporting_agencies", "event_types",
    "districts", "translation_of", "withdrawn", "changes", "expires", "waivers", "lead_agency", "order",
)  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_what_both_have_means_the_same(name: str) -> None:
    assert getattr(OUTLINE, name) == getattr(RELEASE, name)


def test_no_field_is_left_untried() -> None:
    own = {"officials", "image", "files", "links", "anchors", "lines"}

    assert set(OUTLINE._fields) == {*SAME, *own} - {"lead_agency", "order"}


def test_officials_are_known_by_person_and_role() -> None:
    assert OUTLINE.officials == (
        Named("pejabat-contoh", "kepala-dinas-contoh"),
        Named("mitra-contoh", "direktur-lembaga-contoh"),
    )
    assert [(one.person, one.role) for one in OUTLINE.officials] == [(m.person, m.role) for m in RELEASE.officials]


def test_files_stand_once_in_the_order_in_which_a_reader_meets_them() -> None:
    assert OUTLINE.files == (
        OwnFile(f"{FOLDER}/foto.jpg", 7, True),
        OwnFile(f"{FOLDER}/dua.jpg", 9, True),
        OwnFile(f"{FOLDER}/isi.png", 21, True),
        OwnFile(f"{FOLDER}/susunan.pdf", 12, False),
    )
    assert OUTLINE.image == PHOTO.path


def test_without_files_there_are_none() -> None:
    plain = outline_of(a_release())

    assert (plain.image, plain.files, plain.links, plain.anchors) == ("", (), (), ())


def test_links_and_anchors_are_those_of_the_body() -> None:
    assert (OUTLINE.links, OUTLINE.anchors) == (RELEASE.body.links, RELEASE.body.anchors)


@pytest.mark.parametrize("key", LINES)
def test_lines_that_a_rule_between_files_may_name_are_those_of_the_release(key: str) -> None:
    assert OUTLINE.line_of(key) == RELEASE.line_of(key)


def test_another_line_is_not_made_up() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        OUTLINE.line_of("agencies")


@pytest.mark.parametrize("day", ["2025-10-21", "2025-10-22", "2025-10-23", "2025-11-01", "2025-12-01", "2026-01-01"])
def test_what_holds_at_a_moment_holds_of_both(day: str) -> None:
    assert is_public(OUTLINE, at(day)) == is_public(RELEASE, at(day))
    assert state_of(OUTLINE, at(day)) == state_of(RELEASE, at(day))


def test_the_text_is_not_in_it() -> None:
    other = replace(RELEASE, body=replace(RELEASE.body, html="<p>Lain.</p>", text="Lain."), summary="Lain.")

    assert outline_of(other) == OUTLINE
    assert RELEASE.body.text not in repr(OUTLINE)


def test_it_comes_out_of_a_pickle_as_it_went_in() -> None:
    assert pickle.loads(pickle.dumps(OUTLINE, 5)) == OUTLINE
    hash(OUTLINE)
