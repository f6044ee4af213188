"""Rules between files."""

import pytest

from plugins.releases.corpus import check_corpus, withdrawn_with_original
from plugins.releases.outline import OwnFile, outline_of
from plugins.releases.record import Attachment, Picture, Withdrawal
from tests.builders import IDS, a_body, a_release, at


def release(slug, **changes):
    lines = (("id", 2), ("date", 5), ("translation_of", 9), ("withdrawn", 8), ("lang", 10))
    return outline_of(a_release(slug=slug, lines=lines, **changes))


ORIGINAL = release("asli", id=IDS[0])


def translation(slug="terjemahan", id=IDS[1], of=IDS[0], lang="en", **changes):
    return release(slug, id=id, translation_of=of, lang=lang, **changes)


def withdrawn(by, **changes):
    return release("lama", id=IDS[3], withdrawn=Withdrawal(at("2025-10-25"), "superseded", "A.", by), **changes)


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        ([ORIGINAL, translation()], []),
        ([ORIGINAL, release("lain", id=IDS[0])], [("asli", 2, "R301"), ("lain", 2, "R301")]),
        ([translation(of=IDS[5])], [("terjemahan", 9, "R302")]),
        ([translation(of=IDS[1])], [("terjemahan", 9, "R303")]),
        ([ORIGINAL, translation(), translation("dua", IDS[2], IDS[1], "fr")], [("dua", 9, "R304")]),
        ([ORIGINAL, translation(lang="id")], [("terjemahan", 10, "R305")]),
        ([ORIGINAL, translation(), translation("dua", IDS[2])], [("terjemahan", 10, "R306")]),
        ([ORIGINAL, withdrawn(IDS[0])], []),
        ([withdrawn(IDS[5])], [("lama", 8, "R307")]),
        ([withdrawn(IDS[3])], [("lama", 8, "R308")]),
        (
            [release("asli", id=IDS[0], withdrawn=Withdrawal(at("2025-10-24"), "error", "A.")), withdrawn(IDS[0])],
            [("lama", 8, "R309")],
        ),
        ([release("asli", id=IDS[0], date=at("2099-01-01")), translation()], [("terjemahan", 5, "R313")]),
        ([release("asli", id=IDS[0], date=at("2099-01-01")), translation(date=at("2099-01-01"))], []),
        ([release("asli", id=IDS[0], status="draft"), translation()], [("terjemahan", 9, "R310")]),
        ([release("asli", id=IDS[0], status="draft"), translation(status="draft")], []),
        ([release("asli", id=IDS[0], status="draft"), withdrawn(IDS[0])], [("lama", 8, "R310")]),
    ],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_what_files_say_of_each_other_holds(releases, expected, turn):
    findings = check_corpus(releases[::turn], [])

    assert sorted((f.path[14:-3], f.line, f.code.id) for f in findings) == expected


@pytest.mark.parametrize("reason", ["error", "personal-data"])
def test_a_translation_is_withdrawn_with_its_original(reason):
    gone = release("asli", id=IDS[0], withdrawn=Withdrawal(at("2025-10-24"), reason, "A."))

    original, translated, other = withdrawn_with_original([gone, translation(), release("lain", id=IDS[3])])

    assert translated.withdrawn == original.withdrawn == gone.withdrawn
    assert other.withdrawn is None


def test_a_translation_keeps_its_own_withdrawal():
    gone = release("asli", id=IDS[0], withdrawn=Withdrawal(at("2025-10-24"), "error", "A."))
    own = Withdrawal(at("2025-10-25"), "legal", "B.")

    assert withdrawn_with_original([gone, translation(withdrawn=own)])[1].withdrawn == own


def test_both_files_of_a_repeated_id_are_named():
    first, second = check_corpus([ORIGINAL, release("lain", id=IDS[0])], [])

    assert {first.path, second.path} == {first.facts["other"], second.facts["other"]}


def test_the_files_that_nobody_names_are_told_in_one_line():
    folder = "releases/2025/rilis-contoh"
    item = a_release(
        image=Picture(f"{folder}/a.jpg", "A"),
        attachments=(Attachment(f"{folder}/b.pdf", "B"),),
        body=a_body(pictures=(Picture(f"{folder}/c.png", "C"),)),
    )
    page = "pages/tentang.md"
    files = {f"{folder}/{name}" for name in ("a.jpg", "b.pdf", "c.png", "d.jpg", "g.jpg")}
    files |= {"pages/tentang/e.jpg", "pages/tentang/f.jpg"}

    findings = check_corpus([outline_of(item)], [(page, (OwnFile("pages/tentang/f.jpg", 3, True),))], files)

    assert [(f.path, f.facts["value"], f.is_error) for f in findings] == [
        (item.source, "'d.jpg', 'g.jpg'", False),
        (page, "'e.jpg'", False),
    ]
