"""What is taken out of a text, what it tells, and what is left alone."""

import pytest

from plugins.importer.markup.converting import converted
from plugins.importer.markup.junk import is_junk
from plugins.importer.old_release import OldRelease

TEXT = "Pemerintah Kabupaten Contoh membuka loket malam bagi warga yang bekerja pada siang hari, kata Pejabat Contoh."
_JUNK = """ADVERTISEMENT
SCROLL TO RESUME CONTENT
Gulir untuk melanjutkan membaca
• Bagikan
Bagikan ini:
Bagikan ke Facebook
Share on WhatsApp
Facebook Twitter WhatsApp Telegram
Exit mobile version
oleh -6 pembaca
oleh
Dibaca 12 kali
Berita ini telah dilihat 1.204 kali
Post Views: 312
123 views
2 menit membaca
Baca juga: Loket Malam Dibuka Lagi
Baca Juga
BACA JUGA :
Lihat juga » Loket Malam
Artikel Terkait
Berita Lainnya
Related Posts
Tags: loket, malam
#LoketMalam #KabupatenContoh
Tinggalkan Balasan
Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *
Ikuti berita kami di Google News
Simak kabar terbaru di saluran WhatsApp kami
Beranda » Berita » Loket Malam
Berita sebelumnya
Cetak
***
- - -
Loading...
20 total views, 1 views today
Advertisement . Scroll to see content
Tidak ada komentar :
Sumber:"""
_NO_JUNK = """Bagikan masker kepada warga
Baca kitab bersama warga desa
Baca doa dipimpin tokoh agama
Lihat kondisi jalan, Pejabat Contoh turun ke lapangan
Iklan layanan masyarakat akan dipasang
Dibaca oleh 12 siswa
Sebanyak 120 pembaca mengikuti kegiatan itu.
Berita terbaru dari lapangan disampaikan Pejabat Contoh.
Komentar warga beragam
Facebook
Cetak KTP kini lebih cepat
Selanjutnya, Pejabat Contoh membuka acara.
Ikuti lomba ini sampai Jumat
Tag pengenal wajib dipakai
Label halal diperiksa
Kategori lomba ada tiga
1.200 kali
Suka duka petugas loket"""
JUNK, NO_JUNK = _JUNK.split("\n"), _NO_JUNK.split("\n")


def made(body, **given):
    return converted(OldRelease(key="1", path="a.txt", body=body, is_html=False, **given))


@pytest.mark.parametrize("line", JUNK)
def test_junk_is_dropped_and_listed(line):
    result = made(f"{TEXT}\n\n{line}\n\n{TEXT}")

    assert result.plain == f"{TEXT}\n\n{TEXT}"
    assert result.dropped == (line,)


@pytest.mark.parametrize("line", NO_JUNK)
def test_what_only_looks_like_junk_stays(line):
    assert not is_junk(line)


def test_an_advertisement_within_a_sentence_leaves_it_whole():
    result = made("Pemerintah Kabupaten Contoh membuka loket malam bagi\nADVERTISEMENT\nwarga yang bekerja.")

    assert result.plain == "Pemerintah Kabupaten Contoh membuka loket malam bagi warga yang bekerja."


def test_links_to_other_texts_go_with_what_announces_them():
    body = f'<p>{TEXT}</p><p>Baca juga:</p><ul><li><a href="https://a.example/">Loket Pagi</a></li></ul><p>{TEXT}</p>'
    result = converted(OldRelease(key="1", path="a", body=body))

    assert result.dropped == ("Baca juga:", "Loket Pagi")
    assert result.plain == f"{TEXT}\n\n{TEXT}"


CREDITS = {
    "Pewarta : Contoh Satu": {"reporter": "Contoh Satu"},
    "Editor : Contoh Dua": {"editor": "Contoh Dua"},
    "Pewarta: Contoh Satu, Editor: Contoh Dua": {"reporter": "Contoh Satu", "editor": "Contoh Dua"},
    "(Penulis: Contoh Satu | Editor: Contoh Dua)": {"reporter": "Contoh Satu", "editor": "Contoh Dua"},
    "Reporter/Penulis: Contoh Satu": {"reporter": "Contoh Satu"},
    "Sumber: Kabar Contoh": {"publisher": "Kabar Contoh"},
    "Copyright © KABAR CONTOH 2024": {"rights": "Copyright © KABAR CONTOH 2024"},
    "© 2024 Kabar Contoh. All rights reserved.": {"rights": "© 2024 Kabar Contoh. All rights reserved."},
    "Dilarang keras mengambil konten tanpa izin": {"rights": "Dilarang keras mengambil konten tanpa izin"},
    "(Contoh)": {"reporter": "Contoh"},
    "(humas/xy)": {"reporter": "humas/xy"},
    "(L2)": {"reporter": "L2"},
    "(ADV)": {},
    "(*)": {},
    "(#)": {},
    "(kabarcontoh.com)": {"publisher": "kabarcontoh.com"},
}
FIELDS = ("reporter", "editor", "publisher", "rights")


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_goes_into_the_header(line):
    result = made(f"{TEXT}\n\n{line}")

    assert {name: value for name in FIELDS if (value := getattr(result, name))} == CREDITS[line]
    assert (result.plain, result.dropped, result.lost) == (TEXT, (line,), ())


@pytest.mark.parametrize("signature", ["(Contoh)", " (humas)", "(*)", " (adv/contoh)", "*/humas"])
def test_a_signature_behind_the_last_sentence_goes(signature):
    assert made(TEXT + signature).plain == TEXT


@pytest.mark.parametrize(
    "ending",
    ["Acara diikuti Badan Kepegawaian (BKPSDM).", "Loket dibuka Senin (16/12)", "Acara dibuka pejabat (Plt)",
     "Hak cipta warga dilindungi oleh undang-undang.", "Sumber daya: air dan tanah, tenaga, uang, serta waktu warga."],
)  # fmt: skip
def test_what_only_looks_like_a_credit_stays(ending):
    assert made(f"{TEXT}\n\n{ending}").plain == f"{TEXT}\n\n{ending}"


def test_a_source_under_a_table_in_the_middle_stays():
    assert "Sumber: Badan Contoh" in made(f"{TEXT}\n\n{TEXT}\n\n{TEXT}\n\nSumber: Badan Contoh\n\n{TEXT}").plain


def test_who_is_told_twice_is_named_once():
    assert made(f"{TEXT}\n\nPewarta: Contoh Satu", reporter="Contoh Satu").reporter == "Contoh Satu"


DATELINES = {
    "PEDOMANCONTOH, BANDAR —": ("PEDOMANCONTOH", "BANDAR — "),
    "Bandar (ANTARA) -": ("ANTARA", "Bandar - "),
    "Bandar Contoh, KABAR.CONTOH.CO.ID --": ("KABAR.CONTOH.CO.ID", "Bandar Contoh -- "),
    "KABARCONTOH.COM, BANDAR –": ("KABARCONTOH.COM", "BANDAR – "),
    "BANDAR, RADAR CONTOH -": ("RADAR CONTOH", "BANDAR - "),
    "Contoh.id -": ("Contoh.id", ""),
    "BANDAR, CONTOH —": ("", "BANDAR, CONTOH — "),
    "Bandar, Sulsel –": ("", "Bandar, Sulsel – "),
    "Bandar (21/10) -": ("", "Bandar (21/10) - "),
    "Bandar–": ("", "Bandar– "),
    "": ("", ""),
}


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_newspaper_in_the_dateline_is_the_publisher_and_the_place_stays(dateline):
    publisher, left = DATELINES[dateline]
    result = made(f"{dateline} {TEXT}".strip())

    assert (result.publisher, result.plain, result.lost) == (publisher, left + TEXT, ())


def test_the_site_itself_in_the_dateline_is_known_by_its_address():
    assert made(f"LOKETKITA, BANDAR – {TEXT}", address="https://loketkita.example/1").publisher == "LOKETKITA"


@pytest.mark.parametrize(
    ("line", "reporter"), [("Rilis: Pelatihan Menulis Berita", ""), ("Rilis: Humas Contoh", "Humas Contoh")]
)
def test_a_title_behind_the_word_for_a_release_is_no_reporter(line, reporter):
    made = converted(OldRelease("1", "a.txt", body=f"{line}\n\n{TEXT}", is_html=False))

    assert (made.reporter, line in made.markdown) == (reporter, not reporter)
