"""Parts of a WordPress text that its export keeps elsewhere: blocks that several texts share, and footnotes.

Since version 6.3 notes stand as JSON beside a text, which has only their numbers and a sign for the place of the list.
"""

import json
import re
from collections.abc import Mapping

SYNCED = "wp_block"
"""The kind of entry that holds a block which several texts share."""
DEEPEST = 3  # shared blocks within shared blocks
LONGEST = 1 << 20  # characters that shared blocks may bring into one text
_REFERENCE = re.compile(r"<!--\s*wp:block\s+\{[^<>]{0,200}?\"ref\":\s*(\d{1,18})\b[^<>]{0,200}?\}\s*/-->")
_PLACE = re.compile(r"<!--\s*wp:footnotes\b[^<>]{0,500}?/-->")


def with_synced(body: str, synced: Mapping[str, str]) -> str:
    """The text with the shared blocks that it refers to; what is not in the export stays a reference."""
    for _ in range(DEEPEST):
        found = [it for it in _REFERENCE.finditer(body) if it[1] in synced] if "wp:block" in body else []
        if not found or sum(len(synced[it[1]]) for it in found) > LONGEST:
            return body
        body = _REFERENCE.sub(lambda it: synced.get(it[1], it[0]), body)
    return body


def with_notes(body: str, told: str) -> str:
    """The text with its footnotes as a numbered list, where it has them or at its end."""
    notes = _notes(told)
    if not notes:
        return body
    listed = f"<ol>{''.join(f'<li>{note}</li>' for note in notes)}</ol>"
    if place := _PLACE.search(body):
        return body[: place.start()] + listed + body[place.end() :]
    return f"{body}\n{listed}"


def _notes(told: str) -> list[str]:
    try:
        held = json.loads(told) if told.strip() else None
    except (ValueError, RecursionError):
        return []
    items = held if isinstance(held, list) else []
    notes = [str(item.get("content") or "").strip() for item in items if isinstance(item, dict)]
    return [note for note in notes if note]
