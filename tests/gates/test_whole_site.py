"""The small site passes every gate; a fault in it is found by a run over all files and by one over what is new."""

import json
import sqlite3

import pytest

from plugins.deploy import published
from plugins.deploy.commands import Doing, bring
from plugins.deploy.directory import Directory
from plugins.deploy.hashing import files_of
from plugins.engine.trouble import Trouble
from plugins.gates.memory import Memory
from plugins.gates.table import NAMES
from tests.gates.sites import NO_NODE, as_written, built_site, copied, faults, looked_at

pytestmark = pytest.mark.slow

EMBARGOED = "RAHASIAEMBARGO dalam judul"
LINKED = "rilis/2025/10/bimtek-peragaan-contoh/index.html"


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    return built_site(tmp_path_factory.mktemp("gates"))


@pytest.fixture
def output(portal, tmp_path):
    return copied(portal, tmp_path / "output")


@pytest.fixture
def memory(tmp_path):
    memory = Memory(tmp_path / "memory.sqlite", "")
    yield memory
    memory.close()


def reopened(tmp_path):
    return Memory(tmp_path / "memory.sqlite", "")


def test_the_small_site_passes_every_gate(portal, output):
    outcomes = looked_at(portal, output)

    assert faults(outcomes) == []
    assert [one.gate.name for one in outcomes if one.result == "passed"] == [name for name in NAMES if name != "html"]


def test_what_somebody_put_there_does_not_leave(portal, output):
    (output / "shell.php").write_text("<?php")

    assert faults(looked_at(portal, output)) == [("as-built", "shell.php", "E660"), ("secrets", "shell.php", "E667")]


@pytest.mark.parametrize(
    "secret", [EMBARGOED, "/rilis/2099/05/rahasia-embargo/", "/v/p8d5-kr4k/", "rahasia-embargo-960.1a2b3c4d.webp"]
)
def test_a_trace_of_an_embargoed_release_does_not_leave(portal, output, secret):
    page = output / "kontak" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"<p>{secret}</p></main>"), encoding="utf-8")

    assert ("leaks", "kontak/index.html", "E664") in faults(looked_at(portal, output, as_written))


def test_the_text_of_a_release_withdrawn_for_personal_data_does_not_leave(portal, output):
    page = output / "kontak" / "index.html"
    text = "RAHASIAPRIBADI dalam naskah tidak boleh tampak di mana pun."
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{text}</main>"), encoding="utf-8")

    assert faults(looked_at(portal, output, as_written)) == [("leaks", "kontak/index.html", "E664")]


def test_a_page_that_goes_away_is_missed_where_it_is_named_whether_all_is_looked_at_or_what_is_new(
    portal, output, memory, tmp_path
):
    assert faults(looked_at(portal, output, as_written, memory)) == []
    memory.close()
    (output / LINKED).unlink()
    (output / "kontak" / "index.html").write_text('<body id="isi"><a href="/#tiada">x</a></body>')
    incremental, full = reopened(tmp_path), Memory(None, "")

    found = faults(looked_at(portal, output, as_written, incremental))
    incremental.close()

    assert found == faults(looked_at(portal, output, as_written, full))
    assert {"links", "anchors"} <= {name for name, _, _ in found}
    again = reopened(tmp_path)
    assert faults(looked_at(portal, output, as_written, again)) == found, "what failed once is not taken for granted"
    again.close()


def test_only_what_is_new_is_read(portal, output, memory, tmp_path, monkeypatch):
    looked_at(portal, output, as_written, memory)
    memory.close()
    page = output / "kontak" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    again = reopened(tmp_path)
    files = files_of(output, tmp_path / "digests.json")

    assert again.new(files) == ["kontak/index.html"]
    assert {name for name in NAMES if not again.has_passed(name)} == {"html"}, "what was skipped has passed nothing"
    again.close()


def test_a_memory_that_is_broken_is_begun_anew(portal, output, tmp_path):
    (tmp_path / "memory.sqlite").write_bytes(b"no database" * 1000)
    memory = reopened(tmp_path)

    assert faults(looked_at(portal, output, memory=memory)) == []
    memory.close()


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Where the operator keeps what was published, instead of the project's own folder."""
    monkeypatch.setattr(published, "FOLDER", str(tmp_path / ".published"))
    return tmp_path / ".published" / "warta.contoh.example.addresses.txt"


def test_a_deploy_tells_its_gates_in_the_manifest_and_writes_the_addresses_down(portal, tmp_path, kept):
    laid_out = portal.site(None).content
    skips = [f"{name}={reason}" for name, reason in NO_NODE.items()]

    bring(portal, Directory("web", tmp_path / "www", 3), Doing(skips=skips), laid_out)

    manifest = json.loads((tmp_path / "www/live/manifest.json").read_bytes())
    ledger = kept.read_text().splitlines()
    assert [gate["name"] for gate in manifest["gates"]] == list(NAMES)
    assert {"name": "html", "result": "skipped", "reason": NO_NODE["html"]} in manifest["gates"]
    assert ledger == sorted(ledger)
    assert {"/", "/rilis/2025/10/bimtek-peragaan-contoh/", "/atom.xml"} <= set(ledger)
    assert "/404.html" not in ledger
    assert not (laid_out / "addresses.txt").exists(), "a content that was laid out is a copy"


def test_nothing_leaves_while_a_gate_fails(portal, tmp_path, kept, capsys):
    kept.parent.mkdir()
    kept.write_text("/pernah-ada/\n")

    with pytest.raises(Trouble) as stopped:
        bring(portal, Directory("web", tmp_path / "www", 3), Doing(skips=["html=tanpa Node di sini"]))

    told = capsys.readouterr()
    assert stopped.value.facts["gates"] == "addresses"
    assert not (tmp_path / "www/live").exists()
    assert "tanpa Node di sini" in told.out
    assert "E665" in told.err
    assert "/pernah-ada/" in told.err


def test_a_memory_that_breaks_while_it_is_used_costs_only_time(portal, tmp_path, monkeypatch, kept):
    calls = []
    learn = Memory.learn

    def breaks_once(self, *given):
        calls.append(given)
        if len(calls) == 5:
            raise sqlite3.DatabaseError("database disk image is malformed")
        learn(self, *given)

    monkeypatch.setattr(Memory, "learn", breaks_once)
    bring(
        portal,
        Directory("web", tmp_path / "www", 3),
        Doing(skips=["html=tanpa Node"], full=True),
        portal.site(None).content,
    )

    assert (tmp_path / "www/live/manifest.json").exists()
