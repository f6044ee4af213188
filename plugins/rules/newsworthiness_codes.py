"""T10x: whether there is news in it, and where it stands."""

from plugins.catalogue import N_
from plugins.findings import Code

CEREMONY = Code(
    "T101",
    N_("the title tells of a ceremony: “{value}”"),
    N_("Say what changes for whom; who opened or attended belongs into the text."),
    "advice",
)
LEAD_WITHOUT_WHO = Code(
    "T102",
    N_("the first paragraph does not say who"),
    N_("Name the agency, the official or the people it is about."),
    "advice",
)
LEAD_WITHOUT_WHEN = Code(
    "T103",
    N_("the first paragraph does not say when"),
    N_("Name the day of the event: “Rabu, 22 Oktober 2025”."),
    "advice",
)
LEAD_WITHOUT_WHERE = Code(
    "T104",
    N_("the first paragraph does not say where"),
    N_("Name the place of the event."),
    "advice",
)
SUMMARY_REPEATS = Code(
    "T105",
    N_("the summary says what the title says"),
    N_("Say the second most important thing there: from when, for whom, how much."),
    "advice",
)
PRAISE = Code(
    "T106",
    N_("“{value}” in the title praises instead of telling"),
    N_("Leave it out, or write the number that shows it."),
    "advice",
)
LEAD_WITHOUT_WHAT = Code(
    "T107",
    N_("the first paragraph tells that something was held, not what happened there"),
    N_("Say what it was about and what came of it: who learnt, decided or got what."),
    "advice",
)
NO_BENEFIT = Code(
    "T108",
    N_("title, summary and the first three paragraphs do not say what changes for people"),
    N_("Say what readers get from it or have to do: for whom, from when, where, for how much."),
    "advice",
)
