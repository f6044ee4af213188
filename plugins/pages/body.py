"""The text of a release or page, with the addresses and pictures of the site in it."""

from plugins.pages.files import picture_view
from plugins.pages.material import Material
from plugins.releases.addresses import with_addresses, with_pictures
from plugins.releases.record import Body


def body_html(material: Material, body: Body) -> str:
    """Safe HTML: reading has cleaned it; only addresses, widths and heights are put in."""
    views = {picture.path: picture_view(material, picture) for picture in body.pictures}
    made = {path: view for path, view in views.items() if view}
    return with_addresses(with_pictures(body.html, made), material.inputs.addresses)
