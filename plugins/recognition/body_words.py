"""Words of which the names of public bodies are made, and those with which such names begin."""

import re
from functools import lru_cache

# What a body is about. A person is hardly called so: in `Kepala Dinas Sosial Budi` the name begins with Budi.
_SUBJECTS = """
adat administrasi administratif agama agraria ahli akademik aksi aktuaria alam alat alumni anak anggaran angkasa
aparatur aplikasi arkeologi arsip aset asn asuransi atom audit baca badan bagian bahan bahari bahasa bakti bangsa
bangunan bansos bantuan bappeda barang batubara bea belanja bencana berencana bidang bimbingan bina binmas biologi
bisnis bpd budaya budidaya buku cabang cagar cipta cukai daerah dagang dakwah dalam dalduk damkar darat darurat dasar
data daya desa dewasa digital diklat dinas dini disiplin distribusi dokumentasi dpr dprd drainase dukcapil dukungan
ekonometrika ekonomi ekonomika ekspor elektronik energi evaluasi fakultas farmasi fasilitasi fisik fiskal forkopimda
formal forum fraksi fungsi fungsional gakkum gedung geofisika geologi geospasial gizi gugus guru haji hak ham hayati
hewan hidup hijau hilir holtikultura hortikultura hubungan hukum humaniora humas hutan hutang ibu ikan ikp ilmu
imigrasi impor indonesia industri inflasi informasi informatika infrastruktur inovasi inspeksi integrasi intelektual
intelijen internal internasional investasi irigasi islam izin jabatan jalan jaminan jasa jembatan jenderal jiwa
jurnalistik jurusan kanwil kapal karya kawasan kb keagamaan keamanan kearsipan kebakaran kebangsaan kebencanaan
kebersihan kebidanan kebijakan kebinamargaan kebudayaan kecil kedaruratan kedokteran kefarmasian kehakiman kehumasan
kehutanan kejuruan kekarantinaan kekayaan kelahiran kelas kelautan kelembagaan kelistrikan kelola kelompok keluarga
kemahasiswaan kemanusiaan kemaritiman kemasyarakatan kemetrologian kemiskinan kemitraan kendaraan kenotariatan
kepabeanan kepalangmerahan kepegawaian kepelabuhanan kepemudaan kependidikan kependudukan kepengawasan kepengurusan
keperawatan kepolisian kepresidenan keprotokolan keprotokoleran kerajinan kereta kerja kerjasama kerukunan kesatuan
kesbangpol kesehatan kesejahteraan kesekretariatan keselamatan kesenian kesetaraan kesiapsiagaan kesra ketahanan
ketatalaksanaan ketenagakerjaan ketenagalistrikan ketenteraman ketentraman keterbukaan ketertiban ketransmigrasian
keuangan kewaspadaan khusus kimia klimatologi koleksi komando kominfo kominfosantik kominfotik komisi komoditas
kompetensi komunikasi komunitas konektivitas konservasi konstruksi konsumen konsumsi kontruksi koperasi korban
korporasi korpri korupsi kpk kreatif kriminal kualitas kurikulum laboratorium lahan laka lalu lalulintas lanjut lansia
lantas latihan laut lautan layak layanan legislasi lelang lembaga limbah lindung lingkungan linmas lintas litbang
litbangda literasi logistik lokal luar madya mahir majelis maritim masyarakat matematika material media mediasi medik
medis melekat menengah meteorologi metrologi migas mikro mineral minyak mipa mitigasi mobilitas modal moneter
monitoring moral muda murid mutasi mutu narkoba narkotika nasional negara negeri nelayan nonaparatur nonformal olah
olahraga opd operasi operasional opini organisasi otonomi otoritas pajak pamong pangan pangkat panitia
pariwisata partisipasi pasar pascapanen paud pegawai pekerjaan pelabuhan pelaksana pelaksanaan pelanggaran pelaporan
pelatihan pelayan pelayanan pelayaran pelelangan pelestarian pelindungan peluang pemadam pemadaman pemajuan
pemanfaatan pemantauan pemasaran pemasyarakatan pembangunan pembelajaran pembendaharaan pemberantasan pemberdayaan
pemberitaan pembiayaan pembinaan pembukuan pemeliharaan pemeriksa pemeriksaan pemerintah pemerintahan pemilihan pemilu
pemuda pemukiman pemulihan penagihan penanaman penanganan penanggulangan penataan penatausahaan pencatatan pencegahan
pendaftaran pendampingan pendapatan pendataan pendidik pendidikan penduduk penegakan penelitian penempatan penerangan
penerapan penerbangan penerimaan penetapan pengadaan pengaduan pengairan pengarah pengarusutamaan pengawas pengawasan
pengelola pengelolaan pengembangan pengendalian pengentasan penggerak penggerakan penghubung pengkajian penguatan
pengujian pengurangan penilai penilaian penindakan peningkatan peninjauan pensiun penunjang penyakit penyebaran
penyebarluasan penyehatan penyelamatan penyelenggara penyelenggaraan penyelesaian penyelia penyiaran penyidikan
penyimpanan penyuluhan penyusunan perairan peralatan peralihan peraturan perbankan perbatasan perbelanjaan
perbendaharaan percepatan percetakan perdagangan perdamaian perdata perdesaan perekonomian perempuan perencanaan
perguruan perhubungan peribadatan perikanan perimbangan perindustrian peringatan perizinan perkantoran perkebunan
perkim perkoperasian perkotaan perkreditan perlengkapan perlindungan permukiman permuseuman perniagaan pernikahan
perpajakan perpustakaan persampahan persandian persidangan pertahanan pertama pertamanan pertambangan pertanahan
pertanian pertolongan perumahan perundang perundangan perusahaan perwakilan perwira petani peternakan pidana pimpinan
pkk pns polisi politik polri pora potensi pp ppid praja prajabatan prasarana presiden prestasi produk produksi
produktif produktivitas profesi program promosi proteksi protokol protokoler psikotropika publik publikasi pupr
purbakala pusat pusdiklat pustaka raga rakyat ramah rancang reformasi regional rehab rehabilitasi rekayasa
rekonstruksi relasi religius remaja rencana republik reskrim resor retribusi ri riset ruang rumah rumah-tangga samapta
sampah sandang sandi sanitasi santri sarana sastra satgas satpol satuan satwa sda sdm sdmo sejahtera sejarah sekolah
sekretariat sektor seni sertifikasi setda setdakab setdako setdaprov siaga siber sipil sistem siswa sosial spasial
standar standardisasi standarisasi statistik strategis studi stunting subsidi sumber sungai supervisi swadaya swasta
syariah tahanan taman tambang tanah tanaman tangga tanggap tani tarbiyah taruna tata tataruang teknik teknis teknologi
teknologi-informasi telekomunikasi tenaga terampil terapan terminal ternak terpadu tertib tertinggal tik tim tni
transformasi transmigrasi transportasi tugas tuna udara ukm umat umkm umum undang unggulan unit urusan usaha
ushuluddin utama utilitas vertikal veteriner vokasi wakil wanita waris warisan wawasan wilayah wisata yatim zakat
kesmas spesialis zoonosis agro air aneka angkutan balita dapil elektronika fatwa inovatif intel polhukam posyandu
provos pu sub tipikor ulama
festival hut kejuaraan lomba mtq musrenbang musrenbangcam pameran porprov samsat turnamen
komite lanskap logam makam marga mesin otomotif perangkat perhotelan permesinan persampahan pesisir rawa rekam
sepeda tekstil telematika terumbu toko
instalasi gawat jaringan surveilans imunisasi inap bedah kandungan vulkanologi karantina tumbuhan bendungan patroli
"""
SUBJECTS = frozenset(_SUBJECTS.split())
_ABSTRACT = re.compile(r"(?:pe[mnrl]|ke|per)[a-z]{4,}an$|\w{4,}(?:ologi|itas|[aiukpn]si)$")
_NAMES_LIKE_THESE_WORDS = "perdian pebrian kelvian permadian keyan perdinan"
_NAMES_LIKE_THESE = frozenset(_NAMES_LIKE_THESE_WORDS.split())
JOINTS = frozenset(("dan", "&", ",", "-", "–", "/"))
"""What may part the words of one name."""

# Bodies called by what they are about: `Dinas Sosial`, `Badan Pusat Statistik`.
_BY_SUBJECT_WORDS = """
dinas badan bagian biro kementerian kementrian inspektorat direktorat lembaga komisi dewan majelis kantor satuan
sekretariat balai upt uptd upbjj mahkamah ditjen itjen setjen badan-usaha pusat
"""
BY_SUBJECT = frozenset(_BY_SUBJECT_WORDS.split())
# Bodies called by a name or a place: `Universitas Contoh`, `RSUD Contoh`, `Polres Contoh`.
_BY_NAME_WORDS = """
universitas institut politeknik akademi stie stia stai stain iain uin ikip sekolah pt cv ud bank yayasan rsud rsu rsia
rs puskesmas polres polresta polrestabes polsek polda kodim koramil korem kodam lanal lanud kejari kejati kejaksaan
pengadilan lapas rutan perumda perusda perum pdam himpunan ikatan asosiasi persatuan forum perkumpulan perhimpunan sdn
smpn sman smkn sd smp sma smk mtsn mts man min mi ma tk slb dprd dpr dprk dprp kpu kpud bawaslu bps bnn bnnk bnnp bpjs
lsm lppm lp2m kadin hipmi apdesi pgri ppni idi ibi knpi pmi korpri baznas fkub mui pkk bumdes bpd bpom kemenag rt rw
panti tp dwp dpc dpd dpw dpp pw pc pd pb perpusnas lemhannas lan bkn bpkp bpk kpk ombudsman telkom pln pertamina
kwarcab kwarda aji pwi smsi amsi jmsi spbu dharmawanita bhayangkari persit pssi koni
"""
BY_NAME = frozenset(_BY_NAME_WORDS.split())
_PLACES_OF_GOVERNMENT_WORDS = """
kecamatan kelurahan desa nagari gampong distrik kampung kapanewon kemantren kalurahan padukuhan jorong tiyuh
lembang ohoi
"""
PLACES_OF_GOVERNMENT = frozenset(_PLACES_OF_GOVERNMENT_WORDS.split())
_GOVERNMENTS_WORDS = "pemerintah pemkab pemkot pemko pemprov pemda pemdes pemkel pemcam"
GOVERNMENTS = frozenset(_GOVERNMENTS_WORDS.split())
STARTS = BY_SUBJECT | BY_NAME | PLACES_OF_GOVERNMENT | GOVERNMENTS
"""With these the name of a body may begin that no list has."""
_UNITS_WORDS = "bidang subbidang subbagian subbag subag seksi bagian biro direktorat upt uptd tim"
UNITS = frozenset(_UNITS_WORDS.split())
_WITHOUT_NAME_WORDS = """
dprd dpr dprk dprp kpu kpud bawaslu bps bnn bnnk bnnp bpjs pdam korpri pmi knpi kadin hipmi apdesi pgri ppni idi
ibi baznas fkub mui bpom kemenag perpusnas lan lemhannas bkn bpkp bpk kpk ombudsman telkom pln pertamina pwi pkk
"""
WITHOUT_NAME = frozenset(_WITHOUT_NAME_WORDS.split())
"""Bodies of one kind each: only their region stands behind them."""
# One word that is a body whatever stands behind it: `Bappeda`, `Diskominfo-SP`, `Dinkes`, `Kemendagri`.
_NO_AGENCY = "trik|trib|kus|kon|kri|kres|ket|fung|pari|paru|pos|pens|lek|rup|play|cus|ney|tanc|plin|yar|yuk|yi"
ONE_WORD = re.compile(
    r"dis(?:arpus|persip|perpus)[a-z]*|din(?:arpus|persip|perpus|sos)[a-z]*|"
    r"(?:dis|din)(?:dag|kom(?!f)|dik|nak|hub|sos|kes(?!a)|perin|perta|perki|perpu|perm|duk|bun|tan(?!s)|par(?!i)|pora|pma|pmd|pmp|lh|kop|pus"
    r"|kan(?!t)|ketap|ketp|dam|trans|dal|bud|pen[dt]|pupr|pertaru|bin)\w*"
    r"|bap+[ep]+da\w*|bap+elit\w*|bapelitbang\w*|bapperida\w*|brida|bapenda|bkpsdm\w*|bkpp\w*|bkpsdmd|bkd|bkad|bpkad|bpkpd|bpprd|bpbd|bkkbn|kesbangpol\w*|satpol|setda\w*|setwan"
    r"|kemen(?!an)[a-z]{2,}|kemko\w*|kemdik\w*|kemkom\w*|bawaslu|bakesbangpol|dpmptsp|dp3a\w*|dp2kb\w*|dp3ap2kb|dpupr|dpmd|dispmd|dlh|bpsdm\w*|bnpb|bssn|bmkg|basarnas|brin|bappenas"
    r"|setkab|setneg|setjen|ditjen|itjen|dinkominfo\w*|inspektorat|dekranasda|bpkh|pupr|dinkop\w*|damkar\w*"
    r"|pus(?:bang|dat|lit|pen|sen)[a-z]*|pusdiklat|bapemperda|banmus|bamus|banggar"
    r"|kan(?:wil|kemenag|menag)\w*|korlantas|korbrimob|sat(?:lantas|samapta|intelkam|binmas|(?:res)?(?:krim|narkoba)|polair\w*)|dit(?:lantas|res\w+|samapta|polair\w*)"
)


# Letters behind `Dis` that no other word and no verb has: `Disdagkoperin`, which no list has.
_AGENCY = re.compile(rf"dis(?!{_NO_AGENCY})[bcdfghjklmnprstwy][a-z]{{4,}}")


@lru_cache(maxsize=1 << 15)
def is_listed_word(small: str) -> bool:
    """Whether a word is one of the usual short names of bodies: `Bappeda`, `Dinkes`."""
    return ONE_WORD.fullmatch(small) is not None


@lru_cache(maxsize=1 << 15)
def is_one_word(small: str) -> bool:
    """Whether a word is a body whatever stands behind it: `Dinkes`, or `Disdagkoperin`, which no list has."""
    return is_listed_word(small) or _AGENCY.fullmatch(small) is not None


@lru_cache(maxsize=1 << 15)
def is_subject(small: str) -> bool:
    """Whether a word tells what a body is about."""
    return small in SUBJECTS or (
        len(small) > 8 and _ABSTRACT.fullmatch(small) is not None and small not in _NAMES_LIKE_THESE
    )
