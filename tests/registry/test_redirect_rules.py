"""Redirects arrive: what breaks that, with every finding it must have."""

import pytest

from tests.registry.files import findings_of


def redirects(*pairs: tuple[str, str]) -> str:
    """Three lines each: from, to, reason."""
    return "".join(f"- from: {old}\n  to: {new}\n  reason: Pindah.\n" for old, new in pairs)


TABLE = {
    "a redirect from another host": (
        {"redirects": redirects(("https://lama.example/a/", "/b/"))},
        [("redirects", 1, "G160")],
    ),
    "a redirect to another host": ({"redirects": redirects(("/a/", "//lain.example/"))}, [("redirects", 2, "G160")]),
    "a redirect out of the folder": ({"redirects": redirects(("/a/../../b/", "/b/"))}, [("redirects", 1, "G160")]),
    "a redirect with a question": ({"redirects": redirects(("/berita.php?id=7", "/b/"))}, [("redirects", 1, "G160")]),
    "a redirect to a script": ({"redirects": redirects(("/a/", "javascript:alert(1)"))}, [("redirects", 2, "G160")]),
    "a redirect from what cannot be a page": (
        {"redirects": redirects(("/berita/lama", "/b/"))},
        [("redirects", 1, "G161")],
    ),
    "a redirect twice": (
        {"redirects": redirects(("/a/", "/b/"), ("/c/", "/b/"), ("/A/", "/d/"))},
        [("redirects", 7, "G162")],
    ),
    "a redirect to itself": ({"redirects": redirects(("/a/", "/a/#bagian"))}, [("redirects", 2, "G163")]),
    "redirects in a circle": (
        {"redirects": redirects(("/x/", "/a/"), ("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/"))},
        [("redirects", 5, "G164")],
    ),
}


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_what_breaks_a_rule_is_told_at_its_line(case):
    changes, expected = TABLE[case]

    assert findings_of(**changes) == expected


# What comes near to breaking a rule and does not.
ALLOWED = {
    "a chain of redirects that arrives": {
        "redirects": redirects(("/a/", "/b/"), ("/b/", "/c.html#x"), ("/d.html", "/"))
    },
    "no redirects, written so": {"redirects": "# belum ada\n[]\n"},
}


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_what_breaks_no_rule_is_not_told(case):
    assert findings_of(**ALLOWED[case]) == []
