"""Names of people in running text, as far as capitals can tell: words that begin with one and are no name of a body."""

import re

_WORD = r"[A-Z][a-z'’]{1,20}"
NAME = rf"{_WORD}(?:[ ](?:bin[ ]|binti[ ])?(?:{_WORD}|[A-Z]\.?(?![A-Za-z]))){{0,4}}"
"""For other patterns: one to five capitalised words."""
# What begins with a capital, too, and is a place, a body, an office, or the first word of a sentence.
_OTHERS = (
    "aula balai badan bagian bandara bank bab ayat berita bidang bulan bupati camat cabang dana danau data desa"
    " dewan direktur dinas divisi dusun fakultas forum gambar gedung gereja gubernur gugus gunung hari hotel hutan"
    " inspektorat instansi jalan jembatan kabupaten kampung kampus kantor kapal kategori kecamatan kejaksaan"
    " kelas kelompok kelurahan kementerian kepala keputusan ketua klinik komisi komunitas kota kodim koperasi"
    " lampiran lapangan lapas lembaga lingkungan lomba lorong madrasah majelis makam markas masjid menteri musala"
    " museum negara nomor organisasi pabrik panitia pantai partai pasal pasar pelabuhan pelayanan pemerintah"
    " pemda pemkab pemkot pemprov peraturan perpustakaan perumahan perusahaan pesantren pj plt polda polres polsek"
    " pondok posko posyandu presiden program proyek provinsi pulau puskesmas pusat regu republik rsud ruang rumah"
    " sanggar satuan sekda sekolah sekretariat sekretaris sektor seksi stadion staf sungai surat tabel tahap tahun"
    " taman tanggal terminal tim titik toko tugu undang unit universitas wali wilayah yayasan indonesia nusantara"
    " pancasila muhammadiyah luwu sulawesi para sebanyak setiap semua seluruh selain jumlah seorang salah satu dua"
    " tiga empat lima anak siswa siswi murid pelajar santri warga peserta pada untuk bagi dari oleh dalam dengan"
    " juara atlet korban bayi balita usia umur kegiatan acara juga adapun di ke rencana jangka masa"
    " sementara namun karena saat ketika nahdlatul wathan persatuan ikatan himpunan perhimpunan perkumpulan gerakan"
    " serikat sarekat aliansi asosiasi federasi palang pramuka korps tentara angkatan universitas institut akademi"
    " hukum layanan bantuan festival piala gelar pekan perpustakaan perumda bumdes bumd pt cv ud"
)
OTHERS = frozenset(_OTHERS.split())
TITLES = re.compile(r"^(?:(?:Bapak|Ibu|Saudara|Saudari|Sdr|Sdri|Nyonya|Tuan|Almarhum|Almarhumah|Haji|Hajah)\.?[ ])+")


def is_a_name(words: str) -> bool:
    """Whether capitalised words may be a person's: none of them speaks of something else."""
    parts = TITLES.sub("", words).split()
    return bool(parts) and not any(part.strip(".,").lower() in OTHERS for part in parts)
