"""The real commands, through pipes: same bytes whoever starts them, and nothing touched when something is wrong."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.engine.portal import CONF, NOW, ROOT, copy_site, invoke, pelican, run, tree

pytestmark = pytest.mark.slow
SETTINGS = ("--settings", str(CONF))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The small site as `invoke build` writes it."""
    folder = tmp_path_factory.mktemp("built")
    content = copy_site(folder)
    done = invoke("build", *SETTINGS, "--content", str(content), "--output", str(folder / "output"), "--now", NOW)
    assert done.returncode == 0, done.stderr
    return folder


def test_plain_pelican_gives_the_same_bytes_as_invoke_build(built, tmp_path):
    done = pelican(built / "content", tmp_path / "output")

    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "output") == tree(built / "output")


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
    ],
)
def test_zone_locale_hash_seed_and_folder_do_not_matter(built, tmp_path, environment):
    content = copy_site(tmp_path / "elsewhere")
    for path in content.rglob("*"):
        os.utime(path, (1, 1))

    done = pelican(content, tmp_path / "output", cwd=tmp_path, **environment)

    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "output") == tree(built / "output")


def test_a_second_build_writes_nothing(built):
    before = {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")}

    done = pelican(built / "content", built / "output")

    assert "0 ditulis, 0 dihapus" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")} == before


def test_any_error_leaves_the_output_untouched_and_is_told_with_its_place(built, tmp_path):
    content = copy_site(tmp_path)
    release = content / "releases" / "2025" / "loket-sabtu.md"
    release.write_text(release.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    (content / "surat.docx").touch()
    before = tree(built / "output")

    done = pelican(content, built / "output", cwd=tmp_path)

    assert done.returncode == 1
    assert "content/releases/2025/loket-sabtu.md:" in done.stderr
    assert "content/surat.docx:1: E102" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(built / "output") == before
    assert sorted(path.name for path in built.iterdir()) == ["content", "output"]


def test_findings_are_not_wrapped_in_a_pipe(tmp_path):
    content = copy_site(tmp_path)
    name = "nama-berkas-yang-sangat-panjang-" * 4 + ".docx"
    (content / name).touch()

    done = pelican(content, tmp_path / "output", COLUMNS="80")

    assert any(name in line and "E102" in line for line in done.stderr.splitlines())


def test_check_writes_nothing_and_tells_programs(tmp_path):
    content = copy_site(tmp_path)
    (content / "surat.docx").touch()

    done = invoke("check", *SETTINGS, "--content", str(content), "--format", "json", "--now", NOW)

    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert [finding["code"] for finding in told["findings"] if finding["level"] == "error"] == ["E102"]
    assert "C101" in [finding["code"] for finding in told["findings"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content"]


def test_check_of_sound_content_ends_well_though_placeholders_stand(built):
    done = invoke("check", *SETTINGS, "--content", str(built / "content"), "--now", NOW)

    assert done.returncode == 0, done.stdout
    assert "siteconf.py:" in done.stdout
    assert "C101 PORTAL.emblem" in done.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-e", 'NOW="besok"'), "portal: NOW: harus berupa hari"),
        (("-e", 'SITEURL="https://a.example/b"'), "portal: SITEURL: harus berupa skema dan host"),
        (("-e", "DELETE_OUTPUT_DIRECTORY=true"), "portal: DELETE_OUTPUT_DIRECTORY: harus tetap mati"),
        (("--delete-output-directory",), "portal: DELETE_OUTPUT_DIRECTORY: harus tetap mati"),
        (("--relative-urls",), "portal: RELATIVE_URLS: tidak dipakai"),
        (("--autoreload",), "portal: E210"),
        (("-e", 'THEME="simple"'), "portal: E216"),
        (("-e", 'PORTAL={"owner":"tidak-ada"}'), "portal: PORTAL.owner: harus berupa slug pemerintah"),
    ],
)
def test_a_wrong_setting_ends_pelican_with_one_sentence(built, tmp_path, words, message):
    done = pelican(built / "content", tmp_path / "output", *words)

    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--content", "nowhere"), "E201"),
        (("--output", "content"), "E203"),
        (("--output", "."), "E203"),
        (("--output", "docs"), "E202"),
        (("--settings", "nowhere.py"), "E212"),
        (("--settings", "pyproject.toml"), "E213"),
        (("--publish", "--settings", "pelicanconf.py"), "E214"),
        (("--publish",), "SITEURL: harus diisi dan diawali https://"),
        (("--now", "besok"), "NOW: harus berupa hari"),
    ],
)
def test_wrong_words_end_invoke_with_one_sentence(words, message):
    done = invoke("build", *words, SITEURL="")

    assert done.returncode == 1
    assert f"portal: {message}" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_two_builds_at_once_are_kept_apart(built, tmp_path):
    script = (
        "import sys\nfrom pathlib import Path\nfrom plugins.engine.lock import locked\n"
        "import subprocess\n"
        "with locked(Path(sys.argv[1])):\n    sys.exit(subprocess.run(sys.argv[2:]).returncode)\n"
    )
    output = tmp_path / "output"
    build = [sys.executable, "-m", "pelican", str(built / "content"), "-s", str(CONF), "-o", str(output)]

    done = run([sys.executable, "-c", script, str(output), *build])

    assert done.returncode == 1
    assert "E205" in done.stderr
    assert not output.exists()


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_ctrl_c_ends_with_130_and_leaves_nothing(built, tmp_path):
    command = [sys.executable, "-m", "pelican", str(built / "content"), "-s", str(CONF), "-o", str(tmp_path / "output")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr.readline().startswith("waktu acuan")
        process.send_signal(signal.SIGINT)
        told = process.stdout.read() + process.stderr.read()

    assert process.returncode == 130
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_publishing_opens_the_portal_at_its_address(tmp_path):
    words = ("build", "--publish", "--output", str(tmp_path / "o"), "--now", NOW)

    done = invoke(*words, SITEURL="https://warta.example")

    assert done.returncode == 0, done.stderr
    assert "https://warta.example" in (tmp_path / "o" / "robots.txt").read_text(encoding="utf-8")


def test_advice_that_a_release_sets_aside_is_not_told(tmp_path):
    content = copy_site(tmp_path)
    release = content / "releases/2026/pelatihan-air.md"
    waiver = (
        "waivers:\n  - {code: R230, reason: Sumbernya rapat itu sendiri, name: Penyunting Contoh, until: 2026-12-31}\n"
    )
    head, _, body = release.read_text(encoding="utf-8").partition("event_types:")
    release.write_text(f"{head}{waiver}event_types:{body}", encoding="utf-8")

    done = invoke("check", *SETTINGS, "--content", str(content), "--format", "json")

    told = {(finding["path"].rpartition("/")[2], finding["code"]) for finding in json.loads(done.stdout)["findings"]}
    assert ("pelatihan-air.md", "R230") not in told
    assert ("rapat-bersama.md", "R230") in told
