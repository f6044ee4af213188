"""`check --fix` mends what is certain, once, and leaves every other byte as it was."""

import os
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.mending import mend, mended_release
from plugins.desk.desk import Desk
from plugins.engine.scan import scan
from plugins.findings import Code, Finding
from plugins.releases.identity import is_id
from plugins.releases.reading import read_release
from plugins.releases.source import read_parts
from tests.builders import a_registry, settings
from tests.desk.desks import ENGLISH, NOW
from tests.whole.bad_trees import ONE, RIGHT, TWO

NEW = "2222-223y"
WRONG = Code("X101", "wrong", "")
START = "---\nid: 2222-2222\ntitle: Rilis\n"
EVENT = 'summary: x\nevent:\n  name: "Rapat: a"\n  start: 2025-10-21'
END = "date: 2025-10-22\nagencies: [dinas-contoh]\nsources: [{name: Sumber}]\n---\nIsi contoh.\n"


def errors(data):
    _, findings = read_release(ONE, data, a_registry(), settings(), frozenset())
    return Counter(finding.code.id for finding in findings if finding.is_error)


def mended(data):
    return mended_release(data.encode(), settings(), lambda: NEW, errors, NOW.date()).decode()


def a_text(summary="summary: Ringkasan.\n", start=START, end=END):
    return start + summary + end


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("id: 2222-2222\n", "id: 2222-2222\n"),
        ("", f"id: {NEW}\n"),
        ("id:\n", f"id: {NEW}\n"),
        ("id: ~\n", f"id: {NEW}\n"),
        ("id: 2222223Y\n", f"id: {NEW}\n"),
        ('id: "2222 223y"\n', f"id: {NEW}\n"),
        ("id: 2222-223z\n", "id: 2222-223z\n"),
        ("id: [a]\n", "id: [a]\n"),
        ("# Milik rilis ini.\nid:\n", f"# Milik rilis ini.\nid: {NEW}\n"),
    ],
)
def test_an_id_is_given_where_there_is_none_and_written_as_it_was_given(was, now):
    rest = a_text(start="title: Rilis\n")

    assert mended(f"---\n{was}{rest}") == f"---\n{now}{rest}"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("summary: Catat: loket pindah", 'summary: "Catat: loket pindah"'),
        ("summary: Loket pindah:", 'summary: "Loket pindah:"'),
        ("summary: *Penting* bagi warga", 'summary: "*Penting* bagi warga"'),
        ("summary: !Penting bagi warga", 'summary: "!Penting bagi warga"'),
        ("summary: @warga datang", 'summary: "@warga datang"'),
        ("summary: [Ralat] Loket pindah", 'summary: "[Ralat] Loket pindah"'),
        ('summary: "Kami buka" kata camat', r'summary: "\"Kami buka\" kata camat"'),
        ("ringkasan: Catat: pindah", 'summary: "Catat: pindah"'),
        ("summary: x\nevent:\n  name: Rapat: a\n  start: 2025-10-21", EVENT),
        ("Ringkasan: Isi.", "summary: Isi."),
        ("summary: x\nsumber_lain: y", "summary: x\nsumber_lain: y"),
        ("summary: x\njudul: y", "summary: x\njudul: y"),  # there is a title already
        ("summary: x\ngambar: y", "summary: x\ngambar: y"),  # image, or gallery?
        ("summary: x\nkategori: bimtek", "summary: x\nkategori: bimtek"),  # what it says is no `kind`
        ("summary: x\nacara: {nama: Rapat, mulai: 2025-10-21}", "summary: x\nevent: {name: Rapat, start: 2025-10-21}"),
        ("summary: x\nevent: {nama: Rapat, start: 2025-10-21}", "summary: x\nevent: {name: Rapat, start: 2025-10-21}"),
        ("summary: x\nsumber:\n  - nama: Laporan: a", 'summary: x\nsources:\n  - name: "Laporan: a"'),
        ("summary: x\nevent_types: bimtek", "summary: x\nevent_types: [bimtek]"),
        ("summary: x\ninstansi: dinas-contoh", "summary: x\nagencies: [dinas-contoh]"),
        ("summary: x\ninstansi: Dinas Contoh", "summary: x\ninstansi: Dinas Contoh"),  # no slug
        ("summary: x\nofficials: a-b, c-d  ", "summary: x\nofficials: [a-b, c-d]  "),
        ("summary: x\nevent_types: Bimbingan teknis", "summary: x\nevent_types: Bimbingan teknis"),
        ("summary: Loket # satu: dua", "summary: Loket # satu: dua"),  # text or remark?
        ('summary: "Catat: loket', 'summary: "Catat: loket'),
        ('summary: "Kata "a" kata"', 'summary: "Kata "a" kata"'),
        ("summary: “Catat: loket”", 'summary: "Catat: loket"'),
        ("summary: “Catat: “loket””", "summary: “Catat: “loket””"),
        ("summary: “Catat: loket” kata camat", "summary: “Catat: loket” kata camat"),
        ("summary: “Catat loket”", "summary: “Catat loket”"),  # it can be read; the marks may belong to the text
        ("summary: Catat: satu\n  dua", "summary: Catat: satu\n  dua"),
        ("date: Besok: pagi\nsummary: x", "date: Besok: pagi\nsummary: x"),
        ("summary: >\n  note: a: b\n[", "summary: >\n  note: a: b\n["),
    ],
)  # fmt: skip
def test_a_header_is_mended_where_its_meaning_is_certain(was, now):
    end = END.replace("date: 2025-10-22\n", "") if was.startswith("date") else END
    end = end.replace("sources: [{name: Sumber}]\n", "") if "sumber:" in was else end
    end = end.replace("agencies: [dinas-contoh]\n", "") if "instansi:" in was else end

    assert mended(a_text(was + "\n", end=end)) == a_text(now + "\n", end=end)
    assert mended(a_text(now + "\n", end=end)) == a_text(now + "\n", end=end)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("summary: Warga  urus ijin .", "summary: Warga urus izin."),
        ('summary: "Warga  urus ijin ."', 'summary: "Warga urus izin."'),
        ("summary: >-\n  Warga  urus\n  ijin .", "summary: >-\n  Warga urus\n  izin."),
        ("summary: Loket :pindah , lantai 2", "summary: Loket :pindah, lantai 2"),
        ("summary: Kata camat, “Urus ijin.”", "summary: Kata camat, “Urus ijin.”"),
        ("summary: Lihat https://a.example/ijin,x", "summary: Lihat https://a.example/ijin,x"),
        ("summary: Urus ijin.\nlang: en", "summary: Urus ijin.\nlang: en"),
        (
            "summary: Urus  ijin.\nwaivers: [{code: T150, reason: a, name: b, until: 2030-01-01}]",
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: 2030-01-01}]",
        ),
        (
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: 2026-02-01}]",
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: 2026-02-01}]",
        ),
        (
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: 2026-01-31}]",
            "summary: Urus izin.\nwaivers: [{code: T150, reason: a, name: b, until: 2026-01-31}]",
        ),
        (
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: besok}]",
            "summary: Urus ijin.\nwaivers: [{code: T150, reason: a, name: b, until: besok}]",
        ),
    ],
)
def test_words_of_a_header_are_mended_but_for_what_is_quoted_waived_or_foreign(was, now):
    assert mended(a_text(was + "\n")) == a_text(now + "\n")
    assert mended(a_text(now + "\n")) == a_text(now + "\n")


def test_a_title_that_would_become_too_long_stays():
    title = "kata,kata " + "x" * 100
    text = a_text(start=f"---\nid: 2222-2222\ntitle: {title}\n")

    assert mended(text) == text


@pytest.mark.parametrize("heading", ["## Cara urus ijin", "Cara urus ijin\n==="])
def test_a_heading_keeps_its_words_since_links_lead_to_it(heading):
    text = a_text(end=END + f"\n{heading}\n\nUrus ijin.\n")

    assert mended(text) == text.replace("Urus ijin", "Urus izin")


@pytest.mark.parametrize("line", ["summary: Catat:{}x", "event_types: a,{}b c", "summary: 'x'{}y"])
def test_many_spaces_take_no_long_time(line):
    text = a_text(line.format(" " * 16_000) + "\n")
    began = time.process_time()

    mended(text)

    assert time.process_time() - began < 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_stay(mark, end):
    was = "---\n# ijin\ntitle: Catat: ijin\nsummary: x\n" + END + "\nUrus  ijin.  \n`ijin  ,`\n\n| ijin  |"
    now = f'---\nid: {NEW}\n# ijin\ntitle: "Catat: izin"\nsummary: x\n' + END + "\nUrus izin.  \n`ijin  ,`\n\n| ijin  |"

    assert mended(mark + was.replace("\n", end)) == mark + now.replace("\n", end)


@pytest.mark.parametrize(
    "data", [b"", b"---", b"---\n---", b"\xff\xfe", b"---\ntitle: x", b"---\n- a\n---\nIsi ijin", b"x" * 70_000]
)
def test_what_is_no_release_stays(data):  # fmt: skip
    assert mended_release(data, settings(), lambda: NEW, errors, NOW.date()) == data


SIGNS = """id: title: judul: summary: ringkasan: lang: en kegiatan: nama: agencies: dinas-contoh Catat: ijin dikantor
" ' “ ” , . Rp. 500 10 % # ## > - | ` ``` [ ] { } & * ! ~ --- 2222-2222 2222223Y waivers: code: T150 di laksanakan x"""
WORDS = st.sampled_from(SIGNS.split())
LINES = st.lists(st.one_of(WORDS, st.sampled_from([" ", "  ", "\n", "\n\n", "\n  ", "\n- ", "\r\n"])), max_size=25)
SPACED = LINES.flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda sign: sign.join(parts)))


@pytest.mark.slow
@given(SPACED, SPACED)
def test_to_mend_twice_is_to_mend_once_and_makes_nothing_wrong(header, body):
    was = f"---\n{header}\n{END}{body}"
    now = mended(was)

    before, after = (read_parts("", text.encode())[0] for text in (was, now))
    assert mended(now) == now
    assert now.count("\n") - was.count("\n") in (0, 1)
    assert (before.body is None) == (after.body is None)
    if before.header == after.header:
        assert not errors(now.encode()) - errors(was.encode())


# Files ----------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, content in RIGHT.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Desk(tmp_path / "content", settings(), NOW, ENGLISH)


def write(desk, path, text):
    (desk.content / path).write_text(text, encoding="utf-8", newline="")


def told_of(*paths):
    return [Finding(f"content/{path}", 1, WRONG) for path in paths]


def test_files_are_mended_told_and_mended_once(desk):
    for path in (ONE, TWO):
        write(desk, path, "---\ntitle: Catat: ijin\n" + a_text(start="", end=END + "Urus ijin, dan ijin.\n"))

    done = mend(desk, told_of(ONE, TWO), Random(1))
    again = mend(Desk(desk.content, desk.settings, NOW, ENGLISH), told_of(ONE, TWO))

    ids = [desk.data(path).decode().split("id: ")[1][:9] for path in (ONE, TWO)]
    assert len(set(ids)) == 2
    assert all(map(is_id, ids))
    assert [(one.path, one.line, one.was, one.now) for one in done.mended if one.path.endswith("satu.md")] == [
        (f"content/{ONE}", 2, "", f"id: {ids[0]}"),
        (f"content/{ONE}", 3, "Catat: ijin", '"Catat: izin"'),
        (f"content/{ONE}", 10, "ijin, dan ijin.", "izin, dan izin."),
    ]
    assert (again.mended, again.refused, done.refused) == ((), (), ())


def test_what_nobody_complained_of_is_not_touched(desk):
    write(desk, ONE, a_text(end=END + "Urus ijin.\n"))
    before = desk.data(ONE)

    assert mend(desk, [Finding(f"content/{ONE}", 1, Code("T120", "long", "", "advice"))]).mended == ()
    assert desk.data(ONE) == before


def test_an_id_of_another_release_is_not_given(desk):
    first = mended_id(desk, Random(3))
    write(desk, TWO, RIGHT[ONE].replace("2222-2222", first))

    assert mended_id(Desk(desk.content, desk.settings, NOW, ENGLISH), Random(3)) != first


def mended_id(desk, random):
    write(desk, ONE, RIGHT[ONE].replace("id: 2222-2222\n", ""))
    mend(desk, told_of(ONE), random)
    return desk.data(ONE).decode().split("id: ")[1][:9]


def test_a_file_that_somebody_else_writes_meanwhile_is_left_to_them(desk, monkeypatch):
    write(desk, ONE, a_text(end=END + "Urus ijin.\n"))
    theirs = a_text(end=END + "Dari orang lain.\n")

    def data(self, path):
        seen = (self.content / path).read_bytes()
        write(self, path, theirs)
        return seen

    monkeypatch.setattr(Desk, "data", data)
    done = mend(desk, told_of(ONE))

    assert done.mended == ()
    assert [(one.path, one.code.id, one.is_error) for one in done.refused] == [(f"content/{ONE}", "E312", True)]
    assert (desk.content / ONE).read_text(encoding="utf-8") == theirs
    assert "content/" in done.refused[0].message(ENGLISH) or "has changed" in done.refused[0].message(ENGLISH)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_followed(desk, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text(a_text(end=END + "Urus ijin.\n"), encoding="utf-8")
    (desk.content / TWO).symlink_to(outside)
    was = outside.read_bytes()

    assert mend(desk, told_of(TWO)).mended == ()
    assert outside.read_bytes() == was
    assert Path(TWO).as_posix() not in scan(desk.content)[0].texts
