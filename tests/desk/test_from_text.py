"""A pasted text begins a release: it suggests, somebody decides, its words stay."""

import io
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk import from_text
from plugins.desk.codes import NO_TEXT, NOT_READ, TEXT_NOT_UTF8
from plugins.desk.from_text import Hint, Suggested, body_of, read_text, story_of, suggested
from plugins.desk.new_release import Wishes, new_release
from plugins.engine.trouble import Trouble
from plugins.recognition.story import Body, OfficeHeld, Person, Recognised, Seen, Span
from tests.desk.desks import a_desk, read

TEXT = """*Bimtek peragaan digelar dua hari*

KOTA CONTOH – Bimtek digelar Dinas Contoh.
Peserta datang dari *dua kecamatan*:

- Contoh Utara
• Contoh Selatan
"""
HINTS = Suggested(
    Hint("Bimtek peragaan", "Bimtek peragaan"),
    (Hint("dinas-contoh", "Dinas Contoh"),),
    (Hint("bimtek", "Bimtek"),),
    {"start": Hint("2025-10-21", "21–22 Oktober"), "end": Hint("2025-10-22"), "place": Hint("Aula Contoh", "di Aula")},
    (Hint("pejabat-satu", "Pejabat Satu"),),
    "Isi **tebal**.",
)


def test_what_is_suggested_is_a_release_where_nobody_is_asked(tmp_path):
    desk = a_desk(tmp_path)

    path = new_release(desk, Wishes(date="2025-10-22"), HINTS)

    release, errors = read(desk, path)
    assert errors == []
    assert (release.title, release.agencies, release.event_types) == ("Bimtek peragaan", ("dinas-contoh",), ("bimtek",))
    assert (release.event.end, release.event.place) == (date(2025, 10, 22), "Aula Contoh")
    assert [mention.person for mention in release.officials] == ["pejabat-satu"]
    assert (desk.content / path).read_text("utf-8").endswith("---\nIsi **tebal**.\n")


def test_flags_count_more_than_the_text(tmp_path):
    desk = a_desk(tmp_path)

    path = new_release(desk, Wishes(title="Judul lain", agencies=("kantor-sunyi",), event={"place": "Balai"}), HINTS)

    release, _ = read(desk, path)
    assert (release.title, release.agencies, release.event.place) == ("Judul lain", ("kantor-sunyi",), "Balai")


def test_every_suggestion_is_shown_and_may_be_refused(tmp_path):
    answers = ["", "", "2025-10-22", "", "-", "", "", "-", "Balai", "", "-", "", "y"]
    desk = a_desk(tmp_path, *answers)

    path = new_release(desk, Wishes(), HINTS)

    release, errors = read(desk, path)
    assert errors == []
    assert (release.title, release.event_types, release.officials) == ("Bimtek peragaan", (), ())
    assert (release.event.name, release.event.end, release.event.place) == (
        "Bimtek peragaan", date(2025, 10, 21), "Balai"
    )  # fmt: skip
    assert "In the text: “21–22 Oktober”" in desk.asker.told
    assert desk.asker.answers == []


def test_somebody_out_of_office_that_day_is_told_and_left_out(tmp_path):
    desk = a_desk(tmp_path)
    hints = Suggested(HINTS.title, HINTS.agencies, officials=(Hint("pejabat-satu"),), body="Isi.")

    path = new_release(desk, Wishes(date="1999-01-01"), hints)

    release, _ = read(desk, path)
    assert release.officials == ()


def test_the_first_line_is_the_title_and_whatsapp_signs_become_markdown():
    story = story_of(TEXT)

    assert story.title == "Bimtek peragaan digelar dua hari"
    assert body_of(story, Recognised()) == (
        "KOTA CONTOH – Bimtek digelar Dinas Contoh.\nPeserta datang dari **dua kecamatan**:\n\n"
        "- Contoh Utara\n- Contoh Selatan"
    )


def test_the_place_of_issue_is_left_to_the_portal():
    story = story_of(TEXT)
    start = story.text.index("KOTA")
    dateline = Seen("KOTA CONTOH", start, start + 11, "test", 0.9)

    assert body_of(story, Recognised(dateline=dateline)).startswith("Bimtek digelar")


@pytest.mark.parametrize(
    "text", ["Satu kalimat yang selesai.\n\nLalu isinya", "x" * 111 + "\n\nisi", "hanya satu baris"]
)
def test_a_first_line_that_is_a_sentence_is_no_title(text):
    assert story_of(text).title == ""


def test_without_blank_lines_each_line_is_a_paragraph():
    assert story_of("Judul\nSatu.\n- a\n- b\nDua.").body == "Satu.\n\n- a\n- b\n\nDua."


def test_only_what_is_sure_counts_where_nobody_is_asked(monkeypatch):
    people = (
        Seen(Person("A", "pejabat-satu", offices=(OfficeHeld("B", "B"),)), 0, 1, "r", 0.9),
        Seen(Person("A", "pejabat-dua", offices=(OfficeHeld("B", "B"),)), 0, 1, "r", 0.5),
        Seen(Person("Tanpa jabatan", "pejabat-tiga"), 0, 1, "r", 0.9),
    )
    day = Span(date(2025, 10, 21), date(2025, 10, 22))
    found = Recognised(
        spans=(Seen(day, 0, 3, "r", 0.9),),
        agencies=(Seen(Body("X", "agencies", "x"), 0, 2, "r", 0.9), Seen(Body("Y", "partners", "y"), 0, 2, "r", 0.9)),
        people=people,
        places=(Seen("Aula", 0, 3, "r", 0.5),),
    )
    monkeypatch.setattr(from_text, "recognise", lambda *_: found)

    sure, asked = (suggested(TEXT, SimpleNamespace(), only) for only in (True, False))

    assert [hint.value for hint in sure.officials] == ["pejabat-satu"]
    assert [hint.value for hint in asked.officials] == ["pejabat-satu", "pejabat-dua"]
    assert {key: hint.value for key, hint in sure.event.items()} == {"start": "2025-10-21", "end": "2025-10-22"}
    assert [hint.value for hint in sure.agencies] == ["x"]
    assert asked.event["place"].value == "Aula"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff\xfe", TEXT_NOT_UTF8), (b" \n\x00", NO_TEXT), (b"x" * ((1 << 20) + 1), NOT_READ), (None, NOT_READ)],
)
def test_what_is_no_text_is_told(tmp_path, data, code):
    file = tmp_path / "teks.txt"
    if data is not None:
        file.write_bytes(data)

    with pytest.raises(Trouble) as trouble:
        read_text(str(file))

    assert trouble.value.code is code


def test_a_hyphen_is_the_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO("﻿Judul\r\nIsi".encode())))

    assert read_text("-") == "Judul\nIsi"


@given(st.text(alphabet="ab *~#<\\`-1.\n_•>", max_size=80))
def test_any_text_keeps_its_words(text):
    if text.strip():
        story = story_of(text)
        told = story.title + body_of(story, Recognised())
        assert [char for char in told if char in "ab"] == [char for char in text if char in "ab"]
