"""Words of the command line for editors' acts. Each calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task

WHERE = {
    "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
    "settings": "settings file (default: pelicanconf.py)",
    "yes": "ask nothing, not even whether to write",
}
AT = "when, with hour and zone (default: now)"
NOTE = "what readers should know about it"


@task(
    iterable=["agency", "event_type", "official", "seen_on"],
    auto_shortflags=False,  # there are more flags than letters
    help={
        "kind": "release (default), official or agency: what is begun",
        "title": "title of the release",
        "agency": "agency that issues it, by slug or name; several: once for each",
        "event_type": "kind of event, by slug or name; several: once for each",
        "event": "name of the event (default: the title)",
        "start": "first day of the event, such as 2025-10-22",
        "end": "its last day (default: the first)",
        "place": "where it was",
        "district": "its kecamatan, by slug or name",
        "official": "official who is named, by slug or name, perhaps with :role; several: once for each",
        "summary": "one or two sentences (default: to be written)",
        "date": "day of publication (default: today)",
        "slug": "name of the file without ending (default: made of the title or name)",
        "text": "file with the whole text (-: standard input), which becomes the body and suggests the rest",
        "no_edit": "do not open $VISUAL or $EDITOR",
        "name": "official, agency: the name",
        "role": "official: the first role, by slug or name",
        "appointment": "official: definitif (default), plt, plh, pj or pjs",
        "from_": "official: first day in office",
        "seen_on": "official: day on which a source saw it; several: once for each",
        "decree": "official: number of the decree",
        "short_name": "agency: the short name",
        "form": "agency: dinas, badan, kecamatan …",
        "government": "agency: its government, by slug or name",
        **WHERE,
    },
)
def new(
    c: Context,
    kind: str = "release",
    title: str = "",
    agency: list[str] | None = None,
    event_type: list[str] | None = None,
    event: str = "",
    start: str = "",
    end: str = "",
    place: str = "",
    district: str = "",
    official: list[str] | None = None,
    summary: str = "",
    date: str = "",
    slug: str = "",
    text: str = "",
    no_edit: bool = False,
    name: str = "",
    role: str = "",
    appointment: str = "",
    from_: str = "",
    seen_on: list[str] | None = None,
    decree: str = "",
    short_name: str = "",
    form: str = "",
    government: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Begin a release, asking for what it needs; or register an official or an agency."""
    given = dict(locals())
    from plugins.desk.commands import begin

    given |= {"from": from_, "short-name": short_name, "kind": appointment}
    begin(kind, given, not no_edit, given)


@task(
    iterable=["seen_on"],
    help={
        "person": "the official, by slug or name",
        "role": "the role, by slug or name",
        "kind": "definitif (default), plt, plh, pj or pjs",
        "from_": "first day in office",
        "until": "last day in office",
        "seen_on": "day on which a source saw it, when the first is unknown; several: once for each",
        "decree": "number of the decree",
        "source": "where it stands, such as a newspaper and its day",
        **WHERE,
    },
)
def appoint(
    c: Context,
    person: str,
    role: str,
    kind: str = "",
    from_: str = "",
    until: str = "",
    seen_on: list[str] | None = None,
    decree: str = "",
    source: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Add an appointment to the file of an official."""
    from plugins.desk.commands import appointed

    given = {"kind": kind, "from": from_, "until": until, "seen_on": seen_on or [], "decree": decree, "source": source}
    appointed(person, role, given, {"content": content, "settings": settings, "yes": yes})


@task(help={"person": "the official, by slug or name", "role": "the role, by slug or name",
            "until": "last day in office", **WHERE})  # fmt: skip
def end_appointment(
    c: Context, person: str, role: str, until: str = "", content: str = "", settings: str = "", yes: bool = False
) -> None:
    """Write the last day of an appointment into the file of an official."""
    from plugins.desk.commands import ended

    ended(person, role, until, {"content": content, "settings": settings, "yes": yes})


@task(help={"file": "the release: its file, or its slug", "note": NOTE, "was": "what it said",
            "now": "what it should say", "approver": "who approved it", "at": AT, **WHERE})  # fmt: skip
def correct(
    c: Context,
    file: str,
    note: str = "",
    was: str = "",
    now: str = "",
    approver: str = "",
    at: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Note a correction in the header of a release: something was wrong."""
    from plugins.desk.commands import changed

    given = {"note": note, "was": was, "now": now, "approver": approver, "at": at}
    changed(file, "correction", given, {"content": content, "settings": settings, "yes": yes})


@task(help={"file": "the release: its file, or its slug", "note": NOTE, "approver": "who approved it",
            "at": AT, **WHERE})  # fmt: skip
def update(
    c: Context,
    file: str,
    note: str = "",
    approver: str = "",
    at: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Note an update in the header of a release: there are new facts."""
    from plugins.desk.commands import changed

    given = {"note": note, "approver": approver, "at": at}
    changed(file, "update", given, {"content": content, "settings": settings, "yes": yes})


@task(help={"file": "the release: its file, or its slug", "reason": "error, superseded, personal-data or legal",
            "note": NOTE, "replaced_by": "the release that took its place: its id, file or slug",
            "at": AT, **WHERE})  # fmt: skip
def withdraw(
    c: Context,
    file: str,
    reason: str = "",
    note: str = "",
    replaced_by: str = "",
    at: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Withdraw a release: its page stays and tells why."""
    from plugins.desk.commands import withdrawn

    given = {"reason": reason, "note": note, "replaced_by": replaced_by, "at": at}
    withdrawn(file, given, {"content": content, "settings": settings, "yes": yes})
