"""Which files of the content somebody is working on, as git sees it: their findings are told first."""

from pathlib import Path

from plugins.git import answer, changed


def changed_files(content: Path) -> frozenset[str]:
    """The content paths that differ from the last commit or are not in it; none where git cannot tell."""
    prefix = answer(content, "rev-parse", "--show-prefix")
    if prefix is None:
        return frozenset()
    return frozenset(path.removeprefix(prefix.rstrip("\n")) for path in changed(content) or ())
