"""Words that give an office to whoever is named before them: `yang kini menjabat sebagai`, `selaku`."""

_LEADS = """
|yang|kini|yang kini|juga|yang juga|dan juga|saat ini|yang saat ini|sekarang|yang sekarang|resmi|yang resmi|telah
yang telah|yang baru|yang baru saja|yang sehari - hari|sehari - hari|dan|dalam kapasitasnya
"""
_VERBS = """
menjabat|dilantik|ditunjuk|diangkat|dikukuhkan|dipercaya|ditugaskan|bertugas|merangkap|bertindak|terpilih
"""
_TAILS = "|sebagai|selaku|menjadi|sebagai pelaksana|menjabat"
_OTHERS = """
yang juga|yang juga selaku|yang juga merupakan|yang juga sebagai|sekaligus|sekaligus selaku|sekaligus sebagai
sekaligus juga|selaku|sebagai|yang merupakan|juga|dan juga|dan selaku|yang sekaligus|juga selaku|dan sekaligus
dalam kapasitasnya sebagai|kapasitasnya selaku|resmi menjadi|yang kini menjadi
"""
_FORMER_LEADS = "yang sebelumnya|sebelumnya|yang dulunya|yang dulu|yang dahulu|yang pernah|yang semula"
_FORMER_TAILS = "|menjabat|menjabat sebagai|merupakan|adalah|bertugas sebagai|sebagai|selaku"


def _words(lines: str) -> list[str]:
    return lines.strip("\n").replace("\n", "|").split("|")


LINKS = frozenset(tuple(words.split()) for words in _words(_OTHERS)) | frozenset(
    tuple(f"{lead} {verb} {tail}".split())
    for lead in _words(_LEADS)
    for verb in _words(_VERBS)
    for tail in _words(_TAILS)
)
FORMER_LINKS = frozenset(
    tuple(f"{lead} {tail}".split()) for lead in _words(_FORMER_LEADS) for tail in _words(_FORMER_TAILS)
)
"""Words that tell what somebody is no more."""
ANY_LINKS = LINKS | FORMER_LINKS
STARTS = frozenset(link[0] for link in ANY_LINKS)
LONGEST = max(map(len, ANY_LINKS))
SHARED = frozenset(["wakil ketua", "anggota", "anggota dprd", "anggota dpr", "komisioner", "staf ahli"])
"""Offices that several hold at once."""
