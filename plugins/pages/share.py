"""Share pictures: what a chat shows for a page without a photo. The agency's cloth with its name, as PNG."""

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b

from plugins.inputs import Inputs
from plugins.media.share import share_picture
from plugins.page import Asset
from plugins.pages.site import owner_of


def share_pictures(inputs: Inputs) -> Mapping[str, Asset]:
    """One for each agency, and the portal's own under ""."""
    owner, name = owner_of(inputs), inputs.settings.name
    made = {"": _picture(owner.slug, name, owner.name, name)}
    for slug, agency in sorted(inputs.registry.agencies.items()):
        government = inputs.registry.governments.get(agency.government, owner)
        made[slug] = _picture(slug, agency.name, government.name, name)
    return made


@cache
def _picture(slug: str, name: str, government: str, site_name: str) -> Asset:
    # Drawing takes its time and the same words give the same bytes, so a preview draws each only once.
    content = share_picture(slug, name, government, site_name)
    return Asset(f"/aset/bagikan-{slug}.{blake2b(content, digest_size=5).hexdigest()}.png", content)
