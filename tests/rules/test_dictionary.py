"""A dictionary is found, read whatever its encoding, and knows words with the affixes that Indonesian has."""

import pytest

from plugins.errors import SettingError
from plugins.rules import dictionary as of
from plugins.rules.accepted_words import ACCEPTED
from plugins.rules.attested import forms
from plugins.rules.dictionary import Dictionary, dictionary_bytes, dictionary_file, dictionary_of, lacks_dictionary
from tests.builders import settings

WORDS = "data gelar sampai tulis isi lai bibit kerja Februari warga menerima"
SMALL = Dictionary(dict.fromkeys(WORDS.split(), "") | {"gelar": "DkM0"})


@pytest.mark.parametrize(
    "word", ["data", "Data", "datanya", "digelar", "menyampaikan", "menulis", "isi", "lai", "warga-warga", "bimteknya"]
)
def test_words_that_are_known(word):
    assert Dictionary({**SMALL.words, "bimtek": ""}).knows(word)


ORDINARY = """ketidakpastian ketidaktahuan sepertiga seperempat kanak-kanak kekanak-kanakan kupu-kupunya pegiat
pesepedanya petambak dikesampingkan mengesampingkan mengarusutamakan pengarusutamaan pipanisasi serba-serbi"""


@pytest.mark.parametrize("word", ORDINARY.split())
def test_ordinary_words_that_no_rule_of_affixes_should_call_wrong(word):
    stems = "pasti tahu tiga empat kanak-kanak kupu-kupu giat sepeda tambak samping"

    assert Dictionary(dict.fromkeys([*stems.split(), *ACCEPTED], "")).knows(word)


@pytest.mark.parametrize("word", ["dta", "dataa", "digelr", "lainya", "februari", "warga-wrga", "-", "dilain"])
def test_words_that_are_not(word):
    assert not SMALL.knows(word)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("bbiit", ("bibit",)),
        ("bibiit", ("bibit",)),
        ("bibt", ("bibit",)),
        ("bobit", ("bibit",)),
        ("februari", ("Februari",)),
        ("digealr", ("digelar",)),
        ("xyzxyz", ()),
        ("sedata", ()),  # “sedatan” and the like are no words
        ("penggelarna", ()),
        ("bibitnyaa", ("bibitnya",)),
        ("bibit" * 7, ()),
    ],
)
def test_what_may_have_been_meant(word, near):
    assert SMALL.near(word) == near


def test_at_most_three_are_proposed_and_the_longest_stem_comes_first():
    words = Dictionary(dict.fromkeys(("kata", "mata", "rata", "cata", "kaya"), ""))

    assert len(words.near("xata")) == 3
    assert Dictionary({"tema": "M0", "terima": "M0"}).near("menerma") == ("menerima", "menema")


def test_what_is_proposed_stands_in_the_dictionary_with_its_affixes():
    assert Dictionary({"tema": "", "terima": "M0"}).near("menerma") == ("menerima",)


@pytest.mark.parametrize(
    ("stem", "flags", "form"),
    [
        ("lapor", "M0", "melapor"),
        ("lapor", "Mk", "dilaporkan"),
        ("tulis", "P0", "penulis"),
        ("pakai", "Pa", "pemakaian"),
        ("sapa", "M0", "menyapa"),
        ("spesialisasi", "M0", "menspesialisasi"),
        ("kirim", "Mk", "mengirimkan"),
        ("kristal", "M0", "mengkristal"),
        ("rasa", "T0", "terasa"),
        ("sehat", "B0Ka", "kesehatan"),
    ],
)
def test_the_forms_that_flags_name(stem, flags, form):
    assert form in set(forms(stem, flags))


def test_unknown_flags_name_nothing():
    assert list(forms("lapor", "zz9")) == []


def written(tmp_path, data):
    file = tmp_path / "id_ID.dic"
    file.write_bytes(data)
    return settings(dictionary=str(file))


@pytest.mark.parametrize("data", [b"2\nsaf\xe9/AB\nkata\tpo:n\n", "\ufeff2\r\nsafé/AB\r\nkata\tpo:n\r\n".encode()])
def test_a_file_is_read_in_its_encoding(tmp_path, data):
    found = dictionary_of(written(tmp_path, data))

    assert found is not None
    assert {"safé", "kata", "bimtek"} <= found.words.keys()
    assert found.words["safé"] in ("", "AB")


@pytest.mark.parametrize("data", [b"", b"kata\n", b"\x89PNG\r\n\x1a\n", b"2 kata\n"])
def test_another_file_is_refused_by_the_name_of_the_setting(tmp_path, data):
    with pytest.raises(SettingError) as caught:
        dictionary_of(written(tmp_path, data))

    assert caught.value.key == "PORTAL.dictionary"


@pytest.mark.parametrize("name", ["tidak-ada.dic", "."])
def test_a_file_that_is_not_there_is_refused(tmp_path, name):
    with pytest.raises(SettingError):
        dictionary_bytes(settings(dictionary=str(tmp_path / name)))


def test_without_one_there_is_nothing_and_it_is_missed_only_where_it_is_wished(tmp_path, monkeypatch):
    monkeypatch.setattr(of, "PLACES", (f"{tmp_path}/*/id_ID.dic",))

    assert dictionary_file(settings(dictionary="")) is None
    assert (lacks_dictionary(settings(dictionary="")), lacks_dictionary(settings(dictionary="none"))) == (True, False)
    assert dictionary_of(settings(dictionary="")) is None
    assert dictionary_bytes(settings(dictionary="none")) == b""


def test_the_one_of_the_system_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(of, "PLACES", (f"{tmp_path}/*/id_ID.dic", f"{tmp_path}/id_ID.dic"))
    file = tmp_path / "id_ID.dic"
    file.write_bytes(b"1\nkata\n")

    assert dictionary_file(settings(dictionary="")) == file
    assert not lacks_dictionary(settings(dictionary=""))


def test_a_dictionary_that_changes_is_another(tmp_path):
    before = written(tmp_path, b"1\nkata\n")
    told = dictionary_bytes(before)

    assert told != dictionary_bytes(written(tmp_path, b"1\nkota\n"))
