"""The plan of a small corpus as a whole: what stands in it, what leaves no trace, what moves nothing."""

import random
from dataclasses import replace

from plugins.page import Output
from plugins.pages.plan import plan_pages
from plugins.registry.records import Registry
from plugins.releases.record import Change, Release, Withdrawal
from tests.builders import IDS, a_content_page, a_mention, a_registry, a_release, an_event, at, settings
from tests.pages.invented import plan_of, releases, text_of
from tests.pages.making import Made, world_of

CORPUS = (
    a_release(
        id=IDS[0],
        slug="satu",
        event=an_event(),
        event_types=("bimtek",),
        officials=(a_mention(), a_mention("mitra-contoh", "direktur-lembaga-contoh")),
        districts=("angkona-contoh",),
        partners=("lembaga-contoh",),
    ),
    a_release(id=IDS[1], slug="dua", date="2025-11-03T08:00", agencies=("badan-contoh", "dinas-contoh")),
    a_release(id=IDS[2], slug="three", date="2025-11-04", lang="en", translation_of=IDS[1]),
)


def targets_of(*given: Release) -> list[Output]:
    """What is asked for, before anything is made."""
    return plan_pages(world_of(*given).overview)


def test_every_kind_of_page_stands_in_the_plan() -> None:
    plan = plan_of(*CORPUS, pages=(a_content_page(),))

    assert {
        "/",
        "/404.html",
        "/arsip/2025/",
        "/arsip/2025/10/",
        "/arsip/2025/11/",
        "/instansi/",
        "/instansi/dinas-contoh/",
        "/jabatan/kepala-dinas-contoh/",
        "/kegiatan/bimtek/",
        "/pejabat/pejabat-contoh/",
        "/pemerintah/kabupaten-contoh/",
        "/ralat/",
        "/rilis/",
        "/rilis/2025/10/satu/",
        "/rilis/2025/11/three/",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemap-2025-10.xml",
        "/sitemap-halaman.xml",
        "/tentang/",
        f"/v/{IDS[0]}/",
        "/wilayah/angkona-contoh/",
        "/aset/portal.css",
    } <= set(plan)


def test_a_term_without_releases_has_a_page_too() -> None:
    page = plan_of(*CORPUS)["/kegiatan/rakor/"]
    assert page.view.releases.cards == ()
    assert page.lastmod is None


def test_people_and_roles_outside_government_have_no_page() -> None:
    plan = plan_of(*CORPUS)
    assert "/pejabat/mitra-contoh/" not in plan
    assert "/jabatan/direktur-lembaga-contoh/" not in plan
    assert "/pejabat/menteri-contoh/" in plan
    assert "/jabatan/menteri-contoh/" in plan


def test_the_same_inputs_give_the_same_plan() -> None:
    assert targets_of(*CORPUS) == targets_of(*CORPUS)
    assert plan_of(*CORPUS) == plan_of(*CORPUS)


def test_the_order_of_files_changes_nothing() -> None:
    registry, shuffle = a_registry(), random.Random(7).sample

    def shuffled(entries: object) -> dict[str, object]:
        assert isinstance(entries, dict)
        return dict(shuffle(sorted(entries.items()), len(entries)))

    lists = ("governments", "agencies", "event_types", "roles", "districts", "partners", "officials")
    other: Registry = replace(registry, **{name: shuffled(getattr(registry, name)) for name in lists})
    pages = (a_content_page(), a_content_page(slug="kontak", title="Kontak"))

    plain = plan_of(*CORPUS, registry=registry, pages=pages)
    assert plan_of(*CORPUS[::-1], registry=other, pages=pages[::-1]) == plain


def test_a_minor_change_moves_nothing() -> None:
    before = list(CORPUS)
    after = [replace(before[0], changes=(Change(at("2025-12-01"), "minor", "Ejaan"),)), *before[1:]]
    assert targets_of(*after) == targets_of(*before)
    assert plan_of(*after) == plan_of(*before)


def test_what_lies_in_the_future_changes_nothing_yet() -> None:
    before = list(CORPUS)
    later = replace(
        before[0],
        changes=(Change(at("2030-01-01"), "correction", "Nanti", "a", "b"),),
        withdrawn=Withdrawal(at("2030-01-02"), "legal", "Nanti"),
    )
    assert targets_of(later, *before[1:]) == targets_of(*before)
    assert plan_of(later, *before[1:]) == plan_of(*before)


def test_a_correction_moves_its_own_lists_and_nothing_else() -> None:
    before = plan_of(*CORPUS)
    corrected = replace(CORPUS[0], changes=(Change(at("2025-12-01"), "correction", "Salah", "1", "2"),))
    after = plan_of(corrected, *CORPUS[1:])

    changed = {address for address in before if before[address] != after[address]}
    assert CORPUS[0].address in changed
    assert {"/", "/ralat/", "/kegiatan/bimtek/", "/pejabat/pejabat-contoh/", "/arsip/2025/10/"} <= changed
    assert not changed & {"/arsip/2025/11/", "/kegiatan/rakor/", "/instansi/badan-contoh/", f"/v/{IDS[0]}/"}


def test_a_new_release_leaves_older_releases_and_full_list_pages_as_they_are() -> None:
    small = settings(per_page=3)
    before = plan_of(*releases(7), settings=small)
    after = plan_of(*releases(8), settings=small)

    changed = {address for address in before if before[address] != after[address]}
    assert "/rilis/2025/01/rilis-7/" in changed  # its next neighbour
    assert not changed & {f"/rilis/2025/01/rilis-{number}/" for number in range(1, 7)}
    assert not {address for address in changed if "/hal/" in address}


def test_nothing_of_a_release_that_is_not_public_stands_anywhere() -> None:
    """The plan sees public releases only; pictures of others that lie ready are left out, too."""
    hidden = a_release(id=IDS[5], slug="rahasia", title="Rilis rahasia")
    plan = plan_of(*CORPUS, renditions={}, attachments={"releases/2025/rahasia/naskah.pdf": 7})
    everything = "".join(text_of(output) for output in plan.values())
    assert hidden.slug not in everything
    assert hidden.title not in everything


def test_nothing_is_indexed_unless_publishing() -> None:
    pages = [page for page in plan_of(*CORPUS).values() if isinstance(page, Made) and hasattr(page.view, "head")]
    assert not any(page.view.head.indexed for page in pages)

    public = plan_of(*CORPUS, settings=settings(publishing=True, site_url="https://warta.example"))
    closed = {
        address
        for address, page in public.items()
        if isinstance(page, Made) and hasattr(page.view, "head") and not page.view.head.indexed
    }
    assert closed == {"/404.html", *(f"/v/{release.id}/" for release in CORPUS)}


def test_every_internal_link_of_a_view_leads_into_the_plan_or_to_a_feed() -> None:
    plan = plan_of(*CORPUS, pages=(a_content_page(),))
    feeds = ("atom.xml", "feed.json", "rss.xml")
    for page in plan.values():
        for address in addresses_in(getattr(page, "view", None)):
            assert address.partition("#")[0] in plan or address.endswith(feeds), (page.address, address)


def addresses_in(value: object) -> set[str]:
    """Every root-relative address in the fields of a view."""
    if isinstance(value, str):
        return {value} if value.startswith("/") and " " not in value else set()
    if isinstance(value, tuple):
        return set().union(*map(addresses_in, value))
    fields = getattr(value, "__dataclass_fields__", {})
    return set().union(*(addresses_in(getattr(value, name)) for name in fields))
