"""The invented registry: governments, agencies, posts and who held them. See corpus.py."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

AGENCIES, EVENT_TYPES, OFFICIALS, DISTRICTS = 60, 14, 400, 24
GOVERNMENTS = {
    "kabupaten-contoh": "Bandar Contoh",
    "provinsi-contoh": "Ibu Contoh",
    "kota-contoh": "Kota Contoh",
    "kabupaten-peraga": "Bandar Peraga",
}
TERMS = (date(2010, 1, 1), date(2014, 2, 1), date(2018, 3, 1), date(2022, 4, 1))
POSTS = (("kepala", "Kepala"), ("sekretaris", "Sekretaris"), ("kabid", "Kepala Bidang"))
KINDS = ("Dinas", "Badan", "Dinas", "Kecamatan", "Dinas", "Bagian")
EVENTS = (
    "Rapat koordinasi", "Bimbingan teknis", "Sosialisasi", "Kunjungan kerja", "Pelatihan", "Musyawarah", "Pengumuman",
    "Lomba", "Pameran", "Penyerahan bantuan", "Peresmian", "Upacara", "Kerja bakti", "Pemeriksaan lapangan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Role:
    slug: str
    title: str
    order: int
    agency: int | None  # number of the agency; None: the head of a government
    government: str


@dataclass(frozen=True, slots=True)
class Tenure:
    role: Role
    since: date
    until: date | None
    acting: bool


def lists(roles: list[Role]) -> dict[str, list[dict[str, str]]]:
    """The entries of each list of the registry."""
    governments = [
        {
            "slug": slug,
            "name": title_of(slug),
            "short_name": title_of(slug),
            "kind": slug.partition("-")[0],
            "seat": seat,
        }
        for slug, seat in GOVERNMENTS.items()
    ]
    agencies = [
        {
            "slug": agency_slug(number),
            "name": agency_name(number),
            "short_name": agency_name(number),
            "kind": agency_slug(number).partition("-")[0],
            "government": agency_government(number),
            "summary": f"Instansi rekaan nomor {number + 1} untuk mengukur portal.",
            "url": f"https://{agency_slug(number)}.contoh.example/",
        }
        for number in range(AGENCIES)
    ]
    of_roles = [
        {
            "slug": role.slug,
            "name": role.title,
            **({"government": role.government} if role.agency is None else {"agency": agency_slug(role.agency)}),
            "order": str(role.order),
            **({"head": "yes"} if role.order % 10 == 0 else {}),
        }
        for role in roles
    ]
    return {
        "governments": governments,
        "agencies": agencies,
        "event-types": [{"slug": slug_of(name), "name": name} for name in EVENTS],
        "roles": of_roles,
        "districts": [
            {"slug": f"wilayah-{n + 1:02}", "name": f"Wilayah Contoh {n + 1:02}", "government": government_of(n)}
            for n in range(DISTRICTS)
        ],
        "partners": [
            {"slug": f"mitra-{n + 1}", "name": f"Lembaga Mitra Contoh {n + 1}", "kind": "organisasi"} for n in range(5)
        ],
    }


def official_file(number: int, held: list[Tenure]) -> bytes:
    """The file of an official."""
    lines = [f"name: {official_name(number)}\n"]
    if number % 3 == 0:
        lines.append("degrees: {after: M.Si.}\n")
    lines.append("appointments:\n")
    for tenure in held:
        until = {"until": str(tenure.until)} if tenure.until else {}
        entry = {"role": tenure.role.slug, "kind": "plt" if tenure.acting else "definitif"}
        decree = {"decree": f"SK Nomor {number:03}/CONTOH/{tenure.since.year}"}
        lines.append(f"  - {flow(entry | {'from': str(tenure.since)} | until | decree)}\n")
    return "".join(lines).encode()


def tenures(roles: list[Role], draw: Random) -> list[list[Tenure]]:
    """By official: at most one appointment a term, so that nobody holds two roles and no role has two holders."""
    deck = list(range(OFFICIALS))
    draw.shuffle(deck)
    held: list[list[Tenure]] = [[] for _ in deck]
    dealt = 0
    for index, begins in enumerate(TERMS):
        until = TERMS[index + 1] - timedelta(days=1) if index + 1 < len(TERMS) else None
        for role in roles:
            since = begins + timedelta(days=draw.randrange(60) if index else 0)
            held[deck[dealt % OFFICIALS]].append(Tenure(role, since, until, draw.random() < 0.1))
            dealt += 1
    return held


def agency_name(number: int) -> str:
    return f"{KINDS[number % len(KINDS)]} Contoh {number + 1:02}"


def agency_slug(number: int) -> str:
    return slug_of(agency_name(number))


def agency_government(number: int) -> str:
    return government_of(number)


def official_name(number: int) -> str:
    return f"Pejabat Contoh {number + 1:03}"


def official_slug(number: int) -> str:
    return slug_of(official_name(number))


def all_roles() -> list[Role]:
    """The head of each government, and three of each agency."""
    heads = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}
    found = [
        Role(f"kepala-{slug}", f"{heads[slug.partition('-')[0]]} {slug.partition('-')[2].capitalize()}",
             10 * number + 10, None, slug)
        for number, slug in enumerate(GOVERNMENTS)
    ]  # fmt: skip
    for agency in range(AGENCIES):
        for place, (short, title) in enumerate(POSTS):
            order = 100 + 10 * agency + place
            name = f"{title} {agency_name(agency)}"
            found.append(Role(f"{short}-{agency_slug(agency)}", name, order, agency, agency_government(agency)))
    return found


def government_of(number: int) -> str:
    """Half of all belong to the portal's owner."""
    return list(GOVERNMENTS)[0 if number % 2 == 0 else 1 + number // 2 % 3]


def title_of(slug: str) -> str:
    return slug.replace("-", " ").title()


def slug_of(name: str) -> str:
    return name.lower().replace(" ", "-")


def flow(entry: dict[str, str]) -> str:
    """One line of YAML; JSON is YAML, and quotes what needs it."""
    return json.dumps(entry, ensure_ascii=False)
