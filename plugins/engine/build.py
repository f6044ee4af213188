"""The whole way of the content, from a folder to a site, in one function.

Nothing touches the output until everything has been read, checked and rendered; then it changes as a whole. Errors are
gathered over all files and all stages that could run, and told at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from plugins.catalogue import N_
from plugins.engine.codes import NO_THEME
from plugins.engine.commit import Changes, commit, stage_files, staging
from plugins.engine.gathered import Gathered
from plugins.engine.lock import locked
from plugins.engine.output import check_output
from plugins.engine.pictures import Beside, load_beside
from plugins.engine.read import Content, read
from plugins.engine.render import render_plan
from plugins.engine.report import (
    PICTURES,
    PLANNING,
    READING,
    RENDERING,
    SCANNING,
    WRITING,
    Progress,
    Report,
    Silence,
    Stages,
)
from plugins.engine.scan import scan
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.inputs import Inputs
from plugins.page import Drawing, Output, Page, by_address
from plugins.pages.links import check_links
from plugins.releases.status import is_public
from plugins.releases.waivers import apply_waivers
from plugins.settings import Settings
from plugins.taxonomies.definitions import Taxonomy
from plugins.theming.assets import ThemeAssets, theme_assets
from plugins.theming.environment import environment

NO_OWNER = N_("must be the slug of a government in registry/governments.yaml of the content")
CODE = Path(__file__).parent.parent


class Plugins(Protocol):
    """What the loaded plugins add; asked once each in a build."""

    def taxonomies(self) -> tuple[Taxonomy, ...]: ...
    def has_feeds(self) -> bool: ...
    def outputs(self, inputs: Inputs) -> list[Output]: ...


def build(
    content: Path,
    output: Path | None,
    theme: Path,
    settings: Settings,
    now: datetime,
    plugins: Plugins,
    progress: Progress | None = None,
    cache: Path | None = None,
) -> Report:
    """Build the site of `content` as it stands at `now` into `output`; None: only see whether it could be.

    Raises ContentError with every finding, or Trouble for what is no fault of the content.
    """
    stages, gathered = Stages(progress or Silence()), Gathered(content, Path.cwd())
    if output is not None:
        check_output(output, (content, theme, CODE))

    with stages.stage(SCANNING):
        scanned = gathered.keep(scan(content, settings.emblem))
    with stages.stage(READING, len(scanned.texts)):
        found = gathered.keep(read(scanned, settings))
    today = now.astimezone(settings.zone).date()
    gathered.waive = lambda findings: apply_waivers(findings, found.releases, today)
    with stages.stage(PICTURES, len(scanned.files)):
        beside = gathered.keep(load_beside(found, scanned, now))
    # A link can be judged only when every file that it could lead to has been read.
    gathered.stop_at_errors()
    if settings.owner not in found.registry.governments:
        raise SettingError("PORTAL.owner", NO_OWNER, settings.owner)

    inputs = inputs_of(found, beside, settings, now, theme, plugins)
    with stages.stage(PLANNING):
        plan = gathered.keep(by_address([*inputs.theme.files, *plugins.outputs(inputs)]))
        gathered.findings += check_links(inputs, list(plan.values()), found.releases)
    gathered.stop_at_errors()

    if output is None:  # a drawing has nothing to check
        plan = {address: item for address, item in plan.items() if not isinstance(item, Drawing)}
    drawings = cache / "drawings" if cache else None
    files = render_plan(plan, environment(theme, settings.language, compiled_templates(cache)), drawings)
    changes = write(files, plan, output, stages)
    pages = sum(isinstance(item, Page) for item in plan.values())
    return Report(
        releases=len(found.releases),
        public=len(inputs.releases),
        pages=pages,
        assets=len(plan) - pages,
        seconds=tuple(stages.seconds.items()),
        findings=gathered.placed(),
        changes=changes,
    )


def inputs_of(
    found: Content, beside: Beside, settings: Settings, now: datetime, theme: Path, plugins: Plugins
) -> Inputs:
    """What the plan may look at: only what is public at `now`."""
    return Inputs(
        releases=tuple(release for release in found.releases if is_public(release, now)),
        pages=found.pages,
        registry=found.registry,
        settings=settings,
        now=now,
        theme=assets_of(theme),
        renditions=beside.renditions,
        attachments=beside.attachments,
        emblem=beside.emblem,
        taxonomies=plugins.taxonomies(),
        has_feeds=plugins.has_feeds(),
    )


def write(
    files: Iterator[tuple[str, bytes]], plan: Mapping[str, Output], output: Path | None, stages: Stages
) -> Changes | None:
    """Render everything into a stage, then put it in place; without an output, render only."""
    if output is None:
        with stages.stage(RENDERING, len(plan)):
            for _ in counted(files, stages.progress):
                pass
        return None
    with locked(output), staging(output) as stage:
        with stages.stage(RENDERING, len(plan)):
            stage_files(stage, counted(files, stages.progress))
        with stages.stage(WRITING, len(plan)):
            return commit(stage, output)


def counted(files: Iterable[tuple[str, bytes]], progress: Progress) -> Iterator[tuple[str, bytes]]:
    """The same files; each one is a step of the progress."""
    for file in files:
        yield file
        progress.step()


def assets_of(theme: Path) -> ThemeAssets:
    """The theme's files. Raises Trouble when the theme cannot be read."""
    try:
        return theme_assets(theme)
    except OSError as error:
        raise Trouble(NO_THEME, theme=theme, problem=error) from error


class Compiled(FileSystemBytecodeCache):
    """Only saves time: a disk that is full, or may not be written, costs that time and not the build."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates(cache: Path | None) -> BytecodeCache | None:
    """Templates compiled by an earlier build; Jinja knows them by their source's hash."""
    if cache is None:
        return None
    folder = cache / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return Compiled(str(folder))
