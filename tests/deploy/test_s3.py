"""A bucket as target: at every request each live page has its assets; whatever stops a deploy, the next finishes it.

All tests run against moto's server, those of `REAL` against Debian's Swift too; the sweeps with WARTA_EVERY_STEP=1.
"""

import itertools
import os
import re
import threading
from pathlib import Path

import pytest

from plugins.deploy import lease
from plugins.deploy.bucket import Bucket
from plugins.deploy.manifest import PLACE, read_manifest
from plugins.deploy.s3 import OURS, UNDER_WAY, Settings, Store, opened
from plugins.deploy.shelf import Shelf
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from tests.deploy import stores
from tests.deploy.sites import (
    DONE,
    EVERY_STEP,
    FIRST,
    KILLED,
    OTHERWISE,
    SECOND,
    a_plan,
    an_output,
    at_once,
    bring,
    manifest_of,
)

pytestmark = pytest.mark.slow
NUMBERS = itertools.count()
CLIENTS = {}
OLD = FIRST | {"rilis/a/index.html": "a rilis/a/foto.webp", "rilis/a/foto.webp": "foto", "atom.xml": "umpan satu"}
NEW = SECOND | {"rilis/b/index.html": "b rilis/b/foto.webp", "rilis/b/foto.webp": "foto b", "atom.xml": "umpan dua"}
NEEDED = re.compile(r"\S+\.(?:css|webp)")


@pytest.fixture(scope="module")
def moto():
    with stores.moto() as running:
        yield running


@pytest.fixture(scope="module")
def swift():
    with stores.swift() as running:
        yield running


@pytest.fixture
def store(request):
    return request.getfixturevalue(getattr(request, "param", "moto"))


REAL = pytest.mark.parametrize("store", ["moto", "swift"], indirect=True)
SWEPT = REAL if EVERY_STEP else pytest.mark.parametrize("store", ["moto"], indirect=True)


@pytest.fixture(autouse=True)
def key(store, monkeypatch, tmp_path):
    """The key in the environment, an empty folder to work in, and nothing of the operator's own."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", store.key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", store.secret)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def place(store):
    """The settings of a target in a bucket of its own."""
    name = f"situs-{next(NUMBERS)}"
    settings = Settings(kind="s3", bucket=name, endpoint=store.endpoint, region="us-east-1", prefix="/web", keep="3")
    if store not in CLIENTS:  # one for all: it takes long to make
        CLIENTS[store] = opened("store", settings).bucket.client
    CLIENTS[store].create_bucket(Bucket=name)
    return settings


@pytest.fixture
def one(tmp_path):
    return an_output(tmp_path / "one", OLD)


@pytest.fixture
def two(tmp_path):
    return an_output(tmp_path / "two", NEW)


def a_store(place):
    """The target as another process would open it."""
    client = next(client for store, client in CLIENTS.items() if store.endpoint == place.endpoint)
    return Store(
        "store", Bucket(client, place.bucket, "web/"), Shelf("store", Path(".published/store.builds").absolute(), 3)
    )


def a_watched_store(place, event):
    """The same with a client of its own, each of whose requests is told before it goes out."""
    target = opened("store", place)
    target.bucket.client.meta.events.register("before-send.s3", event)
    return target


def with_assets(files, other):
    return files | {path: text for path, text in other.items() if path.startswith("aset/")}


def served(place):
    """What the public sees, without the manifest."""
    bucket = a_store(place).bucket
    paths = sorted(entry.path for entry in bucket.entries())
    return {path: bucket.get(path).decode() for path in paths if path != PLACE and not path.startswith(".portal/")}


def left(place):
    return [entry.path for entry in a_store(place).bucket.entries(".portal/")]


def missing(bucket):
    """What live pages need and do not find."""
    found = []
    for path in [entry.path for entry in bucket.entries() if entry.path.endswith(".html")]:
        page = bucket.get(path)
        found += [
            need for need in NEEDED.findall((page or b"").decode()) if bucket.get(need) is None and bucket.get(path)
        ]
    return found


@REAL
def test_a_build_goes_live_and_the_next_keeps_its_assets(place, one, two):
    target = a_store(place)
    assert target.live() is None
    bring(target, one)
    assert served(place) == OLD
    assert target.live() == manifest_of(one)

    plan = a_plan(target, two)
    target.deploy(plan, two, lambda path: None)
    assert target.unlike(plan) == ""
    assert served(place) == with_assets(NEW, OLD)
    assert a_plan(a_store(place), two).is_empty
    assert left(place) == []


@REAL
def test_each_object_has_its_type_and_how_long_it_may_be_kept(place, one):
    target = a_store(place)
    bring(target, one)

    def told(path):
        head = target.bucket.client.head_object(Bucket=place.bucket, Key=f"web/{path}")
        return head["ContentType"], head["CacheControl"], "ContentEncoding" in head

    assert told("index.html") == ("text/html; charset=utf-8", "public, max-age=0, must-revalidate", False)
    assert told("aset/a.00000001.css") == ("text/css; charset=utf-8", "public, max-age=31536000, immutable", False)
    assert told("atom.xml") == ("application/atom+xml; charset=utf-8", "public, max-age=300, must-revalidate", False)
    assert told(PLACE)[0] == "application/json"


@SWEPT
def test_at_every_request_each_live_page_has_its_assets(place, one, two):
    """Another client walks through the pages before each change that a deploy and a way back make."""
    bring(a_store(place), one)
    walker, found, requests, alone = a_store(place).bucket, [], itertools.count(), threading.Lock()

    def walk(request, **_):
        if request.method in ("PUT", "DELETE") and OURS not in request.url:  # nothing else is seen by readers
            with alone:
                next(requests)
                found.extend(missing(walker))

    target = a_watched_store(place, walk)
    bring(target, two)
    target.rollback("")
    assert found == []
    assert next(requests) >= 16


def test_the_manifest_is_last_and_deletions_follow_it(place, one, two):
    bring(a_store(place), one)
    sent = []

    def note(request, **_):
        path = request.url.split("/web/")[-1]
        if request.method in ("PUT", "DELETE") and ".portal" not in path:
            sent.append((request.method, path))

    bring(a_watched_store(place, note), two)
    assert set(sent[:3]) == {("PUT", path) for path in ("aset/a.00000002.css", "rilis/b/foto.webp", "x")}
    assert set(sent[3:5]) == {("PUT", path) for path in ("index.html", "rilis/b/index.html")}
    assert sent[5:] == [
        ("PUT", "atom.xml"),
        ("PUT", PLACE),
        ("DELETE", "rilis/a/index.html"),
        ("DELETE", "rilis/a/foto.webp"),
    ]


@REAL
def test_going_back_and_forth_leaves_the_assets_of_both(place, one, two):
    bring(a_store(place), one)
    bring(a_store(place), two)
    assert a_store(place).rollback("").build == manifest_of(one).build
    assert served(place) == with_assets(OLD, NEW)
    assert a_store(place).rollback(manifest_of(two).build).build == manifest_of(two).build
    assert served(place) == with_assets(NEW, OLD)
    assert [word.build for word in a_store(place).history()] == [manifest_of(it).build for it in (two, one, two, one)]


def test_earlier_builds_are_links_at_the_operators_and_only_so_many(place, tmp_path):
    for number in range(5):
        bring(a_store(place), an_output(tmp_path / str(number), {"index.html": str(number)}))
    shelf = a_store(place).shelf
    assert shelf.builds() == tuple(manifest_of(tmp_path / str(number)).build for number in (4, 3, 2))
    files = [file for file in (shelf.folder / "files").rglob("*") if file.is_file()]
    assert sorted(file.read_text(encoding="utf-8") for file in files) == ["2", "3", "4"]
    assert {file.stat().st_nlink for file in files} == {2}


@pytest.mark.parametrize("build", ["", "0123456789abcdef"])
def test_a_way_back_that_is_not_there_is_told(place, one, build):
    bring(a_store(place), one)
    with pytest.raises(Trouble) as told:
        a_store(place).rollback(build)
    assert told.value.code.id == ("E617" if build else "E618")
    assert left(place) == []


@SWEPT
@pytest.mark.parametrize("way", ["forth", "back"])
def test_killed_before_any_request_no_page_misses_an_asset_and_a_repetition_finishes(place, one, two, way):
    """In a process of its own that dies before its nth request: each ninth, all with WARTA_EVERY_STEP=1."""
    old, new = (one, two) if way == "forth" else (two, one)
    wanted = with_assets(NEW, OLD) if way == "forth" else with_assets(OLD, NEW)
    act = (lambda it: bring(it, two)) if way == "forth" else (lambda it: it.rollback(manifest_of(one).build))
    count = Countdown()
    target = a_watched_store(place, count)  # never used here: a child must not speak through its parent's connections
    bring(a_store(place), new)
    ended, request = KILLED, 1 if EVERY_STEP or way == "forth" else 4
    while ended != DONE:
        finish(place, old)
        ended = count.dies(lambda: act(target), request)
        assert ended in (DONE, KILLED)
        assert missing(a_store(place).bucket) == []
        finish(place, new) if way == "forth" else act(a_store(place))
        assert served(place) == wanted
        assert read_manifest(a_store(place).bucket.get(PLACE)).build == manifest_of(new).build
        assert UNDER_WAY not in left(place)
        request += 1 if EVERY_STEP else 9
    assert request > 15


def finish(place, output):
    """Deploy what is not live yet."""
    target = a_store(place)
    plan = a_plan(target, output)
    if not plan.is_empty:
        target.deploy(plan, output, lambda path: None)


class Countdown:
    """Ends a child process before its nth request."""

    def __init__(self):
        self.left, self.alone = 0, threading.Lock()

    def __call__(self, **_):
        with self.alone:
            self.left -= 1
            if self.left == 0:
                os._exit(KILLED)

    def dies(self, act, request):
        child = os.fork()
        if child:
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        try:
            self.left = request
            act()
            os._exit(DONE)
        finally:
            os._exit(OTHERWISE)


def test_what_has_arrived_is_not_sent_again(place, one):
    count = Countdown()
    assert count.dies(lambda: bring(a_watched_store(place, count), one), 18) == KILLED
    arrived = set(served(place))
    plan = a_plan(a_store(place), one)
    assert arrived
    assert set(plan.sent) == (set(OLD) - arrived) | {"index.html"}  # one goes again, so that there is something to do


@REAL
def test_who_comes_while_another_deploys_is_told(place, one, two):
    bring(a_store(place), one)
    other = a_store(place)
    other.bucket.put(".portal/leases/lain", b"")
    plan = a_plan(other, two)
    for act in (lambda: other.deploy(plan, two, lambda path: None), lambda: other.rollback("")):
        with pytest.raises(Trouble) as told:
            act()
        assert told.value.code.id == "E615"
    assert served(place) == OLD
    assert left(place) == [".portal/leases/lain"]


@REAL
def test_of_two_at_the_very_same_time_one_or_none_goes_on(place, one, two, tmp_path):
    bring(a_store(place), an_output(tmp_path / "three", {"index.html": "tiga"}))
    mine, yours = a_store(place), a_store(place)
    yours.shelf = Shelf("store", tmp_path / "yours", 3)
    assert set(at_once(lambda: bring(mine, one), lambda: bring(yours, two))) <= {"", "E615", "E616"}
    assert left(place) == []
    live = read_manifest(a_store(place).bucket.get(PLACE))
    assert set(served(place)) == set(live.everything)
    finish(place, two)
    assert served(place).items() >= NEW.items()


def test_a_lease_that_somebody_left_long_ago_holds_nobody_up(place, one, monkeypatch):
    target = a_store(place)
    target.bucket.put(".portal/leases/lain", b"")
    mine = lease.Lease(target.bucket, "saya", "store")
    monkeypatch.setattr(lease, "LASTS", -60.0)
    mine.take()
    assert left(place) == [".portal/leases/saya"]


def test_who_planned_from_what_is_live_no_more_is_told(place, one, two, tmp_path):
    bring(a_store(place), one)
    late = a_store(place)
    plan = a_plan(late, an_output(tmp_path / "three", {"index.html": "tiga"}))
    bring(a_store(place), two)
    with pytest.raises(Trouble) as told:
        late.deploy(plan, tmp_path / "three", lambda path: None)
    assert told.value.code.id == "E616"
    assert served(place) == with_assets(NEW, OLD)


def test_an_output_that_changes_meanwhile_is_not_deployed(place, one, two):
    bring(a_store(place), one)
    target = a_store(place)
    plan = a_plan(target, two)
    (two / "index.html").write_text("nyisip", encoding="utf-8")
    with pytest.raises(Trouble) as told:
        target.deploy(plan, two, lambda path: None)
    assert told.value.code.id == "E612"
    assert served(place) == OLD


@pytest.mark.parametrize("data", [None, b"{", b"\xff", b'{"name": "lain"}'])
def test_a_broken_manifest_is_mended_from_what_is_there(place, one, two, data):
    bring(a_store(place), one)
    bucket = a_store(place).bucket
    bucket.put(PLACE, data) if data else bucket.delete(PLACE)
    plan = a_plan(a_store(place), one)
    assert (plan.sent, plan.delete) == (("index.html",), ())
    bring(a_store(place), two)
    assert served(place) == with_assets(NEW, OLD)
    assert a_plan(a_store(place), two).is_empty


@pytest.mark.parametrize("data", [b"", b"x", b"\xff\nindex.html"])
def test_a_note_of_a_deploy_that_cannot_be_read_makes_it_look_at_everything(place, one, data):
    bring(a_store(place), one)
    a_store(place).bucket.delete("rilis/a/foto.webp")
    a_store(place).bucket.put(UNDER_WAY, data)
    finish(place, one)
    assert served(place) == OLD
    assert left(place) == []


def test_a_deploy_that_only_had_to_say_so_is_finished(place, one, tmp_path):
    """All files were there already, and only the manifest was not."""
    changed = an_output(tmp_path / "changed", OLD | {"index.html": "baru aset/a.00000001.css"})
    bring(a_store(place), one)
    target, put = a_store(place), a_store(place).bucket.put
    target.bucket.put = lambda path, *given, **more: None if path == PLACE else put(path, *given, **more)
    target.bucket.delete = lambda path: None
    bring(target, changed)
    a_store(place).bucket.delete(left(place)[0])  # the lease
    finish(place, changed)
    assert read_manifest(a_store(place).bucket.get(PLACE)).build == manifest_of(changed).build
    assert left(place) == []


@pytest.mark.parametrize("request_number", [16, 24])
def test_the_way_back_from_a_deploy_that_was_killed_leads_to_the_build_before(place, one, two, request_number):
    count = Countdown()
    target = a_watched_store(place, count)
    bring(a_store(place), one)
    assert count.dies(lambda: bring(target, two), request_number) == KILLED
    assert a_store(place).rollback("").build == manifest_of(one).build
    assert {path: text for path, text in served(place).items() if not path.startswith("aset/")} == {
        path: text for path, text in OLD.items() if not path.startswith("aset/")
    }
    assert missing(a_store(place).bucket) == []


def test_a_kept_file_that_has_been_changed_is_never_sent_and_holds_nobody_up(place, one, two):
    bring(a_store(place), one)
    bring(a_store(place), two)
    (one / "rilis/a/index.html").write_text("nyisip", encoding="utf-8")  # the same file as the kept one
    with pytest.raises(Trouble) as told:
        a_store(place).rollback("")
    assert told.value.code.id == "E617"
    assert served(place) == with_assets(NEW, OLD)
    (one / "rilis/a/index.html").unlink()
    an_output(one, OLD)
    bring(a_store(place), one)
    assert served(place) == with_assets(OLD, NEW)


@pytest.mark.parametrize("name", ["index.html", PLACE])
def test_a_bucket_of_somebody_else_is_not_touched(place, one, name):
    a_store(place).bucket.put(name, b'{"name": "lain"}')
    with pytest.raises(Trouble) as told:
        bring(a_store(place), one)
    assert told.value.code.id == "E645"
    assert a_store(place).bucket.get(name) == b'{"name": "lain"}'
    assert len(list(a_store(place).bucket.entries())) == 1


def test_what_does_not_arrive_as_it_was_sent_never_goes_live(place, one, two, monkeypatch):
    bring(a_store(place), one)
    target = a_store(place)
    put = target.bucket.put

    def short(path, data, digest="", headers=None):
        return put(path, data[:1] if digest else data, digest, headers)

    monkeypatch.setattr(target.bucket, "put", short)
    with pytest.raises(Trouble) as told:
        bring(target, two)
    assert told.value.code.id == "E646"
    assert read_manifest(a_store(place).bucket.get(PLACE)).build == manifest_of(one).build
    bring(a_store(place), two)
    assert served(place) == with_assets(NEW, OLD)


@REAL
def test_faults_are_told_without_the_key(place, store, monkeypatch):
    def told():
        with pytest.raises(Trouble) as trouble:
            opened("store", place).live()
        assert store.secret not in str(trouble.value)
        assert store.key not in str(trouble.value)
        return trouble.value.code.id

    other = place.model_copy(update={"bucket": "tidak-ada"})
    with pytest.raises(Trouble) as trouble:
        opened("store", other).live()
    assert trouble.value.code.id == "E643"
    with pytest.raises(Trouble) as trouble:
        opened("store", place.model_copy(update={"profile": "tidak-ada"}))
    assert trouble.value.code.id == "E641"
    if store.key.startswith("warta"):  # moto lets everybody in
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "salah")
        assert told() == "E642"
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    assert told() == "E641"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"prefix": "a/../b"}, "prefix"),
        ({"endpoint": "s3.example"}, "endpoint"),
        ({"endpoint": "https://kunci:rahasia@s3.example"}, "endpoint"),
    ],
)
def test_a_wrong_setting_is_named(given, name):
    with pytest.raises(SettingError) as told:
        opened("store", Settings(**{"kind": "s3", "bucket": "situs"} | given))
    assert told.value.key == f"TARGETS['store']['{name}']"
    assert "rahasia" not in str(told.value)
