"""Files in, a registry out; and everything that can be wrong with their form."""

from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.registry.read import read_registry
from plugins.registry.records import Registry, Spot
from tests.registry.files import GOOD, an_official_file, files, findings_of, path_of, told

CONTENT = Path(__file__).parents[2] / "content"


def test_a_right_registry_is_read_without_findings():
    registry, findings = read_registry(files())

    assert told(findings) == []
    assert list(registry.governments) == ["provinsi-contoh", "kabupaten-contoh"]
    assert registry.agencies["bidang-contoh"].parent == "dinas-contoh"
    assert registry.roles["kepala-dinas-contoh"].head is True
    assert registry.officials["siti-contoh"].appointments[0].until.isoformat() == "2020-12-31"
    assert registry.event_types == {}
    assert registry.redirects == ()


def test_each_entry_knows_where_it_stands():
    redirects = "# pindah\n- from: /lama/\n  to: /baru/\n  reason: Berganti nama.\n"

    spots = read_registry(files(redirects=redirects))[0].spots

    assert spots["agencies", "bidang-contoh"] == Spot("registry/agencies.yaml", 6)
    assert spots["officials", "siti-contoh"] == Spot("registry/officials/siti-contoh.yaml", 1)
    assert spots["redirects", "/lama/"] == Spot("registry/redirects.yaml", 2)


def test_the_content_of_this_portal_has_no_findings():
    here = {
        path.relative_to(CONTENT).as_posix(): path.read_bytes()
        for path in (CONTENT / "registry").rglob("*")
        if path.is_file()
    }

    registry, findings = read_registry(here)

    assert [finding.text(catalogue("id")) for finding in findings] == []
    assert len(registry.districts) == 11
    assert registry.officials


def test_a_registry_of_two_files_is_enough():
    registry, findings = read_registry({path_of(name): GOOD[name].encode() for name in ("governments", "agencies")})

    assert findings == []
    assert registry.roles == registry.officials == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", {}),
        (b"# kita\n\n Pangkep \r\nrembuk # rapat\nsayur-mayur", ["Pangkep", "rembuk", "sayur-mayur"]),
        (b"\xef\xbb\xbfrembuk\nRembuk\n", ["Rembuk"]),
    ],
)  # fmt: skip
def test_accepted_words_stand_one_a_line(text, words):
    registry, findings = read_registry(files() | {"words.txt": text})

    assert findings == []
    assert list(registry.accepted_words.values()) == list(words)
    assert all(word.casefold() in registry.accepted_words for word in words)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (b"rembuk\ndua kata\n", [(2, "G109")]),
        (b"rembuk, apel\n- rembuk\n3\n", [(1, "G109"), (2, "G109"), (3, "G109")]),
        (b"rembuk\n\xff\n", [(2, "G102")]),
    ],
)
def test_what_is_no_word_is_told_at_its_line(text, lines):
    _, findings = read_registry(files() | {"words.txt": text})

    assert [(one.path, one.line, one.code.id) for one in findings] == [("words.txt", *each) for each in lines]


def test_nothing_at_all_is_told_twice_and_is_an_empty_registry():
    registry, findings = read_registry({})

    assert told(findings) == [("agencies", 1, "G106"), ("governments", 1, "G106")]
    assert registry == Registry()


# Each row: the files changed, and every finding as (file, line, code).
FORM = {
    "a file nobody reads": ({"agency": "- slug: x"}, [("agency", 1, "G101")]),
    "channels come in a later issue": ({"channels": ""}, [("channels", 1, "G101")]),
    "an official in a folder of its own": ({"officials__opd__budi": "name: x"}, [("officials/opd/budi", 1, "G101")]),
    "a mapping where a list belongs": ({"roles": "# jabatan\nslug: x\n"}, [("roles", 1, "G103")]),
    "text where a list belongs": ({"partners": "lembaga-contoh"}, [("partners", 1, "G103")]),
    "a list where an official belongs": (
        {"officials__siti_contoh": "- name: Siti"},
        [("officials/siti-contoh", 1, "G104")],
    ),
    "an entry that is text": (
        {"districts": "- slug: a\n  name: A\n  government: kabupaten-contoh\n- Burau\n"},
        [("districts", 4, "G105")],
    ),
    "an entry that is nothing": ({"event_types": "-\n- slug: a\n  name: A\n"}, [("event-types", 1, "G105")]),
    "no governments": ({"governments": None}, [("governments", 1, "G106")]),
    "an empty file of agencies": ({"agencies": "# belum ada\n"}, [("agencies", 1, "G106")]),
    "an empty list of agencies": ({"agencies": "[]\n"}, [("agencies", 1, "G106")]),
    "an official whose file name is no slug": (
        {"officials__Budi Contoh": "name: Budi\nappointments: [{role: anggota-contoh, seen_on: 2020-01-01}]\n"},
        [("officials/Budi Contoh", 1, "G107")],
    ),
    "an official with a slug inside": (
        {"officials__budi": "name: Budi\nslug: budi\nappointments: [{role: anggota-contoh, seen_on: 2020-01-01}]\n"},
        [("officials/budi", 2, "G108")],
    ),
    "an empty official": ({"officials__budi": ""}, [("officials/budi", 1, "S103"), ("officials/budi", 1, "S103")]),
    "an official without appointments": (
        {"officials__budi": "name: Budi\nappointments: []\n"},
        [("officials/budi", 2, "S118")],
    ),
    "no YAML": ({"event_types": "- slug: a\n  name: A: B\n"}, [("event-types", 2, "Y101")]),
    "an open quotation mark": (
        {"event_types": '- slug: a\n  name: "A\n- slug: b\n  name: B\n'},
        [("event-types", 2, "Y101")],
    ),
    "a key twice": ({"event_types": "- slug: a\n  name: A\n  name: B\n"}, [("event-types", 3, "Y102")]),
    "an unknown key": ({"event_types": "- slug: a\n  name: A\n  warna: biru\n"}, [("event-types", 3, "S101")]),
    "an Indonesian key": ({"event_types": "- slug: a\n  nama: A\n"}, [("event-types", 2, "S102")]),
    "the code's name for a key": (
        {"officials__budi": an_official_file("role: anggota-contoh, since: 2020-01-01")},
        [("officials/budi", 3, "S102")],
    ),
    "a slug that is none": ({"event_types": "- slug: Bimbingan Teknis\n  name: A\n"}, [("event-types", 1, "S112")]),
    "a kind that is not known": (
        {"partners": "- slug: lembaga-contoh\n  name: Lembaga\n  kind: yayasan\n"},
        [("partners", 3, "S111")],
    ),
    "a partner without kind": ({"partners": "- slug: lembaga-contoh\n  name: Lembaga\n"}, [("partners", 1, "S103")]),
    "a day that does not exist": (
        {"officials__budi": an_official_file("role: anggota-contoh, from: 2023-02-29")},
        [("officials/budi", 3, "S109")],
    ),
    "ya for yes": (
        {"roles": GOOD["roles"].replace("shared: yes", "shared: ya")},
        [("roles", 11, "S114")],
    ),
    "a name that stands twice": (
        {"event_types": "- slug: a\n  name: A\n  other_names:\n  - B\n  - C\n  - B\n"},
        [("event-types", 6, "S120")],
    ),
    "an account that is no address": (
        {"agencies": GOOD["agencies"] + "  accounts:\n  - platform: X\n    url: dinas-contoh\n"},
        [("agencies", 14, "S115")],
    ),
    "one slug for two entries": (
        {"event_types": "- slug: a\n  name: A\n- slug: b\n  name: B\n- slug: a\n  name: C\n"},
        [("event-types", 5, "G110")],
    ),
    "one slug for two entries, one of them faulty": (
        {"event_types": "- slug: a\n- slug: a\n  name: C\n"},
        [("event-types", 1, "S103"), ("event-types", 2, "G110")],
    ),
}


@pytest.mark.parametrize("case", FORM, ids=str)
def test_what_is_wrong_with_the_form_is_told_at_its_line(case):
    changes, expected = FORM[case]

    found = findings_of(**changes)

    assert found == expected


def test_one_mistake_is_told_once():
    """A faulty entry is still an entry: those who name it are not told off for its fault."""
    faulty = GOOD["agencies"].replace("kind: dinas", "kind: kantor")

    assert findings_of(agencies=faulty) == [("agencies", 4, "S111")]
    assert findings_of(agencies="slug: dinas-contoh") == [("agencies", 1, "G103")]


def test_all_findings_of_all_files_are_told_at_once_in_order():
    found = findings_of(
        roles=GOOD["roles"].replace("order: 310", "order: satu"),
        partners=None,
        officials__budi=an_official_file("role: direktur-contoh, until: 2020-01-01"),
        event_types="- slug: X\n- slug: Y",
    )

    assert found == [
        ("event-types", 1, "S103"),
        ("event-types", 1, "S112"),
        ("event-types", 2, "S103"),
        ("event-types", 2, "S112"),
        ("officials/budi", 3, "G143"),
        ("roles", 5, "S113"),
        ("roles", 14, "G120"),
    ]
