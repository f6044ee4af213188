"""Money, percent, days, hours, thousands and degrees: what is told, what is proposed, and what is right already."""

import pytest

from plugins.rules import forms
from tests.rules.judging import manuscript_of, told


def proposed(rule, body):
    return [found.facts["now"] for found in rule(manuscript_of(body))]


@pytest.mark.parametrize(
    ("rule", "code", "body", "now"),
    [
        (forms.money_form, "T140", "Bantuan Rp. 1.500.000,- cair.", "Rp1.500.000"),
        (forms.money_form, "T140", "Bantuan Rp 1,5 miliar cair.", "Rp1,5"),
        (forms.money_form, "T140", "Bantuan Rp1500000 cair.", "Rp1.500.000"),
        (forms.money_form, "T140", "Bantuan (RP. 500).", "Rp500"),
        (forms.percent_form, "T141", "Turun 10 %.", "10%"),
        (forms.percent_form, "T141", "Turun 2,5  % lagi.", "2,5%"),
        (forms.percent_form, "T141", "Turun *10 %*.", "10%"),
        (forms.day_form, "T142", "Dibuka 22-10-2025.", "22 Oktober 2025"),
        (forms.day_form, "T142", "Dibuka 01-02-2025, lalu tutup.", "1 Februari 2025"),
        (forms.day_form, "T142", "Dibuka (2.3.2025).", "2 Maret 2025"),
        (forms.hour_form, "T143", "Loket buka jam 9.", "pukul 09.00"),
        (forms.hour_form, "T143", "Jam 8:30 pagi loket buka.", "Pukul 08.30"),
        (forms.hour_form, "T143", "Loket buka pukul 09:15 WITA.", "pukul 09.15"),
        (forms.hour_form, "T143", "Loket tutup jam 7 malam.", "pukul 19.00"),
        (forms.thousands_form, "T144", "Ada 15000 org.", "15.000"),
        (forms.thousands_form, "T144", "Ada 15000 warga.", "15.000"),
        (forms.thousands_form, "T144", "Ada 1500 bibit.", "1.500"),
        (forms.thousands_form, "T144", "Ada 1250000 pohon.", "1.250.000"),
        (forms.degree_in_prose, "T145", "Kepala Dinas, Nama Contoh, S.E., M.Si., hadir.", ""),
        (forms.degree_in_prose, "T145", "Menurut Dr. Nama Contoh, itu benar.", ""),
        (forms.degree_in_prose, "T145", "Sekretaris Nama Contoh, SH hadir.", ""),
    ],
)
def test_a_form_is_told_with_the_right_one(rule, code, body, now):
    assert told(rule, f"Isi.\n\nAwal.\n{body}") == [(4, code)]
    assert proposed(rule, body) == [now]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (forms.money_form, "Bantuan Rp1.500.000 cair."),
        (forms.money_form, "Bantuan Rp1,5 miliar, Rp500.000,00, dan Rp5.000–Rp10.000."),
        (forms.money_form, "“Hanya Rp. 500,-,” kata Nama Contoh."),
        (forms.money_form, "Kolom `Rp. 500`."),
        (forms.percent_form, "Turun 10%."),
        (forms.percent_form, "Turun 10 persen."),
        (forms.percent_form, "Tanda % ada di sana."),
        (forms.day_form, "Dibuka Rabu (22/10/2025)."),
        (forms.day_form, "Nomor 800/22-10-2025/X."),
        (forms.day_form, "Nilai 45-13-2025 dan 22-10-20259."),
        (forms.hour_form, "Rapat berlangsung 3 jam 20 menit."),
        (forms.hour_form, "Loket buka pukul 09.00 dan pukul 9."),
        (forms.hour_form, "Jam kerja 9 orang."),
        (forms.thousands_form, "Pada 2025 peserta bertambah."),
        (forms.thousands_form, "Ada 15.000 warga, kode pos 92981, telepon 081234567 warga."),
        (forms.thousands_form, "Ada 900 warga."),
        (forms.degree_in_prose, "Rapat di Jalan Dr. Contoh, dekat RS Prof. Contoh."),
        (forms.degree_in_prose, "Nama M. Taufik dan Arief R. Contoh hadir."),
        (forms.degree_in_prose, "Pergub, SE Nomor 3, dan S. Contoh."),
    ],
)
def test_what_is_right_already(rule, body):
    assert told(rule, body) == []
