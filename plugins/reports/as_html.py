"""A paper as one HTML file that stands by itself: no script, nothing from elsewhere, for screens and A4."""

from dataclasses import dataclass
from pathlib import Path

from plugins.page import Page
from plugins.reports.paper import Paper
from plugins.theming.environment import environment, render

STYLE = Path(__file__).parent / "templates" / "paper.css"
"""The look of papers, for other reports, too."""


@dataclass(frozen=True, slots=True)
class PaperView:
    """What `templates/paper.html` shows."""

    paper: Paper
    language: str


def as_html(paper: Paper, language: str) -> bytes:
    """The whole file. Whatever stands on the paper is escaped."""
    return render(environment(Path(__file__).parent, language), Page("", "paper.html", PaperView(paper, language)))
