"""The handover as its reader finds it: warned, in sections, without e-mail addresses unless they were asked for."""

from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.checks.placeholders import PLACEHOLDER
from plugins.engine.gathered import Gathered
from plugins.engine.headers import Headers
from plugins.engine.scan import Scanned
from plugins.findings import Code, Finding
from plugins.reports.as_text import as_text
from plugins.reports.handover_paper import MOST, Handover, handover_paper
from plugins.reports.repository import Author, Owned, Repository
from tests.builders import a_registry, at
from tests.reports.works import HEADING, headed, written

REPOSITORY = Repository(
    commit="abc1234",
    branch="utama",
    unsent=3,
    unsaved=tuple(f"content/{number}.md" for number in range(MOST + 2)),
    authors=(
        Author("Humas Contoh", ("humas@contoh.example",), 1200, ("releases",)),
        Author("operator@contoh.example", ("operator@contoh.example",), 1, ()),
    ),
    owned=(Owned("/content/", ("@redaksi", "kepala@contoh.example")),),
)
ERROR, ADVICE = Code("X101", "error", ""), Code("X102", "advice", "", "advice")


def told(repository=REPOSITORY, findings=(), has_emails=False):
    folder = Path("content")
    releases = headed(
        written(0, "2026-05-01", status="draft"),
        written(1, "2026-08-01"),
        written(2, "2026-05-01", expires=at("2026-09-08")),
    )
    headers = Headers(Scanned(folder, {}, {}), a_registry(), releases, Gathered(folder, folder))
    placeholder = Finding("pelicanconf.py", 12, PLACEHOLDER, {"key": "PORTAL.emblem"})
    given = Handover(headers, findings, (placeholder,), repository, 14, 90, has_emails)
    return as_text(handover_paper(given, HEADING, catalogue("id")))


def test_it_says_that_it_is_secret_and_names_what_is_due():
    text = told()

    assert "! Dokumen ini menyebut draf dan rilis yang masih embargo." in text
    assert (
        "  - Rilis 1\n    Terbit pada: 1 Agustus 2026, 00.00 WITA\n    Berkas: content/releases/2026/rilis-1.md\n"
        in text
    )
    assert "  - Rilis 0\n    Bertanggal: 1 Mei 2026\n" in text
    assert "Rilis 2\n    Sampai dengan: 7 September 2026\n    Berkas" in text
    assert f"sudah atau akan berakhir dalam 90 hari\n{'-' * 56}\nTidak ada.\n" in text


@pytest.mark.parametrize(("findings", "warned"), [((), False), ((Finding("a.md", 1, ADVICE),), False)])
def test_advice_leaves_nothing_out(findings, warned):
    assert ("! Ada kesalahan dalam konten." in told(findings=findings)) is warned


def test_errors_are_counted_and_warned_of():
    text = told(findings=(Finding("a.md", 1, ERROR), Finding("a.md", 2, ADVICE)))

    assert "./portal check: Kesalahan: 1. Saran: 2." in text
    assert "! Ada kesalahan dalam konten." in text


def test_settings_are_told_with_their_place():
    assert "PORTAL.emblem masih berisi isian sementara\n    Berkas: pelicanconf.py:12\n" in told()


def test_what_git_knows_is_told_and_long_lists_are_cut():
    text = told()

    assert (
        "Cabang utama, commit abc1234.\nCommit yang belum dikirim: 3.\nBerkas konten yang belum di-commit: 22.\n"
        in text
    )
    assert f"  - content/{MOST - 1}.md\n  - dan 2 lagi\n" in text
    assert "  - Humas Contoh\n    Tugas: commit setahun terakhir: 1.200, pada rilis\n" in text
    assert "  - /content/\n    Tugas: wajib menyetujui: @redaksi, (alamat surel)\n" in text


def test_no_address_of_anybody_is_told_unless_asked_for():
    assert "@contoh.example" not in told()
    assert told(has_emails=True).count("@contoh.example") == 4


def test_a_branch_without_upstream_and_a_folder_without_git_say_so():
    text = told(repository=None)

    assert "Tidak ada repositori git" in text
    assert "Siapa boleh melakukan apa" not in text
