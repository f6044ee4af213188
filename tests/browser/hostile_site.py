"""A small content tree in which every text field holds a payload, and every value that a check refuses is found out.

Payload n is the title of release n, and of everything around it the text of another field each; the release's body
holds it in every form that Markdown has. What `check` refuses is replaced by something harmless, and told.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

from PIL import Image

from plugins.findings import Finding
from plugins.registry.read import read_registry
from plugins.registry.records import Registry
from plugins.releases.body import read_body
from plugins.releases.identity import ALPHABET, check_character
from plugins.releases.reading import read_content_page, read_release
from plugins.settings import Settings
from tests.browser.payloads import PAYLOADS
from tests.whole.sites import SMALL, Site, build

TEXTS = tuple(PAYLOADS.values())
FEW = 12
HARMLESS = {"url": "https://contoh.example/", "dateline": "KOTA", "email": "a@contoh.example", "phone": "0474 321000"}
SCALAR = re.compile(r'^(\s*(?:- )*)(?:(\w+): )?"')
NOTE = "Kata[^1]\n\n[^1]: Catatan {0}"
FORMS = (
    "{0}",
    "kata {0} kata",
    "## Bagian {0}",
    "- butir {0}",
    "> Kutipan {0}",
    "| Kepala |\n|---|\n| {0} |",
    "`{0}`",
    "```\n{0}\n```",
    "[{0}](https://a.example/)",
    "[klik]({0})",
    '[klik](https://a.example/ "{0}")',
    "<{0}>",
    '![{0}](gambar.png "{0}")',
    "![gambar]({0})",
    "[klik][rujukan]\n\n[rujukan]: {0}",
    NOTE,
)
ROUNDS = 12
PORTAL = {
    "name": TEXTS[2],
    "tagline": TEXTS[35],
    "owner": "kabupaten-contoh",
    "licence": TEXTS[12],
    "contact": {"name": TEXTS[0], "address": TEXTS[37], "hours": TEXTS[7]},
    "per_page": 100,
}


@dataclass
class Tree:
    """Files of a content folder, line by line."""

    folder: Path
    files: dict[str, list[str]] = field(default_factory=dict)
    refused: set[tuple[str, str]] = field(default_factory=set)

    def write(self) -> None:
        for name in self.files:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.data(name))
            if name.startswith("releases/"):
                picture = path.with_suffix("") / "gambar.png"
                picture.parent.mkdir()
                picture.write_bytes(a_picture())

    def data(self, name: str) -> bytes:
        return ("\n".join(self.files[name]) + "\n").encode()

    def soften(self, name: str, number: int, code: str) -> None:
        """Put something harmless where a check found an error, and keep its key and code."""
        line = self.files[name][number - 1]
        scalar = SCALAR.match(line)
        self.refused.add((scalar[2] or "item" if scalar else "", code))
        if scalar:
            key = f"{scalar[2]}: " if scalar[2] else ""
            self.files[name][number - 1] = f"{scalar[1]}{key}{HARMLESS.get(scalar[2], f'Netral {number}')}"
        else:
            raise AssertionError(f"{name}:{number}: {code} {line}")


def hostile_site(folder: Path) -> tuple[Site, Tree]:
    """The tree and what is built of it. Fails when a refusal cannot be softened."""
    tree = Tree(folder / "content", dict(all_files()))
    lists = [name for name in tree.files if name.startswith("registry/")]
    settle(tree, lambda: read_registry({name: tree.data(name) for name in lists})[1])
    registry, settings = read_registry({name: tree.data(name) for name in lists})[0], Settings(**PORTAL)
    for name in tree.files:
        beside = {name.removesuffix(".md") + "/gambar.png"}
        if name.startswith("releases/"):
            settle(tree, partial(release_findings, tree, name, registry, settings, beside))
        elif name.startswith("pages/"):
            settle(tree, lambda name=name: read_content_page(name, tree.data(name), settings, set())[1])
    tree.write()
    return build(SMALL, folder / "output", PATH=str(tree.folder), PORTAL=PORTAL), tree


def release_findings(tree: Tree, name: str, registry: Registry, settings: Settings, beside: set[str]) -> list[Finding]:
    return read_release(name, tree.data(name), registry, settings, beside)[1]


def settle(tree: Tree, read: Callable[[], list[Finding]]) -> None:
    """Read and soften until nothing is refused any more."""
    for _ in range(ROUNDS):
        errors = {(it.path, it.line): it.code.id for it in read() if it.is_error}
        if not errors:
            return
        for (name, line), code in errors.items():
            tree.soften(name, line, code)
    raise AssertionError(f"still refused after {ROUNDS} rounds: {sorted(tree.refused)}")


def forms_for(text: str) -> list[str]:
    """The forms in which a text may stand in a body, and together: what is refused there never reaches a page."""
    forms = [form for form in FORMS if not refuses(form.format(text))]
    if refuses("\n\n".join(form.format(text) for form in forms)):
        forms.remove(NOTE)  # what it begins and never ends swallows the place that the note leads back to
    return forms


def refuses(markdown: str) -> bool:
    path, files = "releases/2025/x.md", {"releases/2025/x/gambar.png"}
    body, findings = read_body(f"Teks pembuka.\n\n{markdown}", path, 1, files=files)
    lost = [link for link in body.links if link.target.startswith("#") and link.target[1:] not in body.anchors]
    return bool(lost) or any(finding.is_error for finding in findings)


def a_picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 40), (20, 120, 90)).save(file, "PNG")
    return file.getvalue()


def all_files() -> Iterator[tuple[str, list[str]]]:
    take = cycle(TEXTS).__next__
    government = {"slug": "kabupaten-contoh", "kind": "kabupaten"}
    government |= {"name": take(), "short_name": take(), "seat": "Kota"}
    yield "registry/governments.yaml", listed([government])
    yield "registry/agencies.yaml", listed(agency(number, take) for number in range(FEW))
    yield (
        "registry/event-types.yaml",
        listed({"slug": f"jenis-{number}", "name": text, "summary": take()} for number, text in enumerate(TEXTS)),
    )
    yield (
        "registry/districts.yaml",
        listed(
            {"slug": f"wilayah-{number}", "name": f"{number} {take()}", "government": "kabupaten-contoh"}
            for number in range(FEW)
        ),
    )
    yield (
        "registry/partners.yaml",
        listed(
            {"slug": f"mitra-{number}", "kind": "organisasi", "name": f"{number} {take()}", "short_name": take()}
            for number in range(FEW)
        ),
    )
    yield (
        "registry/roles.yaml",
        listed(
            {
                "slug": f"jabatan-{number}",
                "name": f"{number} {take()}",
                "agency": f"dinas-{number}",
                "order": str(100 + number),
            }
            for number in range(FEW)
        ),
    )
    for number in range(FEW):
        yield f"registry/officials/orang-{number}.yaml", list(block(official(number, take)))
    yield (
        "pages/kontak.md",
        document({"title": take(), "slug": "kontak", "summary": take(), "updated": "2026-01-01"}, TEXTS[0]),
    )
    for number, text in enumerate(TEXTS):
        yield f"releases/2025/rilis-{number}.md", document(release(number, text, take), text)


def agency(number: int, take: Any) -> dict[str, Any]:
    return {
        "slug": f"dinas-{number}",
        "kind": "dinas",
        "government": "kabupaten-contoh",
        "name": f"{number} {take()}",
        "short_name": f"{number} {take()}",
        "summary": take(),
        "contact": {"name": take(), "address": take(), "phone": take(), "hours": take()},
        "accounts": [{"platform": take(), "url": take()}],
    }


def official(number: int, take: Any) -> dict[str, Any]:
    appointment = {"role": f"jabatan-{number}", "from": "2020-01-01", "decree": take(), "note": take()}
    appointment["source"] = {"name": take(), "url": take()}
    return {
        "name": f"{number} {take()}",
        "degrees": {"before": take(), "after": take()},
        "appointments": [appointment],
    }


def release(number: int, text: str, take: Any) -> dict[str, Any]:
    few = number % FEW
    return {
        "id": release_id(number),
        "title": text,
        "summary": text,
        "date": f"2025-{1 + number % 12:02}-{1 + number // 12:02}",
        "agencies": [f"dinas-{few}"],
        "partners": [f"mitra-{few}"],
        "event": {"name": text, "start": "2025-01-01", "place": text, "district": f"wilayah-{few}"},
        "event_types": [f"jenis-{number}"],
        "officials": [f"orang-{few}"],
        "number": text,
        "author": f"a {text}",
        "editor": f"b {text}",
        "approver": f"c {text}",
        "dateline": text,
        "contact": {"name": text, "address": text, "phone": text, "email": text},
        "image": {"file": "gambar.png", "alt": text, "caption": text, "credit": text, "photographer": take()},
        "sources": [{"name": text, "url": text}],
        "changes": [
            {"at": "2025-12-30T10:00+08:00", "kind": "correction", "note": text, "was": text, "now": f"x {text}",
             "approver": "Pemeriksa"},
        ],
        "consent": text,
    }  # fmt: skip


def release_id(number: int) -> str:
    digits = "22222" + ALPHABET[number // len(ALPHABET)] + ALPHABET[number % len(ALPHABET)]
    whole = digits + check_character(digits)
    return f"{whole[:4]}-{whole[4:]}"


def document(header: dict[str, Any], text: str) -> list[str]:
    """A file with header and body; the body has the text in every form that is accepted, each in a block of its own."""
    body = "\n\n".join(form.format(text) for form in forms_for(text) if "gambar.png" not in form or "id" in header)
    return ["---", *block(header), "---", "Teks pembuka.", "", *body.split("\n")]


def listed(entries: Any) -> list[str]:
    """YAML's list of mappings, a scalar a line."""
    return [line for entry in entries for line in item(block(entry))]


def item(lines: Any) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield ("  " if number else "- ") + line


def block(entry: dict[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in block(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for one in value:
                yield from (
                    f"  {line}" for line in (item(block(one)) if isinstance(one, dict) else [f"- {quoted(one)}"])
                )
        else:
            yield f"{key}: {quoted(value)}"


def quoted(text: str) -> str:
    """A text in YAML's double quotes, every unusual character escaped, so that it arrives as it is."""
    if re.fullmatch(r"[\w-]+", text, re.ASCII) or text == "gambar.png":
        return text
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def graph(page: Any) -> list[dict[str, Any]]:
    """The JSON-LD of a parsed page."""
    return json.loads(page.find("script", type="application/ld+json").string)["@graph"]
