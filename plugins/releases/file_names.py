"""Names of files beside a release: which kinds the portal serves, and what is a name at all."""

from pathlib import PurePosixPath

PICTURES = ("jpg", "jpeg", "png", "webp")
# Closed: nothing that a browser would run as part of the site (html, svg, xml, js).
ATTACHMENTS = ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "zip", "mp3")


def ending_of(name: str) -> str:
    """`jpg` of `Foto.JPG`, "" without one."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def is_own_name(name: str) -> bool:
    """Whether it is the name of a file, without a folder."""
    return bool(name) and not ({"/", "\\", ":"} & set(name)) and not name.startswith(".")
