"""The corpus as stock Pelican and Hugo read it: the same texts under the same addresses and terms.

Headers are read here without the portal's code, so that what is compared with the portal does not come from it.
"""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

TAXONOMIES = ("instansi", "kegiatan", "pejabat", "jabatan", "wilayah", "pemerintah")
LISTS = dict(
    zip(TAXONOMIES, ("agencies", "event-types", "officials", "roles", "districts", "governments"), strict=True)
)
LINK = re.compile(r"\{filename\}\.\./(\d{4}/[a-z0-9-]+)\.md")


@dataclass(frozen=True, slots=True)
class Registry:
    """Names by taxonomy and slug, and what terms follow from others."""

    names: dict[str, dict[str, str]]
    governments: dict[str, str]
    appointments: dict[str, list[tuple[str, date, date]]]


@dataclass(frozen=True, slots=True)
class Release:
    """A release with everything a peer needs; `listed`: whether it stands in lists."""

    path: str
    id: str
    slug: str
    title: str
    summary: str
    moment: str
    address: str
    terms: dict[str, list[str]]
    listed: bool
    noted: str
    picture: str
    body: str

    @property
    def month(self) -> str:
        return self.moment[:7].replace("-", "/")


def load(text: str) -> Any:
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_registry(content: Path) -> Registry:
    folder = content / "registry"
    names, entries = {}, {}
    for taxonomy, name in LISTS.items():
        if name == "officials":
            entries[name] = [load(f.read_text("utf-8")) | {"slug": f.stem} for f in sorted((folder / name).iterdir())]
        else:
            entries[name] = load((folder / f"{name}.yaml").read_text("utf-8"))
        names[taxonomy] = {entry["slug"]: entry["name"] for entry in entries[name]}
    appointments = {
        official["slug"]: [
            (held["role"], _day(held["from"]), _day(held.get("until", date.max))) for held in official["appointments"]
        ]
        for official in entries["officials"]
    }
    return Registry(names, {agency["slug"]: agency["government"] for agency in entries["agencies"]}, appointments)


def read_release(content: Path, file: Path, registry: Registry) -> Release:
    _, head, body = file.read_text("utf-8").split("---\n", 2)
    header = load(head)
    moment = _text(header["date"])
    event = header.get("event", {})
    day = _day(_text(event.get("start", moment))[:10])
    withdrawn = header.get("withdrawn")
    hidden = bool(withdrawn) and withdrawn["reason"] == "personal-data"
    officials = [] if hidden else header.get("officials", [])  # it stands in no list of theirs
    terms = {
        "instansi": header["agencies"],
        "kegiatan": header.get("event_types", []),
        "pejabat": officials,
        "jabatan": [_role(registry, official, day) for official in officials],
        "wilayah": [event["district"]] if "district" in event else header.get("districts", []),
        "pemerintah": [registry.governments[agency] for agency in header["agencies"]],
    }
    changes = header.get("changes", [])
    noted = _text(withdrawn["at"]) if withdrawn else next((_text(c["at"]) for c in changes), "")
    return Release(
        path=file.relative_to(content).as_posix(),
        id=header["id"],
        slug=file.stem,
        title=header["title"],
        summary=header["summary"],
        moment=moment if "T" in moment else f"{moment}T00:00+08:00",
        address=f"/rilis/{moment[:4]}/{moment[5:7]}/{file.stem}/",
        terms={taxonomy: list(dict.fromkeys(slugs)) for taxonomy, slugs in terms.items()},
        listed="translation_of" not in header,
        noted=noted,
        picture=header.get("image", {}).get("file", "") if not hidden else "",
        body="Naskah ini ditarik.\n" if hidden else body,
    )


def _role(registry: Registry, official: str, day: date) -> str:
    return next(role for role, since, until in registry.appointments[official] if since <= day <= until)


def _day(value: str | date) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _text(value: Any) -> str:
    """YAML makes dates of days, and of moments with seconds."""
    return value if isinstance(value, str) else value.isoformat()


class Conversion:
    """The corpus in `content` as a folder of each peer; one release can be converted again after an edit."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.registry = read_registry(content)
        self.addresses: dict[str, str] = {}

    def files(self) -> Iterator[Path]:
        return (file for year in sorted((self.content / "releases").iterdir()) for file in sorted(year.glob("*.md")))

    def write_all(self, pelican: Path, hugo: Path) -> None:
        for file in self.files():
            self.addresses[f"{file.parent.name}/{file.stem}"] = _address_of(file)
        for file in self.files():
            self.write(file, pelican, hugo)
        (pelican / "terms.json").write_text(json.dumps(self.registry.names), "utf-8")
        for taxonomy, names in self.registry.names.items():
            _put(hugo / "content" / taxonomy / "_index.md", _hugo({"title": taxonomy.capitalize()}))
            for slug, name in names.items():
                _put(hugo / "content" / taxonomy / slug / "_index.md", _hugo({"title": name}))
        outputs = ["html", "atom", "jsonfeed"]
        _put(hugo / "content" / "rilis" / "_index.md", _hugo({"title": "Semua rilis"}))
        _put(hugo / "content" / "ralat" / "_index.md", _hugo({"title": "Ralat", "outputs": outputs}))
        months = {"title": "Arsip", "build": {"render": "never"}, "cascade": {"outputs": ["html"]}}
        _put(hugo / "content" / "arsip" / "_index.md", _hugo(months))
        for file in sorted((self.content / "pages").glob("*.md")):
            _, head, body = file.read_text("utf-8").split("---\n", 2)
            header = load(head)
            _put(hugo / "content" / f"{file.stem}.md", _hugo({"title": header["title"], "type": "halaman"}, body))
            lines = f"title: {header['title']}\nslug: {file.stem}\n"
            _put(pelican / "pages" / f"{file.stem}.md", f"{lines}\n{body}")

    def write(self, file: Path, pelican: Path, hugo: Path) -> None:
        release = read_release(self.content, file, self.registry)
        self.addresses[f"{file.parent.name}/{file.stem}"] = release.address
        body = LINK.sub(lambda found: self.addresses[found[1]], release.body)
        year = file.parent.name
        if release.picture:
            source = file.with_suffix("") / release.picture
            for target in (pelican / "static", hugo / "static"):
                copy = target / release.address.strip("/") / release.picture
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
            body = f"![Bentuk berwarna]({release.address}{release.picture})\n\n{body}"
        _put(pelican / "releases" / year / file.name, _pelican(release, body))
        _put(hugo / "content" / "rilis" / year / file.name, _hugo(_hugo_header(release), body))


def _address_of(file: Path) -> str:
    """The address of a release without reading its whole header."""
    with file.open(encoding="utf-8") as lines:
        month = next(line[6:13] for line in lines if line.startswith("date: "))
    return f"/rilis/{month.replace('-', '/')}/{file.stem}/"


def _pelican(release: Release, body: str) -> str:
    lines = [
        f"title: {release.title}",
        f"slug: {release.slug}",
        f"date: {release.moment}",
        f"summary: {release.summary}",
        f"url: {release.address.strip('/')}/",
        f"save_as: {release.address.strip('/')}/index.html",
        f"short: {release.id}",
        *(f"{taxonomy}: {' '.join(slugs)}" for taxonomy, slugs in release.terms.items() if slugs),
        *(["noted: " + release.noted] if release.noted else []),
        *([] if release.listed else ["unlisted: yes"]),
    ]
    return "\n".join(lines) + "\n\n" + body


def _hugo_header(release: Release) -> dict[str, Any]:
    header: dict[str, Any] = {
        "title": release.title,
        "date": release.moment[:16] + ":00" + release.moment[16:],
        "description": release.summary,
        "slug": release.slug,
        "url": release.address,
        "aliases": [f"/v/{release.id}/"],
    }
    if release.listed:
        header |= {taxonomy: slugs for taxonomy, slugs in release.terms.items() if slugs}
        header["arsip"] = [release.month[:4], release.month]
    else:
        header["build"] = {"list": "never"}
    if release.noted:
        header["noted"] = release.noted
    return header


def _hugo(header: dict[str, Any], body: str = "") -> str:
    """Hugo reads a header in JSON as well."""
    return json.dumps(header, ensure_ascii=False) + "\n\n" + body


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
