"""A file as target: the whole site in it, the same bytes for the same build, replaced whole or not at all."""

import tarfile
import zipfile

import pytest

from plugins.deploy.archive import ENDINGS, Archive, Settings, opened
from plugins.deploy.manifest import PLACE
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from tests.deploy.sites import DONE, FIRST, KILLED, SECOND, a_plan, an_output, bring, interrupted, manifest_of


def held(path):
    """The text of each file in an archive."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name).decode() for name in archive.namelist()}
    with tarfile.open(path) as archive:
        return {member.name: archive.extractfile(member).read().decode() for member in archive}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_whole_site_and_its_manifest_are_in_it(tmp_path, ending):
    target = Archive("stick", tmp_path / f"warta{ending}")
    output = an_output(tmp_path / "one", FIRST)
    assert target.live() is None
    bring(target, output)

    files = held(target.path)
    assert files.pop(PLACE).encode() == manifest_of(output).data()
    assert files == FIRST
    assert target.live() == manifest_of(output)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_build_gives_the_same_bytes(tmp_path, ending):
    output = an_output(tmp_path / "one", FIRST)
    for name in "ab":
        bring(Archive("stick", tmp_path / f"{name}{ending}"), output)

    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_the_next_build_takes_its_place_without_the_assets_of_the_first(tmp_path):
    target = Archive("stick", tmp_path / "warta.zip")
    bring(target, an_output(tmp_path / "one", FIRST))
    bring(target, an_output(tmp_path / "two", SECOND))

    assert set(held(target.path)) == {*SECOND, PLACE}
    assert a_plan(target, tmp_path / "two").is_empty
    assert target.live().build == manifest_of(tmp_path / "two").build


@pytest.mark.slow
def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(tmp_path):
    one, two = an_output(tmp_path / "one", FIRST), an_output(tmp_path / "two", SECOND)
    ended, step = KILLED, 0
    while ended != DONE:
        step += 1
        target = Archive("stick", tmp_path / f"warta{step}.zip")
        bring(target, one)
        ended = interrupted(lambda target=target: bring(target, two), step)
        assert target.live().build in {manifest_of(one).build, manifest_of(two).build}
    assert step > 2


@pytest.mark.parametrize("ending", ENDINGS)
def test_another_file_is_not_replaced(tmp_path, ending):
    target = Archive("stick", tmp_path / f"foto{ending}")
    target.path.write_bytes(b"foto")
    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E621"
    assert target.path.read_bytes() == b"foto"


def test_a_name_that_says_nothing_of_the_form_is_refused():
    with pytest.raises(SettingError):
        opened("stick", Settings(kind="archive", path="warta.rar"))


def test_there_is_no_way_back(tmp_path):
    with pytest.raises(Trouble) as told:
        Archive("stick", tmp_path / "warta.zip").rollback("")
    assert told.value.code.id == "E618"


@pytest.mark.parametrize("version", [0x5E, 0x15])
def test_an_archive_that_cannot_be_unpacked_is_told(tmp_path, version):
    target = Archive("stick", tmp_path / "warta.zip")
    bring(target, an_output(tmp_path / "one", FIRST))
    data = bytearray(target.path.read_bytes())
    data[data.index(b"PK\x01\x02") + 6] = version  # the version of zip that would be needed
    data[len(PLACE) + 30] ^= 0xFF  # the first byte of the manifest, packed
    target.path.write_bytes(data)

    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E621"


def test_a_manifest_that_is_a_link_to_itself_is_told(tmp_path):
    with tarfile.open(tmp_path / "warta.tar", "w") as archive:
        entry = tarfile.TarInfo(PLACE)
        entry.type, entry.linkname = tarfile.SYMTYPE, PLACE
        archive.addfile(entry)

    with pytest.raises(Trouble) as told:
        Archive("stick", tmp_path / "warta.tar").live()
    assert told.value.code.id == "E621"
