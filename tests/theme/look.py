"""Write every example with the theme's files into a folder, to look at it: `python -m tests.theme.look FOLDER`.

Serve the folder afterwards (`python -m http.server --directory FOLDER`): pages link from the root.
"""

import sys
from pathlib import Path

from plugins.page import output_path
from tests.theme.examples import MACHINES, PAGES, rendered
from tests.theme.frame import ASSETS
from tests.theme.parts import PICTURE

STAND_IN = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{PICTURE.width}" height="{PICTURE.height}">'
    '<path fill="#a9d0cd" d="M0 0h1600v1067H0z"/></svg>'
)


def main(folder: Path) -> None:
    files = {output_path(asset.address): asset.content for asset in ASSETS.files}
    files |= {f"{name}/index.html": rendered(name).encode() for name in PAGES}
    files |= {f"{name}/{MACHINES[name][0]}": rendered(name).encode() for name in MACHINES}
    files |= {f"contoh/foto-{width}.svg": STAND_IN.encode() for width in (480, 960, 1600)}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
