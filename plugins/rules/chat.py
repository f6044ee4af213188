"""What a text brings along that was copied from a chat: emojis, the sender's name, signs that mean nothing here."""

import re
from collections.abc import Iterator

from plugins.findings import Finding
from plugins.recognition.bare import without_code
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import chat_codes as codes
from plugins.rules.prose import is_indonesian

_CHAT = re.compile(
    r"([\U0001F1E6-\U0001FAFF✅✨❌❗❤⭐]|[\u2190-\u2bff]\ufe0f"  # emojis, flags among them, and signs shown as emojis
    r"|(?<![\w~])~(?=[^\s~])[^~\n]{1,80}(?<!\s)~(?![\w~])"  # ~struck out~
    r"|(?<!\w)\[?\d{1,2}/\d{1,2}(?:/\d{2,4})?,?[ ]\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\]|[ ]-)[ ][^:\n]{1,40}:(?=\s))"
)
_GREETING = re.compile(r"[\s*_]*(As+ala+m[a-z'’ -]{0,4}ala[iy]kum)", re.IGNORECASE)


@rule(codes.CHAT, wrong="👉 Loket kini buka ~siang~ malam.", right="Loket kini buka malam.")
def copied_from_chat(manuscript: Manuscript) -> Iterator[Finding]:
    """A release is no message of a chat: no emojis, no sender, no ~signs~, no greeting unless it is a speech."""
    if not is_indonesian(manuscript):
        return
    release = manuscript.release
    for key in ("title", "summary"):
        if found := _CHAT.search(getattr(release, key)):
            yield manuscript.header(key, codes.CHAT, value=found[1])
            return
    body = without_code(manuscript.markdown, manuscript.blocks, manuscript.first_line)
    found = _CHAT.search(body) or (_GREETING.match(body) if release.kind != "speech" else None)
    if found:
        line = manuscript.first_line + body.count("\n", 0, found.start(1))
        yield manuscript.finding(line, codes.CHAT, value=found[1])
