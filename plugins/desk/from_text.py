"""A pasted text, such as one from WhatsApp, as the beginning of a release: its body, and what it suggests."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.desk.codes import NO_TEXT, NOT_READ, TEXT_NOT_UTF8
from plugins.engine.trouble import Trouble
from plugins.recognition.recognise import recognise
from plugins.recognition.story import Recognised, Seen, Story
from plugins.registry.records import Registry

LARGEST = 1 << 20  # bytes
LONGEST_TITLE = 110
LIST = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+")
BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")  # as WhatsApp has it
STRUCK = re.compile(r"(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])")
SIGNS = re.compile(r"^(?=#|>|\+ |\d{1,9}[.)]$|={3,}|-{3,}|`{3})|(?=[<`\\])", re.MULTILINE)
BEHIND_DATELINE = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?[-–—]+\s*")


@dataclass(frozen=True)
class Hint:
    """A value that the text suggests, and the words that say so."""

    value: str
    words: str = ""


NO_HINT = Hint("")


@dataclass(frozen=True)
class Suggested:
    """What a text suggests for a header, and the body that it gives. Nothing of it counts before somebody is asked,
    but for what is sure."""

    title: Hint = NO_HINT
    agencies: tuple[Hint, ...] = ()
    event_types: tuple[Hint, ...] = ()
    event: Mapping[str, Hint] = field(default_factory=dict)
    officials: tuple[Hint, ...] = ()
    body: str = ""


NOTHING = Suggested()


def read_text(file: str) -> str:
    """The text of a file, of the standard input for “-”. Raises Trouble."""
    try:
        if file == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(file).expanduser().open("rb") as stream:
                data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise Trouble(NOT_READ, path=file, problem=getattr(error, "strerror", None) or error) from error
    if len(data) > LARGEST:
        raise Trouble(NOT_READ, path=file, problem=f"> {LARGEST >> 20} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble(TEXT_NOT_UTF8, path=file, byte=error.start + 1) from error
    text = "".join(char for char in text.replace("\r\n", "\n") if char.isprintable() or char.isspace())
    if not text.strip():
        raise Trouble(NO_TEXT, path=file)
    return text


def story_of(text: str) -> Story:
    """Title and body: a first line that is short and no sentence is the title; else there is none."""
    lines = [line.strip() for line in text.strip().splitlines()]
    first = re.sub(r"^[*_~\s]+|[*_~\s]+$", "", lines[0])
    if not first or len(first) > LONGEST_TITLE or first[-1] in ".,;:" or not any(lines[1:]):
        return Story("", "\n\n".join(paragraphs(lines)))
    return Story(first, "\n\n".join(paragraphs(lines[1:])))


def paragraphs(lines: list[str]) -> list[str]:
    """Parted by blank lines; where there are none, each line is one. Lines of a list stay together."""
    has_blank = any(not line for line in "\n".join(lines).strip().split("\n"))
    blocks: list[list[str]] = []
    is_open = False
    for line in lines:
        if not line:
            is_open = False
            continue
        is_item = bool(LIST.match(line))
        if is_open and (has_blank or (is_item and LIST.match(blocks[-1][-1]))):
            blocks[-1].append(line)
        else:
            blocks.append([line])
        is_open = True
    return ["\n".join(block) for block in blocks]


def suggested(text: str, registry: Registry, only_sure: bool) -> Suggested:
    """What a text suggests; `only_sure`: where nobody can be asked."""
    story = story_of(text)
    plain = Story(story.title, BOLD.sub(r"\1", story.body), story.published)
    found = recognise(plain, registry)

    def hint(seen: Seen[Any], value: str) -> tuple[Hint, ...]:
        """None for what is not sure enough, or not registered."""
        is_wanted = value and (seen.is_sure or not only_sure)
        return (Hint(value, " ".join(plain.text[seen.start : seen.end].split())),) if is_wanted else ()

    agencies = [it for seen in found.agencies if seen.value.kind == "agencies" for it in hint(seen, seen.value.slug)]
    return Suggested(
        title=Hint(story.title, story.title) if story.title else NO_HINT,
        agencies=_once(agencies)[:4],
        event_types=_once([it for seen in found.event_types for it in hint(seen, seen.value)]),
        event=_event(found, hint),
        officials=_once([it for seen in found.people if seen.value.offices for it in hint(seen, seen.value.slug)]),
        body=body_of(story, found),
    )


def _once(hints: Sequence[Hint]) -> tuple[Hint, ...]:
    return tuple({hint.value: hint for hint in reversed(hints)}.values())[::-1]


def _event(found: Recognised, hint: Callable[[Seen[Any], str], tuple[Hint, ...]]) -> dict[str, Hint]:
    """The keys of `event`; none when no day of one is told."""
    told: dict[str, tuple[Hint, ...]] = {}
    for seen in found.spans[:1]:
        told["start"] = hint(seen, seen.value.first.isoformat())
        if seen.value.last != seen.value.first:
            told["end"] = hint(seen, seen.value.last.isoformat())
    if found.event_name:
        told["name"] = hint(found.event_name, found.event_name.value)
    for key, held in (("place", found.places[:1]), ("district", found.districts[:1])):
        told[key] = tuple(it for where in held for it in hint(where, where.value))
    return {key: hints[0] for key, hints in told.items() if hints} if told.get("start") else {}


def body_of(story: Story, found: Recognised) -> str:
    """The body as Markdown: its words as they are, without the place of issue, which the portal writes itself."""
    body = story.body
    begin = found.dateline.end - story.body_start if found.dateline and found.dateline.is_sure else -1
    if 0 < begin < len(body) and (behind := BEHIND_DATELINE.match(body, begin)):
        body = body[behind.end() :]
    body = "\n".join(_listed(line) for line in body.split("\n"))
    return STRUCK.sub(r"~~\1~~", BOLD.sub(r"**\1**", SIGNS.sub(r"\\", body)))


def _listed(line: str) -> str:
    """A line of a list with the sign that Markdown knows."""
    found = LIST.match(line)
    if not found:
        return line
    sign = found[0].strip()
    return f"{sign if sign[:-1].isdigit() else '-'} {line[found.end() :]}"
