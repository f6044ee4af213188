"""Making drafts as a task for any process: old releases as bytes in, what can be made of each as bytes out.

Pure: which id and which name are free, and what stands in the content already, is the run's to know.
"""

import pickle
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from plugins.catalogue import Catalogue
from plugins.desk.new_release import slug_for
from plugins.engine.shared import Shared, unpacked
from plugins.findings import Code, Finding
from plugins.importer.drafts.beside import Beside, Copied, beside
from plugins.importer.drafts.file import draft_text, with_id
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.match import Match, match
from plugins.importer.drafts.verdict import could_be_ready, verdict
from plugins.importer.markup.converted import Converted
from plugins.importer.markup.markup_codes import TITLE_MADE
from plugins.importer.old_release import OldRelease
from plugins.importer.result import Result, Told
from plugins.importer.running import run_codes as codes
from plugins.importer.running.identities import WORD, digest_of_old, digest_of_words, ids
from plugins.recognition.story import Recognised, Story
from plugins.registry.records import Registry
from plugins.releases.rule import Rule

LONGEST = 1_000_000  # characters of a text in which anything is looked for
MOST_MARKUP = 8  # times as many with its markup, but for pictures written into it
PICTURE_INSIDE = re.compile(r"data:image/[^\"'\s>)]*")
Convert = Callable[[OldRelease], Converted]
Recognise = Callable[[Story, Registry], Recognised]
Tell = Callable[[Result, Catalogue], Told]


class Task(NamedTuple):
    """What all texts of a run are given alike: how markup is cleaned, how things are recognised, what judges drafts.

    `guards` can stop a build; `rules` are all there are, asked where what has no finding is to be published. `tell`
    says for the report what can be said before anybody knows what becomes of a draft.
    """

    ground: Ground
    convert: Convert
    recognise: Recognise
    guards: tuple[Rule, ...] = ()
    rules: tuple[Rule, ...] = ()
    publish: bool = False
    tell: Tell | None = None


class Given(NamedTuple):
    """`shared` is a Task."""

    shared: Shared
    items: tuple[OldRelease, ...]


class Made(NamedTuple):
    """`result` is `new` where a draft can be written; its draft has the first id, its path the first name.

    `old`, `words`: digests for the ledger. `is_clean`: it may be published as it is.
    """

    result: Result
    old: str
    words: str = ""
    copied: tuple[Copied, ...] = ()
    is_clean: bool = False


def make_drafts(given: bytes) -> bytes:
    """The task: a pickled Given to a pickled [Made]."""
    return pickle.dumps(list(_all_made(pickle.loads(given))), 5)


def _all_made(given: Given) -> Iterator[Made]:
    task = _task(given.shared)
    for old in given.items:
        try:
            yield _told(made(old, task), task)
        except Exception as error:  # one text must not stop ten thousand others
            problem = f"{type(error).__name__}: {error}"
            finding = Finding(old.path, old.line, codes.NOT_UNDERSTOOD, {"problem": problem})
            yield Made(Result(old, "waiting", findings=(*old.findings, finding)), digest_of_old(old))


def _told(whole: Made, task: Task) -> Made:
    if task.tell is None:
        return whole
    return whole._replace(result=replace(whole.result, told=task.tell(whole.result, task.ground.words)))


@lru_cache(maxsize=2)
def _task(shared: Shared) -> Task:
    task: Task = unpacked(shared)
    return task


def made(old: OldRelease, task: Task) -> Made:
    """What can be made of one old release."""
    if old.kind == "page":
        return _skipped(old, codes.A_PAGE)
    if (
        len(old.body) > MOST_MARKUP * LONGEST
        and (size := len(PICTURE_INSIDE.sub("", old.body))) > MOST_MARKUP * LONGEST
    ):
        return _too_long(old, size)
    text = task.convert(old)
    if not WORD.search(text.plain):
        return _skipped(old, codes.NO_TEXT)
    if len(text.plain) > LONGEST:
        return _too_long(old, len(text.plain))
    story = story_of(old, text)
    recognised = task.recognise(story, task.ground.registry)
    told = [*old.findings, *text.findings]
    if text.lost:
        facts = {"count": len(text.lost), "words": " ".join(text.lost[:8])}
        told.append(Finding(old.path, old.line, codes.LOST_WORDS, facts))
    matched = match(old, text, story, recognised, task.ground)
    title = str(matched.header["title"])
    own = beside(old, text.pictures or old.pictures, text.files or old.files, title, matched.body)
    findings = (*told, *matched.findings, *own.findings)
    result = Result(old, "new", text, story, recognised, "", "", b"", findings, matched.doubts, matched.is_ours)
    words = digest_of_words(text.title, text.plain)
    whole = Made(result, digest_of_old(old), words, own.copied)
    if matched.is_waiting or matched.day is None:
        return whole._replace(result=result.now("waiting"))
    return _judged(whole, matched, own, task)


def story_of(old: OldRelease, text: Converted) -> Story:
    """What is read. A title that is only the beginning of the text, cut off, would tell of half names."""
    is_made = any(finding.code.id == TITLE_MADE.id for finding in (*old.findings, *text.findings))
    return Story("" if is_made else text.title, text.plain, old.day)


def _too_long(old: OldRelease, size: int) -> Made:
    finding = Finding(old.path, old.line, codes.TOO_LONG_TEXT, {"count": size, "limit": LONGEST})
    return Made(Result(old, "waiting", findings=(*old.findings, finding)), digest_of_old(old))


def _skipped(old: OldRelease, code: Code) -> Made:
    finding = Finding(old.path, old.line, code)
    return Made(Result(old, "skipped", findings=(*old.findings, finding)), digest_of_old(old))


def _judged(whole: Made, matched: Match, own: Beside, task: Task) -> Made:
    """With the draft, and what a check would say of it."""
    result, ground = whole.result, task.ground
    id_ = next(ids(ground.source, result.old.key))
    body = _with_names(matched.body, own)
    header = {**matched.header, **own.header}
    draft = with_id(draft_text(header, body, matched.doubts, ground.words), id_)
    path = f"releases/{matched.day:%Y}/{slug_for(str(header['title']))}.md"
    files = frozenset(f"{path.removesuffix('.md')}/{copied.name}" for copied in own.copied)
    judged = verdict(path, draft, ground.registry, ground.settings, files, task.guards)
    is_stopped = judged.errors or any(finding.is_error for finding in result.findings)
    findings = (*result.findings, *judged.errors)
    is_clean = (
        task.publish
        and result.is_ours
        and result.old.state == "published"
        and not is_stopped
        and not matched.doubts
        and not findings
        and could_be_ready(path, draft, ground.registry, ground.settings, files, task.rules)
    )
    told = replace(result, status="waiting" if is_stopped else "new", id=id_, path=path, draft=draft, findings=findings)
    return whole._replace(result=told, is_clean=is_clean)


def _with_names(markdown: str, own: Beside) -> str:
    """The text with the new names of its pictures."""
    for address, name in own.names.items():
        markdown = markdown.replace(f"]({address})", f"]({name})").replace(f"](<{address}>)", f"]({name})")
    return markdown
