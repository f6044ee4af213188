"""Pages saved from a browser (.html with its folder, .mht): the article by trafilatura, held against the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from html import unescape
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
from plugins.importer.sources.articles import IMAGE, as_html, left_out, marked_article, with_captions
from plugins.importer.sources.clippings import titled
from plugins.importer.sources.decoding import decoded
from plugins.importer.sources.files import OldFile, bytes_of, files_of, is_saved_beside, nothing_here
from plugins.importer.sources.page_facts import address_of, published_of, rights_of, title_of

ENDINGS = ("html", "htm", "xhtml", "mht", "mhtml")
LIMIT = 30_000_000
OWN_HOSTS = (".go.id", ".desa.id")  # of governments: no other publisher


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
    address = address_of(tree, page.html, page.address, document)
    body = with_captions(as_html(document.body), tree) if document is not None and document.body is not None else ""
    whole = marked_article(tree)
    counted = len(words_of([seen_text(cleaned(whole))])) if whole else 0
    if counted and 2 * len(words_of([seen_text(cleaned(body))])) < counted:
        body, findings = whole, (*findings, old.finding(codes.WHOLE_ARTICLE))
    if not words_of([seen_text(cleaned(body))]):
        return old.unusable(codes.NO_ARTICLE)
    site = (document.sitename or "") if document is not None else ""
    host = urlsplit(address).hostname or ""
    publisher = "" if host.endswith(OWN_HOSTS) else site
    published, is_doubtful = published_of(tree, document)
    if is_doubtful and published:
        findings = (*findings, old.finding(codes.DAY_OF_PAGE, day=published.isoformat()))
    title = title_of(tree, document, site)
    release = OldRelease(
        old.key,
        old.path,
        title=title,
        body=body,
        published=published,
        address=address,
        author=(document.author or "") if document is not None else "",
        publisher=publisher,
        rights=rights_of(tree) if publisher else "",
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
