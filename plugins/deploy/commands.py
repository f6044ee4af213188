"""What the tasks of this room call: a build brought to a target, taken back, listed."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.catalogue import N_, catalogue
from plugins.deploy import published
from plugins.deploy.codes import MANY_DELETIONS, NOT_AS_PLANNED, NOTHING_BUILT
from plugins.deploy.gated import pass_gates, skips_of, write_addresses
from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import Manifest
from plugins.deploy.plan import plan_of, with_kept_assets
from plugins.deploy.target import Target
from plugins.deploy.targets import target_of
from plugins.deploy.told import history_lines, plan_lines
from plugins.engine.build import without_gc
from plugins.engine.commands import LANGUAGE, opened
from plugins.engine.ending import ends_cleanly
from plugins.engine.output import mark_in
from plugins.engine.progress import Bar, Lines, say
from plugins.engine.report import Progress, Stages
from plugins.engine.trouble import Trouble
from plugins.gates.run import check_names
from plugins.git import answer

if TYPE_CHECKING:
    from plugins.engine.pelican import Portal

HASHING, SENDING = N_("hashing"), N_("sending")
MEMORY = "deploy/digests.json"


class Doing(NamedTuple):
    """How to deploy. `skips`: gates to set aside, each with its reason, as `NAME=reason`; `full`: gates look at all."""

    dry_run: bool = False
    yes: bool = False
    skips: Sequence[str] = ()
    full: bool = False


def deploy(target: str, doing: Doing, settings: str, output: str) -> None:
    """`deploy`: bring what has been built to a target."""
    with ends_cleanly(catalogue(LANGUAGE)):
        portal, place = _opened(settings, target, OUTPUT_PATH=output)
        bring(portal, place, doing)


def publish(target: str, doing: Doing, settings: str) -> None:
    """`publish`: check and build the content, then bring it to a target."""
    with ends_cleanly(catalogue(LANGUAGE)):
        portal, place = _opened(settings, target)
        skips_of(portal, doing.skips)
        report = portal.build(Path(portal.output_path), _progress(portal))
        say(report.summary(portal.words), sys.stdout)
        bring(portal, place, doing, due=report.next_change)


@without_gc()
def gates(only: Sequence[str], skips: Sequence[str], full: bool, settings: str, output: str, content: str) -> None:
    """`gates`: see whether what has been built may leave."""
    with ends_cleanly(catalogue(LANGUAGE)):
        portal = opened(settings, publish=not settings, OUTPUT_PATH=output)
        built, stages = Path(portal.output_path), Stages(_progress(portal))
        set_aside = skips_of(portal, skips)
        check_names(only, set_aside)
        with stages.stage(HASHING):
            files = manifest_of(portal, built).files
        pass_gates(portal, files, stages, set_aside, only, full, Path(content) if content else None)


def rollback(target: str, to: str, settings: str) -> None:
    """`rollback`: make an earlier build live again."""
    with ends_cleanly(catalogue(LANGUAGE)):
        portal, place = _opened(settings, target)
        manifest = place.rollback(to)
        published.keep(Path.cwd(), place.name, manifest)
        told = portal.words.gettext(N_("{target}: build {build} of {made} is live."))
        say(told.format(target=place.name, build=manifest.build, made=manifest.made), sys.stdout)


def deploys(target: str, settings: str) -> None:
    """`deploys`: what was live when at a target."""
    with ends_cleanly(catalogue(LANGUAGE)):
        portal, place = _opened(settings, target)
        live = place.live()
        for line in history_lines(place.history(), live.build if live else "", portal.words):
            say(line, sys.stdout)


@without_gc()
def bring(
    portal: "Portal",
    target: Target,
    doing: Doing,
    content: Path | None = None,
    due: datetime | None = None,
    commit: str = "",
    progress: Progress | None = None,
) -> None:
    """Plan, show, let gates look, deploy, and compare what is live with what was meant. Raises Trouble.

    `content`: the folder that was built, where it is not that of the settings: a commit that was laid out; then
    `commit` names it. `due`: when the site has to be another though nobody writes a word, for who watches it.
    """
    output, words = Path(portal.output_path), portal.words
    skips = skips_of(portal, doing.skips)
    stages = Stages(progress or _progress(portal))
    with stages.stage(HASHING):
        new = manifest_of(portal, output, commit)
    live = target.live()
    plan = plan_of(live.everything if live else {}, with_kept_assets(new, live, portal.now.date()))
    for line in plan_lines(plan, target.name, words):
        say(line, sys.stdout)
    if doing.dry_run:
        return
    if plan.is_empty:
        if live:
            _remember(target.name, live, due)  # also after a loss of all that was kept here
        return
    if plan.is_surprising and not doing.yes:
        raise Trouble(MANY_DELETIONS, count=len(plan.delete), was=plan.was)
    passed = pass_gates(portal, new.files, stages, skips, full=doing.full, content=content)
    plan = replace(plan, new=replace(plan.new, gates=passed))
    with stages.stage(SENDING, len(plan.sent)):
        target.deploy(plan, output, lambda path: stages.progress.step())
    _remember(target.name, plan.new, due)
    if path := target.unlike(plan):
        raise Trouble(NOT_AS_PLANNED, target=target.name, path=path)
    write_addresses(portal, new.files, content)
    say(words.gettext(N_("{target}: build {build} is live.")).format(target=target.name, build=new.build), sys.stdout)


def _remember(target: str, manifest: Manifest, due: datetime | None) -> None:
    published.keep(Path.cwd(), target, manifest)
    published.keep_due(Path.cwd(), target, due)


def manifest_of(portal: "Portal", output: Path, commit: str = "") -> Manifest:
    """The manifest of what stands in an output folder. Raises Trouble when no finished build does."""
    if not mark_in(output):
        raise Trouble(NOTHING_BUILT, folder=output)
    try:
        files = files_of(output, Path(portal.settings["CACHE_PATH"], MEMORY))
    except OSError as error:
        raise Trouble(NOTHING_BUILT, folder=output) from error
    made = datetime.now(UTC).astimezone(portal.portal.zone).isoformat(timespec="seconds")
    commit = commit or (answer(Path(portal.path), "rev-parse", "HEAD") or "").strip()
    return Manifest(files, portal.portal.site_url, made, commit)


def _opened(settings: str, target: str, **overrides: Any) -> "tuple[Portal, Target]":
    """The portal and the target, before any work: a wrong setting is told at once."""
    portal = opened(settings, publish=not settings, **overrides)
    return portal, target_of(portal.settings.get("TARGETS") or {}, target)


def _progress(portal: "Portal") -> Progress:
    return Bar(portal.words) if sys.stderr.isatty() else Lines(portal.words)
