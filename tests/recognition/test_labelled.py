"""The labelled texts are what their README says, the measure is strict, and recognition reaches its thresholds."""

from datetime import date
from functools import cache

import pytest

from benchmarks.fields import FIELDS
from benchmarks.labelled import labelled_in, read_labelled, registry_of
from benchmarks.recognition import HOW_CLEAN, TEXTS, judge, measure, report, told_of
from benchmarks.sameness import same_body, same_name, same_office, words
from plugins.recognition.story import SURE, Body, OfficeHeld, Person, Quotation, Recognised, Seen, Span
from plugins.registry.records import Registry

THRESHOLDS = {  # precision and recall that are aimed at, in each half of the texts
    "dates": (0.95, 0.95),
    "event types": (0.95, 0.95),
    "agencies": (0.95, 0.95),
    "bodies": (0.95, 0.90),
    "people": (0.95, 0.90),
    "offices": (0.95, 0.90),
    "bodies of offices": (0.95, 0.85),
    "acting kinds": (0.95, 0.90),
    "stand-ins": (0.95, 0.60),
    "datelines": (0.95, 0.90),
    "venues": (0.95, 0.80),
    "districts": (0.95, 0.85),
    "participants": (0.95, 0.90),
    "speakers": (0.95, 0.80),
}
REACHED = {  # where texts that no rule was written for fall short of the aim; see benchmarks/RECOGNITION.md
    "unseen": {
        "agencies": (0.90, 0.90),
        "people": (0.95, 0.88),
        "offices": (0.93, 0.85),
        "bodies of offices": (0.95, 0.81),
        "districts": (0.95, 0.66),
        "speakers": (0.93, 0.80),
    },
    "fresh": {
        "dates": (0.95, 0.93),
        "event types": (0.95, 0.88),
        "agencies": (0.92, 0.75),
        "bodies": (0.94, 0.90),
        "people": (0.92, 0.80),
        "offices": (0.90, 0.77),
        "bodies of offices": (0.93, 0.72),
        "acting kinds": (0.90, 0.75),
        "stand-ins": (0.57, 0.50),
        "districts": (0.80, 0.85),
        "participants": (0.88, 0.61),
        "speakers": (0.77, 0.65),
    },
}
SHORT = [(half, field) for half, fields in REACHED.items() for field in fields]
HALVES = labelled_in(TEXTS)
REGISTRY = registry_of(TEXTS)
ALL = [text for texts in HALVES.values() for text in texts]
HEADER = "---\npeople:\n  - {name: A. Contoh, office: Kepala, body: Dinas Contoh, kind: plt}\n"
TEXT = "Judul\n\nKota Contoh – Plt. Kepala Dinas Contoh, A. Contoh, berkata, “Isi contoh.”\n"


def seen(value, confidence=1.0):
    return Seen(value, 0, 1, "rule", confidence)


@cache
def scores_of(half):
    return measure(HALVES[half], REGISTRY)


@pytest.mark.slow
@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("field", THRESHOLDS)
def test_recognition_reaches_its_threshold(field, half):
    score = scores_of(half)[field]
    told = "\n".join(told_of({field: score})) if half == "seen" else "whoever writes rules does not see these texts"

    precision, recall = score.precision, score.recall
    least = (THRESHOLDS | REACHED.get(half, {}))[field]
    assert precision >= least[0], told
    assert recall >= least[1], told


def test_every_field_has_its_threshold():
    assert list(THRESHOLDS) == [field.name for field in FIELDS]


@pytest.mark.parametrize(("half", "field"), SHORT)
def test_what_is_reached_is_not_yet_the_aim(half, field):
    precision, recall = scores_of(half)[field].precision, scores_of(half)[field].recall

    assert precision < THRESHOLDS[field][0] or recall < THRESHOLDS[field][1], "take it out of REACHED"


def test_there_are_forty_texts_in_each_half_and_thirty_fresh_ones():
    assert list(HALVES) == ["fresh", "seen", "unseen"]
    assert all(len(texts) >= (30 if half == "fresh" else 40) for half, texts in HALVES.items())


@pytest.mark.slow
def test_what_is_labelled_stands_in_the_text():
    def named(labels):
        yield from (labels.dateline, *labels.place)
        yield from (name for one in labels.people for name in (one.name, one.body))
        yield from (name for one in labels.quotations for name in (one.begins, one.speaker))

    absent = [
        (text.name, name) for text in ALL for name in named(text.labels) if words(name) not in words(text.story.text)
    ]
    assert absent == []


def test_texts_have_a_title_and_are_neither_short_nor_long():
    assert [text.name for text in ALL if not text.story.title] == []
    assert [text.name for text in ALL if not 40 <= len(text.story.text.split()) <= 600] == []


def test_slugs_of_labels_are_registered():
    bodies = {*REGISTRY.governments, *REGISTRY.agencies, *REGISTRY.partners}

    for name, _, labels in ALL:
        assert {*labels.bodies, *labels.allowed} <= bodies, name
        assert set(labels.agencies) <= set(labels.bodies), name
        assert set(labels.event_types) <= set(REGISTRY.event_types), name
        assert set(labels.district) <= set(REGISTRY.districts), name
        assert set(labels.ask) <= {field.label for field in FIELDS} - {""}, name


def test_events_of_labels_are_days_in_order_and_begin_before_they_are_told():
    for name, _, labels in ALL:
        for one in labels.event:
            assert one.start <= one.end, name
            assert labels.published is None or one.start <= labels.published, name


def score_of(tmp_path, field, told, header=HEADER):
    path = tmp_path / "contoh.md"
    path.write_text(f"{header}---\n{TEXT}", encoding="utf-8")
    return measure([read_labelled(path)], Registry(), lambda story, registry: told)[field]


def in_office(name, *offices, confidence=1.0):
    return Recognised(people=(seen(Person(name, offices=offices), confidence),))


def test_a_name_is_found_without_its_degrees(tmp_path):
    score = score_of(tmp_path, "people", in_office("Dr. H. A. CONTOH, M.Si", OfficeHeld("Kepala", "Kepala")))

    assert (score.precision, score.recall) == (1, 1)


@pytest.mark.parametrize("name", ["Contoh", "AKBP A. Contoh", "A. Contoh Contoh"])
def test_a_part_of_a_name_is_another_name(name, tmp_path):
    score = score_of(tmp_path, "people", in_office(name, OfficeHeld("Kepala", "Kepala")))

    assert (score.precision, score.recall) == (0, 0)


def test_somebody_without_office_is_neither_found_nor_false(tmp_path):
    score = score_of(tmp_path, "people", in_office("A. Contoh"))

    assert (len(score.right), len(score.false), len(score.missed)) == (0, 0, 1)


def test_what_is_in_doubt_is_missed_and_told_apart(tmp_path):
    told = in_office("A. Contoh", OfficeHeld("Kepala", "Kepala"), confidence=SURE - 0.1)
    score = score_of(tmp_path, "people", told)

    assert (len(score.missed), len(score.doubtful_right), len(score.false)) == (1, 1, 0)


def test_an_acting_kind_must_be_the_right_one(tmp_path):
    right = in_office("A. Contoh", OfficeHeld("Plt. Kepala", "Kepala", "plt"))
    wrong = in_office("A. Contoh", OfficeHeld("Plh. Kepala", "Kepala", "plh"))

    assert score_of(tmp_path, "acting kinds", right).precision == 1
    assert score_of(tmp_path, "acting kinds", wrong).precision == 0


@pytest.mark.parametrize(
    ("body", "right"),
    [
        (Body("Dinas Contoh"), 1),
        (Body("Contoh", region="Kota Contoh"), 1),
        (Body("Dinas Lain", short="Contoh"), 1),
        (Body("Dinas Lain"), 0),
    ],
)
def test_the_body_of_an_office_is_compared_where_it_is_labelled(body, right, tmp_path):
    score = score_of(tmp_path, "bodies of offices", in_office("A. Contoh", OfficeHeld("Kepala", "Kepala", "plt", body)))

    assert (len(score.right), len(score.false)) == (right, 1 - right)


def test_days_of_which_nobody_can_be_sure_are_false_when_sure_and_never_missed(tmp_path):
    header = "---\nevent: {start: 2023-05-09, end: 2023-05-10}\nask: [event]\n"
    span = Span(date(2023, 5, 9), date(2023, 5, 10))

    sure = score_of(tmp_path, "dates", Recognised(spans=(seen(span),)), header)
    doubtful = score_of(tmp_path, "dates", Recognised(spans=(seen(span, 0.5),)), header)

    assert (len(sure.right), len(sure.false), len(sure.missed)) == (0, 1, 0)
    assert (len(doubtful.false), len(doubtful.missed), len(doubtful.doubtful_right)) == (0, 0, 1)


def test_half_a_span_is_another_one(tmp_path):
    header = "---\nevent: {start: 2023-05-09, end: 2023-05-10}\n"
    score = score_of(tmp_path, "dates", Recognised(spans=(seen(Span(date(2023, 5, 9), date(2023, 5, 9))),)), header)

    assert (len(score.right), len(score.false), len(score.missed)) == (0, 1, 1)


@pytest.mark.parametrize(("speaker", "right", "false"), [("A. Contoh", 1, 0), ("B. Contoh", 0, 1), ("", 0, 0)])
def test_a_quotation_needs_its_own_speaker(speaker, right, false, tmp_path):
    header = '---\nquotations:\n  - {speaker: A. Contoh, begins: "Isi"}\n'
    score = score_of(tmp_path, "speakers", Recognised(quotations=(seen(Quotation("Isi contoh.", speaker)),)), header)

    assert (len(score.right), len(score.false)) == (right, false)


def test_a_speaker_for_words_that_nobody_said_is_false(tmp_path):
    told = Recognised(quotations=(seen(Quotation("Tema contoh", "A. Contoh")),))

    assert len(score_of(tmp_path, "speakers", told, "---\n").false) == 1


def test_bodies_in_no_registry_are_not_looked_at_but_wrong_ones_are_false(tmp_path):
    told = Recognised(bodies=(seen(Body("Dinas Contoh")), seen(Body("Dinas Lain", "agencies", "dinas-lain"))))
    score = score_of(tmp_path, "bodies", told, "---\n")

    assert [fact for _, fact in score.false] == [("dinas-lain",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kadis", "Kepala Dinas"),
        ("Kepala", "Kepala Dinas"),
        ("Kadiskominfo", "Kepala"),
        ("Kabid Humas & IKP", "Kepala Bidang Humas dan IKP"),
        ("Kapolres", "Kepala"),
        ("Walikota", "wali kota"),
    ],
)
def test_offices_are_compared_in_whole_words(one, other):
    assert same_office(one) == same_office(other)


@pytest.mark.parametrize(("one", "other"), [("Sekretaris", "Sekretaris Daerah"), ("Bupati", "Wakil Bupati")])
def test_other_offices_stay_apart(one, other):
    assert same_office(one) != same_office(other)


def test_a_name_that_is_nothing_but_titles_stays():
    assert same_name("H.") == "h"
    assert same_body("Badan Contoh (BC) Kota Contoh") == "contoh kota contoh"


def test_the_page_has_a_table_for_each_half_and_one_for_all():
    page = report({half: scores_of(half) for half in HALVES})

    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## fresh",
        "## seen",
        "## unseen",
        "## all",
    ]
    assert page.count("| dates |") == 4
    assert all(page.count(told) == 1 for told in HOW_CLEAN.values())


def test_the_page_says_nothing_of_how_clean_other_texts_are():
    page = report({"ours": scores_of("fresh")})

    assert not any(told in page for told in HOW_CLEAN.values())


def test_what_is_missed_is_told_with_its_text(tmp_path, capsys):
    (tmp_path / "satu.md").write_text(f"{HEADER}---\n{TEXT}", encoding="utf-8")
    (tmp_path / "registry").mkdir()
    for name in ("governments", "agencies"):
        target = tmp_path / "registry" / f"{name}.yaml"
        target.write_bytes((TEXTS / "registry" / f"{name}.yaml").read_bytes())

    judge(str(tmp_path), show=False, out=str(tmp_path / "out.md"))

    assert "| people | 1 |" in (tmp_path / "out.md").read_text(encoding="utf-8")
    assert list(told_of({"people": score_of(tmp_path, "people", Recognised())})) == [
        f"{tmp_path.name}/contoh: people: missed: a contoh"
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Judul\n\nIsi.\n", "between two lines ---"),
        ("---\ndatelin: Contoh\n---\nJudul\n\nIsi.\n", "datelin"),
        ("---\nevent: {start: kemarin, end: 2023-01-01}\n---\nJudul\n\nIsi.\n", "event.0.start"),
        ("---\ndateline: [\n---\nJudul\n\nIsi.\n", "satu.md:"),
    ],
)
def test_a_wrong_label_names_its_file(content, said, tmp_path):
    path = tmp_path / "satu.md"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(SystemExit, match=said) as ended:
        read_labelled(path)
    assert "satu.md" in str(ended.value)


def test_a_folder_without_texts_or_registry_is_told(tmp_path):
    with pytest.raises(SystemExit, match="there is no folder"):
        judge(str(tmp_path / "none"), show=False, out="")
    with pytest.raises(SystemExit, match="no labelled texts"):
        labelled_in(tmp_path)
    (tmp_path / "texts").mkdir()
    with pytest.raises(SystemExit, match="has a folder registry"):
        registry_of(tmp_path / "texts")
