"""Whether a draft can stand in the content as it is, and whether it could be published: judged as a check would."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from plugins.findings import Finding, in_order
from plugins.importer.drafts.file import as_ready
from plugins.registry.records import Registry
from plugins.releases.manuscript import Manuscript
from plugins.releases.reading import release_of
from plugins.releases.rule import Rule
from plugins.releases.source import read_parts
from plugins.settings import Settings


class Verdict(NamedTuple):
    """`errors` keep it out of the content; `advice` is asked for only where it is to be published."""

    errors: tuple[Finding, ...]
    advice: tuple[Finding, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing at all is to be said of it."""
        return not (self.errors or self.advice)


def verdict(
    path: str, data: bytes, registry: Registry, settings: Settings, files: Collection[str], rules: Sequence[Rule]
) -> Verdict:
    """What a check says of the file. `files`: the content paths of its pictures and attachments."""
    parts, told = read_parts(path, data)
    release, findings = release_of(path, (parts, told), registry, settings, files, is_curled=False)
    if release is not None and not any(finding.is_error for finding in findings):
        manuscript = Manuscript(release, parts.body or "", parts.body_line, registry, settings)
        findings = [*findings, *(finding for rule in rules for finding in rule(manuscript))]
    ordered = in_order(findings)
    return Verdict(
        tuple(finding for finding in ordered if finding.is_error),
        tuple(finding for finding in ordered if not finding.is_error),
    )


def could_be_ready(
    path: str, draft: bytes, registry: Registry, settings: Settings, files: Collection[str], rules: Sequence[Rule]
) -> bool:
    """Whether nothing is to be said of it as a published release. A link into the portal needs somebody who looks."""
    ready = as_ready(draft)
    parts, _ = read_parts(path, ready)
    release, _ = release_of(path, (parts, []), registry, settings, files)
    if release is None or release.body.links:
        return False
    return verdict(path, ready, registry, settings, files, rules).is_clean
