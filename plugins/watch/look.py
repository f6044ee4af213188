"""One look at a live site: each thing asked for, and compared with what was published."""

import secrets
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote, urlsplit

from plugins.catalogue import N_
from plugins.deploy.manifest import PLACE, BadManifest, File, Manifest, read_manifest
from plugins.engine.outcome import address_of
from plugins.findings import Code, Phrase
from plugins.hosting.table import general, headers_of
from plugins.hosting.twins import BROTLI, GZIP
from plugins.page import output_path
from plugins.watch import codes
from plugins.watch.asking import Answer, Asking, Unreachable
from plugins.watch.found import Found
from plugins.watch.strange import NEVER_THERE, led_to, words_that_sell
from plugins.watch.unpacking import unpacked

STRANGE = 200_000  # bytes that are read of what nobody knows
FOLLOWED = 40  # strange addresses that one run asks for
GIVEN_UP = 3  # questions in a row without an answer
TEXT = ("text/", "xml", "json", "javascript")
SEARCHING = {
    "user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "referer": "https://www.google.com/",
}
SERVER_ERROR, REDIRECTS = 500, range(300, 400)


class Look:
    """`found` grows with each question. Raises Unreachable when the site answers no more."""

    def __init__(self, asking: Asking, kept: Manifest, headers: bool) -> None:
        self.asking, self.kept, self.headers = asking, kept, headers
        self.files = kept.everything
        self.found: list[Found] = []
        self.live = ""
        self.hosts = frozenset({asking.origin.netloc.lower(), urlsplit(kept.site).netloc.lower()} - {""})
        self._unlike: Counter[tuple[str, str, str]] = Counter()
        self._example: dict[tuple[str, str, str], str] = {}
        self._led_to: dict[str, None] = {}
        self._whole: set[str] = set()
        self._silent = 0
        self._missing: tuple[str, bytes] | None = None  # how the site answers for what is not there, if not with 404

    def manifest(self) -> None:
        """Which build says that it is live. The first question: without an answer there is nothing to look at."""
        data = self.kept.data()
        answer = self.asking.ask(f"/{PLACE}", len(data) * 2 + STRANGE)
        if answer.status != 200:
            self._tell(codes.MISSING, f"/{PLACE}", answer=answer.status)
            return
        try:
            live = read_manifest(answer.body)
        except BadManifest:
            self._tell(codes.CHANGED, f"/{PLACE}", answer=_said(answer))
            return
        self.live = live.build
        if live.build != self.kept.build:
            self._tell(codes.STALE, "", live=live.build, kept=self.kept.build, made=self.kept.made)
        elif answer.body != data:
            self._tell(codes.CHANGED, f"/{PLACE}", answer=_said(answer))

    def what_is_not_there(self) -> None:
        """An address that nobody has ever heard of, then those where strangers put things."""
        address = f"/{secrets.token_hex(8)}/"
        answer = self._ask(address, STRANGE)
        if answer is None:
            return
        page = self.files.get("404.html")
        if answer.status != 404:
            self._tell(codes.WRONG_404, address, answer=_said(answer))
            self._missing = (_said(answer), answer.body)
        elif page and _file(answer.body) != page:
            self._strange(codes.CHANGED, "/404.html", answer)
        elif page:
            self._compare_headers(address, answer, dict(general(publishing=True)))
        self.strangers(NEVER_THERE)

    def file(self, path: str, twin: str = "") -> None:
        """A file of the build, as it is and in the compressed form `twin` (`.br`, `.gz`)."""
        address, file = address_of(path), self.files[path]
        answer = self._ask(address, max(file.size, STRANGE))
        if answer is None or not self._is_there(address, answer, file):
            return
        if _file(answer.body) != file:
            self._strange(codes.CHANGED, address, answer)
            return
        self._whole.add(path)
        if self.headers:
            self._compare_headers(address, answer, dict(headers_of(address, publishing=True)))
        coding = {BROTLI: "br", GZIP: "gzip"}.get(twin)
        packed = self._ask(address, file.size + STRANGE, accept_encoding=coding) if coding else None
        if packed and packed.status == 200 and not self._is_same(packed, path, file):
            self._tell(codes.UNLIKE_TWIN, address, answer=coding)

    def as_a_search_engine(self, path: str) -> None:
        """A file that readers get as it was published, for who comes from a search engine: strangers like to show their
        pages to nobody else."""
        if path not in self._whole:
            return
        file = self.files[path]
        answer = self._ask(address_of(path), max(file.size, STRANGE), **SEARCHING)
        if answer and answer.status not in (403, 429) and answer.status < SERVER_ERROR:
            is_same = self._leads_on(answer) if answer.status in REDIRECTS else _file(answer.body) == file
            if not is_same:
                self._strange(codes.CLOAKED, address_of(path), answer)

    def strangers(self, addresses: Iterable[str]) -> None:
        """Addresses that are not of the build, which should not be there."""
        for address in addresses:
            answer = self._ask(address, STRANGE)
            if answer is None or (_said(answer), answer.body) == self._missing or answer.status >= 400:
                continue
            if answer.status in REDIRECTS and self._leads_on(answer):
                continue
            self._strange(codes.FOREIGN, address, answer)

    def where_it_led(self, asked_before: Iterable[str]) -> None:
        """What changed pages lead to, and what stands there leads to, as far as one run goes."""
        done = set(asked_before)
        for _ in range(FOLLOWED):
            address = next((address for address in self._led_to if address not in done), None)
            if address is None:
                return
            done.add(address)
            if not self._is_ours(address):
                self.strangers([address])

    def plain_http(self, asking: Asking) -> None:
        """Who asks without https is led to it."""
        must = f"https://{self.asking.origin.netloc}/"
        try:
            answer = asking.ask("/", STRANGE)
            found = answer.headers.get("location", "") if answer.status in (301, 308) else str(answer.status)
        except Unreachable as problem:
            found = str(problem)
        finally:
            asking.close()
        if found != must:
            name = Phrase(N_("the redirect to https"))
            self._tell(codes.NOT_AS_TABLE, "http://", name=name, found=found, must=must, count=1)

    def told_headers(self) -> None:
        """Headers that are not as they should be: each once, however many files have it."""
        for (name, found, must), count in self._unlike.items():
            address = self._example[name, found, must]
            self._tell(codes.NOT_AS_TABLE, address, name=name, found=found, must=must, count=count)

    def _ask(self, address: str, most: int, **headers: str) -> Answer | None:
        """None, and a finding, for one question without an answer."""
        try:
            answer = self.asking.ask(quote(address, "/%:@!$&'()*+,;=~", errors="surrogateescape"), most, **headers)
        except Unreachable as problem:
            self._silent += 1
            if self._silent >= GIVEN_UP:
                raise
            self._tell(codes.MISSING, address, answer=str(problem))
            return None
        self._silent = 0
        return answer

    def _is_there(self, address: str, answer: Answer, file: File) -> bool:
        if answer.status == 200:
            return True
        if answer.status in REDIRECTS:
            if not (address.endswith("/") and self._leads_on(answer)):
                self._strange(codes.CHANGED, address, answer)
            return False
        self._tell(codes.MISSING, address, answer=answer.status)
        return False

    def _leads_on(self, answer: Answer) -> bool:
        """Whether it leads to a page of the build: an address that has moved, one without its last slash."""
        try:
            to = urlsplit(answer.headers.get("location", ""))
        except ValueError:
            return False
        return to.netloc.lower() in self.hosts | {""} and self._is_ours(to.path)

    def _is_ours(self, address: str) -> bool:
        return output_path(address) in self.files or f"{address.strip('/')}/index.html" in self.files

    def _is_same(self, answer: Answer, path: str, file: File) -> bool:
        """Whether a compressed answer is the twin that was published, or unpacks to the file."""
        coding = answer.headers.get("content-encoding", "")
        ending = {"br": BROTLI, "gzip": GZIP}.get(coding, "")
        if self.files.get(path + ending) == _file(answer.body):
            return True
        return _file(unpacked(answer.body, coding, file.size)) == file

    def _compare_headers(self, address: str, answer: Answer, must: dict[str, str]) -> None:
        if not self.headers:
            return
        for name, value in must.items():
            found = answer.headers.get(name.lower(), "")
            if found.replace(" ", "").lower() != value.replace(" ", "").lower():
                self._unlike[name, found[:200], value] += 1
                self._example.setdefault((name, found[:200], value), address)

    def _strange(self, code: Code, address: str, answer: Answer) -> None:
        """Something that is not ours: told, and looked into for what it leads to and speaks of."""
        self._tell(code, address, answer=_said(answer))
        if any(part in answer.headers.get("content-type", "text/") for part in TEXT):
            text = answer.body.decode("utf-8", "replace")
            self._led_to |= dict.fromkeys(to for to in led_to(text, address, self.hosts) if not self._is_ours(to))
            if words := words_that_sell(text):
                self._tell(codes.SPAM, address, words=", ".join(words[:5]))

    def _tell(self, code: Code, address: str, **facts: object) -> None:
        self.found.append(Found(code, address, {"address": address, **facts}))


def _file(data: bytes) -> File:
    return File(len(data), sha256(data).hexdigest())


def _said(answer: Answer) -> str:
    to = answer.headers.get("location")
    return f"{answer.status} → {to[:200]}" if to else str(answer.status)
