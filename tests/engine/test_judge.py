"""Every release is judged once, and again when it, the registry it asked, or the rules have changed."""

from collections.abc import Iterator

import pytest

from plugins.engine import judge as judging_of_all
from plugins.engine.judging import Judged
from plugins.engine.pelican import open_portal
from plugins.engine.read import held_once
from plugins.engine.report import Report, Silence
from plugins.engine.work import Wishes
from plugins.errors import ContentError
from plugins.findings import Code, Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import Comparison, Notes, Rule, comparison, rule, rule_named
from plugins.settings import Settings
from tests.engine.edits import World, change, new_world
from tests.engine.portal import CONF
from tests.engine.twice import share_templates

ADVISED = Code("T999", "the agency is called {name}", "", "advice")
LONGEST = Code("T998", "the longest title has {length} signs", "", "advice")
FORBIDDEN = Code("D999", "the word {word} is forbidden", "")
PLUGIN = """from plugins import signals
from tests.engine.test_judge import forbidden_word, longer_than_the_others, name_of_the_agency

def answer(portal, advice):
    return (name_of_the_agency, forbidden_word, longer_than_the_others)

def register():
    signals.rules.connect(answer)
"""


@rule(ADVISED, wrong="", right="")
def name_of_the_agency(manuscript: Manuscript) -> Iterator[Finding]:
    """Tells what an agency is called: a rule that asks the registry."""
    agency = manuscript.registry.agencies[manuscript.release.lead_agency]
    yield manuscript.header("agencies", ADVISED, name=agency.short_name)


@rule(FORBIDDEN, wrong="terlarang", right="boleh")
def forbidden_word(manuscript: Manuscript) -> Iterator[Finding]:
    """The word "terlarang" stops a build."""
    for block in manuscript.texts:
        if "terlarang" in block.text:
            yield manuscript.finding(block.line, FORBIDDEN, word="terlarang")


def length_of_the_title(manuscript: Manuscript) -> int:
    return len(manuscript.release.title)


@comparison(LONGEST, note=length_of_the_title, wrong="", right="")
def longer_than_the_others(notes: Notes) -> Iterator[Finding]:
    """Tells which release has the longest title: a rule of all together."""
    path = max(sorted(notes), key=notes.__getitem__)
    yield Finding(path, 1, LONGEST, {"length": notes[path]})


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    (tmp_path / "strict.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(str(tmp_path))
    world = new_world(tmp_path / "world")
    share_templates(world.cache)
    return world


@pytest.fixture
def judged(monkeypatch) -> list[str]:
    """The paths that were judged, in order."""
    seen: list[str] = []
    real = judging_of_all._judged

    def counted(*given: object) -> Iterator[tuple[str, Judged]]:
        for path, told in real(*given):  # type: ignore[arg-type]
            seen.append(path)
            yield path, told

    monkeypatch.setattr(judging_of_all, "_judged", counted)
    return seen


def checked(world: World, advice: bool = True, plugin: str = "strict") -> Report:
    given = {
        "NOW": world.now,
        "PATH": str(world.content),
        "THEME": str(world.theme),
        "CACHE_PATH": str(world.cache),
        "PLUGINS": [plugin, "plugins.taxonomies", "plugins.pages"],
    }
    return open_portal(CONF, given).build(None, Silence(), Wishes(workers=1, advice=advice))


def told(report: Report, code: Code) -> list[str]:
    return sorted(finding.path.rpartition("/")[2] for finding in report.findings if finding.code == code)


@pytest.mark.slow
def test_what_is_new_is_judged_and_what_is_not_keeps_its_findings(world, judged):
    first = checked(world)
    everything = list(judged)
    judged.clear()
    change(world.content / "releases/2026/pelatihan-air.md", title="Air bersih dilatihkan")

    second = checked(world)

    assert len(everything) == len(world.releases()) == len(told(first, ADVISED))
    assert judged == ["releases/2026/pelatihan-air.md"]
    assert told(second, ADVISED) == told(first, ADVISED)


@pytest.mark.slow
def test_nothing_is_judged_when_nothing_is_new(world, judged):
    first = checked(world)
    judged.clear()

    assert checked(world).findings == first.findings
    assert judged == []


@pytest.mark.slow
def test_what_a_rule_asked_of_the_registry_counts(world, judged):
    checked(world)
    judged.clear()
    agencies = world.content / "registry/agencies.yaml"
    text = agencies.read_text(encoding="utf-8")
    agencies.write_text(text.replace("short_name: ", "short_name: Baru ", 1), encoding="utf-8")

    report = checked(world)

    assert 0 < len(judged) < len(world.releases())
    assert any(str(finding.facts["name"]).startswith("Baru ") for finding in report.findings if finding.code == ADVISED)


@pytest.mark.slow
def test_a_registry_that_answers_the_same_is_not_asked_again(world, judged, monkeypatch):
    first = checked(world)
    judged.clear()
    monkeypatch.setattr(judging_of_all, "answered", None)

    assert checked(world).findings == first.findings


@pytest.mark.slow
def test_releases_are_compared_again_when_one_of_them_is_new_or_gone(world, judged):
    first = told(checked(world), LONGEST)
    assert len(first) == 1
    judged.clear()
    change(world.content / "releases/2026/pelatihan-air.md", title="Air bersih dilatihkan " * 5)

    assert told(checked(world), LONGEST) == ["pelatihan-air.md"] != first
    assert judged == ["releases/2026/pelatihan-air.md"], "of the others the notes are kept"
    assert told(checked(world), LONGEST) == ["pelatihan-air.md"], "and what they gave"

    change(world.content / "releases/2026/pelatihan-air.md", date="kemarin")
    with pytest.raises(ContentError) as error:
        checked(world)
    assert [one.path.rpartition("/")[2] for one in error.value.findings if one.code == LONGEST] == first


@pytest.mark.slow
def test_a_build_asks_only_what_can_stop_it(world, judged):
    assert told(checked(world, advice=False), ADVISED) == []
    path = world.content / "releases/2026/pelatihan-air.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nKata terlarang.\n", encoding="utf-8")

    with pytest.raises(ContentError) as error:
        checked(world, advice=False)

    assert [(one.path.rpartition("/")[2], one.code.id) for one in error.value.findings if one.is_error] == [
        ("pelatihan-air.md", "D999")
    ]


@pytest.mark.slow
def test_advice_is_asked_for_after_a_build_that_did_not(world):
    checked(world, advice=False)

    assert told(checked(world), ADVISED) != []


def test_rules_are_silent_where_the_form_is_wrong(world):
    change(world.content / "releases/2026/pelatihan-air.md", date="kemarin")

    with pytest.raises(ContentError) as error:
        checked(world)

    advised = {one.path.rpartition("/")[2] for one in error.value.findings if one.code == ADVISED}
    assert "pelatihan-air.md" not in advised
    assert advised != set()


ELSEWHERE = """from plugins import signals
from tests.engine.test_judge import word_of_the_editors

def answer(portal, advice):
    return (word_of_the_editors,)

def register():
    signals.rules.connect(answer)
"""


def elsewhere(settings: Settings) -> bytes:
    """What a rule stands on beside the content; tests put another in its place."""
    return b"here"


@rule(ADVISED, wrong="", right="", stands_on=lambda settings: elsewhere(settings))
def word_of_the_editors(manuscript: Manuscript) -> Iterator[Finding]:
    """Tells where a word comes from: a rule that asks for one, and looks at something else, too."""
    if manuscript.path.endswith("pelatihan-air.md") and elsewhere(manuscript.settings):
        accepted = manuscript.registry.accepted_words.get("peragaan", "nowhere")
        yield manuscript.header("title", ADVISED, name=f"{accepted} {elsewhere(manuscript.settings).decode()}")


@pytest.mark.slow
def test_what_rules_look_at_elsewhere_counts_though_no_file_has_changed(world, judged, tmp_path, monkeypatch):
    (tmp_path / "lookout.py").write_text(ELSEWHERE)

    def names() -> list[object]:
        return [one.facts["name"] for one in checked(world, plugin="lookout").findings if one.code == ADVISED]

    assert names() == ["nowhere here"]
    judged.clear()
    assert (names(), judged) == (["nowhere here"], [])

    monkeypatch.setitem(globals(), "elsewhere", lambda settings: b"there")
    assert names() == ["nowhere there"]
    assert len(judged) == len(world.releases())


@pytest.mark.slow
def test_an_accepted_word_is_asked_for_as_an_entry_is(world, judged, tmp_path):
    (tmp_path / "lookout.py").write_text(ELSEWHERE)
    checked(world, plugin="lookout")
    judged.clear()
    (world.content / "words.txt").write_text("# kata kita\nPeragaan  # nama\n", encoding="utf-8")

    report = checked(world, plugin="lookout")

    assert [one.facts["name"] for one in report.findings if one.code == ADVISED] == ["Peragaan here"]
    assert judged == ["releases/2026/pelatihan-air.md"]


@pytest.mark.slow
def test_a_waiver_is_called_useless_only_by_a_check_that_heard_every_rule(world, tmp_path, monkeypatch):
    (tmp_path / "lookout.py").write_text(ELSEWHERE)
    path = world.content / "releases/2026/pelatihan-air.md"
    waiver = {"reason": "Alasan contoh", "name": "Nama Contoh", "until": "2030-01-01"}
    change(path, waivers=[{"code": code, **waiver} for code in ("T999", "T998")])

    def unused(**given) -> list[object]:
        try:
            findings = checked(world, plugin="lookout", **given).findings
        except ContentError as error:
            findings = error.findings
        return [one.facts["code"] for one in findings if one.code.id == "R311"]

    assert unused() == ["T998"]
    assert unused(advice=False) == []
    monkeypatch.setitem(globals(), "elsewhere", lambda settings: b"")
    assert unused() == ["T998"], "a rule that has nothing to stand on is silent"
    for file, text in (("registry/roles.yaml", "[\n"), ("releases/2026/salah.md", "salah")):
        wrong = world.content / file
        was = wrong.read_bytes() if wrong.exists() else None
        wrong.write_text(text, encoding="utf-8")
        assert unused() == [], file
        wrong.unlink() if was is None else wrong.write_bytes(was)


def test_a_rule_is_found_by_its_name_in_another_process():
    assert rule_named(forbidden_word.name) is forbidden_word
    assert forbidden_word.is_guard
    assert not name_of_the_agency.is_guard
    with pytest.raises(TypeError):
        rule_named("plugins.releases.rule:rule")
    assert isinstance(forbidden_word, Rule)
    assert rule_named(longer_than_the_others.name) is longer_than_the_others
    assert isinstance(longer_than_the_others, Comparison)


def test_a_question_that_many_releases_ask_is_held_once():
    asked = tuple(f"agencies:{slug}" for slug in ("dinas-contoh", "dinas-contoh"))

    first, second = held_once(asked)

    assert asked[0] is not asked[1], "two texts that say the same"
    assert first is second
    assert (first, second) == asked
