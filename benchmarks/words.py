"""The words of the invented releases: everyday ones, put together by chance, so that no sentence is anybody's."""

from itertools import accumulate


def _words(text: str) -> list[str]:
    return text.split()


WARGA = _words("""
warga petugas peserta pengurus kelompok panitia tim relawan pendamping pengelola pelaku penyuluh perajin petani nelayan
pedagang guru siswa mahasiswa kader pemuda ibu keluarga pengunjung pemohon pelanggan pengemudi penghuni perwakilan
pengawas pelatih juru perangkat pegawai pekerja peternak tetangga penerima penyelenggara
""")

KERJA = _words("""
menyiapkan membahas mencatat memeriksa membuka menata merawat membagikan menyusun memperbaiki mengumpulkan melatih
mengunjungi mendampingi menyepakati memantau menghitung menanam membersihkan menguji menerima menyalurkan mengatur
memasang menambah mengurangi mempelajari menjelaskan mendengar menyerahkan memetakan mendata membangun mengantar
menjaga memulai melanjutkan menyelesaikan mengajukan menimbang
""")

BENDA = _words("""
jadwal layanan data laporan berkas loket jalan jembatan saluran sumur bibit pupuk panen pasar kios alat mesin bahan
ruang kelas buku peta rencana anggaran usulan daftar formulir sampah air lampu halaman taman kebun sawah tambak perahu
dermaga terminal kendaraan rambu gedung atap pagar papan arsip naskah gambar suara rekaman sistem aplikasi jaringan
kabel perangkat obat posyandu timbangan gizi menu dapur gudang bantuan iuran simpanan modal usaha kerajinan kain
anyaman kopi kakao sagu padi jagung ikan rumput kayu bambu batu pasir tanah lahan batas patok sertifikat izin aturan
pedoman petunjuk pelatihan pertemuan musyawarah lomba pameran kunjungan pemeriksaan pemeliharaan perbaikan pembangunan
""")

SIFAT = _words("""
baru lama bersama terbuka rutin lengkap ringkas tertib lancar aman bersih mudah cepat merata terpadu berkala mandiri
sederhana penting utama kecil besar awal lanjutan setempat tahunan bulanan harian dasar khusus umum digital bertahap
""")

RANGKAI = _words("""
dan serta untuk dengan dari di pada bagi agar setelah sebelum selama karena sehingga melalui menurut tanpa antara
sampai tentang
""")

TEMPAT = _words("""
aula balai kantor lapangan halaman gedung pendopo pasar dermaga terminal taman sekolah puskesmas perpustakaan bengkel
""")

HARI = _words("Senin Selasa Rabu Kamis Jumat Sabtu Minggu")

ENGLISH = _words("""
the a of and to in for with on at from by after before during people staff members group team residents farmers
teachers pupils visitors office hall market road bridge water data report plan schedule service training meeting
record list map seed tool budget school clinic harbour field village district prepared discussed checked opened
shared repaired gathered planted measured learned agreed counted visited improved new small open regular complete
local simple early later yearly monthly together again
""")


def zipf(count: int, exponent: float = 1.0) -> list[float]:
    """Cumulative weights for `random.choices`: the k-th of `count` is used 1/k^exponent as often as the first."""
    return list(accumulate(1 / rank**exponent for rank in range(1, count + 1)))


# As often as running text needs each class: a thing, what is done with it, by whom, how.
ALL = [word for words in (BENDA, RANGKAI * 3, KERJA, SIFAT, WARGA) for word in words]
