"""What a deploy will do: files to add, change and delete, in an order in which no page misses its assets. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from plugins.deploy.manifest import File, Kept, Manifest

HOME = "index.html"
SURPRISING = 0.05
"""Share of the live files; when more would be deleted, somebody has to say yes."""
KEPT_DAYS = 30
"""How long an asset stays that no page needs any more: a page may be open in a phone that long."""
FINGERPRINTED = re.compile(r"aset/[^/]+\.[0-9a-z]{8,}\.[0-9a-z]+(?:\.(?:br|gz))?")
"""Files whose name changes with their bytes: they never change, and may stay for pages of earlier builds."""
PAGE = re.compile(r".*\.html(?:\.(?:br|gz))?")
LAST = re.compile(r"(?:.*/)?(?:atom\.xml|rss\.xml|feed\.json|sitemap[^/]*\.xml|robots\.txt)(?:\.(?:br|gz))?")


@dataclass(frozen=True)
class Plan:
    """Paths by what is done with them, each in the order in which it is done; `new`: what will be live."""

    new: Manifest
    add: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    delete: tuple[str, ...] = ()
    live: Mapping[str, File] = field(default_factory=dict)  # what is there before

    @property
    def was(self) -> int:
        """How many files are live."""
        return len(self.live)

    @property
    def sent(self) -> tuple[str, ...]:
        """What goes out, in order: assets, then pages, then feeds and the sitemap."""
        return tuple(sorted((*self.add, *self.change), key=lambda path: (order_of(path), path)))

    @property
    def bytes_sent(self) -> int:
        return sum(self.new.everything[path].size for path in self.sent)

    @property
    def is_surprising(self) -> bool:
        """Whether more goes away than an edit usually takes away."""
        return len(self.delete) > SURPRISING * self.was

    @property
    def is_empty(self) -> bool:
        return not (self.add or self.change or self.delete)


def order_of(path: str) -> int:
    """0 for what pages need (assets, pictures, attachments), 1 for pages, 2 for what leads to pages."""
    if LAST.fullmatch(path):
        return 2
    return 1 if PAGE.fullmatch(path) else 0


def gone_in_order(paths: Sequence[str]) -> tuple[str, ...]:
    """What is deleted where a site changes file by file: what leads to pages first, what they need last."""
    return tuple(sorted(paths, key=lambda path: (-order_of(path), path)))


def with_kept_assets(new: Manifest, live: Manifest | None, today: date) -> Manifest:
    """The manifest with the fingerprinted assets of the live build, and those kept there, that it has not itself.

    Each stays for `KEPT_DAYS` after the deploy that needed it no more.
    """
    if live is None:
        return new
    until = (today + timedelta(KEPT_DAYS)).isoformat()
    kept = {path: held for path, held in live.kept.items() if held.until >= today.isoformat()}
    kept |= {path: Kept(file, until) for path, file in live.files.items() if FINGERPRINTED.fullmatch(path)}
    return replace(new, kept={path: held for path, held in kept.items() if path not in new.files})


def unfinished(live: Manifest) -> Manifest:
    """What is live where a deploy must go on though perhaps no file differs: its home page counts as another one."""
    return replace(live, files={**live.files, HOME: File(0, "")})


def plan_of(live: Mapping[str, File], new: Manifest) -> Plan:
    """From the files that are live, by path, to those of a manifest."""
    wanted = new.everything
    return Plan(
        new,
        add=tuple(sorted(path for path in wanted if path not in live)),
        change=tuple(sorted(path for path, file in wanted.items() if path in live and live[path] != file)),
        delete=tuple(sorted(path for path in live if path not in wanted)),
        live=live,
    )
