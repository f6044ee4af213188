"""One page of each template, and of each state worth looking at: what browsers open and budgets weigh."""

REAL_EXAMPLES = {
    "home": "/",
    "release": "/rilis/2025/10/bimtek-kehumasan-dan-protokol-malili/",
    "list": "/rilis/",
    "list of a year": "/arsip/2025/",
    "agency": "/instansi/bkpsdm-luwu-timur/",
    "official": "/pejabat/parha-arif/",
    "role": "/jabatan/kepala-bkpsdm-luwu-timur/",
    "term": "/kegiatan/bimtek/",
    "term (district)": "/wilayah/malili/",
    "term (government)": "/pemerintah/luwu-timur/",
    "agencies": "/instansi/",
    "officials": "/pejabat/",
    "terms": "/kegiatan/",
    "terms (grouped)": "/jabatan/",
    "corrections": "/ralat/",
    "content_page": "/kontak/",
    "not_found": "/404.html",
}
"""Of the portal's own content, by template."""

SMALL_EXAMPLES = {
    "release, all parts": "/rilis/2025/10/bimtek-peragaan-contoh/",
    "release, withdrawn": "/rilis/2025/11/jadwal-ditarik/",
    "release, text hidden": "/rilis/2025/09/daftar-penerima/",
    "release, expired": "/rilis/2025/11/loket-sabtu/",
    "release, translated": "/rilis/2025/10/training-example/",
    "release, online": "/rilis/2026/01/rapat-bersama/",
    "home, with corrections": "/",
    "list, numbered": "/rilis/hal/2/",
    "agency, all parts": "/instansi/dinas-contoh/",
    "agency, merged": "/instansi/dinas-lama/",
    "agency, no releases": "/instansi/kantor-sunyi/",
    "official, several titles": "/pejabat/pejabat-satu/",
    "corrections, newest": "/ralat/",
    "corrections, numbered": "/ralat/hal/1/",
}
"""Of the small site: states that the real content has not come into yet."""

LEADS_ON = {"redirect": "/v/c6ep-34wv/"}
"""Pages that a browser leaves at once."""
