"""The editors' page of header fields says what the table says."""

from pathlib import Path

from plugins.catalogue import catalogue
from plugins.releases.header import Header
from plugins.releases.header_page import header_fields_page

PAGE = Path(__file__).parents[2] / "docs" / "panduan" / "kolom-kepala.md"


def test_the_committed_page_is_that_of_the_code():
    assert PAGE.read_text(encoding="utf-8") == header_fields_page(catalogue("id"))


def test_every_key_has_a_sentence_and_the_required_ones_are_marked():
    page = header_fields_page(catalogue("id"))
    for key, info in Header.model_fields.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{key}` |"))
        assert row.split(" | ")[1] == ("ya" if info.is_required() else "tidak")
        assert info.description
        assert catalogue("id").gettext(info.description) in row
