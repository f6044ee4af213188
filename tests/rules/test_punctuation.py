"""Spaces, signs, and what is written together or apart."""

import pytest

from plugins.rules import punctuation
from tests.rules.judging import manuscript_of, told


def facts(rule, body):
    return [(found.facts["was"], found.facts["now"]) for found in rule(manuscript_of(body))]


@pytest.mark.parametrize(
    ("rule", "code", "body", "lines"),
    [
        (punctuation.space_before_a_sign, "T160", "Pagi , lalu\nsore .", [1, 2]),
        (punctuation.space_before_a_sign, "T160", "Waktu : pagi\n\n- Siapa ?", [1, 3]),
        (punctuation.space_before_a_sign, "T160", "**Pagi** ; [sore](https://a.example/x) !", [1, 1]),
        (punctuation.space_before_a_sign, "T160", "Pagi ,siang\ndan tamu datang .Lalu pulang !Semua", [1, 2, 2]),
        (punctuation.space_before_a_sign, "T160", "Tahun 2025 ,lalu “pagi” ,siang ;sore.", [1, 1]),
        (punctuation.no_space_after_a_sign, "T161", "Pagi,siang;sore tahun 2025,lalu.", [1, 1, 1]),
        (punctuation.no_space_after_a_sign, "T161", "Isi.\n\nLoket buka.Warga datang.", [3]),
        (punctuation.no_space_after_a_sign, "T161", "Rapat di Kab.Contoh selesai!Semua pulang.", [1, 1]),
        (punctuation.double_space, "T162", "Loket  buka.", [1]),
        (punctuation.double_space, "T162", "Isi.\n\n-   Satu   dua.", [3]),
        (punctuation.double_space, "T162", "Isi.\n\n> Kami  datang.\n>\n> — Nama  Contoh", [3, 5]),
        (punctuation.quotation_marks, "T163", '“Kami datang" katanya.', [1]),
        (punctuation.quotation_marks, "T163", "Isi.\nDan ''kami datang'', ,,begitu” katanya.", [2, 2]),
        (punctuation.quotation_marks, "T163", "Isi (“begitu“).", [1]),
        (punctuation.preposition_apart, "T164", "Rapat dikantor camat.", [1]),
        (punctuation.preposition_apart, "T164", "Isi\ndiantaranya kesekolah.", [2, 2]),
        (punctuation.preposition_apart, "T164", "Isi.\n\n## Layanan didesa", [3]),
        (punctuation.prefix_together, "T165", "Rapat di laksanakan di aula.", [1]),
        (punctuation.prefix_together, "T165", "Isi.\nSudah di buka\ndan di tutup.", [2, 3]),
        (punctuation.prefix_together, "T165", "Isi *di ikuti* warga.", [1]),
        (punctuation.particle, "T166", "Walau pun hujan, siapapun datang.", [1, 1]),
        (punctuation.particle, "T166", "Isi.\n\nBuku nya dimanapun ada.", [3, 3]),
        (punctuation.particle, "T166", "KTP nya hilang.", [1]),
        (punctuation.bound_form, "T167", "Lomba antar desa.", [1]),
        (punctuation.bound_form, "T167", "Isi.\n\n- Sub judul.\n- Non-formal.", [3, 4]),
        (punctuation.bound_form, "T167", "Isi pasca panen pra sejahtera.", [1, 1]),
    ],
)
def test_what_is_written_wrongly(rule, code, body, lines):
    assert told(rule, body) == [(line, code) for line in lines]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (punctuation.space_before_a_sign, "Pagi, lalu sore … dan ... malam."),
        (punctuation.space_before_a_sign, "Pukul 09.00 :) dan .id serta kata` ,`"),
        (punctuation.space_before_a_sign, "Isi.\n\n| a , b |\n|---|\n| c ? |\n\n    kode , sini"),
        (punctuation.space_before_a_sign, "Aplikasi .NET, .Net, .netcore dan berkas .docx, .Pdf, serta .Laporan.pdf."),
        (punctuation.space_before_a_sign, "Naik ,5 dan .75 di situs .dinas.example, a@b.example, Rp500 ,-- :senyum:"),
        (punctuation.space_before_a_sign, "Kata `a` ,b dan RT .Satu serta ?tanya !penting, lalu ...Lanjut."),
        (punctuation.no_space_after_a_sign, "Pukul 09.30, 1.500,5, S.Sos., a.n. Bupati, M.Si."),
        (punctuation.no_space_after_a_sign, "Lihat www.Contoh.Example, dinas.contoh.example, Laporan.Akhir.pdf."),
        (punctuation.no_space_after_a_sign, "Kata [ini](https://a.example/b,c;Satu.Dua) dan `a,b`."),
        (punctuation.double_space, "Loket  \nbuka.\n\n1.  Satu."),
        (punctuation.double_space, "Isi.\n\n##  Judul\n\n>  Kutipan\n\n[^1]:  Catatan"),
        (punctuation.double_space, "Isi `a  b`.\n\n| a  | b  |\n|----|----|\n| c  | d  |"),
        (punctuation.quotation_marks, '“Kami datang” dan "begitu" katanya.'),
        (punctuation.quotation_marks, 'Jum\'at, 5" x 7" dan “satu” dan ‘dua’.'),
        (punctuation.quotation_marks, '“Ayat pertama\n\nAyat kedua"'),
        (punctuation.preposition_apart, "Rapat di kantor, ditempatkan, ditingkatkan, keluar, kemari."),
        (punctuation.preposition_apart, "Di atas itu, KEDALAM dan Kedai DiAtas."),
        (punctuation.preposition_apart, "“Dikantor saja,” kata Nama Contoh."),
        (punctuation.prefix_together, "Rapat di aula, di Panen Raya, di undang-undang itu."),
        (punctuation.prefix_together, "Rapat dilaksanakan di desa."),
        (punctuation.prefix_together, "Tercatat di data dan di isi rilis."),
        (punctuation.particle, "Walaupun hujan, siapa pun datang; adapun lain, maupun ini."),
        (punctuation.particle, "Ada pun tidak, sekali pun belum."),
        (punctuation.particle, "Himpun, rumpun, ampun, bukunya."),
        (punctuation.bound_form, "Antardesa, subjudul, nontunai, non-Islam."),
        (punctuation.bound_form, "Petugas siap antar jemput dan antar surat."),
        (punctuation.bound_form, "Kepala Sub Bagian Umum, SUB JUDUL, subak desa."),
    ],
)
def test_what_is_written_right(rule, body):
    assert told(rule, body) == []


def test_a_finding_shows_the_words_and_how_they_should_be():
    assert facts(punctuation.space_before_a_sign, "Loket buka pagi , ya.") == [("pagi ,", "pagi,")]
    assert facts(punctuation.particle, "KTP nya apapun kemanapun.") == [
        ("KTP nya", "KTP-nya"),
        ("apapun", "apa pun"),
        ("kemanapun", "ke mana pun"),
    ]
    assert facts(punctuation.quotation_marks, "''Kami datang” katanya.") == [("''Kami datang”", "“Kami datang”")]
    assert facts(punctuation.preposition_apart, "Diantaranya ini.") == [("Diantaranya", "Di antaranya")]
