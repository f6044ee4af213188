"""No rule about facts raises, whatever is written, and no text makes one slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.registry.watching import Answers, WatchedRegistry
from plugins.rules import agencies, corrected, days, districts, numbers, people
from plugins.rules.families import RULES
from tests.builders import a_registry, an_agency
from tests.rules.judging import manuscript_of

FACTS = [rule for rule in RULES if rule.codes[0].id.startswith("F1")]
EVENTS = st.none() | st.fixed_dictionaries(
    {
        "name": st.just("Bimtek Contoh"),
        "start": st.dates().map(str),
        "place": st.just("Aula Contoh"),
        "participants": st.integers(1, 3000).map(str),
    }
)
OFFICIALS = st.lists(
    st.sampled_from(
        [
            {"person": "pejabat-contoh"},
            {"person": "pelaksana-contoh", "role": "kepala-badan-contoh"},
            {"person": "ganda-contoh", "role": "staf-ahli-contoh"},
            {"person": "bupati-contoh"},
        ]
    ),
    unique_by=lambda official: official["person"],
)
PIECES = (
    "Kepala Dinas Contoh", "Plt.", "Pejabat Contoh", "Pelaksana Contoh", "Bupati Contoh", "Discon", "Badan Contoh",
    "Kecamatan", "Angkona Contoh", "Kabupaten Contoh", "Rabu", "22", "Oktober", "2025", "31 November", "(22/10)", "/",
    "42 peserta", "dua puluh", "orang", "diikuti", ",", ".", "(", ")", "–", "-", "\n", "\n\n", " ", "“", "”", "kata",
    "dan", "H.", "> ", "# ", "| ", "&nbsp;", "\u00a0", "İ", "ß", "\x00", "👍",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80)


@given(body=TEXTS, title=TEXTS, event=EVENTS, officials=OFFICIALS)
def test_no_rule_raises(body, title, event, officials):
    header = {"event": event, "officials": officials if event is None else None}
    line = " ".join("".join(c for c in title if c.isprintable()).split())[:80]
    manuscript = manuscript_of(f"Isi contoh.\n\n{body}", **header, title=f"Judul {line}".strip())

    for rule in FACTS:
        for found in rule(manuscript):
            assert found.code in rule.codes
            assert found.line >= 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Kepala Dinas Contoh, Pejabat Contoh, ", "Pejabat Contoh ", "Badan Contah ", "Kecamatan Angkana ", "1 ",
        "22/10-", "Rabu, 22 Oktober dan\n", "Kepala ", "(", ", ", "A", "A ", "dua ", "42 peserta\n", "“kata ",
        "Discon, ", "31 November\n", "A. ", "di Kecamatan Antah ",
    ],
)  # fmt: skip
def test_a_hostile_text_takes_moments(piece):
    manuscript = manuscript_of(piece * (60_000 // len(piece.encode())), officials=["pejabat-contoh", "bupati-contoh"])
    assert len(manuscript.texts) > 1
    for rule in FACTS:
        begun = time.process_time()
        for _ in rule(manuscript):
            pass
        assert time.process_time() - begun < 3, rule.name


def test_every_rule_is_asked():
    families = (days, numbers, people, agencies, districts, corrected)

    assert {rule.judge.__module__ for rule in FACTS} == {family.__name__ for family in families}


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("Kepala Dinas Contoh, Pejabat Contoh, hadir di Kecamatan Angkona Contoh pada Rabu, 22 Oktober 2025.", set()),
        (
            "Plt. Kepala Badan Contoh, Pelaksana Contoh, hadir.",
            {"officials:*"},
        ),  # a registered name that is not in the header
        ("Warga Kecamatan Angkoma Contoh hadir.", {"districts:*"}),
    ],
)
def test_whole_lists_are_asked_for_only_where_a_name_makes_it_needed(body, asked):
    seen: set[str] = set()
    watched = WatchedRegistry(a_registry(), seen)
    manuscript = manuscript_of(body, officials=["pejabat-contoh"])
    for rule in FACTS:
        list(rule(type(manuscript)(manuscript.release, body, 1, watched, manuscript.settings)))

    assert {question for question in seen if question.endswith(":*")} == asked
    assert all(Answers(a_registry()).digest(question) for question in seen)


def test_a_registry_with_gaps_makes_no_rule_raise():
    """Releases are judged beside a registry with errors, too: a slug may lead nowhere."""
    whole = a_registry()
    gaps = a_registry(roles=[], governments=[], agencies=[an_agency(parent="tidak-ada")], partners=[])
    manuscript = manuscript_of("Plt. Kepala Dinas Contoh, Pejabat Contoh, hadir.", whole, officials=["pejabat-contoh"])
    for rule in FACTS:
        list(rule(type(manuscript)(manuscript.release, manuscript.markdown, 1, gaps, manuscript.settings)))
