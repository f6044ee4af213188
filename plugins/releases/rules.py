"""Rules that look at several fields of one header. Each yields findings; its docstring is the rule.

`RULES` names the keys a rule looks at: it is left out when one of them is wrong in itself.
"""

from collections.abc import Callable, Iterator

from plugins.dates import day_text
from plugins.findings import Finding
from plugins.releases import header_codes as codes
from plugins.releases.header import TITLE_ADVICE
from plugins.releases.known_codes import waivable
from plugins.releases.subject import Subject

Rule = Callable[[Subject], Iterator[Finding]]


def title_is_short(subject: Subject) -> Iterator[Finding]:
    """A title is read at a glance."""
    length = len(subject.header.title)
    if length > TITLE_ADVICE:
        yield subject.finding(codes.LONG_TITLE, "title", length=length, limit=TITLE_ADVICE)


def year_is_that_of_the_folder(subject: Subject) -> Iterator[Finding]:
    """A release stands in the folder of the year in which it is published, in the portal's zone."""
    year = subject.header.date.at.year
    if subject.year not in (None, year):
        yield subject.finding(codes.OTHER_YEAR, "date", year=f"{year:04}", folder=subject.year)


def nobody_approves_their_own(subject: Subject) -> Iterator[Finding]:
    """Four eyes: who wrote a text does not approve it."""
    header = subject.header
    if header.approver and header.approver.casefold() == header.author.casefold():
        yield subject.finding(codes.OWN_APPROVER, "approver", value=header.approver)


def changes_are_whole(subject: Subject) -> Iterator[Finding]:
    """A correction says what was wrong and what is right; who approved a change is known."""
    for index, change in enumerate(subject.header.changes):
        if change.kind == "correction":
            for key in ("was", "now"):
                if not getattr(change, key):
                    yield subject.finding(codes.CORRECTION_WITHOUT, "changes", index, key=key)
        if change.kind != "minor" and not change.approver:
            yield subject.finding(codes.CHANGE_WITHOUT_APPROVER, "changes", index)


def changes_are_in_order(subject: Subject) -> Iterator[Finding]:
    """Changes come after the publication, the oldest first: their feed entries are counted in this order."""
    changes, published = subject.header.changes, subject.header.date.at
    for index, change in enumerate(changes):
        if change.at < published:
            place = ("changes", index, "at")
            yield subject.finding(codes.CHANGE_TOO_EARLY, *place, date=day_text(published.date()))
        if index and change.at < changes[index - 1].at:
            yield subject.finding(codes.CHANGE_ORDER, "changes", index, "at")


def withdrawal_follows(subject: Subject) -> Iterator[Finding]:
    """Only what was published can be withdrawn; what is superseded names its successor."""
    withdrawn, published = subject.header.withdrawn, subject.header.date
    if withdrawn is None:
        return
    # A day alone is its first moment: the day of publication is not too early.
    too_early = withdrawn.at.at < published.at if withdrawn.at.has_hour else withdrawn.at.day < published.day
    if too_early:
        yield subject.finding(codes.WITHDRAWN_TOO_EARLY, "withdrawn", "at", date=day_text(published.day))
    if withdrawn.reason == "superseded" and not withdrawn.replaced_by:
        yield subject.finding(codes.SUPERSEDED_WITHOUT, "withdrawn", "reason")


def event_ends_after_it_starts(subject: Subject) -> Iterator[Finding]:
    """An event ends after it starts, and within a year: longer is a mistyped year."""
    event = subject.header.event
    if event is None or event.end is None:
        return
    start, end = event.start, event.end
    if end.day < start.day or (start.has_hour and end.has_hour and end.at < start.at):
        yield subject.finding(codes.END_BEFORE_START, "event", "end")
    elif (end.day - start.day).days > 366:
        yield subject.finding(codes.TOO_LONG_EVENT, "event", "end", days=(end.day - start.day).days)


def districts_are_said_once(subject: Subject) -> Iterator[Finding]:
    """With an event its own `district` says where; `districts` is for releases without one."""
    if subject.header.event and subject.header.districts:
        yield subject.finding(codes.DISTRICTS_BESIDE_EVENT, "districts")


def expires_after_publication(subject: Subject) -> Iterator[Finding]:
    """What expires has been valid."""
    published = subject.header.date
    if subject.header.expires and subject.header.expires <= published.at:
        yield subject.finding(codes.EXPIRES_TOO_EARLY, "expires", date=day_text(published.day))


def translation_has_its_language(subject: Subject) -> Iterator[Finding]:
    """A translation says a language that is not Indonesian."""
    header = subject.header
    if header.translation_of and header.lang == "id":
        key = "lang" if ("lang",) in subject.given.lines else "translation_of"
        yield subject.finding(codes.TRANSLATION_LANGUAGE, key, value=header.lang)


def agencies_are_named_once(subject: Subject) -> Iterator[Finding]:
    """An agency issues or supports, not both."""
    for index, slug in enumerate(subject.header.supporting_agencies):
        if slug in subject.header.agencies:
            yield subject.finding(codes.AGENCY_TWICE, "supporting_agencies", index, value=slug)


def officials_are_named_once(subject: Subject) -> Iterator[Finding]:
    """A person may be named twice only with two offices."""
    seen: set[tuple[str, str | None]] = set()
    for index, official in enumerate(subject.header.officials):
        if (official.person, official.role) in seen:
            yield subject.finding(codes.MENTION_TWICE, "officials", index, value=official.person)
        seen.add((official.person, official.role))


def sources_are_named(subject: Subject) -> Iterator[Finding]:
    """A release says where its facts come from."""
    if not subject.header.sources:
        yield subject.finding(codes.NO_SOURCES)


def contact_can_be_reached(subject: Subject) -> Iterator[Finding]:
    """A press contact has a name, an address or a number."""
    contact = subject.header.contact
    if contact and not (contact.name or contact.email or contact.phone):
        yield subject.finding(codes.EMPTY_CONTACT, "contact")


def only_advice_is_waived(subject: Subject) -> Iterator[Finding]:
    """An error of the form cannot be waived."""
    for index, waiver in enumerate(subject.header.waivers):
        if not waivable(waiver.code):
            yield subject.finding(codes.NOT_WAIVABLE, "waivers", index, "code", value=waiver.code)


RULES: tuple[tuple[frozenset[str], Rule], ...] = tuple(
    (frozenset(keys.split()), rule)
    for keys, rule in (
        ("title", title_is_short),
        ("date", year_is_that_of_the_folder),
        ("author approver", nobody_approves_their_own),
        ("changes", changes_are_whole),
        ("changes date", changes_are_in_order),
        ("withdrawn date", withdrawal_follows),
        ("event", event_ends_after_it_starts),
        ("event districts", districts_are_said_once),
        ("expires date", expires_after_publication),
        ("lang translation_of", translation_has_its_language),
        ("agencies supporting_agencies", agencies_are_named_once),
        ("officials", officials_are_named_once),
        ("sources", sources_are_named),
        ("contact", contact_can_be_reached),
        ("waivers", only_advice_is_waived),
    )
)


def check_header(subject: Subject, wrong: frozenset[str]) -> Iterator[Finding]:
    """Every rule whose keys are right in themselves."""
    for keys, rule in RULES:
        if not keys & wrong:
            yield from rule(subject)
