"""What each agency has issued, month by month, and which were silent."""

from dataclasses import replace

from plugins.catalogue import catalogue
from plugins.reports.as_text import as_text
from plugins.reports.monthly import ALL, monthly_of, monthly_paper, monthly_rows
from plugins.reports.period import parse_period
from tests.builders import a_registry, an_agency
from tests.reports.works import CORRECTION, HEADING, NOW, WITHDRAWAL, headed, written

REGISTRY = a_registry(
    agencies=[
        an_agency(),
        an_agency("badan-contoh", name="Badan Contoh", short_name="Bacon", kind="badan"),
        an_agency("kantor-sunyi", name="Kantor Sunyi", short_name="Kansun"),
        an_agency("dinas-lama", name="Dinas Lama", short_name="Dila", until="2025-12-31"),
        an_agency("dinas-kelak", name="Dinas Kelak", short_name="Dike", **{"from": "2026-05-01"}),
    ]
)
RELEASES = headed(
    written(0, "2025-11-01", changes=(CORRECTION, replace(CORRECTION, kind="minor"))),
    written(1, "2026-01-10", agencies=("dinas-contoh", "badan-contoh"), supporting_agencies=("kantor-sunyi",)),
    written(2, "2026-01-20", withdrawn=WITHDRAWAL, changes=(replace(CORRECTION, kind="update"),)),
    written(3, "2026-02-01", status="draft"),
    written(4, "2026-08-01"),
)
QUARTER = parse_period("2026-Q1")


def monthly(period=QUARTER, agency=""):
    return monthly_of(RELEASES, REGISTRY, period, NOW, agency)


def test_what_was_done_counts_in_its_own_month():
    assert dict(monthly(parse_period("2026")).months_of("dinas-contoh")) == {
        **{(2026, month): (0, 0, 0, 0) for month in range(1, 13)},
        (2026, 1): (2, 0, 0, 0),
        (2026, 3): (0, 1, 1, 0),  # of a release of 2025, too
        (2026, 4): (0, 0, 0, 1),
    }


def test_a_joint_release_counts_for_each_and_once_in_all():
    found = monthly()

    assert next(found.months_of("badan-contoh")) == ((2026, 1), (1, 0, 0, 0))
    assert next(found.months_of(ALL)) == ((2026, 1), (2, 0, 0, 0))


def test_silent_are_the_agencies_of_the_period_that_issued_nothing():
    assert [agency.slug for agency in monthly().silent] == ["kantor-sunyi"]
    assert [agency.slug for agency in monthly(parse_period("2025")).silent] == [
        "badan-contoh",
        "dinas-lama",
        "kantor-sunyi",
    ]
    assert [agency.slug for agency in monthly(agency="kantor-sunyi").silent] == ["kantor-sunyi"]


def test_one_agency_is_told_alone():
    found = monthly(agency="badan-contoh")

    assert [agency.slug for agency in found.agencies] == ["badan-contoh"]
    assert list(found.months_of(ALL)) == list(found.months_of("badan-contoh"))


def test_the_terminal_shows_all_together_each_agency_and_the_silent_ones():
    told = as_text(monthly_paper(monthly(), REGISTRY, HEADING, catalogue("id")))

    assert (
        "  Bulan            Rilis  Ralat  Pembaruan  Penarikan\n  Januari 2026         2      0          0          0\n"
        in told
    )
    assert (
        "\nBadan Contoh Kabupaten Contoh\n  Januari 2026         1      0          0          0\nDinas Contoh" in told
    )
    assert told.endswith("  - Kantor Sunyi Kabupaten Contoh")


def test_nobody_is_called_silent_before_a_period_has_begun():
    told = as_text(monthly_paper(monthly(parse_period("2027")), REGISTRY, HEADING, catalogue("id")))

    assert told.endswith("Tidak ada rilis, ralat, pembaruan, atau penarikan dalam periode ini.")


def test_the_table_holds_every_agency_with_every_month():
    head, *lines = monthly_rows(monthly(), REGISTRY, catalogue("id"))

    assert head == ("Instansi", "Slug", "Bulan", "Rilis", "Ralat", "Pembaruan", "Penarikan")
    assert len(lines) == 3 * 3
    assert ("Kantor Sunyi Kabupaten Contoh", "kantor-sunyi", "2026-02", "0", "0", "0", "0") in lines
