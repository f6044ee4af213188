"""People are found with the office that the text gives them, in every order of writing, and nobody is made up."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.bodies import bodies
from plugins.recognition.people import people
from plugins.recognition.story import Story
from tests.recognition.regencies import REGISTRY, people_in, person
from tests.recognition.test_bodies import _PIECES


def told(text):
    """(name, kind, role, body) of each office that a text gives somebody."""
    return [
        (seen.value.name, held.kind, held.role, held.body.said if held.body else "")
        for seen in people_in(text)
        for held in seen.value.offices
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Dinas Perhubungan, Budi Pejabat, hadir.",
        "Kepala Dinas Perhubungan Budi Pejabat hadir.",
        "Kepala Dinas Perhubungan (Budi Pejabat) hadir.",
        "Kepala Dinas Perhubungan yakni Budi Pejabat hadir.",
        "Budi Pejabat, Kepala Dinas Perhubungan, hadir.",
        "Budi Pejabat selaku Kepala Dinas Perhubungan hadir.",
        "Rapat dihadiri Kepala Dinas Perhubungan H. Budi Pejabat, S.Sos., M.Si.",
        "Sementara itu, Kepala Dinas Perhubungan (Dishub), Drs. Budi Pejabat, MM, hadir.",
        "KEPALA DINAS PERHUBUNGAN BUDI PEJABAT MENGATAKAN HAL ITU.",
    ],
)
def test_both_orders_with_and_without_commas(text):
    ((name, kind, role, body),) = told(text)

    assert (name, kind, role.lower(), body.lower()) == ("Budi Pejabat", "definitif", "kepala", "dinas perhubungan")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Plt.", "plt"), ("PLT", "plt"), ("Plt", "plt"), ("Pelaksana Tugas (Plt.)", "plt"), ("Pelaksana tugas", "plt"),
        ("Pj", "pj"), ("Penjabat (Pj)", "pj"), ("Penjabat", "pj"), ("Plh.", "plh"), ("Pjs", "pjs"), ("", "definitif"),
    ],
)  # fmt: skip
def test_every_way_to_stand_in(said, kind):
    assert told(f"Hadir pula {said} Bupati Bantaeng, Budi Pejabat.") == [("Budi Pejabat", kind, "Bupati", "Bantaeng")]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Kadis Perhubungan Budi Pejabat hadir.", "Kepala", "Perhubungan"),
        ("Kabid Lalu Lintas, Budi Pejabat, hadir.", "Kabid Lalu Lintas", ""),
        ("Kabag Hukum Setda Bantaeng, Budi Pejabat, hadir.", "Kabag Hukum", "Setda"),
        ("Sekda Bantaeng Budi Pejabat hadir.", "Sekda", "Bantaeng"),
        ("Sekretaris Kabupaten Bantaeng H Budi Pejabat hadir.", "Sekretaris Kabupaten", "Bantaeng"),
        ("Asisten I Setda Bantaeng, Budi Pejabat, hadir.", "Asisten I", "Setda"),
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat, Budi Pejabat, hadir.",
         "Asisten Pemerintahan dan Kesejahteraan Rakyat", ""),
        ("Staf Ahli Bidang Hukum, Politik, dan Pemerintahan, Budi Pejabat, hadir.",
         "Staf Ahli Bidang Hukum, Politik, dan Pemerintahan", ""),
        ("Camat Sungai Antah, Budi Pejabat, hadir.", "Camat", "Sungai Antah"),
        ("Camat Antah Budi Pejabat hadir.", "Camat", "Antah"),
        ("Lurah Antah Barat Budi Pejabat hadir.", "Lurah", "Antah Barat"),
        ("Kepala Desa Batu Antah, Budi Pejabat, hadir.", "Kepala Desa", "Batu Antah"),
        ("Kapolres Bantaeng AKBP Budi Pejabat, S.I.K., hadir.", "Kapolres", "Bantaeng"),
        ("Dandim 1499/Antah Letkol Inf Budi Pejabat hadir.", "Dandim", "1499/Antah"),
        ("Direktur Eksekutif Suara Warga, Budi Pejabat, hadir.", "Direktur Eksekutif", "Suara Warga"),
        ("Ketua TP PKK Bantaeng, Hj. Budi Pejabat, hadir.", "Ketua", "TP PKK"),
        ("Wakil Ketua II DPRD Bantaeng, Budi Pejabat, hadir.", "Wakil Ketua II", "DPRD"),
        ("Ketua Kelompok Tani Melati, Budi Pejabat, hadir.", "Ketua", "Kelompok Tani Melati"),
        ("Kepala SMPN 1 Antah, Budi Pejabat, hadir.", "Kepala", "SMPN 1 Antah"),
        ("Kepala Puskesmas Antah, dr. Budi Pejabat, hadir.", "Kepala", "Puskesmas Antah"),
        ("Rektor Universitas Antah Prof. Dr. Budi Pejabat hadir.", "Rektor", "Universitas Antah"),
        ("Bunda PAUD Bantaeng, Budi Pejabat, hadir.", "Bunda PAUD", "Bantaeng"),
        ("anggota DPRD Bantaeng Budi Pejabat hadir.", "anggota", "DPRD"),
        ("Kepala Bagian Hukum Sekretariat DPRD Budi Pejabat hadir.", "Kepala Bagian Hukum", "Sekretariat DPRD"),
        ("Direktur Tata Kelola Kemitraan Kemenkominfo RI Budi Pejabat hadir.", "Direktur Tata Kelola Kemitraan",
         "Kemenkominfo RI"),
    ],
)  # fmt: skip
def test_long_and_short_offices_with_their_bodies(text, role, body):
    assert told(text) == [("Budi Pejabat", "definitif", role, body)]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Kasatreskrim Polres Bantaeng AKP Budi Pejabat hadir.", "Kasatreskrim", "Polres"),
        ("Dirgakkum Korlantas Polri Brigjen Budi Pejabat hadir.", "Dirgakkum", "Korlantas Polri"),
        ("Gubsu Budi Pejabat hadir.", "Gubsu", ""),
        ("Sekertaris Daerah Bantaeng Budi Pejabat hadir.", "Sekertaris Daerah", "Bantaeng"),
        ("Acara dibuka wakil ketua DPRD Bantaeng Budi Pejabat.", "wakil ketua", "DPRD"),
        ("Turut hadir kepala bidang IKP Budi Pejabat.", "kepala bidang IKP", ""),
        ("Bertindak selaku Inspektur Upacara, Kapolres Bantaeng AKBP Budi Pejabat.", "Kapolres", "Bantaeng"),
        ("Panglima Kodam XX/Antah Mayjen TNI Budi Pejabat hadir.", "Panglima", "Kodam XX/Antah"),
        ("Dandim Kodim 1499/Antah-Barat, Letkol Inf Budi Pejabat, hadir.", "Dandim", "Kodim 1499/Antah-Barat"),
        ("Ketua Komisi II DPRD Bantaeng Budi Pejabat hadir.", "Ketua Komisi II", "DPRD"),
        ("Kepala Biro (Kabiro) Hukum Setda Bantaeng, Budi Pejabat, hadir.", "Kepala Biro Hukum", "Setda"),
        ("Ketua Kelompok Kerja (Pokja), Budi Pejabat, hadir.", "Ketua", "Kelompok Kerja"),
        ("Ketua Fraksi PKS Budi Pejabat hadir.", "Ketua", "Fraksi PKS"),
        ("Ketua Tim Penggerak PKK Bantaeng Ny. Budi Pejabat hadir.", "Ketua", "Tim Penggerak PKK"),
        ("Kepala UPTD Puskesmas Antah drg. Budi Pejabat hadir.", "Kepala", "UPTD Puskesmas Antah"),
        ("Manajer Operasional PT Antah Energi, Budi Pejabat, hadir.", "Manajer Operasional", "PT Antah Energi"),
        ("Ketua Program Studi Ilmu Hukum Universitas Antah, Dr. Budi Pejabat, hadir.", "Ketua Program Studi Ilmu Hukum",
         "Universitas Antah"),
        ("Raja Negeri Antah, Budi Pejabat, hadir.", "Raja", "Negeri Antah"),
        ("Kepala Dinas Sosial Ibu Budi Pejabat hadir.", "Kepala", "Dinas Sosial"),
        ("Kepala Dinas Budi Pejabat mengatakan.", "Kepala Dinas", ""),
        ("Kabid Humas, Dinas Perhubungan, Budi Pejabat, hadir.", "Kabid Humas", "Dinas Perhubungan"),
        ("Kapolsek Antah, Polres Bantaeng, AKP Budi Pejabat, hadir.", "Kapolsek", "Antah"),
        ("Ketua Jemaat Antah, Kecamatan Misal, Pendeta Budi Pejabat, hadir.", "Ketua", "Jemaat Antah"),
        ("Budi Pejabat selaku Ketua Kelompok Tani Harapan Baru hadir.", "Ketua", "Kelompok Tani Harapan Baru"),
        ("Budi Pejabat, Ketua Kelompok Tani Harapan Baru, hadir.", "Ketua", "Kelompok Tani Harapan Baru"),
        ("Budi Pejabat kini menjabat Camat Antah.", "Camat", "Antah"),
        ("Budi Pejabat, ditunjuk sebagai Camat Antah\n2. Citra Contoh", "Camat", "Antah"),
    ],
)  # fmt: skip
def test_rarer_offices_and_ways_of_giving_them(text, role, body):
    assert told(text) == [("Budi Pejabat", "definitif", role, body)]


def test_what_somebody_was_before_is_not_what_they_are():
    text = "Budi Pejabat yang sebelumnya menjabat Sekda Bantaeng, saat ini menjabat Staf Ahli Bidang Hukum."

    assert [role for _, _, role, _ in told(text)] == ["Staf Ahli Bidang Hukum"]


def test_an_office_that_several_hold_is_that_of_all_who_are_listed():
    text = "Hadir Ketua DPRD Bantaeng Budi Pejabat, didampingi Wakil Ketua H Citra Contoh, Dodi Misal dan Eka Andai."

    assert [(name, role) for name, _, role, _ in told(text)] == [
        ("Budi Pejabat", "Ketua"),
        ("Citra Contoh", "Wakil Ketua"),
        ("Dodi Misal", "Wakil Ketua"),
        ("Eka Andai", "Wakil Ketua"),
    ]


def test_whoever_follows_with_an_office_of_their_own_does_not_share_one():
    text = "Hadir Wakil Ketua Citra Contoh dan Dodi Misal, Camat Antah."

    assert [(name, role) for name, _, role, _ in told(text)] == [
        ("Citra Contoh", "Wakil Ketua"),
        ("Dodi Misal", "Camat"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ketua Kelompok Tani Mekar Antah Sutrisno hadir.",
        "Ketua Yayasan Mekar Antah Misal Contoh hadir.",
    ],
)
def test_the_first_words_of_a_long_name_may_be_of_the_body(text):
    (found,) = people_in(text)

    assert not found.is_sure


def test_who_is_called_by_one_word_later_has_the_full_name_of_before():
    found = people_in("Menurut warga, Citra Contoh Misal datang lebih dulu. “Kami siap hadir,” kata Citra.")

    assert [seen.value.name for seen in found] == ["Citra Contoh Misal"]


@pytest.mark.parametrize(
    ("written", "before", "name", "after"),
    [
        ("H. Budi Pejabat, S.Sos., M.Si", "H.", "Budi Pejabat", "S.Sos., M.Si"),
        ("Dr. Ir. Budi Pejabat MM", "Dr. Ir.", "Budi Pejabat", "MM"),
        ("Budi R. Pejabat", "", "Budi R. Pejabat", ""),
        ("B. R. Pejabat", "", "B. R. Pejabat", ""),
        ("Budi Pejabat W., S.H.", "", "Budi Pejabat W.", "S.H."),
        ("Budi Pejabat M.Si", "", "Budi Pejabat", "M.Si"),
        ("Budi Pejabat SAg", "", "Budi Pejabat", "SAg"),
        ("Budi Hari Pejabat", "", "Budi Hari Pejabat", ""),
        ("A. Juni Pejabat", "", "A. Juni Pejabat", ""),
        ("Budi Misal-misal", "", "Budi Misal-misal", ""),
        ("I Wayan Pejabat", "", "I Wayan Pejabat", ""),
        ("M. Budi Pejabat", "", "M. Budi Pejabat", ""),
        ("Budi Pejabat DP", "", "Budi Pejabat DP", ""),
        ("Budi bin Pejabat", "", "Budi bin Pejabat", ""),
        ("Nur'aini Ma’ruf", "", "Nur'aini Ma’ruf", ""),
        ("BUDI PEJABAT", "", "Budi Pejabat", ""),
        ("Budi", "", "Budi", ""),
        ("Hj. Budi, S.Pd., M.Pd.I.", "Hj.", "Budi", "S.Pd., M.Pd.I."),
    ],
)
def test_titles_and_degrees_stand_apart(written, before, name, after):
    found = person(f"Rapat dibuka Kepala Dinas Perhubungan, {written}, kemarin.")

    assert (found.before, found.name, found.after.rstrip(".")) == (before, name, after.rstrip("."))


@pytest.mark.parametrize(
    "link", ["yang juga", "sekaligus", "selaku", "merangkap", "sekaligus selaku", ", yang juga menjabat", ", sekaligus"]
)
def test_two_offices_of_one_person(link):
    found = told(f"Kepala Dinas Perhubungan, Budi Pejabat {link} Ketua Panitia, hadir.")

    assert [(name, role) for name, _, role, _ in found] == [("Budi Pejabat", "Kepala"), ("Budi Pejabat", "Ketua")]


def test_a_list_gives_everybody_their_own_office():
    text = "Rapat dihadiri Kepala BKD, Budi Pejabat, Ketua LPPM Unhas, Citra Contoh, serta Camat Antah, Dodi Misal."

    assert [(name, role) for name, _, role, _ in told(text)] == [
        ("Budi Pejabat", "Kepala"),
        ("Citra Contoh", "Ketua"),
        ("Dodi Misal", "Camat"),
    ]


def test_a_list_in_the_other_order():
    text = "Hadir Budi Pejabat, Kepala BKD, dan Citra Contoh, Ketua LPPM."

    assert [(name, role) for name, _, role, _ in told(text)] == [("Budi Pejabat", "Kepala"), ("Citra Contoh", "Ketua")]


def test_whose_office_stands_between_two_names_is_asked():
    found = people_in("Hadir bersama Orang Misal, Kepala Dinas Perhubungan, Budi Pejabat, dan warga.")

    assert not any(seen.is_sure and seen.value.offices for seen in found)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Staf Ahli Bidang Hukum, Budi Pejabat, yang mewakili Bupati Bantaeng, hadir.",
            "Budi Pejabat",
            "Bupati Bantaeng",
        ),
        ("Bupati Bantaeng diwakili oleh Kepala BKD, Budi Pejabat, hadir.", "Budi Pejabat", "Bupati Bantaeng"),
        (
            "Bupati Bantaeng Citra Misal yang diwakili Kepala BKD, Budi Pejabat, hadir.",
            "Budi Pejabat",
            "Bupati Bantaeng",
        ),
        ("Mewakili Bupati Bantaeng, Kepala BKD Budi Pejabat hadir.", "Budi Pejabat", "Bupati Bantaeng"),
        ("Kepala BKD Budi Pejabat mewakili Pj. Bupati Bantaeng Citra Misal.", "Budi Pejabat", "Pj. Bupati Bantaeng"),
        ("Atas nama Bupati Bantaeng, Kepala BKD Budi Pejabat hadir.", "Budi Pejabat", "Bupati Bantaeng"),
    ],
)
def test_who_stands_for_somebody_is_there_and_the_other_is_not(text, name, office):
    found = person(text)

    assert (found.name, found.stands_for.label) == (name, office)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Rapat dibuka oleh Kepala BKD, Budi Pejabat.", "opened"),
        ("Rapat dibuka secara resmi Kepala BKD Budi Pejabat.", "opened"),
        ("Kepala BKD Budi Pejabat membuka rapat.", "opened"),
        ("“Kita mulai,” kata Kepala BKD Budi Pejabat saat membuka rapat.", "opened"),
        ("Kepala BKD Budi Pejabat menutup rapat.", "closed"),
        ("Hadir sebagai narasumber Kepala BKD Budi Pejabat.", "speaker"),
        ("Kepala BKD Budi Pejabat tampil sebagai pemateri.", "speaker"),
        ("Kepala BKD Budi Pejabat selaku tuan rumah hadir.", "host"),
        ("Kepala BKD Budi Pejabat membuka peluang usaha.", ""),
        ("Kepala BKD Budi Pejabat hadir.", ""),
    ],
)
def test_what_somebody_did(text, part):
    assert person(text).part == part


def test_who_stands_beside_does_not_open():
    found = people_in("Bupati Bantaeng Budi Pejabat didampingi Kepala BKD Citra Contoh membuka rapat.")

    assert [seen.value.part for seen in found] == ["opened", ""]


def test_short_forms_are_the_same_person():
    text = "Kepala BKD Budi Pejabat hadir. “Baik sekali rapat ini,” kata Budi. Pejabat menambahkan, itu benar."

    (seen,) = people_in(text)

    assert [text[start:end] for start, end in seen.value.mentions] == ["Budi Pejabat", "Budi", "Pejabat"]


def test_two_spellings_are_one_person_only_when_the_office_says_so():
    same = people_in("Kepala BKD Budi R. Pejabat hadir. Kepala BKD, Budi Pejabat, pulang.")
    other = people_in("Kepala BKD Budi R. Pejabat hadir. Camat Antah, Budi Pejabat, pulang.")

    assert [seen.value.name for seen in same] == ["Budi R. Pejabat"]
    assert [seen.value.name for seen in other] == ["Budi R. Pejabat", "Budi Pejabat"]


@pytest.mark.parametrize(
    "text",
    [
        "Acara di Jl. Budi Pejabat ramai.",
        "Acara di Gedung Budi Pejabat, Hotel Sari Contoh, ramai.",
        "RSUD Budi Pejabat menggelar rapat.",
        "Pewarta : Budi Pejabat\nEditor : Citra Contoh",
        "Mantan Bupati Bantaeng, Budi Pejabat, tak datang.",
        "Almarhum Kepala BKD Budi Pejabat dikenang.",
        "Rapat di Kantor Bupati Bantaeng, Selasa (1/8).",
        "Keputusan Bupati Bantaeng Nomor 5 dibacakan.",
        "Rapat di Karangbaru, Bupati hadir.",
        "Para Camat dan Lurah Senin itu hadir.",
        "Kepala Dinas Perhubungan dan Sekretaris Dinas Sosial hadir.",
        "Bupati Tinjau Banjir dan Serahkan Bantuan Warga",
        "Istri Bupati Bantaeng, Budi Pejabat, hadir.",
        "",
    ],
)
def test_nobody_is_made_up(text):
    assert people_in(text) == ()


def test_a_title_with_capitals_makes_nobody():
    assert people_in("Rapat selesai.", "Bupati Bantaeng Lantik Kepala BKD Antah") == ()


@pytest.mark.parametrize(
    ("text", "slug", "role"),
    [
        ("Plt. Kepala Diskominfo-SP Contim, Hotma R. Sinurat, hadir.", "hotma-r-sinurat", "kepala-kominfo-timur"),
        ("Kepala Dinas Kominfo-SP Contim HOTMA R. SINURAT hadir.", "hotma-r-sinurat", "kepala-kominfo-timur"),
        ("Kabid Humas dan IKP, Paimin, hadir.", "paimin", "kabid-humas"),
        ("Bupati Contim H. Rangga Wiratanu hadir.", "rangga-wiratanu", "bupati-timur"),
        ("Kepala BKPSDM Contim, Dewi Anjani, hadir.", "dewi-anjani", "kepala-bkpsdm"),
        ("Kepala Diskominfo-SP Contara, Dewi Anjani, hadir.", "dewi-anjani-2", "kepala-kominfo-utara"),
        ("Kadis Kominfo-SP Contim, Orang Baru, hadir.", "", "kepala-kominfo-timur"),
    ],
)
def test_officials_and_roles_of_the_registry(text, slug, role):
    (seen,) = people_in(text)

    assert (seen.value.slug, seen.value.offices[0].slug, seen.is_sure) == (slug, role, True)


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Diskominfo-SP Contim, Hotma Sinurat, hadir.",  # the registry has an initial more
        "Kepala BKD Bantaeng, Paimin, hadir.",  # one word, and another office
    ],
)
def test_a_name_that_is_only_like_an_officials_is_asked(text):
    (seen,) = people_in(text)

    assert not (seen.value.slug and seen.is_sure)


def test_namesakes_without_office_are_nobody_in_particular():
    assert all(not seen.value.slug for seen in people_in("Dewi Anjani mengatakan hal itu. “Baik,” kata Dewi Anjani."))


def test_a_citizen_is_there_only_when_they_speak():
    assert [seen.value.name for seen in people_in("“Kami senang sekali hari ini,” kata Siti Warga, pedagang.")] == [
        "Siti Warga"
    ]
    assert people_in("Di pasar itu Siti Warga berjualan sayur.") == ()


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join)), st.text(max_size=20))
def test_nothing_written_is_too_odd(body, title):
    story = Story(title, body)

    for seen in people(story, REGISTRY, bodies(story, REGISTRY)):
        assert 0 <= seen.start < seen.end <= len(story.text)
        assert (seen.start, seen.end) == seen.value.mentions[0]
        assert all(0 <= start < end <= len(story.text) for start, end in seen.value.mentions)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Kepala ",
        "Plt. ",
        "Kepala BKD Budi Pejabat, ",
        "Budi ",
        "Dr. ",
        "(",
        "S.Sos., ",
        "A. ",
        "“Kata, ",
        "Kepala Dinas X dan ",
    ],
)
def test_long_texts_take_no_more_than_their_length(piece):
    def seconds(length):
        begun = time.process_time()
        people_in(piece * length)
        return time.process_time() - begun

    assert seconds(1600) < 20 * seconds(200) + 0.3
