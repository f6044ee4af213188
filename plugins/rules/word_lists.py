"""Lists of words that the rules of style look into."""

_KNOWN_ABBREVIATIONS = """
ADHD AIDS APBD APBN ASEAN ASI ASN ATM BBM BLT BMKG BNI BNN BNPB BPJS BPK BPN BPS BRI BTN BUMD BUMN CCTV COVID
COVID-19 CPNS DAK DIY DKI DNA DPD DPR DPRD DVD GPS HAM HIV HUT IPA IPM IPS ISBN JKN KBBI KKN KPK KPU KTP KUHP KUR
LED LPG MAN MPR NASA NIK NIP NKRI NPWP NTB NTT OJK OTP PAD PAUD PBB PDAM PDF PDIP PHK PIN PKK PLN PMI PNS POLRI PPKM
PPPK PSSI QRIS RPJMD RSUD RSUP RUU SAR SARA SDM SIM SKCK SLB SMA SMK SMP SMS SNI SPBU STNK TBC TKI TNI TPA TPS TVRI
UMK UMKM UMP USB UUD VIP WIB WIT WITA WNA WNI XXI
"""
KNOWN_ABBREVIATIONS = frozenset(_KNOWN_ABBREVIATIONS.split())
"""What everybody knows without its full name."""

KNOWN_PHRASES = ("buku kia",)
"""What is known with the word before it alone: KIA is a card, too."""

_LOUD = """
ADALAH AGAR AWAS BELUM BUKAN DENGAN DILARANG GRATIS HARAP HARUS INGAT JANGAN MARI PENTING PERHATIAN SANGAT SEGERA
SELALU SELAMAT SELURUH SEMUA SUDAH TANPA TIDAK UNTUK WAJIB WARGA YANG
"""
LOUD = frozenset(_LOUD.split())
"""Words that are no abbreviation when they stand in capitals."""

_NO_VERBS = """
diagnosis diagram dialek dialisis dialog diameter diantaranya diare diaspora diesel difabel difteri difusi digital
digitalisasi dihedral diksi diktat diktator dilema dimensi dinamika dinamis dinamit dinas dinasti dinding dingin
dini diploma diplomasi diplomat diplomatik direksi direktorat direktori direktur dirham dirinya dirjen disabilitas
disdikbud disdukcapil disertasi dishub disinfektan disiplin diskominfo diskon diskotek diskriminasi diskusi disnaker
disparbud dispensasi dispora distribusi distributor distrik dividen divisi
"""
NO_VERBS = frozenset(_NO_VERBS.split())
"""What begins with di- and is no verb."""

_PEOPLE = """
anak atlet bidan dokter dosen guru ibu juri kader karyawan keluarga lansia mahasiswa masyarakat murid nelayan orang
panitia pasien pedagang pegawai pejabat pekerja pelajar pelaku pelanggan pemerintah pemilih pemuda penari penduduk
pengemudi pengunjung pengusaha penonton penyuluh perajin perawat peserta petambak petani peternak petugas relawan
seniman siswa sopir warga wisatawan
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Whom a release may be about."""

_SMALL_WORDS = """
adalah agar akan atas bagi dalam dan dari dengan di guna hingga ialah itu ini ke oleh pada para sampai serta untuk
yang
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""What says nothing of a text's subject."""

_NO_DEEDS = """
beberapa beras berbagai berdasarkan berikut berita berjalan berkas berkat berlangsung bersama bersih bertempat berupa
diadakan diakhiri diawali dibuka didampingi digelar dihadiri dihelat diikuti diklat dilaksanakan dilangsungkan dimulai
dipimpin dipusatkan dirangkaikan disambut diselenggarakan ditandai ditutup diwakili media medis melaksanakan melalui
melangsungkan membuka memimpin mendampingi mengadakan mengakhiri mengawali menggelar menghadiri menghelat mengikuti
menteri menurut menutup menyambut menyelenggarakan merah mereka meriah mewakili pelaksanaan pelatihan pembukaan
pemerintahan pendampingan penutupan penyelenggaraan pertemuan perwakilan terakhir terbuka terhadap terlaksana termasuk
terminal terpadu tersebut terselenggara tertentu tertib
"""
NO_DEEDS = frozenset(_NO_DEEDS.split()) | NO_VERBS
"""What is formed like a word for a deed and tells of nothing more than that something was held."""

_GAINS = """
akses anak aplikasi atlet aturan bagi balita banjir bantuan bayi beasiswa beras berkurang bertambah biaya bibit bidan
bisa boleh buruh cuaca dapat dialihkan dibebaskan difabel diimbau dilarang dilayani diminta disabilitas diskon dokter
evakuasi gempa gratis guru harga honorer hujan ibu imbauan imunisasi insentif izin jadwal jalan jemaah jembatan kader
karyawan kebakaran keluarga kendaraan konsumen korban kuota lahan lansia larangan layanan listrik loket lolos longsor
lowongan mahasiswa manfaat masyarakat melayani membayar memperoleh mendaftar mendapat mendapatkan mengajukan mengakses
mengurus meningkat menurun mulai murid naik nelayan obat orang pajak panen pangan pasar pasien pedagang pekerja
pelajar pelaku pelanggan pelayanan pembaca pembeli pemilik pemohon pemuda pendaftar pendaftaran penduduk penerima
pengguna pengunjung pengusaha penumpang penyandang peraturan perawat perda persen persyaratan petani peternak publik
pupuk puskesmas relawan remaja rumah sampah santri sekolah seleksi sembako sertifikat siswa subsidi syarat tanah tarif
terdampak tunjangan turun umkm vaksin wajib warga waspada wisatawan
"""
GAINS = frozenset(_GAINS.split())
"""What tells of people, and of what changes for them: who, what for, from when, for how much."""
