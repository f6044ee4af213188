"""Two invented regencies with agencies of the same names, for tests of what a text names."""

from plugins.recognition.bodies import bodies
from plugins.recognition.people import people
from plugins.recognition.story import Body, Person, Seen, Story
from plugins.registry.records import Agency, Government, Partner, Registry, Role
from tests.builders import an_appointment, an_official

_KOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian"


def _government(slug: str, name: str, short: str, *others: str, kind: str = "kabupaten", seat: str) -> Government:
    given = {"slug": slug, "name": name, "short_name": short, "kind": kind, "seat": seat, "other_names": list(others)}
    return Government.model_validate(given)


def _agency(slug: str, government: str, name: str, short: str, **more: object) -> Agency:
    given = {"slug": slug, "government": government, "name": name, "short_name": short, "kind": "dinas", **more}
    return Agency.model_validate(given)


_GOVERNMENTS = (
    _government("contoh-timur", "Kabupaten Contoh Timur", "Contoh Timur", "Contim", "Pemkab Contim", seat="Karangbaru"),
    _government(
        "contoh-utara", "Kabupaten Contoh Utara", "Contoh Utara", "Contara", "Pemda Contara", seat="Sungai Batu"
    ),
    _government("contoh-raya", "Provinsi Contoh Raya", "Contoh Raya", "Conraya", kind="provinsi", seat="Bandar Contoh"),
)
_AGENCIES = (
    _agency("kominfo-timur", "contoh-timur", _KOMINFO, "Diskominfo-SP", other_names=["Dinas Kominfo-SP Contim"]),
    _agency("kominfo-utara", "contoh-utara", _KOMINFO, "Diskominfo-SP"),
    _agency("bkpsdm-timur", "contoh-timur", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"),
    _agency("humas-timur", "contoh-timur", "Bidang Humas dan IKP", "Bidang Humas", parent="kominfo-timur"),
    _agency("pendidikan-utara", "contoh-utara", "Dinas Pendidikan", "Disdik"),
    _agency("setda-timur", "contoh-timur", "Sekretariat Daerah", "Setda"),
)
_ROLES = (
    {"slug": "bupati-timur", "name": "Bupati Contoh Timur", "government": "contoh-timur", "head": "yes"},
    {"slug": "kepala-bkpsdm", "name": "Kepala BKPSDM", "agency": "bkpsdm-timur", "head": "yes"},
    {"slug": "kepala-kominfo-timur", "name": f"Kepala {_KOMINFO}", "agency": "kominfo-timur", "head": "yes"},
    {"slug": "kepala-kominfo-utara", "name": f"Kepala {_KOMINFO}", "agency": "kominfo-utara", "head": "yes"},
    {"slug": "kabid-humas", "name": "Kepala Bidang Humas dan IKP", "agency": "humas-timur", "head": "yes"},
    {"slug": "sekda-timur", "name": "Sekretaris Daerah", "agency": "setda-timur", "head": "yes"},
    {"slug": "direktur-swn", "name": "Direktur Eksekutif Suara Warga", "partner": "suara-warga"},
)
_OFFICIALS = (
    an_official("hotma-r-sinurat", an_appointment("kepala-kominfo-timur"), name="Hotma R. Sinurat"),
    an_official("paimin", an_appointment("kabid-humas"), name="Paimin"),
    an_official("rangga-wiratanu", an_appointment("bupati-timur"), name="Rangga Wiratanu"),
    an_official("dewi-anjani", an_appointment("kepala-bkpsdm"), name="Dewi Anjani"),
    an_official("dewi-anjani-2", an_appointment("kepala-kominfo-utara"), name="Dewi Anjani"),
)

REGISTRY = Registry(
    governments={item.slug: item for item in _GOVERNMENTS},
    agencies={item.slug: item for item in _AGENCIES},
    roles={str(given["slug"]): Role.model_validate({"order": "300", **given}) for given in _ROLES},
    partners={"suara-warga": Partner(slug="suara-warga", name="Suara Warga", kind="organisasi", short_name="SWN")},
    officials={item.slug: item for item in _OFFICIALS},
)


def bodies_in(text: str, title: str = "") -> tuple[Seen[Body], ...]:
    """The bodies that a text names."""
    return bodies(Story(title, text), REGISTRY)


def people_in(text: str, title: str = "") -> tuple[Seen[Person], ...]:
    """The people that a text names."""
    story = Story(title, text)
    return people(story, REGISTRY, bodies(story, REGISTRY))


def person(text: str) -> Person:
    """The only one that a text names."""
    (seen,) = people_in(text)
    return seen.value
