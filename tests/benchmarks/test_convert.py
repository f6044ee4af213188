"""The conversion: the peers get the same texts under the same addresses and terms as the portal gives them."""

import json

import pytest

from benchmarks.corpus import Corpus, write_corpus
from benchmarks.peers.convert import Conversion


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder / "content", 60, seed=1)
    conversion = Conversion(folder / "content")
    conversion.write_all(folder / "pelican", folder / "hugo")
    return folder, conversion


@pytest.mark.slow
def test_every_release_reaches_both_peers(converted):
    folder, _ = converted

    for place in ("pelican/releases", "hugo/content/rilis"):
        assert len(list((folder / place).glob("*/*.md"))) == 60


@pytest.mark.slow
def test_addresses_and_terms_are_those_of_the_portal(converted):
    folder, _ = converted
    made = Corpus(1)
    identity = made.identity(0)
    text = (folder / "hugo/content/rilis" / str(identity.day.year) / f"{identity.slug}.md").read_text("utf-8")
    header = json.loads(text.splitlines()[0])

    assert header["url"] == f"/rilis/{identity.day:%Y/%m}/{identity.slug}/"
    assert header["aliases"] == [f"/v/{identity.id}/"]
    assert header["arsip"] == [f"{identity.day:%Y}", f"{identity.day:%Y/%m}"]
    assert len(header.get("jabatan", [])) == len(header.get("pejabat", []))


def test_a_translation_stands_in_no_list(converted):
    folder, _ = converted
    path = Corpus(1).identity(33).path.removeprefix("releases/")
    hugo = json.loads((folder / "hugo/content/rilis" / path).read_text("utf-8").splitlines()[0])

    assert hugo["build"] == {"list": "never"}
    assert "instansi" not in hugo
    assert "\nunlisted: yes\n" in (folder / "pelican/releases" / path).read_text("utf-8")


def test_links_between_releases_lead_to_addresses(converted):
    folder, _ = converted
    texts = [file.read_text("utf-8") for file in (folder / "hugo/content/rilis").glob("*/*.md")]

    assert not any("{filename}" in text for text in texts)
    assert any("](/rilis/" in text for text in texts)


def test_one_release_can_be_converted_again(converted):
    folder, conversion = converted
    identity = Corpus(1).identity(5)
    file = folder / "content" / identity.path
    file.write_text(file.read_text("utf-8") + "\nKalimat baru.\n", "utf-8")
    conversion.write(file, folder / "pelican", folder / "hugo")

    for place in ("pelican", "hugo/content"):
        name = identity.path if place == "pelican" else identity.path.replace("releases", "rilis")
        assert (folder / place / name).read_text("utf-8").endswith("\nKalimat baru.\n")
