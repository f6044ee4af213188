"""nginx under load while builds are deployed and rolled back: no request fails, and no page misses what it needs."""

import pytest

from benchmarks.load import loaded

pytestmark = pytest.mark.slow


def test_no_request_fails_and_no_page_misses_its_assets_while_builds_come_and_go(small, tmp_path):
    for folder in (tmp_path, tmp_path.parent):
        folder.chmod(0o755)

    seen = loaded(small.folder, tmp_path, 6)

    assert seen.wrong == []
    assert seen.failed == []
    assert seen.switches >= 2
    assert seen.assets > 10
    assert seen.requests > 100
