"""The word `import`: what it says, what it leaves behind, how it ends."""

import pytest

from plugins.engine.trouble import Trouble
from plugins.errors import ContentError, SettingError
from plugins.importer.running.command import brought, imported, order_of
from plugins.importer.running.ledger import NAME as LEDGER
from tests.desk.desks import a_desk, tree
from tests.engine.portal import CONF

CSV = (
    "id,judul,isi,tanggal\n"
    "1,Loket buka malam,<p>Dinas Contoh membuka loket sampai malam. Warga senang.</p>,2019-12-18\n"
    "2,Tanpa penerbit,<p>Warga senang sekali pada hari itu.</p>,2019-12-19\n"
)
MAP = "id=key,judul=title,isi=body,tanggal=published"


def given(folder, **changes):
    options = dict.fromkeys(("from_", "map", "name", "agency", "workers", "settings"), "")
    flags = dict.fromkeys(("dry_run", "publish"), False)
    where = {"report": str(folder / "laporan"), "content": str(folder / "content"), "yes": True, "settings": str(CONF)}
    return {**options, **flags, "map": MAP, **where, **changes}


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "lama.csv"
    file.write_text(CSV)
    return file


def test_what_waits_makes_the_exit_code_1_and_all_else_stands(tmp_path, source, capsys):
    a_desk(tmp_path)
    source.write_text(
        CSV + "3,Tanpa hari,<p>Warga lain ikut senang.</p>,\n4,Data warga,<p>NIK 7324051203900001.</p>,2019-12-20\n"
    )
    with pytest.raises(SystemExit) as ended:
        imported(str(source), given(tmp_path, agency="dinas-contoh"))
    told = capsys.readouterr().out

    assert ended.value.code == 1
    assert told.startswith("Diimpor: 2 baru, 2 menunggu keputusan.")
    assert str(tmp_path / "laporan") in told
    assert (tmp_path / "content/releases/2019/loket-buka-malam.md").exists()
    assert (tmp_path / "laporan/index.html").exists()
    (waiting,) = (tmp_path / "laporan/menunggu").rglob("*.md")
    assert (waiting.relative_to(tmp_path).as_posix(), waiting.stat().st_mode & 0o077) == (
        "laporan/menunggu/2019/data-warga.md",
        0,
    )


def test_when_nothing_waits_it_ends_well(tmp_path, source):
    a_desk(tmp_path)
    imported(str(source), given(tmp_path, agency="dinas-contoh"))

    assert (tmp_path / "content" / LEDGER).read_text().count("lama.csv") == 2


def test_a_dry_run_leaves_the_content_alone(tmp_path, source):
    desk = a_desk(tmp_path)
    before = tree(desk.content)
    brought(desk, source, given(tmp_path, agency="dinas-contoh", dry_run=True), 1)

    assert tree(desk.content) == before
    assert (tmp_path / "laporan/index.html").exists()


def test_a_map_that_nobody_gave_is_proposed(tmp_path, source, capsys):
    with pytest.raises(Trouble, match=r"I324 .*judul=title.*"):
        brought(a_desk(tmp_path), source, given(tmp_path, map=""), 1)

    assert "judul" in capsys.readouterr().err


def test_somebody_who_can_be_asked_agrees_to_the_map(tmp_path, source):
    desk = a_desk(tmp_path, "", script=True)
    run = brought(desk, source, given(tmp_path, map="", agency="dinas-contoh"), 1)

    assert run.counts == {"new": 2}
    assert "Read the columns like this?" in desk.asker.asked[0]


def test_somebody_who_does_not_agree_says_how(tmp_path, source):
    desk = a_desk(tmp_path, "n", "judul=ngawur", MAP)

    assert brought(desk, source, given(tmp_path, map="", agency="dinas-contoh"), 1).counts == {"new": 2}


@pytest.mark.parametrize(
    ("name", "changes", "error"),
    [
        ("tidak-ada.sql", {}, "I300"),
        ("kosong.csv", {}, "I301"),
        ("lama.csv", {"from_": "excel"}, "--from"),
        ("lama.csv", {"agency": "dinas-asing"}, "E306"),
        ("lama.csv", {"report": "lama.csv"}, "I327"),
    ],
)
def test_wrong_input_is_told_before_anything_is_written(tmp_path, source, name, changes, error):
    desk = a_desk(tmp_path)
    (tmp_path / "kosong.csv").touch()
    before = tree(desk.content)
    if "report" in changes:
        changes = {"report": str(tmp_path / changes["report"])}

    with pytest.raises((Trouble, SettingError)) as raised:
        brought(desk, tmp_path / name, given(tmp_path, **changes), 1)

    assert error in str(raised.value)
    assert tree(desk.content) == before


def test_a_registry_with_errors_is_mended_first(tmp_path, source):
    desk = a_desk(tmp_path)
    (desk.content / "registry/agencies.yaml").write_text("- slug: x\n")

    with pytest.raises(ContentError):
        order_of(desk, source, given(tmp_path))


def test_two_imports_at_once_are_refused(tmp_path, source):
    from plugins.engine.lock import locked

    desk = a_desk(tmp_path)
    with locked(desk.content / "imported"), pytest.raises(Trouble, match="I304"):
        brought(desk, source, given(tmp_path), 1)
