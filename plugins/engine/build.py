"""The whole way of the content, from a folder to a site, in one function.

Nothing touches the output until everything has been read, checked and rendered; then it changes as a whole.
Errors are gathered over all files and all stages that could run, and told at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from plugins.engine.codes import NO_EMBLEM, NO_THEME
from plugins.engine.commit import Changes, commit, stage_files, staging
from plugins.engine.lock import locked
from plugins.engine.output import check_output
from plugins.engine.pictures import hides_text, load_beside, unnamed_files
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
from plugins.engine.scan import Scanned, scan
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.findings import Finding, in_order
from plugins.inputs import Inputs
from plugins.media.pictures import Renditions
from plugins.page import Asset, Output, by_address
from plugins.pages.links import check_links
from plugins.releases.record import ContentPage, Release
from plugins.releases.status import is_public
from plugins.settings import Settings
from plugins.theming.assets import ThemeAssets, theme_assets
from plugins.theming.environment import environment

Ask = Callable[[Inputs], list[Output]]
CODE = Path(__file__).parent.parent


def build(
    content: Path,
    output: Path | None,
    theme: Path,
    settings: Settings,
    now: datetime,
    ask: Ask,
    progress: Progress | None = None,
    cache: Path | None = None,
    root: Path | None = None,
) -> Report:
    """Build the site of `content` as it stands at `now` into `output`; None: only check that it could be.

    `ask` answers with what the loaded plugins make of the inputs; `root` is the folder that paths in
    findings begin at. Raises ContentError with every finding, or Trouble for what is no fault of the content.
    """
    stages = Stages(progress or Silence())
    findings: list[Finding] = []
    if output is not None:
        check_output(output, (content, theme, CODE))

    with stages.stage(SCANNING):
        scanned, told = scan(content, frozenset({settings.emblem} - {""}))
        findings += told
    with stages.stage(READING, len(scanned.texts)):
        found, told = read(scanned, settings)
        findings += told + emblem_findings(scanned, settings)
    inputs = prepare(found, scanned, theme, settings, now, stages, findings)
    # A link can be judged only when every file that it could lead to has been read.
    stop_at_errors(findings, content, root)
    with stages.stage(PLANNING):
        plan, told = by_address([*inputs.theme.files, *ask(inputs)])
        findings += told + check_links(inputs, list(plan.values()), found.releases)
    stop_at_errors(findings, content, root)

    words = environment(theme, settings.language, bytecode_cache(cache))
    files = render_plan(plan, words)
    changes: Changes | None = None
    if output is None:
        with stages.stage(RENDERING, len(plan)):
            for _ in files:
                stages.progress.step()
    else:
        with locked(output), staging(output) as stage:
            with stages.stage(RENDERING, len(plan)):
                stage_files(stage, counted(files, stages.progress))
            with stages.stage(WRITING):
                changes = commit(stage, output)
    assets = sum(isinstance(item, Asset) for item in plan.values())
    return Report(
        releases=len(found.releases),
        public=len(inputs.releases),
        pages=len(plan) - assets,
        assets=assets,
        seconds=tuple(stages.seconds.items()),
        findings=placed(findings, content, root),
        changes=changes,
    )


def prepare(
    found: Content,
    scanned: Scanned,
    theme: Path,
    settings: Settings,
    now: datetime,
    stages: Stages,
    findings: list[Finding],
) -> Inputs:
    """What is public at `now`, and the files beside it, as the one value that the plan may look at.

    Pictures of embargoed releases are checked too, so that a release cannot fail at its hour; they go no
    further.
    """
    public = tuple(release for release in found.releases if is_public(release, now))
    items: tuple[Release | ContentPage, ...] = (*public, *found.pages)
    showing = [item for item in items if not hides_text(item, now)]
    later = [release for release in found.releases if release.status == "ready" and not is_public(release, now)]
    renditions: dict[str, Renditions] = {}
    attachments: dict[str, bytes] = {}
    with stages.stage(PICTURES):
        for path, made in load_beside(showing, scanned, findings):
            if isinstance(made, Renditions):
                renditions[path] = made
            else:
                attachments[path] = made
        for _ in load_beside(later, scanned, findings):
            pass
        findings += unnamed_files((*found.releases, *found.pages), scanned)
    emblem = scanned.load(settings.emblem) if settings.emblem in scanned.files else b""
    return Inputs(
        releases=public,
        pages=found.pages,
        registry=found.registry,
        settings=settings,
        now=now,
        theme=assets_of(theme),
        renditions=renditions,
        attachments=attachments,
        emblem=emblem,
    )


def emblem_findings(scanned: Scanned, settings: Settings) -> list[Finding]:
    is_missing = settings.emblem and settings.emblem not in scanned.files
    return [Finding(settings.emblem, 1, NO_EMBLEM)] if is_missing else []


def stop_at_errors(findings: list[Finding], content: Path, root: Path | None) -> None:
    if any(finding.is_error for finding in findings):
        raise ContentError(placed(findings, content, root))


def placed(findings: Iterable[Finding], content: Path, root: Path | None) -> tuple[Finding, ...]:
    """In order, with the content folder's own path before theirs: what an editor or a code host can open."""
    folder = content.resolve()
    start = (root or Path.cwd()).resolve()
    shown = folder.relative_to(start) if folder.is_relative_to(start) else folder
    return in_order(replace(finding, path=(shown / finding.path).as_posix()) for finding in findings)


def assets_of(theme: Path) -> ThemeAssets:
    try:
        return theme_assets(theme)
    except OSError as error:
        raise Trouble(NO_THEME, theme=theme, problem=error) from error


def counted(files: Iterable[tuple[str, bytes]], progress: Progress) -> Iterable[tuple[str, bytes]]:
    for file in files:
        yield file
        progress.step()


def bytecode_cache(cache: Path | None) -> FileSystemBytecodeCache | None:
    """Compiled templates, kept between builds; Jinja knows them by their source's hash."""
    if cache is None:
        return None
    folder = cache / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
