"""The output was built for the public, and for this address: robots may come, and every page says where it stands."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from plugins.catalogue import N_
from plugins.findings import Finding, Phrase
from plugins.gates.built import Built, Seen
from plugins.gates.codes import NOT_FOR_PUBLIC
from plugins.gates.gate import Scope

ROBOTS, HOME = "robots.txt", "index.html"
CLOSED = Phrase(N_("robots.txt keeps search engines out"))
HIDDEN = Phrase(N_("the page says noindex"))
ELSEWHERE = Phrase(N_("its canonical address is of another host"))
MISSING = Phrase(N_("this file is missing"))
SETTINGS = Phrase(N_("SITEURL of the settings is no https address"))


class Environment:
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.built, self.site = built, built.settings.site_url

    def see(self, seen: Seen) -> Iterable[Finding]:
        if seen.path == ROBOTS:
            rules = {"".join(line.partition("#")[0].lower().split()) for line in seen.text.splitlines()}
            if "disallow:/" in rules:
                yield self._finding(seen.path, CLOSED)
        elif seen.kind == "html" and seen.tree is not None:
            yield from self._see_page(seen)

    def end(self) -> Iterable[Finding]:
        yield from (self._finding(path, MISSING) for path in (ROBOTS, HOME) if path not in self.built.files)
        if not self.built.settings.publishing or urlsplit(self.site).scheme != "https":
            yield self._finding(ROBOTS, SETTINGS)

    def _see_page(self, seen: Seen) -> Iterable[Finding]:
        head = seen.tree.find("head")
        for tag in () if head is None else head.iterchildren("link", "meta"):
            if tag.get("rel") == "canonical" and not tag.get("href", "").startswith(f"{self.site}/"):
                yield self._finding(seen.path, ELSEWHERE)
            # Other pages may well say so: notices, and addresses that lead on.
            if seen.path == HOME and tag.get("name") == "robots" and "noindex" in tag.get("content", ""):
                yield self._finding(seen.path, HIDDEN)

    def _finding(self, path: str, problem: Phrase) -> Finding:
        return Finding(path, 1, NOT_FOR_PUBLIC, {"site": self.site, "problem": problem})
