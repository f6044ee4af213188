"""Offices of many words, of two names, without a comma and behind the name, as press offices really write them."""

import pytest

from tests.recognition.regencies import people_in
from tests.recognition.test_people import told


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Kepala Disdagkoperin Budi Pejabat hadir.", "Kepala", "Disdagkoperin"),
        ("Kepala Disarpus Budi Pejabat hadir.", "Kepala", "Disarpus"),
        ("Kepala Dinas PU Bina Marga dan Tata Ruang Budi Pejabat hadir.", "Kepala",
         "Dinas PU Bina Marga dan Tata Ruang"),
        ("Kepala Dinas Xyzan dan Tata Ruang Budi Pejabat hadir.", "Kepala", "Dinas Xyzan dan Tata Ruang"),
        ("Kepala Pusbang Literasi dan Profesi Budi Pejabat hadir.", "Kepala", "Pusbang Literasi dan Profesi"),
        ("Kepala Dinas PU Provinsi Budi Pejabat hadir.", "Kepala", "Dinas PU"),
        ("Kepala Kantor Regional XX BKN, Budi Pejabat, hadir.", "Kepala", "Kantor Regional XX BKN"),
        ("Ketua Majelis Jemaat ABC Misal Antah, Kecamatan Misal, Pendeta Budi Pejabat, hadir.", "Ketua",
         "Majelis Jemaat ABC Misal Antah"),
        ("Ketua BPK Budi Pejabat hadir.", "Ketua", "BPK"),
        ("Ketua BPK RI Perwakilan Jambi, Budi Pejabat, hadir.", "Ketua", "BPK RI Perwakilan"),
        ("Ketua Komisi A DPRD Bantaeng Budi Pejabat hadir.", "Ketua Komisi A", "DPRD"),
        ("Ketua TP PKK Pusat Budi Pejabat hadir.", "Ketua", "TP PKK Pusat"),
        ("Ketua panitia Budi Pejabat hadir.", "Ketua panitia", ""),
        ("Direktur Jenderal Industri Logam, Mesin, dan Elektronika, Budi Pejabat, hadir.",
         "Direktur Jenderal Industri Logam, Mesin, dan Elektronika", ""),
        ("Staf Khusus Wapres Budi Pejabat hadir.", "Staf Khusus Wapres", ""),
        ("Asisten I Budi Pejabat hadir.", "Asisten I", ""),
        ("Pangdam XX/Antah Mayjen TNI Budi Pejabat hadir.", "Pangdam", "XX/Antah"),
        ("Kapolsek Banjar Antah, Polres Bantaeng, Polda Misal, AKP Budi Pejabat, hadir.", "Kapolsek", "Banjar Antah"),
        ("Kapolsek Antah Ajun Komisaris Polisi Budi Pejabat hadir.", "Kapolsek", "Antah"),
        ("Waka Polres kompol Budi Pejabat hadir.", "Waka", "Polres"),
        ("Kapolsek Antah Ajun Komisaris Polisi (AKP) Budi Pejabat hadir.", "Kapolsek", "Antah"),
        ("Lurah Antah Udik Budi Pejabat hadir.", "Lurah", "Antah Udik"),
        ("Bupati Antah Timur Budi Pejabat hadir.", "Bupati", "Antah Timur"),
        ("Walikota Pagaralam Budi Pejabat hadir.", "Walikota", "Pagaralam"),
        ("Kepala UPT Xyz Luwu Timur Budi Pejabat hadir.", "Kepala UPT", "Xyz Luwu Timur"),
        ("Kepala Dinas Perhubungan Kota Pontianak, Kalimantan Barat (Kalbar) Budi Pejabat hadir.", "Kepala",
         "Dinas Perhubungan"),
        ("Sekretaris Dinas Perhubungan – Budi Pejabat mengatakan hal itu.", "Sekretaris", "Dinas Perhubungan"),
        ("Itu disampaikan oleh Budi Pejabat Kepala Tata Pemerintahan, kemarin.", "Kepala Tata Pemerintahan", ""),
        ("Di antaranya Budi yang kini menjabat Kepala Dinas Perhubungan.", "Kepala", "Dinas Perhubungan"),
        ("Budi Pejabat, S.E., selaku Kepala Bidang Pengairan, hadir.", "Kepala Bidang Pengairan", ""),
        ("Budi Pejabat (Kepala Seksi Data) hadir.", "Kepala Seksi Data", ""),
    ],
)  # fmt: skip
def test_where_an_office_ends_and_a_name_begins(text, role, body):
    ((name, _, said, whose),) = told(text)

    assert name in ("Budi Pejabat", "Budi")
    assert (said, whose) == (role, body)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kapolres Bantaeng AKBP A. Budi pejabat, S.I.K., hadir.", "A. Budi pejabat"),
        ("Kepala Dinas Sosial, BP. Pejabat, hadir.", "BP. Pejabat"),
        ("Bupati Bantaeng Budi Pejabat Jawab Keluhan Warga.", "Budi Pejabat"),
        ("Kapolres Bantaeng AKBP Dr. Budi Raja Laut Pejabat, S.H., hadir.", "Budi Raja Laut Pejabat"),
    ],
)
def test_what_belongs_to_a_name(text, name):
    assert [found for found, *_ in told(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Saya menghadap Menteri PU PR, dan itu menjadi program.",
        "Kepala UPTD Mempunyai tugas itu.",
        "Bupati menghubungi Kadis Perikanan Antah Timur agar menyediakan solar.",
        "Pelatihan Kapasitas Pengurus Koperasi, Daya Misal, dan Mikro berlangsung.",
        "Dewan Perwakilan Rakyat Daerah Bantaeng, Ir. Budi Pejabat menyelenggarakan sosialisasi.",
        "Rapat Koordinasi Gubernur Se-Sumatera berlangsung.",
        "“Harapannya selaku Kepala Madrasah itu baik.”",
        "Para anggota Bapemperda menjelaskan hal itu.",
        "Hadir Kepala Sub Bidang, dan Kepala Sub Bagian.",
        "Hadir menggantikan Sekda Bantaeng sebelumnya yakni Budi Pejabat.",
        "Sebelumnya, Budi Pejabat menjabat sebagai Kepala Dinas Sosial.",
    ],
)
def test_nobody_holds_an_office_here(text):
    assert told(text) == []


def test_two_offices_before_two_names_are_one_each():
    text = "Bupati dan Wakil Bupati Bantaeng Budi Pejabat dan Citra Contoh, melepas kontingen."

    assert [(name, role, body) for name, _, role, body in told(text)] == [
        ("Budi Pejabat", "Bupati", "Bantaeng"),
        ("Citra Contoh", "Wakil Bupati", "Bantaeng"),
    ]


def test_several_of_one_office():
    text = "Hadir para Staf Khusus Menteri Budi Pejabat dan Citra Contoh."

    assert [(name, role) for name, _, role, _ in told(text)] == [
        ("Budi Pejabat", "Staf Khusus Menteri"),
        ("Citra Contoh", "Staf Khusus Menteri"),
    ]


def test_whoever_installs_somebody_does_not_get_the_office():
    installed = "Budi Pejabat dilantik oleh Gubernur Citra Contoh sebagai Pj Bupati Bantaeng."
    to_come = "Kepala Dinas Sosial Budi Pejabat akan dilantik oleh Gubernur Citra Contoh sebagai Pj Bupati Bantaeng."

    assert ("Citra Contoh", "pj", "Bupati", "Bantaeng") not in told(installed)
    assert [role for _, _, role, _ in told(to_come)] == ["Kepala", "Gubernur"]


def test_a_short_form_of_an_office_is_no_second_one():
    text = "Menteri Perhubungan Budi Pejabat hadir.\n\nMenteri Budi Pejabat, kata Menhub Budi Pejabat, senang."

    assert [role for _, _, role, _ in told(text)] == ["Menteri Perhubungan"]


def test_a_word_of_somebody_else_s_name_is_no_holder():
    text = "Kepala Dinas Sosial, Budi Pejabat, hadir. Kepada Bupati Bantaeng Budi menyampaikan harapannya."

    assert [(name, role) for name, _, role, _ in told(text)] == [("Budi Pejabat", "Kepala")]


@pytest.mark.parametrize(
    "text",
    [
        "Sambutan Bupati Bantaeng H. Citra Contoh yang dibacakan Asisten III Budi Pejabat itu hangat.",
        "Hadir Citra Contoh, Bupati Bantaeng yang diwakili oleh Asisten III Budi Pejabat.",
    ],
)
def test_who_reads_a_speech_or_comes_instead_stands_for_its_author(text):
    (one,) = [seen.value for seen in people_in(text) if seen.value.stands_for]

    assert one.name == "Budi Pejabat"
    assert one.stands_for is not None
    assert one.stands_for.role == "Bupati"
    assert not [name for name, _, role, _ in told(text) if role == "Bupati"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Bupati Bantaeng Budi Pejabat, S.Pd. Acara dibuka.", "S.Pd."),
        ("Bupati Bantaeng Budi Pejabat, SE.,ME hadir.", "SE., ME"),
    ],
)
def test_degrees_end_where_a_sentence_begins(text, after):
    assert [seen.value.after for seen in people_in(text)] == [after]


def test_a_name_behind_dinas_is_no_agency():
    assert [name for name, *_ in told("Acara dibuka Sekretaris Dinas Marlina Contoh.")] == ["Marlina Contoh"]
