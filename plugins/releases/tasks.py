"""Tasks for editors: a new id, and the editors' page of header fields."""

from pathlib import Path
from random import SystemRandom

from invoke import Context, task

PAGE = Path(__file__).resolve().parents[2] / "docs" / "panduan" / "kolom-kepala.md"


@task(name="id", help={"count": "how many"})
def release_id(c: Context, count: int = 1) -> None:
    """Make a new id for the header of a release."""
    from plugins.releases.identity import new_id

    for _ in range(count):
        print(new_id(SystemRandom()))


@task
def fields(c: Context) -> None:
    """Write docs/panduan/kolom-kepala.md, the editors' page of header fields, from the table in the code."""
    from plugins.catalogue import catalogue
    from plugins.releases.header_page import header_fields_page

    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(header_fields_page(catalogue("id")), encoding="utf-8", newline="\n")
    print(f"docs/panduan/{PAGE.name}")
