"""One example of each template in each of its states: the input of the theme's tests, and of whoever wants to look.

All names are plainly invented. `EXAMPLES` names each page by its state; `rendered()` gives its text.
"""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.feeds.views import Entry, FeedView
from plugins.page import Page
from plugins.pages.views import (
    AgenciesView,
    AgencyCard,
    AgencyView,
    Alternate,
    AttachmentView,
    Card,
    ChangeView,
    ContactView,
    ContentPageView,
    CorrectionItem,
    CorrectionsView,
    Fact,
    FeedLink,
    Head,
    HistoryItem,
    HomeView,
    Link,
    ListView,
    NavItem,
    NotFoundView,
    OfficialCard,
    OfficialsView,
    OfficialView,
    PageNumber,
    Pagination,
    PictureView,
    RedirectView,
    ReleaseList,
    ReleaseView,
    RobotsView,
    RoleView,
    Share,
    Site,
    SitemapIndexView,
    SitemapUrl,
    SitemapView,
    SourceView,
    Tenure,
    TermCard,
    TermsView,
    TermView,
    Title,
    WithdrawalView,
    YearCount,
)
from plugins.theming.assets import theme_assets
from plugins.theming.environment import environment, render

THEME = Path(__file__).parents[2] / "theme"
ZONE = ZoneInfo("Asia/Makassar")
ORIGIN = "https://warta.example"
HOSTILE = "Rapat & <b>\"warna\"</b> 'kain' </script>"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


# --- the frame ----------------------------------------------------------------------------------------------------

ASSETS = theme_assets(THEME)
SECTIONS = (
    NavItem("Rilis", "/rilis/", current="page"),
    NavItem("Instansi", "/instansi/"),
    NavItem("Jenis kegiatan", "/kegiatan/", wide=True),
    NavItem("Pejabat", "/pejabat/"),
    NavItem("Ralat", "/ralat/", wide=True),
)
SITE_FEEDS = (
    FeedLink("/atom.xml", "atom", "Semua rilis (Atom)"),
    FeedLink("/feed.json", "json", "Semua rilis (JSON Feed)"),
    FeedLink("/rss.xml", "rss", "Semua rilis (RSS)"),
)
SITE = Site(
    name="Warta Daerah",
    owner="Kabupaten Contoh Timur",
    owner_short="Contoh Timur",
    official_name="Pemkab Contoh Timur",
    official_domain=".go.id",
    banner_is_example=True,
    language="id",
    nav=SECTIONS,
    footer=(
        *(Link(item.text, item.address) for item in SECTIONS),
        Link("Jabatan", "/jabatan/"),
        Link("Kecamatan", "/wilayah/"),
        Link("Pemerintah", "/pemerintah/"),
        Link("Tentang portal", "/tentang/"),
        Link("Kontak", "/kontak/"),
    ),
    stylesheet=ASSETS.stylesheet,
    font=ASSETS.font,
    icon=ASSETS.icon,
    contact=ContactView(name="Redaksi Contoh", address="Bandar Contoh", email="redaksi@portal.example"),
    licence="Rilis boleh dikutip dengan menyebut instansi penerbit.",
    feeds=SITE_FEEDS,
)
SHARE = Share(
    title="Judul contoh",
    description="Ringkasan contoh.",
    url=f"{ORIGIN}/rilis/2025/10/contoh/",
    image=f"{ORIGIN}/rilis/2025/10/contoh/bagikan.png",
    image_alt="Kain Badan Contoh",
    image_type="image/png",
    kind="article",
    published=at("2025-10-22T16:10"),
    modified=at("2025-10-23T09:15"),
)


def a_head(title: str, **changes: Any) -> Head:
    given: dict[str, Any] = {
        "description": "Keterangan contoh.",
        "canonical": f"{ORIGIN}/contoh/",
        "indexed": True,
        "share": replace(SHARE, kind="website", published=None, modified=None),
        "cloth": "luwu-timur",
    }
    return Head(title, **(given | changes))


def feeds_of(path: str) -> tuple[FeedLink, ...]:
    return (
        FeedLink(f"{path}atom.xml", "atom", "Rilis (Atom)"),
        FeedLink(f"{path}feed.json", "json", "Rilis (JSON Feed)"),
    )


# --- parts ----------------------------------------------------------------------------------------------------------

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
    replace(
        CARD, title="Perbaikan jalan menuju dermaga selesai lebih awal", picture=PICTURE, flags=("update",)
    ),
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
ACTING = Title("Kepala Badan Kepegawaian Contoh", "/jabatan/kepala-badan-contoh/", "Plt.", "Pelaksana tugas")
OFFICIALS = (
    OfficialCard(
        "Pejabat Contoh",
        "/pejabat/pejabat-contoh/",
        (Title("Staf Ahli Contoh", "/jabatan/staf/"),),
        "Membuka kegiatan, mewakili Bupati",
    ),
    OfficialCard("Pelaksana Contoh", "/pejabat/pelaksana-contoh/", (ACTING,), "Menutup kegiatan"),
    OfficialCard(
        "Ganda Contoh",
        "/pejabat/ganda-contoh/",
        (ACTING, Title("Sekretaris Contoh", "/jabatan/s/"), replace(ACTING, role="Kepala Dinas Contoh")),
    ),
    OfficialCard(
        "Mitra Contoh", "", (Title("Direktur Mitra Contoh", ""),), "Narasumber dari luar pemerintah"
    ),
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
    Tenure("Kepala Dinas Contoh Satu", "/jabatan/kadis/", "", "", "Dinas Contoh Satu", date(2025, 3, 3), None, (), True, "Definitif. SK Nomor 000/CONTOH/2025", "Surat keputusan contoh", f"{ORIGIN}/sk"),
    Tenure("Kepala Dinas Contoh Satu", "/jabatan/kadis/", "Plt.", "Pelaksana tugas", "Dinas Contoh Satu", date(2024, 8, 12), date(2025, 3, 2), (), False, "", "Berita contoh"),
    Tenure("Direktur Mitra Contoh", "", "", "", "Mitra Contoh", None, None, (date(2023, 7, 20), date(2023, 7, 21)), False),
    Tenure("Camat Contoh", "/jabatan/camat/", "Pjs.", "Penjabat sementara", "", None, date(2020, 12, 5), (), False),
    Tenure("Sekretaris Contoh", "/jabatan/sek/", "", "", "", date(2019, 1, 1), None, (date(2019, 12, 16),), False),
)  # fmt: skip
CONTACT = ContactView(
    "Nama Narahubung", "Subbagian Contoh", "humas@contoh.example", "(0474) 321-000", "08.00–16.00 WITA"
)

# --- releases -----------------------------------------------------------------------------------------------------------

BODY = """<p>Sebanyak 42 peserta mengikuti bimbingan teknis kehumasan dan protokol di Wisma Contoh, Selasa dan Rabu, 21–22 Oktober 2025. Penyelenggaranya <a href="/instansi/bacon/">Badan Contoh</a>.</p>
<p>Plt. Kepala Badan Contoh, <a href="/pejabat/pelaksana-contoh/">Pelaksana Contoh</a>, menutup kegiatan. Berkasnya ada di <a href="https://contoh.example/berkas">situs mitra</a>.</p>
<h2 id="teks-gunanya">Apa gunanya bagi warga</h2>
<ul><li>Butir pertama menyebut layanan yang berubah.</li><li>Butir kedua menyebut kapan mulai berlaku.</li></ul>
<blockquote><p>Kutipan panjang dari peraturan contoh.</p></blockquote>
<section class="release-body__table" aria-label="Tabel jadwal" tabindex="0"><table>
<caption>Jadwal contoh</caption>
<thead><tr><th scope="col">Kecamatan</th><th scope="col">Tanggal</th><th scope="col">Tempat yang namanya agak panjang</th></tr></thead>
<tbody><tr><th scope="row">Contoh Utara</th><td>24 November</td><td>Balai desa</td></tr></tbody>
</table></section>"""  # noqa: E501 - HTML as it comes from the body's reader

RELEASE = ReleaseView(
    site=replace(SITE, nav=(replace(SECTIONS[0], current="true"), *SECTIONS[1:])),
    head=a_head(
        "42 peserta belajar kehumasan dan protokol di Bandar Contoh",
        share=SHARE,
        cloth="bkpsdm-luwu-timur",
        feeds=feeds_of("/instansi/bacon/"),
        json_ld='{"@context":"https://schema.org","headline":"Rapat \\u0026 \\u003c/script\\u003e"}',
    ),
    breadcrumb=(Link("Rilis", "/rilis/"), Link("2025", "/arsip/2025/"), Link("Oktober", "/arsip/2025/10/")),
    cloth="bkpsdm-luwu-timur",
    government="Pemerintah Kabupaten Contoh Timur",
    agency=Link("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "/instansi/bacon/"),
    jointly=(),
    letterhead_address="Jalan Contoh Nomor 1, Bandar Contoh · Telepon 0000 000 000",
    emblem="",
    kind="Siaran pers",
    event_types=(Link("Bimbingan teknis", "/kegiatan/bimtek/"),),
    number="800/128/BACON/2025",
    title="42 peserta belajar kehumasan dan protokol di Bandar Contoh",
    summary="Badan Contoh menggandeng Mitra Contoh dalam bimbingan teknis dua hari di Wisma Contoh.",
    published=at("2025-10-22T16:10"),
    has_hour=True,
    updated=None,
    updated_word="",
    lang="id",
    withdrawal=None,
    expired=None,
    changes=(),
    facts=FACTS,
    event_start=date(2025, 10, 21),
    event_end=date(2025, 10, 22),
    dateline="BANDAR CONTOH",
    body_html=BODY,
    image=None,
    gallery=(),
    code="K7MP-42QX",
    short_url="warta.example/v/k7mp-42qx/",
    short_link=f"{ORIGIN}/v/k7mp-42qx/",
    whatsapp="https://wa.me/?text=42%20peserta%20https%3A%2F%2Fwarta.example%2Fv%2Fk7mp-42qx%2F",
    attachments=(),
    contact=CONTACT,
    officials=OFFICIALS,
    reference_day=date(2025, 10, 22),
    sources=(SourceView("Koran Contoh", f"{ORIGIN}/koran", date(2025, 10, 23)), SourceView("Catatan contoh")),
    byline=(),
    history=(HistoryItem(at("2025-10-22T16:10"), True, "Terbit pertama kali", "", True),),
    related=(),
    related_more=None,
    previous=None,
    next=None,
    translations=(),
    feeds=feeds_of("/instansi/bacon/"),
)
CORRECTION = ChangeView(
    "correction", at("2025-10-23T09:15"), "Media mohon menyesuaikan.", "24 peserta", "42 peserta", "ralat-1"
)
UPDATE = ChangeView("update", at("2025-10-24"), "Ada keterangan baru tentang jadwal.", "", "", "pembaruan-1")
WITHDRAWAL = WithdrawalView(
    at("2025-11-18T10:20"),
    "keliru",
    "Tanggal pada tabel tertukar.",
    False,
    Link("Jadwal yang berlaku", "/rilis/2025/11/baru/"),
)
CORRECTED = replace(
    RELEASE,
    updated=at("2025-10-24"),
    updated_word="Diralat",
    changes=(UPDATE, CORRECTION, replace(CORRECTION, was="", now="", anchor="ralat-0")),
    history=(
        HistoryItem(at("2025-10-23T09:15"), True, "Diralat", "Jumlah peserta dibetulkan.", True),
        HistoryItem(at("2025-10-22"), False, "Terbit pertama kali", ""),
    ),
    related=CARDS[:3],
    related_more=Link("Semua bimbingan teknis", "/kegiatan/bimtek/"),
    previous=Link("Rilis lama dengan judul yang cukup panjang untuk dua baris", "/rilis/2019/12/lama/"),
    next=Link("Rilis baru", "/rilis/2025/11/baru/"),
)
WITHDRAWN = replace(
    RELEASE,
    head=replace(RELEASE.head, indexed=False),
    withdrawal=WITHDRAWAL,
    updated=at("2025-11-18T10:20"),
    updated_word="Ditarik",
    facts=(Fact("Status", (Link("Ditarik, 18 November 2025", ""),)),),
)
RELEASES = {
    "release": replace(
        RELEASE,
        image=PICTURE,
        gallery=(PICTURE, replace(PICTURE, caption="", credit="", srcset="")),
        attachments=(AttachmentView("Susunan acara", "/contoh/acara.pdf", "PDF, 240 KB"),),
        byline=(
            Fact("Penulis", (Link("Nama Penulis", ""),)),
            Fact("Penyunting", (Link("Nama Penyunting", ""),)),
        ),
        emblem="/aset/lambang.png",
    ),
    "release-corrected": CORRECTED,
    "release-expired": replace(RELEASE, expired=at("2025-12-31"), has_hour=False, published=at("2025-10-22")),
    "release-withdrawn": WITHDRAWN,
    "release-hidden": replace(
        WITHDRAWN,
        withdrawal=replace(
            WITHDRAWAL, hides_text=True, reason="memuat data pribadi.", note="", replacement=None
        ),
        body_html="",
        facts=(),
    ),
    "release-joint": replace(
        RELEASE,
        jointly=(
            Link("Dinas Pariwisata & Olahraga", "/instansi/p/"),
            Link("Kecamatan Contoh", "/instansi/k/"),
            Link("Mitra Contoh", ""),
        ),
        officials=(),
        facts=(),
        sources=(),
        contact=None,
        number="",
        dateline="",
        body_html="<h2>Mulai dengan judul</h2><p>Isi.</p>",
    ),
    "release-translation": replace(
        RELEASE,
        lang="en",
        title="42 participants learn public relations & protocol",
        translations=(Alternate("id", f"{ORIGIN}/rilis/2025/10/contoh/", "Bahasa Indonesia"),),
        head=replace(
            RELEASE.head,
            alternates=(
                Alternate("id", f"{ORIGIN}/rilis/2025/10/contoh/", "Bahasa Indonesia"),
                Alternate("en", f"{ORIGIN}/rilis/2025/10/example/", "English"),
            ),
        ),
        image=PICTURE,
        byline=(Fact("Penulis", (Link("Nama Penulis", ""),)),),
    ),
    "release-hostile": replace(
        CORRECTED,
        title=HOSTILE,
        summary=HOSTILE,
        dateline=HOSTILE,
        kind=HOSTILE,
        number=HOSTILE,
        government=HOSTILE,
        agency=Link(HOSTILE, "/instansi/x/"),
        jointly=(Link(HOSTILE, ""),),
        image=replace(PICTURE, alt=HOSTILE, caption=HOSTILE, credit=HOSTILE),
        officials=(OfficialCard(HOSTILE, "", (Title(HOSTILE, "", "Plt.", HOSTILE),), HOSTILE),),
        changes=(replace(CORRECTION, was=HOSTILE, now=HOSTILE, note=HOSTILE),),
        facts=(Fact(HOSTILE, (Link(HOSTILE, ""),)),),
        head=replace(
            RELEASE.head,
            title=HOSTILE,
            description=HOSTILE,
            share=replace(SHARE, title=HOSTILE, image_alt=HOSTILE),
        ),
        related=(replace(CARD, title=HOSTILE, summary=HOSTILE, agency=HOSTILE),),
        sources=(SourceView(HOSTILE),),
        contact=ContactView(HOSTILE, HOSTILE, "a@b.example", HOSTILE, HOSTILE),
    ),
}

# --- all pages ------------------------------------------------------------------------------------------------------------

AGENCY = AgencyView(
    site=SITE,
    head=a_head("Badan Contoh", cloth="bkpsdm-luwu-timur", feeds=feeds_of("/instansi/bacon/")),
    breadcrumb=(Link("Beranda", "/"), Link("Instansi", "/instansi/")),
    cloth="bkpsdm-luwu-timur",
    government="Pemerintah Kabupaten Contoh Timur",
    short_name="Bacon",
    name="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    summary="Mengurus kepegawaian dan pelatihan aparatur.",
    notice="",
    successor=None,
    releases=ReleaseList(tuple(replace(card, cloth="") for card in CARDS), NEWEST),
    facts=FACTS[:3],
    people=OFFICIALS[:2],
    sub_agencies=AGENCIES[1:],
    years=YEARS,
    contact=CONTACT,
    accounts=(Link("Instagram", "https://contoh.example/bacon"),),
    feeds=feeds_of("/instansi/bacon/"),
)
OFFICIAL = OfficialView(
    site=SITE,
    head=a_head("Pejabat Contoh"),
    breadcrumb=(Link("Beranda", "/"), Link("Pejabat", "/pejabat/")),
    name="Pejabat Contoh, S.Sos., M.Si.",
    intro="Kepala Dinas Contoh Satu, Kabupaten Contoh Timur, sejak 3 Maret 2025.",
    tenures=TENURES,
    releases=FULL,
    facts=(Fact("Instansi", (Link("Dinas Contoh Satu", "/instansi/d/"),)),),
    feeds=feeds_of("/pejabat/pejabat-contoh/"),
)
TERM = TermView(
    site=SITE,
    head=a_head("Bimbingan teknis"),
    breadcrumb=(Link("Beranda", "/"), Link("Jenis kegiatan", "/kegiatan/")),
    name="Bimbingan teknis",
    summary="Pelatihan singkat untuk mengasah satu keterampilan kerja.",
    releases=FULL,
    years=YEARS,
    others_heading="Jenis lain",
    others=TERMS,
    agencies=(),
    feeds=feeds_of("/kegiatan/bimtek/"),
)
LIST = ListView(SITE, a_head("Rilis"), (), "Rilis", "Semua rilis.", FULL, SITE_FEEDS, YEARS)
CORRECTIONS = CorrectionsView(
    site=SITE,
    head=a_head("Daftar ralat"),
    breadcrumb=(),
    items=(
        CorrectionItem(
            "withdrawn",
            at("2025-11-18T10:20"),
            "Jadwal pembagian",
            "/rilis/a/",
            "",
            "",
            "Tanggal keliru",
            "r-2",
        ),
        CorrectionItem(
            "correction",
            at("2025-10-23"),
            "42 peserta & <b>",
            "/rilis/b/",
            "24 peserta",
            "42 peserta",
            "Angka tertukar",
            "r-1",
        ),
        CorrectionItem("correction", at("2025-10-22"), "Tanpa rincian", "/rilis/c/", "", "", "", "r-0"),
    ),
    pagination=None,
    feeds=feeds_of("/ralat/"),
)
HOME = HomeView(
    site=SITE,
    head=a_head("", feeds=SITE_FEEDS, json_ld='{"@type":"WebSite"}'),
    lead=replace(CARD, title="72 peserta berlatih mengelola pelayanan publik di Tomohon Contoh"),
    seconds=CARDS[:3],
    latest=ReleaseList(CARDS),
    corrections=(replace(CARDS[0]), CARDS[2]),
    agencies=AGENCIES,
    event_types=TERMS,
)
PAGES: dict[str, tuple[str, Any]] = {
    "home": ("home.html", HOME),
    "home-picture": ("home.html", replace(HOME, lead=replace(CARD, picture=PICTURE), seconds=())),
    "home-empty": ("home.html", replace(HOME, lead=None, seconds=(), latest=EMPTY, corrections=(), agencies=(), event_types=(), site=replace(SITE, feeds=(), contact=ContactView()))),
    **{name: ("release.html", view) for name, view in RELEASES.items()},
    "agency": ("agency.html", AGENCY),
    "agency-renamed": ("agency.html", replace(AGENCY, notice="Instansi ini bergabung dengan:", successor=Link("Badan Baru", "/instansi/baru/"), releases=EMPTY, years=(), people=(), sub_agencies=(), contact=None, accounts=(), summary="", facts=())),
    "official": ("official.html", OFFICIAL),
    "official-empty": ("official.html", replace(OFFICIAL, releases=EMPTY, tenures=(), facts=(), intro="")),
    "role": ("role.html", RoleView(SITE, a_head("Kepala Dinas"), OFFICIAL.breadcrumb, "Kepala Dinas Contoh", Link("Dinas Contoh", "/instansi/d/"), TENURES, EMPTY, (), feeds_of("/jabatan/kadis/"))),
    "term": ("term.html", TERM),
    "term-government": ("term.html", replace(TERM, name="Kabupaten Contoh & Timur", summary="", releases=EMPTY, years=(), others=(), agencies=AGENCIES)),
    "list": ("list.html", LIST),
    "list-year": ("list.html", replace(LIST, heading="2025", intro="", years=(), months=TERMS, feeds=(), releases=ReleaseList(CARDS))),
    "list-middle": ("list.html", replace(LIST, heading="Rilis, halaman 1.041", years=(), feeds=(), releases=ReleaseList(CARDS, MIDDLE))),
    "list-last": ("list.html", replace(LIST, heading="Rilis, halaman 1", years=(), feeds=(), releases=ReleaseList(CARDS, LAST))),
    "agencies": ("agencies.html", AgenciesView(SITE, a_head("Instansi"), (), "Instansi", "Semua instansi.", (("Kabupaten Contoh Timur", AGENCIES), ("", AGENCIES[:1])))),
    "officials": ("officials.html", OfficialsView(SITE, a_head("Pejabat"), (), "Pejabat", "", (("Kabupaten Contoh Timur", OFFICIALS), ("Mitra", OFFICIALS[3:])))),
    "terms": ("terms.html", TermsView(SITE, a_head("Jenis kegiatan"), (), "Jenis kegiatan", "Semua jenis.", (("", TERMS), ("Kabupaten & Kota", TERMS)))),
    "corrections": ("corrections.html", CORRECTIONS),
    "corrections-middle": ("corrections.html", replace(CORRECTIONS, pagination=MIDDLE)),
    "corrections-empty": ("corrections.html", replace(CORRECTIONS, items=(), feeds=())),
    "content-page": ("content_page.html", ContentPageView(SITE, a_head("Kontak"), (Link("Beranda", "/"),), "Kontak", "Cara menghubungi redaksi.", BODY, date(2025, 11, 1), CONTACT)),
    "content-page-plain": ("content_page.html", ContentPageView(SITE, a_head("Tentang"), (), "Tentang", "", BODY, date(2025, 11, 1), None)),
    "not-found": ("not_found.html", NotFoundView(SITE, a_head("Halaman tidak ditemukan", canonical="", indexed=False, share=None), (Link("Rilis terbaru", "/rilis/"), Link("Daftar instansi", "/instansi/")))),
    "redirect": ("redirect.html", RedirectView(SITE, a_head("Pindah", canonical=f"{ORIGIN}/rilis/2025/10/contoh/", indexed=False), "/rilis/2025/10/contoh/", "Rilis ada di alamat lain", "Anda akan dibawa ke sana.")),
}  # fmt: skip

# --- files for machines -----------------------------------------------------------------------------------------------------

FEED = FeedView(
    id="tag:portal.example,2025:semua",
    title="Warta Daerah & Contoh",
    subtitle="Siaran pers resmi.",
    language="id",
    site_url=f"{ORIGIN}/",
    self_url=f"{ORIGIN}/atom.xml",
    updated=at("2025-10-23T09:15"),
    author="Pemerintah Kabupaten Contoh Timur",
    icon=f"{ORIGIN}{ASSETS.icon}",
    rights="Boleh dikutip.",
    entries=(
        Entry(
            id="tag:portal.example,2025:k7mp-42qx",
            title=HOSTILE + "\x00\x0b\ud800\uffff",
            url=f"{ORIGIN}/rilis/2025/10/contoh/",
            summary="Ringkasan & <i>",
            content_html="<p>Isi &amp; <b>tebal</b> ]]></p>\x08",
            published=at("2025-10-22T16:10"),
            updated=at("2025-10-23T09:15"),
            authors=("Badan Contoh", "Dinas Pariwisata & Olahraga"),
            categories=("Bimbingan teknis",),
            lang="id",
            image=f"{ORIGIN}/foto.jpg",
        ),
        Entry(
            id="tag:portal.example,2025:k7mp-42qy",
            title="In English",
            url=f"{ORIGIN}/rilis/2025/10/example/",
            summary="",
            content_html="<p>Text</p>",
            published=at("2025-10-22"),
            updated=at("2025-10-22"),
            authors=("Badan Contoh",),
            categories=(),
            lang="en",
        ),
    ),
)
EMPTY_FEED = replace(FEED, entries=(), subtitle="", icon="", rights="")
MACHINES: dict[str, tuple[str, Any]] = {
    **{f"feed-{kind}": (f"feed.{kind}", FEED) for kind in ("atom.xml", "rss.xml", "json")},
    **{f"feed-empty-{kind}": (f"feed.{kind}", EMPTY_FEED) for kind in ("atom.xml", "rss.xml", "json")},
    "sitemap": ("sitemap.xml", SitemapView((SitemapUrl(f"{ORIGIN}/a/?b&c", at("2025-10-22T16:10"), RELEASES["release-translation"].head.alternates), SitemapUrl(f"{ORIGIN}/b/", None)))),
    "sitemap-index": ("sitemap_index.xml", SitemapIndexView((SitemapUrl(f"{ORIGIN}/sitemap-2025.xml", at("2025-10-22")), SitemapUrl(f"{ORIGIN}/sitemap-halaman.xml", None)))),
    "robots-open": ("robots.txt", RobotsView(True, f"{ORIGIN}/sitemap.xml")),
    "robots-closed": ("robots.txt", RobotsView(False, f"{ORIGIN}/sitemap.xml")),
}  # fmt: skip
EXAMPLES = PAGES | MACHINES


@cache
def the_environment(language: str = "id") -> Any:
    return environment(THEME, language)


@cache
def rendered(name: str, language: str = "id") -> str:
    """The example as text."""
    template, view = EXAMPLES[name]
    return render(the_environment(language), Page(f"/{name}/", template, view)).decode("utf-8")
