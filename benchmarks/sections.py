"""A file of results to which several measures write, each its own section."""

import re
from pathlib import Path


def put_section(file: Path, heading: str, text: str) -> None:
    """Write a section of a Markdown file anew, or at its end; the others stay as they are."""
    told = file.read_text(encoding="utf-8") if file.exists() else "# Results of deploying\n"
    section = f"## {heading}\n\n{text.strip()}\n"
    form = re.compile(rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    found = form.search(told)
    if found:
        rest = told[found.end() :]
        new = f"{told[: found.start()]}{section}{rest and chr(10)}{rest}"
    else:
        new = f"{told.rstrip()}\n\n{section}"
    file.write_text(new, encoding="utf-8")
