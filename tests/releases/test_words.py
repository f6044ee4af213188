"""The closed words, each in Indonesian."""

from typing import get_args

import pytest

from plugins.catalogue import catalogue
from plugins.releases.record import Kind, Mode, Part, WithdrawalReason
from plugins.releases.words import classification_text, kind_text, mode_text, part_text, withdrawal_text

INDONESIAN, ENGLISH = catalogue("id"), catalogue("en")


@pytest.mark.parametrize(
    ("say", "word"),
    [(kind_text, word) for word in get_args(Kind)]
    + [(withdrawal_text, word) for word in get_args(WithdrawalReason)]
    + [(mode_text, word) for word in get_args(Mode)]
    + [(classification_text, word) for word in ("berkala", "serta-merta", "setiap-saat")]
    + [(lambda part, words: part_text(part, "", words), word) for word in get_args(Part)],
)
def test_every_word_is_said_in_both_languages(say, word):
    assert say(word, INDONESIAN)
    assert say(word, INDONESIAN) != say(word, ENGLISH)


def test_a_part_and_whom_it_represents_are_joined():
    assert part_text("opened", "Bupati {Contoh}", INDONESIAN) == "Membuka kegiatan, mewakili Bupati {Contoh}"
    assert part_text(None, "Bupati Contoh", INDONESIAN) == "Mewakili Bupati Contoh"
    assert part_text(None, "", INDONESIAN) == ""


def test_a_press_release_is_a_siaran_pers():
    assert kind_text("press-release", INDONESIAN) == "Siaran pers"
