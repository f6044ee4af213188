"""A portal with imported drafts builds; what an editor publishes of them is found, at its old address too."""

import pytest

from tests.desk.desks import a_desk
from tests.engine.portal import pelican
from tests.importer.imports import an_old_release, brought

OLD = "https://lama.example/berita/loket-{}/"


@pytest.mark.slow
def test_drafts_stay_hidden_until_they_are_ready(tmp_path):
    items = [an_old_release(str(number), address=OLD.format(number)) for number in range(3)]
    heard = brought(tmp_path, *items)
    content, output = a_desk(tmp_path).content, tmp_path / "output"
    hidden = pelican(content, output)
    pages = [(output / "berita" / f"loket-{number}/index.html") for number in range(3)]

    assert (hidden.returncode, hidden.stderr) == (0, hidden.stderr), hidden.stderr
    assert not any(page.exists() for page in pages)
    assert not (output / "rilis/2019").exists()

    place = content / heard.results[1].path
    renamed = place.with_name("nama-baru.md")
    renamed.write_bytes(place.read_bytes().replace(b"status: draft\n", b""))
    place.unlink()
    shown = pelican(content, output)

    assert shown.returncode == 0, shown.stderr
    assert [page.exists() for page in pages] == [False, True, False]
    assert "/rilis/2019/12/nama-baru/" in pages[1].read_text()
    assert brought(tmp_path, *items).statuses == ["unchanged", "kept", "unchanged"]
