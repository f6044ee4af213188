"""The published branch as a site: built before a push is taken, so that its content is read once, and again after it.

What is built lies where nobody reads it. It becomes public only when it is brought to a target. That happens after the
push was taken, and what is built then is the branch as it stands: where git has refused a push that was built, or
another came first, nothing of it goes out.
"""

from pathlib import Path

from plugins.engine.pelican import Portal
from plugins.engine.report import Report, Silence
from plugins.engine.trouble import Trouble
from plugins.engine.work import Wishes

WISHES = Wishes(advice=True)
"""The same each time: a build after which nothing has changed finds that out at once."""


def place_of(portal: Portal) -> Path:
    """Where the published branch is laid out; whoever builds there is alone meanwhile."""
    return Path(portal.settings["CACHE_PATH"]) / "hooks" / "published"


def built(portal: Portal, content: Path) -> Report:
    """Build a content that was laid out. Raises ContentError or Trouble."""
    return portal.build(Path(portal.output_path), Silence(), WISHES, content)


def looked_at(portal: Portal, content: Path) -> Report:
    """The same to see what is wrong with it. Trouble with the output is told after the push, and refuses none."""
    try:
        return built(portal, content)
    except Trouble:
        return portal.check(content)
