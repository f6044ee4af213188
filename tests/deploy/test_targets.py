"""TARGETS: each wrong setting is told before anything is done."""

import pytest

from plugins.deploy.targets import target_of
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError

TWO = {"a": {"kind": "directory", "path": "a"}, "b": {"kind": "archive", "path": "b.zip"}}


def test_without_any_setting_there_is_a_folder():
    assert target_of({}, "").name == "folder"


def test_the_only_target_needs_no_name():
    assert target_of({"web": {"kind": "directory", "path": "x", "keep": 3}}, "").keep == 3


def test_of_several_one_must_be_named():
    with pytest.raises(Trouble) as told:
        target_of(TWO, "")
    assert told.value.code.id == "E602"
    assert target_of(TWO, "b").name == "b"


def test_an_unknown_name_is_told_with_those_that_are_known():
    with pytest.raises(Trouble) as told:
        target_of(TWO, "web")
    assert told.value.code.id == "E601"
    assert told.value.facts["known"] == "a, b"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"kind": "ftp"}, "TARGETS['x']"),
        ({}, "TARGETS['x']"),
        ("ssh", "TARGETS['x']"),
        ({"kind": "directory"}, "TARGETS['x']['path']"),
        ({"kind": "directory", "path": "x", "keeps": 3}, "TARGETS['x']['keeps']"),
        ({"kind": "directory", "path": "x", "keep": "many"}, "TARGETS['x']['keep']"),
        ({"kind": "archive", "path": "x.rar"}, "TARGETS['x']['path']"),
        ({"kind": "ssh", "path": "x"}, "TARGETS['x']['host']"),
        ({"kind": "ssh", "path": "x", "host": "-oProxyCommand=x"}, "TARGETS['x']['host']"),
        ({"kind": "ssh", "path": "x", "host": "a.example", "user": "-x"}, "TARGETS['x']['user']"),
        ({"kind": "ssh", "path": "x", "host": "a.example", "port": 70000}, "TARGETS['x']['port']"),
        ({"kind": "ssh", "path": "a*", "host": "a.example"}, "TARGETS['x']['path']"),
        ({"kind": "ssh", "path": "/", "host": "a.example"}, "TARGETS['x']['path']"),
        ({"kind": "ssh", "path": "x", "host": "a.example", "identity": "/nowhere/key"}, "TARGETS['x']['identity']"),
        ({"kind": "git", "remote": "https://[a.example/x", "branch": "p"}, "TARGETS['x']"),
        ({"kind": "directory", "path": "~nobody-of-that-name/x"}, "TARGETS['x']"),
    ],
)
def test_a_wrong_setting_is_named(given, key):
    with pytest.raises(SettingError) as told:
        target_of({"x": given}, "x")
    assert told.value.key == key


def test_a_wrong_kind_is_told_without_the_rest():
    with pytest.raises(SettingError) as told:
        target_of({"x": {"kind": "Git", "remote": "https://humas:rahasia@git.example/warta.git"}}, "x")
    assert "rahasia" not in str(told.value)


@pytest.mark.parametrize(
    "targets", [[TWO["a"]], "web", {"../web": TWO["a"]}, {"": TWO["a"]}, {5: TWO["a"]}, {".web": TWO["a"]}]
)
def test_targets_are_a_dictionary_with_plain_names(targets):
    with pytest.raises(SettingError) as told:
        target_of(targets, "")
    assert told.value.key == "TARGETS"
