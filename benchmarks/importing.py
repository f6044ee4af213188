"""How fast an invented old site is brought along, on one core, and how much memory that takes: into IMPORT.md.

Each import is a process of its own, as an editor starts it: reading, cleaning, recognising, judging, writing, report.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.old_sites import write_old_site
from plugins.desk.desk import open_desk

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "benchmarks" / "IMPORT.md"
MAPS = {
    "sql": "table=berita,id_berita=key,judul=title,isi_berita=body,tanggal=published,jam=time,gambar=picture",
    "csv": "id=key,judul=title,isi=body,tanggal=published,gambar=picture,status=state",
    "wordpress": "",
}
NAMES = {"sql": "an SQL dump", "csv": "a CSV file", "wordpress": "a WordPress export"}
PER_ITEM = 0.0032  # megabytes of a text of the invented site
HEAD = ("Source", "MB", "Releases", "Seconds of a core", "A second and core", "Peak memory, MB")


class Measured(NamedTuple):
    """One import."""

    kind: str
    megabytes: float
    items: int
    seconds: float  # of a processor, so that what else a machine does counts less
    memory: float  # megabytes

    @property
    def row(self) -> str:
        """As a row of the table."""
        cells = (
            NAMES[self.kind], f"{self.megabytes:.0f}", f"{self.items:,}", f"{self.seconds:.0f}",
            f"{self.items / self.seconds:.0f}", f"{self.memory:.0f}",
        )  # fmt: skip
        return f"| {' | '.join(cells)} |"


def measure(number: int, kinds: str, megabytes: int, seed: int, out: str) -> None:
    """Bring along `number` releases of each kind, or as many as fit into `megabytes`; write the table."""
    size = megabytes or max(1, round(number * PER_ITEM))
    rows = []
    for kind in kinds.split(","):
        measured = brought(kind, size, seed)
        print(measured.row)
        rows.append(measured.row)
    place = Path(out) if out else REPORT
    place.write_text("\n".join(_text(rows)) + "\n", encoding="utf-8")


def brought(kind: str, megabytes: int, seed: int) -> Measured:
    """Import an invented old site in a process of its own, which works alone."""
    if kind not in MAPS:
        raise ValueError(f"--kinds are some of {', '.join(MAPS)}")
    with TemporaryDirectory(prefix="warta-") as name:
        folder = Path(name)
        source, report, content = folder / "lama", folder / "laporan", folder / "content"
        write_old_site(source, kind, megabytes, seed)
        shutil.copytree(ROOT / "content" / "registry", content / "registry")
        (content / "releases").mkdir()
        agency = next(iter(open_desk(str(content), "", None).registry.agencies))
        command = [sys.executable, str(ROOT / "commandline.py"), "import", str(source), "--from", kind, "--yes"]
        command += ["--workers", "1", "--agency", agency, "--report", str(report), "--content", str(content)]
        command += ["--map", MAPS[kind]] if MAPS[kind] else []
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
        summary = json.loads((report / "laporan.json").read_text(encoding="utf-8"))
        return Measured(
            kind, source.stat().st_size / 1e6, summary["items"], used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        )


def _text(rows: list[str]) -> Iterator[str]:
    yield "# Import\n"
    yield "Written by `./portal bench.import`: an invented old site, brought along by one process on one core, with the"
    yield "registry of this repository, recognition, the judgement of every draft and the whole report.\n"
    yield f"| {' | '.join(HEAD)} |"
    yield "|---|" + "--:|" * (len(HEAD) - 1)
    yield from rows
