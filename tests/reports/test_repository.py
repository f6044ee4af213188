"""What git's answers mean; and git itself, asked once."""

import subprocess

import pytest

from plugins.reports.repository import Author, Owned, authors, owned, repository_of
from tests.reports.works import NOW

LOG = (
    "\0Humas Contoh\x1fhumas@contoh.example\n\ncontent/releases/2026/a.md\ncontent/registry/roles.yaml\n"
    "\0Operator\x1b[2J\x1fo@contoh.example\n\nplugins/page.py\n"
    "\0Humas Contoh\x1flain@contoh.example\n\ncontent/releases/2026/b.md\nREADME.md\n"
    "\0Humas Contoh\x1fhumas@contoh.example\n"
)


def test_authors_are_told_with_what_they_touched():
    assert authors(LOG, "content/") == (
        Author("Humas Contoh", ("humas@contoh.example", "lain@contoh.example"), 3, ("releases", "registry", "")),
        Author("Operator [2J", ("o@contoh.example",), 1, ("",)),
    )
    assert authors("", "content/") == ()


def test_a_content_folder_that_is_the_repository_itself_has_its_areas():
    assert authors("\0A\x1fa@b.example\n\npages/x.md\n", "")[0].areas == ("pages",)


def test_owners_are_read_without_remarks_and_headings():
    text = "# siapa\n\n*  @redaksi\n/content/registry/ @kepala humas@contoh.example # wajib\n[Bagian]\ntanpa\n"

    assert list(owned(text)) == [
        Owned("*", ("@redaksi",)),
        Owned("/content/registry/", ("@kepala", "humas@contoh.example")),
    ]


@pytest.mark.slow
def test_git_is_asked_and_nothing_is_changed(tmp_path):
    def git(*words):
        author = ["-c", "user.name=Humas Contoh", "-c", "user.email=humas@contoh.example"]
        subprocess.run(["git", "-C", str(tmp_path), *author, *words], check=True, capture_output=True)

    content = tmp_path / "content"
    (content / "pages").mkdir(parents=True)
    assert repository_of(content, NOW) is None

    git("init", "--quiet", "--initial-branch=utama")
    assert repository_of(content, NOW) is None

    (content / "pages" / "a.md").write_text("a")
    (tmp_path / "CODEOWNERS").write_text("* @redaksi\n")
    git("add", ".")
    git("commit", "--quiet", "--message=Awal", f"--date={NOW.isoformat()}")
    (content / "pages" / "b é.md").write_text("b")
    index = (tmp_path / ".git" / "index").read_bytes()
    found = repository_of(content, NOW)

    assert found is not None
    assert (found.branch, found.unsent, found.unsaved) == ("utama", None, ("content/pages/b é.md",))
    assert found.authors == (Author("Humas Contoh", ("humas@contoh.example",), 1, ("pages", "")),)
    assert found.owned == (Owned("*", ("@redaksi",)),)
    assert (tmp_path / ".git" / "index").read_bytes() == index
