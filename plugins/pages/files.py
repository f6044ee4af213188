"""Pictures and attachments: their views for the page that shows them, their bytes under its address."""

from hashlib import blake2b

from plugins.inputs import Inputs
from plugins.page import Asset, Drawing
from plugins.pages.material import Material
from plugins.pages.parts import AttachmentView, PictureView
from plugins.pages.words import file_text
from plugins.releases.record import Picture, Release


def picture_view(material: Material, picture: Picture | None) -> PictureView | None:
    """A picture as the build has made it; None when there is none to show."""
    made = material.inputs.renditions.get(picture.path) if picture else None
    owner = material.inputs.owners.get(picture.path) if picture else None
    if not picture or not made or not owner:
        return None
    widest = made.sizes[-1]
    srcset = ", ".join(f"{owner.address}{size.name} {size.width}w" for size in made.sizes)
    return PictureView(
        address=owner.address + widest.name,
        srcset=srcset if len(made.sizes) > 1 else "",
        width=widest.width,
        height=widest.height,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credits,
    )


def attachment_views(material: Material, release: Release) -> tuple[AttachmentView, ...]:
    """The attachments that are served, with format and size."""
    inputs = material.inputs
    return tuple(
        AttachmentView(
            item.title,
            inputs.addresses[item.path],
            file_text(item.path, len(inputs.attachments[item.path]), inputs.settings.language),
        )
        for item in release.attachments
        if item.path in inputs.attachments and item.path in inputs.owners
    )


def emblem_address(inputs: Inputs) -> str:
    """Where the emblem for the letterhead is served; "" without one."""
    asset = _emblem(inputs)
    return asset.address if asset else ""


def file_assets(material: Material) -> list[Asset | Drawing]:
    """Every file that is served as it is: the theme's, share pictures, emblem, pictures and attachments."""
    inputs = material.inputs
    emblem = _emblem(inputs)
    assets: list[Asset | Drawing] = [
        *inputs.theme.files,
        *material.share_pictures.values(),
        *([emblem] if emblem else []),
    ]
    shared = {release.image.path for release in inputs.releases if release.image}
    for path, owner in sorted(inputs.owners.items()):
        made = inputs.renditions.get(path)
        if made is None:
            assets.append(Asset(inputs.addresses[path], inputs.attachments[path], (path,)))
            continue
        served = (*made.sizes, *([made.share] if path in shared else []))
        assets += (Asset(owner.address + size.name, size.content, (path,)) for size in served)
    return assets


def _emblem(inputs: Inputs) -> Asset | None:
    if not inputs.emblem:
        return None
    digest = blake2b(inputs.emblem, digest_size=5).hexdigest()
    return Asset(f"/aset/lambang.{digest}.{inputs.settings.emblem.rpartition('.')[2].lower()}", inputs.emblem)
