"""A release as NewsArticle, with its people and its event: the facts of the header, and nothing that is hidden."""

from dataclasses import replace
from datetime import date

from plugins.releases.record import Withdrawal
from tests.builders import a_release, an_event, at
from tests.structured_data.invented import article_of, full_release


def test_a_release_tells_who_what_and_when() -> None:
    article = article_of(full_release())
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Rilis contoh"
    assert article["url"] == article["mainEntityOfPage"] == "http://127.0.0.1:8000/rilis/2025/10/rilis-contoh/"
    assert article["datePublished"] == "2025-10-22"
    assert article["dateModified"] == "2025-10-23T00:00:00+08:00"
    assert article["identifier"] == ["2222-2222", "480/12/X/2025"]
    assert article["author"][0]["name"] == "Dinas Contoh Kabupaten Contoh"
    assert article["author"][0]["parentOrganization"]["name"] == "Pemerintah Kabupaten Contoh"
    assert article["publisher"]["name"] == "Pemerintah Kabupaten Contoh"
    assert [unit["name"] for unit in article["contributor"]] == ["Badan Contoh Kabupaten Contoh", "Lembaga Contoh"]
    assert (article["inLanguage"], article["isAccessibleForFree"]) == ("id", True)
    assert article["image"] == "https://portal.example/foto.jpg"


def test_an_hour_is_told_only_when_it_is_known() -> None:
    assert article_of(a_release(date="2025-10-22T16:10"))["datePublished"] == "2025-10-22T16:10:00+08:00"
    day = article_of(a_release(date="2025-10-22"))
    assert day["datePublished"] == day["dateModified"] == "2025-10-22"


def test_people_carry_the_title_of_that_day() -> None:
    acting, outside = article_of(full_release())["mentions"]
    assert acting["jobTitle"] == acting["worksFor"]["roleName"] == "Plt. Kepala Badan Contoh"
    assert acting["worksFor"]["worksFor"]["url"].endswith("/instansi/badan-contoh/")
    assert acting["url"].endswith("/pejabat/pelaksana-contoh/")
    assert "url" not in outside  # nobody outside government has a page


def test_the_event_tells_its_days_and_both_its_places() -> None:
    event = article_of(full_release())["about"]
    assert (event["startDate"], event["endDate"]) == ("2025-10-21", "2025-10-22")
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    place, online = event["location"]
    assert (place["name"], online["@type"]) == ("Aula Contoh", "VirtualLocation")
    assert place["address"]["addressLocality"] == "Angkona Contoh"
    assert [unit["name"] for unit in event["organizer"]] == ["Dinas Contoh Kabupaten Contoh", "Lembaga Contoh"]


def test_an_event_without_a_place_says_none() -> None:
    bare = an_event(place="", start=date(2025, 10, 22), start_time=at("2025-10-22T09:00"))
    event = article_of(a_release(event=bare))["about"]
    assert "location" not in event
    assert event["startDate"] == "2025-10-22T09:00:00+08:00"
    assert article_of(a_release(event=replace(bare, mode="online")))["about"]["location"]["@type"] == "VirtualLocation"


def test_only_corrections_made_by_now_are_told() -> None:
    [correction] = article_of(full_release())["correction"]
    assert correction["datePublished"] == "2025-10-23T00:00:00+08:00"
    assert correction["text"] == "Salah hitung. Semula tertulis: “41 peserta”. Seharusnya: “42 peserta”."


def test_a_withdrawn_release_says_so_and_keeps_its_facts() -> None:
    article = article_of(full_release(withdrawn=Withdrawal(at("2025-10-25"), "error", "Salah.")))
    assert article["creativeWorkStatus"] == "Withdrawn"
    assert "description" in article
    later = article_of(full_release(withdrawn=Withdrawal(at("2026-10-25"), "error", "Salah.")))
    assert "creativeWorkStatus" not in later


def test_a_release_with_personal_data_tells_its_title_and_nothing_else() -> None:
    for reason in ("personal-data", "legal"):
        release = full_release(withdrawn=Withdrawal(at("2025-10-25"), reason, "Data pribadi."))  # type: ignore[arg-type]
        article = article_of(release)
        assert set(article) == {"@type", "@id", "url", "mainEntityOfPage", "headline", "creativeWorkStatus"}


def test_a_headline_has_at_most_110_characters() -> None:
    headline = article_of(a_release(title="Kata " * 40))["headline"]
    assert len(headline) <= 110
    assert headline.endswith("Kata…")
