"""What a column says of a release's state: `Y`, `1`, `publish`, `draft`, `terbit`."""

import re

from plugins.importer.old_release import State

_WORDS: dict[State, str] = {
    "published": "1 y yes ya true on publish published public aktif active tampil tayang terbit terbitkan enabled"
    " show live approved setuju disetujui open",
    "draft": "0 n no tidak f false off draft draf pending menunggu nonaktif inactive unpublish unpublished konsep"
    " sembunyi hidden disabled review auto-draft belum ditolak rejected tunda 2 -1",
    "scheduled": "future scheduled terjadwal dijadwalkan jadwal schedule",
    "private": "private privat pribadi internal rahasia",
    "trash": "trash trashed deleted dihapus hapus sampah removed -2 arsip archived",
}
_STATE_OF = {word: state for state, words in _WORDS.items() for word in words.split()}
_OF_DELETION = re.compile(r"(?:^|[_ ])(?:deleted?|hapus|dihapus|trash(?:ed)?)(?:[_ ]|$|at$)", re.IGNORECASE)
_NO = frozenset({"", "0", "n", "no", "tidak", "f", "false", "null", "\x00"})


def state_of(column: str, value: str) -> State | None:
    """The state that a cell tells; None when it cannot be understood. Nothing in it: published."""
    word = re.sub(r"[\s_]+", " ", value).strip().lower() if value != "\x01" else "1"  # MySQL's bit(1)
    if _OF_DELETION.search(column):
        return "published" if word in _NO or (word == "t" and "hapus" in column) else "trash"  # of Y and T
    if word in ("", "\x00"):
        return "draft" if word else "published"
    return _STATE_OF.get(word) or _STATE_OF.get(word.replace(" ", "-"))
