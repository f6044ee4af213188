"""All gates, or some: each file that is new is read once, and shown to every gate that wants to see it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import NamedTuple

from plugins.engine.trouble import Trouble
from plugins.findings import Finding, in_order
from plugins.gates.built import Built, Seen
from plugins.gates.codes import GONE, NO_REASON, NO_SUCH_GATE
from plugins.gates.facts import facts_of
from plugins.gates.gate import FAILED, PASSED, SKIPPED, Gate, Look, Outcome, Scope
from plugins.gates.memory import Memory
from plugins.gates.table import GATES, NAMES
from plugins.hosting.twins import is_twin

MOST = 1000  # findings of a gate that are kept; a fault of the theme stands on every page
LEARNING = "links"  # whose time it is to learn where pages lead


@dataclass
class Run:
    """A gate that is under way."""

    gate: Gate
    look: Look
    paths: Collection[str]
    seconds: float = 0.0
    findings: list[Finding] = field(default_factory=list)

    def take(self, tell: Callable[[], Iterable[Finding]]) -> None:
        """Ask the look, and keep what it tells."""
        start = perf_counter()
        for finding in tell():
            if len(self.findings) < MOST:
                self.findings.append(finding)
        self.seconds += perf_counter() - start

    def outcome(self) -> Outcome:
        found = in_order(self.findings)
        return Outcome(self.gate, FAILED if found else PASSED, self.seconds, found)


class News(NamedTuple):
    """What is not as it was when gates passed last: `files` new or changed, `texts` those of them that are no twins."""

    files: frozenset[str]
    texts: frozenset[str]
    gone: frozenset[str]


def run_gates(
    built: Built,
    memory: Memory,
    only: Collection[str] = (),
    skips: Mapping[str, str] | None = None,
) -> tuple[Outcome, ...]:
    """How each gate ends. Raises Trouble for a name that is none, and for a skip without a reason."""
    skips = skips or {}
    check_names(only, skips)
    wanted = [gate for gate in GATES if not only or gate.name in only]
    texts = {path: file for path, file in built.files.items() if not is_twin(path, built.files)}
    new, gone = memory.new(built.files), memory.gone(built.files.keys())
    news = News(frozenset(new), frozenset(path for path in new if path in texts), frozenset(gone))
    running = [_begun(gate, built, memory, texts, news) for gate in wanted if gate.name not in skips]
    memory.forget_others(built.files.keys())
    _look_at_files(built, memory, texts, running)
    for one in running:
        one.take(one.look.end)
    ended = {one.gate.name: one.outcome() for one in running}
    outcomes = tuple(ended.get(gate.name) or Outcome(gate, SKIPPED, reason=skips[gate.name]) for gate in wanted)
    has_failed = any(outcome.result == FAILED for outcome in outcomes)
    passed = {outcome.gate.name for outcome in outcomes if outcome.result == PASSED}
    memory.keep(built.files, None if has_failed or only else passed)
    return outcomes


def check_names(only: Collection[str], skips: Mapping[str, str]) -> None:
    """Raises Trouble for a gate that there is not, and for a skip without a reason."""
    for name in (*only, *skips):
        if name not in NAMES:
            raise Trouble(NO_SUCH_GATE, gate=name, known=", ".join(NAMES))
    for name, reason in skips.items():
        if not reason.strip():
            raise Trouble(NO_REASON, gate=name)


def _begun(gate: Gate, built: Built, memory: Memory, texts: Mapping[str, tuple[int, str]], news: News) -> Run:
    """A gate with the files that are new to it. What is compressed says nothing new, but must be as it was built."""
    start = perf_counter()
    sees_all = gate.name == "as-built"
    if memory.has_passed(gate.name):
        paths: Collection[str] = news.files if sees_all else news.texts
    else:
        paths = built.files.keys() if sees_all else texts.keys()
    look = gate.begin(built, Scope(gate.name, paths, news.texts | news.gone, memory))
    return Run(gate, look, frozenset(filter(gate.reads, paths)), perf_counter() - start)


def _look_at_files(
    built: Built,
    memory: Memory,
    texts: Mapping[str, tuple[int, str]],
    running: Iterable[Run],
) -> None:
    looks = list(running)
    unknown = frozenset(memory.without_facts(texts))
    learning = next((one for one in looks if one.gate.name == LEARNING), None)
    for path in sorted(unknown.union(*(one.paths for one in looks))):
        _, sha256 = built.files[path]
        try:
            seen = Seen(path, (built.output / path).read_bytes(), sha256)
        except OSError:
            for one in looks[:1]:
                one.take(lambda path=path: [Finding(path, 1, GONE)])  # type: ignore[misc]
            continue
        if path in unknown:
            start = perf_counter()
            memory.learn(path, sha256, facts_of(seen, built.settings.site_url))
            if learning:
                learning.seconds += perf_counter() - start
        for one in looks:
            if path in one.paths:
                one.take(lambda look=one.look, seen=seen: look.see(seen))  # type: ignore[misc]
