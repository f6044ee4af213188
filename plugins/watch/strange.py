"""What stands in a page that is not as it was published: where it leads to, and words that sell. Pure."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

NEVER_THERE = (
    "/.env",
    "/.git/config",
    "/.portal-output",
    "/aset/",
    "/admin.php",
    "/index.php",
    "/judi/",
    "/shell.php",
    "/slot/",
    "/slot-gacor/",
    "/togel/",
    "/upload.php",
    "/wp-content/",
    "/wp-login.php",
)
"""Where strangers usually put things, what must not be served, and a folder that must not be listed."""

LINK = re.compile(r"""(?:href|src|action|content)\s*=\s*["']?([^"'\s>]+)|(https?://[^\s"'<>\\]+)""", re.IGNORECASE)
WORDS = re.compile(
    r"\b(slot (?:gacor|online|88|777)|gacor|judi (?:online|bola)|togel|toto (?:macau|4d)|maxwin|sbobet|pragmatic play"
    r"|scatter hitam|mahjong ways|rtp live|agen (?:bola|judi)|bandar (?:bola|judi)|[ck]asino|poker online|jackpot"
    r"|deposit (?:pulsa|dana|qris)|bonus new member|sweet bonanza|gates of olympus"
    r"|viagra|cialis|levitra|obat (?:kuat|aborsi)|cytotec)\b"
)
ENOUGH = 2  # words; one alone stands in releases against it, too


def led_to(text: str, address: str, hosts: frozenset[str]) -> Iterator[str]:
    """The addresses of the site itself that a page, feed or sitemap names, without question marks and fragments."""
    for attribute, url in LINK.findall(text):
        try:
            parts = urlsplit(urljoin(f"https://-{address}", unescape(attribute or url)))
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc.lower() in hosts | {"-"} and parts.path.startswith("/"):
            yield parts.path


def words_that_sell(text: str) -> tuple[str, ...]:
    """The words of gambling or of drugs for sale, each once; none where there is but one."""
    plain = " ".join(re.split(r"[\s_+-]+", unescape(text).lower()))
    found = tuple(dict.fromkeys(WORDS.findall(plain)))
    return found if len(found) >= ENOUGH else ()
