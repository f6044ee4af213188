"""A key changes with each thing that decides an output, and with nothing else; it is the same in every process."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.digests import closures, digest
from plugins.engine.keys import Asked, Keys
from plugins.engine.planned import common_of
from plugins.engine.read import Content
from plugins.engine.reading import Read, Text, files_of, told_of
from plugins.inputs import PAGES, TODAY
from plugins.media.pictures import Renditions
from plugins.overview import Overview
from plugins.page import Asset, Drawing, Output, Page, Served, Target
from plugins.pages.plan import plan_pages
from plugins.registry.records import Registry
from plugins.registry.watching import WatchedRegistry
from plugins.releases.corpus import check_corpus, withdrawn_with_original
from plugins.releases.outline import Outline
from plugins.releases.record import ContentPage
from plugins.releases.status import is_public, same_as
from tests.builders import (
    IDS,
    a_file,
    a_registry,
    an_agency,
    an_appointment,
    an_official,
    at,
    settings,
)
from tests.pages.invented import plan_of
from tests.pages.making import NOW, THEME, renditions, world_of

TEMPLATES = {
    "page.html": b"page",
    "list.html": b"list",
    "other.html": b"other",
}
ONE, TWO, PAGE = "releases/2025/satu.md", "releases/2025/dua.md", "pages/tentang.md"
PHOTO, PLAN_OF_DAY = "releases/2025/satu/foto.jpg", "releases/2025/satu/susunan.pdf"
HEADER_OF_PAGE = b"---\ntitle: Tentang\nslug: tentang\nsummary: Ringkasan contoh.\nupdated: 2025-10-22\n---\n"


def one(body: str = "Isi satu.\n", **changes: Any) -> bytes:
    picture = {"file": "foto.jpg", "alt": "Foto contoh", "credit": "Humas"}
    files = {"image": picture, "attachments": [{"file": "susunan.pdf", "title": "Susunan"}]}
    return a_file(body, None, **({"id": IDS[0], "title": "Satu"} | files | changes))


def two(body: str = "Isi dua.\n", **changes: Any) -> bytes:
    return a_file(body, None, **({"id": IDS[1], "title": "Dua", "date": "2025-10-23"} | changes))


def recipe(*given: object) -> Page:
    """Stands for any recipe; keys only name it."""
    raise NotImplementedError


def another_recipe(*given: object) -> Page:
    """Stands for another one."""
    raise NotImplementedError


@dataclass(frozen=True)
class Site:
    """All that can decide a key, as files and values."""

    files: dict[str, bytes] = field(
        default_factory=lambda: {ONE: one(), TWO: two(), PAGE: HEADER_OF_PAGE + b"Isi tentang.\n"}
    )
    registry: Registry = field(default_factory=a_registry)
    now: datetime = NOW
    epoch: bytes = b"epoch"
    templates: dict[str, bytes] = field(default_factory=lambda: TEMPLATES)
    renditions: dict[str, Renditions] = field(default_factory=lambda: {PHOTO: renditions()})
    attachments: dict[str, int] = field(default_factory=lambda: {PLAN_OF_DAY: 3000})
    bytes_of: dict[str, bytes] = field(default_factory=lambda: {PHOTO: b"foto", PLAN_OF_DAY: b"pdf"})

    @cached_property
    def reads(self) -> dict[str, Read]:
        found = {}
        for path, data in self.files.items():
            own = frozenset(name for name in self.bytes_of if name.startswith(path.removesuffix(".md") + "/"))
            found[path] = told_of(Text(path, data, own), WatchedRegistry(self.registry, set()), settings()).read
            assert [finding for finding in found[path].findings if finding.is_error] == []
        return found

    @cached_property
    def overview(self) -> Overview:
        items = [read.item for read in self.reads.values()]
        releases = withdrawn_with_original(item for item in items if isinstance(item, Outline))
        pages = tuple(item for item in items if isinstance(item, ContentPage))
        assert check_corpus(releases, [(page.source, files_of(page)) for page in pages]) == []
        return Overview(
            releases=tuple(release for release in releases if is_public(release, self.now)),
            pages=pages,
            registry=self.registry,
            settings=settings(),
            now=self.now,
            theme=THEME,
            renditions=self.renditions,
            attachments=self.attachments,
        )

    @cached_property
    def keys(self) -> Keys:
        overview = self.overview
        content = Content(self.registry, b"registry", overview.releases, overview.pages, self.reads, 0)
        return Keys(overview, content, self.epoch, self.templates, lambda path: digest(self.bytes_of[path]))

    def with_file(self, path: str, data: bytes) -> "Site":
        return replace(self, files=self.files | {path: data})


BASE = Site()
OUTPUTS: dict[str, Output] = {
    "whole": Target("/satu/", recipe, "page.html", ("a", 1), (IDS[1],), (IDS[0],)),
    "listing": Target("/rilis/", recipe, "list.html", ((2025, 2),), (IDS[0], IDS[1])),
    "second": Target("/dua/", recipe, "page.html", (), (), (IDS[1],)),
    "page": Target("/tentang/", recipe, "page.html", (), (), (PAGE,)),
    "naming page": Target("/x/", recipe, "other.html", (), (PAGE,)),
    "lone": Target("/404.html", recipe, "other.html"),
    "asset": Asset("/aset/a.css", b"css"),
    "served": Served("/satu/susunan.pdf", PLAN_OF_DAY),
    "rendition": Served("/satu/foto-480.aa.webp", PHOTO, "foto-480.aa.webp"),
    "drawing": Drawing("/aset/b.png", bytes, ("kata", "lain")),
}
TARGETS = {name for name, output in OUTPUTS.items() if isinstance(output, Target)}


def keys_of(site: Site, outputs: dict[str, Output] = OUTPUTS) -> dict[str, bytes]:
    return {name: site.keys.of(output) for name, output in outputs.items()}


@cache
def before() -> dict[str, bytes]:
    """The keys of the plain site."""
    return keys_of(BASE)


WITHDRAWN = {"at": "2025-11-01", "reason": "error", "note": "Keliru."}
CORRECTION = {
    "at": "2025-12-01T10:00+08:00", "kind": "correction", "note": "Salah.", "was": "1", "now": "2",
    "approver": "Penyunting Contoh",
}  # fmt: skip
EXPECTED: dict[str, tuple[Callable[[Site], Site], set[str]]] = {
    "nothing": (lambda site: site, set()),
    "a text": (lambda site: site.with_file(ONE, one("Isi lain.\n")), {"whole"}),
    "a header": (lambda site: site.with_file(ONE, one(title="Satu lagi")), {"whole", "listing"}),
    "a header that is only shown as an entry": (
        lambda site: site.with_file(TWO, two(title="Dua lagi")),
        {"whole", "listing", "second"},
    ),
    "a text of which only the header was declared": (lambda site: site.with_file(TWO, two("Lain.\n")), {"second"}),
    "a correction": (lambda site: site.with_file(ONE, one(changes=[CORRECTION])), {"whole", "listing"}),
    "a withdrawal": (lambda site: site.with_file(ONE, one(withdrawn=WITHDRAWN)), {"whole", "listing"}),
    "the text of a page": (lambda site: site.with_file(PAGE, HEADER_OF_PAGE + b"Lain.\n"), {"page"}),
    "the title of a page": (
        lambda site: site.with_file(PAGE, HEADER_OF_PAGE.replace(b"Tentang", b"Perihal") + b"Isi tentang.\n"),
        {"page", "naming page"},
    ),
    "the moment, with nothing due": (lambda site: replace(site, now=NOW + timedelta(days=400)), set()),
    "a picture's bytes": (lambda site: replace(site, bytes_of=site.bytes_of | {PHOTO: b"lain"}), {"rendition"}),
    "an attachment's bytes": (lambda site: replace(site, bytes_of=site.bytes_of | {PLAN_OF_DAY: b"x"}), {"served"}),
    "what became of a picture": (
        lambda site: replace(site, renditions={PHOTO: renditions("lain")}),
        {"whole", "listing"},
    ),
    "a picture that cannot be served": (lambda site: replace(site, renditions={}), {"whole", "listing"}),
    "an attachment's size": (lambda site: replace(site, attachments={PLAN_OF_DAY: 4000}), {"whole", "listing"}),
    "a template": (lambda site: replace(site, templates=TEMPLATES | {"list.html": b"new"}), {"listing"}),
    "another template": (
        lambda site: replace(site, templates=TEMPLATES | {"other.html": b"new"}),
        {"naming page", "lone"},
    ),
    "a template nobody asks for": (lambda site: replace(site, templates=TEMPLATES | {"new.html": b"new"}), set()),
    "code, settings, theme": (lambda site: replace(site, epoch=b"other"), TARGETS),
    "the registry": (
        # Only by what is asked of it while a page is made: those answers are kept beside the key.
        lambda site: replace(site, registry=a_registry(districts=[])),
        set(),
    ),
    "a release that nobody declared": (
        lambda site: site.with_file("releases/2025/tiga.md", a_file("Tiga.\n", None, id=IDS[2], title="Tiga")),
        set(),
    ),
}


@pytest.mark.parametrize("what", EXPECTED)
def test_a_change_of_one_thing_changes_the_keys_that_stand_on_it_and_no_others(what: str) -> None:
    change, expected = EXPECTED[what]

    after = keys_of(change(BASE))

    assert {name for name, key in before().items() if after[name] != key} == expected


DECLARED: dict[str, Callable[[Target], Target]] = {
    "params": lambda target: target._replace(params=("b", 1)),
    "the type of a param": lambda target: target._replace(params=("a", True)),
    "a param more": lambda target: target._replace(params=("a", 1, None)),
    "params parted otherwise": lambda target: target._replace(params=(("a", 1),)),
    "no head": lambda target: target._replace(heads=()),
    "another head": lambda target: target._replace(heads=(PAGE,)),
    "the order of heads": lambda target: target._replace(heads=(IDS[1], PAGE)),
    "the order of heads turned": lambda target: target._replace(heads=(PAGE, IDS[1])),
    "another text": lambda target: target._replace(texts=(IDS[1],)),
    "a head that is a text too": lambda target: target._replace(heads=(IDS[1], IDS[0])),
    "heads that are texts": lambda target: target._replace(heads=(), texts=(IDS[1], IDS[0])),
    "the template": lambda target: target._replace(template="list.html"),
    "the recipe": lambda target: target._replace(recipe=another_recipe),
}


def test_each_declaration_has_a_key_of_its_own() -> None:
    plain = OUTPUTS["whole"]
    assert isinstance(plain, Target)
    outputs: dict[str, Output] = {name: declare(plain) for name, declare in DECLARED.items()} | {"plain": plain}

    assert len(set(keys_of(BASE, outputs).values())) == len(outputs)


def test_what_no_page_shows_is_not_in_its_key() -> None:
    plain = OUTPUTS["whole"]
    assert isinstance(plain, Target)

    assert BASE.keys.of(plain._replace(lastmod=NOW, sources=(ONE,))) == before()["whole"]


@pytest.mark.parametrize(
    "param",
    [date(2025, 10, 22), at("2025-10-22"), recipe, object(), Renditions((), None)],
    ids=lambda value: type(value).__name__,
)
def test_a_param_that_is_not_plain_is_refused(param: object) -> None:
    with pytest.raises(ValueError, match="unmarshallable"):
        BASE.keys.of(Target("/a/", recipe, "page.html", (param,)))


def test_an_equal_param_gives_the_same_key_whoever_else_holds_it() -> None:
    """Python keeps one copy of some texts, and tells so when they are written."""
    word = "".join(["sa", "tu"])
    shared, apart = (sys.intern("satu"), sys.intern("satu")), (word, "".join(["sa", "tu"]))

    targets = [Target("/a/", recipe, "page.html", params) for params in (shared, apart)]

    assert len({BASE.keys.of(target) for target in targets}) == 1


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("asset", Asset("/aset/a.css", b"other")),
        ("served", Served("/satu/susunan.pdf", PHOTO)),
        ("rendition", Served("/satu/foto-480.aa.webp", PHOTO, "foto-960.bb.webp")),
        ("drawing", Drawing("/aset/b.png", bytes, ("kata", "lagi"))),
        ("drawing", Drawing("/aset/b.png", bytes, ("katalain",))),
        ("drawing", Drawing("/aset/c.png", bytes, ("kata", "lain"))),
    ],
)
def test_files_that_are_no_pages_are_known_by_what_decides_their_bytes(name: str, other: Output) -> None:
    assert BASE.keys.of(other) not in before().values()


# Moments --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "moment"),
    [
        ({"changes": [CORRECTION]}, "2025-12-01T10:00"),
        ({"withdrawn": {"at": "2025-12-01T10:00+08:00", "reason": "error", "note": "A."}}, "2025-12-01T10:00"),
        ({"expires": "2025-12-01T10:00+08:00"}, "2025-12-01T10:00"),
    ],
)
def test_a_key_changes_in_the_very_moment_in_which_the_release_does(header: dict[str, Any], moment: str) -> None:
    then = at(moment)
    moments = [then - timedelta(days=9), then - timedelta(seconds=1), then, then + timedelta(days=99)]
    sites = [replace(BASE.with_file(ONE, one(**header)), now=now) for now in moments]

    long_ago, just_now, then_on, later = (keys_of(site) for site in sites)

    assert long_ago == just_now
    assert then_on == later
    assert {name for name, key in just_now.items() if then_on[name] != key} == {"whole", "listing"}


def test_a_translation_changes_with_the_withdrawal_of_its_original() -> None:
    site = BASE.with_file(TWO, two(lang="en", translation_of=IDS[0]))

    withdrawn = site.with_file(ONE, one(withdrawn=WITHDRAWN))

    assert keys_of(site)["second"] != keys_of(withdrawn)["second"]


# Other processes ------------------------------------------------------------------------------------------


def printed() -> list[str]:
    """Every key of a plan and of what is tried here."""
    templates = {output.template: b"" for output in plan_pages(BASE.overview) if isinstance(output, Target)}
    site = replace(BASE, templates=TEMPLATES | templates)
    planned = [output for output in plan_pages(site.overview) if isinstance(output, Target | Drawing)]
    return [site.keys.of(output).hex() for output in (*planned, *OUTPUTS.values())]


@pytest.mark.slow
def test_keys_are_the_same_in_every_process() -> None:
    script = "from tests.engine.test_keys import printed\nprint(*printed())"
    found = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for seed in ("1", "4711")
    ]

    assert found == [printed(), printed()]
    assert len(found[0]) > 50


# Templates ------------------------------------------------------------------------------------------------


def test_a_template_stands_on_all_that_it_includes_and_on_nothing_else() -> None:
    sources = {
        "base.html": "{% from 'words.html' import word %}",
        "words.html": "{# nothing #}",
        "page.html": '{%- extends "base.html" -%}',
        "list.html": "{% include 'entry.html' %}{% import 'words.html' as words %}",
        "entry.html": "{% include 'list.html' %}",
        "lone.html": "<p>extends base.html</p>",
    }
    stands_on = {
        "base.html": {"base.html", "page.html"},
        "words.html": {"words.html", "base.html", "page.html", "list.html", "entry.html"},
        "page.html": {"page.html"},
        "list.html": {"list.html", "entry.html"},
        "entry.html": {"list.html", "entry.html"},
        "lone.html": {"lone.html"},
    }
    plain = closures(sources)

    for name, expected in stands_on.items():
        after = closures(sources | {name: sources[name] + " "})
        assert {other for other in sources if after[other] != plain[other]} == expected, name


# What pages ask -------------------------------------------------------------------------------------------


def asked_of(registry: Registry, **changes: Any) -> Asked:
    return Asked(common_of(world_of(registry=registry, **changes).overview), b"registry")


def test_the_day_and_the_list_of_pages_are_questions_like_any_other() -> None:
    plain = asked_of(a_registry())
    later = asked_of(a_registry(), now=at("2019-01-01"))
    page = BASE.overview.pages[0]
    more = asked_of(a_registry(), pages=(page,))

    assert plain.one(TODAY) != later.one(TODAY)
    assert plain.one(PAGES) == later.one(PAGES) != more.one(PAGES)
    assert plain.digest((TODAY, "agencies:dinas-contoh")) != later.digest((TODAY, "agencies:dinas-contoh"))
    assert plain.digest(("agencies:dinas-contoh",)) == more.digest(("agencies:dinas-contoh",))


def test_the_text_of_a_page_is_no_part_of_the_list_of_pages() -> None:
    page = BASE.overview.pages[0]
    other = replace(page, body=replace(page.body, text="Lain."), summary="Lain.")

    assert asked_of(a_registry(), pages=(page,)).one(PAGES) == asked_of(a_registry(), pages=(other,)).one(PAGES)


# The day that stands for today ----------------------------------------------------------------------------

DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1)) | st.sampled_from([date.min, date.max])


@st.composite
def dated(draw: st.DrawFn) -> Registry:
    """A registry with days of every kind."""
    some = st.none() | DAYS
    agencies = [
        an_agency().model_copy(update={"slug": f"dinas-{n}", "since": draw(some), "until": draw(some)})
        for n in range(2)
    ]
    held = [
        an_appointment().model_copy(
            update={
                "since": draw(some),
                "until": draw(some),
                "seen_on": tuple(draw(st.lists(DAYS, max_size=2))),
            }
        )
        for _ in range(2)
    ]
    official = an_official().model_copy(update={"appointments": tuple(held)})
    return a_registry(agencies=agencies, officials=[official])


def days_of(registry: Registry) -> set[date]:
    held = [one for official in registry.officials.values() for one in official.appointments]
    days = {day for agency in registry.agencies.values() for day in (agency.since, agency.until)}
    days |= {day for one in held for day in (one.since, one.until, *one.seen_on)}
    return {day for day in days if day}


def order(one: date, other: date) -> int:
    return (one > other) - (one < other)


@given(dated(), st.dates(date(2019, 12, 25), date(2020, 3, 9)))
def test_the_day_that_stands_for_today_compares_with_all_days_as_today_does(registry: Registry, today: date) -> None:
    day = same_as(today, registry)

    assert day <= today
    assert [order(day, other) for other in days_of(registry)] == [order(today, other) for other in days_of(registry)]


@given(dated(), st.dates(date(2019, 12, 25), date(2020, 3, 9)))
def test_it_is_the_same_for_all_days_that_compare_alike(registry: Registry, today: date) -> None:
    yesterday, days = today - timedelta(days=1), days_of(registry)
    alike = all(order(yesterday, other) == order(today, other) for other in days)

    assert (same_as(yesterday, registry) == same_as(today, registry)) == alike


def test_most_midnights_change_no_page() -> None:
    registry = a_registry()
    today = at("2025-12-01T23:59")

    assert plan_of(registry=registry, now=today) == plan_of(registry=registry, now=today + timedelta(minutes=2))
