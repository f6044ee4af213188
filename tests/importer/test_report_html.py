"""The report of an import can be opened by anybody, whatever the old texts hold."""

import re
import stat
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.engine.trouble import Trouble
from plugins.findings import Finding, Phrase
from plugins.importer.proposals.proposal_codes import NO_SUCH_ENTRY
from plugins.importer.report import as_html as report_html
from plugins.importer.report.as_html import HtmlReport
from plugins.importer.report.coloured import LONGEST, Mark, coloured
from plugins.importer.result import Doubt
from plugins.recognition.story import Body, OfficeHeld, Person, Recognised, Seen
from tests.importer.results import a_result, a_run, somebody

ENGLISH = catalogue("en")
EVIL = "</title><script>alert(1)</script>\x00\u202e\x1b[2J" + "kata" * 50


class Tags(HTMLParser):
    """Every tag, and whatever was not closed in its order."""

    VOID = ("meta", "br")

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.wrong += [name for name in given if name.startswith("on") or name in ("src", "style")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


def tags(text: str) -> Tags:
    found = Tags()
    found.feed(text)
    return found


def written(folder: Path, results, **run) -> str:
    report = HtmlReport(folder, ENGLISH)
    for result in results:
        report.take(result)
    report.close(a_run(**run))
    return (folder / "index.html").read_text(encoding="utf-8")


def test_a_small_run_is_one_page_with_everything(tmp_path):
    body = Body("Dinas Contoh", unit="Bidang Contoh")
    office = OfficeHeld("Kepala Dinas Contoh", "Kepala", "plt", body)
    result = a_result("Pejabat Palsu dari Dinas Contoh", "waiting", bodies=[("Dinas Contoh", body, 0.4)],
        people=[somebody("Pejabat Palsu", office, before="Dr.", part="opened")])  # fmt: skip
    finding = Finding("x", 1, NO_SUCH_ENTRY, {"key": "a", "value": "b", "file": "c"})
    doubt = Doubt("officials", "Pejabat Palsu", Phrase("not registered"), 14, 27, "office-before-name", 0.5)
    text = written(tmp_path, [replace(result, findings=(finding,), doubts=(doubt,), draft=b"---\nid: x\n---\nIsi <b>")])

    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert '<mark class="person">Pejabat Palsu<sup>P</sup></mark>' in text
    assert "Plt. Kepala Dinas Contoh (not registered)" in text
    assert "Isi &lt;b&gt;" in text
    assert "I416" in text
    assert "office-before-name, 0.50" in text
    assert "0.40 doubtful" in text
    assert "opened the event" in text


def test_nothing_of_the_old_texts_is_obeyed(tmp_path):
    people = (Seen(Person(EVIL, mentions=((0, 40), (30, 10**9), (-5, 3))), 2, 50, EVIL, 0.5),)
    result = replace(a_result(EVIL, title=EVIL), recognised=Recognised(people=people), draft=EVIL.encode(), path=EVIL)
    text = written(tmp_path, [result], source=EVIL)
    found = tags(text)

    assert found.names & {"script", "img", "link", "iframe"} == set()
    assert found.wrong == []
    assert found.open == []
    assert not re.search("[\x00\x1b\u202e]", text)
    assert "http" not in text.replace("http-equiv", "")


def test_a_long_run_has_an_index_and_pages_whose_links_arrive(tmp_path, monkeypatch):
    monkeypatch.setattr(report_html, "ON_PAGE", 3)
    monkeypatch.setattr(report_html, "LISTED", 4)

    text = written(tmp_path, [a_result("x", number=n) for n in range(1, 8)], counts={"new": 7})

    pages = {path.name: tags(path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()}
    assert sorted(pages) == ["halaman-1.html", "halaman-2.html", "halaman-3.html", "index.html"]
    for name, page in pages.items():
        for link in page.links:
            file, _, anchor = link.partition("#")
            assert not anchor or anchor in pages[file or name].ids
            assert file in ("", *pages)
        assert len(page.ids) == len(set(page.ids))
    assert "and 3 more" in text


def test_pages_of_a_longer_run_before_are_gone(tmp_path, monkeypatch):
    monkeypatch.setattr(report_html, "ON_PAGE", 2)
    written(tmp_path, [a_result("x", number=n) for n in range(1, 8)])

    written(tmp_path, [a_result("x", number=n) for n in range(1, 4)])

    assert sorted(path.name for path in tmp_path.iterdir()) == ["halaman-1.html", "halaman-2.html", "index.html"]


def test_only_its_owner_may_read_it(tmp_path):
    written(tmp_path, [])

    assert stat.S_IMODE((tmp_path / "index.html").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "x").write_text("", encoding="utf-8")

    with pytest.raises(Trouble):
        written(tmp_path / "x" / "laporan", [])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([(0, 3, "day")], '<mark class="day">abc<sup>H</sup></mark>defghi'),
        (
            [(0, 6, "quotation"), (1, 3, "person")],
            '<mark class="quotation">a<mark class="person">bc<sup>P</sup></mark>def<sup>K</sup></mark>ghi',
        ),
        (
            [(0, 4, "agency"), (2, 6, "person")],
            '<mark class="agency">ab<mark class="person">cd<sup>P</sup></mark><sup>I</sup></mark>efghi',
        ),
        ([(1, 4, "person"), (1, 4, "person"), (2, 3, "person")], 'a<mark class="person">bcd<sup>P</sup></mark>efghi'),
        ([(5, 5, "day"), (7, 99, "day"), (99, 100, "day")], 'abcdefg<mark class="day">hi<sup>H</sup></mark>'),
    ],
)
def test_marks_nest_and_never_cross(given, told):
    assert coloured("abcdefghi", [Mark(*it) for it in given], ENGLISH) == told


def test_of_an_endless_text_the_beginning_is_shown():
    text = coloured("k" * (LONGEST + 5), [Mark(0, LONGEST + 5, "day")], ENGLISH)

    assert len(text) < LONGEST + 200
    assert "5 more characters" in text
