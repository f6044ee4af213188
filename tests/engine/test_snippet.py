"""`./portal server-snippet` prints what the golden files show, or says what it needs."""

import pytest

from tests.engine.portal import CONF, invoke
from tests.hosting.generated import GOLDEN

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("server", "file"), [("nginx", "nginx.conf"), ("caddy", "Caddyfile"), ("apache", "apache.conf")]
)
def test_a_configuration_is_printed_whole(server, file):
    done = invoke("server-snippet", server, "--settings", str(CONF))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (GOLDEN / file).read_text(encoding="utf-8").rstrip("\n") + "\n"


def test_an_nginx_without_the_module_for_brotli_is_told_nothing_of_it():
    assert "brotli_static" not in invoke("server-snippet", "nginx", "--settings", str(CONF), "--no-brotli").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["iis"], "server-snippet"),
        (["nginx", "--root", "www"], "--root"),
        (["nginx", "--root", '/srv/"; evil'], "--root"),
    ],
)
def test_what_it_cannot_print_is_said_in_words(words, told):
    done = invoke("server-snippet", *words, "--settings", str(CONF))

    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
