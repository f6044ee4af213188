"""What entries owe one another: a table of registries, each with every finding it must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.registry.entries import circles
from plugins.registry.read import read_registry
from tests.registry.files import GOOD, agencies, agency, an_official_file, files, findings_of


def good(name: str, old: str, new: str) -> str:
    assert old in GOOD[name]
    return GOOD[name].replace(old, new)


# Each row: the files changed, and every finding as (file, line, code).
TABLE = {
    # references
    "agency of an unknown government": (
        {"agencies": good("agencies", "kind: dinas\n  government: kabupaten-contoh", "kind: dinas\n  government: zzz")},
        [("agencies", 5, "G120"), ("agencies", 11, "G123")],
    ),
    "agency of a misspelt government": (
        {
            "agencies": agency("a", "url: https://a.example").replace("kabupaten", "kabupatn"),
            "roles": None,
            "officials__siti_contoh": None,
        },
        [("agencies", 5, "G121")],
    ),
    "agency under an unknown parent": (
        {"agencies": agencies(agency("a", "parent: dina-contoh"))},
        [("agencies", 17, "G121")],
    ),
    "agency with an unknown successor": (
        {"agencies": agencies(agency("a", "successor: zzz"))},
        [("agencies", 17, "G120")],
    ),
    "role of an unknown agency": (
        {"roles": good("roles", "agency: dinas-contoh\n  order: 310", "agency: zzz\n  order: 310")},
        [("roles", 4, "G120")],
    ),
    "role of an unknown government": (
        {"roles": GOOD["roles"] + "- slug: r\n  name: R\n  government: provinsi-contho\n  order: 1\n"},
        [("roles", 18, "G121")],
    ),
    "role of an unknown partner": ({"partners": None}, [("roles", 14, "G120")]),
    "district of an unknown government": (
        {"districts": "- slug: a\n  name: A\n  government: zzz\n"},
        [("districts", 3, "G120")],
    ),
    "government under an unknown parent": (
        {"governments": good("governments", "parent: provinsi-contoh", "parent: zzz")},
        [("governments", 10, "G120")],
    ),
    "partner under an unknown parent": ({"partners": GOOD["partners"] + "  parent: zzz\n"}, [("partners", 4, "G120")]),
    "appointment to an unknown role": (
        {"officials__budi": an_official_file("role: anggota-contoh, from: 2020-01-01", "role: zzz, from: 2020-01-01")},
        [("officials/budi", 4, "G120")],
    ),
    # circles
    "agency that is its own parent": ({"agencies": agencies(agency("a", "parent: a"))}, [("agencies", 17, "G122")]),
    "agencies that are each other's parent": (
        {"agencies": agencies(agency("a", "parent: b"), agency("b", "parent: a"))},
        [("agencies", 17, "G122")],
    ),
    "a circle of three, and one that leads into it": (
        {
            "agencies": agencies(
                agency("x", "parent: b"), agency("a", "parent: c"), agency("b", "parent: a"), agency("c", "parent: b")
            )
        },
        [("agencies", 23, "G122")],
    ),
    "agency that succeeds itself": ({"agencies": agencies(agency("a", "successor: a"))}, [("agencies", 17, "G122")]),
    "governments in a circle": (
        {"governments": good("governments", "kind: provinsi", "kind: provinsi\n  parent: kabupaten-contoh")},
        [("governments", 5, "G122")],
    ),
    "partners in a circle": ({"partners": GOOD["partners"] + "  parent: lembaga-contoh\n"}, [("partners", 4, "G122")]),
    "parent of another government": (
        {"agencies": agencies(agency("a", "parent: dinas-contoh").replace("kabupaten-contoh", "provinsi-contoh"))},
        [("agencies", 17, "G123")],
    ),
    "agency that ends before it begins": (
        {"agencies": agencies(agency("a", "from: 2020-01-02", "until: 2020-01-01"))},
        [("agencies", 18, "G142")],
    ),
    # roles
    "role of nobody": ({"roles": good("roles", "  partner: lembaga-contoh\n", "")}, [("roles", 12, "G130")]),
    "role of two bodies": (
        {"roles": good("roles", "  partner: lembaga-contoh", "  partner: lembaga-contoh\n  agency: dinas-contoh")},
        [("roles", 15, "G131")],
    ),
    "role of three bodies": (
        {
            "roles": GOOD["roles"]
            + "- {slug: r, name: R, order: 1, agency: dinas-contoh,\n  government: provinsi-contoh,\n"
            "  partner: lembaga-contoh}\n"
        },
        [("roles", 17, "G131")],
    ),
    "two heads of one agency": (
        {"roles": GOOD["roles"] + "- slug: r\n  name: R\n  agency: dinas-contoh\n  order: 1\n  head: yes\n"},
        [("roles", 20, "G132")],
    ),
    "two heads of one partner": (
        {
            "roles": GOOD["roles"]
            + "  head: yes\n- slug: r\n  name: R\n  partner: lembaga-contoh\n  order: 1\n  head: yes\n"
        },
        [("roles", 21, "G132")],
    ),
    "a head that many people are": (
        {"roles": good("roles", "head: yes", "head: yes\n  shared: yes")},
        [("roles", 7, "G133")],
    ),
    # names
}


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_what_breaks_a_rule_is_told_at_its_line(case):
    changes, expected = TABLE[case]

    assert findings_of(**changes) == expected


# What comes near to breaking a rule and does not.
ALLOWED = {
    "a head of an agency and one of a partner": {"roles": GOOD["roles"] + "  head: yes\n"},
    "an agency that ended, and its successor": {
        "agencies": agencies(agency("a", "from: 2010-01-01", "until: 2020-12-31", "successor: dinas-contoh")),
    },
}


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_what_breaks_no_rule_is_not_told(case):
    assert findings_of(**ALLOWED[case]) == []


def test_a_misspelt_slug_is_told_with_the_one_that_is_near():
    _, (finding,) = read_registry(files(agencies=agencies(agency("a", "parent: dina-contoh"))))

    assert finding.message(catalogue("id")) == "parent: 'dina-contoh' tidak ada di registry/agencies.yaml"
    assert "'dinas-contoh'" in finding.hint(catalogue("id"))


NAMES = st.sampled_from("abcdefg")


@given(st.dictionaries(NAMES, NAMES))
def test_a_name_is_in_a_circle_just_when_it_leads_back_to_itself(leads_to):
    def comes_back(name):
        step = leads_to.get(name)
        for _ in leads_to:
            if step == name:
                return True
            step = leads_to.get(step)
        return False

    rings = list(circles(leads_to))

    assert sorted(name for ring in rings for name in ring) == sorted(filter(comes_back, leads_to))
    assert all(leads_to[one] == two for ring in rings for one, two in zip(ring, (*ring[1:], ring[0]), strict=True))
    order = list(leads_to)
    assert all(ring[0] == min(ring, key=order.index) for ring in rings)
