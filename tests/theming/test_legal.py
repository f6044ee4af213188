"""No character that XML forbids gets into an output, and every other one does."""

import re
import sys

import pytest

from plugins.theming.legal import ILLEGAL, legal


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_no_character_that_xml_forbids_is_written(character):
    assert legal(f"a{character}b é") == "ab é".encode()


def test_characters_that_xml_allows_are_written():
    assert legal("a\t\n\r é 🙂 \x7f\ufffd") == "a\t\n\r é 🙂 \x7f\ufffd".encode()


@pytest.mark.slow
def test_the_short_way_and_the_expression_judge_every_character_alike():
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    forbidden, allowed = re.findall(ILLEGAL, every), re.sub(ILLEGAL, "", every)

    assert len(forbidden) + len(allowed) == len(every)
    assert [character for character in forbidden if legal(character)] == []
    assert legal(allowed) == allowed.encode()
