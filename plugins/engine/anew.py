"""The long way of a build, when anything is new: read, plan, make, write, and keep what the next build is to know."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.engine.digests import closures, code_digest
from plugins.engine.explain import Before, Explanation, explained
from plugins.engine.files import Files
from plugins.engine.judge import judge
from plugins.engine.judge_files import judge_files
from plugins.engine.last import WRITING_OUTPUT, Last, is_marked, last_of
from plugins.engine.make import Maker
from plugins.engine.outputs import Outputs, load_questions
from plugins.engine.pictures import Waiting, load_beside, picture_advice
from plugins.engine.planned import Planned, plan_site
from plugins.engine.read import Content, read
from plugins.engine.report import JUDGING, PICTURES, PLANNING, READING, Report
from plugins.engine.scan import Scanned
from plugins.engine.work import Work
from plugins.engine.write import standing, wanted_of, write
from plugins.errors import SettingError
from plugins.page import Target
from plugins.releases.embargo import exposed_embargoes
from plugins.releases.rule import Comparison, FileRule, Rule
from plugins.releases.status import next_change
from plugins.releases.waivers import apply_waivers
from plugins.theming.assets import ThemeAssets

NO_OWNER = N_("must be the slug of a government in registry/governments.yaml of the content")


class Start(NamedTuple):
    """What is known before anything is read. `phase` is where the last build stopped, if it did not end well."""

    scanned: Scanned
    files: Files
    theme: ThemeAssets
    templates: Mapping[str, str]
    epoch: bytes
    ground: bytes
    last: Last | None
    phase: str | None


def build_anew(work: Work, start: Start) -> Report:
    """Bring the output to what the content is now. Raises ContentError or Trouble."""
    site, stages, store, gathered = work.site, work.stages, work.store, work.gathered
    scanned, files, last = start.scanned, start.files, start.last
    content, waiting = _read(work, scanned, files), Waiting(site.cache / "pictures" if site.cache else None)
    silent = _judge(work, scanned, files, content)
    if work.wishes.advice and site.settings.repository_is_public:
        gathered.findings += exposed_embargoes(content.releases, work.now)
    with stages.stage(PICTURES, len(scanned.files)):
        beside = gathered.keep(
            load_beside(content, scanned, files, store, waiting, work.now, work.workers, stages.progress.step)
        )
        if work.wishes.advice:
            gathered.findings += picture_advice(content, scanned, store, work.now)
    # A link can be judged only when every file that it could lead to has been read.
    gathered.stop_at_errors()
    if site.settings.owner not in content.registry.governments:
        raise SettingError("PORTAL.owner", NO_OWNER, site.settings.owner)
    with stages.stage(PLANNING):
        planned, found = plan_site(
            content,
            beside,
            start.theme,
            site.settings,
            work.now,
            site.plugins,
            start.epoch,
            closures(start.templates),
            files.digest,
        )
        gathered.findings += found
        gathered.stop_at_errors()
        is_known = last is not None and start.phase != WRITING_OUTPUT and is_marked(work, last)
        outputs = standing(work, last, is_known)
        wanted = wanted_of(work, planned, outputs, last)
    why = _explained(work, planned, outputs, wanted, last) if work.wishes.explain else None
    maker = Maker(
        planned.common,
        start.templates,
        planned.keys,
        code_digest(),
        work.workers,
        store,
        scanned,
        files,
        waiting,
        site.cache,
        site.settings.hosting.compressed and site.output is not None,
    )
    gathered.silent = silent  # no stage has stopped
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
        store.put("kept", "last", last_of(start.ground, planned, outputs, report))
        store.put("kept", "phase", "")
        store.drop("kept", ("moved", "registry before"))
    if site.output is not None:
        waiting.clear(size.name for made in beside.renditions.values() for size in made.files())
    return replace(report, explanation=why)


def _judge(work: Work, scanned: Scanned, files: Files, content: Content) -> frozenset[str] | None:
    """Ask the rules. They stand on entries and values that are in order, and are silent where those are not.

    The codes of rules that are silent; None where not all rules were asked.
    """
    site, stages = work.site, work.stages
    rules = site.plugins.rules(work.wishes.advice)
    if not rules or any(
        finding.is_error and finding.path.startswith("registry/") for finding in work.gathered.findings
    ):
        return None
    of_releases = [rule for rule in rules if isinstance(rule, Rule)]
    of_all = [rule for rule in rules if isinstance(rule, Comparison)]
    of_files = [rule for rule in rules if isinstance(rule, FileRule)]
    beside = (site.plugins.elsewhere, work.workers, stages.progress.step)
    with stages.stage(JUDGING, content.count):
        found = judge(content, scanned, files, work.store, site.settings, of_releases, of_all, *beside)
        found += judge_files(content, scanned, files, work.store, site.settings, of_files, *beside)
    work.gathered.findings += found
    if not work.wishes.advice:
        return None
    return frozenset(code.id for rule in rules if rule.is_silent(site.settings) for code in rule.codes)


def _explained(
    work: Work, planned: Planned, outputs: Outputs, wanted: Mapping[str, bytes], last: Last | None
) -> Explanation:
    load_questions(outputs, work.store)
    before = None
    if last:
        registry = work.store.get("kept", "registry before")
        before = Before(
            last.epoch, last.templates, last.now, last.day, last.pages, planned.keys.content.moved, registry
        )
    return explained(work.wishes.explain, planned, outputs, wanted, before)


def _read(work: Work, scanned: Scanned, files: Files) -> Content:
    """Read what is new; from then on releases may waive what is found in them."""
    settings, step = work.site.settings, work.stages.progress.step
    with work.stages.stage(READING, len(scanned.texts)):
        content = work.gathered.keep(read(scanned, files, work.store, settings, work.workers, step))
    today = work.now.astimezone(settings.zone).date()
    waiving = [release for release in content.releases if release.waivers]
    work.gathered.waive = lambda findings: apply_waivers(findings, waiving, today, work.gathered.silent)
    return content
