"""A page is made in any process, of what it declared; a fault of its recipe or template is told, never written."""

import pickle
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from plugins.engine.making import Ground, Item, Made, Order, make_pages
from plugins.engine.planned import common_of
from plugins.page import Page, Target
from plugins.pages.material import Material
from plugins.pages.plan import plan_pages
from plugins.releases.record import NO_TEXT, Release, Withdrawal
from plugins.theming.environment import templates_of
from tests.builders import IDS, a_body, a_release, at
from tests.pages.making import world_of
from tests.whole.sites import ROOT

THEME = ROOT / "theme"


@dataclass(frozen=True)
class View:
    title: str


def item_of(release: Release, **changes: object) -> Item:
    head = pickle.dumps(replace(release, body=NO_TEXT))
    return Item(head, pickle.dumps(release.body), release.date, None, (), ())._replace(**changes)


def made(target: Target, *releases: Release, templates: dict[str, str], **changes: object) -> Made:
    """One page by the way of a worker: an order as bytes in, its answer as bytes out."""
    world = world_of(*releases)
    items = {release.id: item_of(release, **changes) for release in releases}
    shared = pickle.dumps(Ground(common_of(world.overview), templates, None))
    [page] = pickle.loads(make_pages(pickle.dumps(Order(shared, (target,), items))))
    return page


def titled(material: Material, title: str) -> Page:
    """A recipe: a title and nothing else."""
    return Page("/a/", "page.html", View(title))


def text_of(material: Material, id_: str) -> Page:
    """A recipe: the text of a release."""
    return Page("/a/", "page.html", View(material.release(id_).body.text))


def state_of(material: Material, id_: str) -> Page:
    """A recipe: what is known of a release."""
    release, state = material.release(id_), material.inputs.states[id_]
    return Page("/a/", "page.html", View(f"{state.withdrawal and state.withdrawal.reason} {release.withdrawn}"))


def misplaced(material: Material) -> Page:
    """A recipe that makes another page than was planned."""
    return Page("/b/", "page.html", View("B"))


PLAIN = Target("/a/", titled, "page.html", ("A & B",))


def test_a_page_is_rendered_with_its_view_escaped() -> None:
    page = made(PLAIN, templates={"page.html": "<h1>{{ title }}</h1>"})

    assert page == Made(b"<h1>A &amp; B</h1>")


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<h1>\n{{ tilte }}</h1>", "UndefinedError: 'tilte' is undefined"),
        ("{{ title.nama.x }}", "UndefinedError"),
        ("{% if %}", "TemplateSyntaxError"),
        ("{{ title + 1 }}", "TypeError"),
        ("{% include 'nowhere.html' %}", "TemplateNotFound"),
    ],
)
def test_a_fault_of_a_template_is_told_with_its_place(template: str, problem: str) -> None:
    page = made(PLAIN, templates={"page.html": template})

    assert problem in page.problem
    assert (page.content, page.place[0]) == (b"", "templates/page.html")


def test_a_fault_of_a_recipe_is_told_with_its_place() -> None:
    page = made(Target("/a/", titled, "page.html", ("A", "one too many")), templates={"page.html": ""})

    assert page.problem.startswith("TypeError: titled() takes 2 positional arguments")
    assert page.place[0].endswith(".py")


def test_a_page_that_is_not_the_planned_one_is_told() -> None:
    page = made(Target("/a/", misplaced, "page.html"), templates={"page.html": ""})

    assert page.problem.startswith("ValueError: planned as page.html, made as /b/ by page.html")


def test_one_fault_does_not_hide_the_pages_beside_it() -> None:
    shared = pickle.dumps(Ground(common_of(world_of().overview), {"page.html": "{{ title }}"}, None))
    targets = (PLAIN._replace(params=()), PLAIN)

    pages = pickle.loads(make_pages(pickle.dumps(Order(shared, targets, {}))))

    assert [bool(page.problem) for page in pages] == [True, False]
    assert pages[1].content == b"A &amp; B"


def test_a_text_is_there_only_for_whom_it_was_declared() -> None:
    release = a_release(body=a_body(text="Isi lengkap."))
    words = {"templates": {"page.html": "{{ title }}"}}
    plain = Target("/a/", text_of, "page.html", (release.id,))

    assert made(plain._replace(texts=(release.id,)), release, **words).content == b"Isi lengkap."
    assert made(plain._replace(heads=(release.id,)), release, **words).problem.startswith("AttributeError")
    assert made(plain, release, **words).problem.startswith(f"KeyError: '{release.id}'")


def test_a_translation_is_withdrawn_with_its_original_and_no_release_before_its_time() -> None:
    withdrawal = Withdrawal(at("2025-11-01"), "legal", "Putusan.")
    release, words = a_release(), {"templates": {"page.html": "{{ title }}"}}
    target = Target("/a/", state_of, "page.html", (release.id,), (release.id,))

    before = made(target, release, at=at("2025-10-31"), withdrawn=withdrawal, **words)
    after = made(target, release, at=at("2025-11-01"), withdrawn=withdrawal, **words)

    assert before.content.startswith(b"None ")
    assert after.content.startswith(b"legal ")


@pytest.mark.slow
def test_every_page_of_the_theme_is_made_in_one_order_and_asks_the_same_alone(tmp_path: Path) -> None:
    """What a process keeps from page to page must hide no question."""
    corpus = (a_release(), a_release(id=IDS[1], slug="lain", date="2025-11-03"))
    world = world_of(*corpus)
    targets = tuple(output for output in plan_pages(world.overview) if isinstance(output, Target))
    items = {release.id: item_of(release) for release in corpus}

    def asked(*orders: tuple[Target, ...]) -> list[Made]:
        pages = []
        for number, batch in enumerate(orders):
            # Templates that differ in name only are another build to a process: nothing is kept from before.
            shared = pickle.dumps(Ground(common_of(world.overview), templates_of(THEME) | {str(number): ""}, tmp_path))
            pages += pickle.loads(make_pages(pickle.dumps(Order(shared, batch, items))))
        return pages

    together, alone = asked(targets), asked(*((target,) for target in targets))

    assert [page.problem for page in together] == [""] * len(targets)
    assert together == alone
