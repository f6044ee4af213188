"""A correction that the text does not follow is told where the text is wrong."""

import pytest

from plugins.rules.corrected import text_is_corrected
from tests.rules.judging import told


def a_change(was, now, at="2025-10-23T09:15+08:00", **more):
    return {"at": at, "kind": "correction", "note": "Keliru.", "was": was, "now": now, "approver": "P", **more}


FIRST = a_change("23 November", "24 November")


@pytest.mark.parametrize(
    ("body", "changes", "lines"),
    [
        ("Isi.\n\nLoket dibuka\n23\nNovember.", [FIRST], [4]),
        ("Loket dibuka 23 November sampai 23 November.", [FIRST], [1]),
        ("Dibuka Dinas Keliru.", [a_change("Dinas Keliru", "Dinas Contoh")], [1]),
        ("Loket dibuka 24 November.", [FIRST], []),
        ("Loket dibuka 24 November, bukan 23 November.", [FIRST], []),
        ("Loket dibuka 123 November.", [FIRST], []),
        ("Loket dibuka lusa.", [FIRST], []),
        ("Loket dibuka 23.", [a_change("23", "24")], []),
        ("Loket dibuka pagi hari.", [a_change("pagi hari", "sore hari")], []),
        ("Loket 23 November.", [FIRST, a_change("Isi A", "Isi B", "2025-10-24T09:15+08:00")], []),
        ("Loket 23 November.", [], []),
    ],
)
def test_the_newest_correction_is_followed(body, changes, lines):
    assert told(text_is_corrected, body, changes=changes) == [(line, "F140") for line in lines]
