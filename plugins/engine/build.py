"""The way of the content, from a folder to a site: here as far as it takes to see that nothing is new, then `anew.py`.

Nothing touches the output until everything has been read, checked and made; then it changes as a whole. There is one
way, for the first build and for every other: whatever has the same key as last time is left alone.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugins.engine.codes import NO_THEME
from plugins.engine.digests import code_digest, digest
from plugins.engine.files import keep, look
from plugins.engine.gathered import Gathered
from plugins.engine.last import UNBUILT, Last, still_holds
from plugins.engine.output import check_output
from plugins.engine.report import (
    SCANNING,
    Progress,
    Report,
    Silence,
    Stages,
)
from plugins.engine.scan import scan
from plugins.engine.store import Store, forget, with_store
from plugins.engine.trouble import Trouble
from plugins.engine.work import PLAIN, Site, Wishes, Work, locked_store
from plugins.engine.workers import Workers
from plugins.theming.assets import ThemeAssets, theme_assets
from plugins.theming.environment import templates_of

CODE = Path(__file__).parent.parent


def build(site: Site, now: datetime, wishes: Wishes = PLAIN, progress: Progress | None = None) -> Report:
    """Build the site of the content as it stands at `now`.

    Raises ContentError with every finding, or Trouble for what is no fault of the content.
    """
    if site.output is not None:
        check_output(site.output, (site.content, site.theme, CODE), site.cache)
        site = replace(site, output=site.output.resolve())  # one folder, one lock and one store, whatever leads to it

    def built(store: Store) -> Report:
        with Workers(wishes.workers, wishes.cluster) as workers:
            gathered = Gathered(site.content, Path.cwd())
            return _built(Work(site, now, wishes, Stages(progress or Silence()), workers, store, gathered))

    with locked_store(site) as file, without_gc():
        if file and wishes.cold:
            forget(file)
        return with_store(file, built)


def _built(work: Work) -> Report:
    site, stages, store, gathered = work.site, work.stages, work.store, work.gathered
    with stages.stage(SCANNING):
        scanned, found = scan(site.content, site.settings.emblem)
        files = look(scanned, store, work.start, work.wishes.verify)
        theme, templates = _theme_of(site.theme)
        emblem = files.digest(scanned.emblem) if scanned.emblem in files.known else b""
        epoch = _epoch(site, theme, emblem)
        advised = _advised(site) if work.wishes.advice else b""
        ground = digest(epoch, advised, *(part.encode() for item in sorted(templates.items()) for part in item))
    last: Last | None = store.get("kept", "last")
    phase = store.get("kept", "phase")
    if last and not (phase or found or work.wishes.explain) and files.are_as_before and still_holds(work, last, ground):
        if files.dirty:
            with store.saving():
                keep(files, store)
        return last.report.unchanged(tuple(stages.seconds.items()))
    gathered.findings += found + files.findings
    store.put("kept", "phase", phase or UNBUILT)

    from plugins.engine.anew import Start, build_anew  # what reads, plans and makes takes a while to load

    return build_anew(work, Start(scanned, files, theme, templates, epoch, ground, last, phase))


def _theme_of(theme: Path) -> tuple[ThemeAssets, Mapping[str, str]]:
    """The theme's files and templates. Raises Trouble when the theme cannot be read."""
    try:
        return theme_assets(theme), templates_of(theme)
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(NO_THEME, theme=theme, problem=error) from error


def _epoch(site: Site, theme: ThemeAssets, emblem: bytes) -> bytes:
    """A digest of all that decides every page beside the content, the moment and the templates."""
    return digest(
        code_digest(*site.plugins.elsewhere),
        site.settings.model_dump_json().encode(),
        repr(site.plugins.names).encode(),
        repr([asset.address for asset in theme.files]).encode(),  # which name what is in them
        emblem,
    )


def _advised(site: Site) -> bytes:
    """A digest of what rules look at beside the content; it is asked for only where all rules are."""
    return digest(b"advised", *(rule.stands_on(site.settings) for rule in site.plugins.rules(True)))


@contextmanager
def without_gc() -> Iterator[None]:
    """Records hold no cycles, and there are millions: looking for some would take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()
