"""The plan of a build: everything the site is to consist of, and the key of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from plugins.engine.keys import Asked, Keys
from plugins.engine.pictures import Beside
from plugins.engine.read import Content
from plugins.findings import Finding
from plugins.inputs import Common
from plugins.overview import Overview
from plugins.page import Output, by_address
from plugins.pages.files import emblem_asset
from plugins.pages.links import check_links
from plugins.releases.rule import AnyRule
from plugins.releases.status import is_public, same_as
from plugins.settings import Settings
from plugins.taxonomies.definitions import Taxonomy
from plugins.theming.assets import ThemeAssets


class Plugins(Protocol):
    """What the loaded plugins add; asked once each in a build.

    `names` are those in PLUGINS; `elsewhere` the folders of those that are not ours.
    """

    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def elsewhere(self) -> tuple[str, ...]: ...
    def rules(self, advice: bool) -> tuple[AnyRule, ...]: ...
    def taxonomies(self) -> tuple[Taxonomy, ...]: ...
    def has_feeds(self) -> bool: ...
    def outputs(self, overview: Overview) -> list[Output]: ...


@dataclass(frozen=True)
class Planned:
    """Every output by its address, what it was planned from, and the keys and questions by which it is known."""

    plan: Mapping[str, Output]
    overview: Overview
    common: Common
    keys: Keys
    asked: Asked


def plan_site(
    content: Content,
    beside: Beside,
    theme: ThemeAssets,
    settings: Settings,
    now: datetime,
    plugins: Plugins,
    epoch: bytes,
    templates: Mapping[str, bytes],
    file: Callable[[str], bytes],
) -> tuple[Planned, list[Finding]]:
    """Plan the site of what is public at `now`; and what is wrong between the parts of the plan.

    `epoch`, `templates` and `file` are those of `Keys`.
    """
    overview = Overview(
        releases=tuple([release for release in content.releases if is_public(release, now)]),
        pages=content.pages,
        registry=content.registry,
        settings=settings,
        now=now,
        theme=theme,
        renditions=beside.renditions,
        attachments=beside.attachments,
        emblem=beside.emblem,
        taxonomies=plugins.taxonomies(),
        has_feeds=plugins.has_feeds(),
    )
    plan, findings = by_address(plugins.outputs(overview))
    findings += check_links(overview, plan.keys(), content.releases)
    common = common_of(overview)
    keys = Keys(overview, content, epoch, templates, file)
    return Planned(plan, overview, common, keys, Asked(common, content.registry_key)), findings


def common_of(overview: Overview) -> Common:
    """What all pages of the plan share."""
    emblem = emblem_asset(overview)
    return Common(
        settings=overview.settings,
        registry=overview.registry,
        theme=overview.theme.addresses(),
        day=same_as(overview.today, overview.registry),
        pages=tuple((page.title, page.slug) for page in overview.pages),
        emblem=emblem.address if emblem else "",
        taxonomies=frozenset(taxonomy.key for taxonomy in overview.taxonomies),
        has_feeds=overview.has_feeds,
    )
