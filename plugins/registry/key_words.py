"""Words that editors write for a key, and the key they mean: "write `name`" instead of "no such key"."""

from collections.abc import Mapping

_WORDS = {
    "slug": "kode id",
    "name": "nama nama_lengkap nama_resmi",
    "short_name": "singkatan nama_singkat nama_pendek akronim",
    "other_names": "nama_lain alias sebutan sebutan_lain aliases",
    "kind": "jenis tipe type bentuk",
    "government": "pemerintah pemerintah_daerah pemda daerah kabupaten provinsi",
    "agency": "instansi dinas badan opd perangkat_daerah",
    "partner": "mitra lembaga",
    "role": "jabatan posisi",
    "appointments": "riwayat_jabatan masa_jabatan penugasan pengangkatan roles",
    "parent": "induk atasan",
    "successor": "pengganti penerus",
    "seat": "kedudukan tempat_kedudukan ibu_kota ibukota",
    "summary": "ringkasan keterangan uraian deskripsi description",
    "order": "urutan urutan_keprotokolan",
    "head": "kepala pimpinan pemimpin",
    "shared": "bersama",
    "from": "sejak mulai dari since asal origin",
    "until": "sampai hingga selesai akhir berakhir",
    "to": "ke tujuan",
    "reason": "alasan sebab",
    "seen_on": "terlihat terlihat_pada tampak tampak_pada",
    "decree": "sk surat_keputusan keputusan",
    "note": "catatan",
    "source": "sumber",
    "date": "tanggal tgl",
    "degrees": "gelar",
    "before": "depan gelar_depan",
    "after": "belakang gelar_belakang",
    "contact": "kontak narahubung",
    "accounts": "akun media_sosial",
    "platform": "kanal",
    "url": "laman situs situs_web website web tautan alamat_web",
    "address": "alamat",
    "email": "surel e_mail pos_el",
    "phone": "telepon telpon telp hp nomor_telepon",
    "hours": "jam jam_kerja jam_layanan",
}

KEY_WORDS: Mapping[str, str] = {word: key for key, words in _WORDS.items() for word in words.split()}
"""`{"nama": "name", …}`; a word that could mean two keys stands with the one it is mostly meant for."""
