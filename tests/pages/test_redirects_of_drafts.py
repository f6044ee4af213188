"""Redirects that lead to a release which is not public yet: they wait for it."""

from plugins.pages.redirects import asleep_redirects
from plugins.registry.records import Redirect


def redirects(**ways):
    return [Redirect.model_validate({"from": f"/{old}/", "to": to, "reason": "-"}) for old, to in ways.items()]


def asleep(sleeping, **ways):
    return asleep_redirects(redirects(**ways), lambda place: place == sleeping)


def test_one_that_leads_to_what_sleeps_sleeps():
    assert asleep("/v/2222-2222/", a="/v/2222-2222/", b="/rilis/") == {"/a/"}


def test_one_that_leads_there_by_another_sleeps_too():
    assert asleep("/rilis/2025/10/x/", a="/b/", b="/c/#isi", c="/rilis/2025/10/x/#isi") == {"/a/", "/b/", "/c/"}


def test_a_circle_ends():
    assert asleep("/rilis/", a="/b/", b="/a/") == frozenset()
