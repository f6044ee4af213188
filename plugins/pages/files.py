"""Pictures and attachments: their views for the page that shows them, their bytes under its address."""

from collections.abc import Iterator
from hashlib import blake2b

from plugins.overview import Overview
from plugins.page import Asset, Output, Served
from plugins.pages.material import Material
from plugins.pages.parts import AttachmentView, PictureView
from plugins.pages.share import share_pictures
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
            file_text(item.path, inputs.attachments[item.path], inputs.settings.language),
        )
        for item in release.attachments
        if item.path in inputs.attachments and item.path in inputs.owners
    )


def emblem_asset(overview: Overview) -> Asset | None:
    """The emblem for the letterhead, if there is one."""
    if not overview.emblem:
        return None
    digest = blake2b(overview.emblem, digest_size=5).hexdigest()
    ending = overview.settings.emblem.rpartition(".")[2].lower()
    return Asset(f"/aset/lambang.{digest}.{ending}", overview.emblem)


def file_outputs(overview: Overview) -> Iterator[Output]:
    """Every file that is served as it is: the theme's, share pictures, emblem, pictures and attachments."""
    yield from overview.theme.files
    yield from share_pictures(overview.settings, overview.registry)
    if emblem := emblem_asset(overview):
        yield emblem
    shared = {release.image for release in overview.releases}
    for path, owner in overview.owners.items():
        made = overview.renditions.get(path)
        if made is None:
            yield Served(overview.addresses[path], path, sources=(path,))
            continue
        for size in (*made.sizes, *([made.share] if path in shared else [])):
            yield Served(owner.address + size.name, path, size.name, (path,))
