"""The words publish, deploy, rollback and deploys, on the small site."""

import shutil

import pytest

from plugins.deploy import published
from plugins.deploy.commands import Doing, deploy, deploys, publish, rollback
from tests.whole.sites import ROOT

SMALL = ROOT / "tests" / "site"
pytestmark = pytest.mark.slow


@pytest.fixture
def portal(tmp_path, monkeypatch):
    """A folder with a copy of the small site's content and settings of its own; the way to run a word there."""
    shutil.copytree(SMALL / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    write_settings(tmp_path, TARGETS={"web": {"kind": "directory", "path": str(tmp_path / "web")}})
    return tmp_path


def write_settings(folder, **more):
    lines = [
        f"import sys; sys.path.insert(0, {str(SMALL)!r})",
        "from siteconf import *",
        *(f"{key} = {str(folder / name)!r}" for key, name in (("PATH", "content"), ("OUTPUT_PATH", "out"))),
        f"CACHE_PATH = {str(folder / 'cache')!r}",
        *(f"{key} = {value!r}" for key, value in more.items()),
    ]
    (folder / "conf.py").write_text("\n".join(lines), encoding="utf-8")


def ran(capsys, word, *given, **options):
    """Exit code, what was printed, what was told beside it."""
    try:
        word(*given, **options)
        code = 0
    except SystemExit as ended:
        code = ended.code
    return code, *capsys.readouterr()


def to_publish(capsys, target="", dry_run=False, yes=False):
    return ran(capsys, publish, target, Doing(dry_run, yes), "conf.py")


def titles(portal):
    return [line for line in (portal / "web/live/index.html").read_text(encoding="utf-8").splitlines() if "<h" in line]


def a_release(portal):
    return next(
        path for path in sorted((portal / "content/releases").rglob("*.md")) if "status: draft" not in path.read_text()
    )


def test_publish_correct_roll_back_publish(portal, capsys):
    code, told, _ = to_publish(capsys)
    assert code == 0, told
    first = published.kept(portal, "web")
    assert first
    assert first.build in told

    file = a_release(portal)
    file.write_text(file.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", encoding="utf-8")
    code, told, _ = to_publish(capsys)
    second = published.kept(portal, "web")
    assert code == 0
    assert second.build != first.build
    assert "+" not in told.partition("~")[0].partition("\n")[2]

    code, told, _ = ran(capsys, rollback, "web", "", "conf.py")
    assert (code, published.kept(portal, "web").build) == (0, first.build)
    assert first.build in told

    code, told, _ = to_publish(capsys)
    assert (code, published.kept(portal, "web").build) == (0, second.build)

    code, told, _ = ran(capsys, deploys, "", "conf.py")
    builds = [line.split()[1] for line in told.splitlines()]
    assert builds == [second.build, first.build, second.build, first.build]


def test_a_plan_is_shown_and_nothing_done(portal, capsys):
    code, told, _ = to_publish(capsys, dry_run=True)

    assert code == 0
    assert "index.html" in told
    assert not (portal / "web" / "live").exists()


def test_nothing_new_is_said_so(portal, capsys):
    to_publish(capsys)
    code, told, _ = ran(capsys, deploy, "web", Doing(), "conf.py", "")

    assert (code, len((portal / "web/history").read_text(encoding="utf-8").splitlines())) == (0, 1)
    assert published.kept(portal, "web").build in told


def test_content_with_a_mistake_changes_nothing(portal, capsys):
    to_publish(capsys)
    before = titles(portal)
    file = a_release(portal)
    file.write_text(
        file.read_text(encoding="utf-8").replace("agencies:", "agencies: [tidak-ada]\n#", 1), encoding="utf-8"
    )
    code, _, beside = to_publish(capsys)

    assert code == 1
    assert "tidak-ada" in beside
    assert titles(portal) == before


def test_many_deletions_want_a_yes(portal, capsys):
    to_publish(capsys)
    shutil.copytree(portal / "out", portal / "less")
    for page in (portal / "less/rilis").rglob("index.html"):
        page.unlink()
    code, _, beside = ran(capsys, deploy, "web", Doing(), "conf.py", str(portal / "less"))

    assert code == 1
    assert "E613" in beside or "E66" in beside  # the gates may see it first


@pytest.mark.parametrize(
    ("more", "target", "told"),
    [
        ({"SITEURL": "http://warta.contoh.example"}, "", "SITEURL"),
        ({"SITEURL": ""}, "", "SITEURL"),
        ({}, "lain", "E601"),
        ({"TARGETS": {"web": {"kind": "ftp"}}}, "", "TARGETS"),
        ({"TARGETS": "web"}, "", "TARGETS"),
    ],
)
def test_a_bad_setting_is_told_before_any_work(portal, capsys, more, target, told):
    given = {"TARGETS": {"web": {"kind": "directory", "path": str(portal / "web")}}} | more
    write_settings(portal, **given)
    code, _, beside = to_publish(capsys, target)

    assert code == 1
    assert told in beside
    assert not (portal / "out").exists()
    assert not (portal / "web").exists()


def test_without_a_build_there_is_nothing_to_deploy(portal, capsys):
    code, _, beside = ran(capsys, deploy, "web", Doing(), "conf.py", "")

    assert code == 1
    assert "E611" in beside
