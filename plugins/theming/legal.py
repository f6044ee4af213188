"""What no feed and no page may carry: the characters that XML forbids."""

import re
from contextlib import suppress

# XML 1.0 § 2.2, lone surrogates included. Not compiled before it is needed, which is hardly ever.
ILLEGAL = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")


def legal(text: str) -> bytes:
    """A page's text as UTF-8, without those characters.

    Nearly every page has none, and to look for one after the other takes a tenth of what the expression takes.
    """
    with suppress(UnicodeEncodeError):  # a lone surrogate
        encoded = text.encode("utf-8")
        if not (any(map(encoded.__contains__, CONTROLS)) or "\ufffe" in text or "\uffff" in text):
            return encoded
    return re.sub(ILLEGAL, "", text).encode("utf-8")
