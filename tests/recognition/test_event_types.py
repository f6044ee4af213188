"""Event types are those of the event told of, not those that are mentioned in passing."""

import pytest

from plugins.recognition.event_types import event_name, event_types
from plugins.recognition.story import Story
from plugins.registry.records import EventType, Registry

REGISTRY = Registry(
    event_types={
        entry.slug: entry
        for entry in (
            EventType(slug="bimtek", name="Bimbingan teknis", short_name="Bimtek", other_names=("Bintek",)),
            EventType(slug="diklat", name="Pendidikan dan pelatihan", short_name="Diklat"),
            EventType(slug="pelantikan", name="Pelantikan"),
            EventType(slug="pelatihan", name="Pelatihan"),
            EventType(slug="rakor", name="Rapat koordinasi", short_name="Rakor"),
            EventType(slug="sosialisasi", name="Sosialisasi"),
        )
    }
)


def types(body, title="Judul"):
    return [seen.value for seen in event_types(Story(title, body), REGISTRY) if seen.is_sure]


def name(body, title="Judul"):
    found = event_name(Story(title, body), REGISTRY)
    return found and (found.value, found.is_sure)


@pytest.mark.parametrize(
    ("body", "slug"),
    [
        ("Dinas menggelar bimbingan teknis (bimtek) kearsipan di Melati.", "bimtek"),
        ("Dinas menggelar Bintek Kearsipan di Melati.", "bimtek"),
        ("Dinas menggelar BIMBINGAN  TEKNIS di Melati.", "bimtek"),
        ("Dinas menggelar Bimbingan Tekhnis di Melati.", "bimtek"),
        ("Dinas menggelar Bimbingan\nTeknis di Melati.", "bimtek"),
        ("Bimteknya digelar di Melati.", "bimtek"),
        ("Dinas menggelar pendidikan & pelatihan di Melati.", "diklat"),
        ("Pejabat mengikuti pendidikan dan pelatihan (Diklat) Kehumasan.", "diklat"),
        ("Dinas menggelar rapat kordinasi di Melati.", "rakor"),
        ("Rakor dipimpin Sekretaris Daerah di Melati.", "rakor"),
    ],
)
def test_every_way_of_writing_a_type(body, slug):
    assert types(body) == [slug]


def test_the_title_tells_it():
    assert types("Peserta hadir di Melati.", "Dinas Contoh Gelar Rakor Kearsipan") == ["rakor"]


LEAD = (
    "Dinas Contoh menggelar bimtek kearsipan di Melati, Senin (17/11/2025). Peserta datang dari semua kecamatan. " * 2
)


@pytest.mark.parametrize(
    "passing",
    [
        "Kepala Badan Diklat hadir sebagai tamu.",
        "Peserta pernah mengikuti sosialisasi tahun lalu.",
        "Sebelumnya Dinas menggelar rapat koordinasi.",
        "“Kita perlu sosialisasi yang lebih baik,” katanya.",
        "Dinas akan menggelar rakor bulan depan.",
        "Aturan itu disampaikan melalui sosialisasi kepada warga.",
        "Berbagai pelatihan telah dibuat.",
        "Mereka menyosialisasikan aturan baru.",
        "Panitia adalah alumni diklat itu.",
    ],
)
def test_a_type_in_passing(passing):
    assert types(f"{LEAD}\n\nPeserta belajar menata berkas di kantor masing-masing dengan baik.\n\n{passing}") == [
        "bimtek"
    ]


def test_one_type_in_the_name_of_another_is_none():
    assert types("Dinas menggelar Rapat Koordinasi Persiapan Diklat Kehumasan di Melati.") == ["rakor"]
    assert types("Dinas menggelar Bimbingan Teknis Pelatihan Kehumasan di Melati.") == ["bimtek"]


@pytest.mark.parametrize(
    "body",
    [
        "Dinas menggelar Bimtek Kearsipan dan Sosialisasi Aturan Baru di Melati.",
        "Sosialisasi kearsipan digelar Senin, sedangkan bimtek digelar Kamis.",
    ],
)
def test_several_types_of_one_text(body):
    assert sorted(types(body)) == ["bimtek", "sosialisasi"]


def test_a_ceremony_of_another_event_is_no_event_of_its_own():
    assert types("Bupati menghadiri sosialisasi pembukaan diklat.") == ["diklat"]


def test_another_word_for_the_same_event_is_no_second_type():
    later = "\n\n".join(["“Semoga pelatihan ini berguna bagi semua orang yang datang dari jauh,” katanya."] * 6)

    assert types(f"{LEAD}\n\n{later}") == ["bimtek"]


def test_a_type_that_is_named_again_and_again_is_told():
    later = "\n\n".join(["Peserta pelatihan belajar menata berkas di kantor masing-masing dengan baik dan rapi."] * 6)

    assert types(f"Dinas Contoh mengundang semua pegawai ke kantornya. {later}") == ["pelatihan"]


def test_a_verb_in_the_lead_speaks_for_its_noun():
    lead = "Bupati melantik 34 pejabat di Gedung Contoh, Selasa (1/8/2023). " * 3
    body = f"{lead}\n\nPelantikan disaksikan dua kepala dinas."

    assert types(body) == ["pelantikan"]
    assert types(body.replace("melantik", "menemui")) == []


def test_without_types_in_the_registry_there_are_none():
    story = Story("Bimtek", "Bimtek digelar.")

    assert event_types(story, Registry()) == ()
    assert event_name(story, Registry()) is None


def test_a_type_is_shown_where_it_stands():
    story = Story("Judul", "Dinas menggelar Bimtek Kearsipan.")
    [seen] = event_types(story, REGISTRY)

    assert story.text[seen.start : seen.end] == "Bimtek"


# Names.


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Dinas menggelar Bimbingan Teknis (Bimtek) Kehumasan dan Protokol yang",
            "Bimbingan Teknis Kehumasan dan Protokol",
        ),
        (
            "Dinas menggelar Rapat Koordinasi “Berbagi Ilmu” Kehumasan, Rabu",
            "Rapat Koordinasi “Berbagi Ilmu” Kehumasan",
        ),
        ("Dinas menggelar Bimtek Arsip Tahun 2025 di Melati.", "Bimtek Arsip Tahun 2025"),
        ("Dinas menggelar Bimtek Arsip Senin (17/11).", "Bimtek Arsip"),
        (
            "Dinas menggelar Sosialisasi Aturan bagi Kepala Desa se-Kabupaten di",
            "Sosialisasi Aturan bagi Kepala Desa se-Kabupaten",
        ),
        ("Dinas menggelar Bimtek Arsip dan Bimbingan Teknis Humas.", "Bimtek Arsip"),
    ],
)
def test_the_name_of_an_event(body, expected):
    assert name(body) == (expected, True)


def test_an_event_without_a_name():
    assert name("Dinas menggelar bimtek di Melati.") is None
    assert name("Rapat dibuka.", "Rakor") is None


def test_in_a_title_a_name_asks():
    assert name("Peserta hadir.", "Dinas Gelar Rakor Arsip Bupati Hadir") == ("Rakor Arsip Bupati Hadir", False)


def told_by(body, title="Judul"):
    return [(seen.value, seen.rule) for seen in event_types(Story(title, body), REGISTRY) if seen.is_sure]


@pytest.mark.parametrize(
    ("title", "body", "slug"),
    [
        ("Bupati Lantik 40 Pejabat", "Acara berlangsung di Melati.", "pelantikan"),
        ("Dinas Contoh Sosialisasikan Aturan Baru", "Warga hadir di Melati.", "sosialisasi"),
        ("Judul", "Dinas Contoh melatih 30 petani di Melati, Senin (17/11/2025).", "pelatihan"),
        ("Judul", "Dinas menyosialisasikan aturan baru di Melati, Senin (17/11/2025).", "sosialisasi"),
    ],
)
def test_a_verb_tells_it(title, body, slug):
    assert told_by(body, title) == [(slug, "verb")]


@pytest.mark.parametrize(
    "body",
    [
        "Bupati yang dilantik tahun lalu menerima tamu, Senin (17/11/2025).",
        "Dinas membeli alat untuk melatih petani, Senin (17/11/2025).",
        "Kepala dinas akan melatih petani, Senin (17/11/2025).",
        "Dinas melatih petani di Melati.",
    ],
)
def test_a_verb_that_tells_nothing_for_sure(body):
    assert told_by(body) == []


def test_the_plain_noun_stands_before_another_word_for_it():
    assert types("Dinas menggelar bimtek kearsipan di Melati.", "Dinas Latih Arsiparis") == ["bimtek"]


def test_a_second_event_has_its_own_day():
    second = "\n\nDinas menggelar sosialisasi aturan arsip di Mawar, Rabu (19/11/2025)."

    assert types(f"{LEAD}\n\nPara peserta senang sekali dapat belajar banyak hal baru.{second}") == [
        "bimtek",
        "sosialisasi",
    ]


@pytest.mark.parametrize("title", ["Pemkab Gelar Rakor Persiapan Pelantikan", "Jelang Pelantikan, Pemkab Gelar Rakor"])
def test_a_title_names_what_is_to_come(title):
    assert types("Bupati memimpin rapat koordinasi di Melati.", title) == ["rakor"]
