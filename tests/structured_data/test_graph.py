"""What machines read in a page: names that schema.org has, and text that cannot break out of its script."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.status import State
from plugins.structured_data.graph import agency_json_ld, home_json_ld, official_json_ld, ready_json, release_json_ld
from tests.builders import a_registry, a_release, an_agency, an_official, settings
from tests.structured_data.invented import TODAY, Crumb, full_release, graph_of, state

# The property names of schema.org that each of our types may carry: a slip such as `headLine` is silent elsewhere.
THING = {
    "@type",
    "@id",
    "name",
    "alternateName",
    "description",
    "url",
    "sameAs",
    "image",
    "identifier",
    "mainEntityOfPage",
}
WORK = THING | {
    "headline", "datePublished", "dateModified", "expires", "inLanguage", "author", "publisher", "contributor", "about",
    "mentions", "citation", "correction", "translationOfWork", "isAccessibleForFree", "creativeWorkStatus", "text",
}  # fmt: skip
ORGANISATION = THING | {"parentOrganization", "areaServed", "foundingDate", "dissolutionDate", "employee"}
ROLE = THING | {"roleName", "startDate", "endDate", "worksFor", "employee"}
KNOWN = {
    "NewsArticle": WORK | {"dateline", "articleSection"},
    "CreativeWork": WORK,
    "WebSite": WORK,
    "CorrectionComment": WORK,
    "GovernmentOrganization": ORGANISATION,
    "CollegeOrUniversity": ORGANISATION,
    "Organization": ORGANISATION,
    "AdministrativeArea": THING,
    "Person": THING | {"jobTitle", "worksFor", "honorificPrefix", "honorificSuffix"},
    "EmployeeRole": ROLE,
    "Event": THING | {"startDate", "endDate", "eventAttendanceMode", "eventStatus", "location", "organizer"},
    "Place": THING | {"address"},
    "VirtualLocation": THING,
    "PostalAddress": THING | {"addressLocality", "addressRegion", "addressCountry"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
}


def things_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things_in(inner)
    if isinstance(value, list):
        for inner in value:
            yield from things_in(inner)


def all_texts() -> list[str]:
    registry, given_settings = a_registry(), settings()
    crumbs = (Crumb("Beranda", "/"),)
    agency = an_agency(
        url="https://dinas.example",
        parent="badan-contoh",
        summary="Mengurus contoh.",
        other_names=["DC"],
        accounts=[{"platform": "X", "url": "https://x.example/dc"}],
        **{"from": "2017-01-01", "until": "2026-12-31"},
    )
    owner = registry.governments["kabupaten-contoh"]
    return [
        release_json_ld(
            full_release(),
            state(full_release()),
            registry,
            given_settings,
            "https://portal.example/a.jpg",
            crumbs,
        ),
        home_json_ld(given_settings, owner),
        *(agency_json_ld(a, registry, given_settings, TODAY, crumbs) for a in (agency, *registry.agencies.values())),
        *(official_json_ld(o, registry, given_settings, TODAY, crumbs) for o in registry.officials.values()),
        official_json_ld(
            an_official(degrees={"before": "Dr.", "after": "S.Sos."}, other_names=["Pak Contoh"]),
            registry,
            given_settings,
            TODAY,
        ),
    ]


def test_every_type_carries_only_names_that_schema_org_has() -> None:
    for text in all_texts():
        for thing in things_in(json.loads(text)["@graph"]):
            if "@type" in thing:  # else a reference by @id
                assert set(thing) <= KNOWN[thing["@type"]], thing["@type"]


def test_nothing_empty_is_told() -> None:
    for text in all_texts():
        for thing in things_in(json.loads(text)):
            assert not [key for key, value in thing.items() if value in (None, "", [], {})]


def test_the_breadcrumb_counts_from_one_and_ends_without_an_address() -> None:
    text = release_json_ld(
        a_release(), State(), a_registry(), settings(), "", (Crumb("Beranda", "/"), Crumb("Rilis contoh", ""))
    )
    first, last = graph_of(text)[1]["itemListElement"]
    assert (first["position"], first["item"]) == (1, "http://127.0.0.1:8000/")
    assert (last["position"], last["name"]) == (2, "Rilis contoh")
    assert "item" not in last
    assert len(graph_of(release_json_ld(a_release(), State(), a_registry(), settings(), "", ()))) == 1


def test_an_agency_names_its_head_only_where_the_registry_knows_it_for_today() -> None:
    registry = a_registry()
    known, seen = (
        graph_of(agency_json_ld(registry.agencies[slug], registry, settings(), TODAY))[0]
        for slug in ("dinas-contoh", "badan-contoh")
    )
    assert known["employee"]["employee"]["name"] == "Pejabat Contoh"
    assert known["employee"]["roleName"] == "Kepala Dinas Contoh"
    assert "employee" not in seen


def test_an_official_seen_once_is_not_said_to_hold_office_now() -> None:
    registry = a_registry()
    seen, holding = (
        graph_of(official_json_ld(registry.officials[slug], registry, settings(), TODAY))[0]
        for slug in ("pelaksana-contoh", "pejabat-contoh")
    )
    assert "jobTitle" not in seen
    assert seen["worksFor"][0]["description"] == "Menjabat pada 22 Oktober 2025"
    assert (holding["jobTitle"], holding["worksFor"][0]["startDate"]) == (["Kepala Dinas Contoh"], "2020-01-01")


def test_the_home_page_names_the_site_and_its_owner() -> None:
    site, owner = graph_of(home_json_ld(settings(), a_registry().governments["kabupaten-contoh"]))
    assert (site["@type"], site["publisher"]["@id"]) == ("WebSite", owner["@id"])


def test_the_same_release_gives_the_same_text() -> None:
    assert all_texts() == all_texts()


@given(st.text())
def test_no_text_breaks_out_of_its_script_and_every_text_is_read_back(text: str) -> None:
    ready = ready_json([{"@type": "NewsArticle", "headline": text}])
    assert not set(ready) & set("<>&\u2028\u2029")
    assert json.loads(ready)["@graph"][0]["headline"] == text


def test_a_title_with_a_script_end_stays_a_title() -> None:
    release = a_release(title="</script><script>alert(1)</script> & <!--")
    ready = release_json_ld(release, State(), a_registry(), settings(), "", (Crumb(release.title, ""),))
    assert not set(ready) & set("<>&")
    assert json.loads(ready)["@graph"][0]["headline"] == release.title
