"""From what the last build knew of the content to what gates must know: what is not public, and what is."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from plugins.engine.built import LastBuild
from plugins.gates.built import Unpublished
from plugins.gates.leaks import stem_of
from plugins.gates.wording import plain_words
from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.releases.record import Release
from plugins.releases.status import is_public, state_of
from plugins.settings import Settings


def is_open(release: Outline, build: LastBuild) -> bool:
    """Whether anyone may read it all."""
    return is_public(release, build.now) and not state_of(release, build.now).hides_text


def unpublished(build: LastBuild) -> tuple[Unpublished, ...]:
    """What nobody may know of, or not read."""
    return tuple(_unpublished(item, build) for item in build.releases if not is_open(item, build))


def _unpublished(item: Outline, build: LastBuild) -> Unpublished:
    release, has_page = build.release(item.source), is_public(item, build.now)
    return Unpublished(
        item.source,
        item.address,
        item.id,
        # Of one whose text was withdrawn the title stays; its summary goes with the text.
        () if has_page else (release.title, release.summary),
        (*([release.summary] if has_page else []), *_texts_of(release)),
        tuple(PurePosixPath(file.path).name for file in item.files),
        has_page,
    )


def _texts_of(release: Release) -> Iterator[str]:
    yield from release.body.text.split("\n\n")
    pictures = (*([release.image] if release.image else []), *release.gallery, *release.body.pictures)
    for picture in pictures:
        yield from filter(None, (picture.alt, picture.caption))
    yield from (attachment.title for attachment in release.attachments)
    if release.event:
        yield release.event.name


def public_names(build: LastBuild) -> frozenset[str]:
    """The names of files that readers may know."""
    paths = [file.path for item in build.releases if item.files and is_open(item, build) for file in item.files]
    paths += [picture.path for page in build.pages for picture in page.body.pictures]
    return frozenset(stem_of(PurePosixPath(path).name) for path in paths)


def secret_digests(build: LastBuild) -> dict[bytes, str]:
    """The source of each unpublished file by its digest, but for those that are published elsewhere too."""
    found: dict[bytes, str] = {}
    closed = [item for item in build.releases if not is_open(item, build)]
    if not any(item.files for item in closed):
        return found
    digests = build.digests
    for item in closed:
        found |= {digests[file.path]: item.source for file in item.files if file.path in digests}
    for item in build.releases:
        if item.files and is_open(item, build):
            for file in item.files:
                found.pop(digests.get(file.path, b""), None)
    return found


def common_words(registry: Registry) -> frozenset[str]:
    """Every word of the names in the registry."""
    kinds = (registry.governments, registry.agencies, registry.event_types, registry.roles, registry.districts)
    entries = [*(entry for kind in kinds for entry in kind.values()), *registry.partners.values()]
    names = [entry.name for entry in (*entries, *registry.officials.values())]
    names += [body.short_name for kind in (registry.agencies, registry.partners) for body in kind.values()]
    return frozenset(word for name in names for word in plain_words(name))


def public_texts(build: LastBuild, settings: Settings) -> Callable[[Iterable[str]], Iterator[str]]:
    """What gives every public text, the releases at some addresses first."""

    def texts(addresses: Iterable[str]) -> Iterator[str]:
        yield from (settings.tagline, settings.licence, settings.contact.address)
        for page in build.pages:
            yield from (page.title, page.summary, page.body.text)
        first = frozenset(addresses)
        for item in sorted(build.releases, key=lambda item: item.address not in first):
            if is_open(item, build):
                release = build.release(item.source)
                yield from (release.title, release.summary, *_texts_of(release))
            elif is_public(item, build.now):
                yield item.title

    return texts
