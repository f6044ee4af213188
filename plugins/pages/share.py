"""Share pictures: what a chat shows for a page without a photo. The agency's cloth with its name, as PNG."""

from functools import lru_cache
from hashlib import blake2b

from plugins.media.share import recipe, share_picture
from plugins.page import Drawing
from plugins.pages.site import owner_of
from plugins.registry.records import Registry
from plugins.settings import Settings


def share_pictures(settings: Settings, registry: Registry) -> list[Drawing]:
    """One for each agency, and the portal's own."""
    words = (_words(settings, registry, slug) for slug in ("", *sorted(registry.agencies)))
    return [Drawing(_address(*item), share_picture, item) for item in words]


def share_address(settings: Settings, registry: Registry, agency: str) -> str:
    """Where the picture of an agency is served, by its slug; "" gives the portal's own."""
    return _address(*_words(settings, registry, agency))


def _words(settings: Settings, registry: Registry, slug: str) -> tuple[str, ...]:
    """Slug, name, government and the portal's name, as they stand in the picture."""
    owner = owner_of(settings, registry)
    if not slug:
        return (owner.slug, settings.name, owner.name, settings.name)
    agency = registry.agencies[slug]
    return (slug, agency.name, registry.governments.get(agency.government, owner).name, settings.name)


@lru_cache(maxsize=1024)
def _address(*words: str) -> str:
    digest = blake2b("\0".join(words).encode(), key=recipe(), digest_size=5).hexdigest()
    return f"/aset/bagikan-{words[0]}.{digest}.png"
