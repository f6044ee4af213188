"""Words of the command line for reports. Each calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task

WHERE = {
    "out": "file to write to (default: print it)",
    "force": "write over a file that is there already",
    "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
    "settings": "settings file (default: pelicanconf.py)",
    "now": "as of this moment (default: the clock)",
    "publish": "with publishconf.py, so that the addresses are those of the public",
}


@task(
    auto_shortflags=False,  # there are more flags than letters
    help={
        "name": "whose evidence: a name as it stands as author, editor, photographer or approver",
        "monthly": "instead of one person's work: the months of the agencies, and which were silent",
        "period": "2026, 2026-S1 (half a year), 2026-Q1 (a quarter) or 2026-01 (a month)",
        "from_": "first day (default: 1 January)",
        "until": "last day (default: today)",
        "agency": "only releases of this agency, by slug or name",
        "format": "text, csv (for spreadsheets) or html (for paper); default: as the ending of --out says, else text",
        **WHERE,
    },
)
def report(
    c: Context,
    name: str = "",
    monthly: bool = False,
    period: str = "",
    from_: str = "",
    until: str = "",
    agency: str = "",
    format: str = "",
    out: str = "",
    force: bool = False,
    content: str = "",
    settings: str = "",
    now: str = "",
    publish: bool = False,
) -> None:
    """Tell what one person has done in a period, as evidence for an evaluation; or what each agency has issued."""
    where = dict(locals())
    from plugins.reports import commands

    commands.report(name, monthly, {"period": period, "from": from_, "until": until}, agency, where)


@task(
    auto_shortflags=False,
    help={
        "draft_days": "drafts dated more than so many days ago are overdue",
        "silent_days": "agencies without a release for so many days are told",
        "emails": "with the e-mail addresses of those who have committed",
        "format": "text or html (for paper); default: as the ending of --out says, else text",
        **WHERE,
    },
)
def handover(
    c: Context,
    draft_days: str = "14",
    silent_days: str = "90",
    emails: bool = False,
    format: str = "",
    out: str = "",
    force: bool = False,
    content: str = "",
    settings: str = "",
    now: str = "",
    publish: bool = False,
) -> None:
    """Tell the next operator what is scheduled, overdue and running out, and who may do what."""
    where = dict(locals())
    from plugins.reports import commands

    commands.handover(draft_days, silent_days, emails, where)
