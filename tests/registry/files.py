"""A small right registry as files, and ways to write it wrong: what the tests of this room start from."""

from collections.abc import Mapping

from plugins.findings import Finding
from plugins.registry.read import read_registry

GOOD: Mapping[str, str] = {
    "governments": """\
- slug: provinsi-contoh
  name: Provinsi Contoh
  short_name: Contoh Raya
  kind: provinsi
  seat: Kota Contoh
- slug: kabupaten-contoh
  name: Kabupaten Contoh
  short_name: Contoh
  kind: kabupaten
  parent: provinsi-contoh
  seat: Bandar Contoh
""",
    "agencies": """\
- slug: dinas-contoh
  name: Dinas Contoh
  short_name: Discon
  kind: dinas
  government: kabupaten-contoh
- slug: bidang-contoh
  name: Bidang Contoh
  short_name: Bidcon
  kind: bidang
  government: kabupaten-contoh
  parent: dinas-contoh
""",
    "roles": """\
- slug: kepala-dinas-contoh
  name: Kepala Dinas Contoh
  short_name: Kepala Discon
  agency: dinas-contoh
  order: 310
  head: yes
- slug: anggota-contoh
  name: Anggota Contoh
  agency: dinas-contoh
  order: 600
  shared: yes
- slug: direktur-contoh
  name: Direktur Contoh
  partner: lembaga-contoh
  order: 800
""",
    "partners": """\
- slug: lembaga-contoh
  name: Lembaga Contoh
  kind: organisasi
""",
    "officials/siti-contoh": """\
name: Siti Contoh
appointments:
  - role: kepala-dinas-contoh
    from: 2020-01-01
    until: 2020-12-31
""",
}


def path_of(name: str) -> str:
    return f"registry/{name}.yaml"


def files(**changes: str | None) -> dict[str, bytes]:
    """The right registry, with files changed (`agencies="…"`), added (`officials__budi="…"`) or removed (None)."""
    texts = {**GOOD, **{name.replace("__", "/").replace("_", "-"): text for name, text in changes.items()}}
    return {path_of(name): text.encode() for name, text in texts.items() if text is not None}


def told(findings: list[Finding]) -> list[tuple[str, int, str]]:
    """(file without folder and ending, line, code) of each finding."""
    return [
        (finding.path.removeprefix("registry/").removesuffix(".yaml"), finding.line, finding.code.id)
        for finding in findings
    ]


def findings_of(**changes: str | None) -> list[tuple[str, int, str]]:
    return told(read_registry(files(**changes))[1])


def an_official_file(*appointments: str, name: str = "Budi Contoh") -> str:
    """An official's file; each appointment is written as one YAML mapping on a line of its own, from line 3 on."""
    return "\n".join([f"name: {name}", "appointments:", *(f"  - {{{item}}}" for item in appointments), ""])


def agency(slug: str, *lines: str) -> str:
    """One more agency: five lines, and those given."""
    given = f"- slug: {slug}\n  name: {slug}\n  short_name: {slug}\n  kind: dinas\n  government: kabupaten-contoh\n"
    return given + "".join(f"  {line}\n" for line in lines)


def agencies(*more: str) -> str:
    """The two right agencies (lines 1–11), and more."""
    return GOOD["agencies"] + "".join(more)
