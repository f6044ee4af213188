"""What a saved page says of itself around its article: title, address, moment, rights."""

import re
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from plugins.recognition.days import days

PUBLISHED = (
    "//meta[@property='article:published_time']/@content", "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='publishdate' or @name='pubdate' or @name='date' or @name='dc.date.issued' or @name='DC.date.issued'"
    " or @name='content_PublishedDate']/@content",
    "//*[@itemprop='datePublished']/@datetime", "//time[contains(@class, 'published')]/@datetime",
    "//article//time/@datetime",
)  # fmt: skip
JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->")
RIGHTS = re.compile(r"(?:copyright\b|hak cipta\b|©)[^<>\n]{0,120}", re.IGNORECASE)


def title_of(tree: etree._Element, document: Any, site: str) -> str:
    """What the page is called in a heading and in its head alike, else in one of them, without the name of the site."""
    headings = [" ".join("".join(element.itertext()).split()) for element in tree.iter("h1")]
    told = (document.title or "") if document is not None else ""
    same = next((text for text in headings if text and text in told), "")
    title = same or told or next(filter(None, headings), "")
    if site and not same:
        title = re.sub(rf"\s*[|–—-]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE)
    return title


def address_of(tree: etree._Element, html: str, place: str, document: Any) -> str:
    """Where it could be read: as it says itself, as the browser that saved it (`place`), as the extraction has it."""
    found = [*tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content")]
    if saved := SAVED_FROM.search(html[:2000]):
        found.append(saved[1])
    found += [place, (document.url or "") if document is not None else ""]
    for address in map(str, found):
        try:
            if urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname:
                return address
        except ValueError:
            continue
    return ""


def published_of(tree: etree._Element, document: Any) -> tuple[datetime | date | None, bool]:
    """When it was published, and whether that was only guessed."""
    written = [str(value) for path in PUBLISHED for value in tree.xpath(path)]
    for script in tree.iter("script"):
        written += JSON_DATE.findall(script.text or "")
    for text in written:
        if (moment := _moment(text)) is not None:
            return moment, False
    lines = [
        " ".join("".join(element.itertext()).split())
        for element in tree.iter("time", "span", "p", "div", "small", "li")
    ]
    for line in lines:
        if len(line) < 80 and (day := _day_in(line)):
            return day, True
    guessed = _moment((document.date or "") if document is not None else "")
    return guessed, True


def _moment(text: str) -> datetime | date | None:
    try:
        return datetime.fromisoformat(text.strip()) if len(text.strip()) > 10 else date.fromisoformat(text.strip())
    except ValueError:
        return None


def _day_in(line: str) -> date | None:
    """The day that a short line names whole: `Senin, 18 November 2024 | 10:30 WITA`."""
    return next((found.last.known for found in days(line) if found.last.known), None)


def rights_of(tree: etree._Element) -> str:
    """The line of the foot that says whose the text is."""
    text = "\n".join(" ".join("".join(footer.itertext()).split()) for footer in tree.iter("footer"))
    found = RIGHTS.search(text)
    return found[0].strip() if found else ""
