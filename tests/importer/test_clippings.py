"""Clippings: texts file by file, and chats message by message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.markup.converting import converted
from plugins.importer.old_release import Source
from plugins.importer.sources.clippings import read

TEXT = "Pemerintah Kabupaten Contoh membuka loket malam bagi warga yang bekerja pada siang hari. " * 5
CHAT = f"""12/03/24 10.15 - Pesan dan panggilan terenkripsi secara end-to-end.
12/03/24 10.16 - Humas Contoh: *Loket Malam Dibuka*

{TEXT}

{TEXT}
12/03/24 10.17 - Pejabat Contoh: siap
12/03/24 10.17 - +62 812-0000-0000: <Media tidak disertakan>
12/03/24 10.20 - +62 812-0000-0000: {TEXT * 2}
"""


def read_all(tmp_path, text, name="a.txt"):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read(Source(tmp_path / name, "Kliping")))


def codes(release):
    return [finding.code.id for finding in release.findings]


def test_a_file_is_one_text_with_its_first_line_as_title(tmp_path):
    (release,) = read_all(tmp_path, f"Loket Malam Dibuka Hari Ini\n\n{TEXT}")
    made = converted(release)

    assert (release.key, release.title, codes(release)) == ("a.txt", "Loket Malam Dibuka Hari Ini", [])
    assert made.plain == " ".join(TEXT.split())


@pytest.mark.parametrize(
    "line", ["", "BANDAR CONTOH — Loket dibuka.", "Assalamu'alaikum bapak ibu semua", "Hari: Senin", "Loket.",
             "Loket dibuka pagi ini,"]
)  # fmt: skip
def test_a_title_is_made_of_the_first_sentence_where_no_line_looks_like_one(tmp_path, line):
    (release,) = read_all(tmp_path, f"{line}\n\n{TEXT}")

    assert codes(release) == ["I128"]
    assert 0 < len(release.title) <= 110


def test_a_chat_gives_its_long_messages(tmp_path):
    first, second, told = read_all(tmp_path, CHAT)

    assert (first.title, first.author, first.line) == ("Loket Malam Dibuka", "Humas Contoh", 2)
    assert first.published.isoformat() == "2024-03-12T10:16:00"
    assert first.key == "a.txt 2024-03-12 10.16"
    assert second.author == ""  # a number is nobody's name
    assert (told.key, codes(told), told.findings[0].facts["count"]) == ("", ["I131"], 2)


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        ("[12/03/24 10.16.05] Contoh: ", "2024-03-12T10:16:00"), ("12/3/2024, 10:16 - Contoh: ", "2024-03-12T10:16:00"),
        ("3/13/24, 9:05\u202fPM - Contoh: ", "2024-03-13T21:05:00"),
        ("2024-03-12, 10:16 - Contoh: ", "2024-03-12T10:16:00"),
    ],
)  # fmt: skip
def test_chats_of_other_telephones_are_read(tmp_path, head, moment):
    releases = read_all(tmp_path, f"{head}{TEXT}\n{head}siap\n")

    assert releases[0].published.isoformat() == moment


def test_a_message_keeps_its_key_when_the_chat_goes_on(tmp_path):
    before = [release.key for release in read_all(tmp_path, CHAT) if release.key]
    after = [release.key for release in read_all(tmp_path, f"{CHAT}12/03/24 10.20 - Contoh: {TEXT}\n") if release.key]

    assert after[:2] == before
    assert len(set(after)) == 3


def test_a_text_with_a_time_in_it_is_no_chat(tmp_path):
    assert len(read_all(tmp_path, f"12/03/2024 10.15 - Bandar: {TEXT}")) == 1


def test_markdown_is_read_as_such(tmp_path):
    (release,) = read_all(
        tmp_path,
        f'---\ntitle: "Loket Malam"\ndate: 2024-05-06\n---\n{TEXT}\n\n- **satu**\n- [dua](https://a.example/)\n',
        "a.md",
    )

    assert (release.title, release.published.isoformat()) == ("Loket Malam", "2024-05-06")
    assert converted(release).markdown.endswith("- **satu**\n- [dua](https://a.example/)")


WRITTEN = "Loket “Malam” – Kabupaten Contoh é\n\nDibuka pukul 19."
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_of_any_encoding_is_read(tmp_path, encoding):
    (release,) = read_all(tmp_path, WRITTEN.encode(encoding))

    assert release.body == WRITTEN


def test_broken_utf8_is_told_and_the_rest_is_kept(tmp_path):
    (release,) = read_all(tmp_path, f"Loket\n\n{WRITTEN}".encode().replace(b"\xc3\xa9", b"\xc3"))

    assert "I126" in codes(release)
    assert "“Malam” – Kabupaten Contoh �" in release.body


def test_signs_of_a_wrong_encoding_are_mended_and_told(tmp_path):
    (release,) = read_all(tmp_path, "Loket â€œMalamâ€\x9d Dibuka, kata Pejabat".encode())
    made = converted(release)

    assert made.plain == "Loket “Malam” Dibuka, kata Pejabat"
    assert codes(made) == ["I127"]


@pytest.mark.parametrize("text", ["Château â bord", "HALÂMAN", "50 € saja", "São Paulo", "naïve Ã la carte"])
def test_what_could_be_meant_is_not_mended(tmp_path, text):
    assert converted(read_all(tmp_path, text)[0]).plain == text


def test_nul_bytes_and_old_line_ends_do_no_harm(tmp_path):
    (release,) = read_all(tmp_path, b"Loket\x00 Malam Dibuka\r\rPemerintah Kabupaten Contoh membuka loket malam.\r")

    assert converted(release).plain == "Pemerintah Kabupaten Contoh membuka loket malam."
    assert release.title == "Loket Malam Dibuka"


def test_what_cannot_be_used_is_told(tmp_path, monkeypatch):
    assert codes(next(read(Source(tmp_path / "tiada.txt", "x")))) == ["I120"]
    assert codes(next(read(Source(tmp_path, "x")))) == ["I133"]
    assert codes(read_all(tmp_path, "kata " * 50_000)[0]) == ["I135"]
    assert codes(converted(read_all(tmp_path, "")[0])) == ["I107"]


@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda text: CHAT[:90].encode() + text.encode("utf-8", "replace")),
    )
)
def test_nothing_raises(tmp_path_factory, data):
    for name in ("a.txt", "a.md"):
        for release in read_all(tmp_path_factory.mktemp("acak"), data, name):
            converted(release)
