"""What is planned for who serves the portal."""

import pytest

from plugins.page import Asset
from plugins.pages.hosting import hosting_outputs
from plugins.registry.records import Redirect
from plugins.settings import Hosting, Security
from tests.builders import IDS, a_registry, a_release, settings
from tests.pages.making import world_of


def planned(**given):
    moved = Redirect.model_validate({"from": "/lama/", "to": "/rilis/", "reason": "Pindah."})
    releases = (a_release(), a_release(id=IDS[1], slug="rilis-baru", date="2025-11-01"))
    world = world_of(*releases, registry=a_registry(redirects=[moved]), settings=settings(**given))
    outputs = list(hosting_outputs(world.overview))
    assert all(isinstance(output, Asset) for output in outputs)
    return {output.address: output.content.decode() for output in outputs}


def test_nothing_is_planned_that_nobody_asked_for():
    assert planned() == planned(hosting=Hosting(compressed=True)) == {}


def test_a_server_of_ones_own_gets_a_map():
    files = planned(hosting=Hosting(host="server"))

    assert list(files) == ["/.hosting/redirects.map"]
    assert files["/.hosting/redirects.map"].splitlines() == [
        "/lama/ /rilis/ ;",
        "/v/2222-2222/ /rilis/2025/10/rilis-contoh/ ;",
        "/v/2222-223y/ /rilis/2025/11/rilis-baru/ ;",
    ]


@pytest.mark.parametrize(("host", "status"), [("netlify", "301!"), ("cloudflare", "301")])
def test_a_host_gets_its_files_with_what_moved_first_and_the_newest_release_next(host, status):
    files = planned(hosting=Hosting(host=host))

    assert sorted(files) == ["/_headers", "/_redirects"]
    assert files["/_redirects"].splitlines() == [
        f"/lama/ /rilis/ {status}",
        f"/v/2222-223y/ /rilis/2025/11/rilis-baru/ {status}",
        f"/v/2222-2222/ /rilis/2025/10/rilis-contoh/ {status}",
    ]


def test_a_preview_on_a_host_stays_out_of_search_engines():
    assert "X-Robots-Tag: noindex" in planned(hosting=Hosting(host="netlify"))["/_headers"]
    assert "X-Robots-Tag" not in planned(hosting=Hosting(host="netlify"), publishing=True)["/_headers"]


def test_who_takes_reports_stands_at_its_known_place():
    security = Security(contact="keamanan@warta.example", expires="2026-12-31")

    assert list(planned(security=security)) == ["/.well-known/security.txt"]
