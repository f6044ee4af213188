"""The Pelican class of this portal: Pelican's settings, plugins and signals, our own way from content to
output.

The only file that imports Pelican. `pelican content -s pelicanconf.py -o output` and `./portal build` both
end in `run()`, so they give the same bytes.
"""

import importlib
import inspect
import logging
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pelican
from pelican.plugins import signals as pelican_signals
from pelican.plugins._utils import get_plugin_name
from pelican.settings import DEFAULT_CONFIG, read_settings

from plugins import signals
from plugins.catalogue import N_, catalogue
from plugins.engine.build import build
from plugins.engine.codes import (
    BAD_SETTINGS,
    NO_AUTORELOAD,
    NO_CONTENT,
    NO_SETTINGS,
    PLUGIN_FAILED,
    PLUGIN_FAULT,
    PLUGIN_NEEDED,
)
from plugins.engine.configuration import moment_of, portal_settings, refuse_expired, refuse_ignored
from plugins.engine.ending import ends_cleanly, tell
from plugins.engine.progress import Lines, say
from plugins.engine.report import Progress, Report, Silence
from plugins.engine.trouble import Trouble
from plugins.engine.work import Site, Wishes
from plugins.errors import PortalError, SettingError

if TYPE_CHECKING:  # what plans takes a while to load, and a build that finds nothing new does without
    from plugins.overview import Overview
    from plugins.page import Output
    from plugins.releases.rule import AnyRule
    from plugins.taxonomies.definitions import Taxonomy

FEEDS = "plugins.feeds"
CODE = Path(__file__).resolve().parents[1]


class Portal(pelican.Pelican):  # type: ignore[misc]  # Pelican comes without types
    """Set as PELICAN_CLASS in pelicanconf.py. Pelican's generators, readers and writers never run."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.words = catalogue(str(settings.get("DEFAULT_LANG") or "id"))
        with self.ending(settings):
            refuse_ignored(settings, DEFAULT_CONFIG)
            self.portal = portal_settings(settings)
            self.now: datetime = moment_of(settings, self.portal.zone)
            refuse_expired(self.portal, self.now)
            self.plugins: list[Any] = []
            self.wishes = Wishes()
            super().__init__(settings)

    def ending(self, settings: Mapping[str, Any]) -> Any:
        return ends_cleanly(self.words, debug=bool(settings.get("DEBUG")))

    def init_plugins(self) -> None:
        """Pelican logs a plugin that fails and builds on without its pages; here that is the end."""
        for signal in (signals.taxonomies, signals.rules, signals.plan):
            for receiver in list(signal.receivers_for(self)):
                signal.disconnect(receiver)  # of another Portal in this process, with other PLUGINS
        wanted = [
            plugin if isinstance(plugin, str) else get_plugin_name(plugin) for plugin in self.settings["PLUGINS"] or []
        ]
        problems = Problems()
        logger = logging.getLogger("pelican")
        logger.addHandler(problems)
        logger.propagate = False
        try:
            super().init_plugins()
        except Exception as error:  # Pelican catches a missing module only
            name = next(filter(_is_broken, wanted), "?")
            raise Trouble(PLUGIN_FAILED, plugin=name, problem=f"{type(error).__name__}: {error}") from error
        finally:
            logger.removeHandler(problems)
            logger.propagate = True
        loaded = [get_plugin_name(plugin) for plugin in self.plugins]
        for name in wanted:
            if not any(it == name or it.endswith("." + name) for it in loaded):
                raise Trouble(PLUGIN_FAILED, plugin=name, problem=problems.of(name))
        for plugin in self.plugins:
            for needed in getattr(plugin, "REQUIRES", ()):
                if needed not in loaded:
                    raise Trouble(PLUGIN_NEEDED, plugin=get_plugin_name(plugin), needed=needed)

    def run(self, progress: Progress | None = None) -> None:
        """Build, tell what was done on stdout and what is advised on stderr; exit code 1 with every finding,
        130 on Ctrl-C."""
        with self.ending(self.settings):
            if _is_called_by(pelican.autoreload):
                raise Trouble(NO_AUTORELOAD)
            say(self.words.gettext(N_("now: {moment}")).format(moment=self.now.isoformat()), sys.stderr)
            report = self.build(Path(self.output_path), progress or self._progress())
            tell(report.findings, self.words)
            if report.explanation:
                say(report.explanation.text(self.words), sys.stdout)
            say(report.summary(self.words), sys.stdout)
            pelican_signals.finalized.send(self)

    def check(self, content: Path | None = None) -> Report:
        """Everything but writing. Raises ContentError or Trouble."""
        return self.build(None, Silence(), Wishes(advice=True), content)

    def build(
        self, output: Path | None, progress: Progress, wishes: Wishes | None = None, content: Path | None = None
    ) -> Report:
        """Build into `output`; None: only see whether it could be built. Raises ContentError or Trouble.

        `content`: another folder than that of the settings.
        """
        return build(self.site(output, content), self.now, wishes or self.wishes, progress)

    def site(self, output: Path | None, content: Path | None = None) -> Site:
        """Where everything lies, for a build into `output`; `content`: another folder than that of the settings."""
        cache = Path(self.settings["CACHE_PATH"])
        return Site(content or Path(self.path), output, Path(self.theme), self.portal, self, cache)

    @property
    def names(self) -> tuple[str, ...]:
        """The plugins in PLUGINS."""
        return tuple(get_plugin_name(plugin) for plugin in self.plugins)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """The folders or files of plugins that are not ours: their code decides what comes out, too."""
        files = (Path(plugin.__file__) for plugin in self.plugins if getattr(plugin, "__file__", None))
        places = {
            str(file.parent if file.name == "__init__.py" else file) for file in files if not file.is_relative_to(CODE)
        }
        return tuple(sorted(places))

    def taxonomies(self) -> "tuple[Taxonomy, ...]":
        """Those of every plugin in PLUGINS."""
        answers = (self._ask(receiver) for receiver in _in_order(signals.taxonomies.receivers_for(self)))
        return tuple(taxonomy for answer in answers for taxonomy in answer)

    def rules(self, advice: bool) -> "tuple[AnyRule, ...]":
        """Those of every plugin in PLUGINS; those that only advise with `advice` alone."""
        answers = (self._ask(receiver, advice=advice) for receiver in _in_order(signals.rules.receivers_for(self)))
        return tuple(rule for answer in answers for rule in answer if advice or rule.is_guard)

    def has_feeds(self) -> bool:
        return FEEDS in self.settings["PLUGINS"]

    def outputs(self, overview: "Overview") -> "list[Output]":
        """Those of every plugin in PLUGINS."""
        answers = (self._ask(receiver, overview=overview) for receiver in _in_order(signals.plan.receivers_for(self)))
        return [output for answer in answers for output in answer]

    def _ask(self, receiver: Callable[..., Iterable[Any]], **given: object) -> list[Any]:
        try:
            return list(receiver(self, **given))
        except PortalError:
            raise
        except Exception as error:
            problem = f"{type(error).__name__}: {error} ({_place(error)})"
            raise Trouble(PLUGIN_FAULT, plugin=receiver.__module__, problem=problem) from error

    def _progress(self) -> Progress:
        is_quiet = logging.getLogger("pelican").getEffectiveLevel() >= logging.CRITICAL
        return Silence() if is_quiet else Lines(self.words)


def _in_order(receivers: Iterable[Any]) -> list[Any]:
    """Blinker holds receivers in a set: by name, so that every run asks them in one order."""
    return sorted(receivers, key=lambda one: (one.__module__, one.__qualname__))


def _is_broken(plugin: str) -> bool:
    try:
        importlib.import_module(plugin)
    except Exception:
        return True
    return False


class Problems(logging.Handler):
    """Keeps what Pelican only logs about plugins that fail, a line each."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        told = f"{type(error).__name__}: {error}" if error else record.getMessage()
        self.told.append((record.getMessage(), " ".join(told.split())))

    def of(self, plugin: str) -> str:
        return next((told for message, told in self.told if f"`{plugin}`" in message), "?")


def open_portal(file: Path, overrides: Mapping[str, Any]) -> Portal:
    """The portal of a settings file, as the `pelican` command would make it. Raises Trouble or
    SettingError."""
    if not file.is_file():
        raise Trouble(NO_SETTINGS, file=file)
    if "PATH" in overrides and not Path(overrides["PATH"]).is_dir():
        raise Trouble(NO_CONTENT, folder=overrides["PATH"])
    try:
        settings = read_settings(str(file), override=dict(overrides))
    except PortalError:
        raise
    except Exception as error:  # it is a program: anything can happen in it
        problem = f"{type(error).__name__}: {error} ({_place(error)})"
        raise Trouble(BAD_SETTINGS, file=file, problem=problem) from error
    made = settings["PELICAN_CLASS"]
    if not (inspect.isclass(made) and issubclass(made, Portal)):
        raise SettingError("PELICAN_CLASS", N_("must be the class plugins.engine.pelican.Portal"), made)
    return made(settings)


def _place(error: BaseException) -> str:
    """The file and line in which an error arose."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"


def _is_called_by(function: Any) -> bool:
    """Whether a function is among our callers: Pelican does not pass on that --autoreload was given."""
    frame = inspect.currentframe()
    while frame:
        if frame.f_code is function.__code__:
            return True
        frame = frame.f_back
    return False
