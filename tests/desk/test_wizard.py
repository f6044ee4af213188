"""The wizard of `new`: answers of every kind become a release that the reader takes, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.desk.new_release import Wishes, new_release
from plugins.errors import PortalError
from tests.desk.desks import a_desk, read, tree

WIZARD = [
    "Bimtek peragaan untuk dua kecamatan",  # title
    "",  # summary
    "2025-10-22",
    "dinas",  # three are like it
    "1",
    "Bimtek",  # event type, by its short name
    "2025-10-21",
    "",  # the event's name: the title
    "2025-10-22",
    "Aula Contoh",
    "contoh utara",
    "pejabat satu",
    "",  # nobody more
    "y",
]


def test_a_wizard_asks_suggests_and_writes(tmp_path):
    desk = a_desk(tmp_path, *WIZARD)

    path = new_release(desk, Wishes())

    release, errors = read(desk, path)
    assert (path, errors) == ("releases/2025/bimtek-peragaan-untuk-dua-kecamatan.md", [])
    assert (release.agencies, release.event_types) == (("dinas-contoh",), ("bimtek",))
    assert [mention.role for mention in release.officials] == ["kepala-dinas-contoh"]
    assert any(line.startswith("  2. ") for line in desk.asker.told)
    assert desk.asker.answers == []


@pytest.mark.parametrize("count", range(len(WIZARD)))
def test_ctrl_c_at_any_question_writes_nothing(tmp_path, count):
    desk = a_desk(tmp_path, *WIZARD[:count], script=True)
    before = tree(tmp_path)

    with pytest.raises(KeyboardInterrupt):
        new_release(desk, Wishes())
    assert tree(tmp_path) == before


def test_a_no_at_the_end_writes_nothing(tmp_path):
    desk = a_desk(tmp_path, *WIZARD[:-1], "n")
    before = tree(tmp_path)

    assert new_release(desk, Wishes()) is None
    assert tree(tmp_path) == before


def test_wrong_answers_are_told_and_asked_anew(tmp_path):
    answers = [
        "", "x" * 200, "Judul contoh",
        "y" * 161, "Ringkasan contoh.",
        "kemarin", "2025-10-22",
        "qqqqqq", "dinas", "", "dinas", "99", "abc", "1",
        "", "2025-02-30", "2025-10-22", "", "2025-10-21", "", "", "",
        "pejabat tiga", "pejabat-satu", "", "ya",
    ]  # fmt: skip
    desk = a_desk(tmp_path, *answers)

    path = new_release(desk, Wishes())

    release, errors = read(desk, path)
    assert errors == []
    assert (release.title, release.summary, release.agencies) == (
        "Judul contoh",
        "Ringkasan contoh.",
        ("dinas-contoh",),
    )
    assert [mention.person for mention in release.officials] == ["pejabat-satu"]
    told = "\n".join(desk.asker.told)
    for words in (
        "This is needed.",
        "Type a number from 1 to 3, or Enter.",
        "at most 110",
        "at most 160",
        "'kemarin' is not",
        "'qqqqqq' is not registered",
        "./portal new --kind agency",
        "'2025-02-30'",
        "ends before",
        "E321",
    ):
        assert words in told


@settings(max_examples=settings.default.max_examples // 4)
@given(st.lists(st.text(max_size=12) | st.sampled_from(["dinas", "1", "y", "2025-10-21", "pejabat-satu"]), max_size=30))
def test_whatever_is_answered_the_file_is_right_or_there_is_none(tmp_path_factory, answers):
    desk = a_desk(tmp_path_factory.mktemp("desk"), *answers, script=True)
    before = tree(desk.content)

    try:
        path = new_release(desk, Wishes())
    except (KeyboardInterrupt, PortalError):
        path = None

    if path is None:
        assert tree(desk.content) == before
    else:
        assert read(desk, path)[1] == []


def test_none_of_the_candidates_is_told_how_to_register_another(tmp_path):
    desk = a_desk(tmp_path, "Judul", "", "2025-10-22", "dinas", "")

    with pytest.raises(KeyboardInterrupt):
        new_release(desk, Wishes())
    assert "./portal new --kind agency" in desk.asker.told[-1]


def test_an_agency_that_is_no_more_is_asked_for_anew(tmp_path):
    answers = ["Judul contoh", "", "2025-10-22", "dinas-lama", "", "", "dinas-contoh", "", "y"]
    desk = a_desk(tmp_path, *answers)

    path = new_release(desk, Wishes())

    assert read(desk, path)[0].agencies == ("dinas-contoh",)
    assert any("dinas-lama" in line and "2025" in line for line in desk.asker.told)


def test_a_registry_with_errors_is_no_failure(tmp_path):
    desk = a_desk(tmp_path)
    for name, old in (
        ("pejabat-satu", b"role: kepala-dinas-contoh\n    kind: definitif"),
        ("pejabat-dua", b"role: kep"),
    ):
        file = desk.content / f"registry/officials/{name}.yaml"
        file.write_bytes(file.read_bytes().replace(old, b"role: tidak-ada-" + old[6:]))
    desk = a_desk(tmp_path, "Judul", "", "2025-10-22", "dinas-contoh", "", "", "pejabat dua", "pejabat", "", "", "y")

    assert read(desk, new_release(desk, Wishes()))[0].officials == ()
    assert any("E321" in line for line in desk.asker.told)
