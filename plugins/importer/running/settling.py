"""What becomes of a draft that could be made: written, left as it is, or held back; decided one after the other, in the
source's order, so that every run and every number of processes decides alike.
"""

from dataclasses import replace

from plugins.findings import Code, ContentPath, Finding
from plugins.importer.drafts.file import as_ready, is_draft, with_id
from plugins.importer.drafts.making import Made
from plugins.importer.result import Result, Status
from plugins.importer.running import run_codes as codes
from plugins.importer.running.identities import digest_of, ids
from plugins.importer.running.ledger import Entry, Ledger, spelt
from plugins.importer.running.shelf import Shelf


class Settler:
    """`written`: the entries that the ledger on the disk does not have yet. `published`: how many are ready at once."""

    def __init__(self, source: str, shelf: Shelf, ledger: Ledger) -> None:
        self.source, self.shelf, self.ledger = source, shelf, ledger
        self.written: list[Entry] = []
        self.published = 0
        self._ids = {entry.id for entry in ledger.entries.values()}
        self._paths = {entry.path for entry in ledger.entries.values()}

    def settle(self, made: Made) -> Result:
        """Decide, write what is to be written, and tell."""
        if made.result.status == "skipped":
            return made.result
        entry = self.ledger.get(self.source, made.result.old.key)
        if entry:
            return self._again(made, entry)
        twin = self.ledger.same_words(made.words)
        if twin:
            same = (_finding(made, codes.SAME_TEXT, twin.path),)
            return replace(made.result, status="skipped", id="", path="", draft=b"", findings=same)
        id_, path = self._identity(made)
        if path:
            return self._adopted(made, id_, path)
        if made.result.status == "waiting":
            return made.result
        path = self.shelf.free(made.result.path, self._paths.__contains__)
        return self._put(made, "new", id_, path)

    def _identity(self, made: Made) -> tuple[str, str]:
        """The first id that no other has. And the path of a file that has it and is not in the ledger.

        Such a file was written before a kill, or out of the report by an editor's hand.
        """
        for id_ in ids(self.source, made.result.old.key):
            path = self.shelf.ids.get(id_, "")
            if id_ not in self._ids:
                return id_, path
        raise AssertionError("ids are without end")

    def _adopted(self, made: Made, id_: str, path: str) -> Result:
        """A file that is there already, from now on in the ledger."""
        draft, data = with_id(made.result.draft, id_), self.shelf.read(path)
        if draft and data in (draft, as_ready(draft)):
            return self._put(made, "new", id_, path)
        self._note(made, id_, path, draft)
        return _told(made.result, "kept", id_, path, draft)

    def _again(self, made: Made, entry: Entry) -> Result:
        """A release that has been brought along before."""
        draft, data = with_id(made.result.draft, entry.id), self.shelf.read(entry.path)
        if data is None:
            return self._kept(made, entry, draft, self.shelf.ids.get(entry.id, ""))
        if made.result.status == "waiting":  # what was brought along stands
            return _told(made.result, "waiting", entry.id, entry.path, draft)
        if entry.path.split("/")[1] != made.result.path.split("/")[1]:
            waiting = _told(made.result, "waiting", entry.id, entry.path, draft)
            return waiting.now("waiting", _finding(made, codes.OTHER_YEAR, entry.path))
        wanted = as_ready(draft) if made.is_clean else draft
        if data == wanted or (data == as_ready(draft) and digest_of(data) == entry.file):
            self.shelf.put_beside(entry.path, made.copied)
            if (made.old, made.words, digest_of(data)) != (entry.old, entry.words, entry.file):
                self._note(made, entry.id, entry.path, data)
            return _told(made.result, "unchanged", entry.id, entry.path, data)
        if digest_of(data) != entry.file or not is_draft(data):  # touched, or public: what is public is no draft
            return self._kept(made, entry, draft, entry.path)
        return self._put(made, "refreshed", entry.id, entry.path)

    def _kept(self, made: Made, entry: Entry, draft: bytes, path: str) -> Result:
        kept = _told(made.result, "kept", entry.id, path, draft)
        if path and made.old != entry.old:
            return kept.now("kept", _finding(made, codes.SOURCE_CHANGED, path))
        return kept

    def _put(self, made: Made, status: Status, id_: str, path: str) -> Result:
        draft = with_id(made.result.draft, id_)
        data = as_ready(draft) if made.is_clean else draft
        self.shelf.put(path, data)
        self.shelf.put_beside(path, made.copied)
        self.shelf.ids[id_] = path
        self._note(made, id_, path, data)
        self.published += made.is_clean
        return _told(made.result, status, id_, path, data)

    def _note(self, made: Made, id_: str, path: str, data: bytes) -> None:
        source, key = spelt(self.source), spelt(made.result.old.key)
        entry = Entry(id_, source, key, made.old, made.words, digest_of(data), path)
        self.ledger.put(entry)
        self.written.append(entry)
        self._ids.add(id_)
        self._paths.add(path)


def _told(result: Result, status: Status, id_: str, path: str, draft: bytes) -> Result:
    """The result under the id and path that it has; what was found in the draft is told of that path."""
    first = result.path
    findings = tuple(found.moved(lambda given: path if given == first else given) for found in result.findings)
    if not first or not path:
        findings = result.findings
    return replace(result, status=status, id=id_, path=path, draft=draft, findings=findings)


def _finding(made: Made, code: Code, path: str) -> Finding:
    return Finding(made.result.old.path, made.result.old.line, code, {"path": ContentPath(path)})
