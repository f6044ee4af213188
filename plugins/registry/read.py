"""From the files of `registry/`, and the words that are accepted, to one `Registry`, with every complaint at once.

This file knows files and their form; what entries owe one another stands in `rules.py`.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from plugins.findings import ContentPath, Finding, in_order
from plugins.positioned import Positioned, read_yaml
from plugins.registry.codes import (
    DUPLICATE_SLUG,
    ENTRY_NOT_A_MAPPING,
    FILE_NAME_NOT_A_SLUG,
    FILE_NOT_A_LIST,
    FILE_NOT_A_MAPPING,
    NOT_ONE_WORD,
    NOT_UTF8,
    NOTHING_REGISTERED,
    SLUG_IN_OFFICIAL,
    UNKNOWN_FILE,
)
from plugins.registry.entries import FILES, Entry, Lists
from plugins.registry.key_words import KEY_WORDS
from plugins.registry.records import (
    WORDS,
    Agency,
    District,
    EventType,
    Government,
    Official,
    Partner,
    Redirect,
    Registry,
    Role,
)
from plugins.registry.rules import check_lists
from plugins.schema import Record, validate
from plugins.slugs import is_slug

MODELS: Mapping[str, type[Record]] = {
    "governments": Government,
    "agencies": Agency,
    "event_types": EventType,
    "roles": Role,
    "districts": District,
    "partners": Partner,
    "redirects": Redirect,
}
REQUIRED = ("governments", "agencies")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
OFFICIAL = re.compile(r"registry/officials/[^/]+\.yaml")


def read_registry(files: Mapping[str, bytes]) -> tuple[Registry, list[Finding]]:
    """The registry of all files under `registry/` and of WORDS, named by their path relative to the content folder.

    Entries with mistakes are left out of the registry and told in the findings. Names that begin with "." are
    not content (`.gitkeep`) and are passed over.
    """
    files = {path: files[path] for path in sorted(files) if not _is_hidden(path)}
    findings = [finding for path in files for finding in _check_name(path)]
    entries: dict[str, tuple[Entry[Any], ...]] = {}
    known: dict[str, frozenset[str]] = {}
    for kind in FILES:
        entries[kind], slugs, complaints = _read_list(kind, files)
        findings += complaints
        if slugs is not None:
            known[kind] = slugs
    officials = []
    for path in filter(_is_official, files):
        official, complaints = _read_official(path, files[path])
        findings += complaints
        officials += official
    # by slug: paths would put "a.yaml" behind "a-b.yaml"
    officials.sort(key=lambda entry: entry.record.slug)
    words, complaints = _read_words(files.get(WORDS, b""))
    findings += complaints
    lists = Lists(**entries, officials=tuple(officials), known=known)
    findings += check_lists(lists)
    return replace(_registry(lists), accepted_words=words), list(in_order(findings))


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _is_official(path: str) -> bool:
    return OFFICIAL.fullmatch(path) is not None


def _check_name(path: str) -> list[Finding]:
    """The registry is a closed set of files: a misspelt one would be read by nobody."""
    if path in FILES.values() or path == WORDS or _is_official(path):
        return []
    known = [name.removeprefix("registry/") for name in FILES.values()] + ["officials/<slug>.yaml"]
    return [Finding(path, 1, UNKNOWN_FILE, {"file": ContentPath(path), "known": ", ".join(known)})]


def _decode(path: str, data: bytes) -> tuple[str | None, list[Finding]]:
    """The file's text; None when it is none."""
    start = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[start:].decode(), []
    except UnicodeDecodeError as error:
        byte = start + error.start
        line = data.count(b"\n", 0, byte) + 1
        return None, [Finding(path, line, NOT_UTF8, {"byte": byte + 1})]


def _read_words(data: bytes) -> tuple[dict[str, str], list[Finding]]:
    """The accepted words, each by its small letters: one a line, # begins a remark."""
    text, findings = _decode(WORDS, data)
    words = {}
    for number, line in enumerate((text or "").splitlines(), 1):
        word = line.partition("#")[0].strip()
        if WORD.fullmatch(word):
            words[word.casefold()] = word
        elif word:
            findings.append(Finding(WORDS, number, NOT_ONE_WORD, {"value": word}))
    return words, findings


def _parse(path: str, data: bytes) -> tuple[Positioned | None, list[Finding]]:
    """The file's content with its lines; None when it is no text or no YAML."""
    text, findings = _decode(path, data)
    if text is None:
        return None, findings
    given, findings = read_yaml(text, path)
    return (None if findings and given.data is None else given), findings


def _read_list(
    kind: str, files: Mapping[str, bytes]
) -> tuple[tuple[Entry[Any], ...], frozenset[str] | None, list[Finding]]:
    """A list's entries, each slug once; the slugs it claims, None when it could not be read; the findings."""
    path = FILES[kind]
    given, findings = _parse(path, files.get(path, b""))
    if given is None:
        return (), None, findings
    if not given.data and kind in REQUIRED:
        return (), None, [*findings, Finding(path, 1, NOTHING_REGISTERED, {"file": ContentPath(path)})]
    if not isinstance(given.data, list | None):
        return (), None, [*findings, Finding(path, given.line(()), FILE_NOT_A_LIST, {"file": ContentPath(path)})]
    entries, claimed = [], dict[str, int]()
    for index, item in enumerate(given.data or ()):
        line = given.line((index,))
        if not isinstance(item, dict):
            findings.append(Finding(path, line, ENTRY_NOT_A_MAPPING))
            continue
        record, complaints = validate(MODELS[kind], given, path, (index,), KEY_WORDS)
        findings += complaints
        slug = item.get("slug")
        if isinstance(slug, str) and kind != "redirects":
            slug = slug.strip()
            if slug in claimed:
                facts = {"slug": slug, "line": claimed[slug]}
                findings.append(Finding(path, given.line((index, "slug")), DUPLICATE_SLUG, facts))
                continue
            claimed[slug] = given.line((index, "slug"))
        if record is not None:
            entries.append(Entry(record, path, (index,), given))
    return tuple(entries), frozenset(claimed), findings


def _read_official(path: str, data: bytes) -> tuple[list[Entry[Official]], list[Finding]]:
    """The official of a file, whose name is the slug; an empty list when something is wrong with it."""
    given, findings = _parse(path, data)
    slug = PurePosixPath(path).stem
    named = is_slug(slug)
    if not named:
        findings.append(Finding(path, 1, FILE_NAME_NOT_A_SLUG, {"name": PurePosixPath(path).name}))
    if given is None:
        return [], findings
    if not isinstance(given.data, dict | None):
        return [], [*findings, Finding(path, given.line(()), FILE_NOT_A_MAPPING)]
    keys = given.data or {}
    if "slug" in keys:
        findings.append(Finding(path, given.line(("slug",)), SLUG_IN_OFFICIAL))
    # An official is read to the end even when the file's name is wrong, so that all is told at once.
    whole = Positioned({**keys, "slug": slug if named else "nameless"}, given.lines)
    record, complaints = validate(Official, whole, path, (), KEY_WORDS)
    findings += complaints
    return [Entry(record, path, (), given)] if record is not None and named else [], findings


def _registry(lists: Lists) -> Registry:
    """The value that everyone else reads: records by slug, and where each stands."""
    kinds = [kind for kind in FILES if kind != "redirects"] + ["officials"]
    found: dict[str, tuple[Entry[Any], ...]] = {kind: getattr(lists, kind) for kind in kinds}
    spots = {(kind, entry.record.slug): entry.spot() for kind in kinds for entry in found[kind]}
    spots |= {("redirects", entry.record.origin): entry.spot() for entry in lists.redirects}
    return Registry(
        **{kind: {entry.record.slug: entry.record for entry in found[kind]} for kind in kinds},
        redirects=tuple(entry.record for entry in lists.redirects),
        spots=spots,
    )
