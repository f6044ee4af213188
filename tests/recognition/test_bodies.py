"""A body is found by every name that people give it, in the region of which the text speaks, and never guessed."""

import gc
import time
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.bodies import agencies, bodies
from plugins.recognition.registry_names import names_in
from plugins.recognition.story import Story
from plugins.registry.records import Registry
from tests.recognition.regencies import REGISTRY, bodies_in


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Acara BKPSDM Contim ramai.", "bkpsdm-timur"),
        ("Acara BKPSDM Kabupaten Contoh Timur ramai.", "bkpsdm-timur"),
        ("Acara Diskominfo-SP Contoh Utara ramai.", "kominfo-utara"),
        ("Acara Diskominfo Contara ramai.", "kominfo-utara"),
        ("Acara DiskominfoSP Kab. Contoh Utara ramai.", "kominfo-utara"),
        ("Acara Dinas Kominfo-SP Contoh Timur ramai.", "kominfo-timur"),
        ("Acara Dinas Kominfo SP Contoh Timur ramai.", "kominfo-timur"),
        ("Acara Dinas Komunikasi, Informatika, Statistik dan Persandian Contara ramai.", "kominfo-utara"),
        ("Acara Dinas Komunikasi Informatika Statistik & Persandian Contara ramai.", "kominfo-utara"),
        ("ACARA DINAS PENDIDIKAN CONTARA RAMAI.", "pendidikan-utara"),
        ("Acara Badan Kepegawaian dan Pengembangan SDM Contim ramai.", "bkpsdm-timur"),
        ("Acara Pemkab Contim ramai.", "contoh-timur"),
        ("Acara Pemerintah Kabupaten Contoh Utara ramai.", "contoh-utara"),
        ("Acara Pemda Contoh Utara ramai.", "contoh-utara"),
        ("Acara Pemprov Conraya ramai.", "contoh-raya"),
        ("Acara Suara Warga ramai.", "suara-warga"),
    ],
)
def test_every_way_to_name_a_body_with_its_region(text, slug):
    (seen,) = bodies_in(text)

    assert (seen.value.slug, seen.is_sure) == (slug, True)
    assert seen.value.said in " ".join(text.split())


def test_long_name_and_abbreviation_are_one_body():
    text = "Kegiatan Badan Kepegawaian dan Pengembangan Sumber Daya Manusia (BKPSDM) Contim dimulai."

    (seen,) = bodies_in(text)

    assert seen.value.short == "BKPSDM"
    assert seen.value.region == "Contim"
    assert text[seen.start : seen.end].endswith("(BKPSDM) Contim")


@pytest.mark.parametrize(
    ("title", "text", "slug", "sure"),
    [
        ("", "Pemkab Contim gembira. Diskominfo-SP menggelar rapat.", "kominfo-timur", True),
        ("", "Pemda Contara gembira. Diskominfo-SP menggelar rapat.", "kominfo-utara", True),
        ("Bupati Contoh Utara hadir", "Diskominfo-SP menggelar rapat.", "kominfo-utara", True),
        ("", "Sungai Batu – Diskominfo-SP menggelar rapat.", "kominfo-utara", True),
        ("Diskominfo-SP Contara rapat", "Dinas Kominfo-SP menggelar rapat.", "kominfo-utara", True),
        ("", "Diskominfo-SP menggelar rapat.", "kominfo-timur", False),
        ("", "Pemkab Contim dan Pemda Contara rapat. Diskominfo-SP hadir.", "kominfo-timur", False),
    ],
)
def test_the_region_of_the_text_decides_among_namesakes_or_nobody_does(title, text, slug, sure):
    last = bodies_in(text, title)[-1]

    assert (last.value.slug, last.is_sure) == (slug, sure)


@pytest.mark.parametrize(
    "text",
    [
        "BKPSDM Bantaeng menggelar rapat.",
        "BKPSDM Kabupaten Antah menggelar rapat.",
        "Dinas Pendidikan dan Olahraga Contara menggelar rapat.",
        "Pemkab Bantaeng dan Bupati Bantaeng rapat. BKPSDM hadir.",
    ],
)
def test_a_body_of_another_region_is_not_ours(text):
    assert all(not seen.value.slug for seen in bodies_in(text))


@pytest.mark.parametrize(
    ("text", "said", "short"),
    [
        ("Rapat Dinas Perhubungan dimulai.", "Dinas Perhubungan", ""),
        ("Rapat Badan Keuangan dan Aset Daerah (BKAD) dimulai.", "Badan Keuangan dan Aset Daerah", "BKAD"),
        ("Rapat Kementerian Contoh dimulai.", "Kementerian Contoh", ""),
        ("Rapat Dinkes Bantaeng dimulai.", "Dinkes", ""),
        ("Rapat Polres Bantaeng dimulai.", "Polres", ""),
        ("Rapat RSUD Mutiara dimulai.", "RSUD Mutiara", ""),
        ("Rapat Universitas Contoh dimulai.", "Universitas Contoh", ""),
        ("Rapat PT Contoh Jaya dimulai.", "PT Contoh Jaya", ""),
    ],
)
def test_bodies_that_no_list_has(text, said, short):
    (seen,) = bodies_in(text)

    assert (seen.value.said, seen.value.short, seen.value.slug) == (said, short, "")


@pytest.mark.parametrize(
    "text",
    [
        "Acara berlangsung di Luwu Timur dan Contoh Utara.",
        "Acara berlangsung di Kecamatan Antah.",
        "Ia bersaing dengan sehat dan disiplin.",
        "Rapat di Balai Kota dan Kantor Bupati.",
        "Diskusi dan Dinamika menjadi tema.",
        "",
    ],
)
def test_places_and_plain_words_are_no_bodies(text):
    assert bodies_in(text) == ()


def test_a_unit_stands_with_its_body():
    first, second = bodies_in("Diskominfo-SP Contim, melalui Bidang Humas dan IKP, rapat.")

    assert (first.value.unit, second.value.slug) == ("Bidang Humas dan IKP", "humas-timur")


def issuers(text, title=""):
    story = Story(title, text)
    return [seen.value.slug or seen.value.said for seen in agencies(story, REGISTRY, bodies(story, REGISTRY))]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("BKPSDM Contim menggelar bimtek. Hadir Dinas Perhubungan.", ["bkpsdm-timur"]),
        ("Bimtek digelar BKPSDM Contim bersama Suara Warga.", ["bkpsdm-timur"]),
        ("Bimtek itu diinisiasi oleh BKPSDM Contim.\n\nTurut hadir Diskominfo-SP Contim.", ["bkpsdm-timur"]),
        ("Pemkab Contim melalui BKPSDM menggelar bimtek.", ["bkpsdm-timur"]),
        ("Diskominfo-SP Contim, melalui Bidang Humas dan IKP, menggelar rapat.", ["kominfo-timur", "humas-timur"]),
        ("Pemkab Contim menggelar rapat.", ["contoh-timur"]),
        ("Dinas Perhubungan Contim menggelar rapat.", ["Dinas Perhubungan"]),
        ("Warga berkumpul.", []),
        ("Karangbaru, Diskominfo-SP Contim – Warga Pemkab Contim berkumpul.", ["kominfo-timur"]),
        ("Warga Pemkab Contim berkumpul.\n\n(Humas BKPSDM Contim)", ["bkpsdm-timur"]),
        ("Kepada seluruh warga, tanpa kecuali, BKPSDM Contim menggelar bimtek.", ["bkpsdm-timur"]),
    ],
)
def test_who_issues_a_release(text, slugs):
    assert issuers(text) == slugs


def test_each_issuer_stands_once():
    text = "BKPSDM Contim menggelar bimtek.\n\nBimtek digelar BKPSDM Contim. BKPSDM menggelar bimtek lagi."

    assert issuers(text, "BKPSDM Contim gelar bimtek") == ["bkpsdm-timur"]


def test_the_names_of_a_registry_are_laid_out_once_and_go_with_it():
    registry = Registry()

    assert names_in(registry) is names_in(registry)

    gone = weakref.ref(registry)
    del registry
    gc.collect()
    assert gone() is None


_PIECES = st.sampled_from(
    [
        "Kepala",
        "Dinas",
        "BKPSDM",
        "Plt.",
        "(",
        ")",
        ",",
        "dan",
        "Contim",
        "Nama Contoh",
        "H.",
        "S.Sos",
        "M.Si",
        "“",
        "”",
        '"',
        "\n\n",
        "kata",
        "ujarnya",
        "Bupati",
        "I",
        ".",
        "-",
        "mewakili",
        "Pemkab",
        "Bidang",
        "melalui",
        "Kecamatan",
        "Dr",
        "yang juga",
        "sekaligus",
        "Komisi",
        "A",
        "membuka",
        "Kadis",
        "Ketua",
        "Raja",
        "Staf Ahli",
        "DP",
        "'",
        "’",
        "(Plt",
        "Kabid",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join)), st.text(max_size=20))
def test_nothing_written_is_too_odd(body, title):
    story = Story(title, body)
    found = bodies(story, REGISTRY)

    assert all(0 <= seen.start < seen.end <= len(story.text) for seen in (*found, *agencies(story, REGISTRY, found)))
    assert [seen.start for seen in found] == sorted(seen.start for seen in found)


@pytest.mark.parametrize(
    "piece", ["Dinas ", "Kepala ", "(", "Pemerintah ", "A. ", "Bidang Humas dan ", "Dinas X, ", "BKPSDM ("]
)
def test_long_texts_take_no_more_than_their_length(piece):
    def seconds(length):
        begun = time.process_time()
        bodies_in(piece * length)
        return time.process_time() - begun

    assert seconds(1600) < 20 * seconds(200) + 0.3
