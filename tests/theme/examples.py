"""One example of each template in each of its states: the input of the theme's tests, and of whoever wants to look."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from plugins.page import Page
from plugins.pages.views import (
    AgenciesView,
    ContactView,
    ContentPageView,
    Link,
    NotFoundView,
    OfficialsView,
    RedirectView,
    ReleaseList,
    RoleView,
    TermsView,
)
from plugins.theming.environment import environment, render
from tests.theme.example_feeds import MACHINES
from tests.theme.example_pages import AGENCY, CORRECTIONS, HOME, LIST, OFFICIAL, TERM
from tests.theme.example_releases import BODY, RELEASES
from tests.theme.frame import SITE, THEME, a_head, feeds_of
from tests.theme.parts import AGENCIES, CARD, CARDS, CONTACT, EMPTY, LAST, MIDDLE, OFFICIALS, PICTURE, TENURES, TERMS

PAGES: dict[str, tuple[str, Any]] = {
    "home": ("home.html", HOME),
    "home-picture": ("home.html", replace(HOME, lead=replace(CARD, picture=PICTURE), seconds=())),
    "home-empty": (
        "home.html",
        replace(
            HOME,
            lead=None,
            seconds=(),
            latest=EMPTY,
            corrections=(),
            agencies=(),
            event_types=(),
            site=replace(SITE, feeds=(), contact=ContactView()),
        ),
    ),
    **{name: ("release.html", view) for name, view in RELEASES.items()},
    "agency": ("agency.html", AGENCY),
    "agency-renamed": (
        "agency.html",
        replace(
            AGENCY,
            notice="Instansi ini bergabung dengan:",
            successor=Link("Badan Baru", "/instansi/baru/"),
            releases=EMPTY,
            years=(),
            people=(),
            sub_agencies=(),
            contact=None,
            accounts=(),
            summary="",
            facts=(),
        ),
    ),
    "official": ("official.html", OFFICIAL),
    "official-empty": ("official.html", replace(OFFICIAL, releases=EMPTY, tenures=(), facts=(), intro="")),
    "role": (
        "role.html",
        RoleView(
            SITE,
            a_head("Kepala Dinas"),
            OFFICIAL.breadcrumb,
            "Kepala Dinas Contoh",
            Link("Dinas Contoh", "/instansi/d/"),
            TENURES,
            EMPTY,
            (),
            feeds_of("/jabatan/kadis/"),
        ),
    ),
    "term": ("term.html", TERM),
    "term-government": (
        "term.html",
        replace(
            TERM, name="Kabupaten Contoh & Timur", summary="", releases=EMPTY, years=(), others=(), agencies=AGENCIES
        ),
    ),
    "list": ("list.html", LIST),
    "list-year": (
        "list.html",
        replace(LIST, heading="2025", intro="", years=(), months=TERMS, feeds=(), releases=ReleaseList(CARDS)),
    ),
    "list-middle": (
        "list.html",
        replace(LIST, heading="Rilis, halaman 1.041", years=(), feeds=(), releases=ReleaseList(CARDS, MIDDLE)),
    ),
    "list-last": (
        "list.html",
        replace(LIST, heading="Rilis, halaman 1", years=(), feeds=(), releases=ReleaseList(CARDS, LAST)),
    ),
    "agencies": (
        "agencies.html",
        AgenciesView(
            SITE,
            a_head("Instansi"),
            (),
            "Instansi",
            "Semua instansi.",
            (("Kabupaten Contoh Timur", AGENCIES), ("", AGENCIES[:1])),
        ),
    ),
    "officials": (
        "officials.html",
        OfficialsView(
            SITE,
            a_head("Pejabat"),
            (),
            "Pejabat",
            "",
            (("Kabupaten Contoh Timur", OFFICIALS), ("Mitra", OFFICIALS[3:])),
        ),
    ),
    "terms": (
        "terms.html",
        TermsView(
            SITE,
            a_head("Jenis kegiatan"),
            (),
            "Jenis kegiatan",
            "Semua jenis.",
            (("", TERMS), ("Kabupaten & Kota", TERMS)),
        ),
    ),
    "corrections": ("corrections.html", CORRECTIONS),
    "corrections-middle": ("corrections.html", replace(CORRECTIONS, pagination=MIDDLE)),
    "corrections-empty": ("corrections.html", replace(CORRECTIONS, items=(), feeds=())),
    "content-page": (
        "content_page.html",
        ContentPageView(
            SITE,
            a_head("Kontak"),
            (Link("Beranda", "/"),),
            "Kontak",
            "Cara menghubungi redaksi.",
            BODY,
            date(2025, 11, 1),
            CONTACT,
        ),
    ),
    "content-page-plain": (
        "content_page.html",
        ContentPageView(SITE, a_head("Tentang"), (), "Tentang", "", BODY, date(2025, 11, 1), None),
    ),
    "not-found": (
        "not_found.html",
        NotFoundView(
            SITE,
            a_head("Halaman tidak ditemukan", canonical="", indexed=False, share=None),
            (Link("Rilis terbaru", "/rilis/"), Link("Daftar instansi", "/instansi/")),
        ),
    ),
    "redirect": (
        "redirect.html",
        RedirectView(
            SITE,
            a_head("Pindah", description="", canonical="", indexed=False, share=None),
            "/rilis/2025/10/contoh/",
            "Rilis ada di alamat lain",
            "Anda akan dibawa ke sana.",
        ),
    ),
}
EXAMPLES = PAGES | MACHINES


@cache
def the_environment(language: str = "id") -> Any:
    return environment(THEME, language)


@cache
@cache
def rendered(name: str, language: str = "id") -> str:
    """The example as text."""
    template, view = EXAMPLES[name]
    return render(the_environment(language), Page(f"/{name}/", template, view)).decode("utf-8")
