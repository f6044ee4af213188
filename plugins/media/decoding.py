"""Bytes to pixels: the one place that meets what cameras, phones and strangers put into a picture file."""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plugins.errors import PortalError
from plugins.findings import Code
from plugins.media.codes import ANIMATED, DAMAGED, TOO_LARGE, UNKNOWN_FORMAT, WRONG_ENDING

MAX_PIXELS = 80_000_000  # a 12,000 × 6,600 panorama; more is a mistake, or meant to exhaust memory
MAX_SIDE = 16_000  # WebP ends at 16,383
# What is read, and the endings it may carry. MPO is the JPEG of many phones: a second picture follows the
# first.
ENDINGS = {
    "JPEG": (".jpg", ".jpeg", ".jfif"),
    "MPO": (".jpg", ".jpeg", ".jfif"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "GIF": (".gif",),
}
READ = tuple(kind for kind in ENDINGS if kind != "MPO")  # Pillow finds MPO by itself, behind JPEG
SRGB = ImageCms.createProfile("sRGB")
# A broken file may fail in any of these ways while Pillow reads it.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
    zlib.error,
)


class PictureError(PortalError):
    """A picture that cannot be published; `facts` are what the code's words need."""

    def __init__(self, code: Code, path: str, **facts: object) -> None:
        super().__init__(f"{path}: {code.id}")
        self.code = code
        self.facts: dict[str, object] = {"name": PurePosixPath(path).name, **facts}

    def __reduce__(self) -> tuple[object, ...]:  # it travels between processes
        return (_again, (self.code, self.args, self.facts))


def _again(code: Code, args: tuple[object, ...], facts: dict[str, object]) -> PictureError:
    error = PictureError(code, "", **facts)
    error.args, error.facts = args, facts
    return error


def decode(path: str, data: bytes) -> tuple[Image.Image, str]:
    """The upright picture in sRGB, 8 bits, mode RGB or RGBA, with nothing beside its pixels; and its format.

    Raises PictureError.
    """
    image = _open(path, data)
    kind = str(image.format)
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        raise _too_large(path, image.width, image.height)
    endings = ENDINGS[kind]
    if PurePosixPath(path).suffix.lower() not in endings:
        raise PictureError(WRONG_ENDING, path, format="JPEG" if kind == "MPO" else kind, ending=endings[0])
    if kind != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise PictureError(ANIMATED, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a remark on broken EXIF is of no use: none of it is kept
            image.load()
            return _without_the_rest(_in_srgb(_upright(image))), kind
    except BROKEN as error:
        raise PictureError(DAMAGED, path) from error


def _open(path: str, data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own remark on size comes before ours
            return Image.open(BytesIO(data), formats=READ)
    except Image.DecompressionBombError as error:
        raise _too_large(path, "?", "?") from error
    except UnidentifiedImageError as error:
        known = any(data.startswith(start) for start in (b"\xff\xd8\xff", b"\x89PNG", b"GIF8"))
        known = known or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
        raise PictureError(DAMAGED if known else UNKNOWN_FORMAT, path) from error
    except BROKEN as error:
        raise PictureError(DAMAGED, path) from error


def _too_large(path: str, width: object, height: object) -> PictureError:
    facts = {"width": width, "height": height, "megapixels": MAX_PIXELS // 1_000_000, "side": MAX_SIDE}
    return PictureError(TOO_LARGE, path, **facts)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Mode RGB, or RGBA where something is transparent. The embedded profile is obeyed, then forgotten."""
    profile = image.info.get("icc_profile")
    alpha = None
    if image.mode.startswith(("I", "F")):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        alpha = image.convert("RGBA").getchannel("A")
        image = image.convert("L" if image.mode == "LA" else "RGB")
    if image.mode not in ("L", "RGB", "CMYK", "LAB"):
        image = image.convert("RGB")
    if profile:
        image = _converted(image, profile)
    image = image.convert("RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        image.putalpha(alpha)
    return image


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        origin = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(image, origin, SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        return image  # a profile that fits another kind of picture, or none at all
    return made or image


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except BROKEN:
        return image  # EXIF that cannot be read turns nothing


def _without_the_rest(image: Image.Image) -> Image.Image:
    bare = image.copy()
    bare.info = {}
    return bare
