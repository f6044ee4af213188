"""What somebody accepts of a proposal file goes into the registry: all or nothing, and not a byte more."""

from pathlib import Path

import pytest

from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.importer.accepting import merging
from plugins.importer.accepting.command import accept_at
from plugins.importer.accepting.declined import declined_at
from plugins.importer.proposals import proposal_codes
from plugins.importer.proposals.proposing import Proposing
from plugins.recognition.story import Body, OfficeHeld
from tests.desk.desks import ENGLISH, a_desk, inserted, tree
from tests.importer.results import a_result, a_run, head_of, somebody

FOOD = Body("Dinas Pangan Contoh", short="DPC", region="Kabupaten Contoh")
KNOWN = Body("Dinas Contoh", "agencies", "dinas-contoh")
NEW = """agencies:
  - accept: yes
    slug: dinas-pangan
    name: Dinas Pangan
    short_name: DP
    kind: dinas
    government: kabupaten-contoh
roles:
  - accept: ya
    slug: kepala-dinas-pangan
    name: Kepala Dinas Pangan
    agency: dinas-pangan
    order: 310
    head: yes
people:
  - accept: yes
    slug: arief-palsu
    name: Arief Palsu
    appointments:
      - {role: kepala-dinas-pangan, kind: plt, seen_on: [2025-10-22], source: {name: Situs lama}}
"""


def a_file(folder: Path, text: str) -> Path:
    file = folder / "usulan.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def ids(error: pytest.ExceptionInfo[ContentError]) -> list[tuple[int, str]]:
    return [(finding.line, finding.code.id) for finding in error.value.findings]


def test_new_entries_are_registered_and_the_editors_lines_stay(tmp_path):
    desk = a_desk(tmp_path)
    old = dict(desk.registry_files)

    told = accept_at(desk, a_file(tmp_path, NEW))

    after = a_desk(tmp_path)
    assert after.registry.agencies["dinas-pangan"].name == "Dinas Pangan"
    assert after.registry.roles["kepala-dinas-pangan"].head
    assert after.registry.officials["arief-palsu"].appointments[0].kind == "plt"
    assert inserted(old["registry/agencies.yaml"], after.registry_files["registry/agencies.yaml"])
    assert "agencies: 1; offices: 1; people: 1" in "\n".join(told)


def test_what_was_taken_says_so_and_nothing_else_of_the_file_changes(tmp_path):
    file = a_file(tmp_path, "# catatan\n" + NEW.replace("yes\n    slug: arief", '""\n    slug: arief'))

    accept_at(a_desk(tmp_path), file)

    marked = file.read_text(encoding="utf-8")
    assert marked.count("accept: taken") == 2
    assert marked.replace("taken", "yes", 1).replace("taken", "ya", 1) == "# catatan\n" + NEW.replace(
        "yes\n    slug: arief", '""\n    slug: arief'
    )


def test_a_second_acceptance_changes_nothing(tmp_path):
    file = a_file(tmp_path, NEW)
    accept_at(a_desk(tmp_path), file)
    before = tree(tmp_path)

    with pytest.raises(Trouble) as trouble:
        accept_at(a_desk(tmp_path), file)

    assert trouble.value.code is proposal_codes.NOTHING_ACCEPTED
    assert tree(tmp_path) == before


def test_a_file_that_was_not_marked_finds_its_entries_there(tmp_path):
    accept_at(a_desk(tmp_path), a_file(tmp_path, NEW))
    content = tree(tmp_path / "content")

    assert accept_at(a_desk(tmp_path), a_file(tmp_path, NEW)) == [
        "All of it stands in the registry already; the proposal file now says so."
    ]
    assert tree(tmp_path / "content") == content


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("accept: yes", "accept: mungkin", 2, "I406"),
        ("government: kabupaten-contoh", "government: kabupaten-conto", 7, "I416"),
        ("agency: dinas-pangan", "agency: dinas-lain-sekali", 12, "I416"),
        ("agency: dinas-pangan", "partner: x\n    agency: dinas-pangan", 12, "G131"),
        ("    agency: dinas-pangan\n", "", 9, "G130"),
        ("seen_on: [2025-10-22]", "seen_on: [2025-02-30]", 20, "S109"),
        ("slug: dinas-pangan\n", "slug: dinas-contoh\n", 3, "I415"),
        ("slug: dinas-pangan\n", "slug: Dinas Pangan\n", 3, "S112"),
        ("order: 310", "order: awal", 13, "S113"),
        ("name: Arief Palsu", "nama: Arief Palsu", 18, "S102"),
        ("people:", "orang:", 15, "I404"),
        ("agencies:\n", "agencies: x\nold:\n", 1, "I405"),
        ("  - accept: yes\n    slug: dinas-pangan", "  - x\n  - accept: yes\n    slug: dinas-pangan", 2, "G105"),
        ("kind: dinas\n", "kind: dinas\n    accept: yes\n", 7, "Y102"),
    ],
)
def test_a_wrong_value_is_told_with_its_line_and_nothing_is_written(tmp_path, old, new, line, code):
    file, desk = a_file(tmp_path, NEW.replace(old, new, 1)), a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(ContentError) as error:
        accept_at(desk, file)

    assert (line, code) in ids(error)
    assert tree(tmp_path) == before


def test_two_slugs_alike_are_told(tmp_path):
    twice = NEW.replace("people:\n", "people:\n  - {accept: yes, slug: arief-palsu, name: Lain}\n")

    with pytest.raises(ContentError) as error:
        accept_at(a_desk(tmp_path), a_file(tmp_path, twice))

    assert (18, "I414") in ids(error)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"agencies: [", b"- x\n", b"x: 1\n", b"a: &b c\nd: *b\n"])
def test_what_is_no_proposal_file_is_told(tmp_path, data):
    file = tmp_path / "usulan.yaml"
    file.write_bytes(data)

    with pytest.raises(ContentError):
        accept_at(a_desk(tmp_path), file)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Trouble) as trouble:
        accept_at(a_desk(tmp_path), tmp_path / "tiada.yaml")

    assert trouble.value.code is proposal_codes.NO_FILE


def like(same: str) -> str:
    return NEW.replace("slug: arief-palsu", f"same_as: {same}\n    like: [pejabat-satu]\n    slug: arief-palsu")


def test_who_may_be_the_same_must_be_decided(tmp_path):
    with pytest.raises(ContentError) as error:
        accept_at(a_desk(tmp_path), a_file(tmp_path, like('""')))

    assert ids(error) == [(16, "I411")]


def test_the_same_person_gains_a_name_and_an_office(tmp_path):
    accept_at(a_desk(tmp_path), a_file(tmp_path, like("pejabat-satu")))

    registry = a_desk(tmp_path).registry
    assert "arief-palsu" not in registry.officials
    assert "Arief Palsu" in registry.officials["pejabat-satu"].other_names
    assert "kepala-dinas-pangan" in {held.role for held in registry.officials["pejabat-satu"].appointments}


def test_another_person_is_registered(tmp_path):
    accept_at(a_desk(tmp_path), a_file(tmp_path, like("no")))

    assert "arief-palsu" in a_desk(tmp_path).registry.officials


def test_what_is_the_same_as_something_unknown_is_told(tmp_path):
    with pytest.raises(ContentError) as error:
        accept_at(a_desk(tmp_path), a_file(tmp_path, like("pejabat-sat")))

    assert (17, "I412") in ids(error)
    assert "pejabat-satu" in error.value.findings[0].hint(ENGLISH)


def test_whoever_names_the_same_agency_names_the_registered_one(tmp_path):
    text = NEW.replace("    slug: dinas-pangan\n", "    same_as: dinas-contoh\n    slug: dinas-pangan\n").replace(
        "    head: yes\n", ""
    )

    accept_at(a_desk(tmp_path), a_file(tmp_path, text))

    registry = a_desk(tmp_path).registry
    assert "Dinas Pangan" in registry.agencies["dinas-contoh"].other_names
    assert registry.roles["kepala-dinas-pangan"].agency == "dinas-contoh"


def test_a_ring_of_sames_is_told(tmp_path):
    text = "partners:\n" + "".join(
        f"  - {{accept: yes, slug: {slug}, name: {slug}, kind: swasta, same_as: {other}}}\n"
        for slug, other in ("ab", "ba")
    )

    with pytest.raises(ContentError) as error:
        accept_at(a_desk(tmp_path), a_file(tmp_path, text))

    assert (2, "I413") in ids(error)


def test_further_days_join_those_of_the_same_office(tmp_path):
    text = "appointments:\n" + "".join(
        f"  - {{accept: yes, person: orang-mitra, role: direktur-mitra, kind: definitif, seen_on: [{day}]}}\n"
        for day in ("2025-10-22", "2025-11-01", "2025-11-02")
    )

    accept_at(a_desk(tmp_path), a_file(tmp_path, text))

    (held,) = a_desk(tmp_path).registry.officials["orang-mitra"].appointments
    assert [day.isoformat() for day in held.seen_on] == ["2025-10-22", "2025-11-01", "2025-11-02"]


def test_what_the_registry_would_refuse_is_not_written(tmp_path):
    file = a_file(tmp_path, NEW.replace("head: yes", "head: yes\n    short_name: X").replace(
        "agency: dinas-pangan\n", "agency: dinas-contoh\n"))  # which has a head  # fmt: skip
    before = tree(tmp_path)
    desk = a_desk(tmp_path)
    before |= tree(tmp_path)

    with pytest.raises(ContentError):
        accept_at(desk, file)

    assert tree(tmp_path) == before


def test_nothing_is_written_when_one_of_the_files_cannot_be(tmp_path, monkeypatch):
    desk = a_desk(tmp_path)
    file = a_file(tmp_path, NEW)
    before = tree(tmp_path)

    def fails(*_):
        raise Trouble(proposal_codes.NO_FILE, path="x", problem="penuh")

    monkeypatch.setattr(merging, "_mark", fails)  # the last one of them
    with pytest.raises(Trouble):
        accept_at(desk, file)

    assert tree(tmp_path) == before


def test_somebody_is_shown_the_difference_and_may_say_no(tmp_path):
    desk = a_desk(tmp_path, "n")
    file = a_file(tmp_path, NEW)
    before = tree(tmp_path)

    assert accept_at(desk, file) == ["Nothing has been written."]
    assert any("+- slug: dinas-pangan" in line for line in desk.asker.told)
    assert tree(tmp_path) == before


def test_a_file_that_a_run_proposed_can_be_accepted_whole(tmp_path):
    desk = a_desk(tmp_path)
    listener = Proposing(desk.registry, "kabupaten-contoh", tmp_path / "laporan", ENGLISH)
    listener.take(a_result("Arief R. Palsu dari Dinas Pangan Contoh (DPC)", bodies=[("Dinas Pangan Contoh", FOOD)],
        people=[somebody("Arief R. Palsu", head_of(FOOD, "plt"))]))  # fmt: skip
    office = OfficeHeld("Sekretaris Dinas Contoh", "Sekretaris", body=KNOWN)
    listener.take(a_result("Badu Palsu: ya", number=2, people=[somebody("Badu Palsu", office)]))
    listener.close(a_run())
    assert listener.file is not None

    text = listener.file.read_text(encoding="utf-8").replace('accept: ""', "accept: yes")
    listener.file.write_text(text, encoding="utf-8")
    accept_at(desk, listener.file)

    officials = a_desk(tmp_path).registry.officials
    assert {"arief-r-palsu", "badu-palsu"} <= set(officials)
    assert officials["badu-palsu"].appointments[0].role == "sekretaris-dinas-contoh"


def test_what_was_declined_is_not_proposed_again_nor_what_leans_on_it(tmp_path):
    def proposed():
        desk = a_desk(tmp_path)
        listener = Proposing(
            desk.registry, "kabupaten-contoh", tmp_path / "laporan", ENGLISH, declined_at(desk.content)
        )
        listener.take(a_result("Arief R. Palsu dari Dinas Pangan Contoh (DPC)", bodies=[("Dinas Pangan Contoh", FOOD)],
            people=[somebody("Arief R. Palsu", head_of(FOOD, "plt"))]))  # fmt: skip
        listener.close(a_run())
        return desk, listener

    desk, first = proposed()
    assert (first.number, first.file is None) == (3, False)
    text = first.file.read_text(encoding="utf-8")
    first.file.write_text(text.replace('- accept: ""', "- accept: no", 1), encoding="utf-8")
    told = accept_at(desk, first.file)

    assert told == [f"Declined, and not to be asked again: 1 ({desk.content / 'declined.txt'})."]
    assert proposed()[1].number == 0
    with pytest.raises(Trouble):  # nothing new is said
        accept_at(desk, first.file)
