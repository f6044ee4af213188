"""A small right content folder, and ways in which editors get theirs wrong.

The tables of single headers, bodies and lists are beside the rooms that read them (tests/releases, tests/registry); a
tree here goes through the command, with files that stand against each other. What `check` prints is kept in
tests/golden/check, a file each.
"""

from io import BytesIO

from PIL import Image


def _picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (960, 640), (20, 120, 90)).save(file, "PNG")
    return file.getvalue()


def release(body: str = "Isi contoh.", **changes: str) -> str:
    """A release file; a key given "" is left out."""
    given = {
        "id": "2222-2222",
        "title": "Rilis contoh",
        "summary": "Ringkasan contoh.",
        "date": "2025-10-22",
        "agencies": "[dinas-contoh]",
        "sources": "[{name: Sumber contoh}]",
    } | changes
    header = "\n".join(f"{key}: {value}" for key, value in given.items() if value)
    return f"---\n{header}\n---\n{body}\n"


ONE, TWO = "releases/2025/satu.md", "releases/2025/dua.md"
OFFICIAL = "registry/officials/pejabat-contoh.yaml"
PICTURE = _picture()
RIGHT: dict[str, str | bytes] = {
    "lambang.png": PICTURE,
    "registry/governments.yaml": """\
- slug: kabupaten-contoh
  name: Kabupaten Contoh
  short_name: Contoh
  kind: kabupaten
  seat: Kota Contoh
""",
    "registry/agencies.yaml": """\
- slug: dinas-contoh
  name: Dinas Contoh
  short_name: Discon
  kind: dinas
  government: kabupaten-contoh
""",
    "registry/event-types.yaml": "- {slug: bimtek, name: Bimbingan teknis}\n",
    "registry/roles.yaml": "- {slug: kepala, name: Kepala Dinas Contoh, agency: dinas-contoh, order: 300, head: yes}\n",
    OFFICIAL: "name: Pejabat Contoh\nappointments:\n  - {role: kepala, from: 2024-01-01}\n",
    "pages/tentang.md": "---\ntitle: Tentang\nslug: tentang\nsummary: Apa ini.\nupdated: 2025-10-22\n---\nIsi.\n",
    ONE: release(),
}
CONF = """\
from siteconf import *

SITEURL = "https://warta.contoh.test"
PORTAL = {"owner": "kabupaten-contoh", "emblem": "lambang.png", "feed_domain": "contoh.test",
          "contact": {"email": "redaksi@contoh.test"}, "dictionary": "none"}
"""

BAD: dict[str, dict[str, str | bytes]] = {
    "a slug with a typing mistake": {ONE: release(agencies="[dinas-conto]")},
    "an Indonesian key and a value that is too long": {
        ONE: release(agencies="", instansi="[dinas-contoh]", title="x" * 111)
    },
    "two releases with one id": {TWO: release(title="Rilis kedua")},
    "a translation of nothing": {ONE: release(lang="en", translation_of="2222-223y")},
    "links that lead nowhere": {
        ONE: release("Lihat [satu]({filename}tiga.md),\n[dua](/instansi/dinas-conto/) dan [tiga](/instansi).")
    },
    "a link to a place that is not in the text": {ONE: release("Lihat\n[bagian](#bagian).")},
    "a link to what is not public": {
        ONE: release("Lihat [dua]({filename}dua.md)."),
        TWO: release(id="2222-223y", status="draft"),
    },
    "a picture that is missing, one without words, one elsewhere": {
        ONE: release(
            "Isi.\n\n![](foto.png)\n\n![Peta](https://peta.example/x.png)",
            image="{file: hilang.jpg, alt: Danau}",
        ),
        "releases/2025/satu/foto.png": PICTURE,
    },
    "a picture that is none": {
        ONE: release(image="{file: foto.jpg, alt: Danau}"),
        "releases/2025/satu/foto.jpg": b"%PDF-1.7 bukan gambar",
    },
    "a registry at odds with itself": {
        "registry/agencies.yaml": """\
- slug: dinas-contoh
  name: Dinas Contoh
  short_name: Discon
  kind: dinas
  government: kabupaten-conto
- slug: dinas-contoh
  name: Dinas Contoh Lain
  short_name: Discolin
  kind: dinass
  government: kabupaten-contoh
  parent: badan-contoh
""",
    },
    "an office that nobody held that day": {
        ONE: release(date="2025-10-22", officials="[pejabat-contoh]"),
        OFFICIAL: "name: Pejabat Contoh\nappointments:\n  - {role: kepala, from: 2024-01-01, until: 2025-01-31}\n",
    },
    "YAML that is broken, and a file nobody reads": {
        ONE: '---\nid: 2222-2222\ntitle: "Rilis\n---\nIsi.\n',
        "releases/2025/surat.docx": b"PK",
    },
    "bytes that are no text": {ONE: release().encode() + b"caf\xe9\n"},
    "an address claimed twice": {
        "pages/rilis.md": "---\ntitle: Rilis\nslug: rilis\nsummary: Semua.\nupdated: 2025-10-22\n---\nIsi.\n"
    },
    "a change that comes before the release": {
        ONE: release(
            changes="[{at: 2025-10-21T08:00+08:00, kind: correction, note: Salah., was: a, now: b}]",
            expires="2025-10-01",
        )
    },
    "a redirect to nowhere": {
        "registry/redirects.yaml": "- {from: /lama/, to: /rilis/2025/10/tidak-ada/, reason: Pindah.}\n"
    },
}
"""By name: the files that differ from RIGHT."""
