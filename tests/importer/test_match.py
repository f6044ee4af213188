"""From what was recognised to a header: what is sure is in it, what is not is a doubt."""

from datetime import UTC, date, datetime

import pytest

from plugins.findings import Finding
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.making import story_of
from plugins.importer.drafts.match import match
from plugins.importer.markup.converted import Converted
from plugins.importer.markup.markup_codes import TITLE_MADE
from plugins.recognition.story import Body, OfficeHeld, Person, Quotation, Recognised, Seen, Span, Story
from tests.builders import a_registry, settings
from tests.importer.imports import an_old_release

PLAIN = "BANDAR CONTOH – Dinas Contoh menggelar bimtek. Bupati hadir."
GROUND = Ground(a_registry(), settings(), "Situs lama", "Asia/Makassar")
AGENCY = Body("Dinas Contoh", "agencies", "dinas-contoh")
SPAN = Span(date(2025, 10, 21), date(2025, 10, 22))


def seen(value, confidence=0.95, place=(0, 5)):
    return Seen(value, *place, "rule", confidence)


def matched(old=None, plain=PLAIN, ground=GROUND, title="Judul contoh", **recognised):
    old = old or an_old_release(title=title)
    found = Recognised(**({"agencies": (seen(AGENCY),)} | recognised))
    text = Converted(title, plain, plain)
    return match(old, text, story_of(old, text), found, ground)


def codes(found):
    return [finding.code.id for finding in found.findings]


def doubts(found):
    return [(doubt.key, doubt.value) for doubt in found.doubts]


def test_a_plain_release():
    header = matched().header

    assert {key: value for key, value in header.items() if value} == {
        "title": "Judul contoh",
        "summary": "BANDAR CONTOH – Dinas Contoh menggelar bimtek. Bupati hadir.",
        "date": "2019-12-18",
        "agencies": ["dinas-contoh"],
        "sources": ({"name": "Situs lama", "url": "", "date": "2019-12-18", "rights": ""},),
    }


def test_an_event_with_all_that_is_sure():
    found = matched(
        spans=(seen(SPAN),),
        event_name=seen("Bimbingan Teknis Contoh"),
        event_types=(seen("bimtek"),),
        places=(seen("Aula Contoh"),),
        districts=(seen("angkona-contoh"),),
        participants=seen(42),
        mode=seen("hybrid"),
    )

    assert found.header["event"] == {
        "name": "Bimbingan Teknis Contoh",
        "start": "2025-10-21",
        "end": "2025-10-22",
        "place": "Aula Contoh",
        "district": "angkona-contoh",
        "participants": "42",
        "mode": "hybrid",
    }
    assert (found.header["event_types"], found.header["districts"], found.doubts) == (["bimtek"], [], ())


@pytest.mark.parametrize(
    ("recognised", "told"),
    [
        ({"spans": (seen(SPAN, 0.5),)}, ("event", "21–22 Oktober 2025")),
        ({"event_types": (seen("bimtek", 0.5),)}, ("event_types", "bimtek")),
        ({"districts": (seen("angkona-contoh", 0.5),)}, ("districts", "angkona-contoh")),
        ({"places": (seen("Aula Contoh", 0.5),)}, ("event", "Aula Contoh")),
        ({"dateline": seen("Bandar Contoh", 0.5)}, ("dateline", "Bandar Contoh")),
        ({"dateline": seen("12 Oktober")}, ("dateline", "12 Oktober")),
        ({"spans": (seen(Span(date(2025, 1, 9), date(2025, 1, 2))),)}, ("event", "2025-01-09 – 2025-01-02")),
    ],
)
def test_what_is_not_sure_does_not_decide(recognised, told):
    found = matched(**recognised)

    assert doubts(found) == [told]
    assert not any(found.header[key] for key in ("event", "event_types", "districts", "dateline"))


@pytest.mark.parametrize(("mode", "told"), [(seen("onsite"), []), (seen("online", 0.5), [("event", "online")])])
def test_that_people_came_goes_without_saying_and_a_doubtful_mode_does_not_decide(mode, told):
    found = matched(spans=(seen(SPAN),), event_name=seen("Bimtek Contoh"), mode=mode)

    assert not found.header["event"].get("mode")
    assert doubts(found) == told


def test_a_place_without_a_day_is_told():
    assert doubts(matched(places=(seen("Aula Contoh"),))) == [("event", "Aula Contoh")]


def test_an_event_that_nobody_named_is_called_by_its_kind():
    found = matched(spans=(seen(SPAN),), event_types=(seen("bimtek"),))

    assert found.header["event"]["name"] == "Bimbingan teknis"
    assert doubts(found) == [("event", "Bimbingan teknis")]


def test_a_second_event_is_a_doubt():
    other = Span(date(2025, 11, 1), date(2025, 11, 1))

    assert doubts(matched(spans=(seen(SPAN), seen(other)), event_name=seen("Rapat"))) == [("event", "1 November 2025")]


def test_the_first_agency_leads_and_others_help():
    other = seen(Body("Badan Contoh", "agencies", "badan-contoh"))
    header = matched(agencies=(seen(AGENCY), other)).header

    assert (header["agencies"], header["supporting_agencies"]) == (["dinas-contoh"], ["badan-contoh"])


def test_without_a_sure_agency_it_waits():
    found = matched(agencies=(seen(AGENCY, 0.5), seen(Body("Dinas Asing"))))

    assert (found.is_waiting, codes(found)) == (True, ["I305"])
    assert found.findings[0].facts["named"] == "Dinas Contoh, Dinas Asing"


def test_the_agency_of_the_command_issues_what_names_none():
    ground = Ground(GROUND.registry, GROUND.settings, "Situs lama", "Asia/Makassar", "badan-contoh")

    assert matched(ground=ground, agencies=()).header["agencies"] == ["badan-contoh"]


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (datetime.fromisoformat("2019-12-18T08:30:15"), "2019-12-18T08:30+08:00"),
        (datetime.fromisoformat("2019-12-18T00:00"), "2019-12-18"),
        (datetime(2019, 12, 31, 23, 0, tzinfo=UTC), "2020-01-01T07:00+08:00"),
        (date(2019, 12, 18), "2019-12-18"),
    ],
)
def test_the_moment_of_publication_is_that_of_the_portal(published, written):
    found = matched(an_old_release(published=published))

    assert found.header["date"] == written
    assert f"{found.day:%Y}" == written[:4]


def test_without_a_day_the_event_gives_it():
    found = matched(an_old_release(published=None), spans=(seen(SPAN),), event_name=seen("Rapat"))

    assert (found.header["date"], codes(found)) == ("2025-10-22", ["I316"])


@pytest.mark.parametrize(
    ("published", "code"),
    [(None, "I306"), (date(201, 1, 1), "I307"), (datetime.fromisoformat("9999-12-31T23:59"), "I307")],
)
def test_without_a_day_that_can_be_it_waits(published, code):
    assert codes(matched(an_old_release(published=published))) == [code]


def test_a_long_title_is_cut_and_stands_whole_at_the_head():
    title = "Dinas *Contoh* " + "memberi penjelasan " * 8
    found = matched(an_old_release(title=title), title=title)

    assert len(found.header["title"]) <= 110
    assert found.header["title"].endswith("penjelasan…")
    assert found.body.startswith(r"**Dinas \*Contoh\* memberi")
    assert found.body.endswith(PLAIN + "\n")
    assert codes(found) == ["I314"]


def test_a_missing_title_is_made_of_the_first_sentence():
    found = matched(an_old_release(title=""), title="")

    assert (found.header["title"], codes(found)) == ("BANDAR CONTOH – Dinas Contoh menggelar bimtek", ["I315"])


def test_the_dateline_goes_into_the_header():
    dateline = seen("Bandar Contoh", place=(14, 27))
    found = matched(dateline=dateline)

    assert found.header["dateline"] == "Bandar Contoh"
    assert found.body == "Dinas Contoh menggelar bimtek. Bupati hadir.\n"
    assert found.header["summary"].startswith("Dinas Contoh")


@pytest.mark.parametrize(
    ("head", "dateline", "codes_told"),
    [
        ("Kota Contoh, Sulsel – ", "Kota Contoh, Sulsel", []),
        ("Kota Contoh, 21/10/2025 - ", "Kota Contoh", ["I328"]),
        ("Kota Contoh (21/10) -- ", "Kota Contoh", ["I328"]),
        ("[Kota Contoh] — ", "Kota Contoh", []),
    ],
)
def test_what_stands_beside_the_place_of_issue_is_kept_or_told(head, dateline, codes_told):
    start = len("Judul contoh\n\n") + head.index("Kota")
    found = matched(plain=f"{head}Dinas Contoh hadir.", dateline=seen("Kota Contoh", place=(start, start + 11)))

    assert (found.header["dateline"], found.body, codes(found)) == (dateline, "Dinas Contoh hadir.\n", codes_told)


def test_a_place_that_stands_behind_other_words_takes_nothing_from_the_text():
    found = matched(plain="HUMAS, Kota Contoh – Isi.", dateline=seen("Kota Contoh", place=(21, 32)))

    assert (found.header["dateline"], found.body, doubts(found)) == (
        "",
        "HUMAS, Kota Contoh – Isi.\n",
        [("dateline", "Kota Contoh")],
    )


def test_a_title_made_of_the_text_has_no_dateline():
    plain = "KOTA CONTOH – Dinas Contoh hadir. Bupati juga."
    told = Finding("lama.txt", 1, TITLE_MADE)
    old = an_old_release(title="KOTA CONTOH – Dinas Contoh hadir…", body=plain, findings=(told,))
    found = matched(old, plain=plain, title=old.title, dateline=seen("Kota Contoh", place=(0, 11)))

    assert (found.header["title"], codes(found)) == ("Dinas Contoh hadir", [])


HEAD = Person("Pejabat Contoh", "pejabat-contoh", offices=(OfficeHeld("Kepala", "Kepala", slug="kepala-dinas-contoh"),))
BOTH = Person("Ganda Contoh", "ganda-contoh")


@pytest.mark.parametrize(
    ("person", "entry"),
    [
        (HEAD, "pejabat-contoh"),
        (HEAD._replace(part="opened"), {"person": "pejabat-contoh", "role": "", "part": "opened"}),
        (
            HEAD._replace(stands_for=OfficeHeld("Bupati", "Bupati", slug="bupati-contoh")),
            {"person": "pejabat-contoh", "role": "", "part": "", "for": "bupati-contoh"},
        ),
        (
            BOTH._replace(offices=(OfficeHeld("Staf Ahli", "Staf Ahli", slug="staf-ahli-contoh"),)),
            {"person": "ganda-contoh", "role": "staf-ahli-contoh", "part": ""},
        ),
    ],
)
def test_an_official_in_a_certain_office_is_named(person, entry):
    found = matched(an_old_release(published=date(2024, 5, 3)), people=(seen(person),))

    assert (found.header["officials"], found.doubts) == ([entry], ())


def test_somebody_who_holds_two_offices_is_named_with_both():
    offices = tuple(OfficeHeld(slug, slug, slug=slug) for slug in ("kepala-bidang-contoh", "staf-ahli-contoh"))
    found = matched(an_old_release(published=date(2024, 5, 3)), people=(seen(BOTH._replace(offices=offices)),))

    assert found.header["officials"] == [
        {"person": "ganda-contoh", "role": "kepala-bidang-contoh", "part": ""},
        {"person": "ganda-contoh", "role": "staf-ahli-contoh"},
    ]


@pytest.mark.parametrize(
    ("person", "confidence", "reason"),
    [
        (HEAD, 0.5, "it is not sure that this is meant"),
        (Person("Orang Asing", offices=HEAD.offices), 0.95, "the registry does not know this person"),
        (BOTH, 0.95, "several offices were held that day, and the text does not tell which is meant"),
        (Person("Pelaksana Contoh", "pelaksana-contoh"), 0.95, "no appointment is known for that day"),
        (HEAD._replace(offices=(*BOTH.offices, OfficeHeld("B", "B", slug="bupati-contoh"))), 0.95,
         "the registry knows another office for that day"),
        (HEAD._replace(offices=(OfficeHeld("Plt.", "K", "plt", slug="kepala-dinas-contoh"),)), 0.95,
         "the registry says otherwise who was acting"),
    ],
)  # fmt: skip
def test_an_official_whose_office_is_not_certain_is_left_out(person, confidence, reason):
    found = matched(an_old_release(published=date(2024, 5, 3)), people=(seen(person, confidence),))

    assert found.header["officials"] == []
    assert [str(doubt.reason) for doubt in found.doubts] == [reason]


def test_somebody_without_an_office_is_nobodys_doubt():
    assert matched(people=(seen(Person("Warga Contoh")),)).doubts == ()


def of_publisher(publisher="", rights="", reporter="", editor=""):
    old = an_old_release(address="https://lama.example/a/")
    found = Recognised(agencies=(seen(AGENCY),))
    text = Converted("Judul", PLAIN, PLAIN, reporter, editor, publisher, rights)
    return match(old, text, Story("Judul", PLAIN, old.day), found, GROUND)


def test_a_newspapers_text_names_the_newspaper_first():
    found = of_publisher("HARIAN REKAAN", "© Harian Rekaan 2019", "Penulis Rekaan", "Editor Rekaan")

    assert found.header["sources"] == (
        {"name": "HARIAN REKAAN (pewarta: Penulis Rekaan; editor: Editor Rekaan)", "rights": "© Harian Rekaan 2019"},
        {"name": "Situs lama", "url": "https://lama.example/a/", "date": "2019-12-18"},
    )
    assert (found.is_ours, found.header["kind"], codes(found)) == (False, "news", ["I317"])


@pytest.mark.parametrize(
    ("publisher", "is_ours"),
    [
        ("", True),
        ("Diskominfo Contoh", True),
        ("© 2020 Dinas Contoh", True),
        ("Copyright Situs Lama", True),
        ("Harian Rekaan", False),
        ("Suara Contoh", False),  # a region's name alone is in those of newspapers, too
    ],
)
def test_whose_a_text_is(publisher, is_ours):
    assert of_publisher(publisher).is_ours is is_ours


DEPUTY = Person(
    "Pelaksana Contoh",
    "pelaksana-contoh",
    offices=(OfficeHeld("Plt. Kepala", "Kepala", "plt", slug="kepala-badan-contoh"),),
)
UNIT = Person("Ganda Contoh", "ganda-contoh", offices=(OfficeHeld("Kabid", "Kabid", slug="kepala-bidang-contoh"),))
UNIT_NAMED = {"bodies": (seen(Body("Bidang Contoh", "agencies", "bidang-contoh")),)}


@pytest.mark.parametrize(
    ("person", "given", "agencies"),
    [
        (DEPUTY._replace(part="opened"), {}, ["badan-contoh"]),
        (DEPUTY, {"quotations": (seen(Quotation("Baik.", "Pelaksana Contoh")),)}, ["badan-contoh"]),
        (DEPUTY, {"quotations": (seen(Quotation("Baik.", "Pelaksana Contoh"), 0.5),)}, []),
        (DEPUTY, {}, []),  # was there
        (DEPUTY._replace(part="participant"), {}, []),
        (HEAD._replace(part="opened"), {}, []),  # of the agency that issued it
        (UNIT._replace(part="speaker"), {}, []),  # which the text does not name, and whose head that is not
        (UNIT._replace(part="speaker"), UNIT_NAMED, ["bidang-contoh"]),
        (UNIT, UNIT_NAMED, []),
    ],
)
def test_an_agency_whose_official_took_part_supported_it(person, given, agencies):
    span = seen(Span(date(2025, 10, 22), date(2025, 10, 22)))
    found = matched(an_old_release(), spans=(span,), people=(seen(person),), **given)

    assert found.header["supporting_agencies"] == agencies


def test_an_official_whose_office_is_not_certain_brings_no_agency():
    opened = DEPUTY._replace(part="opened")  # who is known to have been in office on another day only
    found = matched(an_old_release(published=date(2024, 5, 3)), people=(seen(opened),))

    assert found.header["supporting_agencies"] == []
