"""The words as people run them: into files and pipes, with wrong words too."""

import hashlib

import pytest

from plugins.engine.trouble import Trouble
from plugins.reports.commands import agency_of, report
from plugins.reports.writing import format_of, write_out
from tests.builders import a_registry
from tests.engine.portal import CONF, copy_site, invoke, tree

NAME = ("--name", "penulis contoh, S.Kom.", "--period", "2025")
RELEASE = "releases/2025/bimtek-peragaan-contoh.md"


def portal(content, *words):
    return invoke(*words, "--content", str(content), "--settings", str(CONF))


@pytest.mark.slow
def test_evidence_can_be_verified_and_nothing_of_the_content_is_written(tmp_path):
    content = copy_site(tmp_path)
    before = tree(content)
    out = tmp_path / "bukti.html"
    told = portal(content, "report", *NAME)
    table = portal(content, "report", *NAME, "--format", "csv")
    page = portal(content, "report", *NAME, "--out", str(out))
    digest = hashlib.sha256((content / RELEASE).read_bytes()).hexdigest()

    assert [(run.returncode, run.stderr) for run in (told, table, page)] == [(0, "")] * 3
    assert f"content/{RELEASE}\n     SHA-256: {digest}\n" in told.stdout
    assert table.stdout.startswith("\ufeffNo.;")
    assert table.stdout.count("\n") == 2
    assert page.stdout == f"Ditulis: {out}\n"
    assert digest in out.read_text(encoding="utf-8")
    assert "@" not in told.stdout + table.stdout
    assert tree(content) == before


@pytest.mark.slow
def test_months_and_handover_are_told(tmp_path):
    content = copy_site(tmp_path)
    months = portal(content, "report", "--monthly", "--period", "2025-Q4", "--agency", "Dinas Contoh dan Peragaan")
    before = portal(content, "handover")
    (content / RELEASE).write_bytes(b"rusak")
    after = portal(content, "handover")

    assert [(run.returncode, run.stderr) for run in (months, before, after)] == [(0, "")] * 3
    assert "Instansi: Dinas Contoh dan Peragaan Kabupaten Contoh\n" in months.stdout
    assert "  Oktober 2025         2      1          1          0\n" in months.stdout
    assert "RAHASIAEMBARGO dalam judul\n    Terbit pada: 1 Mei 2099, 10.00 WITA\n" in before.stdout
    assert "./portal check: Kesalahan: 0." in before.stdout
    assert "! Ada kesalahan dalam konten." in after.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["report", "--name", "Penulis Conto"], "E406", "Mungkin maksudnya: Penulis Contoh"),
        (["report", "--name", "Zzz"], "E406", "`approver` dihitung di kepala rilis, bukan di dalam `changes`."),
        (["handover", "--format", "csv"], "E407", "text, html"),
    ],
)
def test_wrong_words_are_answered_with_what_to_do(tmp_path, words, code, said):
    run = portal(copy_site(tmp_path), *words)

    assert (run.returncode, run.stdout) == (1, "")
    assert code in run.stderr
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "monthly", "agency", "code"),
    [
        ("", False, "", "E401"),
        ("Penulis Contoh", True, "", "E401"),
        ("Zzz", False, "", "E406"),
        ("", True, "zzz", "E306"),
    ],
)
def test_a_report_of_nobody_or_of_everybody_is_refused(tmp_path, capsys, name, monthly, agency, code):
    where = {"format": "", "out": "", "force": False, "now": "", "publish": False, "settings": str(CONF)}
    days = {"period": "", "from": "", "until": ""}

    with pytest.raises(SystemExit) as ended:
        report(name, monthly, days, agency, {**where, "content": str(copy_site(tmp_path))})

    assert ended.value.code == 1
    assert capsys.readouterr().err.startswith(f"portal: {code} ")


@pytest.mark.slow
def test_evidence_is_refused_while_a_release_cannot_be_read(tmp_path):
    content = copy_site(tmp_path)
    (content / RELEASE).write_bytes(b"rusak")
    run = portal(content, "report", *NAME)

    assert (run.returncode, run.stdout) == (1, "")
    assert "bimtek-peragaan-contoh.md:1:" in run.stderr


@pytest.mark.parametrize(
    ("given", "out", "format"),
    [("", "", "text"), ("", "a.HTML", "html"), ("", "a.csv", "csv"), ("", "a.txt", "text"), ("", "bukti", "text"),
     ("csv", "a.html", "csv")],
)  # fmt: skip
def test_the_form_is_the_one_asked_for_or_that_of_the_ending(given, out, format):
    assert format_of(given, out, ("text", "csv", "html")) == format


@pytest.mark.parametrize(("given", "out"), [("pdf", ""), ("", "a.csv")])
def test_a_form_that_a_report_has_not_is_refused(given, out):
    with pytest.raises(Trouble) as refused:
        format_of(given, out, ("text", "html"))

    assert refused.value.code.id == "E407"


@pytest.mark.parametrize(("given", "out"), [("", "bukti.pdf"), ("html", "bukti.PDF"), ("", "a.md"), ("text", "a.docx")])
def test_an_ending_that_cannot_be_made_is_refused(given, out):
    with pytest.raises(Trouble) as refused:
        format_of(given, out, ("text", "html"))

    assert refused.value.code.id == "E410"
    assert refused.value.facts["known"] == ".txt, .html"


def test_a_file_that_is_there_stays_unless_it_may_be_written_over(tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(b"lama")

    with pytest.raises(Trouble) as refused:
        write_out(str(file), b"baru", force=False)
    assert (refused.value.code.id, file.read_bytes()) == ("E408", b"lama")

    write_out(str(file), b"baru", force=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"baru")]


@pytest.mark.parametrize("place", ["tidak/ada.html", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path, place):
    with pytest.raises(Trouble) as refused:
        write_out(str(tmp_path / place), b"baru", force=True)

    assert refused.value.code.id == "E409"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "slug"),
    [("dinas-contoh", "dinas-contoh"), ("DINAS CONTOH", "dinas-contoh"), ("Zzz", None), ("contoh", None)],
)
def test_an_agency_is_known_by_any_of_its_whole_names(text, slug):
    if slug:
        assert agency_of(text, a_registry()) == slug
        return
    with pytest.raises(Trouble):
        agency_of(text, a_registry())
