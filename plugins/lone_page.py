"""The frame of an HTML file that stands by itself: its style inside, no script, nothing fetched from anywhere."""

from html import escape

from plugins.catalogue import N_, Catalogue

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
LANGUAGE = N_("en")  # in the catalogue: the code of the language that it holds
OPENING = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
CLOSING = """
</main>
</body>
</html>"""


def opening(title: str, style: str, words: Catalogue) -> str:
    """All before the contents. `title` is plain text."""
    return OPENING.format(language=escape(words.gettext(LANGUAGE)), policy=POLICY, title=escape(title), style=style)
