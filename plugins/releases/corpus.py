"""Rules between files: ids that stand once, translations and replacements that lead somewhere, files that are named."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter

from plugins.dates import day_text
from plugins.findings import ContentPath, Finding
from plugins.releases import codes
from plugins.releases.header_codes import UNUSED_FILE
from plugins.releases.outline import Outline, OwnFile


def check_corpus(
    releases: Iterable[Outline], pages: Iterable[tuple[str, tuple[OwnFile, ...]]], files: Collection[str] = frozenset()
) -> list[Finding]:
    """Every finding that takes more than one file to see.

    `pages`: the path of each page of content/pages/ and the files it names. `files`: content paths, for those that
    nobody names.
    """
    ordered = sorted(releases, key=attrgetter("source"))
    by_id: dict[str, Outline] = {}
    findings: list[Finding] = []
    for release in sorted(ordered, key=attrgetter("date", "source")):
        first = by_id.setdefault(release.id, release)
        if first is not release:
            # Told in both files: which of the two was there first, only their editors know.
            for here, there in ((release, first), (first, release)):
                facts = {"value": release.id, "other": ContentPath(there.source)}
                findings.append(Finding(here.source, here.line_of("id"), codes.DUPLICATE_ID, facts))
    findings += _translations(ordered, by_id)
    findings += _replacements(ordered, by_id)
    findings += check_unused([(item.source, item.files) for item in ordered] + list(pages), files)
    return findings


def withdrawn_with_original(releases: Iterable[Outline]) -> list[Outline]:
    """The releases; a translation of a withdrawn original is withdrawn too, or it would tell what that one hides."""
    given = list(releases)
    withdrawn = {release.id: release.withdrawn for release in given if release.withdrawn}
    return [
        release._replace(withdrawn=withdrawn[release.translation_of])
        if release.translation_of in withdrawn and not release.withdrawn
        else release
        for release in given
    ]


def _translations(releases: list[Outline], by_id: Mapping[str, Outline]) -> Iterator[Finding]:
    """A translation leads to an original in another language, which has one translation a language.

    It appears no earlier: it would tell of its original, and all that is in it, under the embargo.
    """
    taken: dict[tuple[str, str], Outline] = {}
    for release in releases:
        if release.translation_of is None:
            continue
        line, original = release.line_of("translation_of"), by_id.get(release.translation_of)
        if release.translation_of == release.id:
            yield Finding(release.source, line, codes.OWN_ORIGINAL)
        elif original is None:
            yield Finding(release.source, line, codes.UNKNOWN_ORIGINAL, {"value": release.translation_of})
        elif original.translation_of is not None:
            facts = {"other": ContentPath(original.source), "original": original.translation_of}
            yield Finding(release.source, line, codes.NOT_AN_ORIGINAL, facts)
        else:
            yield from _pair(release, original, taken)


def _pair(release: Outline, original: Outline, taken: dict[tuple[str, str], Outline]) -> Iterator[Finding]:
    if release.lang == original.lang:
        facts: dict[str, object] = {"lang": release.lang}
        yield Finding(release.source, release.line_of("lang"), codes.SAME_LANGUAGE_AS_ORIGINAL, facts)
    first = taken.setdefault((original.id, release.lang), release)
    if first is not release:
        facts = {"other": ContentPath(first.source), "lang": release.lang}
        yield Finding(release.source, release.line_of("lang"), codes.SECOND_TRANSLATION, facts)
    if release.date < original.date:
        facts = {"other": ContentPath(original.source), "date": day_text(original.date.date())}
        yield Finding(release.source, release.line_of("date"), codes.TRANSLATION_TOO_EARLY, facts)
    yield from _draft(release, original, "translation_of")


def _replacements(releases: list[Outline], by_id: Mapping[str, Outline]) -> Iterator[Finding]:
    """What took a withdrawn release's place is another release that still holds."""
    for release in releases:
        if release.withdrawn is None or release.withdrawn.replaced_by is None:
            continue
        line, wanted = release.line_of("withdrawn"), release.withdrawn.replaced_by
        successor = by_id.get(wanted)
        if wanted == release.id:
            yield Finding(release.source, line, codes.OWN_REPLACEMENT)
        elif successor is None:
            yield Finding(release.source, line, codes.UNKNOWN_REPLACEMENT, {"value": wanted})
        elif successor.withdrawn is not None:
            yield Finding(release.source, line, codes.WITHDRAWN_REPLACEMENT, {"other": ContentPath(successor.source)})
        else:
            yield from _draft(release, successor, "withdrawn")


def _draft(release: Outline, target: Outline, key: str) -> Iterator[Finding]:
    """What is published does not lead to a draft."""
    if release.status == "ready" and target.status == "draft":
        facts = {"other": ContentPath(target.source), "key": key}
        yield Finding(release.source, release.line_of(key), codes.DRAFT_TARGET, facts)


def check_unused(items: Iterable[tuple[str, tuple[OwnFile, ...]]], files: Collection[str]) -> Iterator[Finding]:
    """Files that their release or page does not name are not published, which its editor should know, at once.

    `items`: the path of each release and page, and the files it names.
    """
    if not files:
        return
    beside: dict[str, list[str]] = {}
    for path in sorted(files):
        beside.setdefault(path.rpartition("/")[0], []).append(path)
    for source, own in items:
        folder = source.removesuffix(".md")
        if folder in beside:
            named = {file.path for file in own}
            unused = [f"'{path.removeprefix(folder + '/')}'" for path in beside[folder] if path not in named]
            if unused:
                yield Finding(source, 1, UNUSED_FILE, {"value": ", ".join(unused)})
