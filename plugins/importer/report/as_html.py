"""An import as HTML: an index, and pages of a hundred items; what a run has met is written while it goes on.

Files that need nothing beside themselves: no script, no request. What is kept in memory is one page and a short list.
"""

from collections import Counter, defaultdict
from html import escape
from itertools import count
from pathlib import Path

from plugins.catalogue import N_, Catalogue
from plugins.engine.trouble import Trouble
from plugins.findings import visible
from plugins.importer.report.coloured import legend, safe
from plugins.importer.report.item import article, title_of
from plugins.importer.result import STATUSES, Result, Run, Status
from plugins.lone_page import CLOSING, opening
from plugins.reports.as_html import STYLE
from plugins.reports.codes import OUT_NOT_WRITTEN
from plugins.theming.filters import number_text
from plugins.whole_files import OWNER_ONLY, write_whole

OWN_STYLE = Path(__file__).with_name("report.css")
INDEX, PAGE_NAME = "index.html", "halaman-{number}.html"
ON_PAGE, LISTED = 100, 200
LARGEST = 16 << 20  # characters on a page, which is closed early then
TITLE = N_("Import from “{source}”")
ORDER: tuple[Status, ...] = ("waiting", "new", "refreshed", "kept", "unchanged", "skipped")
"""First what needs somebody."""


class HtmlReport:
    """A listener of a run. `notes`: further sentences for the index, set before the end."""

    def __init__(self, folder: Path, words: Catalogue) -> None:
        self.folder, self.words, self.notes = folder, words, list[str]()
        self.style = STYLE.read_text(encoding="utf-8") + OWN_STYLE.read_text(encoding="utf-8")
        self.page, self.pages = list[tuple[str, str, str]](), list[Counter[str]]()  # (status, entry, article)
        self.listed: dict[str, list[str]] = defaultdict(list)
        self.number = self.size = 0

    def take(self, result: Result) -> None:
        if len(self.page) >= ON_PAGE or self.size > LARGEST:
            self._close_page(is_last=False)
        self.number += 1
        told = article(result, self.number, self.words)
        entry = f'<a href="{{page}}#b{self.number}">{title_of(result, self.words)}</a>'
        reasons = ", ".join(dict.fromkeys(finding.code.id for finding in result.findings[:9]))
        entry += f' <span class="soft">{escape(reasons)}</span>' if reasons else ""
        self.page.append((result.status, entry, told))
        self.size += len(told)

    def close(self, run: Run) -> None:
        """Write the index, and the last page where there are several. Raises Trouble."""
        if self.pages:
            self._close_page(is_last=True)
        body = [self._head(run), *(f"<p>{safe(note)}</p>\n" for note in self.notes), self._findings(run)]
        if self.pages:
            body += [self._list_of_pages(), self._lists(self.listed, Counter(run.counts))]
        else:
            body += [self._lists(_by_status(self.page, ""), None), self._legend(), *(told for _, _, told in self.page)]
        self._write(INDEX, _title(run.source, self.words), "".join(body))
        self._remove_old_pages()

    def _close_page(self, is_last: bool) -> None:
        """Write a page. Its neighbours are known: the next one exists when it is not the last."""
        number = len(self.pages) + 1
        name = PAGE_NAME.format(number=number)
        first, last = self.number - len(self.page) + 1, self.number
        _ = self.words.gettext
        title = _(N_("Items {first}–{last}")).format(first=number_text(first), last=number_text(last))
        links = [(INDEX, _(N_("Overview")))]
        links += [(PAGE_NAME.format(number=number - 1), _(N_("Before")))] if number > 1 else []
        links += [] if is_last else [(PAGE_NAME.format(number=number + 1), _(N_("Next")))]
        nav = "".join(f'<li><a href="{href}">{escape(text)}</a></li>' for href, text in links)
        nav = f'<nav><ul class="pages">{nav}</ul></nav>\n'
        lists = self._lists(_by_status(self.page, ""), None)
        articles = "".join(told for _, _, told in self.page)
        body = f"<header><h1>{escape(title)}</h1>{nav}</header>\n{lists}{self._legend()}{articles}{nav}"
        self._write(name, title, body)
        self.pages.append(Counter(status for status, _, _ in self.page))
        for status, entries in _by_status(self.page, name).items():
            self.listed[status] += entries[: LISTED - len(self.listed[status])]
        self.page, self.size = [], 0

    def _head(self, run: Run) -> str:
        _ = self.words.gettext
        facts = [
            (_(N_("Source")), f"{run.path} ({run.kind})"),
            (_(N_("Drafts in")), str(run.content)),
            (_(N_("Items")), number_text(run.items)),
        ]
        if run.published:
            facts.append((_(N_("Ready to be published at once")), number_text(run.published)))
        told = "".join(f"<div><dt>{escape(label)}</dt><dd>{safe(value)}</dd></div>" for label, value in facts)
        care = [N_("A rehearsal: nothing has been written into the content.")] if run.is_dry else []
        care += [N_("The run was stopped; what it had done until then stands.")] if run.was_stopped else []
        warned = "".join(f'<p class="care">{escape(_(text))}</p>' for text in care)
        return (
            f"<header>\n<h1>{safe(_title(run.source, self.words))}</h1>\n<dl>{told}</dl>{warned}\n"
            f"{self._counts(run)}</header>\n"
        )

    def _counts(self, run: Run) -> str:
        """How many of each, as links to their lists."""
        told = ""
        for status in ORDER:
            if number := run.counts.get(status, 0):
                text = f"{escape(self._name(status))}: <strong>{number_text(number)}</strong>"
                told += f'<li><a href="#{status}">{text}</a></li>'
        return f'<ul class="counts">{told}</ul>\n'

    def _name(self, status: Status) -> str:
        return self.words.gettext(STATUSES[status])

    def _findings(self, run: Run) -> str:
        """What belongs to no single item."""
        if not run.findings:
            return ""
        heading = escape(self.words.gettext(N_("Of the whole source")))
        told = "".join(
            f"<li><strong>{escape(it.code.id)}</strong> {safe(f'{it.path}:{it.line}: {it.message(self.words)}')}"
            f'<br><span class="soft">{safe(it.hint(self.words))}</span></li>'
            for it in run.findings[:LISTED]
        )
        more = len(run.findings) - LISTED
        told += f"<li>{escape(self._more(more))}</li>" if more > 0 else ""
        return f"<section><h2>{heading}</h2><ul>{told}</ul></section>\n"

    def _more(self, number: int) -> str:
        return self.words.gettext(N_("and {count} more")).format(count=number_text(number))

    def _list_of_pages(self) -> str:
        first, told = 1, ""
        for number, counts in enumerate(self.pages, 1):
            last = first + counts.total() - 1
            shown = ", ".join(f"{self._name(status)} {counts[status]}" for status in ORDER if counts[status])
            href = PAGE_NAME.format(number=number)
            told += f'<li><a href="{href}">{number_text(first)}–{number_text(last)}</a>'
            told += f' <span class="soft">{escape(shown)}</span></li>\n'
            first = last + 1
        heading = escape(self.words.gettext(N_("Pages")))
        return f"<section><h2>{heading}</h2><ul>{told}</ul></section>\n"

    def _lists(self, entries: dict[str, list[str]], counts: Counter[str] | None) -> str:
        """The items by status; of a long list its beginning, if `counts` tells how long it is."""
        told = ""
        for status in ORDER:
            if items := entries.get(status):
                number = counts[status] if counts else len(items)
                rest = self._more(number - len(items)) if number > len(items) else ""
                lines = "".join(f"<li>{item}</li>\n" for item in [*items, *filter(None, [escape(rest)])])
                heading = f"{escape(self._name(status))} ({number_text(number)})"
                told += f'<section id="{status}"><h2>{heading}</h2><ol>\n{lines}</ol></section>\n'
        return told

    def _legend(self) -> str:
        return legend(self.words)

    def _write(self, name: str, title: str, body: str) -> None:
        whole = opening(visible(title), self.style, self.words) + body + CLOSING + "\n"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / name, whole.encode("utf-8", "backslashreplace"), OWNER_ONLY)
        except OSError as error:
            raise Trouble(OUT_NOT_WRITTEN, path=self.folder / name, problem=error.strerror or error) from error

    def _remove_old_pages(self) -> None:
        """Pages of a longer run before this one would tell of what is no more."""
        for number in count(len(self.pages) + 1):
            old = self.folder / PAGE_NAME.format(number=number)
            if not old.is_file():
                return
            old.unlink(missing_ok=True)


def _title(source: str, words: Catalogue) -> str:
    return words.gettext(TITLE).format(source=source)


def _by_status(page: list[tuple[str, str, str]], name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for status, entry, _ in page:
        found[status].append(entry.replace("{page}", name, 1))
    return found
