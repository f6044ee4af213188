"""A release in each of its states."""

from dataclasses import replace
from datetime import date

from plugins.pages.parts import (
    AttachmentView,
    ChangeView,
    ContactView,
    Fact,
    HistoryItem,
    Link,
    OfficialCard,
    SourceView,
    Title,
    WithdrawalView,
)
from plugins.pages.views import ReleaseView
from tests.theme.frame import HOSTILE, ORIGIN, SECTIONS, SHARE, SITE, TRANSLATIONS, a_head, at, feeds_of
from tests.theme.parts import CARD, CARDS, CONTACT, FACTS, OFFICIALS, PICTURE

BODY = """<p>Sebanyak 42 peserta mengikuti bimbingan teknis kehumasan
dan protokol di Wisma Contoh, Selasa dan Rabu,
21–22 Oktober 2025. Penyelenggaranya <a href="/instansi/bacon/">Badan Contoh</a>.</p>
<p>Plt. Kepala Badan Contoh, <a href="/pejabat/pelaksana-contoh/">Pelaksana Contoh</a>, menutup kegiatan.
Berkasnya ada di <a href="https://contoh.example/berkas">situs mitra</a>.</p>
<h2 id="teks-gunanya">Apa gunanya bagi warga</h2>
<ul><li>Butir pertama menyebut layanan yang berubah.</li><li>Butir kedua menyebut kapan mulai berlaku.</li></ul>
<blockquote><p>Kutipan panjang dari peraturan contoh.</p></blockquote>
<section class="release-body__table" aria-label="Tabel jadwal" tabindex="0"><table>
<caption>Jadwal contoh</caption>
<thead><tr><th scope="col">Kecamatan</th><th scope="col">Tanggal</th>
<th scope="col">Tempat yang namanya agak panjang</th></tr></thead>
<tbody><tr><th scope="row">Contoh Utara</th><td>24 November</td><td>Balai desa</td></tr></tbody>
</table></section>"""

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
    changes=(UPDATE, CORRECTION, replace(CORRECTION, at=at("2025-10-22T18:00"), was="", now="", anchor="ralat-0")),
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
        withdrawal=replace(WITHDRAWAL, hides_text=True, reason="memuat data pribadi.", note="", replacement=None),
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
        translations=TRANSLATIONS[:1],
        head=replace(
            RELEASE.head,
            alternates=TRANSLATIONS,
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
        officials=(OfficialCard(HOSTILE, "", (Title(HOSTILE, "Plt.", HOSTILE),), HOSTILE),),
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
