"""Every link and redirect arrives, or is told with its file, line and remedy."""

from random import Random

import pytest

from plugins.findings import Finding
from plugins.pages.links import check_links
from plugins.pages.plan import plan_pages
from plugins.registry.records import Redirect
from plugins.releases.identity import new_id
from plugins.releases.outline import outline_of
from plugins.releases.record import Attachment, BodyLink, Release, Withdrawal
from tests.builders import IDS, a_body, a_content_page, a_registry, a_release, at
from tests.pages.making import world_of

OTHER = a_release(id=IDS[1], slug="lain", body=a_body(anchors=("isi-jadwal",)))
DRAFT = a_release(id=IDS[2], slug="draf", status="draft")
LATER = a_release(id=IDS[3], slug="nanti", date="2026-02-01")


def linking(target: str, **changes: object) -> Release:
    return a_release(body=a_body(links=(BodyLink(target, 9),)), **changes)  # type: ignore[arg-type]


def told(*releases: Release, **changes: object) -> list[Finding]:
    overview = world_of(*releases, **changes).overview
    addresses = {output.address for output in plan_pages(overview)} | {"/atom.xml"}
    return check_links(overview, addresses, [outline_of(release) for release in releases])


@pytest.mark.parametrize(
    "target",
    [
        "{filename}releases/2025/lain.md",
        "{filename}releases/2025/lain.md#isi-jadwal",
        "{filename}pages/tentang.md",
        "/rilis/2025/10/lain/",
        "/rilis/2025/10/lain/#isi-jadwal",
        "/rilis/2025/10/lain/#riwayat",
        "/rilis/2025/10/lain/#menu",
        "/instansi/dinas-contoh/",
        "/instansi/dinas-contoh/#rilis",
        f"/v/{IDS[1]}/",
        "/atom.xml",
        "/",
        "#isi-mana-saja",
    ],
)
def test_a_link_that_arrives_is_not_told(target: str) -> None:
    assert told(linking(target), OTHER, DRAFT, LATER, pages=(a_content_page(),)) == []


@pytest.mark.parametrize(
    ("target", "code", "fact"),
    [
        ("{filename}releases/2025/tidak-ada.md", "P101", {"target": "{filename}releases/2025/tidak-ada.md"}),
        ("{filename}releases/2025/rilis-contoh/data.pdf", "P101", {}),
        ("{filename}releases/2025/draf.md", "P102", {"source": "releases/2025/draf.md"}),
        ("/rilis/2025/10/draf/", "P102", {"source": "releases/2025/draf.md"}),
        ("{filename}releases/2026/nanti.md", "P103", {"until": "1 Februari 2026"}),
        (f"/v/{IDS[3]}/", "P103", {}),
        ("/instansi/dinas-contoh", "P104", {"address": "/instansi/dinas-contoh/"}),
        ("/instansi/dinas-conto/", "P105", {"nearest": "/instansi/dinas-contoh/"}),
        ("/tidak/ada/", "P105", {}),
        ("{filename}releases/2025/lain.md#isi-lain", "P106", {"anchor": "isi-lain"}),
        ("/rilis/2025/10/lain/#isi-lain", "P106", {"address": "/rilis/2025/10/lain/"}),
    ],
)
def test_a_link_that_does_not_arrive_is_told_at_its_line(target: str, code: str, fact: dict[str, str]) -> None:
    [finding] = told(linking(target), OTHER, DRAFT, LATER)
    assert (finding.path, finding.line, finding.code.id) == ("releases/2025/rilis-contoh.md", 9, code)
    assert finding.is_error
    assert fact.items() <= dict(finding.facts).items()


def test_an_attachment_can_be_linked() -> None:
    path = "releases/2025/rilis-contoh/data.pdf"
    release = linking("{filename}" + path, attachments=(Attachment(path, "Data"),))
    assert told(release, attachments={path: 3}) == []


def test_a_file_of_a_release_whose_text_is_hidden_leads_nowhere() -> None:
    hidden = a_release(id=IDS[1], slug="lain", withdrawn=Withdrawal(at("2025-11-01"), "legal", ""))
    path = "releases/2025/lain/data.pdf"
    [finding] = told(linking("{filename}" + path), hidden, attachments={path: 3})
    assert finding.code.id == "P107"
    assert told(linking("{filename}releases/2025/lain.md"), hidden) == []


def test_links_of_a_hidden_text_are_not_judged() -> None:
    assert told(linking("/tidak/ada/", withdrawn=Withdrawal(at("2025-11-01"), "legal", ""))) == []


def test_an_embargoed_release_is_judged_before_its_hour_and_may_name_what_is_public_by_then() -> None:
    early = linking("{filename}releases/2026/nanti.md", date="2026-01-15", id=IDS[4])
    late = linking("{filename}releases/2026/nanti.md", date="2026-03-01", id=IDS[4])
    assert [finding.code.id for finding in told(early, LATER)] == ["P103"]
    assert told(late, LATER) == []
    assert [finding.code.id for finding in told(linking("/tidak/ada/", date="2026-03-01"))] == ["P105"]


def test_a_page_is_judged_like_a_release() -> None:
    page = a_content_page(body=a_body(links=(BodyLink("/tidak/ada/", 4),)))
    [finding] = told(pages=(page,))
    assert (finding.path, finding.line) == ("pages/tentang.md", 4)


@pytest.mark.parametrize(
    ("to", "codes"),
    [
        ("/instansi/dinas-contoh/", []),
        ("/tidak/ada/", ["P108"]),
        (f"/v/{new_id(Random(1))}/", ["P109"]),  # a draft that was deleted
        ("/v/2222-2223/", ["P108"]),
    ],
)
def test_a_redirect_must_lead_to_a_page(to: str, codes: list[str]) -> None:
    moved = Redirect.model_validate({"from": "/lama/", "to": to, "reason": "Pindah."})
    assert [finding.code.id for finding in told(registry=a_registry(redirects=[moved]))] == codes
