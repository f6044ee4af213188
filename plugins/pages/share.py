"""Share pictures: what a chat shows for a page without a photo. The agency's cloth with its name, as PNG."""

from collections.abc import Mapping
from hashlib import blake2b

from plugins.inputs import Inputs
from plugins.media.share import recipe, share_picture
from plugins.page import Drawing
from plugins.pages.site import owner_of


def share_pictures(inputs: Inputs) -> Mapping[str, Drawing]:
    """One for each agency, and the portal's own under ""."""
    owner, name = owner_of(inputs), inputs.settings.name
    made = {"": _picture(owner.slug, name, owner.name, name)}
    for slug, agency in sorted(inputs.registry.agencies.items()):
        government = inputs.registry.governments.get(agency.government, owner)
        made[slug] = _picture(slug, agency.name, government.name, name)
    return made


def _picture(slug: str, *names: str) -> Drawing:
    words = (slug, *names)
    digest = blake2b("\0".join(words).encode(), key=recipe(), digest_size=5).hexdigest()
    return Drawing(f"/aset/bagikan-{slug}.{digest}.png", share_picture, words)
