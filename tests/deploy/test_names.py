"""A file whose name no manifest can tell is told before any plan is made."""

import os
from types import SimpleNamespace

import pytest

from plugins.deploy.commands import manifest_of
from plugins.deploy.target import Deployed
from plugins.deploy.told import history_lines
from plugins.engine.output import MARKED, MARKER
from plugins.engine.trouble import Trouble
from tests.deploy.sites import FIRST, an_output


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("name", [b"caf\xe9.html", b"a\nb.html", b"a\x1b[2J.html", b"a\\b"])
def test_a_strange_name_in_the_output(tmp_path, name):
    output = an_output(tmp_path / "out", FIRST | {MARKER: MARKED.format(mark="x")})
    with open(os.path.join(os.fsencode(output), name), "wb") as stream:
        stream.write(b"x")

    with pytest.raises(Trouble) as told:
        manifest_of(SimpleNamespace(settings={"CACHE_PATH": str(tmp_path)}), output)
    assert told.value.code.id == "E619"
    assert str(told.value).isprintable()


def test_a_history_from_elsewhere_does_not_move_the_cursor():
    words = SimpleNamespace(gettext=str)
    (line,) = history_lines((Deployed("\x1b[2J", "\x1b]0;x\x07"),), "", words)

    assert line.isprintable()
