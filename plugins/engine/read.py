"""From scanned bytes to records: the registry, the releases and pages, and the rules between them."""

from dataclasses import dataclass

from plugins.engine.scan import Scanned
from plugins.findings import Finding
from plugins.registry.read import read_registry
from plugins.registry.records import Registry
from plugins.releases.corpus import check_corpus, withdrawn_with_original
from plugins.releases.reading import read_content_page, read_release
from plugins.releases.record import ContentPage, Release
from plugins.settings import Settings


@dataclass(frozen=True)
class Content:
    """Everything that could be read; releases in total order, oldest first."""

    registry: Registry
    releases: tuple[Release, ...]
    pages: tuple[ContentPage, ...]

    @property
    def items(self) -> tuple[Release | ContentPage, ...]:
        return (*self.releases, *self.pages)


def read(scanned: Scanned, settings: Settings) -> tuple[Content, list[Finding]]:
    """Read every text once. A file that cannot be read is left out, and its findings tell why."""
    registry, findings = read_registry(scanned.under("registry/"))
    is_whole = not any(finding.is_error for finding in findings)
    releases: list[Release] = []
    for path, data in scanned.under("releases/").items():
        release, told = read_release(path, data, registry, settings, scanned.files)
        # What a release says of an entry cannot be judged while entries of the registry are missing for
        # errors of their own.
        findings += told if is_whole else [finding for finding in told if not is_reference(finding)]
        releases += [release] if release else []
    pages: list[ContentPage] = []
    for path, data in scanned.under("pages/").items():
        page, told = read_content_page(path, data, settings, scanned.files)
        findings += told
        pages += [page] if page else []
    releases.sort(key=lambda release: release.order)
    findings += check_corpus(releases, pages, scanned.files)
    releases = withdrawn_with_original(releases)
    return Content(registry, tuple(releases), tuple(pages)), findings


def is_reference(finding: Finding) -> bool:
    """Whether it tells what a header refers to in the registry (R1xx)."""
    return finding.code.id.startswith("R1")
