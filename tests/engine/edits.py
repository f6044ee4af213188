"""What people do to a site between two builds, as small functions: each changes a world by choices of a hand.

A hand is anything that chooses one of several: hypothesis in tests, chance in a long exploration. Most edits leave the
content sound. One that does not is welcome too: a build must refuse it, and be right again once it is undone.
"""

import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, Protocol, TypeVar

import yaml
from PIL import Image

from plugins.releases.identity import new_id
from tests.engine.portal import ROOT, copy_site

Item = TypeVar("Item")
ALL_PLUGINS = ["plugins.taxonomies", "plugins.pages", "plugins.feeds"]
DATES = (
    "2023-05-05", "2024-10-03", "2025-09-01", "2025-10-22T16:10+08:00", "2025-12-31T23:30+08:00", "2026-01-12",
    "2026-01-31", "2026-02-15T09:00+08:00", "2026-03-20", "2027-01-01",
)  # fmt: skip
MOMENTS = (
    "2025-11-12T12:00+08:00", "2025-11-13T10:20+08:00", "2025-12-31", "2026-01-01", "2026-01-20T08:00+08:00",
    "2026-02-01", "2026-02-01T00:00:01+08:00", "2026-02-15T08:59:59+08:00", "2026-02-15T09:00+08:00", "2026-03-20",
    "2026-12-31T23:59+08:00", "2099-05-02",
)  # fmt: skip
WORDS = (
    "Warga datang sejak pagi.", "Pejabat Satu hadir.", "Dincon dan Dinas Air & Sanitasi bersama.",
    "Bidang Peragaan mencatat.", "Nama Samaran ikut.", "Lembaga Mitra Contoh, LMC, membantu.", "Badan Contoh hadir.",
    "Pejabat Tiga, dahulu Kepala Dinas Contoh, hadir.",
)  # fmt: skip
NAMES = ("Nama Samaran", "Nama Baru", "Dinas Baru & Lama", "Warga", "Peragaan Umum")


class Hand(Protocol):
    def __call__(self, items: Sequence[Item]) -> Item:
        """One of several."""
        ...


@dataclass
class World:
    """A site and everything that decides what comes of it. `verify`: the next build is to trust nothing."""

    folder: Path
    now: str = "2026-02-01"
    portal: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    verify: bool = False
    has_pictures: bool = False

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def releases(self) -> list[Path]:
        return sorted(self.content.glob("releases/*/*.md"))

    def pages(self) -> list[Path]:
        return sorted(self.content.glob("pages/*.md"))

    def officials(self) -> list[Path]:
        return sorted(self.content.glob("registry/officials/*.yaml"))

    def kept(self) -> "Kept":
        """All that edits of the content, the theme and the settings may change, to be put back."""
        paths = [path for top in (self.content, self.theme) for path in top.rglob("*") if _is_file(path)]
        files = {path: path.read_bytes() for path in paths}
        return files, dict(self.portal), dict(self.settings), self.now

    def put_back(self, kept: "Kept") -> None:
        """As it was then; what is the same is not touched."""
        files, self.portal, self.settings, self.now = kept[0], dict(kept[1]), dict(kept[2]), kept[3]
        for top in (self.content, self.theme):
            for path in sorted(top.rglob("*"), reverse=True):
                if _is_file(path) and path not in files:
                    path.unlink()
        for path, data in files.items():
            if not path.is_file() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        _sweep(self.content)


Kept = tuple[dict[Path, bytes], dict[str, Any], dict[str, Any], str]
Edit = Callable[[World, Hand], None]
EDITS: dict[str, Edit] = {}


def edit(function: Edit) -> Edit:
    EDITS[function.__name__] = function
    return function


def new_world(folder: Path, has_pictures: bool = False) -> World:
    """A copy of the small site and of the theme; without its pictures unless they are wanted: they take most time."""
    world = World(folder, has_pictures=has_pictures)
    copy_site(folder)
    shutil.copytree(ROOT / "theme", world.theme)
    if not has_pictures:
        for path in world.releases():
            header, body = parts_of(path)
            for key in ("image", "gallery"):
                header.pop(key, None)
            put(path, header, re.sub(r"!\[.*?\]\(.*?\)", "", body))
        for path in world.content.rglob("*"):
            if path.suffix in (".jpg", ".png"):
                path.unlink()
        _sweep(world.content)
    return world


# --- files ---------------------------------------------------------------------------------------------------------


def parts_of(path: Path) -> tuple[dict[str, Any], str]:
    """The header, all words as text, and the body."""
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(header, yaml.BaseLoader), body


def put(path: Path, header: dict[str, Any], body: str) -> None:
    said = yaml.safe_dump(header, sort_keys=False, allow_unicode=True, width=10_000)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"---\n{said}---\n{body}".encode())


def change(path: Path, /, **keys: Any) -> None:
    """Put keys into a header; None takes one out."""
    header, body = parts_of(path)
    header = {key: value for key, value in {**header, **keys}.items() if value is not None}
    put(path, header, body)


def rows(world: World, name: str) -> list[dict[str, Any]]:
    text = (world.content / f"registry/{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader) or []


def put_rows(world: World, name: str, entries: list[dict[str, Any]]) -> None:
    said = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, width=10_000)
    (world.content / f"registry/{name}.yaml").write_text(said, encoding="utf-8")


def change_row(world: World, hand: Hand, kind: str, /, **keys: Any) -> None:
    entries = rows(world, kind)
    chosen = hand(range(len(entries)))
    entries[chosen] = {key: value for key, value in {**entries[chosen], **keys}.items() if value is not None}
    put_rows(world, kind, entries)


def official_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return found


def put_official(path: Path, official: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(official, sort_keys=False, allow_unicode=True, width=10_000), encoding="utf-8")


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _sweep(folder: Path) -> None:
    """Folders that are empty go."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _link_to(path: Path) -> str:
    return f"{{filename}}../{path.parent.name}/{path.name}"


def _address(path: Path) -> str:
    return f"/rilis/{parts_of(path)[0]['date'][:7].replace('-', '/')}/{path.stem}/"


def _fresh_id(world: World, hand: Hand) -> str:
    taken = {parts_of(path)[0]["id"] for path in world.releases()}
    wanted = hand(range(40))
    return next(id_ for seed in range(wanted, wanted + 200) if (id_ := new_id(Random(seed))) not in taken)


def _move(world: World, old: Path, new: Path) -> None:
    """The file, its folder, and whatever leads to it."""
    if new == old or new.exists():
        return
    before = _address(old)
    new.parent.mkdir(parents=True, exist_ok=True)
    os.rename(old, new)
    if old.with_suffix("").is_dir():
        os.rename(old.with_suffix(""), new.with_suffix(""))
    for path in (*world.releases(), *world.pages()):
        text = path.read_text(encoding="utf-8")
        if _link_to(old) in text:
            path.write_text(text.replace(_link_to(old), _link_to(new)), encoding="utf-8")
    _sweep(world.content)
    _redirected(world, before, _address(new))


def _redirected(world: World, before: str, after: str) -> None:
    """Redirects lead to where it is now; "": they go."""
    entries = rows(world, "redirects")
    kept = [{**entry, "to": after} if entry["to"] == before else entry for entry in entries]
    kept = [entry for entry in kept if entry["to"]]
    if kept != entries:
        put_rows(world, "redirects", kept)


# --- releases ------------------------------------------------------------------------------------------------------


@edit
def body_edited(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, body = parts_of(path)
    put(path, header, f"{body.rstrip()}\n\n{hand(WORDS)}\n")


@edit
def body_cut(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, body = parts_of(path)
    put(path, header, body.split("\n\n")[0].replace("[^1]", "").rstrip() + "\n")


@edit
def title_edited(world: World, hand: Hand) -> None:
    change(hand(world.releases()), title=f"{hand(NAMES)} <b>dalam</b> judul")


@edit
def summary_edited(world: World, hand: Hand) -> None:
    change(hand(world.releases()), summary=f"{hand(WORDS)} Ringkasan lain.")


@edit
def date_moved(world: World, hand: Hand) -> None:
    path, day = hand(world.releases()), hand(DATES)
    before = _address(path)
    change(path, date=day)
    _redirected(world, before, _address(path))
    _move(world, path, world.content / "releases" / day[:4] / path.name)


@edit
def agencies_changed(world: World, hand: Hand) -> None:
    slugs = [entry["slug"] for entry in rows(world, "agencies") if entry["slug"] not in ("bidang-contoh", "dinas-lama")]
    chosen = list(dict.fromkeys((hand(slugs), hand(slugs))))
    header, _ = parts_of(path := hand(world.releases()))
    supporting = [slug for slug in header.get("supporting_agencies", ()) if slug not in chosen]
    change(path, agencies=chosen, supporting_agencies=supporting or None)


@edit
def event_types_changed(world: World, hand: Hand) -> None:
    slugs = [entry["slug"] for entry in rows(world, "event-types")]
    change(hand(world.releases()), event_types=hand(([], [hand(slugs)], slugs[:2])) or None)


@edit
def officials_changed(world: World, hand: Hand) -> None:
    change(hand(world.releases()), officials=hand((["pejabat-satu"], None, ["pejabat-dua"], ["pejabat-kementerian"])))


@edit
def districts_changed(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, body = parts_of(path)
    slugs = [entry["slug"] for entry in rows(world, "districts")]
    if "event" in header:
        header["event"]["district"] = hand(slugs)
        put(path, header, body)
    else:
        change(path, districts=hand(([hand(slugs)], slugs[::-1], None)))


@edit
def event_changed(world: World, hand: Hand) -> None:
    header, _ = parts_of(path := hand(world.releases()))
    event = {"name": "Kegiatan contoh", "start": header["date"][:10], "place": hand(NAMES)}
    change(path, districts=None, event=hand((None, event, {**event, "organisers": ["dinas-contoh", "lembaga-mitra"]})))


@edit
def small_keys_changed(world: World, hand: Hand) -> None:
    keys: dict[str, Any] = hand(
        (
            {"kind": "announcement"}, {"kind": "news"}, {"number": "1/2/3"}, {"dateline": "Luar Kota"},
            {"dateline": None}, {"author": "Penulis Lain"}, {"classification": "berkala"},
            {"contact": {"name": "Lain"}},
            {"partners": ["lembaga-mitra"]}, {"partners": None}, {"sources": [{"name": "Catatan"}]}, {"number": None},
        )
    )  # fmt: skip
    change(hand(world.releases()), **keys)


@edit
def renamed(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    _move(world, path, path.with_name(f"nama-{hand(('baru', 'lain', 'aaa', 'zzz'))}.md"))


@edit
def deleted(world: World, hand: Hand) -> None:
    """With all that leads to it: its translations, and what it took the place of stands without."""
    gone = hand(world.releases())
    id_ = parts_of(gone)[0]["id"]
    for path in [gone, *(path for path in world.releases() if parts_of(path)[0].get("translation_of") == id_)]:
        lost = parts_of(path)[0]["id"]
        _redirected(world, _address(path), "")
        shutil.rmtree(path.with_suffix(""), ignore_errors=True)
        path.unlink()
        for other in (*world.releases(), *world.pages()):
            header, body = parts_of(other)
            if header.get("withdrawn", {}).get("replaced_by") == lost:
                del header["withdrawn"]["replaced_by"]
                put(other, header, body)
            if _link_to(path) in body:
                put(other, header, body.replace(_link_to(path), "https://contoh.example/"))
    _sweep(world.content)


@edit
def added(world: World, hand: Hand) -> None:
    _add(world, hand, hand(DATES))


@edit
def added_backdated(world: World, hand: Hand) -> None:
    _add(world, hand, hand(("2024-10-02", "2025-10-23", "2025-09-01T23:59+08:00", "2023-01-01")))


def _add(world: World, hand: Hand, day: str) -> None:
    path = world.content / "releases" / day[:4] / f"rilis-{hand(range(9))}.md"
    if path.exists():
        return
    agencies = ["dinas-contoh", "dinas-air-sanitasi", "badan-provinsi", "kantor-sunyi"]
    header = {
        "id": _fresh_id(world, hand),
        "title": f"Rilis {hand(NAMES)}",
        "summary": hand(WORDS),
        "date": day,
        "agencies": [hand(agencies)],
    }
    put(path, header, f"Dinas Contoh dan Peragaan memuat contoh. {hand(WORDS)}\n")
    if hand((True, False)):
        change(path, event_types=["pengumuman"], officials=["pejabat-satu"])


@edit
def touched(world: World, hand: Hand) -> None:
    os.utime(hand([*world.releases(), *world.pages(), *world.officials()]))


@edit
def all_touched(world: World, hand: Hand) -> None:
    for path in world.content.rglob("*.*"):
        os.utime(path, (1, hand((1, 2))))


@edit
def rewritten_in_hiding(world: World, hand: Hand) -> None:
    """The same size and the same time as before: only the system's own time of change tells."""
    path = hand([*world.releases(), *world.pages()])
    before, data = path.stat(), path.read_bytes()
    head, mark, end = data.rpartition(b"---\n")
    letters = re.search(rb"[a-y](?=[a-z]*[., ])", end)
    if letters:
        at = letters.start()
        with path.open("r+b") as stream:
            stream.write(head + mark + end[:at] + bytes([end[at] + 1]) + end[at + 1 :])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@edit
def saved_by_replacement(world: World, hand: Hand) -> None:
    """As many editors save: another file takes the name."""
    path = hand(world.releases())
    new = path.with_name(path.name + ".tmp")
    new.write_bytes(path.read_bytes() + hand((b"", b"\nTambahan.\n")))
    os.replace(new, path)


@edit
def changed_afterwards(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, _ = parts_of(path)
    said = {"at": hand((f"{header['date'][:10]}T23:59+08:00", "2026-01-31T10:00+08:00", "2026-02-15T09:00+08:00"))}
    kind = hand(("correction", "update", "minor"))
    said |= {"kind": kind, "note": hand(WORDS), "approver": "Pemeriksa Contoh"}
    said |= {"was": "24", "now": "42"} if kind == "correction" else {}
    change(path, changes=sorted([*header.get("changes", ()), said], key=lambda one: str(one["at"])))


@edit
def changes_forgotten(world: World, hand: Hand) -> None:
    change(hand(world.releases()), changes=None)


@edit
def withdrawn(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, _ = parts_of(path)
    ids = [id_ for other in world.releases() if (id_ := parts_of(other)[0]["id"]) != header["id"]]
    reason = hand(("error", "superseded", "personal-data", "legal"))
    said = {"at": hand((header["date"], "2026-01-31", "2026-02-15T09:00+08:00")), "reason": reason, "note": hand(WORDS)}
    change(path, withdrawn=said | hand(({}, {"replaced_by": hand(ids)} if ids else {})))


@edit
def withdrawn_no_more(world: World, hand: Hand) -> None:
    there = [path for path in world.releases() if "withdrawn" in parts_of(path)[0]]
    if there:
        change(hand(there), withdrawn=None)


@edit
def expiring(world: World, hand: Hand) -> None:
    change(hand(world.releases()), expires=hand((None, "2026-01-31", "2026-02-15T09:00+08:00", "2027-01-01")))


@edit
def translated(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, _ = parts_of(path)
    lang = hand(("en", "bug"))
    new = path.with_name(f"{path.stem}-{lang}.md")
    if "translation_of" in header or new.exists():
        return
    kept = {key: header[key] for key in ("date", "agencies", "event_types", "status") if key in header}
    given = {"id": _fresh_id(world, hand), "title": f"In {lang}", "summary": "A summary.", **kept}
    put(new, given | {"lang": lang, "translation_of": header["id"]}, "A text in another language.\n")


@edit
def translation_removed(world: World, hand: Hand) -> None:
    there = [path for path in world.releases() if "translation_of" in parts_of(path)[0]]
    if there:
        hand(there).unlink()
        _sweep(world.content)


@edit
def drafted(world: World, hand: Hand) -> None:
    change(hand(world.releases()), status=hand(("draft", "ready")))


@edit
def made_ready(world: World, hand: Hand) -> None:
    there = [path for path in world.releases() if "status" in parts_of(path)[0]]
    if there:
        change(hand(there), status=None)


@edit
def linked(world: World, hand: Hand) -> None:
    path, other = hand([*world.releases(), *world.pages()]), hand(world.releases())
    header, body = parts_of(path)
    file = _link_to(other)
    target = hand((file, _address(other), "/instansi/dinas-contoh/", "/ralat/", f"{file}#riwayat"))
    if path.parent.name == "pages":
        target = target.replace("{filename}../", "{filename}../releases/")
    put(path, header, f"{body.rstrip()}\n\nLihat [tautan ini]({target}).\n")


@edit
def unlinked(world: World, hand: Hand) -> None:
    path = hand([*world.releases(), *world.pages()])
    header, body = parts_of(path)
    put(path, header, re.sub(r"(?<!!)\[([^\]^]+)\]\([^)]*\)", r"\1", body))


@edit
def attachment_put(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    name = hand(("acara.txt", "daftar.csv"))
    folder = path.with_suffix("")
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(hand(("Satu.\n", "Dua puluh.\n" * 200, "Tiga.\n")), encoding="utf-8")
    header, _ = parts_of(path)
    others = [item for item in header.get("attachments", ()) if item["file"] != name]
    change(path, attachments=[*others, {"file": name, "title": hand(NAMES)}])


@edit
def attachment_changed(world: World, hand: Hand) -> None:
    there = sorted(path for path in world.content.glob("releases/*/*/*") if path.suffix in (".txt", ".csv"))
    if there:
        hand(there).write_text(hand(("Empat.\n", "Lima.\n", "Enam puluh.\n" * 300)), encoding="utf-8")


@edit
def attachments_removed(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, _ = parts_of(path)
    for item in header.get("attachments", ()):
        (path.with_suffix("") / item["file"]).unlink(missing_ok=True)
    change(path, attachments=None)
    _sweep(world.content)


@edit
def picture_put(world: World, hand: Hand) -> None:
    """Added, or other bytes under the same name."""
    if not world.has_pictures:
        return
    path = hand(world.releases())
    folder = path.with_suffix("")
    folder.mkdir(exist_ok=True)
    (folder / "gambar.png").write_bytes(a_picture(hand(("red", "green", "blue"))))
    change(path, image={"file": "gambar.png", "alt": "Bidang polos", "caption": hand(NAMES)})


@edit
def picture_replaced(world: World, hand: Hand) -> None:
    there = sorted(path for path in world.content.rglob("*") if path.suffix in (".png", ".jpg"))
    if there:
        chosen = hand(there)
        kind = "PNG" if chosen.suffix == ".png" else "JPEG"
        chosen.write_bytes(a_picture(hand(("white", "black", "orange")), kind))


@edit
def pictures_removed(world: World, hand: Hand) -> None:
    path = hand(world.releases())
    header, body = parts_of(path)
    there = [item["file"] for item in (header.get("image"), *header.get("gallery", ())) if item]
    for name in there:
        (path.with_suffix("") / name).unlink(missing_ok=True)
        body = re.sub(rf"!\[.*?\]\({re.escape(name)}.*?\)", "", body)
    put(path, {key: value for key, value in header.items() if key not in ("image", "gallery")}, body)
    _sweep(world.content)


def a_picture(colour: str, kind: str = "PNG") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (500, 300), colour).save(stream, kind)
    return stream.getvalue()


# --- pages of content/pages/ ---------------------------------------------------------------------------------------


@edit
def page_edited(world: World, hand: Hand) -> None:
    if world.pages():
        path = hand(world.pages())
        header, body = parts_of(path)
        keys = hand(({}, {"title": hand(NAMES)}, {"summary": hand(WORDS)}, {"updated": "2026-01-30"}))
        put(path, header | keys, body + hand(("", f"\n{hand(WORDS)}\n")))


@edit
def page_put(world: World, hand: Hand) -> None:
    slug = hand(("tentang", "kontak", "aksesibilitas", "bantuan"))
    header = {"title": hand(NAMES), "slug": slug, "summary": hand(WORDS), "updated": "2026-01-02"}
    put(world.content / "pages" / f"{slug}.md", header, f"{hand(WORDS)}\n")


@edit
def page_removed(world: World, hand: Hand) -> None:
    if world.pages():
        hand(world.pages()).unlink()
        _sweep(world.content)


# --- the registry --------------------------------------------------------------------------------------------------


@edit
def agency_changed(world: World, hand: Hand) -> None:
    keys: dict[str, Any] = hand(
        (
            {"name": hand(NAMES)}, {"short_name": hand(NAMES)}, {"summary": hand(WORDS)}, {"kind": "badan"},
            {"other_names": [hand(NAMES)]}, {"other_names": None}, {"until": None}, {"until": "2026-02-10"},
            {"until": "2026-01-31"}, {"contact": {"name": "Lain", "phone": "0000 1"}}, {"contact": None},
            {"seat": "Kota Lain"}, {"url": "https://lain.contoh.example/"}, {"from": "2010-02-02"},
        )
    )  # fmt: skip
    change_row(world, hand, "agencies", **keys)


@edit
def agency_added(world: World, hand: Hand) -> None:
    new = {"slug": "dinas-baru", "name": "Dinas Baru", "short_name": "Disbar", "kind": "dinas"}
    entries = [entry for entry in rows(world, "agencies") if entry["slug"] != "dinas-baru"]
    put_rows(world, "agencies", [*entries, new | {"government": hand(("kabupaten-contoh", "provinsi-contoh"))}])


@edit
def agency_removed(world: World, hand: Hand) -> None:
    slug = hand(("dinas-baru", "dinas-lama", "kantor-sunyi"))
    put_rows(world, "agencies", [entry for entry in rows(world, "agencies") if entry["slug"] != slug])


@edit
def list_turned_around(world: World, hand: Hand) -> None:
    """The order of entries means nothing, or it means something: either way it must come out."""
    name = hand(("agencies", "event-types", "districts", "roles", "governments", "partners"))
    put_rows(world, name, rows(world, name)[::-1])


@edit
def event_type_changed(world: World, hand: Hand) -> None:
    keys: tuple[dict[str, Any], ...] = ({"name": hand(NAMES)}, {"summary": hand(WORDS)}, {"summary": None})
    change_row(world, hand, "event-types", **hand(keys))


@edit
def district_changed(world: World, hand: Hand) -> None:
    change_row(world, hand, "districts", **hand(({"name": hand(NAMES)}, {"other_names": [hand(NAMES)]})))


@edit
def district_added(world: World, hand: Hand) -> None:
    entries = [entry for entry in rows(world, "districts") if entry["slug"] != "contoh-barat"]
    new = {"slug": "contoh-barat", "name": hand(NAMES), "government": "kabupaten-contoh"}
    put_rows(world, "districts", [*entries, new])


@edit
def role_changed(world: World, hand: Hand) -> None:
    keys: tuple[dict[str, Any], ...] = (
        {"name": hand(NAMES)}, {"short_name": hand(NAMES)}, {"short_name": None}, {"order": hand(("5", "350", "999"))},
        {"head": "no"}, {"shared": "yes"},
    )  # fmt: skip
    change_row(world, hand, "roles", **hand(keys))


@edit
def government_changed(world: World, hand: Hand) -> None:
    keys = ({"short_name": hand(NAMES)}, {"seat": hand(NAMES)}, {"name": f"Kabupaten {hand(NAMES)}"})
    change_row(world, hand, "governments", **hand(keys))


@edit
def partner_changed(world: World, hand: Hand) -> None:
    keys = ({"name": hand(NAMES)}, {"short_name": hand(NAMES)}, {"kind": hand(("swasta", "pemerintah", "organisasi"))})
    change_row(world, hand, "partners", **hand(keys))


@edit
def official_changed(world: World, hand: Hand) -> None:
    path = hand(world.officials())
    keys: dict[str, Any] = hand(
        ({"name": hand(NAMES)}, {"degrees": {"after": "M.A."}}, {"other_names": [hand(NAMES)]}, {"note": hand(WORDS)})
    )
    put_official(path, official_of(path) | keys)


@edit
def official_added(world: World, hand: Hand) -> None:
    roles = [entry["slug"] for entry in rows(world, "roles")]
    held = {"role": hand(roles), "kind": hand(("plt", "definitif")), "from": hand(("2010-01-01", "2026-02-10"))}
    until = hand(({}, {"until": "2018-01-01"} if held["from"] < "2018" else {"until": "2026-03-01"}))
    put_official(
        world.content / f"registry/officials/{hand(('pejabat-baru', 'a-pejabat'))}.yaml",
        {"name": hand(NAMES), "appointments": [held | until]},
    )


@edit
def official_removed(world: World, hand: Hand) -> None:
    there = [path for path in world.officials() if path.stem in ("pejabat-baru", "a-pejabat", "pejabat-tiga")]
    if there:
        hand(there).unlink()


@edit
def appointment_added(world: World, hand: Hand) -> None:
    path = hand(world.officials())
    official = official_of(path)
    roles = [entry["slug"] for entry in rows(world, "roles")]
    held: dict[str, Any] = {"role": hand(roles), "kind": hand(("plt", "definitif", "plh"))}
    held |= hand(({"from": "2026-02-10"}, {"seen_on": ["2026-01-31"]}, {"from": "2015-01-01", "until": "2015-02-01"}))
    put_official(path, official | {"appointments": [*official["appointments"], held]})


@edit
def appointment_changed(world: World, hand: Hand) -> None:
    """Ended, begun anew, seen once more, or known by another decree."""
    path = hand(world.officials())
    official = official_of(path)
    held = hand(official["appointments"])
    if "seen_on" in held:
        seen = held["seen_on"] if isinstance(held["seen_on"], list) else [held["seen_on"]]
        held["seen_on"] = list(dict.fromkeys([*seen, hand(("2026-01-30", "2026-02-14", "2020-02-02"))]))
    else:
        day = hand((None, "2026-01-31", "2026-02-14", "2027-12-31"))
        held.pop("until", None)
        held |= {"until": day} if day else {"decree": hand(("SK 1", "SK 2"))}
    put_official(path, official)


@edit
def redirect_added(world: World, hand: Hand) -> None:
    where = f"/lama/{hand(range(5))}/"
    entries = [entry for entry in rows(world, "redirects") if entry["from"] != where]
    to = hand((_address(hand(world.releases())), "/rilis/", "/instansi/dinas-contoh/"))
    put_rows(world, "redirects", [*entries, {"from": where, "to": to, "reason": hand(NAMES)}])


@edit
def redirect_removed(world: World, hand: Hand) -> None:
    put_rows(world, "redirects", rows(world, "redirects")[1:])


# --- theme, settings, clock ----------------------------------------------------------------------------------------


@edit
def theme_changed(world: World, hand: Hand) -> None:
    name, before, after = hand(
        (
            ("templates/home.html", "{% block main %}", "{% block main %}<!-- beranda -->"),
            ("templates/list.html", "{% block main %}", "{% block main %}<!-- daftar -->"),
            ("templates/release.html", "{% block main %}", "{% block main %}<!-- rilis -->"),
            ("templates/components/heading.html", "<h2", '<h2 data-x="1"'),
            ("templates/components/release_card.html", "<h", "<h"),
            ("templates/feed.atom.xml", "</feed>", "<!-- umpan --></feed>"),
            ("templates/base.html", "</body>", "<!-- dasar --></body>"),
            ("templates/robots.txt", "User-agent", "# robot\nUser-agent"),
            ("static/css/base.css", "", "/* baru */\n"),
            ("static/css/print.css", "", "/* baru */\n"),
            ("static/img/ikon.svg", "<svg ", '<svg data-x="1" '),
        )
    )
    path = world.theme / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(after, before) if after in text else text.replace(before, after, 1), encoding="utf-8")


@edit
def setting_changed(world: World, hand: Hand) -> None:
    world.portal |= hand(
        (
            {"name": hand(NAMES)}, {"per_page": hand((2, 3, 5))}, {"tagline": hand(WORDS)}, {"licence": hand(WORDS)},
            {"contact": {"name": hand(NAMES)}}, {"feed_year": 2020}, {"official_domain": ".desa.id"},
        )
    )  # fmt: skip


@edit
def emblem_replaced(world: World, hand: Hand) -> None:
    """Another picture under the same name: paper shows it on every release."""
    (world.content / "lambang.png").write_bytes(a_picture(hand(("orange", "navy", "white"))))
    world.portal |= {"emblem": "lambang.png"}


@edit
def site_changed(world: World, hand: Hand) -> None:
    world.settings |= hand(
        (
            {"SITEURL": "https://lain.contoh.example"}, {"SITEURL": "https://warta.contoh.example"},
            {"PUBLISHING": False}, {"PUBLISHING": True}, {"PLUGINS": ALL_PLUGINS[:2]}, {"PLUGINS": ALL_PLUGINS},
            {"PLUGINS": ALL_PLUGINS[::-1]}, {"DEFAULT_LANG": "en"}, {"DEFAULT_LANG": "id"},
        )
    )  # fmt: skip


@edit
def hosting_changed(world: World, hand: Hand) -> None:
    """Twins come and go; and another host reads other files."""
    world.settings["HOSTING"] = hand(
        ({}, {"compressed": True}, {"compressed": True, "host": "server"}, {"host": "netlify"}, {"host": "cloudflare"})
    )


@edit
def clock_moved(world: World, hand: Hand) -> None:
    world.now = hand(MOMENTS)


# --- cache and output ----------------------------------------------------------------------------------------------


@edit
def cache_deleted(world: World, hand: Hand) -> None:
    shutil.rmtree(world.cache, ignore_errors=True)


@edit
def store_deleted(world: World, hand: Hand) -> None:
    for path in world.cache.glob("*.sqlite*"):
        path.unlink()


@edit
def output_deleted(world: World, hand: Hand) -> None:
    shutil.rmtree(world.output, ignore_errors=True)


@edit
def output_damaged(world: World, hand: Hand) -> None:
    """What only `--verify` finds: a file deleted, altered, put there, or a folder in its place."""
    files = sorted(path for path in world.output.rglob("*") if path.is_file() and not path.name.startswith("."))
    if not files:
        return
    path, world.verify = hand(files), True
    match hand(("deleted", "altered", "added", "folder", "link")):
        case "deleted":
            path.unlink()
        case "altered":
            path.write_bytes(path.read_bytes()[:-1] + b"?")
        case "added":
            (path.parent / "asing.html").write_text("disusupi", encoding="utf-8")
        case "folder":
            path.unlink()
            path.mkdir()
        case "link":
            path.unlink()
            path.symlink_to("/etc/hostname")


ON_CONTENT = [name for name in EDITS if not name.startswith(("cache_", "store_", "output_"))]
