"""The paths that findings tell: those a reader can open, in their words too."""

from pathlib import Path
from pickle import dumps, loads

from plugins.catalogue import catalogue
from plugins.engine.gathered import Gathered
from plugins.findings import Code, ContentPath, Finding
from plugins.hooks.verdicts import placed

CODE = Code("X101", "{value} is in {other}", "Look into {other}.")
FOUND = Finding("pages/a.md", 2, CODE, {"value": "pages/b.md", "other": ContentPath("releases/2025/x.md")})


def text_of(findings):
    return "\n".join(finding.text(catalogue("en")) for finding in findings)


def test_the_content_folder_is_put_before_every_path_that_is_one(tmp_path):
    gathered = Gathered(tmp_path / "isi", tmp_path, [loads(dumps(FOUND))])

    assert text_of(gathered.placed()) == (
        "isi/pages/a.md:2: X101 pages/b.md is in isi/releases/2025/x.md\n    Look into isi/releases/2025/x.md."
    )


def test_a_hook_tells_paths_as_the_one_who_wrote_them_knows_them(tmp_path):
    laid_out = Gathered(tmp_path / "cache/isi", tmp_path / "elsewhere", [FOUND]).placed()

    assert text_of(laid_out).count(tmp_path.as_posix()) == 3
    assert text_of(placed(laid_out, Path(tmp_path / "cache/isi"), "content")) == (
        "content/pages/a.md:2: X101 pages/b.md is in content/releases/2025/x.md\n"
        "    Look into content/releases/2025/x.md."
    )
