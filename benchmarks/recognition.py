"""How well things are recognised in labelled texts: precision and recall of each field.

Only what is sure counts as found; what is found in doubt stands in columns of its own. `fields.py` says of each field
when what is found and what is labelled are equal.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from benchmarks.fields import FIELDS, Fact, Field
from benchmarks.labelled import Labelled, labelled_in, registry_of
from plugins.checks.reference import row
from plugins.recognition.recognise import recognise
from plugins.recognition.story import Recognised, Story
from plugins.registry.records import Registry

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "tests" / "recognition" / "labelled"
REPORT = ROOT / "benchmarks" / "RECOGNITION.md"
HEAD = ("Field", "Labelled", "Right", "False", "Precision", "Recall", "In doubt: right", "wrong")
LINE = "|---|--:|--:|--:|--:|--:|--:|--:|"
HOW_CLEAN = {
    "seen": "`seen` was open while rules were written: its figures say that rules do what they were written for.",
    "unseen": "`unseen` is no longer clean: its counts were looked at about twenty times while rules were written, and"
    " the parts of one rule were switched on and off by it, though nothing was kept because of it.",
    "fresh": "`fresh` was written after all rules, without regard to them, and measured then: it comes nearest to what"
    " texts of others meet, though its thirty texts hold more that is rare than most do. Six of its labels were mended"
    " after the first measure, where they broke the rules of labelling; four of these had counted against what was"
    " found. That first measure, with the labels mended, was in precision/recall: dates .966/.933, types 1.000/.889,"
    " agencies .923/.750, bodies .944/1.000, people .907/.726, offices .880/.693, bodies of offices .942/.664, acting"
    " .900/.750, stand-ins .571/.500, datelines 1.000/.963, venues 1.000/.833, districts .800/1.000, participants"
    " .889/.615, speakers .732/.594. After it rules were written from the kinds of its misses, not from its texts;"
    " whether its minima were kept was looked at six times meanwhile. So it is no longer clean, and the figures below"
    " are later ones.",
}

Recogniser = Callable[[Story, Registry], Recognised]


class Score(NamedTuple):
    """What became of a field: facts, each with the name of its text."""

    right: tuple[tuple[str, Fact], ...] = ()
    false: tuple[tuple[str, Fact], ...] = ()
    missed: tuple[tuple[str, Fact], ...] = ()
    doubtful_right: tuple[tuple[str, Fact], ...] = ()
    doubtful_wrong: tuple[tuple[str, Fact], ...] = ()

    @property
    def labelled(self) -> int:
        return len(self.right) + len(self.missed)

    @property
    def precision(self) -> float:
        """How much of what is found is so; of nothing, all."""
        return _share(len(self.right), len(self.right) + len(self.false))

    @property
    def recall(self) -> float:
        """How much of what is so is found; of nothing, all."""
        return _share(len(self.right), self.labelled)


Scores = Mapping[str, Score]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _joined(scores: Iterable[Score]) -> Score:
    return Score(*(tuple(chain.from_iterable(parts)) for parts in zip(*scores, strict=True)))


def measure(texts: Iterable[Labelled], registry: Registry, told_by: Recogniser = recognise) -> Scores:
    """The score of each field over all texts; `told_by` recognises."""
    told = [(text, told_by(text.story, registry)) for text in texts]
    return {field.name: _joined(_score(field, text, said) for text, said in told) for field in FIELDS}


def _score(field: Field, text: Labelled, told: Recognised) -> Score:
    wanted = dict.fromkeys(field.wanted(text.labels))
    found: dict[Fact, bool] = {}
    for fact, is_sure in field.found(told, text.labels):
        found[fact] = found.get(fact, False) or is_sure
    sure = [fact for fact, is_sure in found.items() if is_sure]
    doubtful = [fact for fact, is_sure in found.items() if not is_sure]
    if field.label and field.label in text.labels.ask:
        wanted_in_doubt, wanted = wanted, {}
    else:
        wanted_in_doubt = wanted
    parts = (
        [fact for fact in sure if fact in wanted],
        [fact for fact in sure if fact not in wanted],
        [fact for fact in wanted if not found.get(fact)],
        [fact for fact in doubtful if fact in wanted_in_doubt],
        [fact for fact in doubtful if fact not in wanted_in_doubt],
    )
    return Score(*(tuple((text.name, fact) for fact in facts) for facts in parts))


def judge(folder: str, show: bool, out: str) -> None:
    """Write the tables, by default RECOGNITION.md beside this file; or print what is missed and false instead."""
    texts = Path(folder or TEXTS)
    if not texts.is_dir():
        raise SystemExit(f"bench.recognition: there is no folder {texts}")
    registry = registry_of(texts)
    halves = {name: measure(some, registry) for name, some in labelled_in(texts).items()}
    if show:
        print("\n".join(line for scores in halves.values() for line in told_of(scores)))
        return
    text = report(halves)
    if out or not folder:
        Path(out or REPORT).write_text(text, "utf-8", newline="\n")
    print(text)


def told_of(scores: Scores) -> Iterator[str]:
    """A line for each fact that is missed or false, the doubtful ones too."""
    for name, score in scores.items():
        for word in ("false", "missed", "doubtful_wrong"):
            for text, fact in getattr(score, word):
                yield f"{text}: {name}: {word.replace('_', ' ')}: {' | '.join(fact)}"


def report(halves: Mapping[str, Scores]) -> str:
    """The page as Markdown: a table for each half of the texts, then one for all."""
    parts = [
        "# Recognition",
        "Written by `./portal bench.recognition`; `--show` prints what is missed and what is false, with its text.",
        "How much of what careful readers find in [labelled texts](../tests/recognition/labelled/README.md) is"
        " recognised. What is found in doubt decides nothing: it is asked, and counts as not found.",
    ]
    if known := [told for name, told in HOW_CLEAN.items() if name in halves]:
        parts.append(" ".join(known))
    for name, scores in halves.items():
        parts += [f"## {name}", _table(scores)]
    if len(halves) > 1:
        together = {field.name: _joined(scores[field.name] for scores in halves.values()) for field in FIELDS}
        parts += ["## all", _table(together)]
    return "\n\n".join(parts) + "\n"


def _table(scores: Scores) -> str:
    return "\n".join([row(HEAD), LINE, *(row(_cells(name, score)) for name, score in scores.items())])


def _cells(name: str, score: Score) -> Iterator[str]:
    yield name
    yield from (str(count) for count in (score.labelled, len(score.right), len(score.false)))
    yield f"{score.precision:.3f}" if score.right or score.false else "–"
    yield f"{score.recall:.3f}" if score.labelled else "–"
    yield from (str(len(facts)) for facts in (score.doubtful_right, score.doubtful_wrong))
