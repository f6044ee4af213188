"""Where the links of a body lead, seen from anywhere else."""

import re
from urllib.parse import quote, urljoin

from lxml import etree

_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@|tel:\+?\d)", re.IGNORECASE)


def target_of(href: str, base: str = "") -> str:
    """The address of a link in a body that could be read at `base`; "" when it leads nowhere from elsewhere."""
    written = href.strip()
    if not written or written.startswith("#"):
        return ""
    try:
        target = urljoin(base, written) if base else written
    except ValueError:
        target = ""
    return quote(target, safe="%/:?#[]@!$&()*+,;=~-._") if _LINK.match(target) else ""


def dead_address(link: etree._Element) -> str:
    """The address of a link with words that leads nowhere from elsewhere, or ""."""
    written = (link.get("href") or "").strip()
    return written if written and not written.startswith(("#", "data:")) and "".join(link.itertext()).strip() else ""
