"""A plan and a history as an operator reads them."""

from collections.abc import Collection, Iterator

from plugins.catalogue import N_, Catalogue
from plugins.deploy.plan import Plan
from plugins.deploy.target import Deployed
from plugins.engine.numbers import shown_number
from plugins.hosting.twins import TWINS, is_twin

MOST = 12  # paths of a kind that are named one by one
KINDS = {"add": N_("add"), "change": N_("change"), "delete": N_("delete")}
LIVE, MORE = N_("live"), N_("and {count} more")
SIGNS = {"add": "+", "change": "~", "delete": "-"}
UNITS = ("B", "kB", "MB", "GB")


def plan_lines(plan: Plan, target: str, words: Catalogue) -> Iterator[str]:
    """The plan in a few lines; of many files the first of each kind."""
    if plan.is_empty:
        yield words.gettext(N_("{target}: build {build} is live already.")).format(target=target, build=plan.new.build)
        return
    head = N_("{target}: build {build}, {files} files, {size} to send")
    files = shown_number(len(plan.new.everything), words)
    size = size_text(plan.bytes_sent, words)
    yield words.gettext(head).format(target=target, build=plan.new.build, files=files, size=size)
    for kind, label in KINDS.items():
        paths = getattr(plan, kind)
        if not paths:
            continue
        known = plan.live if kind == "delete" else plan.new.everything
        size = size_text(sum(known[path].size for path in paths), words)
        yield f"  {words.gettext(label)}: {shown_number(len(paths), words)} ({size})"
        named = with_twins(paths)
        yield from (f"    {SIGNS[kind]} {_shown(text)}" for text in named[:MOST])
        if len(named) > MOST:
            rest = shown_number(len(named) - MOST, words)
            yield f"    … {words.gettext(MORE).format(count=rest)}"


def with_twins(paths: Collection[str]) -> list[str]:
    """`index.html (.gz .br)`: a file in one line with what is the same compressed."""
    all_paths = frozenset(paths)
    named = []
    for path in paths:
        if not is_twin(path, all_paths):
            twins = [ending for ending in TWINS if path + ending in all_paths]
            named.append(f"{path} ({' '.join(twins)})" if twins else path)
    return named


def _shown(path: str) -> str:
    """A path as it can be printed, or another word: somebody else may have put a file there, under whatever name."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in path)


def size_text(size: float, words: Catalogue) -> str:
    """`1,4 MB`"""
    unit = 0
    while size >= 1000 and unit < len(UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{shown_number(size, words, 1 if unit else 0)} {UNITS[unit]}"


def history_lines(history: tuple[Deployed, ...], live: str, words: Catalogue) -> Iterator[str]:
    """One line a switch, the live one marked."""
    if not history:
        yield words.gettext(N_("Nothing has been deployed there yet."))
    for place, deployed in enumerate(history):
        mark = f"  ← {words.gettext(LIVE)}" if place == 0 and deployed.build == live else ""
        yield f"{_shown(deployed.since)}  {_shown(deployed.build)}{mark}"
