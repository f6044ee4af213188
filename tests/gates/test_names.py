"""Which gates are asked, and how one is set aside."""

import pytest

from plugins.catalogue import catalogue
from plugins.deploy.gated import skips_of
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.gates.run import check_names


class APortal:
    words = catalogue("en")  # asked where Node.js is missing

    def __init__(self, **settings):
        self.settings = settings


def test_a_gate_is_set_aside_by_the_settings_or_on_the_command_line():
    portal = APortal(SKIPPED_GATES={"html": "tanpa Node di server ini"})

    assert skips_of(portal, ["links=satu tautan = lama"]) == {
        "html": "tanpa Node di server ini",
        "links": "satu tautan = lama",
    }


@pytest.mark.parametrize("words", [["links"], ["links="], ["links=  "]])
def test_a_gate_is_not_set_aside_without_a_reason(words):
    with pytest.raises(Trouble) as stopped:
        skips_of(APortal(), words)

    assert stopped.value.code.message == "the gate '{gate}' is to be skipped without a reason"


@pytest.mark.parametrize("told", [["html"], {"html": None}, "html"])
def test_a_wrong_setting_is_told(told):
    with pytest.raises(SettingError):
        skips_of(APortal(SKIPPED_GATES=told), [])


def test_an_unknown_gate_is_told_with_those_that_there_are():
    with pytest.raises(Trouble) as stopped:
        check_names(["tautan"], {})

    assert "as-built" in str(stopped.value.facts["known"])
