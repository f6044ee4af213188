"""Words that nobody knows are told once, with what was perhaps meant; names, quotations and foreign words are not."""

import time
from dataclasses import replace

import pytest

from plugins.catalogue import catalogue
from plugins.rules.spelling import unknown_word
from tests.builders import a_registry, settings
from tests.rules.judging import manuscript_of

WORDS = """isi contoh rilis ringkasan warga menerima bibit padi di desa dan rapat untuk petani dengan kata datang
loket tulis kolom itu awal sawah buka kepala dinas pada bulan kantor tempat hadir"""


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory):
    file = tmp_path_factory.mktemp("dictionary") / "id_ID.dic"
    words = sorted({*WORDS.split(), "Februari"})
    file.write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    return str(file)


@pytest.fixture
def found(dictionary):
    """(line, word, what is proposed) of each finding."""

    def judged(body, **given):
        manuscript = manuscript_of(body, **given)
        manuscript = replace(manuscript, settings=settings(dictionary=dictionary))
        told = list(unknown_word(manuscript))
        assert {finding.code for finding in told} <= set(unknown_word.codes)
        start = manuscript.first_line - 1
        return [(one.line - start, one.facts["value"], one.facts.get("near", "")) for one in told]

    return judged


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Warga menerma bibit.", [(1, "menerma", "“menerima”")]),
        ("Isi.\n\n- Petani\n  dan wagra datang.", [(4, "wagra", "“warga”")]),
        ("Isi.\n\n## Bbibit padi", [(3, "Bbibit", "“bibit”")]),
        ("Rapat pada februari.", [(1, "februari", "“Februari”")]),
        ("Isi **zxqwv** [loekt](https://loekt.example).", [(1, "zxqwv", ""), (1, "loekt", "“loket”")]),
        ("Petani-ptani datang ke loket (zxqwv).", [(1, "Petani-ptani", "“petani-petani”"), (1, "zxqwv", "")]),
        ("Menerma bibit. Wagra datang.", [(1, "Menerma", "“menerima”"), (1, "Wagra", "“warga”")]),
    ],
)
def test_a_word_that_is_in_no_dictionary(found, body, told):
    assert found(body) == told


@pytest.mark.parametrize(
    "body",
    [
        "Warga menerima bibitnya di sawah-sawah.",
        "Rapat di Zxqwv dan Aula Zxqwv.",  # names
        "Zxqwv Qwvzx datang.",
        "Zxqwv datang.",  # it begins a sentence, and is near nothing
        "Wagra datang. Rapat dengan Wagra.",  # elsewhere it is a name
        "Angkona datang.",  # a district
        "“Wagra menerma bibit,” kata warga.",
        "> Wagra menerma.\n>\n> — Warga",
        "Isi *sharing\nsession* dan _zxqwv_.",
        "Tulis `menerma` di kolom, menerma@dinas.example, https://menerma.example/wagra, desa/wagra.",
        "Isi.\n\n```\nmenerma\n```\n\n| menerma |\n|---|\n| wagra |",
        "SIPD, e-KTP, iPhone, dll. dan a4zxqwv b_zxqwv 12zxqwv.",
        "Warga tulis ijin, workshop, kekantor, call center.",  # other rules tell of these
        "Bimtek dan rakornya untuk warga.",
        "Rp5 jt, 3 kg, 2 ha.",
    ],
)
def test_what_is_no_slip(found, body):
    assert found("Awal.\n\n" + body, registry=a_registry()) == []


def test_a_district_is_known_by_the_registry_alone(found):
    registry = replace(a_registry(), districts={})

    assert found("Angkona datang.", registry=registry) == []  # it is near nothing
    assert found("Burua datang.", registry=registry) == []


def test_each_word_is_told_once(found):
    told = found("Wagra, wagra.\n\nIsi menerma wagra.", title="Rapat wagra")

    assert told == [(-7, "wagra", "“warga”"), (3, "menerma", "“menerima”")]


def test_words_that_the_editors_accept(found):
    registry = replace(a_registry(), accepted_words={"menerma": "menerma", "wagra": "Wagra"})

    assert found("Isi menerma, wagranya.", registry=registry) == []
    assert [word for _, word, _ in found("Isi menrma.", registry=registry)] == ["menrma"]


def test_a_translation_is_left_alone(found):
    assert found("Fresh seeds.", lang="en", translation_of="2222-223y") == []


def test_without_a_dictionary_nothing_is_told():
    assert list(unknown_word(manuscript_of("Wagra menerma."))) == []


def test_the_words_of_a_finding(dictionary):
    manuscript = replace(manuscript_of("Isi menerma zxqwv."), settings=settings(dictionary=dictionary))
    slip, unknown = unknown_word(manuscript)

    assert slip.code.id == unknown.code.id == "T153"
    assert "menerima" in slip.hint(catalogue("id"))
    assert "content/words.txt" in unknown.hint(catalogue("id"))


@pytest.mark.slow
@pytest.mark.parametrize("body", ["wagra" * 13_000, "-".join(["wagra"] * 13_000), "*a" * 32_000, "Wagra. " * 9_000])
def test_no_text_takes_long(dictionary, body):
    manuscript = replace(manuscript_of("Isi."), settings=settings(dictionary=dictionary))
    object.__setattr__(manuscript, "markdown", body)
    began = time.process_time()

    list(unknown_word(manuscript))

    assert time.process_time() - began < 5


@pytest.mark.slow
def test_many_unknown_words_take_no_long_time(dictionary):
    body = " ".join(f"{a}{b}{c}xq{a}" for a in "bcdfgh" for b in "aiueo" for c in "klmnprst") * 3
    manuscript = replace(manuscript_of(body), settings=settings(dictionary=dictionary))
    began = time.process_time()

    assert len(list(unknown_word(manuscript))) > 200
    assert time.process_time() - began < 5
