"""A page is made of what it declared: it sees no other release, no other text, and asks no more than it must."""

from dataclasses import replace
from itertools import chain
from typing import Any

import pytest

from plugins.feeds.plan import plan_feeds
from plugins.page import Output, Page, Target
from plugins.pages.material import Material
from plugins.pages.plan import plan_pages
from plugins.releases.record import Attachment, BodyLink, Change, Picture, Release, Withdrawal
from tests.builders import IDS, a_body, a_content_page, a_mention, a_release, an_event, at, settings
from tests.pages.invented import releases, renditions
from tests.pages.making import World, world_of

FOLDER = "releases/2025/satu"
PHOTO = Picture(f"{FOLDER}/foto.jpg", "Foto contoh")
RICH = a_release(
    id=IDS[0],
    slug="satu",
    title="Rilis satu",
    agencies=("dinas-contoh", "bidang-contoh"),
    supporting_agencies=("badan-contoh",),
    event=an_event(),
    event_types=("bimtek",),
    officials=(a_mention(), a_mention("mitra-contoh", "direktur-lembaga-contoh")),
    districts=("angkona-contoh",),
    partners=("lembaga-contoh",),
    image=PHOTO,
    attachments=(Attachment(f"{FOLDER}/susunan.pdf", "Susunan"),),
    body=a_body(
        '<p><a href="{filename}releases/2025/dua.md">Dua</a></p>',
        text="Isi satu.",
        links=(BodyLink("{filename}releases/2025/dua.md", 9),),
    ),
)
CORPUS = (
    RICH,
    a_release(id=IDS[1], slug="dua", title="Rilis dua", date="2025-11-03", agencies=("badan-contoh", "dinas-contoh")),
    a_release(id=IDS[2], slug="three", title="Release three", date="2025-11-04", lang="en", translation_of=IDS[1]),
    a_release(
        id=IDS[3],
        slug="empat",
        title="Rilis empat",
        date="2025-11-05",
        event_types=("bimtek",),
        changes=(Change(at("2025-11-06"), "correction", "Salah.", "1", "2"),),
    ),
    a_release(
        id=IDS[4],
        slug="lima",
        title="Rilis lima",
        date="2025-11-07",
        officials=(a_mention(),),
        withdrawn=Withdrawal(at("2025-11-08"), "legal", "Putusan.", IDS[3]),
    ),
)
FILES: dict[str, Any] = {
    "renditions": {PHOTO.path: renditions()},
    "attachments": {f"{FOLDER}/susunan.pdf": 3000},
    "pages": (
        a_content_page(
            body=a_body(
                '<p><a href="{filename}releases/2025/satu.md">Satu</a></p>',
                links=(BodyLink("{filename}releases/2025/satu.md", 4),),
            )
        ),
    ),
    "settings": settings(per_page=2),
}
WORLD = world_of(*CORPUS, **FILES)


def targets_of(world: World) -> list[Target]:
    outputs: list[Output] = [*plan_pages(world.overview), *plan_feeds(world.overview)]
    return [output for output in outputs if isinstance(output, Target)]


TARGETS = {target.address: target for target in targets_of(WORLD)}


def asked_widely(seen: frozenset[str]) -> set[str]:
    """Questions whose answer many an edit changes."""
    return {question for question in seen if question.endswith(":*") or question == "today"}


# Questions ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("release", CORPUS, ids=lambda release: release.slug)
def test_the_page_of_a_release_asks_for_no_whole_list_and_for_no_day(release: Release) -> None:
    """Or one new official, or a midnight, would make ten thousand pages anew."""
    page = WORLD.made(TARGETS[release.address])

    assert page.seen
    assert asked_widely(page.seen) == set()


def test_the_short_address_of_a_release_asks_no_more_than_its_page() -> None:
    assert asked_widely(WORLD.made(TARGETS[f"/v/{IDS[0]}/"]).seen) == set()


@pytest.mark.parametrize("address", sorted(address for address in TARGETS if "/hal/" in address))
def test_a_numbered_page_asks_for_no_whole_list_and_for_no_day(address: str) -> None:
    assert asked_widely(WORLD.made(TARGETS[address]).seen) == set()


@pytest.mark.parametrize("address", sorted(address for address in TARGETS if address.endswith((".xml", ".json"))))
def test_a_feed_or_sitemap_asks_for_no_whole_list_and_for_no_day(address: str) -> None:
    assert asked_widely(WORLD.made(TARGETS[address]).seen) == set()


def test_what_a_page_shows_of_the_registry_is_asked_for() -> None:
    seen = WORLD.made(TARGETS[RICH.address]).seen

    assert {
        "agencies:dinas-contoh",
        "agencies:badan-contoh",
        "governments:kabupaten-contoh",
        "officials:pejabat-contoh",
        "officials:mitra-contoh",
        "event_types:bimtek",
        "pages",
    } <= seen


# Releases -------------------------------------------------------------------------------------------------


def peeking(material: Material, id_: str) -> Page:
    """A recipe that looks at a release."""
    return Page("/a/", "page.html", material.release(id_).title)


def reading(material: Material, id_: str) -> Page:
    """A recipe that looks into a text."""
    return Page("/a/", "page.html", material.release(id_).body.text)


PEEKING = Target("/a/", peeking, "page.html", (IDS[0],))
READING = Target("/a/", reading, "page.html", (IDS[0],))


def test_a_page_cannot_see_a_release_that_it_did_not_declare() -> None:
    with pytest.raises(KeyError, match=IDS[0]):
        WORLD.made(PEEKING)
    with pytest.raises(KeyError, match=IDS[0]):
        WORLD.made(PEEKING._replace(heads=(IDS[1],), texts=(IDS[2],)))

    assert WORLD.made(PEEKING._replace(heads=(IDS[0],))).view == "Rilis satu"
    assert WORLD.made(PEEKING._replace(texts=(IDS[0],))).view == "Rilis satu"


@pytest.mark.parametrize("name", ["html", "text", "links", "pictures", "anchors"])
def test_a_page_cannot_see_a_text_that_it_did_not_declare(name: str) -> None:
    def look(material: Material) -> Page:
        getattr(material.release(IDS[0]).body, name)
        return Page("/a/", "page.html", "")

    with pytest.raises(AttributeError):
        WORLD.made(Target("/a/", look, "page.html", heads=(IDS[0],)))
    WORLD.made(Target("/a/", look, "page.html", texts=(IDS[0],)))


def test_a_text_that_was_declared_is_there() -> None:
    with pytest.raises(AttributeError):
        WORLD.made(READING._replace(heads=(IDS[0],)))

    assert WORLD.made(READING._replace(heads=(IDS[0],), texts=(IDS[0],))).view == "Isi satu."


def test_releases_stand_in_total_order_however_they_were_declared() -> None:
    def listing(material: Material) -> Page:
        return Page("/a/", "page.html", tuple(release.slug for release in material.newest_first))

    target = Target("/a/", listing, "page.html", heads=(IDS[3], IDS[0]), texts=(IDS[1],))

    assert WORLD.made(target).view == ("empat", "dua", "satu")


def test_a_release_that_nobody_may_know_of_can_be_declared_by_nobody() -> None:
    early = world_of(*CORPUS, now=at("2025-11-01"))

    declared = set(chain.from_iterable((*target.heads, *target.texts) for target in targets_of(early)))

    assert declared == {IDS[0]}


@pytest.mark.parametrize("address", sorted(TARGETS))
def test_every_release_that_is_declared_is_shown(address: str) -> None:
    """A page that declares more than it shows is made anew for nothing."""
    target = TARGETS[address]
    page = WORLD.made(target)

    for declared in ("heads", "texts"):
        for name in getattr(target, declared):
            fewer = target._replace(**{declared: tuple(each for each in getattr(target, declared) if each != name)})
            try:
                other = WORLD.made(fewer)
            except (KeyError, AttributeError, StopIteration):
                continue
            assert other.view != page.view, f"{declared}: {name}"


def test_only_pages_of_texts_and_feeds_declare_texts() -> None:
    with_texts = {address for address, target in TARGETS.items() if target.texts}

    shown = {*(release.address for release in CORPUS), "/tentang/"}
    assert shown <= with_texts
    assert all(address in shown or address.endswith((".xml", ".json")) for address in with_texts)


def test_a_small_change_of_a_text_reaches_only_the_pages_that_declared_it() -> None:
    """What was declared by its head cannot show in the page: making it of another text gives the same page."""
    other = replace(RICH, body=replace(RICH.body, text="Lain.", html="<p>Lain.</p>"))
    changed = world_of(other, *CORPUS[1:], **FILES)

    for address, target in TARGETS.items():
        if IDS[0] not in target.texts:
            assert changed.made(target).view == WORLD.made(target).view, address


def test_targets_are_few_for_what_they_declare() -> None:
    """A plan of many releases declares a settled number for each: it grows as they do, and no faster."""

    def declared(count: int) -> int:
        return sum(len(target.heads) + len(target.texts) for target in targets_of(world_of(*releases(count))))

    small, large = declared(40), declared(80)

    assert large < 2.2 * small
