"""Each state of a page shows what a reader must see first, and hides what must be hidden."""

import json
import re

import pytest

from tests.theme.examples import rendered
from tests.theme.frame import HOSTILE


def test_hostile_text_is_escaped_wherever_it_stands():
    html = rendered("release-hostile")

    assert HOSTILE not in html
    assert html.count("</script>") == 1
    assert "<b>" not in html.split("</header>", 1)[1].replace("<b>.go.id</b>", "")


def test_json_ld_is_one_block_that_reads_as_json():
    html = rendered("release")
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)

    assert json.loads(data[0])["headline"] == "Rapat & </script>"


def test_the_withdrawal_stands_between_kop_and_title():
    html = rendered("release-withdrawn")

    assert html.index("release-header__kop") < html.index("notice--withdrawal") < html.index("<h1")
    assert "Teks saat terbit" in html


def test_a_release_withdrawn_for_personal_data_shows_neither_text_nor_summary():
    html = rendered("release-hidden")
    page = html.split("</head>")[1]

    assert "Sebanyak 42 peserta" not in page
    assert "release-header__summary" not in page
    assert "memuat data pribadi." in page


def test_a_correction_is_read_before_the_text_it_corrects():
    html = rendered("release-corrected")

    assert html.index("Semula tertulis") < html.index("Sebanyak 42 peserta")
    assert "l-release--noticed" in html


def test_the_hour_is_shown_only_when_it_is_known():
    assert "Rabu, 22 Oktober 2025, 16.10 WITA" in rendered("release")
    assert ">Rabu, 22 Oktober 2025</time>" in rendered("release-expired")


def test_the_dateline_opens_the_first_paragraph_of_the_text():
    opening = '<p><span class="release-body__dateline">BANDAR CONTOH, 22 Oktober 2025 —</span> Sebanyak'

    assert opening in rendered("release")


def test_an_acting_title_is_an_abbreviation_explained_once():
    html = rendered("release")

    assert '<abbr title="Pelaksana tugas">Plt.</abbr> Kepala Badan Kepegawaian Contoh' in html
    assert "Menutup kegiatan. Plt. = pelaksana tugas<" in html
    assert '">Plt. = pelaksana tugas<' in html  # two acting titles, one explanation


def test_people_outside_government_are_not_linked():
    assert '<h3 class="official-card__name">Mitra Contoh</h3>' in rendered("release")


def test_agencies_of_a_joint_release_are_joined_in_a_sentence():
    assert re.search(
        r"bersama <a [^>]*>Dinas Pariwisata &amp; Olahraga</a>, <a [^>]*>Kecamatan Contoh</a>, dan Mitra Contoh<",
        re.sub(r"\s+", " ", rendered("release-joint")),
    )


def test_a_translation_says_in_which_language_its_parts_are():
    html = rendered("release-translation")

    assert '<h1 class="release-header__title" lang="en">' in html
    assert '<p class="release-header__summary" lang="en">' in html
    assert '<div class="l-release__text l-stack" lang="en">' in html
    assert '<p class="release-body__end" lang="id">' in html
    assert 'hreflang="id"' in html
    assert "22 October 2025 —" in html


def test_the_code_is_shown_without_any_claim_of_a_signature():
    html = rendered("release")

    assert "K7MP-42QX" in html
    assert "Periksa di https://warta.example/v/k7mp-42qx/" in html
    assert "verify__hash" not in html
    assert "SHA" not in html


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("list", ["Terbaru", "3", "2", "1", "Lebih lama"]),
        ("list-middle", ["Lebih baru", "Terbaru", "…", "1.042", "1.041", "1.040", "…", "1", "Lebih lama"]),
        ("list-last", ["Lebih baru", "Terbaru", "3", "2", "1"]),
    ],
)
def test_pages_of_a_list_are_named_from_the_newest_to_the_oldest(name, order):
    nav = re.search(r'<nav class="pagination".*?</nav>', rendered(name), re.DOTALL)

    assert nav is not None
    assert re.findall(r">([^<>\n]+)</(?:a|li)>", nav[0]) == order
    assert 'aria-label="Halaman 1, tertua"' in nav[0]
    assert nav[0].count('aria-current="page"') == 1


def test_a_numbered_page_has_no_side_column():
    assert "Menurut tahun" in rendered("list")
    assert "Menurut tahun" not in rendered("list-middle")
    assert "Menemukan kekeliruan?" not in rendered("corrections-middle")


def test_an_empty_list_says_so_and_leads_on():
    assert "Belum ada rilis di sini." in rendered("agency-renamed")


def test_the_days_of_the_event_are_machine_readable():
    assert '<time datetime="2025-10-21">21</time>–<time datetime="2025-10-22">22 Oktober 2025</time>' in rendered(
        "release"
    )


def test_a_page_that_is_not_indexed_says_so():
    assert '<meta name="robots" content="noindex">' in rendered("release-withdrawn")
    assert 'name="robots"' not in rendered("release")


def test_a_shared_link_shows_title_and_picture():
    html = rendered("release")

    for line in (
        '<meta property="og:type" content="article">',
        '<meta property="og:locale" content="id_ID">',
        '<meta property="og:image:width" content="1200">',
        '<meta property="article:published_time" content="2025-10-22T16:10:00+08:00">',
    ):
        assert line in html


def test_a_redirect_leads_on_at_once_and_shows_its_goal():
    html = rendered("redirect")

    assert '<meta http-equiv="refresh" content="0; url=/rilis/2025/10/contoh/">' in html
    assert '<a class="button" href="/rilis/2025/10/contoh/">' in html


def test_a_redirect_is_small_and_without_the_frame():
    html = rendered("redirect")

    assert len(html.encode()) <= 1536
    assert not any(f"<{part}" in html for part in ("header", "nav", "footer", "svg", "details"))
    assert html.count("<main") == html.count("<h1") == 1


def test_bars_are_drawn_with_attributes_only():
    assert '<path d="M0 0h4v8H0z"/></svg>39' in rendered("agency")
