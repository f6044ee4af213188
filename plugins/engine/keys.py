"""Keys: a digest of everything that decides one output. The same key, the same bytes; nothing else is ever compared.

What a page declares is in its key from the start; what it asked of the registry, of the day and of the list of pages
is known once it has been made, and its answers are kept beside the key.
"""

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b

from plugins.engine.digests import SIZE, digest, parts_digest
from plugins.engine.read import Content
from plugins.hosting.twins import ENDINGS
from plugins.inputs import PAGES, TODAY, Common
from plugins.media.renditions import Renditions
from plugins.overview import Overview
from plugins.page import Asset, Output, Served, Target
from plugins.registry.watching import Answers
from plugins.releases.outline import Outline
from plugins.releases.record import ContentPage, Withdrawal

PLAIN = 2  # marshal's version without references, which depend on what else holds a text


@dataclass(frozen=True)
class Keys:
    """The keys of one plan.

    `epoch` is a digest of code, settings and the theme's addresses; `templates` holds one of each template by name;
    `file` gives the digest of a content file.
    """

    overview: Overview
    content: Content
    epoch: bytes
    templates: Mapping[str, bytes]
    file: Callable[[str], bytes]

    def of(self, output: Output) -> bytes:
        """The key of an output. Raises ValueError for params that are not plain."""
        if isinstance(output, Target):
            parts = [self._base(output), marshal.dumps((len(output.heads), output.params), PLAIN)]
            parts += map(self.heads.__getitem__, output.heads)
            parts += map(self.texts.__getitem__, output.texts)
            return blake2b(b"".join(parts), digest_size=SIZE).digest()
        if isinstance(output, Asset):
            return digest(b"asset", self._twins(output.address), output.content)
        if isinstance(output, Served):
            name = output.name.encode()
            return digest(b"served", self._twins(output.address), name, self.file(output.path))
        return digest(b"drawing", output.address.encode(), *(word.encode() for word in output.words))

    def _base(self, target: Target) -> bytes:
        """What all targets of one recipe and template have in common."""
        key = (target.recipe, target.template)
        if key not in self._bases:
            recipe = f"{target.recipe.__module__}:{target.recipe.__qualname__}"
            self._bases[key] = digest(self.epoch, recipe.encode(), self.templates[target.template])
        return self._bases[key]

    def _twins(self, address: str) -> bytes:
        """What decides the compressed twins of a file beside its bytes; nothing where it has none."""
        has_some = self.overview.settings.hosting.compressed and address.endswith(ENDINGS)
        return parts_digest("hosting/twins.py") if has_some else b""

    @cached_property
    def _bases(self) -> dict[tuple[object, str], bytes]:
        return {}

    @cached_property
    def heads(self) -> Mapping[str, bytes]:
        """Of each release a digest of its header and of what the plan adds to it, by id; of each page, by its path."""
        heads = {release.id: self._head(release) for release in self.overview.releases}
        return heads | {page.source: digest(page.title.encode(), page.address.encode()) for page in self.overview.pages}

    @cached_property
    def texts(self) -> Mapping[str, bytes]:
        """The same with the text."""
        reads, heads = self.content.reads, self.heads
        texts = {
            release.id: blake2b(heads[release.id] + reads[release.source].text, digest_size=SIZE).digest()
            for release in self.overview.releases
        }
        for page in self.overview.pages:
            files = repr(rendered(self.overview, page)).encode()
            texts[page.source] = digest(reads[page.source].text, files)
        return texts

    def _head(self, release: Outline) -> bytes:
        head = self.content.reads[release.source].head
        if not (release.changes or release.withdrawn or release.expires or release.files):
            return head
        renditions, attachments = served_files(self.overview, release)
        said = (moment(release, self.overview.now), override(self.content, release), renditions, attachments)
        return digest(head, repr(said).encode())


def moment(release: Outline, now: datetime) -> datetime:
    """What stands for now when the release is judged: the last moment up to now at which anything changed for it."""
    moments = [change.at for change in release.changes]
    moments += [release.withdrawn.at] if release.withdrawn else []
    moments += [release.expires] if release.expires else []
    return max((at for at in moments if at <= now), default=release.date)


def override(content: Content, release: Outline) -> Withdrawal | None:
    """The withdrawal of a translation's original, which its own header does not tell."""
    own = content.reads[release.source].item
    assert isinstance(own, Outline)
    return release.withdrawn if own.withdrawn != release.withdrawn else None


def served_files(
    overview: Overview, release: Outline
) -> tuple[tuple[tuple[str, Renditions], ...], tuple[tuple[str, int], ...]]:
    """The renditions of a release's pictures and the sizes of its attachments, by content path."""
    paths = dict.fromkeys(file.path for file in release.files)
    return (
        tuple((path, overview.renditions[path]) for path in paths if path in overview.renditions),
        tuple((path, overview.attachments[path]) for path in paths if path in overview.attachments),
    )


def rendered(overview: Overview, page: ContentPage) -> tuple[tuple[str, Renditions], ...]:
    """The same for the pictures of a page of content/pages/."""
    paths = dict.fromkeys(picture.path for picture in page.body.pictures)
    return tuple((path, overview.renditions[path]) for path in paths if path in overview.renditions)


class Asked:
    """Digests of what pages may ask beyond what they declare."""

    def __init__(self, common: Common, registry: bytes) -> None:
        """`registry` is a digest of what it was read from."""
        self.ground = digest(registry, common.day.isoformat().encode(), repr(common.pages).encode())
        self._answers = Answers(common.registry)
        self._own = {TODAY: common.day.isoformat().encode(), PAGES: repr(common.pages).encode()}
        self._known: dict[tuple[str, ...], bytes] = {}

    def one(self, question: str) -> bytes:
        """The digest of one answer."""
        return self._own[question] if question in self._own else self._answers.digest(question)

    def digest(self, questions: tuple[str, ...]) -> bytes:
        """One digest of all answers."""
        if questions not in self._known:
            self._known[questions] = digest(*map(self.one, questions))
        return self._known[questions]
