"""What a build stands on besides the content is known by digests: other code, other packages, another digest."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.engine import digests
from plugins.engine.digests import CODE, READING, code_digest, digest, packages_digest, reading_digest

ROOT = CODE.parent
LOADED = """
import sys
from pathlib import Path
import plugins.engine.reading, plugins.registry.read, plugins.releases.reading, plugins.releases.source
for name, module in sorted(sys.modules.items()):
    if name.startswith("plugins.") and module.__file__:
        print(Path(module.__file__).relative_to(Path("plugins").absolute()).as_posix())
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Code of a plugin from elsewhere."""
    folder = tmp_path / "salam"
    (folder / "kata").mkdir(parents=True)
    (folder / "__init__.py").write_text("HALO = 'Halo'\n")
    (folder / "kata" / "id.po").write_text("")
    (folder / "catatan.txt").write_text("Bukan kode.")
    return folder


def code_of(folder: Path) -> bytes:
    code_digest.cache_clear()
    return code_digest(str(folder))


def test_where_a_part_ends_counts() -> None:
    assert len({digest(b"ab"), digest(b"a", b"b"), digest(b"", b"ab"), digest(b"ab", b""), digest()}) == 5


@pytest.mark.slow
def test_code_from_elsewhere_is_known_by_its_names_and_bytes_and_not_by_its_place(elsewhere: Path) -> None:
    before = code_of(elsewhere)
    moved = elsewhere.rename(elsewhere.parent / "pindah").rename(elsewhere)
    assert code_of(moved) == before

    (elsewhere / "catatan.txt").write_text("Lain.")
    assert code_of(elsewhere) == before

    (elsewhere / "kata" / "id.po").write_text("# lain")
    other = code_of(elsewhere)
    (elsewhere / "kata" / "id.po").rename(elsewhere / "kata" / "en.po")
    assert len({before, other, code_of(elsewhere), code_digest()}) == 4


def test_all_our_code_and_the_packages_are_in_the_digest_of_code(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest()
    packages_digest.cache_clear()
    monkeypatch.setattr(digests, "PACKAGES", (*digests.PACKAGES, "a-package-that-is-not-there"))
    code_digest.cache_clear()

    assert code_digest() != before
    packages_digest.cache_clear()
    code_digest.cache_clear()


@pytest.mark.slow
def test_everything_that_reading_stands_on_is_in_its_digest() -> None:
    """What is loaded for reading could change what is read, and what was read is kept."""
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    known = {place.name for place in CODE.iterdir() if place.suffix == ".py"}

    assert "engine/reading.py" in loaded
    strays = [
        file for file in loaded if file not in known and file not in READING and file.partition("/")[0] not in READING
    ]
    assert strays == ["engine/__init__.py"]
    assert all((CODE / place).exists() for place in READING)
    assert len(reading_digest()) == len(code_digest())
