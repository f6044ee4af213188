"""From the bytes of one file to its value: a release, or a page of content/pages/.

Pure: the bytes, the registry entries that the header names, the settings and the names of the files there are. Nothing
here looks at the clock or at another release. All findings of a file are told at once: a key that is wrong in itself is
left out, and the rules on the others still speak.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from plugins.findings import Code, Finding
from plugins.positioned import Positioned, read_yaml
from plugins.registry.records import Registry
from plugins.releases.body import read_body
from plugins.releases.codes import BAD_NAME, BAD_PAGE_NAME, BAD_PAGE_PLACE, BAD_PLACE, NOT_KEYS
from plugins.releases.header import Header, PageHeader
from plugins.releases.key_words import KEY_WORDS
from plugins.releases.making import dateline_of, make_release
from plugins.releases.mentions import names_to_link
from plugins.releases.named import with_slugs
from plugins.releases.own_files import check_own_files
from plugins.releases.record import ContentPage, Release
from plugins.releases.references import check_references, read_mentions
from plugins.releases.rules import check_header
from plugins.releases.source import Parts, read_parts
from plugins.releases.subject import Subject
from plugins.schema import validate
from plugins.settings import Settings
from plugins.slugs import slug_of

RELEASE_PLACE = re.compile(r"releases/((?:19|20)\d\d)/([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
PAGE_PLACE = re.compile(r"pages/([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
# What stands in for a required key that is missing or wrong, so that the rules on the other keys can speak.
STAND_INS: Mapping[str, Any] = {
    "id": "2222-2222",
    "title": "-",
    "summary": "-",
    "date": "2000-01-01",
    "agencies": ["x"],
}


def read_release(
    path: str, data: bytes, registry: Registry, settings: Settings, files: Collection[str]
) -> tuple[Release | None, list[Finding]]:
    """The release in the file `path`, and everything wrong with it.

    None when the header cannot be read. Beside findings that are errors the release is good for one thing: to be known
    to `check_corpus`, so that what others say of it is not called wrong too.
    """
    return release_of(path, read_parts(path, data), registry, settings, files)


def release_of(
    path: str,
    read: tuple[Parts, list[Finding]],
    registry: Registry,
    settings: Settings,
    files: Collection[str],
    is_curled: bool = True,
) -> tuple[Release | None, list[Finding]]:
    """The same of a file whose parts are read; `is_curled` as in `read_body`."""
    parts, told = read
    place = RELEASE_PLACE.fullmatch(path)
    findings = [] if place else [_misplaced(path, RELEASE_PLACE, BAD_PLACE, BAD_NAME)]
    findings += told
    if parts.header is None or parts.body is None:
        return None, findings
    given, told = _read_keys(parts.header, path)
    findings += told
    if given is None:
        _, told = read_body(parts.body, path, parts.body_line, dateline="", files=files, language=settings.language)
        return None, findings + told
    header, told = validate(Header, given, path, aliases=KEY_WORDS, context={"zone": settings.zone})
    findings += with_slugs(told, given.data, registry)
    wrong = _wrong_keys(told, given, header)
    judged = header or _without(wrong, given, path, settings)
    subject = Subject(path, int(place[1]) if place else None, judged, given, registry, settings, files)
    mentions, unmatched = read_mentions(subject, wrong)
    findings += [*check_header(subject, wrong), *check_references(subject, wrong), *unmatched]
    findings += check_own_files(subject)
    names = names_to_link(registry, _agencies(judged), (official.person for official in judged.officials))
    dateline = dateline_of(judged, registry)
    body, told = read_body(
        parts.body, path, parts.body_line,
        names=names, dateline=dateline, files=files, language=settings.language, is_curled=is_curled,
    )  # fmt: skip
    findings += told
    return (make_release(subject, body, mentions, dateline) if header else None), findings


def read_content_page(
    path: str, data: bytes, settings: Settings, files: Collection[str]
) -> tuple[ContentPage | None, list[Finding]]:
    """The page in the file `path`, and everything wrong with it; None when the header cannot be read."""
    findings = [] if PAGE_PLACE.fullmatch(path) else [_misplaced(path, PAGE_PLACE, BAD_PAGE_PLACE, BAD_PAGE_NAME)]
    parts, told = read_parts(path, data)
    findings += told
    if parts.header is None or parts.body is None:
        return None, findings
    body, of_body = read_body(parts.body, path, parts.body_line, files=files, language=settings.language)
    given, told = _read_keys(parts.header, path)
    findings += told + of_body
    if given is None:
        return None, findings
    header, told = validate(PageHeader, given, path, aliases=KEY_WORDS)
    findings += told
    if header is None:
        return None, findings
    return ContentPage(path, header.title, header.slug, header.summary, header.updated, body), findings


def _misplaced(path: str, place: re.Pattern[str], code: Code, named: Code) -> Finding:
    """A file that stands where none is read; `named`: where another name would do."""
    given = PurePosixPath(path)
    name = f"{slug_of(given.stem)}.md"
    would_do = place.fullmatch((given.parent / name).as_posix())
    return Finding(path, 1, named if would_do else code, {"path": path, "name": name})


def _read_keys(header: str, path: str) -> tuple[Positioned | None, list[Finding]]:
    """The header's YAML, or None when it is not a list of keys."""
    given, findings = read_yaml(header, path, first_line=2)
    if findings:
        return None, findings
    if not isinstance(given.data, dict):
        return None, [Finding(path, 2, NOT_KEYS)]
    return given, []


def _wrong_keys(told: list[Finding], given: Positioned, header: Header | None) -> frozenset[str]:
    """The top-level keys that are wrong in themselves. A complaint's line lies within its key's lines."""
    if header is not None:
        return frozenset()
    starts = sorted((line, str(place[0])) for place, line in given.lines.items() if len(place) == 1)
    wrong = {finding.facts.get("key") for finding in told}
    for finding in told:
        before = [key for line, key in starts if line <= finding.line]
        wrong.add(before[-1] if before else None)
    missing = {key for key, field in Header.model_fields.items() if field.is_required() and not given.data.get(key)}
    return frozenset(str(key) for key in wrong | missing if key)


def _without(wrong: frozenset[str], given: Positioned, path: str, settings: Settings) -> Header:
    """The header without its wrong keys, stand-ins where one is required."""
    kept = {key: value for key, value in given.data.items() if key not in wrong and key in Header.model_fields}
    filled = Positioned(dict(STAND_INS) | kept, given.lines)
    header, _ = validate(Header, filled, path, context={"zone": settings.zone})
    if header is None:
        header, _ = validate(Header, Positioned(dict(STAND_INS), given.lines), path, context={"zone": settings.zone})
    assert header is not None
    return header.model_copy(update={"agencies": ()}) if "agencies" in wrong else header


def _agencies(header: Header) -> tuple[str, ...]:
    """Every slug of an agency that the header may name."""
    organisers = header.event.organisers if header.event else ()
    return (*header.agencies, *header.supporting_agencies, *organisers)
