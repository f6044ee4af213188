"""Names of new entries: a person's without degrees, an agency's without its region."""

import pytest

from plugins.desk.names import bare_name, degrees_in, region_in
from plugins.registry.records import Government

PLACES = [
    Government(slug="a", name="Kabupaten Contoh Timur", short_name="Contoh Timur", kind="kabupaten", seat="x"),
    Government(slug="b", name="Provinsi Contoh Raya", short_name="Contoh Raya", kind="provinsi", seat="x"),
]


@pytest.mark.parametrize(
    ("name", "bare", "told"),
    [
        ("dr. Pejabat Rekaan, M.Kes.", "Pejabat Rekaan", ("dr.", "M.Kes.")),
        ("H. Pejabat Rekaan, S.Sos.", "Pejabat Rekaan", ("H.", "S.Sos.")),
        ("Prof. Dr. Ir. Pejabat Rekaan, S.T., M.T.", "Pejabat Rekaan", ("Prof.", "Dr.", "Ir.", "S.T.", "M.T.")),
        ("Drs Pejabat Rekaan", "Pejabat Rekaan", ("Drs",)),
        ("Hj Pejabat Rekaan M.Kes", "Pejabat Rekaan", ("Hj", "M.Kes")),
    ],
)
def test_degrees_are_told_from_a_name(name, bare, told):
    assert bare_name(name) == (bare, told)
    assert degrees_in(name).facts["bare"] == bare


@pytest.mark.parametrize("name", ["Pejabat R. Rekaan", "M. Rekaan", "Irfan Rekaan", "Pejabat Rekaan DP", "dr.", ""])
def test_a_name_without_degrees_is_a_name(name):
    assert degrees_in(name) is None


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dinas Peragaan Kabupaten Contoh Timur", "Dinas Peragaan"),
        ("Dinas Peragaan Kab. Contoh Timur", "Dinas Peragaan"),
        ("Dinas Peragaan Contoh Timur", "Dinas Peragaan"),
        ("Inspektorat Provinsi Contoh Raya", "Inspektorat"),
        ("RSUD Kabupaten Contoh Timur", "RSUD"),
    ],
)
def test_a_region_is_told_from_the_name_of_an_agency(name, bare):
    assert region_in(name, PLACES).facts["bare"] == bare


@pytest.mark.parametrize("name", ["Dinas Peragaan", "RSUD Contoh Timur", "Kecamatan Contoh Timur", "Contoh Raya"])
def test_a_name_that_needs_its_region_keeps_it(name):
    assert region_in(name, PLACES) is None
