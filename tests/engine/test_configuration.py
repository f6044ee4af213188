"""A setting that would be ignored, or that is wrong, is refused by name."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from pelican.settings import DEFAULT_CONFIG

from plugins.catalogue import catalogue
from plugins.engine.commands import number_of
from plugins.engine.configuration import moment_of, portal_settings, refuse_ignored
from plugins.engine.trouble import text_of
from plugins.errors import SettingError

GOOD = {"PORTAL": {"owner": "kabupaten-contoh"}, "TIMEZONE": "Asia/Makassar", "SITEURL": "", "DEFAULT_LANG": "id"}
NO_EFFECT = "has no effect in this portal: remove it or leave it empty"
ADDRESS = "must be scheme and host without a path, such as https://warta.example"


def complaint(**changes: object) -> str:
    given = {**DEFAULT_CONFIG, **GOOD, **changes}
    with pytest.raises(SettingError) as caught:  # noqa: PT012 - either may refuse it
        refuse_ignored(given, DEFAULT_CONFIG)
        portal_settings(given)
    return text_of(caught.value, catalogue("en"))


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        # would be ignored
        ("DELETE_OUTPUT_DIRECTORY", True, "must stay off: it empties the output before the build has succeeded (True)"),
        ("ARTICLE_PATHS", ["releases"], f"{NO_EFFECT} (['releases'])"),
        ("STATIC_PATHS", ["images", "extra"], f"{NO_EFFECT} (['images', 'extra'])"),
        ("ARTICLE_SAVE_AS", "x/{slug}.html", f"{NO_EFFECT} ('x/{{slug}}.html')"),
        ("FEED_ALL_ATOM", "all.xml", f"{NO_EFFECT} ('all.xml')"),
        ("FEED_ATOM", "feed.xml", f"{NO_EFFECT} ('feed.xml')"),
        ("TAG_FEED_RSS", "{slug}.xml", f"{NO_EFFECT} ('{{slug}}.xml')"),
        ("ARCHIVES_SAVE_AS", "archive.html", f"{NO_EFFECT} ('archive.html')"),
        ("THEME_STATIC_PATHS", ["static", "more"], f"{NO_EFFECT} (['static', 'more'])"),
        ("THEME_STATIC_DIR", "aset", f"{NO_EFFECT} ('aset')"),
        ("TYPOGRIFY", True, f"{NO_EFFECT} (True)"),
        ("DEFAULT_PAGINATION", 10, f"{NO_EFFECT} (10)"),
        ("READERS", {"html": object}, f"{NO_EFFECT} ({{'html': <class 'object'>}})"),
        ("PLUGIN_PATHS", ["plugins"], "is not used: name plugins by their dotted path in PLUGINS (['plugins'])"),
        ("SITENAME", "Warta", "is not used: write the name as PORTAL['name'] ('Warta')"),
        ("FEED_DOMAIN", "x.example", "is not used: write it as PORTAL['feed_domain'] ('x.example')"),
        ("RELATIVE_URLS", True, "is not used: every address begins at the root of the site (True)"),
        ("TIMEZON", "Asia/Makassar", "is no setting of this portal; perhaps you mean this one ('TIMEZONE')"),
        # wrong
        ("PORTAL", None, "must be set in pelicanconf.py"),
        ("PORTAL", [], "must be a dictionary ([])"),
        ("TIMEZONE", None, "must be set in pelicanconf.py"),
        ("TIMEZONE", 8, "must be a text (8)"),
        ("PUBLISHING", "yes", "must be True or False ('yes')"),
        ("PLUGINS", "plugins.pages", "must be a list ('plugins.pages')"),
        ("SITEURL", "warta.example", f"{ADDRESS} ('warta.example')"),
        ("SITEURL", "https://warta.example/rilis", f"{ADDRESS} ('https://warta.example/rilis')"),
        ("SITEURL", "https://b:c@warta.example", f"{ADDRESS} ('https://…@warta.example')"),
        ("SITEURL", 'https://warta.example"><b>', f"{ADDRESS} ('https://warta.example\"><b>')"),
        ("SITEURL", "javascript://warta", f"{ADDRESS} ('javascript://warta')"),
        ("SITEURL", "https://[warta", f"{ADDRESS} ('https://[warta')"),
    ],
)
def test_a_setting_is_refused_by_name(key, value, message):
    assert complaint(**{key: value}) == f"{key}: {message}"


@pytest.mark.parametrize("site_url", ["", "http://warta.example"])
def test_publishing_needs_a_safe_address(site_url):
    told = complaint(PUBLISHING=True, SITEURL=site_url)

    assert told == f"SITEURL: must be set, and begin with https://, when publishing ({site_url!r})"


@pytest.mark.parametrize(
    ("portal", "key"),
    [
        ({"nama": "Warta"}, "PORTAL.nama"),
        ({"contact": {"mail": "a@b.example"}}, "PORTAL.contact.mail"),
        ({"per_page": 0}, "PORTAL.per_page"),
        ({"per_page": "20"}, "PORTAL.per_page"),
        ({"name": ""}, "PORTAL.name"),
        ({"feed_domain": "a b<c>"}, "PORTAL.feed_domain"),
        ({"feed_year": -1}, "PORTAL.feed_year"),
        ({"contact": {"email": "bukan surel"}}, "PORTAL.contact.email"),
        ({"contact": {"email": "a@b.example?bcc=c"}}, "PORTAL.contact.email"),
        ({"contact": {"phone": "besok saja"}}, "PORTAL.contact.phone"),
    ],
)
def test_a_wrong_key_of_the_portal_is_told_with_its_path(portal, key):
    assert complaint(PORTAL=portal).startswith(f"{key}: ")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"PORTAL": {"nama": "Warta"}}, "PORTAL.nama: is no setting of this portal ('Warta')"),
        ({"PORTAL": {"per_page": "20"}}, "PORTAL.per_page: must be a whole number ('20')"),
        ({"PORTAL": {"per_page": 0}}, "PORTAL.per_page: is too small (0)"),
        ({"PORTAL": {"name": ""}}, "PORTAL.name: must not be empty ('')"),
        (
            {"PORTAL": {"contact": {"phone": "nanti"}}},
            "PORTAL.contact.phone: must be a telephone number, or empty ('nanti')",
        ),
        ({"PORTAL": {"contact": 5}}, "PORTAL.contact: must be a dictionary (5)"),
        (
            {"PORTAL": {"feed_epoch": "kemarin"}},
            "PORTAL.feed_epoch: must be a moment such as 2025-01-01T00:00:00+08:00 ('kemarin')",
        ),
        ({"TIMEZONE": "Asia/Malili"}, "TIMEZONE: must be a time zone such as Asia/Makassar ('Asia/Malili')"),
        ({"DEFAULT_LANG": "xx"}, "DEFAULT_LANG: must be 'id' or 'en' ('xx')"),
    ],
)
def test_what_a_setting_must_be_is_told_in_our_words(given, told):
    assert complaint(**given) == told


def test_a_zone_that_does_not_exist_is_refused():
    assert "must be a time zone such as Asia/Makassar" in complaint(TIMEZONE="Asia/Malili")


def test_pelicans_defaults_and_what_is_switched_off_are_no_complaint():
    off = {"ARTICLE_PATHS": [], "READERS": {"rst": None}, "INDEX_SAVE_AS": "", "FEED_ALL_ATOM": None}

    refuse_ignored({**DEFAULT_CONFIG, **GOOD, **off, "FEED_DOMAIN": "", "SITEURL": ""}, DEFAULT_CONFIG)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-10-22", "2025-10-22T00:00:00+08:00"),
        ("2025-10-22T16:10+08:00", "2025-10-22T16:10:00+08:00"),
        ("2025-10-22T08:10Z", "2025-10-22T16:10:00+08:00"),
    ],
)
def test_now_is_a_day_or_a_moment_with_its_zone(text, moment):
    assert moment_of({"NOW": text}, ZoneInfo("Asia/Makassar")) == datetime.fromisoformat(moment)


@pytest.mark.parametrize("text", ["2025-10-22T16:10", "22 Oktober 2025", "2025-02-30", "now"])
def test_any_other_now_is_refused(text):
    with pytest.raises(SettingError) as caught:
        moment_of({"NOW": text}, ZoneInfo("Asia/Makassar"))

    assert caught.value.key == "NOW"


@pytest.mark.parametrize("text", ["abc", "-3", "0", "2.5", "٣", "2 "])
def test_a_number_of_workers_is_a_number_above_0(text: str) -> None:
    with pytest.raises(SettingError) as told:
        number_of("--workers", text)
    assert told.value.key == "--workers"


def test_no_number_of_workers_means_all_cores() -> None:
    assert (number_of("--workers", ""), number_of("--workers", "3")) == (0, 3)
