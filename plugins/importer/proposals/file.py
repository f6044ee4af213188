"""Proposals as a file for a person: YAML with remarks that say what to do, each proposal with a decision to make."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.catalogue import N_, Catalogue
from plugins.desk.yaml_text import Value, mapping_lines, scalar
from plugins.findings import visible
from plugins.importer.proposals.proposal import Proposal

NAME = "usulan.yaml"
HEAD = (
    N_("Proposals for the registry, out of the import from “{run}”."),
    N_("Nothing of this is in the registry yet. Look at each one, mend what is wrong, and decide:"),
    N_("accept: yes – register it;  accept: no – do not, and do not ask again;  accept: \"\" – undecided."),
    N_("Where `like` names others, it may be the same: write its slug at `same_as`, or `same_as: no`."),
    N_("Where somebody has a decree, write `from`, `until` and `decree` instead of `seen_on`."),
    N_("Then: ./portal import --accept {file}. It writes all or nothing; what it took says `accept: taken`."),
)  # fmt: skip
GROUPS = {
    "governments": N_("GOVERNMENTS: whose agencies issue releases in this portal."),
    "agencies": N_("AGENCIES. `name` without the region, which comes from `government`."),
    "partners": N_("PARTNERS: bodies outside these governments."),
    "roles": N_("OFFICES, each of one agency, government or partner. `head: yes`: who holds it leads the body."),
    "people": N_("PEOPLE in public office, who have no file yet. `name` without degrees."),
    "appointments": N_("FURTHER OFFICES AND DAYS of people who are registered."),
}
WRITTEN = N_("Also written: {writings}.")
SAME = N_("May be the same: {like}. Decide at `same_as`.")
NONE = N_("Nothing to propose: the registry has all that was recognised.")
WIDTH = 110


def file_text(proposals: Iterable[Proposal], run: str, file: str, words: Catalogue) -> Iterator[str]:
    """The lines of the file, each with its end. Proposals come by their groups."""
    for line in HEAD:
        yield _remark(words.gettext(line).format(run=run, file=file))
    is_empty = True
    for group, items in groupby(proposals, key=lambda item: item.group):
        is_empty = False
        yield f"\n{_remark(words.gettext(GROUPS[group]))}{group}:\n"
        for item in items:
            yield from _item(item, words)
    if is_empty:
        yield f"\n{_remark(words.gettext(NONE))}"


def _item(item: Proposal, words: Catalogue) -> Iterator[str]:
    yield "\n"
    _ = words.gettext
    for remark in _remarks(item, words):
        yield _remark(remark, "  ")
    values: dict[str, Value] = dict(item.values)
    lines = ['accept: ""']
    if item.like:
        lines += ['same_as: ""', *mapping_lines({"like": list(item.like)})]
    lines += [line for key, value in values.items() for line in (mapping_lines({key: value}) or _empty(key, value))]
    lines += [f"seen: {item.count}", f"confidence: {item.confidence:.2f}"]
    lines += mapping_lines({"where": [place._asdict() for place in item.places]})
    yield "".join(f"  {'- ' if not number else '  '}{line}\n" for number, line in enumerate(lines))


def _remarks(item: Proposal, words: Catalogue) -> Iterator[str]:
    others = item.writings[1:]
    if others:
        yield words.gettext(WRITTEN).format(writings="; ".join(others))
    if item.like:
        yield words.gettext(SAME).format(like=", ".join(item.like))
    yield from (words.gettext(remark) for remark in item.remarks)


def _empty(key: str, value: Value) -> Iterator[str]:
    """A key that waits for its value; those that may stay away are not written."""
    if key in NEEDED:
        yield f"{key}: {scalar('')}" if isinstance(value, str) else f"{key}: []"


NEEDED = frozenset(["seat", "government", "agency", "seen_on"])


def _remark(text: str, indent: str = "") -> str:
    """A text behind `#`, on lines of a bearable length."""
    lines, line = [], ""
    for word in visible(" ".join(text.split())).split(" "):
        if line and len(line) + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "".join(f"{indent}# {told}\n" for told in [*lines, line] if told)
