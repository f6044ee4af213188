"""First mentions: of those the header names, by any known name, once, and never half a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.registry.spelling import fold
from plugins.releases.mentions import NO_NAMES, names_to_link, pieces
from tests.builders import a_registry, an_agency, an_appointment, an_official

REGISTRY = a_registry(
    agencies=[
        an_agency(other_names=["Dinas Ma'ruf"]),
        an_agency("badan-contoh", name="Badan Contoh", short_name="Discon"),
        an_agency("dinas-contoh-raya", name="Dinas Contoh Raya", short_name="DCR", other_names=["Dinas Ma’ruf Amin"]),
    ],
    officials=[
        an_official(),
        an_official("pejabat-contoh-muda", name="Pejabat Contoh Muda"),
        an_official("mitra-contoh", an_appointment("direktur-lembaga-contoh", seen_on=["2025-10-22"])),
        an_official("asing-contoh", an_appointment("jabatan-yang-tidak-ada")),
    ],
)


def linked(text, agencies=("dinas-contoh",), officials=("pejabat-contoh",)):
    names = names_to_link(REGISTRY, agencies, officials)
    return [(piece, address) for piece, address in pieces(text, names, set()) if address]


DINAS, PEJABAT = "/instansi/dinas-contoh/", "/pejabat/pejabat-contoh/"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dinas Contoh dan Dinas Contoh lagi", [("Dinas Contoh", DINAS)]),
        ("kata Pejabat Contoh.", [("Pejabat Contoh", PEJABAT)]),
        ("Discon bersama", [("Discon", DINAS)]),
        ("Dinas\u00a0Contoh", [("Dinas\u00a0Contoh", DINAS)]),
        ("Dinas\nContoh", [("Dinas\nContoh", DINAS)]),
        ("Dinas Ma’ruf", [("Dinas Ma’ruf", DINAS)]),
        ("Dinas Ma'ruf Amin", []),
        ("dinas contoh", []),
        ("Disconnect", []),
        ("preDiscon", []),
        ("Discon-SP", []),
        ("Discon-nya", [("Discon", DINAS)]),
        ("non-Discon", []),
        ("Dinas Contoh Raya", []),
        ("Dinas Contoh Raya, lalu Dinas Contoh", [("Dinas Contoh", DINAS)]),
        ("Pejabat Contoh Muda", []),
        ("(Discon)", [("Discon", DINAS)]),
        ("", []),
    ],
)
def test_a_name_is_linked(text, found):
    assert linked(text) == found


def test_a_name_that_two_of_them_share_is_not_linked():
    both = ("dinas-contoh", "badan-contoh")

    assert linked("Discon", both) == []
    assert linked("Badan Contoh", both) == [("Badan Contoh", "/instansi/badan-contoh/")]


def test_people_without_a_page_are_not_linked():
    assert linked("Mitra Contoh", officials=("mitra-contoh",)) == []


def test_an_entry_with_errors_of_its_own_is_stepped_over():
    assert linked("Asing Contoh", officials=("asing-contoh",)) == []


def test_unknown_slugs_have_no_names():
    assert names_to_link(REGISTRY, ["x"], ["y"]) == NO_NAMES


@given(st.text(alphabet="Dinas Contoh\n.-’", max_size=60))
def test_the_pieces_are_the_text(text):
    names = names_to_link(REGISTRY, ["dinas-contoh"], [])

    assert "".join(piece for piece, _ in pieces(text, names, set())) == text


def as_one_pattern(text, names, linked):
    """`pieces` as it would be with one pattern of all names."""
    spellings = [r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split()) for name in names.addresses]
    end = 0
    for found in re.finditer(rf"(?<!\w)(?<!\w-)(?:{'|'.join(spellings)})(?!\w)(?!-[A-Z])", text):
        address = names.addresses[fold(found[0])]
        if address and address not in linked:
            linked.add(address)
            yield from ((piece, to) for piece, to in ((text[end : found.start()], ""), (found[0], address)) if piece)
            end = found.end()
    if end < len(text):
        yield text[end:], ""


WORDS = st.sampled_from(["Dinas", "Contoh", "Raya", "Pejabat", "Muda", "Ma'ruf", "Ma’ruf", "Amin", "Discon", "DCR"])
SIGNS = st.sampled_from([" ", " ", "\n", "  ", "\u00a0", "-", "", ". "])


@given(st.lists(st.tuples(WORDS, SIGNS), max_size=12), st.sets(st.sampled_from([DINAS, PEJABAT])))
def test_names_are_found_as_one_pattern_of_them_all_would_find_them(words, done):
    text = "".join(word + sign for word, sign in words)
    names = names_to_link(REGISTRY, ["dinas-contoh", "badan-contoh"], ["pejabat-contoh"])

    assert list(pieces(text, names, set(done))) == list(as_one_pattern(text, names, set(done)))


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)
