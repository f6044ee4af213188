"""From a file's bytes to a release: everything the header says arrives, and no input ends in a traceback."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.registry.records import Registry
from plugins.releases.header import Header
from plugins.releases.reading import read_content_page, read_release
from plugins.releases.record import Release
from tests.builders import a_file, a_header, a_registry, an_agency, an_appointment, an_official, at, settings
from tests.releases.reading import FOLDER, PATH, errors, read, told

WHOLE = {
    "id": "2222-223y",
    "title": 'Judul: "a" & <b>',
    "summary": "Ringkasan.",
    "date": "2025-10-22T08:10+00:00",
    "status": "draft",
    "kind": "statement",
    "agencies": ["dinas-contoh", "badan-contoh"],
    "supporting_agencies": ["kecamatan-contoh"],
    "partners": ["lembaga-contoh"],
    "event": {
        "name": "Kegiatan Contoh",
        "start": "2025-10-21T09:00+08:00",
        "end": "2025-10-22",
        "place": "Aula",
        "district": "angkona-contoh",
        "organisers": ["dinas-contoh", "lembaga-contoh"],
        "mode": "hybrid",
        "participants": "42",
        "budget": "0",
    },
    "event_types": ["bimtek"],
    "officials": [
        "pejabat-contoh",
        {"person": "pelaksana-contoh", "for": "bupati-contoh", "part": "opened"},
        {"person": "ganda-contoh", "role": "kepala-bidang-contoh"},
    ],
    "dateline": "Luwu Utara",
    "classification": "berkala",
    "number": "0123",
    "author": "Penulis Contoh",
    "editor": "Penyunting Contoh",
    "approver": "Penyetuju Contoh",
    "contact": {"name": "Humas Contoh", "phone": "0411"},
    "image": {"file": "a.jpg", "alt": "A", "caption": "B", "credit": "C", "photographer": "D"},
    "gallery": [{"file": "b.png", "alt": "B"}],
    "attachments": [{"file": "c.pdf", "title": "C"}],
    "sources": [{"name": "S", "url": "https://s.example/", "date": "2025-10-23"}],
    "changes": [
        {"at": "2025-10-23T09:00+08:00", "kind": "correction", "note": "N", "was": "24", "now": "42", "approver": "P"}
    ],
    "withdrawn": {"at": "2025-10-25", "reason": "legal", "note": "N", "replaced_by": "2222-224w"},
    "expires": "2025-12-31",
    "lang": "en",
    "translation_of": "2222-225t",
    "consent": "Izin tertulis",
    "waivers": [{"code": "R230", "reason": "R", "name": "N", "until": "2026-01-01"}],
}
FILES = ["a.jpg", "b.png", "c.pdf"]


def whole():
    release, findings = read(a_file(header=WHOLE), files=FILES)
    assert findings == []
    return release


def test_every_key_of_the_table_is_tried_here_or_stands_beside_an_event():
    assert set(Header.model_fields) - set(WHOLE) == {"districts"}


def test_nothing_the_header_says_is_lost():
    """Each field of the record differs from its default: no key is accepted and ignored."""
    release = whole()
    defaults, _ = read(a_file(sources=None))
    same = [field.name for field in fields(Release) if getattr(release, field.name) == getattr(defaults, field.name)]

    assert same == ["source", "slug", "body"]


def test_text_stays_text_and_numbers_are_read_strictly():
    release = whole()

    assert (release.title, release.number) == ('Judul: "a" & <b>', "0123")
    assert (release.event.participants, release.event.budget) == (42, 0)


def test_moments_are_in_the_portals_zone():
    release = whole()

    assert (release.date, release.has_hour) == (at("2025-10-22T16:10"), True)
    assert (release.event.start, release.event.start_time, release.event.end_time) == (
        date(2025, 10, 21), at("2025-10-21T09:00"), None,
    )  # fmt: skip
    assert release.expires == at("2026-01-01")  # the last day counts whole


def test_a_day_alone_has_no_hour():
    release, _ = read(a_file())

    assert (release.date, release.has_hour, release.reference_day) == (at("2025-10-22"), False, date(2025, 10, 22))


def test_officials_carry_the_office_of_that_day():
    assert [(m.person, m.role, m.kind, m.represents, m.part) for m in whole().officials] == [
        ("pejabat-contoh", "kepala-dinas-contoh", "definitif", None, None),
        ("pelaksana-contoh", "kepala-badan-contoh", "plt", "bupati-contoh", "opened"),
        ("ganda-contoh", "kepala-bidang-contoh", "definitif", None, None),
    ]


def test_files_are_named_by_their_content_path_and_line():
    release = whole()

    assert release.image.path == f"{FOLDER}/a.jpg"
    assert release.gallery[0].path == f"{FOLDER}/b.png"
    assert release.attachments[0].path == f"{FOLDER}/c.pdf"
    lines = a_file(header=WHOLE).decode().split("\n")
    assert "a.jpg" in lines[release.image.line - 1]
    assert "c.pdf" in lines[release.attachments[0].line - 1]


def test_the_district_of_the_event_is_that_of_the_release():
    assert whole().districts == ("angkona-contoh",)
    assert read(a_file(districts=["burau-contoh"]))[0].districts == ("burau-contoh",)


@pytest.mark.parametrize(
    ("changes", "dateline"),
    [
        ({"dateline": "Luwu Utara"}, "LUWU UTARA"),
        ({"agencies": ["badan-contoh"]}, "TOMOHON CONTOH"),
        ({}, "BANDAR CONTOH"),
    ],
)
def test_the_dateline_is_the_headers_or_the_agencys_or_the_governments(changes, dateline):
    assert read(a_file(**changes))[0].dateline == dateline


def test_an_agency_must_exist_on_the_reference_day():
    registry = a_registry(agencies=[an_agency(**{"from": "2025-10-23"}), an_agency("badan-contoh", until="2025-10-21")])

    _, findings = read(a_file(agencies=["dinas-contoh", "badan-contoh"]), registry=registry)

    assert told(findings) == [(7, "R111"), (8, "R112")]


def test_of_two_appointments_to_one_role_the_later_counts():
    official = an_official(
        "pejabat-contoh",
        an_appointment(kind="plt", seen_on=["2025-10-22"]),
        an_appointment(**{"from": "2025-10-22"}),
    )

    release, findings = read(a_file(officials=["pejabat-contoh"]), registry=a_registry(officials=[official]))

    assert findings == []
    assert release.officials[0].kind in ("plt", "definitif")


def test_a_sighting_within_the_event_is_enough():
    event = {"name": "A", "start": "2025-10-21", "end": "2025-10-23"}

    release, findings = read(a_file(officials=["pelaksana-contoh"], event=event))

    assert findings == []
    assert release.officials[0].kind == "plt"


def test_the_nearest_slug_is_proposed():
    _, (finding,) = read(a_file(agencies=["dinas-conto"]))

    assert finding.message(catalogue("id")) == "instansi 'dinas-conto' tidak ada di content/registry/agencies.yaml"
    assert finding.hint(catalogue("id")).startswith("Mungkin maksudnya 'dinas-contoh'.")


def test_a_release_with_a_wrong_reference_is_still_known_to_others():
    release, findings = read(a_file(agencies=["x"], officials=["y"]))

    assert errors(findings)
    assert (release.id, release.officials) == ("2222-2222", ())


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(ending, mark):
    data = a_file("Isi.\n\nDua.\n")

    assert read(mark + data.replace(b"\n", ending.encode())) == read(data)


def test_reading_twice_gives_the_same():
    assert read(a_file(header=WHOLE), files=FILES) == read(a_file(header=WHOLE), files=FILES)


@given(st.text(min_size=1, max_size=110).filter(lambda text: text.strip() and text.isprintable()))
def test_any_title_survives(title):
    release, findings = read(a_file(title=title))

    assert errors(findings) == []
    assert release.title == " ".join(title.split())


# No traceback, whatever comes


@given(st.binary(max_size=300))
def test_any_bytes_are_read_to_findings(data):
    for whole_file in (data, b"---\n" + data, b"---\n" + data + b"\n---\n" + data):
        _, findings = read(whole_file)
        assert all(finding.text(catalogue("id")) for finding in findings)


VALUES = st.recursive(
    st.one_of(
        st.none(), st.text(max_size=12), st.integers().map(str), st.sampled_from(["", "2025-10-22", "0001-01-01"])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["file", "person", "name", "start", "end", "at", "code", "x"]), inner, max_size=3
        ),
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*Header.model_fields, "instansi"]), VALUES, max_size=4))
def test_any_header_is_read_to_findings(changes):
    release, findings = read(a_file(header=a_header() | changes))

    assert release is not None or errors(findings)
    assert all(finding.text(catalogue("id")) for finding in findings)


@given(st.text(max_size=60))
def test_any_header_text_is_read_to_findings(text):
    _, findings = read(a_file(header=text))

    assert errors(findings)


def test_an_empty_registry_is_read_beside():
    _, findings = read(a_file(header=WHOLE), files=FILES, registry=Registry())

    assert {finding.code.id for finding in findings} >= {"R104", "R105", "R107", "R108"}


# Pages

PAGE = "---\ntitle: Tentang contoh\nslug: tentang\nsummary: Ringkasan.\nupdated: 2025-10-22\n---\n"


def read_page(text, path="pages/tentang.md"):
    return read_content_page(path, text.encode(), settings(), frozenset())


def test_a_page_is_read():
    page, findings = read_page(PAGE + "## Mulai dengan judul\n\nIsi.\n")

    assert findings == []
    assert (page.title, page.slug, page.updated, page.address) == (
        "Tentang contoh", "tentang", date(2025, 10, 22), "/tentang/",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        (PAGE + "# Satu\n", "pages/tentang.md", [(7, "B120")]),
        (PAGE, "pages/tentang.md", [(7, "B101")]),
        (PAGE.replace("updated", "diperbarui") + "Isi.\n", "pages/tentang.md", [(5, "S102")]),
        (PAGE.replace("slug: tentang", "slug: Tentang") + "Isi.\n", "pages/tentang.md", [(3, "S112")]),
        (PAGE + "Isi.\n", "pages/Tentang.md", [(1, "R202")]),
        ("Isi.\n", "pages/tentang.md", [(1, "R205")]),
        ("---\n- a\n---\n# B\n", "pages/tentang.md", [(2, "R207"), (4, "B120")]),
    ],
)
def test_a_bad_page_is_told(text, path, expected):
    _, findings = read_page(text, path)

    assert told(findings) == expected


def test_the_path_decides_the_slug_and_the_folder():
    release, _ = read_release("releases/2025/lain.md", a_file(), a_registry(), settings(), frozenset())

    assert (release.slug, release.source, PATH) == ("lain", "releases/2025/lain.md", PATH)


def test_a_text_that_is_not_there_is_missed_on_the_last_line():
    _, findings = read(b"---\nid: 2222-2222\n---")

    assert [finding.line for finding in findings if finding.code.id == "B101"] == [3]
