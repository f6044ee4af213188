"""What stands in the output is known by rows that come back from build to build, and by a mark that names them all."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.digests import digest
from plugins.engine.outputs import Outputs, Row, load, load_questions, those_there
from plugins.engine.store import Store

ADDRESSES = [f"/rilis/{number}/" for number in range(6)] + ["/", "/atom.xml", "/aset/a.css"]
QUESTIONS = [(), ("today",), ("agencies:dinas-contoh", "today"), ("pages",)]


def row(outputs: Outputs, content: bytes = b"isi", questions: tuple[str, ...] = (), key: bytes = b"key") -> Row:
    return Row(key, outputs.named(questions), b"answers", {"": (digest(content), len(content))})


@st.composite
def builds(draw: st.DrawFn) -> list[dict[str, tuple[bytes, tuple[str, ...]]]]:
    """The outputs of a few builds, one after the other: content and questions by address."""
    made = st.tuples(st.sampled_from([b"", b"satu", b"dua"]), st.sampled_from(QUESTIONS))
    return draw(st.lists(st.dictionaries(st.sampled_from(ADDRESSES), made), min_size=1, max_size=4))


@given(builds())
def test_what_one_build_saves_the_next_one_loads(sites: list[dict[str, tuple[bytes, tuple[str, ...]]]]) -> None:
    with Store(None) as store:
        mark = Outputs().mark
        for site in sites:
            outputs = load(store, mark) if store.names("outputs") else Outputs()
            load_questions(outputs, store)
            for address in outputs.rows.keys() - site.keys():
                outputs.drop(address)
            for address, (content, questions) in site.items():
                outputs.put(address, row(outputs, content, questions))
            with store.saving():
                outputs.save(store, everything=True)

            mark = outputs.mark
            again = load(store, mark)
            load_questions(again, store)
            assert again.rows == outputs.rows
            assert again.mark == outputs.mark
            assert set(again.questions.values()) == {questions for _, questions in site.values()}
            assert {address: again.questions[row.seen] for address, row in again.rows.items()} == {
                address: questions for address, (_, questions) in site.items()
            }


def test_only_what_has_changed_is_saved_unless_everything_is_wished(monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(None) as store:
        outputs = Outputs()
        for address in ADDRESSES:
            outputs.put(address, row(outputs))
        outputs.save(store, everything=True)
        again, put = load(store, outputs.mark), list[str | bytes | int]()
        monkeypatch.setattr(store, "put", lambda place, name, value: put.append(name))

        again.save(store)
        assert put == []

        again.put(ADDRESSES[0], row(again, b"anew"))
        again.save(store)
        assert len(put) == 1


def test_questions_that_nobody_asks_any_more_are_forgotten() -> None:
    with Store(None) as store:
        outputs = Outputs()
        outputs.put("/a/", row(outputs, questions=("today",)))
        outputs.put("/b/", row(outputs, questions=("pages",)))
        outputs.save(store, everything=True)
        outputs.drop("/b/")
        outputs.save(store)

        assert dict(store.all("seen")) == {outputs.rows["/a/"].seen: ("today",)}


def test_the_same_questions_have_one_name_in_every_process() -> None:
    assert Outputs().named(("agencies:a", "today")) == Outputs().named(("agencies:a", "today"))
    assert len({Outputs().named(questions) for questions in QUESTIONS}) == len(QUESTIONS)
    assert Outputs().named(("pages",)).hex() == "".join(f"{byte:02x}" for byte in Outputs().named(("pages",)))


# The mark -------------------------------------------------------------------------------------------------


def marked(files: dict[str, bytes], order: int = 0) -> str:
    outputs = Outputs()
    for address in random.Random(order).sample(sorted(files), len(files)):
        outputs.put(address, row(outputs, files[address]))
    return outputs.mark


FILES = {address: address.encode() for address in ADDRESSES}


def test_the_mark_is_the_same_in_whatever_order_files_were_written() -> None:
    assert len({marked(FILES, order) for order in range(9)}) == 1


def test_the_mark_names_every_file_with_its_bytes() -> None:
    others = [FILES | {address: b"lain"} for address in ADDRESSES]
    others += [{name: content for name, content in FILES.items() if name != address} for address in ADDRESSES]
    others += [FILES | {"/baru/": b"baru"}, FILES | {"/": FILES["/atom.xml"], "/atom.xml": FILES["/"]}, {}]

    assert len({marked(FILES), *map(marked, others)}) == len(others) + 1


def test_the_mark_tells_nothing_of_keys_and_answers() -> None:
    """Two builds that come to the same bytes have the same output, whatever they knew."""
    one, other = Outputs(), Outputs()
    one.put("/a/", row(one, b"isi", ("today",), b"one"))
    other.put("/a/", row(other, b"isi", ("pages",), b"other"))

    assert one.mark == other.mark


def test_the_mark_is_a_line_of_text() -> None:
    assert len(marked({})) == len(marked(FILES)) == 64
    int(marked(FILES), 16)


# What is there --------------------------------------------------------------------------------------------


@pytest.fixture
def output(tmp_path: Path) -> tuple[Outputs, Path]:
    """Some files, and their rows."""
    outputs, folder = Outputs(), tmp_path / "output"
    for address in ("/", "/a/", "/b/", "/c.css"):
        file = folder / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(address.encode())
        outputs.put(address, row(outputs, address.encode()))
    return outputs, folder


def test_what_was_written_is_there(output: tuple[Outputs, Path]) -> None:
    outputs, folder = output

    assert set(those_there(outputs.rows, folder)) == set(outputs.rows)


@pytest.mark.parametrize("spoil", ["gone", "longer", "same size", "folder", "empty", "link", "link to its folder"])
def test_what_is_not_as_it_was_written_is_not_there(output: tuple[Outputs, Path], spoil: str) -> None:
    outputs, folder = output
    file = folder / "a" / "index.html"
    if spoil == "same size":
        file.write_bytes(b"/x/")
    elif spoil == "longer":
        file.write_bytes(b"/a/ ")
    elif spoil == "empty":
        file.write_bytes(b"")
    else:
        file.unlink()
    if spoil == "folder":
        file.mkdir()
    if spoil.startswith("link"):
        if os.name == "nt":
            pytest.skip("links need rights there")
        elsewhere = folder.parent / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "index.html").write_bytes(b"/a/")
        if spoil == "link":
            file.symlink_to(elsewhere / "index.html")
        else:
            file.parent.rmdir()
            file.parent.symlink_to(elsewhere)

    assert set(those_there(outputs.rows, folder)) == {"/", "/b/", "/c.css"}


def test_an_output_that_is_gone_holds_nothing(output: tuple[Outputs, Path]) -> None:
    outputs, folder = output

    assert list(those_there(outputs.rows, folder / "nowhere")) == []
