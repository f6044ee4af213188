"""Spellings that the dictionary does not know, each with the one that it does.

Only what can mean nothing else: these are mended without asking. Where the right one has a capital, it is a name of
a day or month.
"""

_PAIRS = """
adzan azan; aktifitas aktivitas; aktip aktif; analisa analisis; antri antre; antrian antrean; mengantri mengantre;
apotik apotek; atlit atlet; azas asas; azasi asasi; batere baterai; baterei baterai;
bathin batin; berfikir berpikir; bekerjasama bekerja sama; bertanggungjawab bertanggung jawab; cabe cabai;
cidera cedera; detil detail; diagnosa diagnosis; dikoordinir dikoordinasikan; dilegalisir dilegalisasi;
dirubah diubah; disain desain; dzikir zikir; efektifitas efektivitas; ekstrim ekstrem; extra ekstra; faham paham;
pebruari Februari; fihak pihak; fikiran pikiran; fotocopy fotokopi; foto-copy fotokopi; frekwensi frekuensi;
hakekat hakikat; hadist hadis; himbau imbau; himbauan imbauan; menghimbau mengimbau; dihimbau diimbau;
hipotesa hipotesis; hutang utang; ibukota ibu kota; ihlas ikhlas; ijasah ijazah; ijin izin; diijinkan diizinkan;
mengijinkan mengizinkan; perijinan perizinan; seijin seizin; indera indra; isteri istri; jadual jadwal;
jaman zaman; jendral jenderal; jum'at Jumat; kadaluarsa kedaluwarsa; kadaluwarsa kedaluwarsa; kaos kaus;
karir karier; katagori kategori; kerjasama kerja sama; ketrampilan keterampilan; ketentraman ketenteraman;
kharisma karisma; komoditi komoditas; kongkrit konkret; kongkret konkret; konkrit konkret;
konsekwensi konsekuensi; kreatifitas kreativitas; kreatip kreatif; kuatir khawatir; kwalitas kualitas;
kwantitas kuantitas; kwartal kuartal; kwitansi kuitansi; lembab lembap; kelembaban kelembapan; lobang lubang;
managemen manajemen; menejemen manajemen; manejemen manajemen; memparkir memarkir; mempengaruhi memengaruhi;
mempedulikan memedulikan; mempercayai memercayai; mempesona memesona; mempopulerkan memopulerkan;
mempublikasikan memublikasikan; mengkampanyekan mengampanyekan;
mengkelola mengelola; mengkombinasikan mengombinasikan; mengkomunikasikan mengomunikasikan;
mengkonfirmasi mengonfirmasi; mengkonsumsi mengonsumsi; mengkoordinasikan mengoordinasikan;
mengkoordinir mengoordinasikan; mengkoordinasi mengoordinasi; mensejahterakan menyejahterakan;
mensinergikan menyinergikan; mensinkronkan menyinkronkan; mensosialisasikan menyosialisasikan;
mensukseskan menyukseskan; mentaati menaati; menterjemahkan menerjemahkan; menyolok mencolok;
merubah mengubah; mesjid masjid; metoda metode; milyar miliar; milyard miliar; motto moto; musholla musala;
mushola musala; mushalla musala; nafas napas; nampak tampak; nampaknya tampaknya; nasehat nasihat;
penasehat penasihat; nomer nomor; nopember November; obyek objek; obyektif objektif;
orangtua orang tua; orisinil orisinal; otentik autentik; passport paspor; penghianat pengkhianat;
pengrajin perajin; pengrusakan perusakan; peranserta peran serta; perangko prangko; perduli peduli;
perobahan perubahan; personil personel; piranti peranti; pondasi fondasi;
praktek praktik; dipraktekkan dipraktikkan; mempraktekkan mempraktikkan;
prosentase persentase; produktifitas produktivitas; propinsi provinsi; qurban kurban; rapih rapi; rejeki rezeki;
rejim rezim; resiko risiko; beresiko berisiko; rumahsakit rumah sakit; samudera samudra; saos saus;
sekedar sekadar; sekedarnya sekadarnya; seksama saksama; sekertaris sekretaris; sekertariat sekretariat;
sepakbola sepak bola; serahterima serah terima; seringkali sering kali; acapkali acap kali; shalat salat;
sholat salat; silahkan silakan; sistim sistem; sistimatis sistematis; sorga surga; standarisasi standardisasi;
subyek subjek; subyektif subjektif; supir sopir; sutera sutra; syaraf saraf; tandatangan tanda tangan;
tanggungjawab tanggung jawab; tarip tarif; tatakelola tata kelola; tataruang tata ruang; tauladan teladan;
tehnik teknik; tehnis teknis; tehnologi teknologi; telor telur; telpon telepon; menelpon menelepon;
tentram tenteram; teoritis teoretis; terimakasih terima kasih; berterimakasih berterima kasih;
terlantar telantar; terlanjur telanjur; thema tema; tradisionil tradisional; trampil terampil;
ujicoba uji coba; ustad ustaz; ustadz ustaz; varitas varietas; vidio video; voly voli; volly voli; wudhu wudu
"""


def _table(pairs: str) -> dict[str, str]:
    parted = (pair.split(maxsplit=1) for pair in " ".join(pairs.split()).split("; "))
    return {wrong: right for wrong, right in parted if wrong != right}


STANDARD: dict[str, str] = _table(_PAIRS)
"""Wrong to right, in small letters but for names of days and months."""


def standard_of(word: str) -> str | None:
    """The standard spelling of a word in small letters, also with -nya behind it, or None."""
    found = STANDARD.get(word)
    if found is None and word.endswith("nya"):
        stem = STANDARD.get(word.removesuffix("nya"))
        return stem + "nya" if stem and stem.islower() else None
    return found
