"""The reader's language, as each system tells it."""

import pytest

from plugins.reader import readers_language


@pytest.mark.parametrize(
    ("environment", "system", "language"),
    [
        ({"LANG": "id_ID.UTF-8"}, "", "id"),
        ({"LANG": "id"}, "", "id"),
        ({"LC_ALL": "ID-id"}, "", "id"),
        ({"LANGUAGE": "id:en", "LANG": "en_GB.UTF-8"}, "", "id"),
        ({"LANGUAGE": "en:id", "LANG": "id_ID.UTF-8"}, "", "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "id_ID", "LANG": "en_US"}, "", "id"),
        ({"LC_ALL": "C", "LANG": "id_ID"}, "", "en"),
        ({"LANG": "idx_ID"}, "", "en"),
        ({}, "id_ID", "id"),
        ({}, "en_US", "en"),
        ({}, "", "en"),
        ({"LANG": "\udcff.:_"}, "", "en"),
    ],
)
def test_the_first_that_is_told_decides(environment, system, language):
    assert readers_language(environment, system) == language
