"""A plan leads from what is live to what is new, and never in an order that breaks a page."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.deploy.manifest import File, Manifest
from plugins.deploy.plan import order_of, plan_of, with_kept_assets

NAMES = st.sampled_from(
    ["index.html", "atom.xml", "aset/site.0123abcd.css", "rilis/a/index.html", "sitemap.xml", "x.txt"]
)
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


def test_assets_of_earlier_builds_stay():
    asset, page = "aset/site.0123abcd.css", "index.html"
    before = Manifest({asset: File(1, "a" * 64), page: File(2, "b" * 64)})
    new = with_kept_assets(Manifest({page: File(3, "c" * 64)}), [before])

    assert dict(new.kept) == {asset: before.files[asset]}
    assert plan_of(before.everything, new).delete == ()
    assert new.build == Manifest(new.files).build


def test_many_deletions_are_surprising():
    live = {f"rilis/{number}/index.html": File(1, "0" * 64) for number in range(100)}

    assert not plan_of(live, Manifest(dict(list(live.items())[5:]))).is_surprising
    assert plan_of(live, Manifest(dict(list(live.items())[6:]))).is_surprising
