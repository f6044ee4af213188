"""What a camera wrote beside the pixels about people: where a picture was taken, and whose camera it was."""

import warnings
from io import BytesIO

from PIL import ExifTags, Image

from plugins.media.decoding import BROKEN, READ

LATITUDE = ExifTags.GPS.GPSLatitude
OWNER = (ExifTags.Base.CameraOwnerName, ExifTags.Base.BodySerialNumber)


def tells_of_people(data: bytes) -> bool:
    """Whether a picture that can be read holds a place, or the owner or serial number of a camera."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a remark on broken EXIF: what cannot be read tells nothing
            with Image.open(BytesIO(data), formats=READ) as image:
                exif = image.getexif()
                about = exif.get_ifd(ExifTags.IFD.Exif)
                return LATITUDE in exif.get_ifd(ExifTags.IFD.GPSInfo) or any(about.get(tag) for tag in OWNER)
    except (Image.DecompressionBombError, *BROKEN):
        return False
