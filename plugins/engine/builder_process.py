"""The warm builder from inside: an order in, an outcome out, until nobody is there to order.

What is heavy is imported at the first order, so that code that cannot even be imported is told like all else.
"""

import io
import os
import signal
import sys
import threading
from contextlib import redirect_stderr
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from traceback import extract_tb, print_exception
from typing import TYPE_CHECKING, Any

from plugins.catalogue import Catalogue, catalogue
from plugins.engine.codes import BUILD_FAULT
from plugins.engine.commands import LANGUAGE, opened
from plugins.engine.outcome import Outcome, Places, Told, address_of, told_code, told_finding
from plugins.engine.trouble import Trouble, text_of
from plugins.errors import ContentError, PortalError

if TYPE_CHECKING:
    from plugins.engine.pelican import Portal
    from plugins.engine.report import Progress

CODE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built. Without an output it is only looked where everything is."""

    settings: str
    content: str
    site_url: str = ""
    output: str = ""


class Unopened(Exception):
    """The portal has told in its own words why these settings will not do, and ended."""


class Ended(BaseException):
    """The server wants no more; no error, and no SystemExit either, as a portal that ends by itself raises."""


def work(orders: Connection) -> None:
    """Answer orders until the one who gives them has gone."""
    behave()
    while True:
        try:
            order = orders.recv()
            orders.send(answer(order))
        except (EOFError, OSError, Ended):
            return


def behave() -> None:
    """Ctrl-C is for the server; SIGTERM ends a build in order; nothing lives longer than the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.name != "nt":
        os.setpgid(0, 0)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGTERM, _end)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _end(*_: object) -> None:
    raise Ended


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        if os.name != "nt":
            os.killpg(0, signal.SIGKILL)
        os._exit(1)


@dataclass(slots=True)
class Setting:
    """In which language and about which folders an outcome speaks; better known once the portal is open."""

    words: Catalogue
    places: Places | None = None
    folders: tuple[Path, ...] = (CODE,)


def answer(order: Order) -> Outcome:
    """Build what is ordered; whatever goes wrong is told, never raised."""
    setting = Setting(catalogue(LANGUAGE), folders=(CODE, Path(order.settings).absolute()))
    try:
        portal = open_quietly(order)
        setting = setting_of(portal)
        if not order.output:
            return Outcome(True, places=setting.places)
        return built(portal, Path(order.output), setting)
    except Exception as error:
        return Outcome(False, tuple(told_error(error, setting)), places=setting.places)


def open_quietly(order: Order) -> "Portal":
    """The portal of an order. Raises Unopened with the words it would have ended with."""
    said = io.StringIO()
    try:
        with redirect_stderr(said):
            portal = opened(order.settings, PATH=order.content, SITEURL=order.site_url)
    except SystemExit:
        raise Unopened(said.getvalue().strip().removeprefix("portal: ")) from None
    sys.stderr.write(said.getvalue())  # warnings of others
    return portal


def setting_of(portal: "Portal") -> Setting:
    """What an open portal tells about itself."""
    language = str(portal.settings.get("DEFAULT_LANG") or LANGUAGE)
    cache = str(Path(portal.settings["CACHE_PATH"]).absolute())
    places = Places(str(portal.path), str(portal.theme), cache, language)
    return Setting(portal.words, places, (CODE, Path(portal.theme)))


def built(portal: "Portal", output: Path, setting: Setting) -> Outcome:
    """Build as of the clock's now. Raises whatever a build raises."""
    report = portal.build(output, progress(setting.words))
    changes = report.changes
    paths = (*changes.written, *changes.deleted) if changes else ()
    return Outcome(
        True,
        tuple(told_finding(finding, setting.words) for finding in report.findings),
        tuple(map(address_of, paths)),
        report.summary(setting.words),
        setting.places,
        getattr(report, "next_change", None),
    )


def progress(words: Catalogue) -> "Progress":
    """A bar for somebody who looks on; nothing otherwise, as the summary is enough."""
    from plugins.engine.progress import Bar
    from plugins.engine.report import Silence

    return Bar(words) if sys.stderr.isatty() else Silence()


def told_error(error: Exception, setting: Setting) -> list[Told]:
    """Everything that an error tells, with the place in code or theme where it arose."""
    words = setting.words
    if isinstance(error, ContentError):
        return [told_finding(finding, words) for finding in error.findings]
    if isinstance(error, Trouble):
        place = place_of(error.__cause__, setting.folders)
        if error.place[1]:  # it arose in a worker, which sees templates from within the theme
            place = _shown(setting.folders[-1] / error.place[0]), error.place[1]
        return [told_code(error.code, words, error.facts, place)]
    if isinstance(error, PortalError | Unopened):
        text = text_of(error, words) if isinstance(error, PortalError) else str(error)
        message, _, hint = text.partition("\n")
        return [Told(message, hint.strip())]
    print_exception(error)  # a fault of ours: on the terminal with all its ways
    problem = f"{type(error).__name__}: {error}"
    return [told_code(BUILD_FAULT, words, {"problem": problem}, place_of(error, setting.folders))]


def place_of(error: BaseException | None, folders: tuple[Path, ...]) -> tuple[str, int]:
    """File and line of code or a template at fault; ("", 0) when none of these folders (or files) is."""
    if error is None or isinstance(error, OSError):  # the disk's fault, wherever it was noticed
        return "", 0
    frames: list[tuple[Any, Any]] = [(frame.filename, frame.lineno) for frame in extract_tb(error.__traceback__)]
    frames.append((getattr(error, "filename", None), getattr(error, "lineno", None)))  # of a syntax error
    place = "", 0
    for name, line in frames[1:]:  # in the first one it was caught
        if name and line:
            file = Path(name).absolute()
            if any(file.is_relative_to(folder) for folder in folders):
                place = _shown(file), line
    return place


def _shown(file: Path) -> str:
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()
