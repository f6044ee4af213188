"""The picture that a chat shows for a page without a photo: how it is known, and a door to how it is drawn.

Drawing takes a while to load; most builds only ask for the address.
"""

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
DECIDING = (  # what a picture's bytes come from, beside its words
    HERE / "label.py",
    HERE / "lettering.py",
    HERE / "woven.py",
    HERE.parent / "motif" / "balo.py",
    HERE.parents[1] / "theme" / "static" / "fonts" / "warta-display.woff2",
)


@cache
def recipe() -> bytes:
    """A digest of everything but the words that decides a picture's bytes: the code, the face and Pillow itself."""
    digest = blake2b(version("pillow").encode(), digest_size=16)
    for file in DECIDING:
        digest.update(file.read_bytes())
    return digest.digest()


def share_picture(slug: str, name: str, government: str, site_name: str) -> bytes:
    """The PNG for an agency (or for the portal itself, whose `name` is `site_name`)."""
    from plugins.media.label import label_picture

    return label_picture(slug, name, government, site_name)
