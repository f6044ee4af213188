"""The page of findings: whole in itself, inert whatever an editor wrote, every link arrives."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.checks.differences import Mended
from plugins.checks.html_report import as_html
from plugins.checks.report import Checked
from plugins.findings import Code, Finding
from plugins.rules.words_codes import NONSTANDARD

ROOT = Path(__file__).parents[2]
WORDS = catalogue("id")
EVIL = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&`\x1b"
ERROR = Code("X101", "must not be '{value}'", "Write `a`, not {value}.")
FOUND = (
    Finding("content/a.md", 3, ERROR, {"value": EVIL}),
    Finding(f"content/{EVIL}.md", 9, NONSTANDARD, {"was": "ijin", "now": "izin"}),
    Finding("content/z.md", 1, NONSTANDARD, {"was": "ijin", "now": "izin"}),
)
VOID = {"meta", "br", "img", "link"}


class Reader(HTMLParser):
    """Every tag with its attributes; what is open at the end."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def page_of(*findings, **given):
    return as_html(Checked(findings, **given), WORDS)


@pytest.fixture(scope="module")
def page():
    return page_of(*FOUND, mended=(Mended(f"content/{EVIL}.md", 2, EVIL, "izin"),))


def test_it_needs_nothing_and_runs_nothing(page):
    seen = Reader(page)

    assert seen.open == []
    assert {tag for tag, _ in seen.tags} & {"script", "img", "link", "iframe", "object", "svg", "form", "base"} == set()
    assert not [name for _, given in seen.tags for name in given if name in ("src", "style") or name.startswith("on")]
    assert "url(" not in page
    assert "@import" not in page
    assert "\x1b" not in page


def test_browsers_are_told_that_it_needs_nothing(page):
    (policy,) = [given["content"] for tag, given in Reader(page).tags if tag == "meta" and "http-equiv" in given]

    assert "default-src 'none'" in policy
    assert f'content="{policy}"' in (ROOT / "plugins/reports/templates/paper.html").read_text(encoding="utf-8")


def test_every_link_arrives_and_every_id_stands_once(page):
    seen = Reader(page)
    ids = [given["id"] for _, given in seen.tags if "id" in given]
    links = {given["href"] for _, given in seen.tags if "href" in given}

    assert len(ids) == len(set(ids))
    assert links == {"#X101", "#T150", "#mended", "#errors", "#advice"}
    assert {link[1:] for link in links} <= set(ids)


def test_it_is_indonesian_with_counts_at_the_top_and_errors_before_advice(page):
    assert '<html lang="id">' in page
    assert [*re.findall(r"<h2>(.*?)</h2>", page)] == ["Sudah diperbaiki (1)", "Kesalahan (1)", "Saran (2)", "Arti kode"]
    assert "Kesalahan: <strong>1</strong>" in page.split("<section")[0]
    assert "Warga mengurus ijin di loket." in page
    assert "waivers:" in page


def test_files_under_work_come_first():
    page = page_of(*FOUND, changed={"content/z.md"})

    assert re.findall(r"<h3>(content/.)", page.split('id="advice"')[1])[0] == "content/z"


def test_words_between_grave_accents_are_code_and_single_ones_stay():
    page = page_of(Finding("a.md", 1, ERROR, {"value": "b"}), Finding("a.md", 2, ERROR, {"value": "`"}))

    assert "Write <code>a</code>, not b." in page
    assert "Write `a`, not `." in page


def test_without_findings_it_says_so():
    page = page_of()

    assert "Tidak ada temuan." in page
    assert "<h2>" not in page
    assert "Tidak ada yang diperbaiki." in page_of(mended=())
