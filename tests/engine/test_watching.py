"""What changes is noticed, gathered, and told apart: content and theme, or code and settings."""

import time
from pathlib import Path

import pytest

from plugins.engine import watching
from plugins.engine.watching import Batch, Watch
from tests.engine.served import wait_for

pytestmark = pytest.mark.slow  # the system tells of a file when it pleases


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """content, theme, code and settings, each in a folder of its own."""
    for name in ("content/deep", "theme", "root/plugins", "home"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(watching, "ROOT", tmp_path / "root")
    monkeypatch.setattr(watching, "CODE", tmp_path / "root" / "plugins")
    (tmp_path / "home" / "mine.py").touch()
    return tmp_path


@pytest.fixture
def watch(folders):
    made = Watch()
    made.follow((folders / "content", folders / "theme", folders / "absent"), folders / "home" / "mine.py")
    settle(made, folders / "content" / "first.md", folders / "root/plugins/first.py", folders / "home/firstconf.py")
    yield made
    made.stop()


def settle(watch: Watch, *files: Path) -> None:
    """Write until all are noticed: a watch needs a moment to begin."""
    seen = Batch()

    def noticed() -> bool:
        nonlocal seen
        for file in files:
            if file.name not in seen.names:
                file.write_text(str(time.monotonic()))
        seen |= watch.take(0.2)
        return {file.name for file in files} <= seen.names

    wait_for(noticed, f"{files} are noticed")
    while watch.take(0.3).names:
        pass


def taken(watch: Watch, *names: str) -> Batch:
    """All that changes until these names have come."""
    batch = Batch()

    def complete() -> bool:
        nonlocal batch
        batch |= watch.take(1)
        return set(names) <= batch.names

    wait_for(complete, f"{names}")
    return batch


def test_content_and_theme_need_no_new_code(watch, folders):
    (folders / "content" / "deep" / "a.md").write_text("a")
    (folders / "theme" / "b.css").write_text("b")

    assert taken(watch, "a.md", "b.css") == Batch(frozenset({"a.md", "b.css"}), code=False)


@pytest.mark.parametrize("place", ["root/plugins/c.py", "root/pelicanconf.py", "home/mine.py", "home/otherconf.py"])
def test_code_and_settings_do(watch, folders, place):
    (folders / place).write_text("1")

    assert taken(watch, Path(place).name) == Batch(frozenset({Path(place).name}), code=True)


def test_a_settings_file_that_is_replaced_is_noticed_again_and_again(watch, folders):
    """As editors save it: a new file in the old one's place."""
    for text in ("1", "2"):
        (folders / "home" / "new").write_text(text)
        (folders / "home" / "new").replace(folders / "home" / "mine.py")

        assert taken(watch, "mine.py").code


def test_other_files_beside_the_settings_do_not_matter(watch, folders):
    (folders / "home" / "notes.txt").write_text("x")
    (folders / "home" / "output").mkdir()
    (folders / "root" / "plugins" / "__pycache__").mkdir()
    (folders / "root" / "plugins" / "__pycache__" / "c.pyc").write_text("x")
    (folders / "content" / "last.md").write_text("x")

    assert taken(watch, "last.md").names == {"last.md"}


def test_what_comes_together_is_taken_together(watch, folders):
    watch._batches.put(Batch(frozenset({"a"})))
    watch._batches.put(Batch(frozenset({"b"}), code=True))

    assert watch.take(1) == Batch(frozenset({"a", "b"}), code=True)
    assert watch.take(0.01) == Batch()


def test_it_ends_also_for_who_waits_and_whatever_came_before(folders):
    watch = Watch()
    watch._batches.put(Batch(frozenset({"a"})))
    watch.stop()

    assert watch.take(1) is None


def test_other_folders_can_be_followed_instead(watch, folders):
    (folders / "other").mkdir()
    watch.follow((folders / "other",), folders / "home" / "mine.py")
    settle(watch, folders / "other" / "first.md")

    (folders / "content" / "unseen.md").write_text("x")
    (folders / "other" / "seen.md").write_text("x")

    assert taken(watch, "seen.md").names == {"seen.md"}
