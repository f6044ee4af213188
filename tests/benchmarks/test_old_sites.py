"""An invented old site can be read as what it is, whole."""

import pytest

from benchmarks.old_sites import KINDS, write_old_site
from tests.importer.old_tables import read


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_old_site_is_read_whole(tmp_path, kind):
    path = tmp_path / "situs-lama"
    write_old_site(path.with_suffix(".csv") if kind == "csv" else path, kind, 0.3)
    (file,) = tmp_path.iterdir()
    olds, codes = read(file)

    assert codes == []
    assert len({old.key for old in olds}) == len(olds) > 50
    assert all(old.title and old.published and old.body for old in olds)
    assert 0.2e6 < file.stat().st_size < 0.5e6


def test_another_kind_is_refused(tmp_path):
    with pytest.raises(ValueError, match="sql"):
        write_old_site(tmp_path / "x", "excel", 1)
