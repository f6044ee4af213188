"""Bad headers and bodies, each with exactly the line and code that an editor is told; nothing else is told with it."""

from textwrap import dedent

import pytest

from plugins.catalogue import catalogue
from tests.releases.reading import PATH, read, told

GOOD = {
    "id": "2222-2222",
    "title": "Rilis contoh",
    "summary": "Ringkasan contoh.",
    "date": "2025-10-22",
    "agencies": "[dinas-contoh]",
    "sources": "[{name: Sumber contoh}]",
}
NEXT = len(GOOD) + 2  # the line on which a row's own keys begin: line 1 is '---'


def header(more="", **changes):
    """The good header as text, a key a line; a key given "" is left out; `more` follows."""
    lines = [f"{key}: {value}" for key, value in (GOOD | changes).items() if value != ""]
    return "\n".join(lines) + "\n" + dedent(more).lstrip("\n")


def file(text, body="Isi contoh.\n"):
    return f"---\n{text.rstrip()}\n---\n{body}".encode()


EVENT = "event:\n  name: Kegiatan Contoh\n  start: 2025-10-21\n  end: 2025-10-22\n"

HEADERS = [
    # one key wrong in itself
    ("id of another form", header(id="rilis-1"), [(2, "R210")]),
    ("id with a wrong letter", header(id="2222-223z"), [(2, "R211")]),
    ("id in capitals", header(id="2222-223Y"), [(2, "R210")]),
    ("no id", header(id=""), [(2, "S103")]),
    ("no title", header(title=""), [(2, "S103")]),
    ("empty title", header(title='" "'), [(3, "S108")]),
    ("title of a soft hyphen", header(title='"\\u00AD"'), [(3, "S108")]),
    ("title of a blank letter", header(title='"\\u3164 \\u2800"'), [(3, "S108")]),
    ("title too long", header(title="x" * 111), [(3, "S107")]),
    ("title long", header(title="x" * 66), [(3, "R212")]),
    ("title with a hidden character", header(title='"a\\u202Eb"'), [(3, "S119")]),
    ("title a list", header(title="[a, b]"), [(3, "S104")]),
    ("summary too long", header(summary="x" * 161), [(4, "S107")]),
    ("date in words", header(date="22 Oktober 2025"), [(5, "S110")]),
    ("date that does not exist", header(date="2025-02-30"), [(5, "S110")]),
    ("date without zone", header(date="2025-10-22T16:10"), [(5, "S110")]),
    ("date of another year", header(date="2024-10-22"), [(5, "R213")]),
    ("date of another year in the portal's zone", header(date="2025-12-31T20:00+00:00"), [(5, "R213")]),
    ("date at the end of time", header(date="9999-12-31T23:59-12:00"), [(5, "S110")]),
    ("agencies not a list", header(agencies="dinas-contoh"), [(6, "S105")]),
    ("no agency", header(agencies="[]"), [(6, "S118")]),
    ("five agencies", header(agencies="[a, b, c, d, e]"), [(6, "S117")]),
    ("agency twice", header(agencies="[dinas-contoh, dinas-contoh]"), [(6, "S120")]),
    ("agency by its name", header(agencies="[Dinas Contoh]"), [(6, "S112")]),
    ("unknown key", header("penulisan: x"), [(NEXT, "S101")]),
    ("Indonesian key", header("pejabat: [pejabat-contoh]"), [(NEXT, "S102")]),
    ("near key", header("event_type: [bimtek]"), [(NEXT, "S102")]),
    ("key twice", header("title: lagi"), [(NEXT, "Y102")]),
    ("status unknown", header("status: terbit"), [(NEXT, "S111")]),
    ("kind unknown", header("kind: opini"), [(NEXT, "S111")]),
    ("classification unknown", header("classification: rahasia"), [(NEXT, "S111")]),
    ("language unknown", header("lang: Indonesia"), [(NEXT, "R226")]),
    ("language that nobody speaks", header("lang: xx"), [(NEXT, "R226")]),
    ("dateline with a date", header("dateline: MALILI, 22 Oktober 2025 —"), [(NEXT, "R232")]),
    ("contact without a way", header("contact:\n  hours: 08.00"), [(NEXT, "R231")]),
    ("contact with a bad address", header("contact:\n  email: humas"), [(NEXT + 1, "S116")]),
    ("contact with two numbers", header("contact:\n  phone: 0474 1234 / 0474 1235"), [(NEXT + 1, "S122")]),
    ("contact with words for a number", header("contact:\n  phone: javascript:alert(1)"), [(NEXT + 1, "S122")]),
    ("contact with two addresses", header("contact:\n  email: a@b.example,c@b.example"), [(NEXT + 1, "S116")]),
    ("contact with an escaped address", header("contact:\n  email: a%0Ab@b.example"), [(NEXT + 1, "S116")]),
    ("contact whose address asks for more", header("contact:\n  email: a@b.example?cc=c"), [(NEXT + 1, "S116")]),
    (
        "source with somebody before the host",
        header(sources="[{name: A, url: 'https://b:c@d.example/'}]"),
        [(7, "S115")],
    ),
    ("source without a host", header(sources="[{name: A, url: 'https://../a.b'}]"), [(7, "S115")]),
    ("source without a name", header("number: 1", sources="[{url: 'https://a.example/'}]"), [(7, "S103")]),
    ("source with a bad address", header(sources="[{name: A, url: a.example}]"), [(7, "S115")]),
    ("no source", header(sources=""), [(2, "R230")]),
    # what several keys say together
    ("approver is the author", header("author: Penulis\napprover: PENULIS"), [(NEXT + 1, "R214")]),
    ("expires before it begins", header("expires: 2025-10-20"), [(NEXT, "R225")]),
    ("translation without a language", header("translation_of: 2222-223y"), [(NEXT, "R227")]),
    ("translation into Indonesian", header("translation_of: 2222-223y\nlang: id"), [(NEXT + 1, "R227")]),
    ("event without a name", header("event: {start: 2025-10-22}"), [(NEXT, "S103")]),
    ("event ends too early", header("event: {name: A, start: 2025-10-22, end: 2025-10-21}"), [(NEXT, "R222")]),
    (
        "event ends an hour too early",
        header("event: {name: A, start: '2025-10-22T10:00+08:00', end: '2025-10-22T09:00+08:00'}"),
        [(NEXT, "R222")],
    ),
    ("event of years", header("event: {name: A, start: 2023-10-21, end: 2025-10-22}"), [(NEXT, "R223")]),
    ("event with an unknown mode", header(EVENT + "  mode: luring"), [(NEXT + 4, "S111")]),
    ("event without people", header(EVENT + "  participants: 0"), [(NEXT + 4, "S113")]),
    ("event with a price in words", header(EVENT + "  budget: Rp2.500.000"), [(NEXT + 4, "S113")]),
    ("event with an Indonesian key", header(EVENT + "  tempat: Aula"), [(NEXT + 4, "S102")]),
    ("event with a near key", header(EVENT + "  kecamatan: angkona-contoh"), [(NEXT + 4, "S102")]),
    ("districts beside an event", header(EVENT + "districts: [angkona-contoh]"), [(NEXT + 4, "R224")]),
    ("agency in both lists", header("supporting_agencies: [dinas-contoh]"), [(NEXT, "R228")]),
    (
        "official twice",
        header("officials:\n  - pejabat-contoh\n  - person: pejabat-contoh"),
        [(NEXT + 2, "R229")],
    ),
    (
        "own word for `for`",
        header("officials: [{person: pejabat-contoh, represents: bupati-contoh}]"),
        [(NEXT, "S102")],
    ),
    # changes, withdrawal, waivers
    (
        "correction without `was` and `now`",
        header("changes:\n  - {at: '2025-10-23T09:00+08:00', kind: correction, note: A, approver: B}"),
        [(NEXT + 1, "R215"), (NEXT + 1, "R215")],
    ),
    (
        "update without approver",
        header("changes:\n  - {at: '2025-10-23T09:00+08:00', kind: update, note: A}"),
        [(NEXT + 1, "R216")],
    ),
    (
        "change before publication",
        header("changes:\n  - {at: '2025-10-21T09:00+08:00', kind: minor, note: A}"),
        [(NEXT + 1, "R217")],
    ),
    (
        "changes out of order",
        header(
            """
            changes:
              - {at: '2025-10-24T09:00+08:00', kind: minor, note: A}
              - {at: '2025-10-23T09:00+08:00', kind: minor, note: B}
            """
        ),
        [(NEXT + 2, "R218")],
    ),
    ("change without an hour", header("changes:\n  - {at: 2025-10-23, kind: minor, note: A}"), [(NEXT + 1, "R219")]),
    (
        "withdrawn too early",
        header("withdrawn: {at: 2025-10-21, reason: error, note: A}"),
        [(NEXT, "R220")],
    ),
    ("withdrawn for no known reason", header("withdrawn: {at: 2025-10-23, reason: salah, note: A}"), [(NEXT, "S111")]),
    ("superseded by nothing", header("withdrawn: {at: 2025-10-23, reason: superseded, note: A}"), [(NEXT, "R221")]),
    (
        "replaced by a mistyped id",
        header("withdrawn: {at: 2025-10-23, reason: error, note: A, replaced_by: 2222-223z}"),
        [(NEXT, "R211")],
    ),
    ("waiver of an error", header("waivers: [{code: R104, reason: A, name: B, until: 2026-01-01}]"), [(NEXT, "R234")]),
    (
        "waiver of nothing known",
        header("waivers: [{code: judul, reason: A, name: B, until: 2026-01-01}]"),
        [(NEXT, "R233")],
    ),
    # the registry
    ("unknown agency", header(agencies="[dinas-conto]"), [(6, "R104")]),
    ("partner as agency", header(agencies="[lembaga-contoh]"), [(6, "R116")]),
    ("agency as partner", header("partners: [badan-contoh]"), [(NEXT, "R117")]),
    ("unknown supporting agency", header("supporting_agencies:\n  - badan-contoh\n  - x"), [(NEXT + 2, "R104")]),
    ("unknown partner", header("partners: [x]"), [(NEXT, "R105")]),
    ("unknown organiser", header(EVENT + "  organisers: [x]"), [(NEXT + 4, "R106")]),
    ("unknown event type", header("event_types: [bimtex]"), [(NEXT, "R107")]),
    ("unknown official", header("officials: [pejabat-conto]"), [(NEXT, "R108")]),
    ("unknown role", header("officials: [{person: pejabat-contoh, role: x}]"), [(NEXT, "R109")]),
    ("unknown represented role", header("officials: [{person: pejabat-contoh, for: x}]"), [(NEXT, "R109")]),
    ("unknown district", header("districts: [x]"), [(NEXT, "R110")]),
    ("unknown district of an event", header(EVENT + "  district: angkona"), [(NEXT + 4, "R110")]),
    ("nobody in office that day", header("officials: [pelaksana-contoh]", date="2025-10-23"), [(NEXT, "R113")]),
    (
        "official twice, once with the office held",
        header("officials:\n  - {person: pejabat-contoh, role: kepala-dinas-contoh}\n  - pejabat-contoh"),
        [(NEXT + 2, "R229")],
    ),
    ("two offices", header("officials: [ganda-contoh]"), [(NEXT, "R114")]),
    (
        "office not held",
        header("officials:\n  - person: pejabat-contoh\n    role: bupati-contoh"),
        [(NEXT + 2, "R115")],
    ),
    # files
    ("picture outside", header("image: {file: ../a.jpg, alt: A}"), [(NEXT, "R240")]),
    ("picture not there", header("image: {file: a.jpg, alt: A}"), [(NEXT, "R241")]),
    ("picture of the wrong kind", header("image: {file: a.gif, alt: A}"), [(NEXT, "R242")]),
    ("picture without words", header("image: {file: ada.jpg}"), [(NEXT, "S103")]),
    ("picture with too many words", header("image: {file: ada.jpg, alt: " + "x" * 126 + "}"), [(NEXT, "S107")]),
    ("caption too long", header("image: {file: ada.jpg, alt: A, caption: " + "x" * 161 + "}"), [(NEXT, "S107")]),
    (
        "picture twice",
        header("gallery:\n  - {file: ada.jpg, alt: A}\n  - {file: ada.jpg, alt: A}"),
        [(NEXT + 2, "R244")],
    ),
    ("attachment that runs", header("attachments: [{file: a.html, title: A}]"), [(NEXT, "R243")]),
    ("attachment not there", header("attachments: [{file: a.pdf, title: A}]"), [(NEXT, "R241")]),
    # YAML
    ("not YAML", header("event: [a"), [(NEXT, "Y101")]),
    ("an alias", header("number: *x"), [(NEXT, "Y103")]),
    ("no keys", "- a\n- b\n", [(2, "R207")]),
    ("an empty header", "\n", [(2, "R207")]),
]

BODIES = [
    ("nothing", "", [(9, "B101")]),
    ("only spaces", " \n\n", [(9, "B101")]),
    ("hidden character", "A\n\nB\u202ec.\n", [(11, "B102")]),
    ("hidden character by its number", "A\n\nB&#8238;c.\n", [(11, "B102")]),
    ("hidden character by its name", "A &rlm; c.\n", [(9, "B102")]),
    ("brackets without end", "Isi " + "[" * 20_000, [(9, "B103")]),
    ("links without end", "Isi " + "[a](" * 5_000, [(9, "B103")]),
    ("links with quotation marks without end", "Isi " + '[a]("b) ' * 5_000, [(9, "B103")]),
    ("a note called over and over", "Isi" + "[^1]" * 1_000 + "\n\n[^1]: Catatan.\n", [(9, "B103")]),
    ("tags without end", "Isi " + "<a " * 5_000, [(9, "B103")]),
    ("own dateline", "BANDAR CONTOH — Isi.\n", [(9, "B110")]),
    ("own dateline with a day", "Malili, 22 Oktober 2025 – Isi.\n", [(9, "B110")]),
    ("own dateline with a weekday", "MALILI, Rabu, 22/10/2025 - Isi.\n", [(9, "B110")]),
    ("begins with a heading", "## Satu\n\nIsi.\n", [(9, "B111")]),
    ("begins with a list", "- a\n- b\n", [(9, "B111")]),
    ("own ending", "Isi.\n\n— Selesai —\n", [(11, "B112")]),
    ("heading of the first level", "Isi.\n\n# Judul\n", [(11, "B120")]),
    ("underlined heading of the first level", "Isi.\n\nJudul\n=====\n", [(11, "B120")]),
    ("skipped level", "Isi.\n\n## Satu\n\n#### Dua\n", [(13, "B121")]),
    ("begins too low", "Isi.\n\n### Satu\n", [(11, "B121")]),
    ("remote picture", "Isi.\n\n![A](https://a.example/b.jpg)\n", [(11, "B130")]),
    ("remote picture without scheme", "Isi.\n\n![A](//a.example/b.jpg)\n", [(11, "B130")]),
    ("picture above its folder", "Isi.\n\n![A](../../b.jpg)\n", [(11, "R240")]),
    ("picture at the root", "Isi.\n\n![A](/b.jpg)\n", [(11, "R240")]),
    ("picture on the author's disk", "Isi.\n\n![A](file:///b.jpg)\n", [(11, "B140")]),
    ("picture not there", "Isi.\n\n![A](b.jpg)\n", [(11, "R241")]),
    ("picture of the wrong kind", "Isi.\n\n![A](b.svg)\n", [(11, "R242")]),
    ("picture without words", "Isi.\n\n![](ada.jpg)\n", [(11, "B131")]),
    ("picture with too many words", f"Isi.\n\n![{'x' * 126}](ada.jpg)\n", [(11, "B132")]),
    ("caption too long", f'Isi.\n\n![A](ada.jpg "{"x" * 161}")\n', [(11, "B133")]),
    ("picture in a sentence", "Isi ![A](ada.jpg) di sini.\n", [(9, "B134")]),
    ("picture in a link", "Isi.\n\n[![A](ada.jpg)](/rilis/)\n", [(11, "B134")]),
    ("link that runs", "Isi [a](javascript:alert(1)).\n", [(9, "B140")]),
    ("link to another's root", "Isi.\n\n[a](//a.example/)\n", [(11, "B140")]),
    ("link to data", "Isi [a](data:text/html,x).\n", [(9, "B140")]),
    ("link to nowhere", "Isi.\n\nDan [a](lain.md).\n", [(11, "B141")]),
    ("link without words", "Isi [](/rilis/).\n", [(9, "B142")]),
    ("link without address", "Isi [a]().\n", [(9, "B143")]),
    ("link to no place of the text", "Isi.\n\n## Satu\n\n[a](#satu) [b](#dua)\n", [(13, "B144")]),
    ("note written twice", "Isi[^1].\n\n[^1]: Satu.\n[^1]: Dua.\n", [(12, "B160")]),
    ("note that is not there", "Isi[^1], `[^2]` dan\nlagi[^3].\n\n[^1]: Satu.\n", [(10, "B161")]),
    ("note that nobody calls", "Isi.\n\n[^1]: Satu.\n", [(11, "B162")]),
    ("script", "Isi.\n\n<script>alert(1)</script>\n", [(11, "B150")]),
    ("frame", 'Isi.\n\n<iframe src="https://a.example/"></iframe>\n', [(11, "B140"), (11, "B150")]),
    ("placeholder in brackets", "Isi oleh <nama>.\n", [(9, "B150")]),
    ("handler", 'Isi.\n\n<p onclick="x()">a</p>\n', [(11, "B151")]),
    ("look", 'Isi <span style="color:red">a</span>.\n', [(9, "B151")]),
    ("comment", "Isi.\n\n<!-- catatan -->\n", [(11, "B152")]),
]

FILES = [
    ("not UTF-8", b"---\nid: \xff\n---\nA\n", [(2, "R203")]),
    ("no header", b"Isi\n", [(1, "R205")]),
    ("nothing", b"", [(1, "R205")]),
    ("open header", b"---\nid: 2222-2222\n", [(1, "R206")]),
    ("only the first line", b"---", [(1, "R206")]),
    ("too big", b"---\n" + b"x" * 300_000, [(1, "R204")]),
]

PLACES = [
    "releases/rilis.md",
    "releases/25/rilis.md",
    "releases/2025/Rilis Contoh.md",
    "releases/2025/a/b.md",
    "releases/2025/a.txt",
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in HEADERS], ids=[row[0] for row in HEADERS])
def test_a_bad_header_is_told_with_its_line(text, expected):
    _, findings = read(file(text), files=["ada.jpg"])

    assert told(findings) == expected


@pytest.mark.parametrize(("body", "expected"), [row[1:] for row in BODIES], ids=[row[0] for row in BODIES])
def test_a_bad_body_is_told_with_its_line(body, expected):
    _, findings = read(file(header(), body), files=["ada.jpg"])

    assert told(findings) == expected


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("image: loket.jpg", "`image:` lalu, pada baris-baris di bawahnya, `  file: loket.jpg`, `  alt: …`."),
        ("gallery: [a.jpg]", "`gallery:` lalu, pada baris-baris di bawahnya, `  - file: a.jpg`, `    alt: …`."),
        ("event: Bimtek", "`event:` lalu, pada baris-baris di bawahnya, `  name: Bimtek`, `  start: …`."),
        ("withdrawn: ya", "`withdrawn:` lalu, pada baris-baris di bawahnya, `  at: …`, `  reason: …`, `  note: …`."),
        ("image: [a.jpg]", "kunci-kuncinya di bawahnya dengan lekukan, masing-masing sebagai `kunci: nilai`."),
        ("contact: Humas", "kunci-kuncinya di bawahnya dengan lekukan, masing-masing sebagai `kunci: nilai`."),
    ],
)
def test_what_must_hold_keys_is_shown_with_them(text, shape):
    (found,) = [one for one in read(file(header(text)))[1] if one.code.id == "S106"]

    assert found.hint(catalogue("id")) == f"Tulis {shape}"


def test_hashtags_are_told_as_such():
    bodies = ("Isi.\n\n#Contoh #HumasContoh\n", "Isi.\n\n# Contoh\n", "Isi.\n\nContoh\n===\n")
    hints = [found.hint(catalogue("id")) for body in bodies for found in read(file(header(), body))[1]]

    assert [("Hapus tagar" in hint, "`## …`" in hint) for hint in hints] == [
        (True, False),
        (False, True),
        (False, True),
    ]


@pytest.mark.parametrize(("data", "expected"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_a_bad_file_is_told_with_its_line(data, expected):
    release, findings = read(data)

    assert release is None
    assert told(findings) == expected


@pytest.mark.parametrize("path", PLACES)
def test_a_file_in_the_wrong_place_is_told(path):
    _, findings = read(file(header()), path=path)

    assert told(findings) == [(1, "R201")]


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"date": "20-11-2026"}, "Tulis `2026-11-20`."),
        ({"date": "2025-10-22 08:00"}, "Tulis `2025-10-22T08:00+08:00`."),
        ({"date": "2026-11-31"}, "31 November 2026 tidak ada dalam kalender."),
        ({"date": "besok"}, "Tulis 2025-10-22, atau dengan jam dan zona waktu: 2025-10-22T16:10+08:00."),
        ({"sources": "[{name: A, date: 20 Okt 2025}]"}, "Tulis `2025-10-20`."),
        ({"agencies": "Discon"}, "Tulis `agencies: [dinas-contoh]`."),
        ({"agencies": "discon, Badan Contoh"}, "Tulis `agencies: [dinas-contoh, badan-contoh]`."),
        (
            {"agencies": "Discen"},
            "Tulis `agencies: [satu, dua]`, atau satu butir per baris, masing-masing diawali '- '.",
        ),
        ({"agencies": "[Dinas Contoh Kabupaten Contoh]"}, "Tulis `dinas-contoh`."),
        ({"agencies": "[dicson]"}, "Mungkin maksudnya 'dinas-contoh'. Perbaiki ejaannya, atau daftarkan instansi itu."),
        ({"officials": "[Pejabat Contoh]"}, "Tulis `pejabat-contoh`."),
        ({"officials": "Pejabat Contoh"}, "Tulis `officials: [pejabat-contoh]`."),
        ({"event": "{name: A, start: 2025-10-22, organisers: Discon}"}, "Tulis `organisers: [dinas-contoh]`."),
        ({"id": ""}, "Jalankan `./portal check --fix`; portal membuat kodenya."),
        ({"id": "2222-223Y"}, "Tulis `2222-223y`. Pada `id` rilis itu sendiri, `./portal check --fix` melakukannya."),
    ],
)
def test_a_remedy_says_what_to_write_where_it_is_plain(changes, remedy):
    (finding,) = read(file(header(**changes)))[1]

    assert finding.hint(catalogue("id")) == remedy


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("releases/2025/Loket Malam baru.md", "Ganti namanya menjadi `loket-malam-baru.md`."),
        ("releases/25/Loket.md", "Ganti namanya: tahun empat angka"),
    ],
)
def test_a_name_that_would_do_is_proposed(path, remedy):
    (finding,) = read(file(header()), path=path)[1]

    assert finding.hint(catalogue("id")).startswith(remedy)


def test_the_good_header_has_no_findings():
    release, findings = read(file(header()))

    assert findings == []
    assert release.source == PATH


def test_all_findings_of_a_file_are_told_at_once():
    text = header("event_types: [x]\npartners: [y]\nkind: opini", title="x" * 111)

    _, findings = read(file(text, "Isi.\n\n# Satu\n"))

    assert told(findings) == [(3, "S107"), (NEXT, "R107"), (NEXT + 1, "R105"), (NEXT + 2, "S111"), (NEXT + 6, "B120")]


@pytest.mark.slow  # over some of the bodies the reader has to lose its patience
def test_every_finding_of_these_tables_can_be_said():
    languages = [catalogue("id"), catalogue("en")]
    rows = [file(text) for _, text, _ in HEADERS] + [file(header(), body) for _, body, _ in BODIES]
    for data in rows + [data for _, data, _ in FILES]:
        for finding in read(data, files=["ada.jpg"])[1]:
            for words in languages:
                said = finding.text(words)
                assert finding.code.id in said
                assert "{nearest}" not in said
