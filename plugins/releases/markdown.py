"""Markdown to HTML: one converter a process, with the few extensions that editors are told of.

Tables, footnotes, definition lists, and lists that do not run into one another. Not `meta` (Pelican's default): it
would swallow a first line such as "Catatan: …". Not `attr_list`: looks are the theme's.
"""

from functools import cache

from markdown import Markdown

from plugins.catalogue import N_, catalogue

EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists")
BACK = N_("Back to where note {} is named")


@cache
def _converter(language: str) -> Markdown:
    configs: dict[str, dict[str, object]] = {
        # Alignment as an attribute, since authors' styles do not pass the sanitiser.
        "tables": {"use_align_attribute": True},
        "footnotes": {"BACKLINK_TITLE": catalogue(language).gettext(BACK)},
    }
    return Markdown(extensions=list(EXTENSIONS), extension_configs=configs, output_format="html")


def to_html(markdown: str, language: str) -> str:
    """The HTML of a text, with the author's raw HTML still in it: unsafe until it is sanitised."""
    converter = _converter(language)
    # Before, not after: a text on which the converter gave up must leave nothing to the next one.
    converter.reset()
    return converter.convert(markdown)
