"""What the preview shows beside the site, in words: the panel over a page, the page where there is no site yet, and
the script that a page gets on its way to the browser.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from plugins.catalogue import N_, Catalogue
from plugins.engine.numbers import shown_number
from plugins.engine.outcome import Told

MOST_TOLD = 20  # more than that nobody reads at once
SCRIPT = '<script type="module" src="/.portal/live.js" data-build="{build}" data-page="{page}"></script>\n'
WAITING = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="stylesheet" href="/.portal/waiting.css">
</head>
<body>
<main>
<h1>{title}</h1>
<p>{text}</p>
</main>
</body>
</html>
"""


def failure(told: tuple[Told, ...], words: Catalogue, language: str) -> Mapping[str, Any]:
    """All that the panel over a page shows, in words."""
    count = words.ngettext("{number} thing to mend", "{number} things to mend", len(told)).format(
        number=shown_number(len(told), words)
    )
    more = words.gettext(N_("and {number} more on the terminal")).format(
        number=shown_number(len(told) - MOST_TOLD, words)
    )
    return {
        "language": language,
        "heading": words.gettext(N_("Not built yet")),
        "count": count,
        "kept": words.gettext(N_("Below is the last page that could be built.")),
        "hide": words.gettext(N_("Hide")),
        "show": words.gettext(N_("Show")),
        "todo": words.gettext(N_("What to do")),
        "more": more if len(told) > MOST_TOLD else "",
        "findings": [
            {"place": one.place, "code": one.code, "message": one.message, "hint": one.hint} for one in told[:MOST_TOLD]
        ],
    }


def with_script(page: bytes, build: str, address: str) -> bytes:
    """A page as the preview serves it: with the script that listens; the file itself stays as it was built."""
    script = SCRIPT.format(build=escape(build), page=escape(address)).encode()
    before, body, after = page.rpartition(b"</body>")
    return before + script + body + after if body else page + script


def waiting_page(words: Catalogue, language: str) -> bytes:
    """What stands at every address until there is a site; it turns into the site by itself."""
    title = words.gettext(N_("There is no page yet"))
    text = words.gettext(N_("The site appears here by itself as soon as it has been built."))
    page = WAITING.format(language=escape(language), title=escape(title), text=escape(text))
    return with_script(page.encode(), "", "")
