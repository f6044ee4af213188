"""Words with which offices begin, and how one stands in for another."""

import re
from functools import lru_cache

from plugins.recognition.body_words import is_one_word
from plugins.recognition.offices import ACTING
from plugins.recognition.tokens import Tokens

# Behind these stands a region: `Bupati Contoh`.
_RULERS = """
bupati|wakil bupati|wabup|gubernur|wakil gubernur|wagub|wali kota|walikota|wakil wali kota|wakil walikota|wawali|wako
wawako|wawalkot|walkot|gubernur|sekda|sekdakab|sekdako|sekdakot|sekdaprov|sekkab|sekkot|sekprov|sekretaris daerah
sekretaris kabupaten|sekretaris kota|sekretaris provinsi
"""
# Behind these stands the name of a place or a number: `Camat Contoh`, `Dandim 1499/Contoh`.
_OF_PLACES = """
camat|lurah|kepala desa|kades|pj kades|keuchik|geuchik|kuwu|perbekel|bendesa|wali nagari|kepala dusun|kadus
kepala lingkungan|kepala kelurahan|kapolsek|wakapolsek|kapolres|wakapolres|kapolresta|wakapolresta|kapolrestabes
kapolda|wakapolda|dandim|kasdim|danramil|danrem|kasrem|pangdam|danlanal|danlanud|danyon|danposramil|kajari|kajati
kepala distrik|kepala suku|babinsa|bhabinkamtibmas|sekcam|sekdes|kasi intel|sekretaris camat|sekretaris kecamatan
sekretaris desa|sekretaris kelurahan|sekretaris lurah|kacabjari|raja negeri|kepala negeri|datuk penghulu|wali kampung
kepala nagari|kapolsubsektor|waka|pabung|komandan rayon militer|komandan distrik militer
komandan resor militer|komandan koramil|komandan kodim|komandan korem
panewu|penewu|panewu anom|mantri pamong praja|mantri anom|carik|jagabaya|jogoboyo|kamituwa|kamituo|dukuh|kepala dukuh
prebekel|bendesa adat|jro bendesa|kelian|klian|kelian adat|klian adat|kelian banjar|klian banjar
kelian dinas|kelian subak|pekaseh|keucik|geucik|imum mukim|imuem mukim|imeum mukim|hukum tua|kumtua
sangadi|pambakal|petinggi|walinagari|wali jorong|kepala kampung|peratin|kepalo tiyuh
pangulu|datok penghulu|datuk rio|ondoafi|ondofolo|temenggung
danpos|danposal|wadanramil|kapospol|kapolpos|pastor paroki|pendeta jemaat|bidan desa
"""
# Behind these stands what the office is about, or the body that it belongs to.
_OF_SUBJECTS = """
sekretaris negara|menteri sekretaris negara|presiden|wakil presiden|wapres|menteri|wakil menteri|menko|mendagri
menkominfo|menkomdigi|menkes|mensos|mentan|menpan
menpanrb|menkeu|mendikbud|mendikdasmen|menhub|menag|menaker|menlu|menhan|menparekraf|menpora|menkumham|wamen
wamendagri|wamenkominfo|kepala|wakil kepala|plt|kadis|kadin|kaban|kabid|kabag|kabiro|karo|kasubag|kasubbag|kasubbid
kasubid|kasubdit|kasi|kasie|kakan|kakanwil|kalak|kalaksa|kadisdik|kadiskominfo|kadinkes|kadinsos|kadishub|kadisdikbud
kadispar|kadistan|kadisnaker|kadisperindag|kasatpol|kabidhumas|kasat|kanit|kabag ops|kapus|kapuskesmas|kepsek|kapolri
wakapolri|sekretaris|sekdis|sekban|sekretaris jenderal|sekjen|sekum|sekretaris utama|sestama|sekwan|sekretaris dewan
sekretaris umum|wakil sekretaris|asisten|staf ahli|staff ahli|staf khusus|stafsus|tenaga ahli|inspektur
wakil inspektur|irban|inspektur pembantu|inspektur jenderal|irda|direktur|direktris|wakil direktur|wadir|dirut
direktur utama|direktur eksekutif|direktur jenderal|dirjen|dirreskrimum|deputi|deputi direktur|direksi|komisaris
komisaris utama|ketua|wakil ketua|ketua umum|ketum|ketua dewan|anggota|bendahara|wakil bendahara|koordinator
wakil koordinator|subkoordinator|sub koordinator|pimpinan|pemimpin|presidium|rektor|wakil rektor|warek|dekan
wakil dekan|kaprodi|ketua program studi|guru besar|dosen|guru|kepala sekolah|epidemiolog|dokter|danton
juru bicara pemerintah|kepala pelaksana|peneliti|profesor riset|bunda paud|bunda literasi|bunda genre
bunda forum anak|bunda baca|bunda pendidikan|duta|pranata humas|pranata komputer|pranata|widyaiswara|analis
analis kebijakan|arsiparis|pustakawan|auditor|perencana|penyuluh|pengawas|statistisi|sandiman|surveyor|asesor
fasilitator|pamong belajar|penata|pejabat fungsional|jabatan fungsional|manajer|manager|general manager|gm|ceo
founder|pendiri|pembina|dewan pembina|penasihat|ketua dewan pembina|supervisor|humas|juru bicara|jubir|kepala cabang
pemimpin cabang|branch manager|area manager|komandan|wakil komandan|panglima|hakim|jaksa|danki|danyonif|danlantamal
kepala staf|kasi|panitera|kalapas|karutan|perwakilan|pengurus|penanggung jawab|kepala bagian|kepala bidang
kepala seksi|kepala subbagian|kepala biro|kepala pelaksana|pelatih|komisioner|ombudsman|bupati terpilih|duta besar
dubes|konsul|atase|sesepuh|tokoh masyarakat|tokoh adat|tokoh agama|tokoh pemuda|ketua adat|penghulu
kepala pasar|senator|legislator|founder|co-founder|ajudan|subkoordinator|penelaah|kasubsi|kasubsektor|kapolda
jagatirta|ulu - ulu|pangripta|kaur keuangan|kaur umum|kaur perencanaan|kaur pemerintahan
kepala urusan|bidan|bidan koordinator|perawat|sanitarian|penyuluh pertanian|penyuluh agama|ppl
penyuluh pertanian lapangan|vikaris jenderal|pasiter|pasi intel|pasi ops|pasi ter|dansatgas|wadan|batuud|bati tuud
kasatgas|kadivhumas|kabinda|kapusdatin|kapuspen|sesditjen|sesmen|sekretaris kabinet|seskab|mensesneg
"""


def _heads(lines: str) -> frozenset[tuple[str, ...]]:
    """The heads of a list, also as they are often misspelt."""
    said = [words for words in lines.replace("\n", "|").split("|") if words.strip()]
    slips = (words.replace("sekretaris", "sekertaris").replace("gubernur", "gubenur") for words in said)
    return frozenset(tuple(words.split()) for words in (*said, *slips))


RULERS = _heads(_RULERS)
OF_PLACES = _heads(_OF_PLACES)
OF_SUBJECTS = _heads(_OF_SUBJECTS)
# Short words made of `kepala` or `direktur` and the letters of a unit: `Kakorlantas`, `Kasatreskrim`, `Dirkamsel`.
_SHORT_HEAD = re.compile(
    r"(?:wa)?ka(?:din|dis|kor|div|bid|bag|biro|sub|kan|pus|bin)[a-z]{3,}"
    r"|(?:wa)?kasat(?:res|lan|sam|bin|intel|nar|tah|pol|gas|tik)[a-z]*"
    r"|ka(?:pen|ajen|kum|topo|kes|bek|pal|hub|zi)(?:dam|rem)"
    r"|(?:wa)?dir(?:res|lan|sam|bin|intel|gak|kam|reg|nar|tah|pam|krim|polair|tek|um)[a-z]+"
)
# Rulers by letters of their region: `Gubsu`, `Wagubri`.
_SHORT_RULER = re.compile(
    r"(?:wa)?gub(?:su|sum(?:ut|bar|sel)|ri|ja(?:bar|teng|tim)|sul\w{2,4}|kal\w{2,5}|nt[bt]|malut|dki)"
)

_SHORT_FIRSTS = frozenset("kwdg")
"""The letters with which these short words begin."""


@lru_cache(maxsize=1 << 14)
def _is_short_head(small: str) -> bool:
    return bool(_SHORT_HEAD.fullmatch(small) or _SHORT_RULER.fullmatch(small)) or (
        small.startswith("ka") and is_one_word(small[2:])
    )


_SMALLER_WORDS = "kapolsek wakapolsek kapolsubsektor danramil wadanramil danposramil danpos danposal kapospol kapolpos"
_SMALLER = frozenset(_SMALLER_WORDS.split())
VILLAGES = frozenset(
    words
    for words in OF_PLACES
    if words[-1] in _SMALLER or not words[-1].startswith(("kapol", "wakapol", "dan", "kas", "kaj", "kac", "pang"))
)
"""Those whose place is smaller than a region, whatever region bears the same name."""
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _head in sorted(RULERS | OF_PLACES | OF_SUBJECTS, key=len, reverse=True):
    _BY_FIRST.setdefault(_head[0], []).append(_head)

# Short words for a head of a body, and what they say when written out.
WRITTEN_OUT = {
    "kadis": ("dinas",), "kaban": ("badan",), "kadin": ("dinas",), "sekdis": ("dinas",), "sekban": ("badan",),
}  # fmt: skip
# These may be written in small letters: `anggota DPRD Contoh, Nama`.
_IN_SMALL_WORDS = """
plt pj plh penjabat anggota ketua wakil kepala sekretaris direktur camat lurah kapolres dandim bupati rektor kadis kabid
sekda asisten gubernur walikota wabup kabag kapolsek danramil
"""
IN_SMALL = frozenset(_IN_SMALL_WORDS.split())
_CEREMONIES = (["upacara"], ["apel"])  # who inspects or commands them holds no office by that
_OTHER_KINDS = {"pejabat sementara": "pjs", "pgs": "pjs", "pymt": "plt", "ps": "pjs"}
_KINDS = {tuple(words.split()): kind for words, kind in (ACTING | _OTHER_KINDS).items()}
_MOST = 12  # tokens that tell how an office is held
_FIRSTS = frozenset(words[0] for words in _KINDS)
_KIND_STARTS = _FIRSTS | {"("}
STARTS = frozenset(_BY_FIRST) | _KIND_STARTS
"""With these an office may begin."""


def is_head(tokens: Tokens, place: int) -> bool:
    """Whether a token begins an office or how it is held."""
    return place in _places(tokens)


@lru_cache(maxsize=8)
def _places(tokens: Tokens) -> frozenset[int]:
    """Where offices begin. Kept, as it is asked of one token again and again."""
    likely = (
        at
        for at, (small, is_capital) in enumerate(zip(tokens.small, tokens.capital, strict=False))
        if small in STARTS or (is_capital and small[0] in _SHORT_FIRSTS and _is_short_head(small))
    )
    return frozenset(
        at for at in likely if head_at(tokens, at) or (tokens.small[at] in _KIND_STARTS and kind_at(tokens, at)[0] > at)
    )


def head_at(tokens: Tokens, place: int) -> tuple[str, ...]:
    """The words with which an office begins at a token, the most of them; none if it does not."""
    small = tokens.small[place]
    is_short = _is_short_head(small)
    if (small not in STARTS and not is_short) or not (tokens.capital[place] or small in IN_SMALL):
        return ()
    follows = tokens.small[place + 1] if place + 1 < len(tokens.small) else ""
    if small in ("komisaris", "inspektur") and follows in ("polisi", "besar"):
        return ()  # a rank
    if small == "perwakilan" and place and tokens.capital[place - 1] and not is_short:
        return ()  # `Dewan Perwakilan Rakyat`, `BPK Perwakilan Contoh`
    for words in _BY_FIRST.get(small, ()):
        if len(words) > 1 and (words[1] != follows or tuple(tokens.small[place : place + len(words)]) != words):
            continue
        if tokens.capital[place] or tokens.is_capital(place + len(words)):
            return () if tokens.small[place + len(words) : place + len(words) + 1] in _CEREMONIES else words
    return (small,) if is_short and tokens.capital[place] else ()


def kind_at(tokens: Tokens, place: int) -> tuple[int, str]:
    """Behind the words that tell how an office is held (`Pelaksana Tugas (Plt.)`), and which of them that is."""
    at, kind, count = place, "", min(len(tokens), place + _MOST)
    while at < count and (tokens.small[at] in _FIRSTS or tokens.words[at] == "("):
        opens = at
        at += tokens.words[at] == "("
        words = next((words for words in _KINDS if tuple(tokens.small[at : at + len(words)]) == words), None)
        if words is None:
            return opens, kind
        if (
            opens == place
            and not tokens.is_capital(at)
            and len(words) == 1
            and tokens.small[at] not in ("plt", "plh", "pj")
        ):
            return place, ""
        kind, at = kind or _KINDS[words], at + len(words)
        if at < count and tokens.words[at] == ".":
            at += 1
        if opens < at and tokens.words[opens] == "(":
            if at >= count or tokens.words[at] != ")":
                return opens, kind
            at += 1
    return at, kind
