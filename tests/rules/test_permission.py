"""A text of others is not published without a permission."""

import pytest

from plugins.rules.permission import permission_of_others
from tests.rules.judging import told

THEIRS = {"name": "Harian Rekaan", "rights": "© Harian Rekaan 2019"}


@pytest.mark.parametrize(
    ("sources", "status", "codes"),
    [
        ([THEIRS], "ready", ["K130"]),
        ([THEIRS], "draft", []),
        ([{**THEIRS, "permission": "Izin tertulis redaksi, 3 Maret 2026"}], "ready", []),
        ([{"name": "Laporan kegiatan"}], "ready", []),
        ([THEIRS, dict(THEIRS)], "ready", ["K130", "K130"]),
    ],
)
def test_who_permitted_it_is_named(sources, status, codes):
    found = told(permission_of_others, "Isi.", sources=sources, status=status)

    assert [code for _, code in found] == codes
