"""The whole way of the content, from a folder to a site, in one function.

Nothing touches the output until everything has been read, checked and made; then it changes as a whole. There is one
way, for the first build and for every other: whatever has the same key as last time is left alone.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugins.catalogue import N_
from plugins.engine.codes import NO_THEME
from plugins.engine.digests import closures, code_digest, digest
from plugins.engine.explain import Before, Explanation, explained
from plugins.engine.files import Files, look
from plugins.engine.gathered import Gathered
from plugins.engine.last import UNBUILT, WRITING_OUTPUT, Last, is_marked, last_of, still_holds
from plugins.engine.make import Maker
from plugins.engine.output import check_output
from plugins.engine.outputs import Outputs, load_questions
from plugins.engine.pictures import Waiting, load_beside
from plugins.engine.planned import Planned, plan_site
from plugins.engine.read import Content, read
from plugins.engine.report import (
    PICTURES,
    PLANNING,
    READING,
    SCANNING,
    Progress,
    Report,
    Silence,
    Stages,
)
from plugins.engine.scan import Scanned, scan
from plugins.engine.store import Damaged, Store, forget
from plugins.engine.trouble import Trouble
from plugins.engine.work import PLAIN, Site, Wishes, Work, locked_store
from plugins.engine.workers import Workers
from plugins.engine.write import standing, wanted_of, write
from plugins.errors import SettingError
from plugins.page import Target
from plugins.releases.status import next_change
from plugins.releases.waivers import apply_waivers
from plugins.theming.assets import ThemeAssets, theme_assets
from plugins.theming.environment import templates_of

NO_OWNER = N_("must be the slug of a government in registry/governments.yaml of the content")
CODE = Path(__file__).parent.parent


def build(site: Site, now: datetime, wishes: Wishes = PLAIN, progress: Progress | None = None) -> Report:
    """Build the site of the content as it stands at `now`.

    Raises ContentError with every finding, or Trouble for what is no fault of the content.
    """
    if site.output is not None:
        check_output(site.output, (site.content, site.theme, CODE))
    with locked_store(site) as file, _without_gc():
        if file and wishes.cold:
            forget(file)
        for place in (file, file, None):  # damaged once: begun anew; damaged again, as on a full disk: without
            with Workers(wishes.workers, wishes.cluster) as workers, Store(place) as store:
                gathered = Gathered(site.content, Path.cwd())
                try:
                    return _built(Work(site, now, wishes, Stages(progress or Silence()), workers, store, gathered))
                except Damaged:
                    pass
            if file:
                forget(file)
    raise AssertionError("what is kept in memory cannot be damaged")


def _built(work: Work) -> Report:
    site, stages, store, gathered = work.site, work.stages, work.store, work.gathered
    with stages.stage(SCANNING):
        scanned, found = scan(site.content, site.settings.emblem)
        files = look(scanned, store, work.start, work.wishes.verify)
        theme, templates = _theme_of(site.theme)
        epoch = _epoch(site, theme)
        ground = digest(epoch, *(part.encode() for item in sorted(templates.items()) for part in item))
    last: Last | None = store.get("kept", "last")
    phase = store.get("kept", "phase")
    is_asked_why = bool(work.wishes.explain)
    if last and not (phase or found or is_asked_why) and files.are_as_before and still_holds(work, last, ground):
        return last.report.unchanged(tuple(stages.seconds.items()))
    gathered.findings += found + files.findings
    store.put("kept", "phase", phase or UNBUILT)

    content, waiting = _read(work, scanned, files), Waiting(site.cache / "pictures" if site.cache else None)
    with stages.stage(PICTURES, len(scanned.files)):
        beside = gathered.keep(
            load_beside(content, scanned, files, store, waiting, work.now, work.workers, stages.progress.step)
        )
    # A link can be judged only when every file that it could lead to has been read.
    gathered.stop_at_errors()
    if site.settings.owner not in content.registry.governments:
        raise SettingError("PORTAL.owner", NO_OWNER, site.settings.owner)
    with stages.stage(PLANNING):
        planned = gathered.keep(
            plan_site(
                content, beside, theme, site.settings, work.now, site.plugins, epoch, closures(templates), files.digest
            )
        )
        gathered.stop_at_errors()
        is_known = last is not None and phase != WRITING_OUTPUT and is_marked(work, last)
        outputs = standing(work, last, is_known)
        wanted = wanted_of(work, planned, outputs, last)
    why = _explained(work, planned, outputs, wanted, last, files) if is_asked_why else None
    maker = Maker(
        planned.common, templates, planned.keys, code_digest(), work.workers, store, scanned, files, waiting, site.cache
    )
    changes = write(work, planned, wanted, outputs, maker, is_known)
    report = Report(
        releases=len(content.releases),
        public=len(planned.overview.releases),
        pages=sum(isinstance(item, Target) for item in planned.plan.values()),
        outputs=len(planned.plan),
        read=content.count,
        made=len(wanted),
        seconds=tuple(stages.seconds.items()),
        findings=gathered.placed(),
        changes=changes,
        next_change=next_change(content.releases, content.registry, work.now),
    )
    with store.saving():
        outputs.save(store, everything=last is None)
        store.put("kept", "last", last_of(ground, planned, outputs, report))
        store.put("kept", "phase", "")
        store.drop("kept", ("moved", "registry before"))
    if site.output is not None:
        waiting.clear(size.name for made in beside.renditions.values() for size in made.files())
    return replace(report, explanation=why)


def _explained(
    work: Work, planned: Planned, outputs: Outputs, wanted: Mapping[str, bytes], last: Last | None, files: Files
) -> Explanation:
    load_questions(outputs, work.store)
    before = None
    if last:
        registry = work.store.get("kept", "registry before")
        before = Before(last.epoch, last.templates, last.now, last.day, last.pages, files.moved, registry)
    return explained(work.wishes.explain, planned, outputs, wanted, before)


def _read(work: Work, scanned: Scanned, files: Files) -> Content:
    """Read what is new; from then on releases may waive what is advice."""
    settings, step = work.site.settings, work.stages.progress.step
    with work.stages.stage(READING, len(scanned.texts)):
        content = work.gathered.keep(read(scanned, files, work.store, settings, work.workers, step))
    today = work.now.astimezone(settings.zone).date()
    waiving = [release for release in content.releases if release.waivers]
    work.gathered.waive = lambda findings: apply_waivers(findings, waiving, today)
    return content


def _theme_of(theme: Path) -> tuple[ThemeAssets, Mapping[str, str]]:
    """The theme's files and templates. Raises Trouble when the theme cannot be read."""
    try:
        return theme_assets(theme), templates_of(theme)
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(NO_THEME, theme=theme, problem=error) from error


def _epoch(site: Site, theme: ThemeAssets) -> bytes:
    """A digest of all that decides every page beside the content, the moment and the templates."""
    return digest(
        code_digest(*site.plugins.elsewhere),
        site.settings.model_dump_json().encode(),
        repr(site.plugins.names).encode(),
        repr([asset.address for asset in theme.files]).encode(),  # which name what is in them
    )


@contextmanager
def _without_gc() -> Iterator[None]:
    """Records hold no cycles, and there are millions: looking for some would take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
