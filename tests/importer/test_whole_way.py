"""Five clippings on the whole way: imported, their proposals accepted, imported again, published, built and found."""

import re

import pytest

from tests.engine.portal import CONF, copy_site, invoke, pelican

TEXTS = {
    "satu": """Dinas Contoh Gelar Bimtek Kearsipan

KOTA CONTOH, KABAR CONTOH – Dinas Contoh dan Peragaan menggelar Bimbingan Teknis Kearsipan di Aula Wisma Contoh, \
Selasa, tanggal 4 hingga Rabu 5 Maret 2025. Kegiatan ini diikuti 42 peserta.

Bimtek dibuka Kepala Dinas Contoh, Pejabat Satu. "Arsip yang rapi memudahkan warga," kata Pejabat Satu.

ADVERTISEMENT

Kepala Dinas Air & Sanitasi, Tokoh Rekaan, S.Sos., M.Si, hadir sebagai narasumber. (Pewarta: Nama Pewarta)
""",
    "dua": """Bimtek Layanan Air Digelar Tiga Hari

KOTA CONTOH – Dinas Air & Sanitasi mengadakan bimbingan teknis layanan air, 10-12 Maret 2025, di Kecamatan \
Contoh Utara.

"Air bersih hak semua warga," ujar Kepala Dinas Air & Sanitasi, Tokoh Rekaan.
""",
    "tiga": """Pengumuman Jadwal Loket

KOTA CONTOH – Dinas Contoh dan Peragaan menyampaikan pengumuman jadwal loket, Jum'at (7/3/2025). Loket buka sampai \
malam, kata Sekretaris Dinas Contoh dan Peragaan, Rusdianto Rekaan.
""",
    "empat": """Bimtek Kehumasan Ditutup

KOTA CONTOH – Bimtek Kehumasan yang diadakan Dinas Contoh dan Peragaan ditutup Kepala Dinas Contoh, Pejabat Satu, \
Kamis (13/3/2025). Sebanyak 50 orang mengikutinya.

Baca juga: Loket Sabtu
""",
    "lima": """Sekretaris Tutup Bimtek Data

KOTA CONTOH – Dinas Contoh dan Peragaan menggelar bimbingan teknis data di Aula Contoh, Senin (17/3/2025). Kegiatan \
dibuka Sekretaris Dinas Contoh dan Peragaan, Rusdianto Rekaan.
""",
}
PERMISSION = "    permission: Izin tertulis redaksi Kabar Contoh, 3 Maret 2026\n"
FOUND = {
    "instansi/dinas-contoh": ("satu", "tiga", "empat", "lima"),
    "instansi/dinas-air-sanitasi": ("dua",),
    "kegiatan/bimtek": ("satu", "dua", "empat", "lima"),
    "kegiatan/pengumuman": ("tiga",),
    "pejabat/tokoh-rekaan": ("satu", "dua"),
    "pejabat/rusdianto-rekaan": ("tiga", "lima"),
}


@pytest.mark.slow
def test_clippings_stand_in_the_portal_under_agency_event_type_and_official(tmp_path):
    content, clippings, report = copy_site(tmp_path), tmp_path / "kliping", tmp_path / "laporan"
    clippings.mkdir()
    for name, text in TEXTS.items():
        (clippings / f"{name}.txt").write_text(text, encoding="utf-8")
    where = ("--content", str(content), "--settings", str(CONF), "--yes")
    bring = ("import", str(clippings), "--name", "Kliping", "--report", str(report), *where)

    first = invoke(*bring)
    assert first.returncode == 0, first.stdout + first.stderr
    proposals = report / "usulan.yaml"
    wanted = proposals.read_text(encoding="utf-8").replace('- accept: ""', "- accept: yes")
    proposals.write_text(wanted.replace('same_as: ""', "same_as: no"), encoding="utf-8")
    taken = invoke("import", "--accept", str(proposals), *where)
    assert taken.returncode == 0, taken.stdout + taken.stderr
    second = invoke(*bring)
    assert second.returncode == 0, second.stdout + second.stderr

    drafts = [path for path in (content / "releases").glob("2025/*.md") if "name: Kliping" in path.read_text()]
    assert len(drafts) == len(TEXTS)
    for draft in drafts:
        ready = draft.read_text().replace("status: draft\n", "")
        draft.write_text(ready.replace("    rights: KABAR CONTOH\n", f"    rights: KABAR CONTOH\n{PERMISSION}"))
    built = pelican(content, tmp_path / "output")
    assert built.returncode == 0, built.stderr

    titles = {name: text.partition("\n")[0] for name, text in TEXTS.items()}
    for page, names in FOUND.items():
        lists = (tmp_path / "output" / page).rglob("index.html")  # the newest, and the full pages of older ones
        html = "".join(file.read_text(encoding="utf-8") for file in lists)
        assert {name for name in titles if titles[name] in html} == set(names), page
    release = next((tmp_path / "output").glob("rilis/2025/03/*kearsipan/index.html")).read_text(encoding="utf-8")
    shown = " ".join(re.sub(r"<[^>]+>", " ", release).split())
    for fact in ("Waktu 4 – 5 Maret 2025", "42", "Wisma Contoh", "KABAR CONTOH, dimuat dengan izin"):
        assert fact in shown, fact
    assert "ADVERTISEMENT" not in release
