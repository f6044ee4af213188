"""A proposed column map in words, to be confirmed by a person, and as the `--map` that says the same."""

from collections.abc import Iterator

from plugins.catalogue import N_, Catalogue
from plugins.findings import visible
from plugins.importer.columns.column_map import ColumnMap
from plugins.importer.columns.proposed_maps import SURE, Guess, Proposal
from plugins.importer.markup.plain_words import plain_line

SAMPLE = 44  # characters of a value that are shown
TABLE = N_("The releases seem to stand in the table {table}, one of {tables}.")
NOT_USED = N_("not used: {columns}")
UNSURE = N_("unsure")
NO_DATE = N_("No column seems to hold the day of publication: the drafts would wait for their dates.")
MONTH_FIRST = N_("Days are read with the month first: 12/31/2019.")
SAME = N_("To say the same, or something else: --map '{map}'")
NOBODY = N_("Nobody can tell which columns hold title and text. These are there: {columns}")
FIELDS = {
    "key": N_("key"),
    "title": N_("title"),
    "body": N_("text"),
    "published": N_("day of publication"),
    "time": N_("time of publication"),
    "state": N_("published or not"),
    "kind": N_("release or page"),
    "address": N_("old address"),
    "summary": N_("summary"),
    "author": N_("who entered it"),
    "reporter": N_("reporter"),
    "editor": N_("editor"),
    "publisher": N_("publisher"),
    "rights": N_("copyright"),
    "categories": N_("categories"),
    "picture": N_("picture"),
    "caption": N_("caption"),
}
"""Each field in words of the reader; beside it stands the word for `--map`."""


def asked_back(proposal: Proposal, words: Catalogue) -> str:
    """What was found out, a line a column with a value of it, and how to say the same with --map."""
    return "\n".join(_lines(proposal, words))


def map_text(columns: ColumnMap) -> str:
    """A map as `--map` takes it."""
    return ",".join(_parts(columns))


def _lines(proposal: Proposal, words: Catalogue) -> Iterator[str]:
    _ = words.gettext
    used = [guess for guess in proposal.guesses if guess.field]
    unused = ", ".join(visible(guess.column) for guess in proposal.guesses if not guess.field)
    if not proposal.confidence:
        yield _(NOBODY).format(columns=", ".join(visible(guess.column) for guess in proposal.guesses) or "–")
        return
    columns = proposal.columns
    if columns.table:
        yield _(TABLE).format(table=columns.table, tables=len(proposal.tables))
    width = max(len(guess.column) for guess in used)
    for guess in used:
        yield f"  {visible(guess.column):<{width}}  {_meaning(guess, columns, words)}  {_sample(guess)}".rstrip()
    if unused:
        yield "  " + _(NOT_USED).format(columns=unused)
    if "published" not in columns.columns.values():
        yield _(NO_DATE)
    if columns.is_month_first:
        yield _(MONTH_FIRST)
    yield _(SAME).format(map=map_text(columns))


def _meaning(guess: Guess, columns: ColumnMap, words: Catalogue) -> str:
    lookup = columns.lookups.get(guess.column)
    named = f"{guess.field}@{lookup.table}.{lookup.value}" if lookup else guess.field
    doubt = f", {words.gettext(UNSURE)}" if guess.confidence < SURE else ""
    return f"→ {named:<10} ({words.gettext(FIELDS[guess.field])}{doubt})"


def _sample(guess: Guess) -> str:
    """The beginning of a value, as plain words."""
    text = visible(plain_line(guess.sample))
    return f"“{text[:SAMPLE].rstrip()}…”" if len(text) > SAMPLE else f"“{text}”" if text else ""


def _parts(columns: ColumnMap) -> Iterator[str]:
    if columns.table:
        yield f"table={columns.table}"
    for column, field in columns.columns.items():
        lookup = columns.lookups.get(column)
        yield f"{column}={field}@{lookup.table}.{lookup.value}.{lookup.key}" if lookup else f"{column}={field}"
    if columns.address:
        yield f"address={columns.address}"
    if columns.is_month_first:
        yield "days=month-first"
