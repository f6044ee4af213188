"""Pages saved from a browser (.html with its folder, .mht): the article by trafilatura, held against the page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email import message_from_bytes, policy
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import trafilatura
from lxml import etree

from plugins.findings import Finding
from plugins.importer.markup import markup_codes as codes
from plugins.importer.markup.cleaning import cleaned, seen_text
from plugins.importer.markup.words import words_of
from plugins.importer.old_release import OldPicture, OldRelease, Source
from plugins.importer.sources.clippings import titled
from plugins.importer.sources.decoding import decoded
from plugins.importer.sources.files import OldFile, bytes_of, files_of, is_saved_beside, nothing_here
from plugins.recognition.days import days

ENDINGS = ("html", "htm", "xhtml", "mht", "mhtml")
LIMIT = 30_000_000
BODIES = (
    ".//*[@itemprop='articleBody']",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    ".//*[contains(@class, 'post-content') or contains(@class, 'article-content') or contains(@class, 'article-body')"
    " or contains(@class, 'detail-content') or contains(@class, 'content-detail') or contains(@class, 'post-body')"
    " or contains(@class, 'isi-berita') or contains(@class, 'berita-isi') or contains(@class, 'read__content')]",
    ".//article",
)
AROUND = ("nav", "aside", "footer", "form", "script", "style", "noscript", "button", "header")
AROUND_CLASS = re.compile(
    r"\b(?:share|sharing|social|related|sidebar|breadcrumb|comment|navigation|newsletter|popular|recommend|terkait"
    r"|advert|iklan|ads|banner|tags?-?links?|author-box|widget)(?:s|ed|\b|[-_])", re.IGNORECASE
)  # fmt: skip
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
OWN_HOSTS = (".go.id", ".desa.id")  # of governments: no other publisher
IMAGE = re.compile(r'<img\b[^>]*?\bsrc="([^"]*)"[^>]*>')


@dataclass(frozen=True)
class Page:
    """A saved page: its HTML, where it was, and the files saved with it by their addresses."""

    html: str
    address: str = ""
    files: tuple[OldPicture, ...] = ()


def read(source: Source) -> Iterator[OldRelease]:
    """The pages of a file or a folder."""
    is_empty = True
    for old in files_of(source.path, ENDINGS, source.advanced):
        is_empty = False
        yield _page(old, source)
    if is_empty:
        yield nothing_here(source.path, ENDINGS)


def _page(old: OldFile, source: Source) -> OldRelease:
    data = bytes_of(old, LIMIT)
    if isinstance(data, OldRelease):
        return data
    findings: tuple[Finding, ...] = ()
    if old.ending in ("mht", "mhtml"):
        page = _from_mail(data)
    else:
        found = decoded(data)
        findings = found.findings(old.path)
        page = Page(found.text, files=tuple(_beside(old.file)))
    if page is None or "<" not in page.html:
        return old.unusable(codes.NO_ARTICLE)
    try:
        return _release(old, page, findings)
    except Exception:  # whatever the extraction trips over in a page, the next one is read
        return old.unusable(codes.NO_ARTICLE)


def _from_mail(data: bytes) -> Page | None:
    """The page in a .mht, which is a message with the page as its first HTML part."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
                return Page(decoded(payload).text if isinstance(payload, bytes) else "", address)
    except Exception:  # the mail parser raises many things for what is no message
        return None
    return None


def _beside(file: Path) -> Iterator[OldPicture]:
    """The files in the folder that a browser saved with a page, by the address that the page has for them."""
    try:
        folders = [entry for entry in file.parent.iterdir() if entry.is_dir() and is_saved_beside(entry.name)]
        for folder in folders:
            if folder.name.rpartition("_")[0] == file.stem or folder.name.startswith(
                (f"{file.stem}-", f"{file.stem}.")
            ):
                for found in sorted(folder.iterdir()):
                    if found.is_file() and not found.is_symlink():
                        yield OldPicture(f"{folder.name}/{found.name}", found)
    except OSError:
        return


def _release(old: OldFile, page: Page, findings: tuple[Finding, ...]) -> OldRelease:
    tree = etree.fromstring(page.html.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    document: Any = trafilatura.bare_extraction(
        page.html,
        include_formatting=True, include_links=True, include_tables=True, include_images=True, include_comments=False,
        with_metadata=True, favor_recall=True, deduplicate=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    address = _address(tree, page, document)
    body = with_captions(as_html(document.body), tree) if document is not None and document.body is not None else ""
    whole = _article(tree)
    counted = len(words_of([seen_text(cleaned(whole))])) if whole else 0
    if counted and 2 * len(words_of([seen_text(cleaned(body))])) < counted:
        body, findings = whole, (*findings, old.finding(codes.WHOLE_ARTICLE))
    if not words_of([seen_text(cleaned(body))]):
        return old.unusable(codes.NO_ARTICLE)
    site = (document.sitename or "") if document is not None else ""
    host = urlsplit(address).hostname or ""
    publisher = "" if host.endswith(OWN_HOSTS) else site
    published, is_doubtful = _published(tree, document)
    if is_doubtful and published:
        findings = (*findings, old.finding(codes.DAY_OF_PAGE, day=published.isoformat()))
    title = _title(tree, document, site)
    release = OldRelease(
        old.key,
        old.path,
        title=title,
        body=body,
        published=published,
        address=address,
        author=(document.author or "") if document is not None else "",
        publisher=publisher,
        rights=_rights(tree) if publisher else "",
        categories=tuple(document.categories or ()) if document is not None else (),
        pictures=_pictures(body, page, address),
        left_out=() if body is whole else left_out(whole, body, title),
        findings=findings,
    )
    return release if release.title else titled(release, seen_text(cleaned(body)))


def _pictures(body: str, page: Page, address: str) -> tuple[OldPicture, ...]:
    """Of the files saved with the page those that its article shows, by the address that they get when it is read."""
    shown = {unquote(unescape(found[1])) for found in IMAGE.finditer(body)}
    taken = []
    for picture in page.files:
        names = {name for name in shown if name.removeprefix("./") == picture.address}
        taken += [OldPicture(urljoin(address, name) if address else name, picture.file) for name in names]
    return tuple(taken)


def as_html(body: etree._Element) -> str:
    """What trafilatura found, its own elements made those of HTML."""
    made = etree.fromstring(etree.tostring(body))
    for element in made.iter():
        tag = element.tag if isinstance(element.tag, str) else ""
        look = element.get("rend") or ""
        if tag == "hi":
            element.tag = {"#b": "strong", "#i": "em", "#del": "del", "#sub": "sub", "#sup": "sup"}.get(look, "span")
        elif tag == "ref":
            element.tag = "a"
            element.set("href", element.get("target") or "")
        elif tag == "graphic":
            element.tag = "img"
        elif tag == "head":
            element.tag = look if re.fullmatch("h[1-6]", look) else "h2"
        elif tag == "list":
            element.tag = "ol" if look == "ol" else "ul"
        elif tag == "cell":
            element.tag = "th" if element.get("role") == "head" else "td"
        elif tag in ELEMENTS:
            element.tag = ELEMENTS[tag]
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in made)


ELEMENTS = {"lb": "br", "item": "li", "row": "tr", "quote": "blockquote", "del": "del", "code": "pre", "body": "div"}


def with_captions(body: str, tree: etree._Element) -> str:
    """The article with the captions of its pictures, which the extraction leaves out."""
    captions: dict[str, str] = {}
    for figure in tree.iter("figure"):
        words = " ".join("".join(text for part in figure.iter("figcaption") for text in part.itertext()).split())
        captions |= {picture.get("src") or "": words for picture in figure.iter("img") if words}

    def captioned(found: re.Match[str]) -> str:
        words = captions.get(unescape(found[1]))
        return f"<figure>{found[0]}<figcaption>{escape(words)}</figcaption></figure>" if words else found[0]

    return IMAGE.sub(captioned, body)


def _article(tree: etree._Element) -> str:
    """The element that holds the article, without what stands around a text; "" when no element says that it does."""
    for path in BODIES:
        found = tree.xpath(path)
        if found:
            largest = max(found, key=lambda element: len(" ".join(element.itertext())))
            made = etree.fromstring(etree.tostring(largest, with_tail=False), etree.HTMLParser(huge_tree=True))
            for element in list(made.iter()):
                is_around = element.tag in AROUND or AROUND_CLASS.search(element.get("class") or "")
                if is_around and element.getparent() is not None:
                    _remove(element)
            return str(etree.tostring(made, encoding="unicode", method="html"))
    return ""


def left_out(whole: str, body: str, title: str) -> tuple[str, ...]:
    """The lines of the element that holds the article, or words of them, that the extraction took for no part of it."""
    kept = Counter(words_of([seen_text(cleaned(body)), title])) if whole else Counter()
    found = []
    for line in seen_text(cleaned(whole)).splitlines() if whole else ():
        words = words_of([line])
        missing = [word for word in words if not kept[word]]
        kept.subtract(word for word in words if kept[word])
        if missing:
            found.append(" ".join(line.split()) if len(missing) == len(words) else " ".join(missing))
    return tuple(found)


def _remove(element: etree._Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent, tail = element.getparent(), element.tail or ""
    assert parent is not None
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _title(tree: etree._Element, document: Any, site: str) -> str:
    headings = [" ".join("".join(element.itertext()).split()) for element in tree.iter("h1")]
    told = (document.title or "") if document is not None else ""
    same = next((text for text in headings if text and text in told), "")
    title = same or told or next(filter(None, headings), "")
    if site and not same:
        title = re.sub(rf"\s*[|–—-]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE)
    return title


def _address(tree: etree._Element, page: Page, document: Any) -> str:
    found = [*tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content")]
    if saved := SAVED_FROM.search(page.html[:2000]):
        found.append(saved[1])
    found += [page.address, (document.url or "") if document is not None else ""]
    for address in map(str, found):
        try:
            if urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname:
                return address
        except ValueError:
            continue
    return ""


def _published(tree: etree._Element, document: Any) -> tuple[datetime | date | None, bool]:
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


def _rights(tree: etree._Element) -> str:
    text = "\n".join(" ".join("".join(footer.itertext()).split()) for footer in tree.iter("footer"))
    found = RIGHTS.search(text)
    return found[0].strip() if found else ""
