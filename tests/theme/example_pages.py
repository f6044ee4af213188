"""Every other page: home, terms, lists, indexes, corrections, content pages."""

from dataclasses import replace

from plugins.pages.views import (
    AgencyView,
    CorrectionItem,
    CorrectionsView,
    Fact,
    HomeView,
    Link,
    ListView,
    OfficialView,
    ReleaseList,
    TermView,
)
from tests.theme.frame import SITE, SITE_FEEDS, a_head, at, feeds_of
from tests.theme.parts import (
    AGENCIES,
    CARD,
    CARDS,
    CONTACT,
    FACTS,
    FULL,
    NEWEST,
    OFFICIALS,
    TENURES,
    TERMS,
    YEARS,
)

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
