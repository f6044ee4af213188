"""Each filter turns a plain value into exactly the text the design asks for."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from plugins.theming.filters import (
    cloth_markup,
    day_in_language,
    iso_text,
    json_text,
    moment_text,
    number_text,
    range_markup,
    remembered,
    rfc822_text,
    rfc3339_text,
    sentence_text,
    telephone_address,
    unbroken_text,
    with_dateline,
)

MOMENT = datetime(2025, 10, 22, 16, 10, tzinfo=ZoneInfo("Asia/Makassar"))
MIDNIGHT = MOMENT.replace(hour=0, minute=0)


@pytest.mark.parametrize(
    ("moment", "options", "text"),
    [
        (MOMENT, {}, "22 Oktober 2025, 16.10 WITA"),
        (MOMENT, {"weekday": True}, "Rabu, 22 Oktober 2025, 16.10 WITA"),
        (MOMENT, {"hour": False}, "22 Oktober 2025"),
        (MIDNIGHT, {}, "22 Oktober 2025"),
        (MIDNIGHT, {"hour": True}, "22 Oktober 2025, 00.00 WITA"),
        (MOMENT.astimezone(UTC), {}, "22 Oktober 2025, 08.10 UTC+00:00"),
        (MOMENT.astimezone(timezone(timedelta(hours=7))), {}, "22 Oktober 2025, 15.10 WIB"),
    ],
)
def test_a_moment_is_written_with_its_own_zone(moment, options, text):
    assert moment_text(moment, **options) == text


@pytest.mark.parametrize(("value", "text"), [(MOMENT, "2025-10-22T16:10+08:00"), (date(2025, 10, 2), "2025-10-02")])
def test_a_datetime_attribute_is_iso_8601(value, text):
    assert iso_text(value) == text


def test_feeds_get_their_own_forms_of_a_moment():
    assert rfc3339_text(MOMENT) == "2025-10-22T16:10:00+08:00"
    assert rfc822_text(MOMENT) == "Wed, 22 Oct 2025 16:10:00 +0800"


@pytest.mark.parametrize(
    ("start", "end", "markup"),
    [
        ("2025-10-22", "2025-10-22", '<time datetime="2025-10-22">22 Oktober 2025</time>'),
        (
            "2025-10-21",
            "2025-10-22",
            '<time datetime="2025-10-21">21</time>–<time datetime="2025-10-22">22 Oktober 2025</time>',
        ),
        (
            "2025-12-30",
            "2026-01-02",
            '<time datetime="2025-12-30">30 Desember 2025</time> – <time datetime="2026-01-02">2 Januari 2026</time>',
        ),
    ],
)
def test_a_range_of_days_marks_both_ends(start, end, markup):
    assert range_markup(date.fromisoformat(start), date.fromisoformat(end)) == markup


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "22 Oktober 2025"), ("en", "22 October 2025"), ("en-GB", "22 October 2025"), ("zz", "22 Oktober 2025")],
)
def test_a_dateline_is_written_in_the_language_of_its_text(language, text):
    assert day_in_language(MOMENT.date(), language) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (1234, "1.234"), (1234567, "1.234.567")])
def test_thousands_are_parted_by_points(number, text):
    assert number_text(number) == text


def test_a_cloth_needs_no_escaping():
    assert isinstance(cloth_markup("dinas-contoh"), Markup)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Isi.</p>", '<p><span class="release-body__dateline">KOTA &amp; —</span> Isi.</p>'),
        ('\n<p id="a">Isi.</p>', '\n<p id="a"><span class="release-body__dateline">KOTA &amp; —</span> Isi.</p>'),
        ("<h2>A</h2><p>b</p>", '<p><span class="release-body__dateline">KOTA &amp; —</span></p>\n<h2>A</h2><p>b</p>'),
        ("<pre>x</pre>", '<p><span class="release-body__dateline">KOTA &amp; —</span></p>\n<pre>x</pre>'),
        ("", '<p><span class="release-body__dateline">KOTA &amp; —</span></p>\n'),
    ],
)
def test_the_dateline_opens_the_first_paragraph(html, expected):
    assert with_dateline(html, "KOTA & —") == expected


def test_a_body_without_dateline_stays_as_it_is():
    assert with_dateline("<p>Isi.</p>", "") == "<p>Isi.</p>"


def test_a_telephone_number_is_shown_as_written_and_dialled_without_marks():
    assert telephone_address("+62 (474) 321-000") == "tel:+62474321000"
    assert unbroken_text("0474 321-000") == "0474\u00a0321\u2011000"


@pytest.mark.parametrize(("words", "text"), [("keliru", "keliru."), ("keliru.", "keliru."), ("“Ya.”", "“Ya.”")])
def test_a_sentence_ends_once(words, text):
    assert sentence_text(words) == text


def test_json_keeps_the_words_own_letters_and_escapes_what_json_must():
    written = json_text('é & < " \\ \n')

    assert json.loads(written) == 'é & < " \\ \n'
    assert written.startswith('"é & < ')


def test_what_is_remembered_is_made_once_and_not_for_ever():
    made = []
    shown = remembered(lambda card, level=3: made.append((card, level)) or len(made), 2)

    assert [shown("a"), shown("a"), shown("b"), shown("a", level=2), shown("a")] == [1, 1, 2, 3, 4]


def test_markup_is_not_remembered_as_the_same_words_without_markup():
    shown = remembered(lambda words: type(words))

    assert shown("<b>") is str
    assert shown(Markup("<b>")) is Markup
