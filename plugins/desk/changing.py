"""`./portal correct`, `update`, `withdraw`: what is said of a release after its publication."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from plugins.catalogue import N_
from plugins.dates import day_text, hour_text, parse_moment
from plugins.desk.bytes_of_files import edited_header
from plugins.desk.codes import (
    HAS_ERRORS,
    NEAR_RELEASE,
    NO_RELEASE,
    NO_REPLACEMENT,
    NOT_BY_LINES,
    NOT_YET,
    SEVERAL_RELEASES,
    WITHDRAWN,
)
from plugins.desk.desk import Check, Desk
from plugins.desk.judging import judge_release, problem_of
from plugins.desk.round_trip import with_block, with_item
from plugins.desk.writing import write_over
from plugins.engine.trouble import Trouble
from plugins.findings import Finding
from plugins.releases.identity import is_id
from plugins.releases.reading import RELEASE_PLACE, read_release
from plugins.releases.record import Release
from plugins.schema import nearest
from plugins.slugs import is_slug

QUESTIONS = {
    "note": N_("What should readers know about it?"),
    "was": N_("What did it say?"),
    "now": N_("What should it say?"),
    "approver": N_("Who approved it?"),
}
NEEDED = {"correction": ("note", "was", "now", "approver"), "update": ("note", "approver")}
REASONS = {
    "error": N_("it is wrong"),
    "superseded": N_("another release takes its place"),
    "personal-data": N_("it holds personal data"),
    "legal": N_("there are legal reasons"),
}


def change(desk: Desk, file: str, kind: str, given: Mapping[str, str]) -> str | None:
    """Add a correction or update to a release; the file's content path, or None when somebody says no."""
    path = release_path(file, desk.scanned.texts, desk.content)
    desk.need({f"--{key}": given.get(key) for key in NEEDED[kind]})
    entry = {"at": given.get("at") or moment(desk.now), "kind": kind}
    desk.value("--at", entry["at"], "", _check(desk, "at"))
    _begun(desk, entry["at"])
    for key in NEEDED[kind]:
        question = QUESTIONS[key]
        entry[key] = desk.value(f"--{key}", given.get(key, ""), question, _check(desk, key), is_needed=True)
    return _write(desk, path, "changes", lambda data: with_change(data, entry))


def with_change(data: bytes, entry: Mapping[str, str]) -> bytes | None:
    """A release with one change more in its header; all else stays byte for byte. None when that cannot be."""
    return edited_header(data, lambda header: with_item(header, "changes", entry))


def withdraw(desk: Desk, file: str, given: Mapping[str, str]) -> str | None:
    """Withdraw a release; the file's content path, or None when somebody says no."""
    path = release_path(file, desk.scanned.texts, desk.content)
    release = _readable(desk, path, desk.data(path))
    if release.withdrawn:
        raise Trouble(WITHDRAWN, path=path)
    desk.need({f"--{key}": given.get(key) for key in ("reason", "note")})
    at = given.get("at") or moment(desk.now)
    desk.value("--at", at, "", _check(desk, "at", "withdrawn"))
    check = _check(desk, "reason", "withdrawn")
    reason = desk.one_of("--reason", given.get("reason", ""), N_("Reason (a number)"), check, REASONS)
    note = desk.value("--note", given.get("note", ""), QUESTIONS["note"], _check(desk, "note", "withdrawn"), "", True)
    instead = given.get("replaced_by", "")
    if not instead and desk.asker is not None:
        instead = desk.asker.ask(desk.say(N_("Release that took its place (Enter: none)")))
    block = {"at": at, "reason": reason, "note": note, "replaced_by": _id_of(desk, instead, release) if instead else ""}
    return _write(desk, path, "withdrawn", lambda data: with_withdrawal(data, block))


def with_withdrawal(data: bytes, block: Mapping[str, str]) -> bytes | None:
    """A release with `withdrawn` in its header; all else stays byte for byte. None when that cannot be."""
    return edited_header(data, lambda header: with_block(header, "withdrawn", block))


def _begun(desk: Desk, at: str) -> None:
    """Raise Trouble for a change of the future: every later note would stand below it, and be refused."""
    given = parse_moment(at, desk.settings.zone)
    if given > desk.now:
        raise Trouble(NOT_YET, moment=f"{day_text(given.date())}, {hour_text(given)}")


def moment(now: datetime) -> str:
    """A moment as editors write it, to the minute."""
    return now.replace(second=0, microsecond=0).isoformat(timespec="minutes")


def release_path(text: str, paths: Collection[str], content: Path) -> str:
    """The content path of the release that somebody means by a path, a slug or the name of the file. Raises Trouble."""
    for path in (text.replace(os.sep, "/"), *_inside(text, content)):
        if path in paths and RELEASE_PLACE.fullmatch(path):
            return path
    slug = text.removesuffix(".md")
    if is_slug(slug):
        found = sorted(path for path in paths if path.startswith("releases/") and path.endswith(f"/{slug}.md"))
        if len(found) > 1:
            raise Trouble(SEVERAL_RELEASES, value=text, known=", ".join(f"content/{path}" for path in found))
        if found:
            return found[0]
    near = nearest(Path(text).stem, (Path(path).stem for path in paths if path.startswith("releases/")))
    raise Trouble(NEAR_RELEASE if near else NO_RELEASE, value=text, nearest=near)


def _inside(text: str, content: Path) -> Iterator[str]:
    """A path of the disk as a content path, as it is written and as links lead; nothing when it lies elsewhere."""
    if text.isprintable():
        for seen in (os.path.abspath, os.path.realpath):
            place, root = seen(os.path.expanduser(text)), seen(content)
            if place.startswith(root + os.sep):
                yield os.path.relpath(place, root).replace(os.sep, "/")


def _check(desk: Desk, key: str, block: str = "changes") -> Check:
    """What is wrong with a text as the value of a key of a change, or of the withdrawal."""

    def check(text: str) -> Finding | None:
        moment = "2000-01-01T00:00+08:00"
        if block == "changes":
            return problem_of({block: [{"at": moment, "kind": "minor", "note": "-", key: text}]}, desk.settings.zone)
        return problem_of({block: {"at": moment, "reason": "error", "note": "-", key: text}}, desk.settings.zone)

    return check


def _readable(desk: Desk, path: str, data: bytes) -> Release:
    """The release that these bytes of its file are. Raises Trouble."""
    files = frozenset(desk.scanned.files)
    release, _ = read_release(path, data, desk.registry, desk.settings, files)
    if release is None:
        raise Trouble(HAS_ERRORS, path=path)
    return release


def _id_of(desk: Desk, text: str, own: Release) -> str:
    """The id of the release that took the place of another, named by its id, file or slug."""
    for path in sorted(desk.scanned.texts) if is_id(text) and text != own.id else ():
        if not path.startswith("releases/") or text.encode() not in (data := desk.data(path)):
            continue
        if _readable(desk, path, data).id == text:
            return text
    try:
        path = release_path(text, desk.scanned.texts, desk.content)
        found = _readable(desk, path, desk.data(path)).id
    except Trouble:
        found = own.id
    if found == own.id:
        raise Trouble(NO_REPLACEMENT, value=text)
    return found


def _write(desk: Desk, path: str, key: str, edit: Callable[[bytes], bytes | None]) -> str | None:
    """Edit a release as it is now; its content path, or None when somebody says no."""
    old = desk.data(path)  # read once: what is saved from here on is noticed, not lost
    _readable(desk, path, old)
    new = edit(old)
    if new is None:
        raise Trouble(NOT_BY_LINES, key=key, path=path)
    judge_release(desk, path, new, old)
    if not desk.agrees(path, new, old):
        return None
    write_over(desk.content, path, old, new)
    return path
