"""Where an event was: the whole name of the place and nothing behind it."""

import pytest

from plugins.recognition.districts import districts
from plugins.recognition.story import Story
from plugins.recognition.venues import places
from plugins.registry.records import District, Government, Registry

REGISTRY = Registry(
    governments={
        "contoh": Government(
            slug="contoh", name="Kabupaten Contoh", short_name="Contoh", kind="kabupaten", seat="Melati"
        )
    },
    districts={
        entry.slug: entry
        for entry in (
            District(slug="melati", name="Melati", government="contoh"),
            District(slug="melati-timur", name="Melati Timur", government="contoh"),
            District(slug="mawar", name="Mawar", government="contoh", other_names=("Mawar Raya",)),
        )
    },
)


def venues(body):
    return [seen.value for seen in places(Story("Judul", body)) if seen.is_sure]


def slugs(body):
    return [seen.value for seen in districts(Story("Judul", body), REGISTRY) if seen.is_sure]


@pytest.mark.parametrize(
    ("said", "venue"),
    [
        ("di Aula Hotel Contoh, Kecamatan Mawar, Senin (16/12/2019)", "Aula Hotel Contoh, Kecamatan Mawar"),
        ("di Aula Hotel Contoh Kecamatan Mawar, Senin (16/12/2019)", "Aula Hotel Contoh Kecamatan Mawar"),
        ("di Aula Hotel Contoh,Kecamatan Mawar,Senin (16/12/2019)", "Aula Hotel Contoh, Kecamatan Mawar"),
        ("bertempat di Ruang Pola Kantor Bupati, Senin (16/12/2019)", "Ruang Pola Kantor Bupati"),
        (
            "di Swiss-Contoh, Jl. Contoh No. 8, Kota Mawar, Senin (16/12/2019)",
            "Swiss-Contoh, Jl. Contoh No. 8, Kota Mawar",
        ),
        ("di Hotel Contoh, Mawar, pada Senin (16/12/2019)", "Hotel Contoh, Mawar"),
        ("di Hotel Contoh, Mawar, Jawa Tengah, Senin (16/12/2019)", "Hotel Contoh, Mawar, Jawa Tengah"),
        ("di Hotel Contoh Senin (16/12/2019)", "Hotel Contoh"),
        ("di Hotel Contoh 16 Desember 2019", "Hotel Contoh"),
        ("di Contoh Grand Hotel, Senin (16/12/2019)", "Contoh Grand Hotel"),
        ("diaula kantor Bupati Contoh, senin (16/12/2019)", "aula kantor Bupati Contoh"),
        ("di Aula SMP Negeri 2 Mawar yang luas, Senin (16/12/2019)", "Aula SMP Negeri 2 Mawar"),
        ("di Gedung Seni dan Budaya Contoh, Senin (16/12/2019)", "Gedung Seni dan Budaya Contoh"),
        ("bertempat di Desa Kembang Kecamatan Mawar, Senin (16/12/2019)", "Desa Kembang Kecamatan Mawar"),
        ("di Baileo Negeri Kembang, Senin (16/12/2019)", "Baileo Negeri Kembang"),
    ],
)
def test_a_venue_ends_where_its_name_ends(said, venue):
    assert venues(f"Dinas Contoh menggelar bimtek {said}.") == [venue]


@pytest.mark.parametrize(
    "after", ["Bupati mengatakan hal itu.", "Bupati Contoh, Nama Contoh, hadir.", "Nama Contoh menyampaikan salam."]
)
def test_whoever_stands_behind_a_venue_is_no_part_of_it(after):
    assert venues(f"Saat membuka rapat di Aula Kantor Contoh, {after}") == ["Aula Kantor Contoh"]


def test_a_stop_ends_a_venue():
    assert venues("Bimtek digelar di Aula Kantor Contoh. Semua hadir.") == ["Aula Kantor Contoh"]


@pytest.mark.parametrize(
    "body",
    [
        "Kepala Dinas, ditemui di Ruang Kerja Kantor Dinas, menolak.",
        "Dinas menggelar rapat di Kabupaten Contoh, Senin (16/12/2019).",
        "Dinas menggelar rapat di Melati Timur, Senin (16/12/2019). Polres Melati Timur hadir.",
        "Dinas menggelar rapat di aula, Senin (16/12/2019).",
        "Tahun lalu rapat digelar di Hotel Contoh.",
        "Dinas akan menggelar rapat di Hotel Contoh.",
        "Korban dirawat di RSUD Contoh.",
        "Dinas menggelar rapat.",
        "",
    ],
)
def test_what_is_no_venue(body):
    assert venues(body) == []


def test_what_was_only_online_has_its_platform():
    assert venues("Dinas menggelar webinar melalui aplikasi Zoom Meeting, Senin (16/12/2019).") == ["Zoom Meeting"]


def test_who_took_part_online_does_not_move_the_event():
    body = "Bimtek digelar di Hotel Contoh, Senin (16/12/2019), dan dihadiri Ketua yang hadir melalui Zoom."

    assert venues(body) == ["Hotel Contoh"]


def test_a_venue_is_shown_where_it_stands():
    story = Story("Judul", "Bimtek digelar di Hotel Contoh, Senin (16/12/2019).")
    [seen] = places(story)

    assert story.text[seen.start : seen.end] == seen.value


# Districts.


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Bimtek digelar di Hotel Contoh, Kecamatan Melati, Senin (16/12/2019).", ["melati"]),
        ("Bimtek digelar di Hotel Contoh, Kec. Melati Timur, Senin (16/12/2019).", ["melati-timur"]),
        ("Bimtek digelar di Lapangan Mawar Raya, Senin (16/12/2019).", ["mawar"]),
        ("Bupati meninjau jembatan Kembang, Kecamatan Mawar, dalam kunjungan kerja.", ["mawar"]),
        # A town may be called like the district in which it lies, and is the seat.
        ("Bimtek digelar di Hotel Contoh Melati, Senin (16/12/2019).", []),
        ("Bimtek diikuti staf dari Kecamatan Mawar di Hotel Contoh, Senin (16/12/2019).", []),
        ("Camat Mawar menghadiri bimtek di Hotel Contoh, Senin (16/12/2019).", []),
        ("Tahun lalu bimtek digelar di Desa Kembang, Kecamatan Mawar.", []),
        ("Bimtek digelar di Hotel Contoh, Kecamatan Antah, Senin (16/12/2019).", []),
    ],
)
def test_the_district_in_which_it_was(body, expected):
    assert slugs(body) == expected


def test_without_districts_in_the_registry_there_are_none():
    assert districts(Story("", "Bimtek digelar di Hotel Contoh, Kecamatan Mawar."), Registry()) == ()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Upacara digelar di Lapangan drh. Contoh, Senin (16/12/2019).", "Lapangan drh. Contoh"),
        ("Simulasi digelar di Stadion Jalur 11 Kembang, Senin (16/12/2019).", "Stadion Jalur 11 Kembang"),
        ("Rapat digelar di lingkungan Gedung Contoh, Senin (16/12/2019).", "Gedung Contoh"),
        ("Dinas menggelar bimtek di Desa Kembang, Senin (16/12/2019).", "Desa Kembang"),
        ("Suasana meriah di Hotel Contoh, tempat digelarnya bimtek.", "Hotel Contoh"),
    ],
)
def test_names_of_venues_with_titles_and_numbers(body, name):
    assert venues(body) == [name]


def test_where_it_is_held_at_other_times_is_no_venue():
    body = "Jika biasanya digelar di Lapangan Contoh, kini upacara dipusatkan di Gedung Kembang, Senin (16/12/2019)."

    assert venues(body) == ["Gedung Kembang"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Dinas menyerahkan bantuan di Kampung Kembang, Mawar.", ["mawar"]),
        ("Dinas menggelar bimtek di Gedung Contoh, Kembang, Mawar, pada Senin (16/12/2019).", ["mawar"]),
        ("Dinas menggelar bimtek di Distrik Mawar, Senin (16/12/2019).", ["mawar"]),
        ("Dinas menggelar bimtek di Kelurahan Mawar Seberang, Senin (16/12/2019).", []),
    ],
)
def test_districts_without_their_word(body, expected):
    assert [seen.value for seen in districts(Story("Judul", body), REGISTRY) if seen.is_sure] == expected
