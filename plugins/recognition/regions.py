"""The regions of Indonesia: one must know that `Bantaeng` behind an agency is its region and nobody's name."""

from functools import cache

from plugins.recognition.tokens import Tokens

# Provinces, regencies and cities; where both bear a name it stands once. A hyphen parts the words of one name.
_NAMES = """
aceh sumatera-utara sumatra-utara sumatera-barat sumatra-barat riau kepulauan-riau jambi sumatera-selatan
sumatra-selatan bengkulu lampung kepulauan-bangka-belitung bangka-belitung banten jawa-barat jawa-tengah jawa-timur
daerah-istimewa-yogyakarta yogyakarta dki-jakarta daerah-khusus-jakarta jakarta bali nusa-tenggara-barat
nusa-tenggara-timur kalimantan-barat kalimantan-tengah kalimantan-selatan kalimantan-timur kalimantan-utara
sulawesi-utara gorontalo sulawesi-tengah sulawesi-barat sulawesi-selatan sulawesi-tenggara maluku maluku-utara papua
papua-barat papua-selatan papua-tengah papua-pegunungan papua-barat-daya sumut sumbar kepri sumsel babel jabar jateng
jatim diy dki ntb ntt kalbar kalteng kalsel kaltim kaltara sulut sulteng sulbar sulsel sultra malut aceh-barat
aceh-barat-daya aceh-besar aceh-jaya aceh-selatan aceh-singkil aceh-tamiang aceh-tengah aceh-tenggara aceh-timur
aceh-utara bener-meriah bireuen gayo-lues nagan-raya pidie pidie-jaya simeulue banda-aceh langsa lhokseumawe sabang
subulussalam asahan batubara batu-bara dairi deli-serdang humbang-hasundutan karo labuhanbatu labuhanbatu-selatan
labuhanbatu-utara langkat mandailing-natal nias nias-barat nias-selatan nias-utara padang-lawas padang-lawas-utara
pakpak-bharat samosir serdang-bedagai simalungun tapanuli-selatan tapanuli-tengah tapanuli-utara toba toba-samosir
binjai gunungsitoli medan padangsidimpuan pematangsiantar sibolga tanjungbalai tebing-tinggi agam dharmasraya
kepulauan-mentawai lima-puluh-kota limapuluh-kota padang-pariaman pasaman pasaman-barat pesisir-selatan sijunjung
solok solok-selatan tanah-datar bukittinggi padang padang-panjang pariaman payakumbuh sawahlunto bengkalis
indragiri-hilir indragiri-hulu kampar kepulauan-meranti kuantan-singingi pelalawan rokan-hilir rokan-hulu siak dumai
pekanbaru bintan karimun kepulauan-anambas lingga natuna batam tanjungpinang batanghari bungo kerinci merangin
muaro-jambi sarolangun tanjung-jabung-barat tanjung-jabung-timur tebo sungai-penuh banyuasin empat-lawang lahat
muara-enim musi-banyuasin musi-rawas musi-rawas-utara ogan-ilir ogan-komering-ilir ogan-komering-ulu
ogan-komering-ulu-selatan ogan-komering-ulu-timur penukal-abab-lematang-ilir lubuklinggau pagar-alam palembang
prabumulih bengkulu-selatan bengkulu-tengah bengkulu-utara kaur kepahiang lebong mukomuko rejang-lebong seluma
lampung-barat lampung-selatan lampung-tengah lampung-timur lampung-utara mesuji pesawaran pesisir-barat pringsewu
tanggamus tulang-bawang tulang-bawang-barat way-kanan bandar-lampung metro bangka bangka-barat bangka-selatan
bangka-tengah belitung belitung-timur pangkalpinang lebak pandeglang serang tangerang cilegon tangerang-selatan
bandung bandung-barat bekasi bogor ciamis cianjur cirebon garut indramayu karawang kuningan majalengka pangandaran
purwakarta subang sukabumi sumedang tasikmalaya banjar cimahi depok banjarnegara banyumas batang blora boyolali brebes
cilacap demak grobogan jepara karanganyar kebumen kendal klaten kudus magelang pati pekalongan pemalang purbalingga
purworejo rembang semarang sragen sukoharjo tegal temanggung wonogiri wonosobo salatiga surakarta bangkalan banyuwangi
blitar bojonegoro bondowoso gresik jember jombang kediri lamongan lumajang madiun magetan malang mojokerto nganjuk
ngawi pacitan pamekasan pasuruan ponorogo probolinggo sampang sidoarjo situbondo sumenep trenggalek tuban tulungagung
batu surabaya bantul gunungkidul gunung-kidul kulon-progo sleman badung bangli buleleng gianyar jembrana karangasem
klungkung tabanan denpasar bima dompu lombok-barat lombok-tengah lombok-timur lombok-utara sumbawa sumbawa-barat
mataram alor belu ende flores-timur kupang lembata malaka manggarai manggarai-barat manggarai-timur nagekeo ngada
rote-ndao sabu-raijua sikka sumba-barat sumba-barat-daya sumba-tengah sumba-timur timor-tengah-selatan
timor-tengah-utara bengkayang kapuas-hulu kayong-utara ketapang kubu-raya landak melawi mempawah sambas sanggau
sekadau sintang pontianak singkawang barito-selatan barito-timur barito-utara gunung-mas kapuas katingan
kotawaringin-barat kotawaringin-timur lamandau murung-raya pulang-pisau sukamara seruyan palangka-raya palangkaraya
balangan barito-kuala hulu-sungai-selatan hulu-sungai-tengah hulu-sungai-utara kotabaru tabalong tanah-bumbu
tanah-laut tapin banjarbaru banjarmasin berau kutai-barat kutai-kartanegara kutai-timur mahakam-ulu paser
penajam-paser-utara balikpapan bontang samarinda bulungan malinau nunukan tana-tidung tarakan bolaang-mongondow
bolaang-mongondow-selatan bolaang-mongondow-timur bolaang-mongondow-utara kepulauan-sangihe
kepulauan-siau-tagulandang-biaro sitaro kepulauan-talaud minahasa minahasa-selatan minahasa-tenggara minahasa-utara
bitung kotamobagu manado tomohon boalemo bone-bolango gorontalo-utara pohuwato banggai banggai-kepulauan banggai-laut
buol donggala morowali morowali-utara parigi-moutong poso sigi tojo-una-una tolitoli palu majene mamasa mamuju
mamuju-tengah pasangkayu polewali-mandar bantaeng barru bone bulukumba enrekang gowa jeneponto kepulauan-selayar luwu
luwu-timur luwu-utara maros pangkajene-dan-kepulauan pangkep pinrang sidenreng-rappang sinjai soppeng takalar
tana-toraja toraja-utara wajo makassar palopo parepare pare-pare bombana buton buton-selatan buton-tengah buton-utara
kolaka kolaka-timur kolaka-utara konawe konawe-kepulauan konawe-selatan konawe-utara muna muna-barat wakatobi baubau
bau-bau kendari buru buru-selatan kepulauan-aru kepulauan-tanimbar maluku-barat-daya maluku-tengah maluku-tenggara
seram-bagian-barat seram-bagian-timur ambon tual halmahera-barat halmahera-selatan halmahera-tengah halmahera-timur
halmahera-utara kepulauan-sula pulau-morotai pulau-taliabu ternate tidore-kepulauan tidore biak-numfor jayapura keerom
kepulauan-yapen mamberamo-raya sarmi supiori waropen asmat boven-digoel mappi merauke deiyai dogiyai intan-jaya mimika
nabire paniai puncak puncak-jaya jayawijaya lanny-jaya mamberamo-tengah nduga pegunungan-bintang tolikara yahukimo
yalimo fakfak kaimana manokwari manokwari-selatan pegunungan-arfak teluk-bintuni teluk-wondama maybrat raja-ampat
sorong sorong-selatan tambrauw jakarta-barat jakarta-pusat jakarta-selatan jakarta-timur jakarta-utara
kepulauan-seribu lutim lutra sidrap pangkajene-kepulauan kukar kutim kubar kotim kobar barsel bartim barut bolmong
bolsel boltim bolmut minsel minut sangihe talaud konsel konut konkep koltim kolut butur busel buteng mubar parimo
touna polman mateng oki oku okus okut muba muratara pali banyuasin inhil inhu kuansing rohil rohul tanjabbar tanjabtim
sergai labura labusel madina paluta palas tapsel tapteng taput humbahas pessel pasbar loteng lotim lobar klu ksb tts
ttu sbd matim mabar halsel halut halteng haltim halbar malteng malra mbd kkt sbb sbt tubaba tuba tanjab-timur
tanjab-barat tanjabtim tanjabbar lamteng lamsel lamtim
lambar lampura babar basel beltim pangkajene gunungmas hst hss hsu tanbu tala bengkayang provsu solo jogja
"""
_LEADS_WORDS = "kabupaten kab kota provinsi prov propinsi daerah pemkab pemkot pemko pemprov pemda pemerintah"
LEADS = frozenset(_LEADS_WORDS.split())
"""With these the name of a region may begin."""
_KINDS = {
    "kabupaten": "kabupaten", "kab": "kabupaten", "pemkab": "kabupaten", "kota": "kota", "pemkot": "kota",
    "pemko": "kota", "provinsi": "provinsi", "prov": "provinsi", "propinsi": "provinsi", "pemprov": "provinsi",
}  # fmt: skip
_COMPASS_WORDS = "utara selatan timur barat tengah tenggara"
COMPASS = frozenset(_COMPASS_WORDS.split())
_DIRECTIONS_WORDS = """
utara selatan timur barat tengah tenggara laut barat-daya timur-laut hulu hilir ulu ilir kota raya baru besar kecil
atas bawah dalam luar daya induk jaya udik lor kidul wetan kulon girang ii iii iv i v
"""
DIRECTIONS = frozenset(_DIRECTIONS_WORDS.split())


@cache
def known_regions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The regions' names in small words, the longest first, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _NAMES.split():
        words = tuple(name.split("-"))
        found.setdefault(words[0], []).append(words)
        if len(words) == 2 and words[1] not in DIRECTIONS:
            found.setdefault("".join(words), []).append(("".join(words),))  # `Pagaralam`, `Sungaipenuh`
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def region_at(tokens: Tokens, place: int) -> int:
    """Where the name of a region ends that begins at a token; the token itself if none does."""
    if not tokens.is_capital(place):
        return place
    for words in known_regions().get(tokens.small[place], ()):
        if tuple(tokens.small[place : place + len(words)]) == words:
            return place + len(words)
    return place


def leads_at(tokens: Tokens, place: int) -> tuple[int, str]:
    """Behind the words before a region's name (`Pemerintah Kabupaten`, `Prov.`), and the kind of region they tell."""
    kind, at = "", place
    while at < len(tokens) and at < place + 4 and tokens.small[at] in LEADS and tokens.is_capital(at):
        kind = _KINDS.get(tokens.small[at], kind)
        at += 1
        if at < len(tokens) and tokens.words[at] == "." and tokens.small[at - 1] in ("kab", "prov"):
            at += 1
    return at, kind
