"""A name leads to one entry: what breaks that, with every finding it must have."""

import pytest

from plugins.registry.read import read_registry
from tests.registry.files import GOOD, agencies, agency, an_official_file, files, findings_of

TABLE = {
    "an other name of two agencies": (
        {
            "agencies": agencies(
                agency("a", "other_names: [Discon Lama]"), agency("b", "other_names:", "- Dinas B", "- discon lama")
            )
        },
        [("agencies", 25, "G150")],
    ),
    "an other name that is another's name": (
        {"agencies": agency("a", "other_names: [DINAS CONTOH]") + GOOD["agencies"]},
        [("agencies", 6, "G150")],
    ),
    "an other name that is another's short name, with another apostrophe": (
        {"event_types": "- slug: a\n  name: A\n  short_name: Jum'at\n- slug: b\n  name: B\n  other_names: [Jum’at]\n"},
        [("event-types", 6, "G150")],
    ),
    "an other name of two officials": (
        {
            "officials__a": an_official_file("role: anggota-contoh, seen_on: 2020-01-01", name="A")
            + "other_names: [Contoh]\n",
            "officials__b": an_official_file("role: anggota-contoh, seen_on: 2020-01-01", name="B")
            + "other_names: [Contoh]\n",
        },
        [("officials/b", 4, "G150")],
    ),
    "two officials of one name": (
        {"officials__budi": an_official_file("role: anggota-contoh, from: 2020-01-01", name="Siti contoh")},
        [("officials/siti-contoh", 1, "G151")],
    ),
}


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_what_breaks_a_rule_is_told_at_its_line(case):
    changes, expected = TABLE[case]

    assert findings_of(**changes) == expected


# What comes near to breaking a rule and does not.
ALLOWED = {
    "one name in two governments": {
        "agencies": agencies(
            agency("a", "other_names: [Kantor]"),
            agency("b", "other_names: [Kantor]").replace("kabupaten-contoh", "provinsi-contoh"),
        ),
    },
    "two agencies of one proper name": {"agencies": agencies(agency("a"), agency("b").replace("name: b", "name: a"))},
    "an agency whose other name is its own short name": {"agencies": agencies(agency("a", "other_names: [a]"))},
    "namesakes with different degrees": {
        "officials__budi": an_official_file("role: anggota-contoh, from: 2020-01-01", name="Siti Contoh")
        + "degrees: {after: S.Sos.}\n",
    },
    "namesakes one of whom has a note": {
        "officials__budi": an_official_file("role: anggota-contoh, from: 2020-01-01", name="Siti Contoh")
        + "note: Bukan kepala dinas.\n",
    },
}


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_what_breaks_no_rule_is_not_told(case):
    assert findings_of(**ALLOWED[case]) == []


def test_namesakes_are_advice_and_stop_nothing():
    _, (finding,) = read_registry(
        files(officials__budi=an_official_file("role: anggota-contoh, from: 2020-01-01", name="Siti Contoh"))
    )

    assert not finding.is_error
