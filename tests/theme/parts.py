"""The parts that example pages are built of: cards, lists, people, facts, appointments."""

from dataclasses import replace
from datetime import date

from plugins.pages.parts import (
    AgencyCard,
    Card,
    ContactView,
    Fact,
    Link,
    OfficialCard,
    PageNumber,
    Pagination,
    PictureView,
    ReleaseList,
    Tenure,
    TermCard,
    Title,
    YearCount,
)
from tests.theme.frame import ORIGIN

PICTURE = PictureView(
    address="/contoh/foto-1600.svg",
    srcset="/contoh/foto-480.svg 480w, /contoh/foto-960.svg 960w, /contoh/foto-1600.svg 1600w",
    width=1600,
    height=1067,
    alt="Danau dikelilingi perbukitan",
    caption="Keterangan contoh: siapa, sedang apa, di mana, kapan.",
    credit="Humas Contoh & Rekan",
)
CARD = Card(
    address="/rilis/2025/10/contoh/",
    title="42 peserta belajar kehumasan dan protokol di Bandar Contoh",
    summary="Badan Contoh menggandeng mitra dalam bimbingan teknis dua hari di Wisma Contoh.",
    day=date(2025, 10, 22),
    agency="Bacon",
    cloth="bkpsdm-luwu-timur",
    event_type="Bimbingan teknis",
    place="Bandar Contoh",
)
CARDS = (
    replace(CARD, flags=("correction",)),
    replace(CARD, title="Perbaikan jalan menuju dermaga selesai lebih awal", picture=PICTURE, flags=("update",)),
    replace(
        CARD,
        title="Jadwal pembagian bantuan pangan tahap empat",
        flags=("withdrawn", "correction"),
        cloth="dinas-contoh-satu",
        summary="",
    ),
    replace(
        CARD,
        title="Rapat Dinas Perhubungan & Dinas Contoh",
        cloth="",
        note="Plt. Kepala Badan Contoh",
        place="",
    ),
)
NEWEST = Pagination(
    newest="/rilis/",
    on_newest=True,
    numbers=(
        PageNumber(3, "/rilis/hal/3/"),
        PageNumber(2, "/rilis/hal/2/"),
        PageNumber(1, "/rilis/hal/1/", oldest=True),
    ),
    older="/rilis/hal/3/",
)
MIDDLE = Pagination(
    newest="/rilis/",
    on_newest=False,
    numbers=(
        PageNumber(0),
        PageNumber(1042, "/rilis/hal/1042/"),
        PageNumber(1041, "/rilis/hal/1041/", current=True),
        PageNumber(1040, "/rilis/hal/1040/"),
        PageNumber(0),
        PageNumber(1, "/rilis/hal/1/", oldest=True),
    ),
    newer="/rilis/hal/1042/",
    older="/rilis/hal/1040/",
)
LAST = Pagination(
    newest="/rilis/",
    on_newest=False,
    numbers=(
        PageNumber(3, "/rilis/hal/3/"),
        PageNumber(2, "/rilis/hal/2/"),
        PageNumber(1, "/rilis/hal/1/", current=True, oldest=True),
    ),
    newer="/rilis/hal/2/",
)
FULL = ReleaseList(CARDS, NEWEST)
EMPTY = ReleaseList(())
ACTING = Title("Kepala Badan Kepegawaian Contoh", "Plt.", "Pelaksana tugas")
OFFICIALS = (
    OfficialCard(
        "Pejabat Contoh",
        "/pejabat/pejabat-contoh/",
        (Title("Staf Ahli Contoh"),),
        "Membuka kegiatan, mewakili Bupati",
    ),
    OfficialCard("Pelaksana Contoh", "/pejabat/pelaksana-contoh/", (ACTING,), "Menutup kegiatan"),
    OfficialCard(
        "Ganda Contoh",
        "/pejabat/ganda-contoh/",
        (ACTING, Title("Sekretaris Contoh"), replace(ACTING, role="Kepala Dinas Contoh")),
    ),
    OfficialCard("Mitra Contoh", "", (Title("Direktur Mitra Contoh"),), "Narasumber dari luar pemerintah"),
)
AGENCIES = (
    AgencyCard(
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "/instansi/bacon/",
        "bkpsdm-luwu-timur",
        "Contoh Timur · 214 rilis",
    ),
    AgencyCard(
        "Dinas Komunikasi, Informatika, Statistik, dan Persandian",
        "/instansi/d/",
        "diskominfo-sp-luwu-timur",
        "Contoh Timur · 1.367 rilis",
    ),
    AgencyCard("Dinas Pariwisata & Olahraga", "/instansi/p/", "dinas-contoh-dua", ""),
)
TERMS = (
    TermCard("Bimbingan teknis", "/kegiatan/bimtek/", "3 rilis", "Pelatihan singkat."),
    TermCard("Rapat koordinasi", "/kegiatan/rakor/", "1 rilis"),
    TermCard("Sosialisasi", "/kegiatan/sosialisasi/"),
)
FACTS = (
    Fact("Kegiatan", (Link("Bimbingan teknis kehumasan dan protokol", ""),)),
    Fact("Waktu", (Link("21–22 Oktober 2025", ""),)),
    Fact("Tempat", (Link("Wisma Contoh", ""), Link("Bandar Contoh", "/wilayah/bandar-contoh/"))),
    Fact("Peserta", (Link("42 orang", ""),)),
    Fact("Penyelenggara", (Link("Badan Contoh", "/instansi/bacon/"), Link("Mitra Contoh", ""))),
    Fact("Anggaran", (Link("Rp2,5 miliar", ""),)),
)
YEARS = (
    YearCount(2025, 1048, "/arsip/2025/", 100),
    YearCount(2024, 39, "/arsip/2024/", 4),
    YearCount(2023, 0, "", 0),
)
TENURES = (
    Tenure(
        "Kepala Dinas Contoh Satu",
        "/jabatan/kadis/",
        "",
        "",
        "Dinas Contoh Satu",
        date(2025, 3, 3),
        None,
        (),
        True,
        "Definitif. SK Nomor 000/CONTOH/2025",
        "Surat keputusan contoh",
        f"{ORIGIN}/sk",
    ),
    Tenure(
        "Kepala Dinas Contoh Satu",
        "/jabatan/kadis/",
        "Plt.",
        "Pelaksana tugas",
        "Dinas Contoh Satu",
        date(2024, 8, 12),
        date(2025, 3, 2),
        (),
        False,
        "",
        "Berita contoh",
    ),
    Tenure(
        "Direktur Mitra Contoh", "", "", "", "Mitra Contoh", None, None, (date(2023, 7, 20), date(2023, 7, 21)), False
    ),
    Tenure("Camat Contoh", "/jabatan/camat/", "Pjs.", "Penjabat sementara", "", None, date(2020, 12, 5), (), False),
    Tenure("Sekretaris Contoh", "/jabatan/sek/", "", "", "", date(2019, 1, 1), None, (date(2019, 12, 16),), False),
)
CONTACT = ContactView(
    "Nama Narahubung", "Subbagian Contoh", "humas@contoh.example", "(0474) 321-000", "08.00–16.00 WITA"
)
