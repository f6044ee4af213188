"""What a build keeps saves time only: whatever is wrong with the file, nothing wrong is believed and nothing is run."""

import contextlib
import os
import pickle
import random
import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.codes import UNEXPECTED_FILE
from plugins.engine.outputs import Row
from plugins.engine.scan import PLACES as PLACES_OF_FILES
from plugins.engine.store import FORMAT, OURS, PLACES, Damaged, Store, forget, loads
from plugins.findings import Finding
from plugins.media.pictures import Rendition, Renditions
from plugins.releases.outline import outline_of
from plugins.releases.record import NO_TEXT
from tests.builders import a_content_page, a_mention, a_registry, a_release, an_event, at, settings

VALUES: dict[str, Any] = {
    "text": "Rilis “contoh”",
    "number": 2**70,
    "nothing": None,
    "moment": at("2025-10-22T16:10"),
    "universal moment": datetime(2025, 10, 22, tzinfo=UTC),
    "day and span": (date(2025, 10, 22), timedelta(hours=8)),
    "collections": {"a": [1, 2.5, (b"x", frozenset({"y"}))], "b": {"z"}},
    "row": Row(b"key", b"seen", b"answers", {"": (b"content", 5)}),
    "outline": outline_of(a_release(officials=(a_mention(),), event=an_event())),
    "release without its text": a_release(body=NO_TEXT, event=an_event()),
    "page": a_content_page(),
    "registry": a_registry(),
    "finding": Finding("surat.docx", 1, UNEXPECTED_FILE, {"places": PLACES_OF_FILES, "until": date(2025, 1, 1)}),
    "settings": settings(),
    "renditions": Renditions((Rendition("foto-480.aa.webp", 480, 320, b""),), Rendition("b.jpg", 1200, 630, b"")),
}
NAMES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=9), st.binary(max_size=9), st.integers(0, 9)
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "output-01234567.sqlite"


def filled(file: Path) -> dict[tuple[str, str], Any]:
    """A store of some size; what is in it."""
    held = {}
    with Store(file) as store, store.saving():
        for place in PLACES:
            for number, (name, value) in enumerate(VALUES.items()):
                store.put(place, f"{name} {number}", value)
                held[place, f"{name} {number}"] = value
    return held


# What is put comes back -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", VALUES)
def test_a_value_comes_back_in_another_build(file: Path, name: str) -> None:
    with Store(file) as store:
        store.put("kept", name, VALUES[name])

    with Store(file) as store:
        assert store.get("kept", name) == VALUES[name]


@given(st.dictionaries(NAMES, st.binary(max_size=99), max_size=9), st.sets(NAMES))
def test_all_names_come_back_but_those_that_were_dropped(values: dict[Any, bytes], dropped: set[Any]) -> None:
    with Store(None) as store:
        with store.saving():
            for name, value in values.items():
                store.put_bytes("texts", name, b"old")
                store.put_bytes("texts", name, value)
                store.put("heads", name, value)
            store.drop("texts", dropped)
            store.drop("heads", dropped)
        left = {name: value for name, value in values.items() if name not in dropped}

        assert set(store.names("texts")) == set(left)
        assert {name: store.get_bytes("texts", name) for name in left} == left
        assert dict(store.all("heads")) == left
        assert [store.get("texts", name) for name in dropped] == [None] * len(dropped)


def test_what_is_put_together_is_kept_together_or_not_at_all(file: Path) -> None:
    with Store(file) as store:
        store.put("kept", "a", 1)
        with contextlib.suppress(ZeroDivisionError), store.saving():
            store.put("kept", "a", 2)
            store.put("kept", "b", 2 // 0)
        assert (store.get("kept", "a"), store.get("kept", "b")) == (1, None)

    with Store(file) as store:
        assert (store.get("kept", "a"), store.get("kept", "b")) == (1, None)


def test_it_may_be_deleted_at_any_time(file: Path) -> None:
    filled(file)
    forget(file)

    assert list(file.parent.iterdir()) == []
    with Store(file) as store:
        assert store.names("kept") == []


# A file that is no store of ours --------------------------------------------------------------------------


def foreign(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as base:
        base.execute("CREATE TABLE kept (name, value)")
        base.execute("INSERT INTO kept VALUES ('phase', 'x')")
        base.commit()


def of_another_format(file: Path) -> None:
    filled(file)
    with contextlib.closing(sqlite3.connect(file)) as base:
        base.execute(f"PRAGMA user_version = {FORMAT + 1}")


def of_another_program(file: Path) -> None:
    filled(file)
    with contextlib.closing(sqlite3.connect(file)) as base:
        base.execute(f"PRAGMA application_id = {OURS + 1}")


def with_words_of_no_encoding(file: Path) -> None:
    filled(file)
    file.write_bytes(file.read_bytes().replace(b"CREATE TABLE", b"CREATE \xf8ABLE"))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda file: file.touch(),
        lambda file: file.write_text("Bukan simpanan.\n" * 999),
        lambda file: file.write_bytes(random.Random(7).randbytes(9999)),
        foreign,
        of_another_format,
        of_another_program,
        with_words_of_no_encoding,
    ],
    ids=["empty", "text", "noise", "foreign", "another format", "another program", "words of no encoding"],
)
def test_a_file_that_is_none_of_ours_is_begun_anew(file: Path, spoilt: Any) -> None:
    file.parent.mkdir()
    spoilt(file)

    with Store(file) as store:
        assert [store.names(place) for place in PLACES] == [[]] * len(PLACES)
        store.put("kept", "a", 1)

    with Store(file) as store:
        assert store.get("kept", "a") == 1


def test_a_place_that_cannot_be_written_costs_only_what_was_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("Bukan folder.")

    for file in (tmp_path / "file" / "store.sqlite", tmp_path):
        with Store(file) as store:
            store.put("kept", "a", 1)
            assert store.get("kept", "a") == 1

    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_costs_only_what_was_kept(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with Store(tmp_path / "store.sqlite") as store:
        store.put("kept", "a", 1)
        assert store.get("kept", "a") == 1


# Damage ---------------------------------------------------------------------------------------------------


def believed(file: Path, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """Everything that a build would believe, whichever way it asks."""
    with Store(file) as store:
        found = {(place, name): value for place in PLACES for name, value in store.all(place)}
        for place, name in names:
            value = store.get(place, name)
            assert value is None or value == found.get((place, name), value)
            if value is not None:
                found[place, name] = value
    return found


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 12))])
def test_a_flipped_byte_is_noticed_or_harmless(file: Path, seed: int) -> None:
    """Wherever it is: what still comes out of the file is what was put there, under the name it was put under."""
    held = filled(file)
    whole, chance = file.read_bytes(), random.Random(seed)
    noticed = 0
    for place in chance.sample(range(len(whole)), 20):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << chance.randrange(8)
        forget(file)
        file.write_bytes(spoilt)
        try:
            found = believed(file, held)
        except Damaged:
            noticed += 1
        else:
            assert [key for key, value in found.items() if key not in held or held[key] != value] == [], f"byte {place}"

    assert noticed


def test_an_index_that_leads_to_another_entry_is_not_believed(file: Path) -> None:
    with Store(file) as store, store.saving():
        for number in range(4):
            store.put("heads", f"releases/2025/rilis-{number}.md", number)
    whole = file.read_bytes()
    places = [found.start() for found in re.finditer(b"rilis-2", whole)]
    assert len(places) == 2, "the name stands in the table and in its index"

    for place in places:
        forget(file)
        file.write_bytes(whole[:place] + b"rilis-9" + whole[place + 7 :])
        with Store(file) as store, contextlib.suppress(Damaged):
            assert store.get("heads", "releases/2025/rilis-9.md") is None
        with Store(file) as store, contextlib.suppress(Damaged):
            assert store.get("heads", "releases/2025/rilis-2.md") in (None, 2)


@pytest.mark.parametrize("length", [1, 99, 4096, 4097, 20_000])
def test_a_file_that_lost_its_end_is_noticed(file: Path, length: int) -> None:
    held = filled(file)
    whole = file.read_bytes()
    forget(file)
    file.write_bytes(whole[:length])

    with contextlib.suppress(Damaged):
        assert believed(file, held) == {}


def test_a_value_that_was_exchanged_is_not_believed(file: Path) -> None:
    with Store(file) as store:
        store.put("kept", "a", 1)
    with contextlib.closing(sqlite3.connect(file)) as base:
        base.execute("UPDATE kept SET value = ?", (pickle.dumps(2),))
        base.commit()

    with Store(file) as store, pytest.raises(Damaged):
        store.get("kept", "a")


# Pickles --------------------------------------------------------------------------------------------------


class Calls:
    """A pickle of it calls a function when it is read."""

    def __init__(self, function: Any, *words: Any) -> None:
        self.call = function, words

    def __reduce__(self) -> Any:
        return self.call


@pytest.mark.parametrize(
    "value",
    [
        Calls(os.system, "true"),
        Calls(eval, "1 + 1"),
        Calls(exec, "pass"),
        Calls(open, "/dev/null"),
        Calls(getattr, datetime, "fromisoformat"),
        Calls(getattr, ZoneInfo, "no_cache"),
        Calls(getattr, "text", "format"),
        Calls(__import__, "os"),
        Calls(forget, Path("nowhere")),  # a function of ours is no class
        Path("nowhere"),
        [1, {"inside": (Calls(os.system, "true"),)}],
    ],
    ids=[
        "system",
        "eval",
        "exec",
        "open",
        "another method",
        "not the one",
        "any method",
        "import",
        "our function",
        "class",
        "inside",
    ],
)
def test_a_pickle_that_names_anything_else_is_refused_before_it_acts(value: Any) -> None:
    with pytest.raises(Damaged):
        loads(pickle.dumps(value, 5))


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("plugins.engine.scan", "os.system"),
        ("plugins.engine.serving", "subprocess.Popen"),
        ("plugins.engine.workers", "ProcessPoolExecutor"),
        ("plugins.engine.pelican", "Portal"),
        ("plugins.engine.store", "Store"),
        ("plugins.findings", "Finding.__init__"),
        ("plugins", "signals"),
        ("pluginsx.other", "Thing"),
    ],
)
def test_a_name_that_is_no_record_of_ours_is_refused(module: str, name: str) -> None:
    """What our modules have imported has a name in them, too; and a pickle's names may follow dots."""
    words = b"".join(b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name))

    with pytest.raises(Damaged):
        loads(b"\x80\x04" + words + b"\x93.")


@given(st.binary(max_size=200))
def test_noise_is_damage_or_a_plain_value(data: bytes) -> None:
    with contextlib.suppress(Damaged):
        loads(data)


@given(st.sampled_from(sorted(VALUES)), st.data())
def test_a_pickle_that_was_cut_is_damage(name: str, data: st.DataObject) -> None:
    whole = pickle.dumps(VALUES[name], 5)
    length = data.draw(st.integers(0, len(whole) - 1))

    with pytest.raises(Damaged):
        loads(whole[:length])
