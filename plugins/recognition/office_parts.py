"""Words that stand within an office, behind its head, and what they tell of it."""

import re

_ROMAN_WORDS = "i ii iii iv v vi vii viii ix x"
ROMAN = frozenset(_ROMAN_WORDS.split())
ROMAN_NUMBER = re.compile("[ivx]+")
_LEADING = ("ketua", "wakil ketua", "anggota", "bendahara", "koordinator", "pengurus", "sekretaris", "pembina", "dekan",
            "wakil dekan", "rektor", "wakil rektor", "pimpinan", "ketua umum", "perwakilan", "humas",
            "wakil sekretaris", "penasihat", "komandan", "manajer", "sekretaris umum", "komisioner")  # fmt: skip
LEADERS = frozenset(_LEADING)
_ROLE_GOES_ON_WORDS = "umum harian bidang bapemperda bidang jenderal utama"
ROLE_GOES_ON = frozenset(_ROLE_GOES_ON_WORDS.split()) | ROMAN
PARTS = frozenset(["upt", "uptd", "uptb"])
ROLE_LEADERS = frozenset(["manajer", "koordinator", "bendahara", "humas"])
WITH_BODY = frozenset(["tim", "fraksi", "ranting", "cabang", "satgas"])  # `Tim Penggerak PKK`
WITH_PLACE = (
    ("raja", "negeri"),
    ("pastor", "paroki"),
    ("pendeta", "jemaat"),
    ("kelian", "banjar"),
    ("klian", "banjar"),
)  # the place is called so: `Negeri Contoh`
REGION_LEADS = frozenset(["kabupaten", "kota", "provinsi"])
INNER = frozenset(["pengurus", "penyuluh", "pengawas", "pembina", "pelaksana", "fasilitator"])
_OPEN_ENDED_WORDS = """
kelompok karang gapoktan yayasan majelis panti sanggar koperasi komunitas bank paguyuban forum balai unit pt cv ud
perumda perusda perumdam puskesmas lembaga himpunan ikatan asosiasi persatuan universitas sekolah pondok kantor pusat
kecamatan kelurahan desa uptd upt rumah panitia tim satgas
"""
OPEN_ENDED = frozenset(_OPEN_ENDED_WORDS.split())
"""Behind these a name of a body's own stands."""
LETTERED = frozenset(["komisi", "kelas"])
_UNIT_HEADS_WORDS = "bidang bagian seksi biro kabid kabag kasi kasie kabiro kasubag subbagian"
UNIT_HEADS = frozenset(_UNIT_HEADS_WORDS.split())
LINKS = frozenset(["di", "pada", "dari", "lingkup"])
_LONG_PLACES_WORDS = """
teluk bukit sungai muara tanjung kampung ujung pasar pasir gunung lembah pulau batu kota karang padang simpang lubuk
tebing bandar way kuala long rantau sumber pangkalan parang parigi nusa labuhan pantai danau rawa kali air tanah loang
lembang banua poncol ulu hulu bua wono rumah bale puncak
"""
_BEFORE_PLACES_WORDS = "cabang kua ulp unit sungai pasar terminal pelabuhan bandara iia iib jemaat imigrasi tirta"
BEFORE_PLACES = frozenset(_BEFORE_PLACES_WORDS.split())
"""Behind these a place stands before anybody's name: `Kepala Kantor Cabang Contoh Nama`."""
_OF_GROUPS_WORDS = """
maju jaya makmur sejahtera rejeki rezeki sumber subur karya mandiri bersama sentosa mekar sari harapan baru tirta bina
bakti cahaya sinar usaha tunas muda mulya mulia berkah barokah bersatu sepakat rukun guyub amanah bangsa indah asri
"""
OF_GROUPS = frozenset(_OF_GROUPS_WORDS.split())
"""What groups and companies call themselves, and hardly anybody is called with the first word of a name."""
_BALINESE_WORDS = """
wayan made nyoman ketut gede gusti komang kadek putu dewa nengah gst gd md wyn kt nym ngurah
"""
BALINESE = frozenset(_BALINESE_WORDS.split())
"""Names before which `I` is no number."""
LONG_PLACES = frozenset(_LONG_PLACES_WORDS.split())
