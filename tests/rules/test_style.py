"""Shouting, passive chains, quotations of nobody, abbreviations that nobody knows."""

import pytest

from plugins.registry.records import Partner
from plugins.rules.style import passive_chain, quotation_without_speaker, shouting, unexplained_abbreviation
from tests.builders import a_registry
from tests.rules.judging import manuscript_of, told

SAID = "“Loket buka sampai malam mulai hari ini.”"


@pytest.mark.parametrize(
    ("rule", "code", "body", "lines"),
    [
        (shouting, "T130", "PENTING untuk semua.", [1]),
        (shouting, "T130", "Isi.\n\nPENGUMUMAN PENDAFTARAN SISWA BARU dibuka.", [3]),
        (shouting, "T130", "Isi.\n\n## JADWAL LAYANAN MALAM\n\n- Ini WAJIB.", [3, 5]),
        (passive_chain, "T131", "Acara digelar di aula, dihadiri camat, dan dibuka bupati.", [1]),
        (
            passive_chain,
            "T131",
            "Isi.\n\nSatu. Bibit dibagikan, lalu lahan ditanami warga dan akan diperiksa tim.",
            [3],
        ),
        (passive_chain, "T131", "- Isi.\n- Data dihimpun tim, diolah camat,\ndan diserahkan warga.", [2]),
        (quotation_without_speaker, "T132", SAID, [1]),
        (quotation_without_speaker, "T132", f"Isi.\n\nRapat selesai. {SAID} Warga pulang.", [3]),
        (quotation_without_speaker, "T132", f"Isi.\n\nIsi lain.\n\n> {SAID}", [5]),
        (unexplained_abbreviation, "T133", "SIPD mulai dipakai.", [1]),
        (unexplained_abbreviation, "T133", "Buku KIA dibagikan.\n\nKIA itu kartu.", [3]),
        (unexplained_abbreviation, "T133", "Isi.\n\nData SIPD dan ABCDE-SP.\n\nLagi SIPD.", [3, 3]),
        (unexplained_abbreviation, "T133", "Data SIPD.\n\nSistem informasi pemerintahan (SIPD) baru.", [1]),
    ],
)
def test_what_is_told(rule, code, body, lines):
    if body.startswith("-"):
        body, lines = f"Isi.\n\n{body}", [line + 2 for line in lines]
    assert told(rule, body) == [(line, code) for line in lines]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (shouting, "Penting untuk semua; DPRD, BKPSDM, dan DUPAK dibahas."),
        (shouting, "Rapat LPPM UNHAS BPK dan ASN di RSUD."),
        (shouting, "“PENTING SEKALI BAGI WARGA,” kata Nama Contoh. Kolom `WAJIB DIISI SEMUA`."),
        (shouting, "Antara (ANTARA) dan PT CONTOH."),
        (passive_chain, "Acara digelar di aula dan dihadiri camat."),
        (passive_chain, "Jalan dibangun lewat tender yang diikuti, lalu dimenangkan lima regu dan diperiksa tim."),
        (passive_chain, "Jalan dibangun lewat tender yang telah\ndiikuti lima regu dan diperiksa tim."),
        (passive_chain, "Berkas dicatat, dihitung, dan dikirim; lalu dinas menyimpannya."),
        (passive_chain, "Direktur dinas membahas distribusi dan disiplin; diskusi direncanakan."),
        (passive_chain, "Acara digelar. Camat dihubungi. Bibit dibagikan."),
        (quotation_without_speaker, f"{SAID[:-1]},” kata Nama Contoh."),
        (quotation_without_speaker, f"Menurut Nama Contoh, warga senang.\n\n{SAID}"),
        (quotation_without_speaker, f"Isi.\n\n> {SAID}\n>\n> — Nama Contoh, Kepala Dinas Contoh"),
        (quotation_without_speaker, "Rakor “Berbagi Pengetahuan Bersama Semua Warga” itu selesai."),
        (quotation_without_speaker, "Papan itu bertuliskan “Buka!” saja."),
        (unexplained_abbreviation, "Organisasi perangkat daerah (OPD) hadir. OPD itu baru."),
        (unexplained_abbreviation, "SIPD (sistem informasi pemerintahan daerah) mulai dipakai."),
        (unexplained_abbreviation, "Bawalah buku KIA."),
        (unexplained_abbreviation, "DPRD, ASN, NIP, dan COVID-19 pada Bab XIV, S.STP."),
        (unexplained_abbreviation, "Isi `SIPD` dan “SIPD baru.”\n\n| SIPD |\n|---|\n| SIPD |"),
        (unexplained_abbreviation, "PENGUMUMAN PENDAFTARAN SISWA BARU SMPN."),
    ],
)
def test_what_is_not(rule, body):
    assert told(rule, body) == []


def test_a_registered_name_needs_no_explanation():
    partner = Partner(slug="qwe-contoh", name="QWE Contoh", kind="organisasi")

    assert told(unexplained_abbreviation, "Pasukan QWE hadir.") == [(1, "T133")]
    assert told(unexplained_abbreviation, "Pasukan QWE hadir.", registry=a_registry(partners=[partner])) == []


def test_a_title_in_capitals_shouts():
    assert [code for line, code in told(shouting, "Isi.", title="BUPATI BUKA PAMERAN") if line < 1] == ["T130"]


def test_the_verbs_and_the_words_are_named():
    (chain,) = passive_chain(manuscript_of("Acara digelar di aula, dihadiri camat, dan dibuka bupati."))
    (quotation,) = quotation_without_speaker(manuscript_of(SAID))

    assert (chain.facts["count"], chain.facts["verbs"]) == (3, "digelar, dihadiri, dibuka")
    assert quotation.facts["begins"] == "Loket buka sampai malam"
