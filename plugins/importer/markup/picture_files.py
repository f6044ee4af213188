"""The files of old pictures: which of those at hand an address means, and what one is called beside a release."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.importer.old_release import OldPicture
from plugins.slugs import slug_of

SIZED = re.compile(r"-\d{2,5}x\d{2,5}$|-scaled$|_thumb$")


def name_of(picture: OldPicture) -> str:
    """The name of a picture's file in the folder of its release: plain letters, digits, hyphens; "" without a file."""
    if picture.file is None:
        return ""
    return f"{slug_of(picture.file.stem) or 'gambar'}{picture.file.suffix.lower()}"


def file_of(address: str, known: Iterable[OldPicture]) -> OldPicture | None:
    """The one of the known pictures that an address means: as it is written, else by its name, in whatever size."""
    with_files = [picture for picture in known if picture.file is not None]
    same = next((picture for picture in with_files if picture.address == address), None)
    return same or next((picture for picture in with_files if _stem(picture.address) == _stem(address) != ""), None)


def _stem(address: str) -> str:
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    name = PurePosixPath(path)
    return f"{SIZED.sub('', name.stem)}{name.suffix.lower()}" if name.suffix else ""
