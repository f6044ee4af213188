"""One picture file's bytes in, the files the portal serves out. Pure: the same bytes give the same files.

Whatever a camera, phone or editor wrote beside the pixels (place, owner, time, thumbnail) stays behind: the
pixels are turned upright, brought to sRGB and encoded anew.
"""

from io import BytesIO
from pathlib import PurePosixPath

from PIL import Image, ImageOps

from plugins.findings import Finding
from plugins.media.camera import tells_of_people
from plugins.media.codes import TELLS_WHERE, TOO_SMALL
from plugins.media.decoding import PictureError as PictureError  # what `renditions` raises
from plugins.media.decoding import decode
from plugins.media.renditions import SHARE_SIZE, WIDTHS, Rendition, Renditions, mark_of
from plugins.registry.records import Spot
from plugins.slugs import slug_of

QUALITY = 80
SHARE_LIMIT = 300_000  # bytes; WhatsApp shows no picture much beyond it
FLAT_COLOURS = 1024  # a drawing or a screenshot has fewer, a photograph has more
CROP_CENTRE = (0.5, 0.4)  # heads are above the middle


def read_picture(path: str, data: bytes, spot: Spot) -> tuple[Renditions | None, list[Finding]]:
    """The renditions, or None; and what is to be said about the picture at the place that names it."""
    try:
        made = renditions(path, data)
    except PictureError as error:
        return None, [Finding(spot.path, spot.line, error.code, error.facts)]
    name, width, told = PurePosixPath(path).name, made.sizes[-1].width, []
    if width < WIDTHS[0]:
        told.append(Finding(spot.path, spot.line, TOO_SMALL, {"name": name, "width": width, "least": WIDTHS[0]}))
    if tells_of_people(data):
        told.append(Finding(spot.path, spot.line, TELLS_WHERE, {"name": name}))
    return made, told


def renditions(path: str, data: bytes) -> Renditions:
    """The served widths and the chat's picture of one file. Raises PictureError.

    A picture narrower than a width keeps its own: nothing is scaled up, but for the chat's fixed frame.
    """
    image, kind = decode(path, data)
    stem = slug_of(PurePosixPath(path).stem) or "gambar"
    lossless = kind in ("PNG", "GIF", "WEBP", "AVIF") and _is_drawn(image)
    widest = min(image.width, WIDTHS[-1])
    sizes = []
    for width in (*(width for width in WIDTHS if width < widest), widest):
        scaled = _scaled(image, width)
        content = _webp(scaled, lossless)
        sizes.append(Rendition(f"{stem}-{width}.{mark_of(content)}.webp", width, scaled.height, content))
    return Renditions(tuple(sizes), _share(stem, image))


def _is_drawn(image: Image.Image) -> bool:
    """Whether few colours or see-through parts speak for a drawing, a chart or a screenshot."""
    return image.mode == "RGBA" or image.getcolors(FLAT_COLOURS) is not None


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _webp(image: Image.Image, lossless: bool) -> bytes:
    """The smaller of the two kinds of WebP where both are fair, else the lossy one."""
    lossy = _encoded(image, "WEBP", quality=QUALITY, method=4)
    if not lossless:
        return lossy
    exact = _encoded(image, "WEBP", lossless=True, quality=QUALITY, method=4)
    return min(exact, lossy, key=len)


def _share(stem: str, image: Image.Image) -> Rendition:
    """The middle of the picture in the frame of chats and networks; see-through parts become white paper."""
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    framed = ImageOps.fit(image, SHARE_SIZE, Image.Resampling.LANCZOS, centering=CROP_CENTRE)
    content = b""
    for quality in range(85, 0, -10):
        content = _encoded(framed, "JPEG", quality=quality, optimize=True, progressive=True)
        if len(content) <= SHARE_LIMIT:
            break
    return Rendition(f"{stem}-1200x630.{mark_of(content)}.jpg", *SHARE_SIZE, content)


def _encoded(image: Image.Image, kind: str, **options: int | bool) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()
