"""What the word `watch` calls."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from plugins.catalogue import N_, Catalogue, catalogue
from plugins.deploy import published
from plugins.deploy.codes import WHICH_TARGET
from plugins.deploy.targets import DEFAULT
from plugins.engine.commands import LANGUAGE, number_of
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import Bar, say
from plugins.engine.report import Silence, Stages
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.watch.codes import NOT_KEPT
from plugins.watch.found import EXIT, UNREACHED, Report
from plugins.watch.memory import remember, remembered
from plugins.watch.run import Published, Wishes, run
from plugins.watch.told import as_json, lines

NUMBERS = ("at_most", "days", "per_second")


def watch(given: Mapping[str, Any]) -> None:
    """Look, tell, and end with 0 (as published), 1 (something is wrong) or 2 (could not look)."""
    words = catalogue(LANGUAGE)
    with ends_cleanly(words, code=EXIT[UNREACHED]):
        numbers = {name: number_of(f"--{name.replace('_', '-')}", given[name]) for name in NUMBERS}
        wishes = Wishes(
            full=given["full"],
            headers=not given["no_headers"],
            folder=_folder(given["folder"]),
            plain=_url("--plain", given["plain"]).geturl() if given["plain"] else "",
            **{name: number for name, number in numbers.items() if number},
        )
        kept = _published(given["target"])
        url = _url("URL", given["url"])
        report = _watched(url, kept, wishes, words)
        for line in [as_json(report, words)] if given["json"] else lines(report, words):
            say(line, sys.stdout)
    raise SystemExit(EXIT[report.verdict])


def _watched(url: SplitResult, kept: Published, wishes: Wishes, words: Catalogue) -> Report:
    """A run, and another one when somebody has published in the meantime: the first one compared with the past."""
    stages = Stages(Bar(words) if sys.stderr.isatty() else Silence())
    report = run(url, kept, remembered(Path.cwd(), kept.target), wishes, stages)
    now = _published(kept.target)
    if report.found and now.manifest.data() != kept.manifest.data():
        report = run(url, now, remembered(Path.cwd(), kept.target), wishes, stages)
    if report.verdict != UNREACHED:
        remember(Path.cwd(), kept.target, report.memory)
    return report


def _published(target: str) -> Published:
    """What is kept of a target, "" for the only one. Raises Trouble."""
    known = published.targets(Path.cwd())
    if not target and len(known) > 1:
        raise Trouble(WHICH_TARGET, known=", ".join(known))
    name = target or next(iter(known or DEFAULT))
    manifest = published.kept(Path.cwd(), name) if name in known else None
    if manifest is None:
        raise Trouble(NOT_KEPT, target=name)
    return Published(name, manifest, published.due(Path.cwd(), name))


def _url(key: str, text: str) -> SplitResult:
    """Scheme and host, with a port perhaps. Raises SettingError."""
    try:
        url = urlsplit(text)
        is_good = url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0 and not url.username
    except ValueError:
        is_good = False
    if not is_good or url.path not in ("", "/") or url.query or url.fragment:
        raise SettingError(key, N_("must be scheme and host alone, such as https://warta.example"), text)
    return url._replace(path="")


def _folder(text: str) -> str:
    if text and not Path(text).is_dir():
        raise SettingError("--folder", N_("must be a folder on this machine"), text)
    return text
