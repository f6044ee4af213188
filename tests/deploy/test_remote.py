"""Who answers by ssh: a host, an account or a machine that is not fit is told before any work."""

from contextlib import closing

import pytest

from plugins.deploy.remote import Login, Remote
from plugins.engine.trouble import Trouble
from tests.deploy.sites import FIRST, SECOND, bring, refused, served, with_assets
from tests.deploy.sshd import Wire, an_sshd

pytestmark = pytest.mark.slow


def test_a_host_that_is_not_known_is_told_before_any_work(server, root):
    (server.folder / "nobody").touch()
    target = server.target(root, known_hosts=str(server.folder / "nobody"))
    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E632"
    assert told.value.facts["scan"] == f"-p {server.port} 127.0.0.1"
    assert (server.folder / "nobody").read_text() == ""


def test_a_host_with_another_key_is_told_before_any_work(server, root):
    other = server.folder / "other"
    other.write_text(f"[127.0.0.1]:* {(server.folder / 'stranger.pub').read_text()}")
    assert refused(server.target(root, known_hosts=str(other)).live) == "E633"


def test_a_key_that_is_refused_is_told_before_any_work(server, root):
    assert refused(server.target(root, identity=str(server.folder / "stranger")).live) == "E634"


def test_a_host_that_does_not_answer_is_told(server, root):
    with Wire(server.port, 1 << 20) as wire:
        port = wire.port
    assert refused(server.target(root, port=port).live) == "E635"


@pytest.mark.parametrize(
    ("forced", "code"),
    [
        ("echo Selamat datang; eval $SSH_ORIGINAL_COMMAND", "E638"),
        ("echo This account is currently not available.; exit 1", "E636"),
        ("PATH=/nowhere /bin/sh", "E637"),
    ],
    ids=["noisy", "no shell", "no programs"],
)
def test_an_account_that_is_not_fit_is_told_before_any_work(tmp_path, root, forced, code):
    with an_sshd(tmp_path / "ssh", f"ForceCommand {forced}") as server:
        assert refused(server.target(root).live) == code
    assert not root.exists()


@pytest.mark.parametrize(
    "shell", ['tcsh -c "$SSH_ORIGINAL_COMMAND"', 'bash --restricted -c "$SSH_ORIGINAL_COMMAND"'], ids=["tcsh", "rbash"]
)
def test_any_shell_of_the_account_will_do(tmp_path, root, one, two, shell):
    with an_sshd(tmp_path / "ssh", f"ForceCommand {shell}") as server, closing(server.target(root)) as target:
        bring(target, one)
        bring(target, two)
        assert served(root) == with_assets(SECOND, FIRST)


def test_a_machine_without_rsync_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble) as told:
        Remote("web", Login("127.0.0.1"), "/x")
    assert told.value.code.id == "E631"
