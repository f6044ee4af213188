"""What a run has seen and the registry lacks is proposed; what is nobody's business is not."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.catalogue import catalogue
from plugins.importer.proposals.body_guesses import body_guess
from plugins.importer.proposals.file import file_text
from plugins.importer.proposals.gathering import Gathered, Gatherer
from plugins.importer.proposals.in_order import proposals
from plugins.importer.proposals.office_guesses import order_of, role_name
from plugins.importer.proposals.proposing import Proposing, free_file
from plugins.positioned import read_yaml
from plugins.recognition.story import Body, OfficeHeld, Person, Seen, Span
from tests.desk.desks import a_desk
from tests.importer.results import a_result, a_run, head_of, somebody

FOOD = Body("Dinas Pangan Kabupaten Contoh", short="DPC", region="Kabupaten Contoh")
SHORT = Body("DPC", region="Kabupaten Contoh")
KNOWN = Body("Dinas Contoh", "agencies", "dinas-contoh")
ENGLISH = catalogue("en")


@pytest.fixture
def registry(tmp_path):
    return a_desk(tmp_path).registry


def proposed(registry, *results):
    state = Gathered()
    for result in results:
        state = Gatherer(registry).fold(state, result)
    return proposals(state, registry, "kabupaten-contoh", "Situs lama")


def slugs(found, group):
    return [item.slug for item in found if item.group == group]


def a_person(name, body=KNOWN, number=1, role="Sekretaris", **more):
    return a_result(f"{name} hadir", number=number, people=[somebody(name, head_of(body, role=role), **more)])


def test_an_agency_is_one_by_its_name_and_its_abbreviation(registry):
    found = proposed(
        registry,
        a_result("Dinas Pangan Kabupaten Contoh (DPC)", bodies=[("Dinas Pangan Kabupaten Contoh", FOOD)]),
        a_result("DPC lagi", number=2, bodies=[("DPC", SHORT)]),
    )

    (agency,) = found
    assert agency.values == {
        "slug": "dpc-kabupaten-contoh", "name": "Dinas Pangan", "short_name": "DPC", "kind": "dinas",
        "government": "kabupaten-contoh", "parent": "",
    }  # fmt: skip
    assert agency.count == 2
    assert [place.file for place in agency.places] == ["berita.sql:1", "berita.sql:2"]
    assert "Dinas Pangan" in agency.places[0].words


def test_a_unit_has_its_agency_as_parent(registry):
    unit = KNOWN._replace(unit="Bidang Humas")
    known = KNOWN._replace(unit="Bidang Peragaan")

    (found,) = proposed(registry, a_result("Dinas Contoh", bodies=[("Dinas", unit), ("Dinas", known)]))

    assert (found.values["parent"], found.values["kind"]) == ("dinas-contoh", "bidang")


def test_an_unknown_region_is_proposed_with_its_agency(registry):
    body = Body("Dinas Pangan", region="Kabupaten Jauh")

    government, agency = proposed(registry, a_result("Dinas Pangan", bodies=[("Dinas Pangan", body)]))

    assert (government.group, government.slug, government.values["seat"]) == ("governments", "jauh", "")
    assert agency.values["government"] == "jauh"


def test_like_bodies_of_one_government_are_offered_as_one(registry):
    body = Body("Dinas Contoh dan Peragan", region="Kabupaten Contoh")

    (found,) = proposed(registry, a_result("Dinas Contoh dan Peragan", bodies=[("Dinas Contoh dan Peragan", body)]))

    assert found.like == ("dinas-contoh",)


def test_a_person_comes_with_role_and_day(registry):
    role, person = proposed(registry, a_person("Badu Palsu", before="Dr.", after="M.Si.", role="Kabid Humas"))

    assert role.values == {
        "slug": "kepala-bidang-humas-kabupaten-contoh", "name": "Kepala Bidang Humas", "short_name": "",
        "agency": "dinas-contoh", "order": "500",
    }  # fmt: skip
    assert person.values["name"] == "Badu Palsu"
    assert person.values["degrees"] == {"before": "Dr.", "after": "M.Si."}
    (held,) = person.values["appointments"]
    assert held["role"] == role.slug
    assert held["seen_on"] == ["2025-10-22"]
    assert held["source"]["name"] == "Situs lama"


def test_a_registered_role_is_not_proposed(registry):
    (person,) = proposed(registry, a_person("Badu Palsu"))

    assert person.values["appointments"][0]["role"] == "sekretaris-dinas-contoh"


def test_two_spellings_are_offered_as_one_and_never_joined(registry):
    found = proposed(registry, a_person("Arief R. Palsu"), a_person("Arief Palsu", number=2))

    people = {item.slug: item.like for item in found if item.group == "people"}
    assert people == {"arief-r-palsu": ("arief-palsu",), "arief-palsu": ("arief-r-palsu",)}


def test_the_same_name_in_the_same_office_is_one(registry):
    found = proposed(registry, a_person("Badu Palsu"), a_person("BADU PALSU", number=2, before="H."))

    (person,) = [item for item in found if item.group == "people"]
    assert person.count == 2
    assert person.values["name"] == "Badu Palsu"
    assert set(person.writings) == {"Badu Palsu", "BADU PALSU"}


def test_the_same_name_in_other_offices_is_asked_about(registry):
    other = Body("Kantor Sunyi", "agencies", "kantor-sunyi")

    found = proposed(registry, a_person("Badu Palsu"), a_person("Badu Palsu", other, number=2))

    assert {item.slug: item.like for item in found if item.group == "people"} == {
        "badu-palsu": ("badu-palsu-2",),
        "badu-palsu-2": ("badu-palsu",),
    }


def test_a_registered_person_is_offered_for_a_like_name(registry):
    name = registry.officials["pejabat-satu"].name

    found = proposed(registry, a_person(name.replace("Satu", "Sato")))

    assert [item.like for item in found if item.group == "people"] == [("pejabat-satu",)]


@pytest.mark.parametrize(
    "person",
    [
        Person("Warga Palsu"),
        Person("Anak Palsu", offices=(OfficeHeld("Siswa SD Contoh", "Siswa", body=Body("SD Contoh")),)),
        Person("Direktur Palsu", offices=(head_of(Body("PT Contoh"), role="Direktur"),)),
        Person("Mitra Palsu", offices=(head_of(Body("Lembaga", "partners", "lembaga-mitra")),)),
        Person("Peserta Palsu", offices=(head_of(KNOWN),), part="participant"),
        Person("Ketua Palsu", offices=(OfficeHeld("Ketua RT 1", "Ketua RT 1"),)),
        Person("Ibu Palsu", offices=(head_of(KNOWN, role="Istri Kepala"),)),
    ],
    ids=lambda person: person.name,
)
def test_whoever_holds_no_public_office_is_not_proposed(registry, person):
    found = proposed(registry, a_result(f"{person.name} hadir", people=[(person.name, person)]))

    assert not [item for item in found if item.group in ("people", "roles")]


def test_further_days_of_a_known_person_are_proposed_unless_they_are_covered(registry):
    office = OfficeHeld("Direktur Contoh", "Direktur", slug="direktur-kementerian")
    held = registry.officials["pejabat-kementerian"].appointments[0]
    person = somebody("Pejabat Kementerian", office, slug="pejabat-kementerian")
    day = (held.since or held.seen_on[0]).replace(year=1999)
    early = Seen(Span(day, day), 0, 0, "test", 0.9)
    known = held.since or held.seen_on[0]
    there = Seen(Span(known, known), 0, 0, "test", 0.9)

    result = a_result("Pejabat Kementerian", people=[person])
    found = proposed(registry, *(on(result, span) for span in (early, there)))

    assert [(item.group, item.values["seen_on"]) for item in found] == [("appointments", [day.isoformat()])]


def on(result, span):
    """A result whose event was on other days."""
    return replace(result, recognised=replace(result.recognised, spans=(span,)))


def test_without_a_sure_day_that_of_publication_counts(registry):
    result = a_person("Badu Palsu")
    doubtful = Seen(Span(date(2001, 1, 1), date(2001, 1, 1)), 0, 0, "test", 0.5)
    person = proposed(registry, on(result, doubtful))[-1]

    assert person.values["appointments"][0]["seen_on"] == ["2025-10-22"]


def test_what_was_to_be_published_some_day_saw_nobody_that_day(registry):
    result = replace(a_person("Badu Palsu"), recognised=replace(a_person("Badu Palsu").recognised, spans=()))
    result = replace(result, old=replace(result.old, state="scheduled", published=date(2090, 1, 1)))
    person = proposed(registry, result)[-1]

    assert not person.values["appointments"][0].get("seen_on")


def test_the_file_is_yaml_that_a_person_can_fill_in(registry):
    found = proposed(registry, a_person("Badu: #Palsu\n\u202e\"'"), a_person("Arief R. Palsu"), a_person("Arief Palsu"))

    text = "".join(file_text(found, "Situs\n# lama", "usulan.yaml", ENGLISH))

    given, findings = read_yaml(text, "")
    assert findings == []
    assert all(item["accept"] == "" for items in given.data.values() for item in items)
    assert [item["like"] for item in given.data["people"] if "like" in item] == [["arief-r-palsu"], ["arief-palsu"]]


def test_a_file_with_decisions_is_not_written_over(tmp_path, registry):
    folder = tmp_path / "laporan"
    for said in ("", "yes"):
        listener = Proposing(registry, "kabupaten-contoh", folder, ENGLISH)
        listener.take(a_person("Badu Palsu"))
        listener.close(a_run())
        assert listener.file == folder / "usulan.yaml"
        listener.file.write_text(listener.file.read_text("utf-8").replace('accept: ""', f'accept: "{said}"'), "utf-8")

    assert free_file(folder) == folder / "usulan-2.yaml"


def test_nothing_to_propose_is_no_file(tmp_path, registry):
    listener = Proposing(registry, "kabupaten-contoh", tmp_path / "laporan", ENGLISH)
    listener.take(a_result("Tidak ada", "skipped", bodies=[("Tidak", FOOD)]))
    listener.close(a_run())

    assert listener.file is None
    assert not (tmp_path / "laporan").exists()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Dinas Contoh", ("agencies", "dinas")),
        ("Diskominfo", ("agencies", "dinas")),
        ("RSUD Contoh", ("agencies", "rumah-sakit")),
        ("Sekretariat DPRD", ("agencies", "sekretariat-dprd")),
        ("Kementerian Contoh RI", ("partners", "pemerintah")),
        ("Badan Contoh Nasional", ("partners", "pemerintah")),
        ("Universitas Contoh", ("partners", "perguruan-tinggi")),
        ("PT Contoh", ("partners", "swasta")),
        ("Dinasti Contoh", ("partners", "organisasi")),
    ],
)
def test_a_body_is_guessed_by_its_first_words(name, place):
    assert body_guess(name)[:2] == place


@pytest.mark.parametrize(
    ("role", "body", "name"),
    [
        ("Kepala", "Dinas Contoh", "Kepala Dinas Contoh"),
        ("Kadis", "Dinas Contoh", "Kepala Dinas Contoh"),
        ("Kabid Humas", "Dinas Contoh", "Kepala Bidang Humas"),
        ("Camat", "Kecamatan Contoh", "Camat Contoh"),
        ("Bupati", "Kabupaten Contoh", "Bupati Contoh"),
        ("Kepala Dinas Contoh", "Dinas Contoh", "Kepala Dinas Contoh"),
    ],
)
def test_an_office_gets_its_whole_name(role, body, name):
    assert role_name(role, body) == name


def test_the_order_is_that_of_like_offices(registry):
    names = ("Bupati X", "Kepala Dinas X", "Sekretaris Dinas X", "Kepala Bidang X", "Pranata Humas")

    assert [order_of(name, False, registry) for name in names] == [10, 310, 400, 500, 600]
    assert order_of("Rektor", True, registry) == 910
