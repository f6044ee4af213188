"""What counts as evidence of somebody's work, and how it is laid out."""

import pytest

from plugins.catalogue import catalogue
from plugins.reports.as_text import as_text
from plugins.reports.evidence import evidence_of, evidence_paper, evidence_rows
from plugins.reports.period import parse_period
from tests.reports.works import CORRECTION, HEADING, NOW, WITHDRAWAL, headed, sha256, written

YEAR = parse_period("2026")
RELEASES = headed(
    written(0, "2025-12-31"),
    written(1, "2026-01-01", editor="Humas Contoh"),
    written(2, "2026-01-31T23:59", author="Orang Lain", approver="Humas Contoh", agencies=("badan-contoh",)),
    written(3, "2026-02-01", changes=(CORRECTION,), number="000/3/CONTOH"),
    written(4, "2026-02-02", withdrawn=WITHDRAWAL, changes=(CORRECTION,)),
    written(5, "2026-02-03", status="draft"),
    written(6, "2026-07-02"),
    written(7, "2026-02-04", author="Orang Lain"),
)
ID = catalogue("id")


def evidence(name="Humas Contoh", period=YEAR, agency=""):
    return evidence_of(name, RELEASES, period, NOW, agency, sha256)


def test_only_public_releases_of_the_period_in_which_the_name_stands_count():
    assert [(part.release.title, part.duties, part.standing) for part in evidence().parts] == [
        ("Rilis 1", ("author", "editor"), "published"),
        ("Rilis 2", ("approver",), "published"),
        ("Rilis 3", ("author",), "corrected"),
        ("Rilis 4", ("author",), "withdrawn"),
    ]


@pytest.mark.parametrize(("agency", "titles"), [("badan-contoh", ["Rilis 2"]), ("kecamatan-contoh", [])])
def test_it_is_narrowed_to_an_agency(agency, titles):
    assert [part.release.title for part in evidence(agency=agency).parts] == titles


def test_a_release_counts_once_and_for_each_of_its_duties():
    found = evidence()

    assert found.by_duty == {"author": 3, "editor": 1, "approver": 1}
    assert list(found.by_month()) == [
        ((2026, 1), 2, {"author": 1, "editor": 1, "approver": 1}),
        ((2026, 2), 2, {"author": 2}),
    ]


def test_the_last_day_of_a_period_belongs_to_it():
    assert [part.release.title for part in evidence(period=parse_period("2026-01")).parts] == ["Rilis 1", "Rilis 2"]


def test_the_terminal_shows_all_that_can_be_verified():
    told = as_text(evidence_paper(evidence(), HEADING, ID))

    assert told.startswith("Bukti kinerja\n=============\nNama: Humas Contoh\nPeriode: 1 Januari – 31 Desember 2026\n")
    assert "  Bulan            Rilis  penulis  penyunting  fotografer  penyetuju\n" in told
    assert "  Seluruh periode      4        3           1           0          1\n" in told
    assert (
        "  3. Rilis 3\n"
        "     Tanggal terbit: 1 Februari 2026 · Peran: penulis · Status: terbit, pernah diralat\n"
        "     Nomor rilis: 000/3/CONTOH\n"
        "     Alamat: https://warta.contoh.example/rilis/2026/02/rilis-3/\n"
        "     Alamat pendek: https://warta.contoh.example/v/2222-225t/\n"
        "     Berkas: content/releases/2026/rilis-3.md\n"
        "     SHA-256: sha of releases/2026/rilis-3.md\n"
    ) in told


def test_nothing_found_is_said():
    assert "Tidak ada rilis dengan nama ini dalam periode ini." in as_text(evidence_paper(evidence("Zzz"), HEADING, ID))


def test_the_table_sorts_and_names_its_columns():
    head, first, *others = evidence_rows(evidence(), HEADING, ID)

    assert head == (
        "No.", "Nomor rilis", "Judul", "Tanggal terbit", "Peran", "Status", "Alamat", "Alamat pendek", "Berkas",
        "SHA-256",
    )  # fmt: skip
    assert first == (
        "1",
        "",
        "Rilis 1",
        "2026-01-01",
        "penulis, penyunting",
        "terbit",
        "https://warta.contoh.example/rilis/2026/01/rilis-1/",
        "https://warta.contoh.example/v/2222-223y/",
        "content/releases/2026/rilis-1.md",
        "sha of releases/2026/rilis-1.md",
    )
    assert len(others) == 3


@pytest.mark.parametrize(
    ("site_url", "warned"), [("https://warta.contoh.go.id", False), ("http://127.0.0.1:8000", True)]
)
def test_addresses_that_nobody_can_follow_are_warned_of(site_url, warned):
    heading = HEADING._replace(settings=HEADING.settings.model_copy(update={"site_url": site_url}))

    assert bool(evidence_paper(evidence(), heading, ID).care) is warned
