"""Pictures and files beside a draft: which of them lead, what they are called there, and what their words become."""

from pathlib import Path

import pytest

from plugins.importer.drafts.beside import beside
from plugins.importer.drafts.making import _with_names
from plugins.importer.markup.converting import converted
from plugins.importer.old_release import OldPicture, OldRelease

BODY = '<p>Loket dibuka.</p><img src="a.jpg" alt="Warga"><p>Warga datang.</p><img src="{name}.jpg" alt="Loket">'


def own_of(*names, alt="Warga", body=BODY):
    pictures = tuple(OldPicture(f"{name}.jpg", Path(f"up/{name}.jpg")) for name in names)
    old = OldRelease("1", "a.sql", title="Loket buka", body=body.format(name=names[-1]), pictures=pictures)
    text = converted(old)
    own = beside(old, text.pictures, text.files, "Loket buka", text.markdown)
    return own, _with_names(text.markdown, own)


def test_the_first_picture_of_a_text_is_the_image_with_its_words():
    own, markdown = own_of("a", "b")

    assert own.header["image"] == {"file": "a.jpg", "alt": "Warga", "caption": "", "credit": ""}
    assert own.header["gallery"] == []
    assert markdown == "Loket dibuka.\n\nWarga datang.\n\n![Loket](b.jpg)"


def test_words_are_asked_for_where_the_leading_picture_has_none():
    own, _ = own_of("a", body='<p>Loket dibuka.</p><img src="a.jpg">')

    assert (own.header["image"]["alt"], [found.code.id for found in own.findings]) == ("Loket buka", ["I320"])


@pytest.mark.parametrize("name", ["x" * 90, "Foto Rapat", "../../rahasia", "..", "日本"])
def test_a_picture_of_any_name_is_called_alike_in_the_text_and_beside_it(name):
    own, markdown = own_of("a", name)

    assert len(own.copied) == 2
    assert all(copied.name.replace("-", "").replace(".jpg", "").isalnum() for copied in own.copied)
    assert markdown.endswith(f"({own.copied[1].name})")


def test_two_pictures_of_one_name_stay_two():
    pictures = tuple(OldPicture(f"{folder}/a.jpg", Path(folder, "a.jpg")) for folder in ("satu", "dua"))
    own = beside(OldRelease("1", "a.sql"), pictures, (), "Loket buka")

    assert [copied.name for copied in own.copied] == ["a.jpg", "a-2.jpg"]
    assert (own.header["image"]["file"], [one["file"] for one in own.header["gallery"]]) == ("a.jpg", ["a-2.jpg"])
