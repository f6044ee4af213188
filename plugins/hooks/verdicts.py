"""What is said of a tree that git holds, and how it is told to whoever commits or pushes."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.engine.pelican import Portal
from plugins.engine.progress import say
from plugins.engine.report import Report
from plugins.errors import ContentError
from plugins.findings import Finding, in_order
from plugins.hooks.git import Repository
from plugins.hooks.laying_out import bounded, lay_out, refusal


def verdict(
    portal: Portal,
    repository: Repository,
    tree: str,
    shown: str,
    folder: Path,
    look: Callable[[Portal, Path], Report] = Portal.check,
) -> tuple[Finding, ...]:
    """Every finding in the content of a tree, which is laid out in `folder`; paths begin with `shown`."""
    try:
        with laid_out(repository, tree, shown, folder):
            return placed(look(portal, folder).findings, folder, shown)
    except ContentError as error:
        return error.findings


@contextmanager
def laid_out(repository: Repository, tree: str, shown: str, folder: Path) -> Iterator[None]:
    """Lay a tree out in `folder`. Raises ContentError, whatever it is found by, with paths that begin with `shown`."""
    try:
        with closing(repository.entries(tree)) as told_by_git:
            entries = bounded(told_by_git)
        if told := tuple(finding for entry in entries if (finding := refusal(entry))):
            raise ContentError(told)
        with repository.blobs() as blobs:
            lay_out(entries, folder, blobs)
        yield
    except ContentError as error:
        raise ContentError(placed(error.findings, folder, shown)) from None


def placed(findings: Iterable[Finding], folder: Path, shown: str) -> tuple[Finding, ...]:
    """The findings in a folder, with paths as the one who wrote the files knows them."""
    whole, here = folder.resolve(), Path.cwd()
    seen = (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
    return in_order(
        finding.moved(lambda path: f"{shown}/{path.removeprefix(seen).lstrip('/')}".rstrip("/")) for finding in findings
    )


def tell(findings: Collection[Finding], touched: Collection[str], words: Catalogue) -> bool:
    """Print every error, and advice on the files that were touched. Whether there is an error."""
    errors = [finding for finding in findings if finding.is_error]
    advice = [finding for finding in findings if not finding.is_error and finding.path in touched]
    for finding in (*errors, *advice):
        say(finding.text(words), sys.stderr)
    if errors or advice:
        told = words.gettext(N_("Errors: {errors}. Advice: {advice}."))
        say(told.format(errors=len(errors), advice=len(advice)), sys.stderr)
    return bool(errors)
