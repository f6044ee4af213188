"""A plan leads from what is live to what is new, and never in an order that breaks a page."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.deploy.manifest import File, Kept, Manifest
from plugins.deploy.plan import KEPT_DAYS, order_of, plan_of, unfinished, with_kept_assets
from plugins.deploy.told import plan_lines

NAMES = st.sampled_from(
    ["index.html", "atom.xml", "aset/site.0123abcd.css", "rilis/a/index.html", "sitemap.xml", "x.txt"]
)
TODAY = date(2026, 1, 1)
TREES = st.dictionaries(NAMES, st.builds(File, st.integers(0, 9), st.just("0" * 64)))


@given(TREES, TREES)
def test_carried_out_it_leaves_exactly_the_new_files(live, files):
    plan = plan_of(live, Manifest(files))
    there = dict(live)
    for path in plan.sent:
        there[path] = files[path]
    for path in plan.delete:
        del there[path]

    assert there == files
    assert not set(plan.add) & set(live)


@given(TREES, TREES)
def test_assets_go_first_and_feeds_last(live, files):
    orders = [order_of(path) for path in plan_of(live, Manifest(files)).sent]

    assert orders == sorted(orders)


def test_what_pages_need_goes_first_and_what_leads_to_them_last():
    needed = ["aset/site.0123abcd.css", "rilis/a/foto.webp", "rilis/a/surat.pdf", "x.txt"]
    assert {order_of(path) for path in needed} == {0}
    assert {order_of(path) for path in ["index.html", "404.html.gz", "rilis/a/index.html.br"]} == {1}
    assert {order_of(path) for path in ["atom.xml", "rilis/feed.json.gz", "sitemap.xml", "robots.txt"]} == {2}


def test_a_name_that_somebody_else_chose_moves_no_cursor():
    plan = plan_of({"a\x1b[2J\u202e.html": File(1, "a" * 64)}, Manifest({}))
    assert list(plan_lines(plan, "web", catalogue("id")))[-1] == "    - a\ufffd[2J\ufffd.html"


def test_a_plan_tells_files_and_bytes_and_names_a_file_with_its_twins_once():
    files = {path: File(1000, "a" * 64) for path in ("x/index.html", "x/index.html.br", "x/index.html.gz", "y.txt.gz")}
    plan = plan_of({"old.html": File(2500, "b" * 64)}, Manifest(files))

    assert list(plan_lines(plan, "web", catalogue("id")))[1:] == [
        "  tambah: 4 (4,0 kB)",
        "    + x/index.html (.gz .br)",
        "    + y.txt.gz",
        "  hapus: 1 (2,5 kB)",
        "    - old.html",
    ]


def test_what_is_unfinished_always_has_a_plan():
    whole = Manifest({"index.html": File(1, "a" * 64)})
    assert plan_of(whole.everything, whole).is_empty
    assert plan_of(unfinished(whole).everything, whole).change == ("index.html",)


def test_assets_of_the_build_before_stay_for_a_while():
    asset, page = "aset/site.0123abcd.css", "index.html"
    before = Manifest({asset: File(1, "a" * 64), page: File(2, "b" * 64)})
    alone = Manifest({page: File(3, "c" * 64)})
    new = with_kept_assets(alone, before, TODAY)

    assert new.kept == {asset: Kept(before.files[asset], (TODAY + timedelta(KEPT_DAYS)).isoformat())}
    assert plan_of(before.everything, new).delete == ()
    assert new.build == alone.build
    later = with_kept_assets(alone, new, TODAY + timedelta(KEPT_DAYS))
    assert later.kept == new.kept
    assert with_kept_assets(alone, later, TODAY + timedelta(KEPT_DAYS + 1)).kept == {}
    assert with_kept_assets(before, new, TODAY).kept == {}


def test_many_deletions_are_surprising():
    live = {f"rilis/{number}/index.html": File(1, "0" * 64) for number in range(100)}

    assert not plan_of(live, Manifest(dict(list(live.items())[5:]))).is_surprising
    assert plan_of(live, Manifest(dict(list(live.items())[6:]))).is_surprising


def test_a_live_manifest_cannot_have_pages_kept_nor_anything_for_ever():
    page, hidden, asset = "judi/index.html", "aset/slot.0123abcd.html", "aset/site.0123abcd.css"
    held = Kept(File(1, "0" * 64), "2099-01-01")
    live = Manifest({hidden: held.file}, kept={page: held, hidden: held, asset: held})

    assert with_kept_assets(Manifest({}), live, TODAY).kept == {
        asset: Kept(held.file, (TODAY + timedelta(KEPT_DAYS)).isoformat())
    }
