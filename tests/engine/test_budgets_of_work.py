"""How much work an edit may cause, counted and never timed: so many texts read, so many outputs made, so many files
written. On two hundred invented releases, whatever the machine."""

import re
import shutil

import pytest

from benchmarks.corpus import write_corpus
from plugins.engine.explain import BECAUSE, SAME
from tests.engine.edits import World, change, official_of, parts_of, put, put_official
from tests.engine.portal import ROOT
from tests.engine.twice import as_if_long_ago, build, build_on, cheap_drawings

pytestmark = pytest.mark.slow
COUNT = 200
OWN = 15  # what a new release changes beside its lists: its pages, home, all releases, archives, neighbours, sitemap
A_LIST = 4  # landing, one numbered page, two feeds
# The landing of an event type or a government tells how many releases each of the others has; these are few.
COUNTING = re.compile(r"(kegiatan|pemerintah)/[^/]+/index\.html")
FEEDS = ("atom.xml", "feed.json", "rss.xml")


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    """The corpus, built twice: the second time there was nothing to do."""
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder / "content", COUNT, seed=1)
    shutil.copytree(ROOT / "theme", folder / "theme")
    world = World(folder, now="2027-02-01", portal={"owner": "kabupaten-contoh", "per_page": 20})
    with cheap_drawings():
        assert build(world).report
        yield world


@pytest.fixture
def world(settled):
    """As it was, whatever the last test did to it."""
    kept = settled.kept()
    yield settled
    settled.put_back(kept)
    with as_if_long_ago():
        assert build(settled).report


def plain_release(world, number=0):
    """One that is neither a translation nor withdrawn nor has any, and names somebody; the newest first."""
    originals = {parts_of(path)[0].get("translation_of") for path in world.releases()}
    found = [
        path
        for path in world.releases()
        if (header := parts_of(path)[0])
        and header["id"] not in originals
        and not {"translation_of", "withdrawn", "changes"} & header.keys()
        and header.get("officials")
    ]
    return sorted(found, key=lambda path: parts_of(path)[0]["date"], reverse=True)[number]


def add_a_word(path):
    """To the body; the header stays as it is written."""
    path.write_bytes(path.read_bytes() + b"\nTambahanbaru.\n")


def address_of(path):
    header, _ = parts_of(path)
    return f"/rilis/{header['date'][:7].replace('-', '/')}/{path.stem}/"


def changed(built):
    return {path for path in (*built.report.changes.written, *built.report.changes.deleted) if path[0] != "."}


def pages_showing(built, words):
    """The files in which some words stand."""
    return {name for name, data in built.files.items() if words.encode() in data}


def explained(world, address):
    """`outcome` and `reasons` of one output; what was edited stays unbuilt until asked."""
    explanation = build_on(world, explain=address).report.explanation
    return explanation.outcome, set(explanation.reasons)


def test_nothing_changed_is_nothing_done(world):
    built = build_on(world)

    assert (built.report.read, built.report.made, changed(built)) == (0, 0, set())


def test_an_edited_body_costs_its_page_and_the_feeds_that_show_it(world):
    path = plain_release(world)
    add_a_word(path)

    built = build_on(world)

    showing = pages_showing(built, "Tambahanbaru")
    assert built.report.read == 1
    assert built.report.made <= len(showing)
    assert changed(built) == showing
    assert all(name.endswith(FEEDS) or address_of(path) in f"/{name}" for name in showing)


def test_why_a_page_is_made_after_its_text_was_edited(world):
    path = plain_release(world)
    source = path.relative_to(world.content).as_posix()
    add_a_word(path)

    assert explained(world, address_of(path)) == (BECAUSE, {("text", source)})
    assert explained(world, address_of(path)) == (SAME, set())
    assert explained(world, "/rilis/") == (SAME, set())


def test_why_lists_and_pages_are_made_after_a_header_was_edited(world):
    path = plain_release(world)
    source = path.relative_to(world.content).as_posix()
    change(path, title="Judul lain sama sekali")

    assert explained(world, "/rilis/") == (BECAUSE, {("head", source)})


def newest_header(world):
    header, body = parts_of(plain_release(world))
    kept = {key: header[key] for key in ("title", "summary", "agencies", "event_types")}
    return {"id": "2222-2222", "date": "2026-12-31", **kept}, body


def lists_joined(world, built):
    """The lists on whose landing a release stands that is the newest of all: each has its numbered pages and feeds."""
    return {name.rpartition("/")[0] for name in pages_showing(built, "Judul yang baru") if name.endswith("/feed.json")}


def test_a_new_release_changes_its_own_pages_and_a_few_files_of_each_list_it_joins(world):
    header, body = newest_header(world)
    put(world.content / "releases/2026/rilis-baru.md", header | {"title": "Judul yang baru"}, body)

    built = build_on(world)

    lists = lists_joined(world, built)
    assert built.report.read == 1
    assert len(lists) >= 2 + len(header["event_types"]) - 1
    files = {name for name in changed(built) if not COUNTING.fullmatch(name)}
    assert len(files) <= OWN + A_LIST * len(lists), "\n".join(sorted(files))


def test_a_backdated_release_changes_only_the_lists_in_which_it_stands(world):
    header, body = newest_header(world)
    header |= {"date": "2015-06-15", "title": "Judul yang lama"}
    put(world.content / "releases/2015/rilis-lama.md", header, body)

    built = build_on(world)

    agency, types = header["agencies"][0], header["event_types"]
    theirs = ("rilis/", "arsip/2015", f"instansi/{agency}/", *(f"kegiatan/{slug}/" for slug in types), "v/2222-2222/")
    counting = ("index.html", "instansi/index.html", "kegiatan/index.html", "pemerintah/", "sitemap")
    assert built.report.read == 1
    files = {name for name in changed(built) if not COUNTING.fullmatch(name)}
    assert sorted(name for name in files if not name.startswith((*theirs, *counting))) == []
    releases = [name for name in changed(built) if name.startswith("rilis/2") and "rilis-lama" not in name]
    assert len(releases) <= 8, "more than its neighbours and those like it"


def test_an_appointment_concerns_only_the_releases_that_name_its_official(world):
    path = next(path for path in world.officials() if len(official_of(path)["appointments"]) > 1)
    official = official_of(path)
    official["appointments"][0]["decree"] = "SK Nomor lain"
    naming = {
        source
        for source in world.releases()
        if path.stem in source.read_text(encoding="utf-8") or official["name"] in source.read_text(encoding="utf-8")
    }
    put_official(path, official)

    built = build_on(world)

    assert built.report.read <= len(naming) < COUNT / 4
    releases = {name for name in changed(built) if name.startswith("rilis/2")}
    assert releases <= {address_of(source)[1:] + "index.html" for source in naming}


def test_why_a_page_is_made_after_an_appointment_was_edited(world):
    path = next(path for path in world.officials() if len(official_of(path)["appointments"]) > 1)
    official = official_of(path)
    role = official["appointments"][0]["role"]
    official["appointments"][0]["decree"] = "SK Nomor lain"
    put_official(path, official)

    outcome, reasons = explained(world, f"/jabatan/{role}/")

    assert outcome == BECAUSE
    assert {kind for kind, _ in reasons} == {"registry"}
    assert f"officials:{path.stem}" in {name for _, name in reasons} or any(role in name for _, name in reasons)


def test_an_edited_template_reads_nothing_and_makes_what_it_shows(world):
    path = world.theme / "templates" / "corrections.html"
    path.write_text(path.read_text(encoding="utf-8") + "<!-- lain -->", encoding="utf-8")

    built = build_on(world)

    assert built.report.read == 0
    assert 1 <= built.report.made <= 5
    assert all(name.startswith("ralat/") for name in changed(built))


def test_why_a_page_is_made_after_its_template_was_edited(world):
    path = world.theme / "templates" / "corrections.html"
    path.write_text(path.read_text(encoding="utf-8") + "<!-- lain -->", encoding="utf-8")

    assert explained(world, "/ralat/") == (BECAUSE, {("template", "corrections.html")})


def test_why_every_page_is_made_after_a_setting_was_changed(world):
    world.portal |= {"licence": "Lain"}

    outcome, reasons = explained(world, "/ralat/")

    assert outcome == BECAUSE
    assert ("epoch", "") in reasons
    world.portal |= {"licence": "Rilis boleh dikutip dengan menyebut instansi penerbit."}


def test_the_clock_alone_reads_nothing_and_makes_what_its_hour_concerns(world):
    path = plain_release(world)
    change(path, expires="2027-02-05")
    build_on(world)
    world.now = "2027-03-01"

    built = build_on(world)

    assert built.report.read == 0
    assert changed(built) == {address_of(path)[1:] + "index.html"}


def test_why_a_page_is_made_when_its_hour_has_come(world):
    path = plain_release(world)
    change(path, expires="2027-02-05")
    build_on(world)
    world.now = "2027-03-01"

    source = path.relative_to(world.content).as_posix()
    assert explained(world, address_of(path)) == (BECAUSE, {("time", source)})
