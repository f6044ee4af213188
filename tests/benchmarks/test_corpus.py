"""The invented corpus: the same bytes for the same seed, whole and without errors, skewed as real use is."""

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks import corpus, offices
from benchmarks.corpus import Corpus, release_id, write_corpus
from plugins.releases.identity import is_id

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def releases(found):
    return sorted(path for path in found if path.startswith("releases/") and path.endswith(".md"))


def test_the_same_seed_gives_the_same_bytes_whatever_the_order_of_hashes(tmp_path):
    write_corpus(tmp_path / "here", 30, seed=7)
    script = "import sys; from pathlib import Path; from benchmarks.corpus import write_corpus; "
    script += "write_corpus(Path(sys.argv[1]), 30, 7)"
    for hashes in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": hashes, "PYTHONPATH": str(ROOT), "TZ": "America/New_York"}
        command = [sys.executable, "-c", script, str(tmp_path / hashes)]
        subprocess.run(command, env=environment, cwd=tmp_path, check=True)

        assert files(tmp_path / hashes) == files(tmp_path / "here")


def test_another_seed_gives_other_releases(tmp_path):
    write_corpus(tmp_path / "one", 5, seed=1)
    write_corpus(tmp_path / "two", 5, seed=2)

    assert not set(releases(files(tmp_path / "one"))) & set(releases(files(tmp_path / "two")))


def test_a_small_corpus_is_the_beginning_of_a_large_one(tmp_path):
    write_corpus(tmp_path / "small", 20, seed=1)
    write_corpus(tmp_path / "large", 25, seed=1)
    small, large = files(tmp_path / "small"), files(tmp_path / "large")

    assert {path: large[path] for path in small} == small
    assert len(releases(large)) == 25


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine").write_text("x", encoding="utf-8")

    with pytest.raises(FileExistsError):
        write_corpus(tmp_path, 1, seed=1)

    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_ids_are_right_and_stand_once():
    ids = [release_id(3, number) for number in range(20_000)]

    assert all(map(is_id, ids))
    assert len(set(ids)) == len(ids)


def test_nobody_holds_two_roles_and_no_role_has_two_holders():
    made = Corpus(1)
    of_people = [[(held.since, held.until) for held in tenures] for tenures in made.tenures]
    of_roles = [[(held.since, held.until) for _, held in held_by] for held_by in made.holders.values()]

    assert len(of_people) == offices.OFFICIALS
    assert all(of_people)
    for spans in (*of_people, *of_roles):
        assert all((before[1] or date.max) < after[0] for before, after in pairwise(sorted(spans, key=str)))


def test_a_few_are_used_far_more_often_than_the_others(tmp_path):
    made = Corpus(1)
    used = Counter()
    for number in range(600):
        text = made.release(number)
        header = next(text)[1].decode().split("---\n")[1]
        used[next(line for line in header.splitlines() if line.startswith("agencies: ")).split("[")[1][:-1]] += 1

    assert used.most_common(1)[0][1] > 600 / 60 * 5
    assert len(used) > 30


def test_days_lie_in_the_years_of_the_portal():
    days = [Corpus(1).identity(number).day for number in range(200)]

    assert min(days) >= corpus.FIRST_DAY
    assert max(days) <= corpus.LAST_DAY < corpus.NEWEST
    assert len({day.year for day in days}) > 10


def test_every_kind_of_content_occurs():
    made = Corpus(1)
    contents = [content for number in range(400) for content in made.release(number)]
    texts = "".join(content.decode() for path, content in contents if path.endswith(".md"))

    for sign in ("\n- ", "\n1. ", "\n| ", "[^1]: ", "\n> “", "](https://", "({filename}", "kind: correction",
                 "withdrawn: {", "personal-data", "translation_of: ", "event:\n", "image: {"):  # fmt: skip
        assert sign in texts, sign
    assert any(path.endswith("/gambar.jpg") for path, _ in contents)


def test_a_release_has_about_340_words():
    bodies = [next(Corpus(1).release(number))[1].decode().split("---\n", 2)[2] for number in range(100)]

    assert 320 < sum(len(body.split()) for body in bodies) / 100 < 370


@pytest.mark.slow
def test_a_small_corpus_passes_the_check_with_no_error_and_no_advice_of_its_own(tmp_path):
    write_corpus(tmp_path / "content", 30, seed=1)
    settings = str(ROOT / "benchmarks" / "siteconf.py")
    words = ["check", "--content", str(tmp_path / "content"), "--settings", settings, "--format", "github"]
    done = subprocess.run([sys.executable, "-m", "invoke", *words], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "::error" not in done.stdout
    assert "releases/" not in done.stdout
