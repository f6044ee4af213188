"""Texts that are somebody else's, such as a newspaper's that the old site had copied."""

from collections.abc import Iterator

from plugins.findings import Finding
from plugins.releases.header import SourceFields
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import permission_codes as codes


@rule(
    codes.NO_PERMISSION,
    wrong="sources: [{name: Harian Contoh, rights: © Harian Contoh}]",
    right="sources: [{name: Harian Contoh, rights: © Harian Contoh, permission: 'Izin redaksi, 3 Maret 2026'}]",
)
def permission_of_others(manuscript: Manuscript) -> Iterator[Finding]:
    """A text that is not ours is published only when its header says who permitted it."""
    if manuscript.release.status == "draft":
        return
    for source in manuscript.release.sources:
        if isinstance(source, SourceFields) and source.rights and not source.permission:
            yield manuscript.header("sources", codes.NO_PERMISSION, rights=source.rights)
