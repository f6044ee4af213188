"""Whatever bytes a release or an attachment has, out come findings and nothing else: each with its place, in both
languages, the same ones twice.
"""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.registry.read import read_registry
from plugins.releases.enclosure import Enclosure
from plugins.releases.manuscript import Manuscript
from plugins.releases.reading import read_release
from plugins.releases.rule import FileRule, Rule
from plugins.releases.source import read_parts
from plugins.rules.families import RULES
from tests.attachments.files import docx, docx_table, ods, odt, pdf, pptx, xlsx, zipped
from tests.builders import a_file, settings
from tests.limits import ends_within, needs_fork
from tests.rules.judging import manuscript_of

ROOT = Path(__file__).resolve().parents[2]
PATH, FILE = "releases/2025/rilis-contoh.md", "releases/2025/rilis-contoh/lampiran"
JUNK = (
    "\u202e", "\u200f", "\ufeff", "\x00", "\x1b[2J", "\u2028", "\x85", "\r", "\t", "e\u0301", "\U0001f600", "\ud83d",
    "---\n", "&a ", "*a", "<<: ", "!!x ", "? ", "{", "[", "|", ": ", " #", "'", '"', "- ", "&#8238;", "<script>", "](",
    "../", "CON", "9" * 40, "2025-13-45", "٣", "Rp", "NIK 7371010101900001", "“", "’", "\\", "[^1]", "\n\n", "\n",
)  # fmt: skip
WORDS = [catalogue("id"), catalogue("en")]


@cache
def real() -> tuple[bytes, ...]:
    """Releases as people write them, and the smallest one."""
    files = sorted([*ROOT.glob("content/releases/*/*.md"), *ROOT.glob("tests/site/content/releases/*/*.md")])
    return (*(file.read_bytes() for file in files), a_file("Isi contoh."))


@cache
def registry():
    folder = ROOT / "content"
    files = sorted(folder.glob("registry/**/*.yaml"))
    return read_registry({file.relative_to(folder).as_posix(): file.read_bytes() for file in files})[0]


@st.composite
def mutated(draw):
    """A real release with lines in another order, bytes changed, parts twice or gone, and junk within."""
    data = draw(st.sampled_from(real()))
    if draw(st.booleans()):
        lines = data.split(b"\n")
        data = b"\n".join([lines[0], *draw(st.permutations(lines[1:20])), *lines[20:]])
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        match draw(st.sampled_from(["flip", "junk", "cut", "twice"])):
            case "flip":
                data = data[:at] + draw(st.binary(min_size=1, max_size=2)) + data[at + 1 :]
            case "junk":
                data = data[:at] + draw(st.sampled_from(JUNK)).encode("utf-8", "surrogatepass") + data[at:]
            case "cut":
                data = data[:at] + data[at + draw(st.integers(0, 200)) :]
            case "twice":
                data = data[:at] + data[max(0, at - draw(st.integers(0, 200))) : at] + data[at:]
    return data


def judged(data):
    """Everything that reading and the rules say."""
    release, findings = read_release(PATH, data, registry(), settings(), frozenset())
    if release is not None:
        parts, _ = read_parts(PATH, data)
        manuscript = Manuscript(release, parts.body, parts.body_line, registry(), settings())
        findings = [*findings, *(found for rule in RULES if isinstance(rule, Rule) for found in rule(manuscript))]
    return findings


def is_told(findings, lines):
    for found in findings:
        assert found.path
        assert 1 <= found.line <= lines, found
        for words in WORDS:
            assert "\n" not in found.message(words)
            assert found.text(words).isprintable() or found.text(words).count("\n") == 1


@given(st.one_of(mutated(), st.binary(max_size=300), st.binary(max_size=300).map(lambda data: a_file("Isi.") + data)))
def test_any_release_ends_in_findings_with_a_place(data):
    findings = judged(data)

    is_told(findings, data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1)
    assert judged(data) == findings


# Attachments ----------------------------------------------------------------------------------------------

ROW = ("Nama Samaran", "7371010101900001", "081234567890")
FILES = {
    "docx": docx("Isi.", "NIK 7371010101900001") + docx_table(("Nama", "NIK", "No. HP"), ROW),
    "xlsx": xlsx(("Nama", "NIK", "No. HP"), ROW),
    "ods": ods(("Nama", "NIK", "No. HP"), ROW),
    "odt": odt("NIK 7371010101900001"),
    "odp": odt("NIK 7371010101900001"),
    "pptx": pptx("NIK 7371010101900001"),
    "pdf": pdf(b"(NIK 7371010101900001) Tj", b"[(a) -400 (b)] TJ"),
    "csv": ";".join(("Nama", "NIK", "No. HP")).encode() + b"\r\n" + ";".join(ROW).encode(),
    "txt": "Isi.\n\nNIK 7371010101900001".encode("utf-16"),
    "zip": zipped({"a.txt": "NIK 7371010101900001", "b.docx": docx("Isi."), "../c.csv": "x"}),
    "mp3": b"ID3\x03\x00",
}


def told_of(ending, data):
    manuscript = manuscript_of("Isi.")
    enclosure = Enclosure(f"{FILE}.{ending}", data, manuscript.release, manuscript.registry, manuscript.settings)
    return [found for rule in RULES if isinstance(rule, FileRule) for found in rule(enclosure)]


@given(st.sampled_from(sorted(FILES)), st.sampled_from(sorted(FILES)), st.data())
def test_any_attachment_ends_in_findings_with_a_place(ending, of, data):
    file = FILES[data.draw(st.sampled_from([ending, ending, of]))]
    for _ in range(data.draw(st.integers(0, 5))):
        at = data.draw(st.integers(0, len(file)))
        file = file[:at] + data.draw(st.binary(max_size=4)) + file[at + data.draw(st.integers(0, 4)) :]

    findings = told_of(ending, file)

    is_told(findings, 10_000)
    assert told_of(ending, file) == findings


# Time -----------------------------------------------------------------------------------------------------

ENDLESS = [
    "*a ", "**a ", "_a ", "`a ", "[a](", "[a][", "![", "<a ", "<b", '[a]("b) ', "## A\n", "## A\n\n",
    "> > a\n", "|a|b|\n|-|-|\n", "a\n: b\n\n", "[^1] ", "[^1]: a\n", "&amp;", "<b>x</b> ", "\\[", "a  \n",
    "1. a\n\n", "- a\n\n    b\n\n", "Kata “kata ", "jam 9 ", "Rp1.000 ", "Dr. ", "ABC (", "21-22 ", "Rabu, ",
    "di-", "a.b@", "Pejabat Contoh, ", "Kepala Dinas ", "Kecamatan ", "12 peserta ", "menurut ", "2025/",
    "1.000.", "RT 1/RW ", "anak ", "NIK ",
]  # fmt: skip


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize("sign", ENDLESS)
def test_no_text_as_long_as_may_be_takes_long(sign):
    data = a_file("Isi.\n\n" + sign * (60_000 // len(sign)))

    assert ends_within(20, lambda: judged(data))


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", [b"7371010101900001;", b"081234567890 ", b"1 ", b"a\n", b'"', b"Jl. ", b"a@b.example "]
)
@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_no_large_attachment_takes_long(ending, piece):
    data = piece * (1_000_000 // len(piece))

    assert ends_within(20, lambda: told_of(ending, data))
