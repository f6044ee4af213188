"""Nothing of what is not public stands anywhere: no sentence, title, picture, file name or address of a draft, of a
release under embargo, or of one whose text was withdrawn.

What stands in a public text too is no secret, and what an output held before somebody wrote it into a draft is none
either: only what is new in the output is read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from plugins.catalogue import N_
from plugins.engine.outcome import address_of
from plugins.findings import Finding, Phrase
from plugins.gates.built import TEXTS, Built, Seen, Unpublished
from plugins.gates.codes import BUILD_UNKNOWN, LEAK
from plugins.gates.gate import Scope
from plugins.gates.wording import RUN, Run, plain_words, runs, runs_of_sentences, words_in
from plugins.slugs import slug_of

SHORTEST_PHRASE = 3  # words of a title; one or two stand anywhere
OWN_WORDS, OWN_WORDS_OF_TITLE = 3, 2  # beside those of registered names
SHORTEST_NAME = 5  # letters of a file's name; "1.jpg" is no secret
NAMED_FILE = re.compile(
    r"([^\s\"'/<>=&\\,;?#()|]+)\.(?:jpe?g|png|webp|avif|gif|svg|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|txt|csv)\b",
    re.IGNORECASE,
)
RENDITION = re.compile(r"-\d+(?:x\d+)?$")  # what a picture's name gets behind it: `foto-960.1a2b3c4d.webp`
MARK = re.compile(r"\.[0-9a-f]{8,}$")
RELEASE = re.compile(r"/rilis/\d{4}/\d{2}/[a-z0-9-]+|/v/[0-9a-z]{4}-[0-9a-z]{4}", re.IGNORECASE)
SENTENCE, NAME, ADDRESS, BYTES = (
    Phrase(N_("a sentence or title of it")),
    Phrase(N_("the name of a file of it")),
    Phrase(N_("its address")),
    Phrase(N_("a file of it")),
)


class Leaks:
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.built = built
        self.runs = _secret_runs(built.unpublished, frozenset(built.common))
        self.names = {
            stem: release.source
            for release in built.unpublished
            for name in release.files
            if len(stem := stem_of(name)) >= SHORTEST_NAME and stem not in built.public_names
        }
        self.addresses = {
            address.rstrip("/"): release.source
            for release in built.unpublished
            if not release.has_page
            for address in (release.address, f"/v/{release.id}")
        }
        self.found: dict[Run, set[str]] = defaultdict(set)

    def see(self, seen: Seen) -> Iterable[Finding]:
        if not self.built.unpublished:
            return
        yield from self._in_name(seen)
        if seen.kind not in TEXTS:
            return
        yield from self._named_in(seen)
        words = words_in(seen.text, seen.kind)
        for length, secret in self.runs.items():
            if not secret.keys().isdisjoint(runs(words, length)):
                for run in secret.keys() & set(runs(words, length)):
                    self.found[run].add(seen.path)

    def end(self) -> Iterable[Finding]:
        """Now that it is known which runs were found: those that stand in no public text are leaks."""
        if self.built.written is None:  # then nobody knows what is not public
            yield Finding("", 1, BUILD_UNKNOWN)
        left = set(self.found)
        pages = {address_of(path) for paths in self.found.values() for path in paths}
        for text in self.built.public_texts(pages) if left else ():
            words = plain_words(text)
            for length in {len(run) for run in left}:
                left.difference_update(runs(words, length))
            if not left:
                break
        told = {(path, self.runs[len(run)][run]) for run in left for path in self.found[run]}
        yield from (_leak(path, source, SENTENCE) for path, source in told)

    def _in_name(self, seen: Seen) -> Iterator[Finding]:
        digest = self.built.written.get(seen.path, b"") if self.built.written else b""
        if source := self.built.secret_digests.get(digest):
            yield _leak(seen.path, source, BYTES)
        if source := self.names.get(stem_of(seen.path.rpartition("/")[2])):
            yield _leak(seen.path, source, NAME)
        for address in RELEASE.findall(address_of(seen.path)):
            if source := self.addresses.get(address.lower()):
                yield _leak(seen.path, source, ADDRESS)

    def _named_in(self, seen: Seen) -> Iterator[Finding]:
        text = seen.text.replace("\\/", "/")
        if self.addresses:
            for address in self.addresses.keys() & {address.lower() for address in RELEASE.findall(text)}:
                yield _leak(seen.path, self.addresses[address], ADDRESS)
        if self.names:
            for stem in self.names.keys() & {stem_of(f"{name}.x") for name in NAMED_FILE.findall(text)}:
                yield _leak(seen.path, self.names[stem], NAME)


@lru_cache(1 << 14)
def stem_of(name: str) -> str:
    """What a file's name says: as pictures are named in the output, without ending and without what renditions get."""
    stem = name.rpartition(".")[0] or name
    if MARK.search(stem):
        stem = RENDITION.sub("", MARK.sub("", stem))
    return slug_of(stem)


def _secret_runs(releases: Iterable[Unpublished], common: frozenset[str]) -> Mapping[int, dict[Run, str]]:
    """The source of each run of words that nobody may read, by the run's length. What is made of registered names for
    the most part is none: they stand in many orders on many pages."""
    found: dict[int, dict[Run, str]] = defaultdict(dict)
    for release in releases:
        for run in runs_of_sentences((*release.phrases, *release.texts)):
            if len(set(run) - common) >= OWN_WORDS:
                found[RUN][run] = release.source
        for phrase in release.phrases:
            run = tuple(plain_words(phrase))
            if SHORTEST_PHRASE <= len(run) < RUN and len(set(run) - common) >= OWN_WORDS_OF_TITLE:
                found[len(run)][run] = release.source
    return found


def _leak(path: str, source: str, what: Phrase) -> Finding:
    """The words themselves are not told: a log may be read by anybody."""
    return Finding(path, 1, LEAK, {"source": source, "what": what})
