"""The words that name one person: titles, name, degrees."""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.recognition.body_words import (
    BY_NAME,
    BY_SUBJECT,
    GOVERNMENTS,
    PLACES_OF_GOVERNMENT,
    is_one_word,
    is_subject,
)
from plugins.recognition.office_words import is_head
from plugins.recognition.person_names import OTHERS
from plugins.recognition.person_words import RANKS, TITLES, degrees_behind, is_degree, titles_end
from plugins.recognition.tokens import Tokens

_MOST = 8  # words of a name
_PARTICLES_WORDS = "bin binti al el van de da dos ibnu von"
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_CALENDAR = """
senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september
oktober november nopember desember
"""
_SENTENCES = """
sekaligus sambutan
acara kegiatan hadir turut didampingi sementara dalam pada saat ketika usai sebelumnya selain selanjutnya adapun
dengan karena untuk dari oleh di ke dan serta atau yang ini itu tersebut juga telah akan dapat bahwa ia dia beliau
kami kita saya mereka namun sedangkan selaku sebagai menurut melalui bersama antara lain kata ujar tutur ucap jelas
ungkap terang tambah lanjut bimtek diklat rakor sosialisasi rapat pelatihan peserta narasumber pemateri moderator
pembicara wib wita wit idul adha ramadhan ramadan buka tutup hadiri ajak minta harap lantik resmikan pimpin
tinjau serahkan terima sampaikan tegaskan imbau dorong apresiasi jadi pastikan gelar bagikan sebut paparkan launching
harapkan tekankan kunjungi luncurkan sambut ingatkan beri pantau targetkan bahas cek instruksikan raih gandeng
salurkan tandatangani optimis jalan jl hotel aula gedung ruang kantor rumah lapangan masjid gereja tidak belum bukan
siap ikut paripurna upacara hari tahun tanggal pukul wakili lepas kukuhkan saksikan paparkan dukung komitmen bertindak
selamat terima jawab tanggapi apresiasi lakukan sebut ikuti masuk temui kawal
akhir saksikan sidak blusukan pantau rayakan peringati
"""
STOPS = frozenset((_CALENDAR + _SENTENCES).split())
_BODIES_WORDS = "kabupaten provinsi propinsi kota republik negara"
_BODIES = BY_SUBJECT | BY_NAME | GOVERNMENTS | PLACES_OF_GOVERNMENT | frozenset(_BODIES_WORDS.split())
_ACTS = re.compile(r"me(?:m[bpf]|n[cdjtaieu]|ng|ny|mint)\w{3,}|\w{4,}kan$")  # `Nama Contoh Membuka Acara`
_SHORTENED_WORDS = """
muh moh mohd mhd abd abdl abdul dg st sy ach ahm ag fx fr th tb rd rr r.r krt gst dt ida nur andi a m w p
"""
_SHORTENED = frozenset(_SHORTENED_WORDS.split())
# Names that many people bear: where a place and a name stand side by side, they begin the name.
_GIVEN_WORDS = """
abd abdul abdullah abdurrahman achmad adi aditya adrian agung agus agustinus ahmad akbar albert alfian ali alimuddin
amin amir amiruddin ana anak andi andika andreas andri ani anita anna anton antonius anwar arief arif aris ariyanto
arman asep asri astuti ayu azis bachtiar bahar baharuddin baiq bambang benny bernadus budi budiman burhan burhanuddin
cahyo christian cut dadang damianus daniel darmawan david dedi dedy deni denny desi desy dewa dewi dian diah didik
djoko donny dwi dyah edi eddy edy edwin eka eko elisabeth endang erna erwin evi fadli fahmi faisal fajar fatimah
fatmawati febri ferdi ferry firman fitri fransiska fransiskus frans gatot gede gusti hadi haerul haji hamid hamka
hamzah handoko hari hariyanto harun haryanto hasan hasanuddin hendra hendri hendro henny heri herman hermawan heru
husain husni ibrahim ida idris ika iis ilham imam iman indah indra irfan irma irwan iskandar ismail iwan jaenal
jamaluddin janet jefri joko jon joni joseph jumadi jusuf kadek kamaruddin karim kartika ketut khairul komang kurniawan
kusuma la lalu laode lestari lilik lina linda luh lukman lusi m made mahmud maria markus martha marthen mas maya
melati moch moh mohamad mohammad mohd muchlis muh muhamad muhammad muhammadiyah mukhlis mulyadi mulyono murni musa
mustafa mustari nani nasir nasrul ni nia ningsih nita noor novi nugroho nur nurdin nurhayati nurul nyoman oktavianus
paulus petrus priyo puji purnomo purwanto putra putri putu rachmat raden rahman rahmat rahmawati ramli rasyid ratih
ratna ratu reza rian ridwan rina rini rita rizal rizki robert roni rosdiana rudi rudy rukmini rusdi rusli rustam
sahabuddin saiful salim samsul samuel santoso sari sarjono sarwono sigit silvia simon siti sitti slamet soni sopian
sri stefanus subur sudirman sugeng sugiarto suharto sulaeman sulaiman sulastri sumarni sunarto suparman supriadi
supriyadi surya suryadi susanti susanto susi sutrisno suwarno suyanto syahrir syahrul syaiful syamsuddin syamsul
syarif syarifuddin taufik taufiq teguh tengku teuku theresia titik toni tri tuti udin umar untung usman vera victor wa
wahid wahyu wahyudi wati wawan wayan widodo winarno wiwik yani yanti yanuar yayan yohana yohanes yosef yudi yulia
yuliana yulianto yuni yunus yusuf zaenal zainal zainuddin zulkarnain zulkifli
"""
GIVEN = frozenset(_GIVEN_WORDS.split())


class Phrase(NamedTuple):
    """A person in the words of a text: the tokens of titles, name and all, and these apart."""

    start: int
    name_start: int
    name_end: int
    end: int
    before: str
    name: str
    after: str
    place_end: int  # in the text, behind the degrees


_NAMES_TOO = frozenset(["hari", "juni", "juli", "april", "mei"])
"""Names of days and months that are people's, too, where further words of a name follow."""


def name_at(tokens: Tokens, place: int, most: int = _MOST) -> Phrase | None:
    """The person whose titles or name begin at a token."""
    first = titles_end(tokens, place)
    end = _name_end(tokens, first, most, first > place)
    if end == first:
        return None
    behind, after = degrees_behind(tokens.text, tokens.ends[end - 1])
    until = tokens.at(behind)
    name = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
    return Phrase(place, first, end, until, tokens.said(place, first), " ".join(name.split()), after, behind)


def is_name_word(tokens: Tokens, at: int) -> bool:
    """Whether a name may begin with a token."""
    if not tokens.capital[at]:
        return False
    word, small = tokens.words[at], tokens.small[at]
    if not _may_be_a_name(small) or is_head(tokens, at):
        return False
    if small == "se" and tokens.words[at + 1 : at + 2] == ["-"]:
        return False  # `Se-Sumatera`
    return len(word) > 1 or _is_initial(tokens, at)


@lru_cache(maxsize=1 << 15)
def _may_be_a_name(small: str) -> bool:
    if small in STOPS or small in _BODIES or is_one_word(small) or not small.replace("'", "").isalpha():
        return False
    if (len(small) > 7 and _ACTS.match(small)) or (len(small) > 6 and small.endswith("nya")):
        return small in GIVEN
    return small in GIVEN or not (small in OTHERS or is_subject(small))


def _is_initial(tokens: Tokens, at: int) -> bool:
    """Whether a letter is that of a name: `M. Nama`, `I Nama`."""
    following = at
    while tokens.is_capital(following) and len(tokens.words[following]) == 1 and following < at + 6:
        following += 1 + (tokens.words[following + 1 : following + 2] == ["."])
    if not tokens.is_capital(following) or len(tokens.words[following]) < 2:
        return False
    return tokens.small[following] not in STOPS or tokens.small[following] in _NAMES_TOO


def _name_end(tokens: Tokens, first: int, most: int, is_titled: bool) -> int:
    if first >= len(tokens) or not is_name_word(tokens, first):
        return first
    is_loud = tokens.words[first].isupper() and len(tokens.words[first]) > 1
    is_loud = is_loud and not (len(tokens.words[first]) == 2 and tokens.words[first + 1 : first + 2] == ["."])
    at, end, count = first, first, 0
    while at < len(tokens) and count < most:
        word, small = tokens.words[at], tokens.small[at]
        if not word[0].isupper() and small not in _PARTICLES and tokens.words[at - 1] != "-":
            if count and _is_slip_of_a_capital(tokens, at):
                return at + 1
            break
        if count and _is_last_letter(tokens, at):
            return at + 1 + (tokens.words[at + 1] == ".")
        if count and (not _goes_on(tokens, at, is_loud) or _is_of_a_degree(tokens, at)):
            break
        count += 1
        at += 1
        if small in _PARTICLES and not word[0].isupper():
            if not tokens.is_capital(at):
                break
            continue
        stop = tokens.words[at : at + 1] == ["."]
        is_initials = len(word) == 2 and word.isupper() and not is_loud and at == first + 1
        if stop and (len(word) == 1 or small in _SHORTENED or is_initials) and _continues(tokens, at + 1, is_loud):
            at += 1
        elif _is_hyphened(tokens, at):
            end, at = at, at + 1
            continue
        end = at
        if stop and at < len(tokens) and tokens.words[at] == ".":
            break
    if end > first and tokens.words[end - 1] == ".":
        return end  # `Nama C.` before another word of it
    return end


def _is_slip_of_a_capital(tokens: Tokens, at: int) -> bool:
    """`A. Nama contoh, S.E.`: before degrees a small word is of the name."""
    small = tokens.small[at]
    if len(small) < 4 or not small.isalpha() or small in STOPS or is_subject(small) or small in TITLES | RANKS:
        return False
    return bool(degrees_behind(tokens.text, tokens.ends[at])[1])


def _is_last_letter(tokens: Tokens, at: int) -> bool:
    """Whether a name ends with a letter: `Nama Contoh W mengatakan`, `Nama Contoh W., S.H.`"""
    if len(tokens.words[at]) > 1 or not tokens.capital[at]:
        return False
    is_stopped = tokens.words[at + 1 : at + 2] == ["."]
    follows = tokens.words[at + 1 + is_stopped : at + 2 + is_stopped]
    return bool(follows) and (follows[0] == "," if is_stopped else follows[0] in (",", ")") or follows[0][0].islower())


def _is_of_a_degree(tokens: Tokens, at: int) -> bool:
    """Whether a letter begins a degree, and is no initial: `Nama M.Si`."""
    if len(tokens.words[at]) > 1 or tokens.words[at + 1 : at + 2] != ["."] or at + 2 >= len(tokens):
        return False
    is_close = tokens.starts[at + 2] == tokens.ends[at + 1] and len(tokens.words[at + 2]) < 5
    return is_close and bool(degrees_behind(tokens.text, tokens.ends[at - 1])[1])


def _is_hyphened(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen without spaces parts two halves of a name."""
    if tokens.words[at : at + 1] != ["-"] or at + 1 >= len(tokens) or is_subject(tokens.small[at + 1]):
        return False
    if not tokens.capital[at + 1] and not tokens.small[at - 1].endswith(tokens.small[at + 1]):
        return False  # `Karo-karo` says a word twice
    return tokens.starts[at] == tokens.ends[at - 1] and tokens.starts[at + 1] == tokens.ends[at]


def _continues(tokens: Tokens, at: int, is_loud: bool) -> bool:
    return tokens.is_capital(at) and _goes_on(tokens, at, is_loud) and tokens.small[at] not in OTHERS


def _goes_on(tokens: Tokens, at: int, is_loud: bool) -> bool:
    """Whether a name goes on with a token that has a capital."""
    word, small = tokens.words[at], tokens.small[at]
    if small in _PARTICLES:
        return True
    if any(letter.isdigit() for letter in word) or small in _BODIES or small in RANKS:
        return False
    if small in STOPS and not (small in _NAMES_TOO and tokens.is_capital(at + 1)):
        return False
    if is_one_word(small) or (is_head(tokens, at) and small != "humas"):
        return False
    if small in TITLES and len(small) < 4 and small != "hi" and small != "st":
        return False
    if word.isupper() and len(word) > 1 and not is_loud:
        return len(word) < 4 and not is_degree(word)
    if not word.isupper() and not word.istitle() and is_degree(word):
        return False  # `Nama SAg`
    if _ACTS.match(small) and small not in GIVEN:
        return False
    if is_loud:
        return not _is_verb(small) and not is_degree(word)
    return True


def _is_verb(small: str) -> bool:
    """Whether a word in a loud line goes on with the sentence: `BUPATI NAMA MENGATAKAN`."""
    return len(small) > 6 and small.startswith(("men", "mem", "ber", "ter", "dip", "dib", "did", "dis"))
