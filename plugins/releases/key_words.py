"""Words that editors write for a key of the header, and the key they mean: "write `agencies`", not "no such key".

A key in capitals or with spaces is found too; a near miss such as `agencys` needs no entry here.
"""

_WORDS = {
    "id": "kode kode_rilis nomor_id",
    "title": "judul headline tajuk",
    "summary": "ringkasan teras lead abstrak deskripsi description",
    "date": "tanggal tgl waktu_terbit tanggal_terbit published",
    "status": "keadaan",
    "kind": "jenis jenis_rilis tipe type category kategori",
    "agencies": "instansi agency dinas opd perangkat_daerah penerbit",
    "supporting_agencies": "instansi_pendukung pendukung instansi_terkait",
    "partners": "mitra partner",
    "event": "kegiatan acara",
    "event_types": "jenis_kegiatan event_type jenis_acara",
    "officials": "pejabat official tokoh narasumber",
    "districts": "kecamatan wilayah",
    "district": "kecamatan wilayah",
    "dateline": "tempat_terbit kota",
    "classification": "klasifikasi jenis_informasi",
    "number": "nomor no nomor_rilis",
    "author": "penulis pewarta authors",
    "editor": "penyunting redaktur",
    "approver": "penyetuju disetujui disetujui_oleh",
    "contact": "kontak narahubung",
    "image": "gambar foto picture gambar_utama",
    "gallery": "galeri images gambar foto",
    "attachments": "lampiran attachment berkas",
    "sources": "sumber source",
    "changes": "ralat perubahan pembaruan corrections updates",
    "withdrawn": "ditarik penarikan dicabut",
    "expires": "kedaluwarsa kadaluarsa berlaku_sampai berakhir",
    "lang": "bahasa language",
    "translation_of": "terjemahan_dari terjemahan translation",
    "consent": "persetujuan izin",
    "waivers": "pengecualian waiver",
    "name": "nama",
    "start": "mulai awal dari tanggal_mulai",
    "end": "selesai akhir sampai tanggal_selesai",
    "place": "tempat lokasi",
    "organisers": "penyelenggara organizers organiser",
    "mode": "cara moda",
    "participants": "peserta jumlah_peserta",
    "budget": "anggaran biaya",
    "person": "nama orang pejabat name slug",
    "role": "jabatan",
    "for": "mewakili atas_nama represents",
    "part": "peran",
    "file": "berkas nama_berkas",
    "alt": "teks_pengganti alternatif",
    "caption": "keterangan takarir",
    "credit": "kredit",
    "photographer": "fotografer pemotret juru_foto",
    "at": "pada waktu tanggal date",
    "reason": "alasan sebab",
    "note": "catatan keterangan",
    "was": "semula sebelumnya tertulis",
    "now": "seharusnya menjadi sekarang",
    "replaced_by": "digantikan_oleh pengganti diganti",
    "code": "kode",
    "until": "sampai hingga",
    "url": "tautan alamat_web situs laman",
    "address": "alamat",
    "email": "surel pos_el e_mail",
    "phone": "telepon telp hp",
    "hours": "jam jam_kerja",
    "slug": "siput",
    "updated": "diperbarui pembaruan",
}


def _by_word() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, []).append(key)
        found.setdefault(key, []).append(key)  # `Title` means `title`
    return {word: " ".join(keys) for word, keys in found.items()}


KEY_WORDS = _by_word()
"""A word, to the keys it may mean, parted by spaces; the one known at its place counts."""
