"""`new`: questions and flags become a file that the reader takes, or nothing at all."""

from dataclasses import replace
from random import Random

import pytest

from plugins.desk.desk import Missing
from plugins.desk.new_release import LONGEST_SLUG, Wishes, fresh_id, new_release
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.releases.identity import is_id
from tests.desk.desks import ENGLISH, a_desk, read, tree

GIVEN = Wishes(title="Loket buka malam", agencies=("dinas-contoh",), date="2025-10-22")
EVENT = {"start": "2025-10-21", "end": "2025-10-22", "place": "Aula Contoh", "district": "contoh-utara"}


def test_flags_alone_make_a_whole_release(tmp_path):
    desk = a_desk(tmp_path)
    wishes = replace(GIVEN, event=EVENT, event_types=("bimtek",), officials=("pejabat-satu", "Pejabat Kementerian"))

    path = new_release(desk, wishes)

    release, errors = read(desk, path)
    assert (path, errors) == ("releases/2025/loket-buka-malam.md", [])
    assert is_id(release.id)
    assert (release.event.name, release.event.place, release.districts) == (
        "Loket buka malam",
        "Aula Contoh",
        ("contoh-utara",),
    )
    assert [mention.person for mention in release.officials] == ["pejabat-satu", "pejabat-kementerian"]
    assert release.status == "draft"


def test_a_script_is_told_all_that_is_missing_a_sentence_each(tmp_path):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Missing) as raised:
        new_release(desk, Wishes(event={"place": "Aula"}))

    told = raised.value.text(ENGLISH).splitlines()
    assert [line for line in told if line.startswith("E301")] == [
        "E301 --title is missing",
        "E301 --agency is missing",
        "E301 --start is missing",
    ]
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "x" * 111}, "E302"),
        ({"title": "a\x00b"}, "E302"),
        ({"summary": "x" * 161}, "E302"),
        ({"date": "22 Oktober"}, "E302"),
        ({"date": "2025-02-30"}, "E302"),
        ({"agencies": ("dinas-contho",)}, "E306"),
        ({"agencies": ("dinas",)}, "E307"),
        ({"agencies": ("../x\x00",)}, "E306"),
        ({"event_types": ("pesta rakyat besar",)}, "E306"),
        ({"event": {"start": "besok"}}, "E302"),
        ({"event": {"start": "2025-10-22", "end": "2025-10-21"}}, "E302"),
        ({"event": {"start": "2025-10-22", "district": "qqqqqqq"}}, "E306"),
        ({"officials": ("zzzzzzz",)}, "E306"),
        ({"officials": ("pejabat-tiga",)}, "E321"),
        ({"officials": ("pejabat-satu:bupati",)}, "E322"),
        ({"officials": ("pejabat",)}, "E307"),
        ({"slug": "../x"}, "E303"),
        ({"slug": "/etc/x"}, "E303"),
        ({"slug": "x\x00"}, "E303"),
        ({"slug": "Loket"}, "E303"),
        ({"slug": "x.md"}, "E303"),
        ({"slug": "con"}, "E303"),
        ({"slug": "x" * 200}, "E303"),
        ({"slug": "loket-sabtu"}, "E304"),
    ],
    ids=str,
)
def test_wrong_flags_are_refused_and_nothing_is_written(tmp_path, changes, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        new_release(desk, replace(GIVEN, **changes))
    assert tree(tmp_path) == before


def test_what_only_the_reader_notices_is_refused_too(tmp_path):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(ContentError) as raised:
        new_release(desk, replace(GIVEN, agencies=("dinas-lama",)))

    assert [finding.path for finding in raised.value.findings] == ["content/releases/2025/loket-buka-malam.md"]
    assert tree(tmp_path) == before


def test_the_same_title_twice_makes_two_files(tmp_path):
    paths = [new_release(a_desk(tmp_path), replace(GIVEN, title="Loket Sabtu!")) for _ in range(2)]

    assert paths == ["releases/2025/loket-sabtu-2.md", "releases/2025/loket-sabtu-3.md"]


@pytest.mark.parametrize(("title", "name"), [("!!!", "rilis"), ("a " * 55, None), ("Š ﷺ", "s")])
def test_any_title_gives_a_slug(tmp_path, title, name):
    path = new_release(a_desk(tmp_path), replace(GIVEN, title=title))

    made = path.rpartition("/")[2].removesuffix(".md")
    assert len(made) <= LONGEST_SLUG
    assert name is None or made == name


def test_the_folder_is_that_of_the_year_in_the_portals_zone(tmp_path):
    path = new_release(a_desk(tmp_path), replace(GIVEN, date="2025-12-31T17:00Z"))

    assert path == "releases/2026/loket-buka-malam.md"


def test_an_id_that_stands_somewhere_is_not_given_again(tmp_path):
    desk = a_desk(tmp_path)
    first = fresh_id(desk.releases(), Random(1))
    file = desk.content / "releases/2025/loket-sabtu.md"
    file.write_bytes(file.read_bytes().replace(b"834f-f49m", first.encode()))

    assert fresh_id(desk.releases(), Random(1)) != first


def test_a_folder_of_pictures_may_wait_for_its_release(tmp_path):
    desk = a_desk(tmp_path)
    (desk.content / "releases/2025/loket-buka-malam").mkdir()

    assert new_release(desk, GIVEN) == "releases/2025/loket-buka-malam-2.md"
    assert new_release(desk, replace(GIVEN, slug="loket-buka-malam")) == "releases/2025/loket-buka-malam.md"


@pytest.mark.parametrize("end", ["2025-10-20", "2025-10-21T07:00+08:00", "2027-01-01"])
def test_a_last_day_that_cannot_be_is_refused_at_once(tmp_path, end):
    event = {"start": "2025-10-21T08:00+08:00", "end": end}

    with pytest.raises(Trouble, match="E302 --end"):
        new_release(a_desk(tmp_path), replace(GIVEN, event=event))


def test_a_title_that_windows_keeps_for_itself_gives_another_slug(tmp_path):
    assert new_release(a_desk(tmp_path), replace(GIVEN, title="Con")) == "releases/2025/rilis-con.md"


def test_a_list_that_cannot_be_read_any_more_is_a_trouble(tmp_path):
    desk = a_desk(tmp_path)
    assert desk.scanned.texts
    (desk.content / "registry/roles.yaml").unlink()

    with pytest.raises(Trouble) as caught:
        _ = desk.registry
    assert caught.value.code.id == "E311"
