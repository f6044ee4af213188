"""No key, no token, nothing of the workshop, nothing that a camera wrote. Only what is certain: a gate that cries wolf
is soon set aside."""

import re
from collections.abc import Iterable, Iterator

from plugins.catalogue import N_
from plugins.findings import Finding, Phrase
from plugins.gates.built import PICTURES, TEXTS, Built, Seen
from plugins.gates.codes import SECRET
from plugins.gates.gate import EachFile, Scope

KEY, TOKEN, PASSWORD, WORKSHOP, HEADER, PERSON = (
    Phrase(N_("a private key")),
    Phrase(N_("a token or access key")),
    Phrase(N_("an address with a password in it")),
    Phrase(N_("a file of the workshop")),
    Phrase(N_("the header of a release's source")),
    Phrase(N_("where or with whose camera a picture was taken")),
)
# What is told; parts of which each such secret has one (most files have none, and are searched no further); its form.
FORMS = (
    (KEY, (b"PRIVATE KEY",), re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----")),
    (TOKEN, (b"AKIA", b"ASIA"), re.compile(rb"(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])")),
    (
        TOKEN,
        (b"ghp_", b"gho_", b"ghu_", b"ghs_", b"ghr_", b"github_pat_"),
        re.compile(rb"(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,}|(?<!\w)github_pat_\w{60,}"),
    ),
    (TOKEN, (b"glpat-",), re.compile(rb"(?<![A-Za-z0-9])glpat-[\w-]{20,}")),
    (TOKEN, (b"xox",), re.compile(rb"(?<![A-Za-z0-9])xox[abprs]-\d{6,}-[\w-]{10,}")),
    (TOKEN, (b"AIza",), re.compile(rb"(?<![A-Za-z0-9_-])AIza[\w-]{35}(?![\w-])")),
    (
        TOKEN,
        (b"npm_", b"pypi-", b"k_live_"),
        re.compile(rb"(?<![A-Za-z0-9])(?:npm_[A-Za-z0-9]{36}|pypi-AgE[\w-]{50,}|[sr]k_live_[A-Za-z0-9]{20,})"),
    ),
    (TOKEN, (b":AA",), re.compile(rb"(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])")),  # a bot of Telegram
    (
        PASSWORD,
        (b"@",),
        re.compile(rb"://[^\s/:@\"'<>?#]+:[^\s/:@\"'<>?#]+@[\w.-]"),
    ),
    (HEADER, (b"agencies:",), re.compile(rb"\A---\r?\n(?:.*\r?\n){0,80}?agencies:(?:.*\r?\n){1,80}?---")),
)
WORKSHOPS = re.compile(
    r"(?:.*/)?(?:\.env(?:\..*)?|\.git(?:/.*|ignore|attributes)?|\.hg/.*|\.svn/.*|\.htpasswd|\.netrc|\.npmrc|\.pypirc"
    r"|\.aws/.*|\.ssh/.*|\.DS_Store|Thumbs\.db|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|key|p12|pfx|kdbx|sqlite3?|sql"
    r"|bak|swp|orig|php|py|pyc|log)|.*~)"
)
TAGS = (b"Exif\0\0", b"EXIF", b"eXIf")


class Secrets(EachFile):
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.files = built.files

    def see(self, seen: Seen) -> Iterable[Finding]:
        if WORKSHOPS.fullmatch(seen.path):
            yield _finding(seen, WORKSHOP)
        if seen.kind in PICTURES:
            if any(tag in seen.data for tag in TAGS):
                yield from self._of_camera(seen)
        elif seen.kind in TEXTS or b"\0" not in seen.data[:4096]:
            yield from (_finding(seen, what) for what in dict.fromkeys(_forms_in(seen.data)))

    def _of_camera(self, seen: Seen) -> Iterator[Finding]:
        from plugins.media.camera import tells_of_people  # what reads pictures takes a while to load

        if tells_of_people(seen.data):
            yield _finding(seen, PERSON)


def _forms_in(data: bytes) -> Iterator[Phrase]:
    return (what for what, parts, form in FORMS if any(part in data for part in parts) and form.search(data))


def _finding(seen: Seen, what: Phrase) -> Finding:
    """The secret itself is not told."""
    return Finding(seen.path, 1, SECRET, {"what": what})
