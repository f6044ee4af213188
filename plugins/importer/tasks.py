"""The word `import`. It calls one function; nothing heavy is imported before."""

from invoke.context import Context
from invoke.tasks import task


@task(
    name="import",
    auto_shortflags=False,
    help={
        "source": "the old material: a file or a folder; with --accept the file of proposals",
        "accept": "take over decided proposals for the registry, and nothing else: --accept FILE",
        "from_": "of what kind it is: pages, text, word, wordpress, csv, json or sql (default: seen by looking at it)",
        "map": "which column holds what, such as judul=title,isi=body,tanggal=published; or a file that says so",
        "name": "what the old site is called, for ever (default: the name of the file or folder)",
        "agency": "agency that issued what names none, by slug or name",
        "dry_run": "write nothing but the report",
        "publish": "set ready what has no finding and no doubt; all else stays a draft",
        "workers": "how many processes work (default: as many as there are cores)",
        "report": "folder for the report (default: laporan-impor)",
        "content": "folder with registry/, releases/ and pages/ (default: PATH of the settings)",
        "settings": "settings file (default: pelicanconf.py)",
        "yes": "ask nothing",
    },
)
def import_(
    c: Context,
    source: str,
    accept: bool = False,
    from_: str = "",
    map: str = "",
    name: str = "",
    agency: str = "",
    dry_run: bool = False,
    publish: bool = False,
    workers: str = "",
    report: str = "",
    content: str = "",
    settings: str = "",
    yes: bool = False,
) -> None:
    """Bring old releases along as drafts: saved pages, texts, Word files, WordPress, tables, an SQL dump."""
    given = dict(locals())
    if accept:
        from plugins.importer.accepting.command import accept as take_over

        take_over(source, given)
        return
    from plugins.importer.running.command import imported

    imported(source, given)
