"""Which files one run asks for: what is new or was wrong, and the next share of all others. Pure.

Files come in the order of a digest of their paths, so that the round goes on where it stopped, whatever is published in
between; after (files ÷ share) runs each has been asked for.
"""

from collections.abc import Mapping
from hashlib import sha256
from itertools import islice
from typing import NamedTuple

from plugins.deploy.manifest import File, Manifest
from plugins.engine.outcome import address_of
from plugins.hosting.twins import is_twin

UNASKED = ("404.html", "_headers", "_redirects")
"""Files for the server; what it does with them is looked at otherwise."""
SEEN_ALWAYS = ("index.html", "robots.txt", "sitemap.xml", "atom.xml")
OWN_SHARE = 4  # one part in so many stays for the round, however much is new


class Memory(NamedTuple):
    """What one run leaves to the next: the files as they were published then, by path and digest; where the round
    stopped; the addresses where something was wrong; how many runs there were."""

    seen: Mapping[str, str] = {}
    after: str = ""
    wrong: tuple[str, ...] = ()
    runs: int = 0


class Chosen(NamedTuple):
    """`paths` in the order of asking; `after`: where the next round begins; `fresh`: how many are new."""

    paths: tuple[str, ...]
    after: str
    fresh: int


def asked_for(manifest: Manifest) -> Mapping[str, File]:
    """The files that the public can ask for by their own address; twins are asked for with the file they belong to."""
    files = manifest.everything
    return {path: file for path, file in files.items() if not (_is_hidden(path) or is_twin(path, files))}


def chosen(files: Mapping[str, File], memory: Memory, at_most: int, full: bool) -> Chosen:
    """What to ask for; `full`: everything."""
    always = [path for path in SEEN_ALWAYS if path in files]
    order = sorted(files, key=place_in_round)
    if full:
        return Chosen(tuple(dict.fromkeys([*always, *order])), "", 0)
    new = [path for path in order if memory.seen and memory.seen.get(path) != files[path].sha256]
    again = [path for path in files if address_of(path) in memory.wrong]
    first = list(dict.fromkeys([*always, *again, *new]))[: at_most - at_most // OWN_SHARE]
    following = [path for path in order if place_in_round(path) > memory.after]
    round_ = [*following, *(path for path in order if place_in_round(path) <= memory.after)]
    share = list(islice((path for path in round_ if path not in set(first)), max(at_most - len(first), 1)))
    after = place_in_round(share[-1]) if share else memory.after
    return Chosen((*first, *share), after, len(new))


def place_in_round(path: str) -> str:
    """Where a file stands in the round."""
    return sha256(path.encode()).hexdigest()[:16]


def _is_hidden(path: str) -> bool:
    """A server shows nothing whose name begins with a dot, but for /.well-known/."""
    named = any(part.startswith(".") for part in path.removeprefix(".well-known/").split("/"))
    return named or path in UNASKED
