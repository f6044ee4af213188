"""A sample of the new pages is valid HTML: html-validate looks at them, in Node.js, while the other gates look.

Which pages are drawn is told by their bytes: the same output has the same sample.
"""

import json
import shutil
import subprocess
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from plugins.findings import Finding
from plugins.gates.built import Built
from plugins.gates.codes import NO_VALIDATOR, NOT_VALID
from plugins.gates.gate import Scope, Whole

ROOT = Path(__file__).resolve().parents[2]
RULES = Path(__file__).with_name("htmlvalidate.json")
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
SAMPLE, OF_MANY, MANY = 6, 40, 1000  # pages; of many new ones more
PATIENCE = 120  # seconds


class Markup(Whole):
    """The look of this gate; html-validate begins at once and is asked at the end."""

    def __init__(self, built: Built, scope: Scope) -> None:
        pages = sample([path for path in scope.paths if path.endswith(".html")], built)
        self.output, self.missing = built.output.resolve(), missing_here() if pages else ""
        self.answer = None if self.missing or not pages else _asked([str(self.output / page) for page in pages])

    def end(self) -> Iterable[Finding]:
        if self.missing:
            yield Finding("", 1, NO_VALIDATOR, {"missing": self.missing})
        if self.answer is None:
            return
        try:
            told, _ = self.answer.communicate(timeout=PATIENCE)
            files: list[dict[str, Any]] = json.loads(told)
        except (subprocess.TimeoutExpired, ValueError):
            self.answer.kill()
            yield Finding("", 1, NO_VALIDATOR, {"missing": "html-validate"})
            return
        for file in files:
            path = Path(file["filePath"]).relative_to(self.output).as_posix()
            for fault in file["messages"]:
                facts = {"line": fault["line"], "rule": fault["ruleId"], "problem": fault["message"]}
                yield Finding(path, fault["line"], NOT_VALID, facts)


def sample(pages: Collection[str], built: Built) -> list[str]:
    """Some pages, of as many folders as there are: by turns one of each."""
    by_folder: dict[str, list[str]] = {}
    for page in sorted(pages, key=lambda page: built.files[page][1]):
        by_folder.setdefault(page.partition("/")[0], []).append(page)
    turns = sorted((turn, folder, page) for folder, some in by_folder.items() for turn, page in enumerate(some))
    return [page for _, _, page in turns[: OF_MANY if len(pages) >= MANY else SAMPLE]]


def missing_here() -> str:
    """What html-validate lacks to run; "" when nothing."""
    if not shutil.which("node"):
        return "Node.js"
    return "" if VALIDATOR.is_file() else VALIDATOR.relative_to(ROOT).as_posix()


def _asked(pages: list[str]) -> "subprocess.Popen[str]":
    command = [str(shutil.which("node")), str(VALIDATOR), "--config", str(RULES), "--formatter", "json", *pages]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
