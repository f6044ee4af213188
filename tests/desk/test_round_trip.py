"""An edit changes what it speaks of, and not a byte more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.appointing import with_appointment
from plugins.desk.bytes_of_files import edited_header, edited_list
from plugins.desk.changing import with_change, with_withdrawal
from plugins.desk.round_trip import lines_of, with_block, with_item, with_until, without_ends
from plugins.desk.yaml_text import as_read
from plugins.engine.trouble import Trouble
from plugins.positioned import read_yaml
from plugins.releases.source import read_parts
from tests.desk.desks import inserted

NEW = {"role": "bupati", "kind": "plt", "from": "2026-01-01", "decree": "SK: #1", "source": {"name": "Berita Contoh"}}
CHANGE = {"at": "2026-02-01T09:30+08:00", "kind": "update", "note": "Baru: jam", "approver": "Pemeriksa Contoh"}
REMARKS = st.sampled_from(["", "# catatan", "    # jauh: di dalam", "  # - role: lama", "# - x: [", "   "])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
SCALARS = st.sampled_from(["Pejabat Contoh", '"Pejabat: Contoh"', "'Pejabat # Contoh'", "Pejabat\n  Contoh lain"])
NOTES = st.sampled_from(["note: Satu", "note: |\n  Satu\n  # bukan catatan\n", "note: >-\n  Satu\n\n  dua", "note:"])
DECREES = st.sampled_from(["", "decree: SK 1", 'decree: "SK: 1"', "note: >\n{pad}  panjang\n{pad}  sekali", "decree:"])


@st.composite
def items(draw, number):
    """One appointment as somebody may have written it, from the column of its hyphen on."""
    day = f"{2000 + number}-01-01"
    quoted = draw(st.sampled_from([day, f"'{day}'", f'"{day}"']))
    if draw(st.booleans()):
        form = draw(
            st.sampled_from(
                ["{{role: r{n}, from: {day}}}", "{{from: {day}, role: r{n}}}", "{{ role: r{n},\n{pad}from: {day} }}"]
            )
        )
        return form.format(n=number, day=quoted, pad="    " + " " * 6)
    lines = [f"role: r{number}", f"from: {quoted}", draw(DECREES)]
    return "\n".join(line for line in draw(st.permutations(lines)) if line)


@st.composite
def officials(draw):
    """The bytes of an official's file, and how many appointments it has."""
    column = " " * draw(st.sampled_from([0, 2, 4]))
    gap = " " * draw(st.integers(1, 3))
    count = draw(st.integers(1, 3))
    held = [draw(REMARKS), "appointments:"]
    for number in range(count):
        item = draw(items(number)).replace("{pad}", column + " " + gap)
        first, *rest = item.split("\n")
        pad = column + " " + gap
        held += [f"{column}-{gap}{first}", *(line if line.startswith(" ") else pad + line for line in rest)]
        held.append(draw(REMARKS))
    name = [f"name: {draw(SCALARS)}", draw(REMARKS), draw(NOTES), draw(REMARKS)]
    text = "\n".join([*held, *name] if draw(st.booleans()) else [*name, *held])
    text = text.rstrip("\n") + draw(st.sampled_from(["", "\n", "\n\n", "\n# selesai", "\n# selesai\n"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    return mark + text.replace("\n", draw(ENDS)).encode(), count


def value(data):
    given, findings = read_yaml(data.decode("utf-8-sig"), "")
    return None if findings else given.data


@given(officials())
def test_an_appointment_more_leaves_all_else_byte_for_byte(made):
    old, _ = made
    if (before := value(old)) is None:
        return

    new = with_appointment(old, "registry/officials/x.yaml", NEW)

    wanted = {**before, "appointments": [*before["appointments"], as_read(NEW)]}
    assert without_ends(value(new)) == without_ends(wanted)
    added = inserted(old, new)
    assert added is not None
    assert len(lines_of(added.decode())) <= 9


def test_a_folded_text_at_the_end_of_an_open_file_may_be_followed():
    old = b"name: Pejabat Contoh\nappointments:\n- role: r0\n  from: 2000-01-01\n  note: >\n    panjang\n    sekali"

    new = with_appointment(old, "registry/officials/x.yaml", NEW)

    assert new.startswith(old + b"\n- ")
    assert value(new)["appointments"][1:] == [as_read(NEW)]


@given(officials(), st.data())
def test_an_end_leaves_all_else_byte_for_byte(made, data):
    old, count = made
    if (before := value(old)) is None:
        return
    index = data.draw(st.integers(0, count - 1))

    new = edited_list(old, lambda text: with_until(text, index, "2031-12-31"))

    before["appointments"][index]["until"] = "2031-12-31"
    assert value(new) == before
    assert inserted(old, new).decode().strip(" ,\r\n") in ("until: 2031-12-31", "2031-12-31")


@given(officials(), st.data())
def test_another_end_takes_the_place_of_the_first(made, data):
    old, count = made
    if value(old) is None:
        return
    index = data.draw(st.integers(0, count - 1))
    once = edited_list(old, lambda text: with_until(text, index, "2031-12-31"))

    twice = edited_list(once, lambda text: with_until(text, index, "2032-06-30"))

    assert twice == once.replace(b"2031-12-31", b"2032-06-30")


@pytest.mark.parametrize(
    "text",
    [
        "appointments: [{role: a, from: 2020-01-01}]",
        "{appointments: [{role: a, from: 2020-01-01}]}",
        "appointments:\n  [\n  {role: a, from: 2020-01-01}\n  ]\n",
        "appointments: kosong\n",
        "appointments:\n  a: b\n",
        "- role: a\n",
        "",
        "a: [",
        "appointments:\n- &x a\n",
    ],
)
def test_what_is_not_written_line_by_line_is_refused(text):
    with pytest.raises(Trouble, match="E310"):
        with_appointment(text.encode(), "registry/officials/x.yaml", NEW)


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(Trouble, match="E310"):
        with_appointment(b"name: \xff\n", "registry/officials/x.yaml", NEW)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a: 1", "a: 1\nkeys:\n  - x: y"),
        ("a: 1\n", "a: 1\nkeys:\n  - x: y\n"),
        ("a: 1\r\n\r\n", "a: 1\r\nkeys:\r\n  - x: y\r\n\r\n"),
        ("keys:\na: 1\n", "keys:\n  - x: y\na: 1\n"),
        ("keys: []\na: 1\n", "keys:\n  - x: y\na: 1\n"),
        ("keys: ~\n", "keys:\n  - x: y\n"),
        ("  a: 1\n  b: 2\n", "  a: 1\n  b: 2\n  keys:\n    - x: y\n"),
        ("keys:\n- x: z\n", "keys:\n- x: z\n- x: y\n"),
        ("keys:\n-   x: z\n\n# lalu\na: 1\n", "keys:\n-   x: z\n-   x: y\n\n# lalu\na: 1\n"),
        ("keys:\n  - x: z\n    # ini\n# lalu\na: 1\n", "keys:\n  - x: z\n    # ini\n  - x: y\n# lalu\na: 1\n"),
        ("keys: &x\na: 1\n", None),
        ("keys: [z]\n", None),
        ('"keys":\na: 1\n', None),
    ],
)
def test_an_item_stands_where_a_person_would_write_it(old, new):
    assert with_item(old, "keys", {"x": "y"}) == new


def test_entries_that_are_parted_by_blank_lines_stay_so():
    assert with_item("- a: 1\n\n- a: 2\n", "", {"a": "3"}) == "- a: 1\n\n- a: 2\n\n- a: 3\n"


def test_a_block_never_takes_the_place_of_another():
    assert with_block("withdrawn:\n  at: x\n", "withdrawn", {"at": "y"}) is None


def test_an_empty_end_is_filled():
    old = "appointments:\n  - role: a\n    from: 2020-01-01\n    until:\n"

    assert with_until(old, 0, "2021-01-01") == old.replace("until:", "until: 2021-01-01")


@pytest.mark.parametrize(
    "old",
    [
        "appointments: [{role: a, from: 2020-01-01}, {role: a, from: 2022-01-01}]\n",
        "appointments:\n- {role: a, from: 2020-01-01}\n- {role: a, from: 2022-01-01}\n",
    ],
)
def test_an_end_finds_its_own_appointment_in_brackets(old):
    assert with_until(old, 1, "2023-01-01") == old.replace("2022-01-01}", "2022-01-01, until: 2023-01-01}")


BODIES = st.sampled_from(["Isi.\n", "Isi.", "", "Isi\r\n---\r\nchanges:\n  - at: x\n", "Isi\x85\u2028lain\n"])
HEADERS = st.sampled_from(
    [
        "title: Satu\n",
        "title: Satu\nchanges:\n  - at: 2026-01-01T00:00+08:00\n    kind: minor\n    note: a\nauthor: B\n",
        "changes:\n- {at: 2026-01-01T00:00+08:00, kind: minor, note: a}\ntitle: Satu\n# akhir\n",
        "title: Satu\nchanges: []\n",
        "title: >\n  Satu\n  dua\n\n",
        'title: "Satu\u2028dua"\n',
    ]
)


@given(HEADERS, BODIES, ENDS, st.sampled_from([b"", b"\xef\xbb\xbf"]), st.sampled_from(["", " "]))
def test_a_change_leaves_body_and_other_keys_byte_for_byte(header, body, end, mark, fence):
    old = mark + f"---{fence}\n{header}---{fence}\n{body}".replace("\n", end).encode()
    parts, _ = read_parts("", old)

    for key, new in (("changes", with_change(old, CHANGE)), ("withdrawn", with_withdrawal(old, CHANGE))):
        made, _ = read_parts("", new)
        was, now = value(parts.header.encode()), value(made.header.encode())
        assert made.body == parts.body
        assert now[key] == ([*(was.get("changes") or []), CHANGE] if key == "changes" else CHANGE)
        assert {**now, key: 0} == {**was, key: 0}
        assert inserted(old.replace(b" []", b""), new.replace(b" []", b"")) is not None


@pytest.mark.parametrize("data", [b"", b"no header", b"---\nopen: 1\n", b"---\n\xff: 1\n---\n", b"---\n{a: 1}\n---\n"])
def test_a_header_that_cannot_be_edited_is_refused(data):
    assert with_change(data, CHANGE) is None


def test_a_change_that_says_no_is_none():
    assert edited_header(b"---\na: 1\n---\n", lambda header: None) is None


@given(st.text(alphabet="ab:-[]{} \n\r#'\"&*|>~0\u2028", max_size=40), st.sampled_from(["", "a", "b"]))
def test_whatever_a_text_is_an_edit_is_right_or_there_is_none(old, key):
    for new in (with_item(old, key, {"x": "y"}), with_block(old, key or "c", {"x": "y"})):
        if new is not None:
            assert new != old
            given, findings = read_yaml(new, "")
            assert (findings, given.data is None) == ([], False)


@given(st.binary(max_size=60) | st.binary(max_size=40).map(lambda data: b"---\n" + data + b"\n---\nIsi.\n"))
def test_whatever_a_file_is_a_change_never_fails(data):
    new = with_change(data, CHANGE)

    assert new is None or read_parts("", new)[0].body == read_parts("", data)[0].body
