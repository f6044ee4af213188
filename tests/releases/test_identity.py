"""The id's promise: a single typing mistake never passes, an exchange of neighbours hardly ever."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.identity import ALPHABET, check_character, has_id_form, is_id, new_id

IDS = st.builds(lambda seed: new_id(Random(seed)), st.integers(0, 10**9))


@given(IDS)
def test_a_new_id_is_one_and_is_printed_in_two_groups(made):
    assert is_id(made)
    assert len(made) == 9
    assert made[4] == "-"


@given(IDS, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_noticed(made, place, wrong):
    plain = made.replace("-", "")
    typed = plain[:place] + wrong + plain[place + 1 :]

    assert is_id(f"{typed[:4]}-{typed[4:]}") is (typed == plain)


def test_all_but_few_exchanges_of_neighbours_are_noticed():
    missed = pairs = 0
    for first in ALPHABET:
        for second in ALPHABET:
            if first < second:
                pairs += 1
                missed += check_character("222" + first + second) == check_character("222" + second + first)

    assert missed <= pairs * 0.05


def test_what_looks_alike_is_not_in_the_alphabet():
    assert not set("01ilou") & set(ALPHABET)
    assert len(set(ALPHABET)) == 30


@given(st.text(max_size=12))
def test_any_text_can_be_asked_about(text):
    assert is_id(text) is (is_id(text) and has_id_form(text))


def test_the_check_character_is_that_of_the_published_releases():
    """Ids that were given once stay right for ever."""
    assert all(map(is_id, ("zvt6-sen7", "yj2f-7jm3", "n3zj-2cc7", "mgm4-7jz7", "4tdk-trbt")))
