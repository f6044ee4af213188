"""Words of which the names of public bodies are made, and those with which such names begin."""

import re
from functools import lru_cache

# What a body is about. A person is hardly called so: in `Kepala Dinas Sosial Budi` the name begins with Budi.
_SUBJECTS = """
administrasi adat agama agraria aksi aktuaria alam alat anak anggaran angkasa aparatur aplikasi arkeologi arsip aset asn
asuransi atom audit bahari bahan bahasa bakti bangunan bangsa bansos bantuan barang batubara bea belanja bencana berencana besar
bidang bimbingan bina biologi bisnis budaya budidaya buku cagar cipta cukai daerah dagang dalam darat darurat dasar data
daya desa dewasa diklat digital dini disiplin distribusi dokumentasi drainase ekonomi ekonometrika ekspor elektronik
energi evaluasi farmasi fasilitasi fiskal fisik formal fungsi fungsional gakkum gedung geofisika geologi geospasial gizi guru
haji hak ham hayati hewan hidup hijau hilir holtikultura hortikultura hubungan hukum humas hutan hutang ikan ikp ilmu
imigrasi impor industri inflasi informasi informatika infrastruktur inovasi inspeksi integrasi intelijen intelektual
internal internasional investasi irigasi islam izin jabatan jalan jaminan jasa jembatan jiwa jurnalistik kapal karya kawasan kb
keagamaan keamanan kearsipan kebakaran kebangsaan kebencanaan kebersihan kebijakan kebinamargaan kebudayaan kecil
kedaruratan kedokteran kefarmasian kehakiman kehumasan kehutanan kejuruan kekayaan kekarantinaan kelas kelahiran
kelautan kelembagaan kelistrikan keluarga kemahasiswaan kemanusiaan kemaritiman kemasyarakatan kemetrologian kemiskinan
kemitraan kendaraan kenotariatan kepabeanan kepalangmerahan kepegawaian kepelabuhanan kepemudaan kependidikan
kependudukan kepengawasan kepolisian kepresidenan keprotokolan keprotokoleran kerajinan kereta kerja kerjasama kerukunan
kesatuan kesehatan kesejahteraan kesekretariatan kesenian keselamatan kesetaraan kesiapsiagaan kesra ketahanan
ketatalaksanaan ketenagakerjaan ketenagalistrikan ketenteraman ketentraman keterbukaan ketertiban ketransmigrasian keuangan kewaspadaan
khusus kimia klimatologi koleksi kominfo komoditas komunikasi komunitas kompetensi konektivitas konservasi konstruksi konsumen konsumsi
kontruksi koperasi korban korporasi korupsi kreatif kriminal kualitas kurikulum laboratorium lahan laka lalu lanjut lansia latihan
lautan layanan legislasi lembaga layak lelang limbah lindung lingkungan linmas lintas litbang logistik lokal luar
maritim masyarakat material media medik medis mediasi melekat menengah meteorologi metrologi migas mikro mineral minyak mitigasi
mobilitas modal monitoring moneter moral mutasi mutu narkotika narkoba nasional negara negeri nelayan nonformal nonaparatur olah olahraga operasi operasional
opini organisasi otonomi otoritas pajak pamong pangan pangkat pariwisata partisipasi pasar pascapanen paud pegawai
pekerjaan pelabuhan pelaksana pelaksanaan pelanggaran pelaporan pelatihan pelayanan pelayaran pelayan pelelangan
pelestarian pelindungan peluang pemadam pemadaman pemajuan pemanfaatan pemantauan pemasaran pemasyarakatan pembangunan
pembelajaran pemberantasan pemberdayaan pemberitaan pembiayaan pembinaan pembendaharaan pembukuan pemerintah pemerintahan
pemeliharaan pemeriksa pemeriksaan pemilihan pemilu pemuda pemukiman pemulihan penagihan penanaman penanganan
penanggulangan penataan penatausahaan pencatatan pencegahan pendampingan pendapatan pendataan pendaftaran pendidik
pendidikan penegakan penelitian penempatan penerangan penerbangan penerimaan penerapan penetapan pengadaan pengaduan
pengairan pengarusutamaan pengawas pengawasan pengelola pengelolaan pengembangan pengendalian pengentasan penggerak penggerakan pengkajian
penghubung penguatan pengujian pengurangan penilai penilaian peningkatan peninjauan penindakan pensiun penunjang penyebaran
penyebarluasan penyehatan penyelenggara penyelenggaraan penyelamatan penyelesaian penyidikan penyiaran penyimpanan penyuluhan penyusunan
perairan peralatan peralihan peraturan perbankan perbatasan perbelanjaan perbendaharaan percepatan percetakan perdagangan perdamaian
perdata perdesaan perekonomian perempuan perencanaan perguruan perhubungan peribadatan perikanan perimbangan perindustrian perindustrian peringatan
perizinan perkantoran perkebunan perkoperasian perkotaan perkreditan perlengkapan perlindungan permukiman permuseuman pernikahan
perniagaan perpajakan perpustakaan persampahan persandian persidangan pertahanan pertamanan pertambangan pertanahan
pertanian pertolongan perumahan perusahaan perundang perundangan perwakilan peternakan petani pidana pimpinan politik
potensi pns pora prajabatan prasarana presiden prestasi produk produksi produktif produktivitas profesi program promosi protokol
psikotropika publik publikasi purbakala pusat pusdiklat pustaka rakyat ramah rancang rehabilitasi rehab rekayasa regional
rekonstruksi relasi religius rencana reformasi resor retribusi ruang rumah rumah-tangga sampah sandang sandi sanitasi sarana satwa sda
sdm sejahtera sejarah sekolah sekretariat sektor seni sertifikasi siaga siber sipil sistem sosial spasial standar
standardisasi standarisasi statistik strategis stunting subsidi sumber sungai supervisi surat swadaya swasta tahanan
taman tambang tanah tanaman tani tanggap tangga tata tataruang tahun teknik teknis teknologi teknologi-informasi telekomunikasi tenaga terapan terminal
terpadu tertinggal tertib tik transformasi transmigrasi transportasi tuna udara ukm umkm umum umat undang unggulan urusan usaha
utama utilitas vertikal veteriner vokasi waris warisan wanita wawasan wilayah wisata yatim zakat zoonosis dukcapil damkar
perkim pupr dalduk kominfotik kominfosantik kesbangpol satpol pp pkk dprd dpr ri tni polri bpd kpk ppid korpri republik indonesia pemda
pemkab pemkot pemprov setda setdakab setdako setdaprov opd dinas badan bagian kanwil wakil bupati gubernur walikota wali kota provinsi kabupaten kecamatan
kelurahan panitia penyelenggara pengarah pelaksana forum forkopimda tim satgas satuan polisi praja pamong unit komisi fraksi gugus tugas
perwira siswa murid orang tua santri dosen ahli pertama muda madya terampil mahir penyelia
akademik kemahasiswaan alumni riset keuangan humaniora sastra tarbiyah syariah dakwah ushuluddin ekonomika kedokteran keperawatan kebidanan mipa matematika
eksekutif jenderal umum kesra pora sdmo litbangda bappeda kepemudaan olah raga literasi baca kelola penduduk laut persidangan kelompok ternak tani wanita taruna remaja ibu komando fakultas jurusan studi penyakit tata kepengurusan cabang daerah pusat majelis pertanahan operasional dukungan administratif intelijen lalulintas lantas reskrim samapta binmas
"""
SUBJECTS = frozenset(_SUBJECTS.split())
_ABSTRACT = re.compile(r"(?:pe[mnrl]|ke|per)[a-z]{4,}an$|\w{4,}(?:isasi|ologi|asi)$")
_NAMES_LIKE_THESE = frozenset("perdian pebrian kelvian permadian keyan perdinan".split())
JOINTS = frozenset(("dan", "&", ",", "-", "–", "/"))
"""What may part the words of one name."""

# Bodies called by what they are about: `Dinas Sosial`, `Badan Pusat Statistik`.
BY_SUBJECT = frozenset(
    "dinas badan bagian biro kementerian kementrian inspektorat direktorat lembaga komisi dewan majelis kantor satuan"
    " sekretariat balai upt uptd upbjj mahkamah ditjen itjen setjen badan-usaha pusat".split()
)
# Bodies called by a name or a place: `Universitas Contoh`, `RSUD Contoh`, `Polres Contoh`.
BY_NAME = frozenset(
    "universitas institut politeknik akademi stie stia stai stain iain uin ikip sekolah pt cv ud bank yayasan rsud rsu rsia"
    " rs puskesmas polres polresta polrestabes polsek polda kodim koramil korem kodam lanal lanud kejari kejati"
    " kejaksaan pengadilan lapas rutan perumda perusda perum pdam himpunan ikatan asosiasi persatuan forum perkumpulan"
    " perhimpunan sdn smpn sman smkn sd smp sma smk mtsn mts man min mi ma tk slb dprd dpr dprk dprp kpu kpud bawaslu bps bnn bnnk bnnp"
    " bpjs lsm lppm lp2m kadin hipmi apdesi pgri ppni idi ibi knpi pmi korpri baznas fkub mui pkk bumdes bpd bpom kemenag"
    " rt rw panti tp dwp dpc dpd dpw dpp pw pc pd pb perpusnas lemhannas lan bkn bpkp bpk kpk ombudsman telkom pln pertamina kwarcab kwarda aji pwi smsi amsi jmsi spbu".split()
)
PLACES_OF_GOVERNMENT = frozenset("kecamatan kelurahan desa nagari gampong distrik kampung".split())
GOVERNMENTS = frozenset("pemerintah pemkab pemkot pemko pemprov pemda pemdes pemkel pemcam".split())
STARTS = BY_SUBJECT | BY_NAME | PLACES_OF_GOVERNMENT | GOVERNMENTS
"""With these the name of a body may begin that no list has."""
UNITS = frozenset("bidang subbidang subbagian subbag subag seksi bagian biro direktorat upt uptd tim".split())
# One word that is a body whatever stands behind it: `Bappeda`, `Diskominfo-SP`, `Dinkes`, `Kemendagri`.
ONE_WORD = re.compile(
    r"(?:dis|din)(?:kom(?!f)|dik|nak|hub|sos|kes(?!a)|perin|perta|perki|perpu|perm|duk|bun|tan(?!s)|par(?!i)|pora|pma|pmd|pmp|lh|kop|pus"
    r"|kan(?!t)|ketap|ketp|dam|trans|dal|bud|pen[dt]|pupr|pertaru|bin)\w*"
    r"|bap+[ep]+da\w*|bap+elit\w*|bapelitbang\w*|bapperida\w*|brida|bapenda|bkpsdm\w*|bkpp\w*|bkpsdmd|bkd|bkad|bpkad|bpkpd|bpprd|bpbd|bkkbn|kesbangpol\w*|satpol|setda\w*|setwan"
    r"|kemen(?!an)[a-z]{2,}|kemko\w*|kemdik\w*|kemkom\w*|bawaslu|bakesbangpol|dpmptsp|dp3a\w*|dp2kb\w*|dp3ap2kb|dpupr|dpmd|dispmd|dlh|bpsdm\w*|bnpb|bssn|bmkg|basarnas|brin|bappenas"
    r"|setkab|setneg|setjen|ditjen|itjen|dinkominfo\w*|inspektorat|dekranasda|bpkh|pupr|dinkop\w*|damkar\w*"
)


@lru_cache(maxsize=1 << 15)
def is_one_word(small: str) -> bool:
    """Whether a word is a body whatever stands behind it: `Bappeda`, `Dinkes`."""
    return ONE_WORD.fullmatch(small) is not None


@lru_cache(maxsize=1 << 15)
def is_subject(small: str) -> bool:
    """Whether a word tells what a body is about."""
    return small in SUBJECTS or (
        len(small) > 8 and _ABSTRACT.fullmatch(small) is not None and small not in _NAMES_LIKE_THESE
    )
