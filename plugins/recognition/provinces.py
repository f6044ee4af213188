"""The provinces of Indonesia by name and by the short names in use: beside a town they tell where it lies."""

_NAMES = """
Aceh, Sumatera Utara, Sumatra Utara, Sumut, Sumatera Barat, Sumatra Barat, Sumbar, Riau, Kepulauan Riau, Kepri, Jambi,
Bengkulu, Sumatera Selatan, Sumatra Selatan, Sumsel, Bangka Belitung, Kepulauan Bangka Belitung, Babel, Lampung, Banten,
DKI Jakarta, DKI, Jawa Barat, Jabar, Jawa Tengah, Jateng, DI Yogyakarta, DIY, Jawa Timur, Jatim, Bali,
Nusa Tenggara Barat, NTB, Nusa Tenggara Timur, NTT, Kalimantan Barat, Kalbar, Kalimantan Tengah, Kalteng,
Kalimantan Selatan, Kalsel, Kalimantan Timur, Kaltim, Kalimantan Utara, Kaltara, Sulawesi Utara, Sulut, Gorontalo,
Sulawesi Tengah, Sulteng, Sul-Teng, Sulawesi Barat, Sulbar, Sul-Bar,
Sulawesi Selatan, Sulsel, Sul-Sel, Sulawesi Tenggara, Sultra, Maluku,
Maluku Utara, Malut, Papua, Papua Barat, Papua Barat Daya, Papua Tengah, Papua Pegunungan, Papua Selatan, Indonesia
"""
PROVINCES = frozenset(" ".join(name.split()).lower() for name in _NAMES.split(","))
_TOWNS_TOO = frozenset(["aceh", "riau", "jambi", "bengkulu", "lampung", "banten", "bali", "gorontalo", "indonesia"])
BEHIND_TOWNS = PROVINCES - _TOWNS_TOO
"""Those that are no part of a town's name where they stand behind one: `Contoh Sulsel`, but not `Banda Aceh`."""
