"""What is said is written as the file wants it, and anything else stays as it is."""

import pytest

from plugins.desk.new_release import Wishes, new_release
from plugins.desk.said import as_written
from tests.desk.desks import a_desk, read


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("20 November 2026", "2026-11-20"),
        ("1 nov. 2026", "2026-11-01"),
        ("20  Nopember  2026", "2026-11-20"),
        ("31 November 2026", "31 November 2026"),
        ("20 Movember 2026", "20 Movember 2026"),
        ("1 Mei 0000", "1 Mei 0000"),
        ("Loket buka 20 November 2026", "Loket buka 20 November 2026"),
        ("", ""),
    ],
)
def test_a_day_that_is_said_is_written(said, written):
    assert as_written(said) == written


def test_days_are_answered_in_words_and_titles_stay_what_they_are(tmp_path):
    answers = ["20 November 2025", "", "22 Oktober 2025", "dinas-contoh", "", "21 Oktober 2025", "", "22 Okt 2025"]
    desk = a_desk(tmp_path, *answers, "", "", "", "y")

    release = read(desk, new_release(desk, Wishes()))[0]

    assert release.title == "20 November 2025"
    assert (release.event.start.isoformat()[:10], release.event.end.isoformat()[:10]) == ("2025-10-21", "2025-10-22")
