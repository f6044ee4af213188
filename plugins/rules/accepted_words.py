"""Words of Indonesian that are right, though dictionaries for computers lack them.

Abbreviations in capitals, names and foreign words are no business of spelling; an office's own words stand in
`content/words.txt`.
"""

_WORDS = """
acuan adiwiyata adminduk akuntabel akuntabilitas algoritma alsintan antarinstansi arusutama asesmen asesor autentikasi
baduta balita batita bawaslu bimtek bronjong bulog bumdes bumil busui cabor cawabup coto dapil dasawisma demensia diklat
disabilitas ekspektasi ekspo epidemiolog faskes fitur forkopimcam forkopimda futsal gapoktan geospasial gigabita gorong
hilirisasi hoaks holistik huntap huntara ikonik inflasi infografik infografis inklusi instal instruksi iuran jejaring
juklak juknis kabag kabid kadis kapurung karakter karhutla kartini kasubag kepsek kesiapsiagaan kewirausahaan klaster
kolaboratif konektivitas korpri kredensial kreditur kuliner kunker kurasi laman leptospirosis likuefaksi literasi
lokapasar luring mangrove masing medsos megabita memitigasi metadata milenial misinformasi mitigasi moderasi monev musda
musrenbang nakes narahubung narkoba notulen numerasi optimalisasi ormas pallubasa pantarlih partisipatif pasca
pascabencana paskibra paskibraka peladen pemda pemdes pemkab pemkot pemprov pemrosesan penyintas peramban perbup perda
pergub permendagri piksel pilbup pilgub pilkada pilkades pilpres pipanisasi pokdarwis pokja poktan polibag ponsel popda
porak-poranda porda porprov posbindu poskamling poskesdes posko posyandu prakirawan pranala pratama prokes pustu rabat
raker rakerda rakernas rakor rakornis rakortek rakorwil ramadan ranperda ranwal raperda refokusing relawan renja renstra
replikasi resiliensi restoratif rinci rincian ritel rob royong rusunawa rutilahu rutinitas sanitarian sarpras satgas
satpol sekcam sekda sekdes sembako serba-serbi sertijab server setda siber sidak silaturahim silpa sintaks siskamling
siskeudes skrining stunting subkegiatan sumatif surel susenas swab swafoto tagana tamah tarawih taruna tausiah templat
temurun tepercaya vaksinator validasi vaname verifikator videotron viral vokasi wabup wagub wapres warganet warni
webinar wewenang wirausaha
"""
ACCEPTED = frozenset(_WORDS.split())
"""They are stems, too: “bimteknya”, “memvalidasi”."""

_SHORT = """
abu acu ada adu air aju aku apa api asa bab bea bom bor bus cap cat cek cor dia doa dua eja gas gol hak hal iba ibu
ide ini isi isu itu iur jam jua kas kir kru kue las lem les log map mau nol oli pak pas pel pil pos ras rem ria sah
sel set sua tas tes tik tim tol ton tua uap ubi uji upa via zat
"""
SHORT_STEMS = frozenset(_SHORT.split())
"""Stems of three letters that bear affixes."""
