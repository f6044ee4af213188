"""How many took part: `diikuti 42 peserta`, `Sebanyak 50 orang pejabat`."""

import re
from collections.abc import Iterator
from itertools import islice

from plugins.recognition.numbers import number_of
from plugins.recognition.story import Seen, Story
from plugins.recognition.telling import Telling, telling

NEAR, REACH = 60, 170
CERTAIN, LIKELY, ROUGH, WEAK = 0.95, 0.85, 0.6, 0.6
MOST = 1_000_000
MOST_NUMBERS = 200  # in one text; what has more is a table
# It begins with a digit, so that the rest of the text is passed over at once.
FIGURES = re.compile(r"\d(?<![\w.,/-].)(?:\d{0,2}(?:\.\d{3}){1,2}|\d{0,4})(?![\w/]|[.,:-]\d)")
_PEOPLE = (
    r"peserta|orang|warga|pejabat|pegawai|aparatur|asn|pns|siswa|siswi|pelajar|mahasiswa|guru|kader|petani|nelayan|"
    r"peternak|pelaku|pengurus|anggota|perwakilan|kepala|operator|pengelola|bendahara|perangkat|aparat|pemuda|ibu|"
    r"tenaga|penyuluh|camat|lurah|humas|pemangku|admin|undangan|jemaah|jamaah|personel|personil|relawan|santri|pramuka|"
    r"cpns|pppk|kades|awak|kru|sopir|dokter|bidan|perawat|wartawan|jurnalis|karyawan|buruh|dosen|atlet|keuchik|imam|pendeta|ustaz|tokoh|staf|prajurit|taruna|praja|penyandang|remaja|perempuan|wanita|bapak|umat|honorer|pendamping|"
    r"sekretaris|utusan|delegasi|pedagang|pengusaha|wirausaha|masyarakat|lansia|anak|balita|calon"
)
_COUNT = r"(?:se(?:puluh|belas|ratus|ribu)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu)"
_SCALES = ("puluh", "belas", "ratus", "ribu")
IN_WORDS = re.compile(
    rf"(?<![\w-]){_COUNT}(?:\s{{1,3}}{_COUNT}){{0,7}}(?=\s{{1,3}}(?:\(\d{{1,5}}\)\s)?(?:{_PEOPLE})\b)"
)
SCALED = re.compile(r"\s(ribu|juta)\b")  # `20 ribu pegawai`
THOUSANDS = {"ribu": 1_000, "juta": 1_000_000}
AND_OTHERS = re.compile(r"[^,.;\d]{3,60}\b(?:dan|serta) \d+ ")  # `52 humas provinsi dan 48 humas kabupaten`
ABOUT = re.compile(
    r"(?:\b(?:sekitar|kira-kira|kurang lebih|lebih kurang|lebih dari|hampir|sedikitnya|setidaknya|ratusan|puluhan|"
    r"hingga|sampai|lebih)|±)\s*$"
)
_IN_WORDS = r"(?:\s{0,2}\([\w ]{1,40}\))?"
NOUN = re.compile(rf"{_IN_WORDS}\s{{1,3}}(?:orang\s{{1,3}})?(?P<noun>{_PEOPLE})\b")
# What follows a number without a noun for people where it is theirs all the same: `diikuti 42 dari semua desa`.
NO_OTHER_NOUN = re.compile(
    r"\s*(?:$|[.,;:()]|\s(?:dari|yang|terdiri|se|di|pada|baik|dan|dengan|untuk|selama|termasuk|secara|atau|serta)\b)"
)
# Numbers of these are of no people.
OF_THINGS = re.compile(
    r"\s+(?:kelompok|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|kampung|nagari|opd|skpd|perangkat daerah|"
    r"instansi|tim|regu|klub|sekolah|smp|sma|smk|sd|negara|daerah|perusahaan|umkm|ukm|ikm|organisasi|lembaga|puskesmas|stand?|"
    r"unit|hari|jam|kali|tahun|kasus|dosis|paket|keluarga|kk|rumah|titik|lokasi|media|partai|satuan|wilayah|dinas)\b"
)
TOOK_PART = re.compile(
    r"\b(?:di ?ikuti|di ?hadiri|melibatkan|pesertanya|peserta|yang hadir|menghadirkan|beranggotakan|rombongan|terdata|"
    r"tercatat)\b"
    r"(?:\s+(?:oleh|sebanyak|sejumlah|berjumlah|sekitar|kurang lebih|lebih|dari|total|kegiatan|yang|hadir|mengikuti|"
    r"bimtek|pelatihan|ini|ada|adalah|yakni|yaitu|terdiri|atas|langsung|secara|keseluruhan|seluruhnya|itu|tersebut|"
    r"jumlah|saat|paripurna|mencapai|hanya|juga|dibatasi|upacara\w*|apel|acara|sosialisasi|pelatihan|rapat|:))*\s*:?\s*$",
)
FOR = re.compile(
    r"\b(?:bagi|untuk|kepada|(?:me|di)?lantik|(?:me|di)?latih|(?:mem|di)?bekali|(?:meng|di)?kukuhkan|(?:me|di)?lepas|"
    r"mengambil sumpah(?: janji)?|di (?:hadapan|depan)|mengumpulkan|kumpulkan|membina|mewisuda|jumlah mencapai)"
    r"\s+(?:sebanyak\s+|sekitar\s+|sejumlah\s+)?$"
)
OF_PEOPLE = re.compile(
    r"\b(?:(?:me|di)?lantik|(?:me|di)?latih|(?:mem|di)?bekali|(?:meng|di)?kukuhkan|mengambil sumpah(?: janji)?)\s+"
    r"(?:sebanyak\s+|sekitar\s+|sejumlah\s+)?$"
)
# Nobody else does this: `40 juru parkir ikuti`.
DO = re.compile(r"\s(?:[a-z]+\s){1,4}(?:mengikuti|ikuti|ikut|menghadiri|hadiri|dilatih|dilantik|dibekali|dikukuhkan)\b")
COUNTED = re.compile(r"\b(?:sebanyak|sejumlah|total)\s+$")
TAKES_PART = re.compile(
    r"\b(?:mengikuti|ikuti|ikut|hadir|menghadiri|hadiri|antusias|tergabung|berpartisipasi|dilantik|dilatih|dikukuhkan|"
    r"peserta|memadati|bergotong|turun|ambil bagian|dibekali|mendapat(?:kan)?)\b",
)
NOT_ALL = re.compile(
    r"\b(?:narasumber|pemateri|panitia|angkatan|kelompok|masing-masing|setiap|per|tiap|kuota|target\w*|di antaranya|"
    r"termasuk|antara lain|gelombang|maksimal|minimal|dari total|pemenang|juara|korban|jumlah penduduk)\b[^,.;]{0,30}$",
)
NOT_THERE = re.compile(r"^\W{0,2}(?:narasumber|pemateri|panitia|tim juri|dewan juri|pemenang|per )")


def participants(story: Story) -> Seen[int] | None:
    """How many took part; None where the text has no number for them, or `ratusan`."""
    found = max(_counted(story), key=lambda pair: (pair[0], -pair[1].start), default=None)
    return found[1] if found else None


def _counted(story: Story) -> Iterator[tuple[float, Seen[int]]]:
    """Every number of people with what speaks for it that they took part."""
    tells = telling(story)
    for start, end, value in islice(_numbers(tells), MOST_NUMBERS):
        before, after = tells.before(start, NEAR), tells.after(end, REACH)
        noun = NOUN.match(tells.small, end)
        is_of_people = noun is not None or _is_of_people(before, after)
        if not (is_of_people or TOOK_PART.search(before)) or NOT_ALL.search(before) or NOT_THERE.match(after):
            continue
        if OF_THINGS.match(after) or tells.is_past(start, REACH):
            continue
        points = _points(noun["noun"] if noun else "", before, after)
        points += max(0.0, 0.6 - 0.2 * tells.sentence(start).paragraph) - 0.5 * tells.is_quoted(start)
        points -= 1.0 * tells.is_planned(start, REACH)
        if points >= 1:
            confidence = CERTAIN if points >= 3 else LIKELY if points >= 2 else WEAK
            is_other = not (is_of_people or NO_OTHER_NOUN.match(after))
            if is_other or ABOUT.search(before) or AND_OTHERS.match(after):
                confidence = ROUGH
            yield points, Seen(value, start, noun.end() if noun else end, "participants", confidence)


def _is_of_people(before: str, after: str) -> bool:
    """Whether a verb tells that what is counted is people: `melatih 40 juru`, `40 juru parkir mengikuti`."""
    return OF_PEOPLE.search(before) is not None or DO.match(after) is not None


def _numbers(tells: Telling) -> Iterator[tuple[int, int, int]]:
    """(start, end, value) of the whole numbers that may be those of people."""
    for found in FIGURES.finditer(tells.small):
        value = int(found[0].replace(".", ""))
        end = found.end()
        scaled = SCALED.match(tells.small, end)
        if scaled:
            value, end = value * THOUSANDS[scaled[1]], scaled.end()
        if 2 <= value <= MOST:
            yield found.start(), end, value
    for found in IN_WORDS.finditer(tells.small) if any(scale in tells.small for scale in _SCALES) else ():
        number = number_of(found[0])
        if number is not None and 2 <= number <= MOST:
            yield found.start(), found.end(), int(number)


def _points(noun: str, before: str, after: str) -> float:
    """What speaks for it that a number is that of those who took part."""
    points = 2.2 if noun == "peserta" else 0.0
    if TOOK_PART.search(before):
        points += 2.5 if noun in ("peserta", "orang", "") else 1.8
    elif FOR.search(before):
        points += 1.6
    elif COUNTED.search(before) and TAKES_PART.search(after):
        points += 2.2
    elif (noun != "peserta" and DO.match(after)) or (noun and TAKES_PART.match(after.partition(noun)[2].lstrip())):
        points += 1.5
    return points
