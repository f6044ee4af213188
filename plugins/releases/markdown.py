"""Markdown to HTML: one converter a process, with the few extensions that editors are told of.

Tables, footnotes, definition lists, and lists that do not run into one another. Not `meta` (Pelican's default): it
would swallow a first line such as "Catatan: …". Not `attr_list`: looks are the theme's.
"""

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.catalogue import N_, catalogue

EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists")
BACK = N_("Back to where note {} is named")
# Every inline pattern begins with one of these: code, escapes, links, pictures, notes, HTML, references, line breaks,
# emphasis.
INLINE = re.compile(r"[\\`\[<&*_]|  \n")


class _PlainTexts(Treeprocessor):
    """Tells the converter which texts have nothing inline in them; it would try each of its patterns on each text.

    Half of the time of a conversion. What no pattern can match is the same after all of them were tried.
    """

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not INLINE.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not INLINE.search(element.tail):
                element.tail = AtomicString(element.tail)


def converter(language: str) -> Markdown:
    """The library's converter as any program would set it up; what ours must equal."""
    configs: dict[str, dict[str, object]] = {
        # Alignment as an attribute, since authors' styles do not pass the sanitiser.
        "tables": {"use_align_attribute": True},
        "footnotes": {"BACKLINK_TITLE": catalogue(language).gettext(BACK)},
    }
    return Markdown(extensions=list(EXTENSIONS), extension_configs=configs, output_format="html")


@cache
def _converter(language: str) -> Markdown:
    made = converter(language)
    made.treeprocessors.register(_PlainTexts(made), "plain_texts", 21)  # just before "inline", which is 20
    return made


def to_html(markdown: str, language: str) -> str:
    """The HTML of a text, with the author's raw HTML still in it: unsafe until it is sanitised."""
    converter = _converter(language)
    # Before, not after: a text on which the converter gave up must leave nothing to the next one.
    converter.reset()
    return converter.convert(markdown)
