"""A release that is begun passes the reader, whatever its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.desk.release_text import NewRelease, release_text
from plugins.releases.manuscript import Manuscript
from plugins.releases.reading import read_release
from plugins.releases.source import read_parts
from plugins.rules.unwritten import unwritten_part
from tests.builders import IDS, a_registry, settings

REGISTRY = a_registry()
PATH = "releases/2025/x.md"
HEADER_LISTS = ("agencies:", "officials:")
WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40).filter(
    lambda text: any(c.isalnum() for c in text)
)


def read(new, language="id"):
    data = release_text(new, REGISTRY, catalogue(language)).encode()
    release, findings = read_release(PATH, data, REGISTRY, settings(), frozenset())
    return release, [finding for finding in findings if finding.is_error]


def manuscript(text):
    release, _ = read_release(PATH, text.encode(), REGISTRY, settings(), frozenset())
    parts, _ = read_parts(PATH, text.encode())
    return Manuscript(release, parts.body, parts.body_line, REGISTRY, settings())


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"summary": "Ringkasan contoh."},
        {"event": {"name": "Bimtek", "start": "2025-10-21"}, "event_types": ("bimtek",)},
        {"event": {"name": "Bimtek", "start": "2025-10-21T09:00+08:00", "end": "2025-10-22", "place": "Aula"}},
        {"event": {"name": "Bimtek", "start": "2025-10-21", "end": "", "place": "", "district": "burau-contoh"}},
        {"officials": (("pejabat-contoh", ""), ("ganda-contoh", "staf-ahli-contoh"), ("pelaksana-contoh", ""))},
        {"date": "2025-10-22T09:00+08:00", "agencies": ("dinas-contoh", "badan-contoh")},
    ],
    ids=str,
)
def test_every_form_of_a_beginning_passes_the_reader(language, changes):
    new = NewRelease(
        **{"id": IDS[0], "title": "Rilis contoh", "date": "2025-10-22", "agencies": ("dinas-contoh",), **changes}
    )

    release, errors = read(new, language)

    assert errors == []
    assert (release.id, release.status, release.agencies) == (IDS[0], "draft", new.agencies)
    assert [mention.person for mention in release.officials] == [person for person, _ in new.officials]
    assert "__role" in release.body.html  # the quotation is known as one, with its speaker


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("officials", [(), (("pelaksana-contoh", ""),)])
def test_whatever_is_left_to_write_stops_a_release_that_is_ready(language, officials):
    new = NewRelease(IDS[0], "Rilis contoh", "2025-10-22", ("dinas-contoh",), officials=officials)
    text = release_text(new, REGISTRY, catalogue(language))
    ready = text.replace("status: draft\n", "")
    lines = enumerate(ready.split("\n"), 1)
    left = [number for number, line in lines if not line.startswith(HEADER_LISTS) for _ in range(line.count("["))]

    assert len(left) >= 6
    assert [found.line for found in unwritten_part(manuscript(ready))] == left
    assert list(unwritten_part(manuscript(text))) == []


@given(WORDS, WORDS, WORDS)
def test_any_words_pass_the_reader_and_stay_what_they_are(title, name, place):
    event = {"name": name, "start": "2025-10-22", "place": place}
    new = NewRelease(IDS[0], title, "2025-10-22", ("dinas-contoh",), event=event)

    release, errors = read(new)

    assert errors == []
    assert release.title == " ".join(title.split())
    assert (release.event.name, release.event.place) == (" ".join(name.split()), " ".join(place.split()))


def test_a_lead_does_not_take_the_title_for_the_name_of_the_event():
    event = {"name": "Dinas melatih kader", "start": "2025-10-22"}
    new = NewRelease(IDS[0], "Dinas melatih kader", "2025-10-22", ("dinas-contoh",), event=event)

    text = release_text(new, REGISTRY, catalogue("id"))

    assert "menyelenggarakan [nama kegiatan] pada 22 Oktober 2025." in text


def test_a_hash_sign_within_a_line_is_one_of_the_words():
    event = {"name": "Bimtek #2", "start": "2025-10-22"}
    new = NewRelease(IDS[0], "Rilis", "2025-10-22", ("dinas-contoh",), event=event)

    assert "menyelenggarakan Bimtek #2 pada" in release_text(new, REGISTRY, catalogue("id"))


def test_a_quotation_has_its_speaker_with_the_title_of_that_day():
    new = NewRelease(IDS[0], "Rilis", "2025-10-22", ("dinas-contoh",), officials=(("pelaksana-contoh", ""),))

    text = release_text(new, REGISTRY, catalogue("id"))

    assert "> — Pelaksana Contoh, Plt. Kepala Badan Contoh\n" in text
    assert "\n> “[" in text
    assert "# Hapus baris ini bila rilis sudah siap terbit.\nstatus: draft\n" in text
