"""Drafts that cannot stand in the content yet, beside the report: an editor mends one there and moves it into place."""

import shutil
from contextlib import suppress
from pathlib import Path

from plugins.importer.result import Result, Run
from plugins.whole_files import OWNER_ONLY

FOLDER = "menunggu"


class Waiting:
    """A listener: `<folder>/menunggu/<year>/<slug>.md` for each draft that waits, of the last run only.

    Only their owner may read them: what keeps a draft waiting may be somebody's personal data.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER
        with suppress(FileNotFoundError):
            shutil.rmtree(self.folder)

    def take(self, result: Result) -> None:
        """Keep the draft of a result that waits."""
        if result.status != "waiting" or not result.draft:
            return
        place = self.folder / result.path.removeprefix("releases/")
        if place.exists():  # of the same title
            place = place.with_name(f"{place.stem}-{result.id}.md")
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.touch(OWNER_ONLY)
        place.write_bytes(result.draft)

    def close(self, run: Run) -> None:
        """Nothing is left to be done."""
