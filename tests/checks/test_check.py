"""That spelling was not looked at is one line beside the report, told to people whose content is in order."""

import re
from io import BytesIO

import pytest
from PIL import ExifTags, Image

from plugins.checks import check
from plugins.rules import dictionary
from tests.engine.portal import ROOT
from tests.whole.bad_trees import CONF, RIGHT, release

REMARK = "Ejaan tidak diperiksa"

pytestmark = pytest.mark.slow  # each reads a whole content folder


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """What `check` says beside its report; `wished` and `public` stand in PORTAL."""
    monkeypatch.setattr(dictionary, "PLACES", (f"{tmp_path}/id_ID.dic",))
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "site"))

    def checked(wished="", format="text", changes=None, public=True):
        portal = f'"repository_is_public": {public}, "dictionary": {wished!r}'
        (tmp_path / "conf.py").write_text(CONF.replace('"dictionary": "none"', portal), encoding="utf-8")
        for name, content in (RIGHT | (changes or {})).items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        check.check_content("content", "conf.py", format, "2026-02-01", False)
        return capsys.readouterr()

    return checked


def test_it_is_told_once_and_no_finding(told):
    given = told()

    assert given.err.count(REMARK) == 1
    assert given.out == "Tidak ada temuan.\n"


def test_who_wishes_no_spelling_is_not_told(told):
    assert told(wished="none").err == ""


def test_programs_and_who_has_errors_to_mend_are_not_told(told):
    assert told(format="json").err == ""
    assert told(changes={"words.txt": "dua kata\n"}).err == ""


def test_a_dictionary_that_comes_is_looked_into_though_nothing_else_is_new(told, tmp_path):
    assert REMARK in told().err
    (tmp_path / "id_ID.dic").write_text("1\nkata\n", encoding="utf-8")

    given = told()

    assert given.err == ""
    assert "T153" in given.out


def picture(width, height, orientation=1):
    image, file = Image.new("RGB", (width, height), (20, 120, 90)), BytesIO()
    exif = image.getexif()
    exif[ExifTags.Base.Orientation] = orientation
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_pictures_are_judged_by_how_they_are_seen_and_an_embargo_only_where_all_can_read_it(told):
    folder = "releases/2026/tiga"
    words = "alt: Warna polos, caption: Warna., credit: Humas Contoh"
    image = f"{{file: tegak.jpg, {words}}}"
    gallery = f"[{{file: kecil.jpg, {words}}}, {{file: cukup.jpg, {words}}}]"
    given = {
        f"{folder}.md": release(id="2222-223y", image=image, gallery=gallery, date="2026-03-01T08:00+08:00"),
        f"{folder}/tegak.jpg": picture(1400, 1000, orientation=6),
        f"{folder}/kecil.jpg": picture(600, 500),
        f"{folder}/cukup.jpg": picture(800, 600),
    }

    text = told(changes=given).out

    found = re.findall(r"tiga\.md:\d+: ([KM]\d+) .*?('\w+\.jpg'|2026-03-01)", text)
    assert sorted(found) == [("K120", "2026-03-01"), ("M109", "'kecil.jpg'"), ("M111", "'tegak.jpg'")]
    assert "K120" not in told(changes=given, public=False).out
