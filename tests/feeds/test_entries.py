"""A feed entry: an id that stays, dates that move only for a reason, the whole text after what must be said first."""

import pytest

from plugins.media.pictures import Rendition, Renditions
from plugins.releases.record import Change, Picture, Withdrawal
from tests.builders import IDS, a_body, a_release, at, settings
from tests.feeds.invented import SITE, corrected, entry_of, feed_of, pages_of, withdrawn


def test_an_id_comes_of_settings_that_never_change() -> None:
    fixed = settings(feed_domain="warta.example", feed_year=2024, site_url="https://baru.example")
    entry = entry_of(a_release(), settings=fixed)
    assert entry.id == "tag:warta.example,2024:2222-2222"
    assert entry.url == "https://baru.example/rilis/2025/10/rilis-contoh/"
    assert feed_of("/atom.xml", settings=fixed).id == "tag:warta.example,2024:/"


def test_updated_moves_on_correction_update_and_withdrawal_only() -> None:
    assert entry_of(a_release()).updated == at("2025-10-22")
    minor = Change(at("2025-10-25"), "minor", "Tanda baca.")
    assert entry_of(a_release(changes=(minor,))).updated == at("2025-10-22")
    assert entry_of(corrected()).updated == at("2025-10-26")
    assert entry_of(withdrawn()).updated == at("2025-10-30")
    assert entry_of(corrected()).published == at("2025-10-22")


def test_an_entry_tells_who_in_full_and_of_what_kind() -> None:
    release = a_release(agencies=("dinas-contoh", "badan-contoh"), event_types=("bimtek",))
    entry = entry_of(release)
    assert entry.authors == ("Dinas Contoh Kabupaten Contoh", "Badan Contoh Kabupaten Contoh")
    assert (entry.categories, entry.summary, entry.lang) == (("Bimbingan teknis",), "Ringkasan contoh.", "id")
    assert feed_of("/instansi/dinas-contoh/atom.xml").title == "Dinas Contoh Kabupaten Contoh · Warta Daerah"


def test_the_text_is_whole_and_its_addresses_lead_there_from_anywhere() -> None:
    other = a_release(id=IDS[1], slug="lain", date="2025-10-20")
    html = (
        f'<p>Isi <a href="{{filename}}{other.source}#x">lain</a>, <a href="/instansi/dinas-contoh/">Dinas</a>,'
        ' <a href="#catatan">catatan</a>.</p>'
    )
    content = feed_of("/atom.xml", a_release(body=a_body(html)), other).entries[0].content_html
    assert f'href="{SITE}{other.address}#x"' in content
    assert f'href="{SITE}/instansi/dinas-contoh/"' in content
    assert f'href="{SITE}/rilis/2025/10/rilis-contoh/#catatan"' in content
    assert "BANDAR CONTOH, 22 Oktober 2025 —" in content
    assert 'href="/' not in content


def test_notices_stand_before_the_text_and_quote_safely() -> None:
    content = entry_of(corrected()).content_html
    places = [content.index(words) for words in ("Nama tempat.", "Jadwal bertambah.", "Salah hitung &amp; salin.")]
    assert places == sorted(places)
    assert places[-1] < content.index("Isi contoh.")
    assert "<dt>Semula tertulis</dt><dd>41 &lt;peserta&gt;</dd>" in content
    assert "Tanda baca." not in content
    assert "Belum terjadi." not in content


def test_the_feed_of_a_term_has_the_summary_after_what_must_be_said_first() -> None:
    [entry] = feed_of("/instansi/dinas-contoh/atom.xml", corrected(summary="Jadwal < lama.")).entries
    assert entry.content_html.index("Nama tempat.") < entry.content_html.index("<p>Jadwal &lt; lama.</p>")
    assert "Isi contoh." not in entry.content_html
    assert entry.id == entry_of(corrected()).id

    [entry] = feed_of("/instansi/dinas-contoh/atom.xml", withdrawn()).entries
    assert entry.content_html.index("Angka &amp; nama keliru.") < entry.content_html.index("<p>Ringkasan contoh.</p>")


def test_a_withdrawn_release_says_so_everywhere_and_keeps_its_text_below() -> None:
    entry = entry_of(withdrawn())
    assert entry.title == "Ditarik: Rilis contoh"
    assert "Jangan dipakai lagi" in entry.summary
    assert entry.content_html.index("Angka &amp; nama keliru.") < entry.content_html.index("Isi contoh.")


@pytest.mark.parametrize("reason", ["personal-data", "legal"])
def test_nothing_but_the_title_is_left_of_a_text_that_must_not_be_shown(reason: str) -> None:
    picture = Picture("releases/2025/rilis-contoh/foto.jpg", "Wajah seseorang")
    changes = (Change(at("2025-10-23"), "correction", "Catatan rahasia.", "semula rahasia", "kini rahasia"),)
    release = withdrawn(reason, summary="Ringkasan rahasia.", image=picture, changes=changes)
    made = {picture.path: Renditions((Rendition("foto-480.webp", 480, 320, b""),), Rendition("s.jpg", 1200, 630, b""))}
    pages = pages_of(release, renditions=made)
    for address in ("/atom.xml", "/instansi/dinas-contoh/feed.json", "/ralat/atom.xml"):
        [entry] = pages[address].view.entries
        told = " ".join((entry.title, entry.summary, entry.content_html, entry.image))
        assert "Rilis contoh" in entry.title
        assert not [word for word in ("rahasia", "Wajah", "Isi contoh", "foto", ".jpg") if word in told]


def test_a_replaced_release_leads_to_what_took_its_place() -> None:
    old = a_release(withdrawn=Withdrawal(at("2025-10-30"), "superseded", "Jadwal baru.", IDS[1]))
    new = a_release(id=IDS[1], slug="pengganti", title="Jadwal & tempat baru", date="2025-10-29")
    old_entry = feed_of("/atom.xml", old, new).entries[1]
    assert f'Penggantinya: <a href="{SITE}{new.address}">Jadwal &amp; tempat baru</a>' in old_entry.content_html


def test_the_lead_picture_comes_with_its_words_and_as_a_jpeg() -> None:
    picture = Picture(
        "releases/2025/rilis-contoh/foto.jpg", 'Peserta "duduk"', "Peserta & panitia", "Humas", "Juru Foto"
    )
    made = Renditions((Rendition("foto-480.ab.webp", 480, 320, b"w"),), Rendition("foto.cd.jpg", 1200, 630, b"j"))
    entry = entry_of(a_release(image=picture), renditions={picture.path: made})
    assert entry.image == f"{SITE}/rilis/2025/10/rilis-contoh/foto.cd.jpg"
    assert (
        f'<img src="{SITE}/rilis/2025/10/rilis-contoh/foto-480.ab.webp" width="480" height="320"' in entry.content_html
    )
    assert "<figcaption>Peserta &amp; panitia (Juru Foto / Humas)</figcaption>" in entry.content_html
    assert 'alt="Peserta &quot;duduk&quot;"' in entry.content_html
