"""A watched registry notes every look at it, and two registries answer a question alike exactly when it is noted so."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.registry.lookup import head_of
from plugins.registry.records import Registry
from plugins.registry.watching import LISTS, METHODS, PARTED, Answers, WatchedRegistry
from tests.builders import a_registry, an_agency, an_appointment, an_official


def day(text: str) -> date:
    return date.fromisoformat(text)


PLAIN = replace(a_registry(), accepted_words={"contohan": "contohan"})
LOOKS: dict[str, tuple[Callable[[Registry], Any], str]] = {
    "an entry by its slug": (lambda registry: registry.agencies["dinas-contoh"], "agencies:dinas-contoh"),
    "an entry that may be there": (lambda registry: registry.roles.get("bupati-contoh"), "roles:bupati-contoh"),
    "an entry that is not there": (lambda registry: registry.roles.get("tidak-ada", 5), "roles:tidak-ada"),
    "whether it is there": (lambda registry: "mitra-contoh" in registry.officials, "officials:mitra-contoh"),
    "whether a slug is among the keys": (
        lambda registry: registry.event_types.keys().__contains__("bimtek"),
        "event_types:bimtek",
    ),
    "all slugs": (lambda registry: list(registry.districts), "districts:*"),
    "all entries": (lambda registry: list(registry.partners.values()), "partners:*"),
    "all pairs": (lambda registry: list(registry.governments.items()), "governments:*"),
    "how many": (lambda registry: len(registry.agencies), "agencies:*"),
    "whether there are any": (lambda registry: bool(registry.agencies), "agencies:*"),
    "whether two lists are the same": (lambda registry: registry.agencies == PLAIN.agencies, "agencies:*"),
    "a copy": (lambda registry: dict(registry.roles), "roles:*"),
    "names": (lambda registry: registry.names_with("Contoh"), "names_with:Contoh"),
    "holders": (lambda registry: registry.appointments_to("bupati-contoh"), "appointments_to:bupati-contoh"),
    "roles": (lambda registry: registry.roles_of("agency", "dinas-contoh"), f"roles_of:agency{PARTED}dinas-contoh"),
    "those below": (lambda registry: registry.sub_agencies("dinas-contoh"), "sub_agencies:dinas-contoh"),
    "all of one": (lambda registry: registry.agencies_of("kabupaten-contoh"), "agencies_of:kabupaten-contoh"),
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_gives_what_the_registry_gives_and_is_noted(look: str) -> None:
    ask, question = LOOKS[look]
    seen: set[str] = set()

    assert ask(WatchedRegistry(PLAIN, seen)) == ask(PLAIN)
    assert question in seen
    Answers(PLAIN).digest(question)


def test_an_entry_that_is_missing_is_noted_before_it_is_missed() -> None:
    seen: set[str] = set()

    with pytest.raises(KeyError):
        WatchedRegistry(PLAIN, seen).agencies["tidak-ada"]

    assert seen == {"agencies:tidak-ada"}


def test_who_looks_at_one_entry_has_not_asked_for_the_list() -> None:
    seen: set[str] = set()
    watched = WatchedRegistry(PLAIN, seen)

    head_of(watched, "agency", "dinas-contoh", day("2025-06-15"))

    assert seen
    assert not [question for question in seen if question.endswith(":*")]


def test_every_method_and_list_of_a_registry_is_watched() -> None:
    """A method that somebody adds must be added here too, or its answers could change unseen."""
    own = {name for name, value in vars(Registry).items() if callable(value) and not name.startswith("_")}
    lists = {name for name in PLAIN.__dataclass_fields__ if name not in ("redirects", "spots")}

    assert own == set(METHODS) == {name for name in vars(WatchedRegistry) if not name.startswith("_")}
    assert lists == set(LISTS)


def test_what_no_page_may_look_at_is_not_there() -> None:
    watched = WatchedRegistry(PLAIN, set())

    assert (dict(watched.spots), watched.redirects) == ({}, ())


@pytest.mark.parametrize(
    "question", ["", "spots:*", "redirects:*", "today", "pages", "_roles:x", "agency:dinas-contoh"]
)
def test_what_is_no_question_is_refused(question: str) -> None:
    with pytest.raises(KeyError):
        Answers(PLAIN).digest(question)


# Answers --------------------------------------------------------------------------------------------------

QUESTIONS = (
    *(f"{name}:*" for name in LISTS),
    *(f"{name}:{slug}" for name in LISTS for slug in getattr(PLAIN, name)),
    *(f"{name}:tidak-ada" for name in LISTS),
    *(f"names_with:{part}" for part in ("Contoh", "Dinas", "Kepala", "Lain", "tidak ada")),
    *(f"appointments_to:{slug}" for slug in PLAIN.roles),
    *(f"roles_of:agency{PARTED}{slug}" for slug in PLAIN.agencies),
    *(f"roles_of:government{PARTED}{slug}" for slug in PLAIN.governments),
    *(f"sub_agencies:{slug}" for slug in PLAIN.agencies),
    *(f"agencies_of:{slug}" for slug in PLAIN.governments),
)
TEXTS = st.sampled_from(["Dinas Contoh", "Dinas Lain", "Contoh", ""])
CHANGES = {
    "governments": st.fixed_dictionaries({}, optional={"name": TEXTS, "seat": TEXTS}),
    "agencies": st.fixed_dictionaries(
        {},
        optional={
            "name": TEXTS,
            "short_name": TEXTS,
            "other_names": st.lists(TEXTS, max_size=2, unique=True).map(tuple),
            "parent": st.sampled_from([None, "dinas-contoh"]),
            "government": st.sampled_from(["kabupaten-contoh", "provinsi-contoh"]),
            "until": st.sampled_from([None, day("2025-01-01")]),
        },
    ),
    "event_types": st.fixed_dictionaries({}, optional={"name": TEXTS, "summary": TEXTS}),
    "roles": st.fixed_dictionaries({}, optional={"name": TEXTS, "order": st.integers(1, 3), "head": st.booleans()}),
    "districts": st.fixed_dictionaries({}, optional={"name": TEXTS}),
    "partners": st.fixed_dictionaries({}, optional={"name": TEXTS, "other_names": st.just(("Lain",))}),
    "officials": st.fixed_dictionaries(
        {},
        optional={
            "name": TEXTS,
            "note": TEXTS,
            "appointments": st.sampled_from(
                [(an_appointment(),), (an_appointment(until="2025-12-31"),), (an_appointment("bupati-contoh"),)]
            ),
        },
    ),
}


@st.composite
def edited(draw: st.DrawFn) -> Registry:
    """The registry after an edit of one entry: something of it is changed, or it goes, or a like one comes."""
    name = draw(st.sampled_from(LISTS))
    entries = dict(getattr(PLAIN, name))
    slug = draw(st.sampled_from(sorted(entries)))
    match draw(st.sampled_from(["change", "remove", "add", "nothing"])):
        case "change" if name in CHANGES:
            entries[slug] = entries[slug].model_copy(update=draw(CHANGES[name]))
        case "remove":
            del entries[slug]
        case "add" if name in CHANGES:
            entries["baru-contoh"] = entries[slug].model_copy(update={"slug": "baru-contoh"})
    return replace(PLAIN, **{name: entries})


def answer(registry: Registry, question: str) -> Any:
    """The answer as whoever asks it sees it."""
    name, _, words = question.partition(":")
    if name in METHODS:
        return getattr(registry, name)(*words.split(PARTED))
    entries = getattr(registry, name)
    return list(entries.items()) if words == "*" else entries.get(words)


@given(edited())
def test_digests_differ_exactly_when_the_answers_do(other: Registry) -> None:
    before, after = Answers(PLAIN), Answers(other)

    for question in QUESTIONS:
        differs = answer(PLAIN, question) != answer(other, question)
        assert (before.digest(question) != after.digest(question)) == differs, question


def test_the_order_of_a_whole_list_is_part_of_its_answer() -> None:
    turned = replace(PLAIN, agencies=dict(reversed(PLAIN.agencies.items())))

    assert Answers(turned).digest("agencies:*") != Answers(PLAIN).digest("agencies:*")
    assert Answers(turned).digest("agencies:dinas-contoh") == Answers(PLAIN).digest("agencies:dinas-contoh")


def test_an_entry_is_another_answer_than_none() -> None:
    lone = a_registry(agencies=[an_agency()], officials=[an_official()])

    assert Answers(lone).digest("agencies:badan-contoh") != Answers(PLAIN).digest("agencies:badan-contoh")
    assert Answers(lone).digest("agencies:tidak-ada") == Answers(PLAIN).digest("agencies:tidak-ada")


@pytest.mark.slow
def test_digests_are_the_same_in_every_process() -> None:
    """Texts hash differently in each; what is kept is read by others."""
    script = (
        "import pickle, sys\nfrom plugins.registry.watching import Answers\n"
        "registry, questions = pickle.loads(sys.stdin.buffer.read())\n"
        "print(*(Answers(registry).digest(question).hex() for question in questions))\n"
    )
    answers = [
        subprocess.run(
            [sys.executable, "-c", script],
            input=pickle.dumps((PLAIN, QUESTIONS)),
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout.split()
        for seed in ("1", "4711")
    ]

    here = [Answers(PLAIN).digest(question).hex().encode() for question in QUESTIONS]
    assert answers == [here, here]
