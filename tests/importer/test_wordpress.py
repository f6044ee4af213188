"""WordPress exports with every oddity of the format."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.sources import opening
from plugins.importer.sources.wordpress_parts import with_notes, with_synced
from tests.importer.old_tables import END, WXR, attachment, item, put, read, wxr

WITA = timezone(timedelta(hours=8))


def one(tmp_path, text):
    (old,), codes = read(put(tmp_path, "a.xml", text))
    return old, codes


def test_a_post_comes_with_all_that_is_known_of_it(tmp_path):
    text = item(
        '<category domain="post_tag" nicename="t"><![CDATA[Loket &amp; antrean]]></category>'
        '<category domain="category" nicename="b"><![CDATA[Berita]]></category>',
        excerpt__encoded="<p>Ringkas.</p>",
    )  # fmt: skip
    old, codes = one(tmp_path, wxr(text))

    assert codes == []
    assert (old.key, old.line, old.title, old.body) == ("post 7", 10, "Loket buka malam", "<p>Isi.</p>")
    assert (old.summary, old.author, old.categories) == ("Ringkas.", "Humas Contoh", ("Berita", "Loket & antrean"))
    assert (old.state, old.kind, old.address) == ("published", "post", "https://lama.example/loket/")
    assert old.published == datetime(2019, 12, 16, 8, tzinfo=WITA)


@pytest.mark.parametrize(
    ("status", "state"),
    [("publish", "published"), ("future", "scheduled"), ("draft", "draft"), ("pending", "draft"),
     ("private", "private"), ("trash", "trash")],
)  # fmt: skip
def test_a_status_is_a_state(tmp_path, status, state):
    assert one(tmp_path, wxr(item(wp__status=status)))[0].state == state


def test_a_status_of_a_plugin_is_told(tmp_path):
    old, codes = one(tmp_path, wxr(item(wp__status="dijadwal-ulang")))

    assert (old.state, codes) == ("draft", ["I212"])


def test_what_has_a_password_is_private(tmp_path):
    assert one(tmp_path, wxr(item(wp__post_password="rahasia")))[0].state == "private"


@pytest.mark.parametrize(
    ("local", "gmt", "feed", "meant"),
    [
        ("2019-12-16 08:00:00", "0000-00-00 00:00:00", "", datetime(2019, 12, 16, 8)),  # noqa: DTZ001
        ("0000-00-00 00:00:00", "2019-12-16 00:30:00", "", datetime(2019, 12, 16, 0, 30, tzinfo=UTC)),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000", None),
        ("", "", "Mon, 16 Dec 2019 08:00:00 +0800", datetime(2019, 12, 16, 8, tzinfo=WITA)),
        ("2019-12-16 08:00:00", "2019-12-14 00:00:00", "", datetime(2019, 12, 16, 8)),  # noqa: DTZ001
    ],
)
def test_the_moment_is_taken_from_where_it_stands(tmp_path, local, gmt, feed, meant):
    old, codes = one(tmp_path, wxr(item(f"<pubDate>{feed}</pubDate>", wp__post_date=local, wp__post_date_gmt=gmt)))

    assert (old.published, codes) == (meant, [])


def test_what_is_no_release_is_counted_once_a_kind(tmp_path):
    text = wxr(*(item(wp__post_id=str(number), wp__post_type="nav_menu_item") for number in range(3)), item(),
               item(wp__post_id="8", wp__status="auto-draft"), item(wp__post_id="9", wp__post_type="page"))  # fmt: skip
    olds, codes = read(put(tmp_path, "a.xml", text))

    assert [(old.key, old.kind) for old in olds] == [("post 7", "post"), ("page 9", "page")]
    assert codes == ["I232", "I232"]


@pytest.mark.parametrize("is_before", [True, False])
def test_pictures_are_found_before_and_behind_their_post(tmp_path, is_before):
    thumb = "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta>"
    base = "https://lama.example/wp-content/uploads/2019/12"
    post = item(thumb, content__encoded=f'<img src="{base}/rapat-300x200.jpg">')
    others = (
        attachment("2", f"{base}/rapat.jpg")
        + attachment("3", f"{base}/muka.jpg", "0")
        + attachment("4", f"{base}/a.pdf")
    )
    for name in ("rapat.jpg", "muka.jpg"):
        put(tmp_path, f"uploads/2019/12/{name}", b"x")
    old, codes = one(tmp_path, wxr(*((others, post) if is_before else (post, others))))

    assert [(picture.address, picture.file.name) for picture in old.pictures] == [
        (f"{base}/muka.jpg", "muka.jpg"),
        (f"{base}/rapat-300x200.jpg", "rapat.jpg"),
    ]
    assert (old.pictures[0].caption, [file.address for file in old.files]) == ("Foto loket", [f"{base}/a.pdf"])
    assert codes == ["I232"]  # the one that belongs to no post


def test_no_file_outside_is_ever_taken_for_a_picture(tmp_path):
    put(tmp_path, "rahasia.jpg", b"x")
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "tautan.jpg").symlink_to(tmp_path / "rahasia.jpg")
    body = '<img src="../rahasia.jpg"><img src="https://lama.example/tautan.jpg">'
    (old,), _ = read(put(tmp_path, "situs/a.xml", wxr(item(content__encoded=body))))

    assert [picture.file for picture in old.pictures] == [None, None]


def test_files_of_one_export_are_one_source(tmp_path):
    put(tmp_path, "b.xml", wxr(attachment("3", "https://lama.example/x.jpg")))
    put(tmp_path, "a.xml", wxr(item()))
    (old,), codes = read(tmp_path)

    assert [picture.address for picture in old.pictures] == ["https://lama.example/x.jpg"]
    assert codes == []


def test_footnotes_that_wordpress_keeps_beside_a_text_come_along(tmp_path):
    body = '<p>Naik<sup data-fn="a1"><a href="#a1">1</a></sup>.</p>\n<!-- wp:footnotes /-->\n<p>Akhir.</p>'
    told = '[{"content":"Data <em>contoh</em>.","id":"a1"},{"content":"","id":"b"},7]'
    value = f"<wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[{told}]]></wp:meta_value>"
    old, codes = one(tmp_path, wxr(item(f"<wp:postmeta>{value}</wp:postmeta>", content__encoded=body)))

    assert body.replace("<!-- wp:footnotes /-->", "<ol><li>Data <em>contoh</em>.</li></ol>") == old.body
    assert codes == []


@pytest.mark.parametrize("told", ["", "[", "null", "{}", '[{"content":null}]', "[" * 100_000])
def test_what_are_no_footnotes_changes_nothing(told):
    assert with_notes("<p>Isi.</p>", told) == "<p>Isi.</p>"


def test_a_block_that_texts_share_stands_in_each(tmp_path):
    body = '<p>Isi.</p><!-- wp:block {"ref":9} /--><!-- wp:block {"ref":10} /-->'
    shared = item(wp__post_id="9", wp__post_type="wp_block", content__encoded="<p>Narahubung contoh.</p>")
    old, codes = one(tmp_path, wxr(item(content__encoded=body), shared))

    assert old.body == '<p>Isi.</p><p>Narahubung contoh.</p><!-- wp:block {"ref":10} /-->'
    assert codes == ["I232"]


def test_shared_blocks_that_hold_one_another_come_to_an_end():
    ring = {"1": "a" + '<!-- wp:block {"ref":1} /-->' * 2}

    assert with_synced(ring["1"], ring).count("a") < 20
    assert with_synced('<!-- wp:block {"ref":1} /-->' * 9, {"1": "x" * 200_000}).count("x") == 0


def test_text_with_the_end_of_cdata_in_it_stays_whole(tmp_path):
    old, _ = one(tmp_path, wxr(item(content__encoded="a ]]> b &nbsp; <!DOCTYPE x> <b>c")))

    assert old.body == "a ]]> b &nbsp; <!DOCTYPE x> <b>c"


@pytest.mark.parametrize("piece", [5, 64, 1 << 20])
def test_what_breaks_a_parser_is_mended(tmp_path, piece, monkeypatch):
    monkeypatch.setattr(opening, "PIECE", piece)
    title = "<title>A&nbsp;&amp; B & C &#0;&#x1; &rsquo;x <b> y < 5 &palsu;</title>"
    text = wxr(item(content__encoded="a\x02b")).replace("<title><![CDATA[Loket buka malam]]></title>", title)
    old, codes = one(tmp_path, text)

    assert (old.title, old.body) == ("A & B & C ’x y < 5 &palsu;", "ab")
    assert codes == ["I234"]


def test_broken_xml_is_told_and_read_on(tmp_path):
    olds, codes = read(
        put(tmp_path, "a.xml", WXR + item() + "<item><wp:post_id>8</wp:status></item>" + item(wp__post_id="9") + END)
    )

    assert [old.key for old in olds][::2] == ["post 7", "post 9"]
    assert "I233" in codes


def test_a_file_that_was_cut_off_is_read_as_far_as_it_is_whole(tmp_path):
    whole = wxr(item(), item(wp__post_id="8"))
    old, codes = one(tmp_path, whole[: whole.index("2019", len(whole) - 400)])

    assert (old.key, codes[-1]) == ("post 7", "I207")


@pytest.mark.parametrize(
    "begin",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
        '<!-- <x> --><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("piece", [7, 1 << 20])
def test_declarations_are_refused(tmp_path, begin, piece, monkeypatch):
    monkeypatch.setattr(opening, "PIECE", piece)
    text = wxr(item(content__encoded="x")).replace("?>\n", f"?>\n{begin}\n", 1).replace("Loket", "&a;")

    assert read(put(tmp_path, "a.xml", text)) == ([], ["I231"])


def test_letters_encoded_twice_are_mended_and_told(tmp_path):
    old, codes = one(tmp_path, wxr(item(content__encoded="â€œCAFÉâ€\x9d â€“ Ã© “É” naïf")))

    assert (old.body, codes) == ("“CAFÉ” – é “É” naïf", ["I210"])


def test_other_xml_is_told(tmp_path):
    assert read(put(tmp_path, "a.xml", '<?xml version="1.0"?><rss/>')) == ([], ["I230"])


def test_a_post_without_anything_is_told(tmp_path):
    assert one(tmp_path, wxr("<item><wp:post_id>1</wp:post_id></item>"))[1] == ["I213"]


@given(st.binary(max_size=300) | st.text("<>![]CDAT&;#x0 item/\n", max_size=80).map(str.encode))
def test_no_bytes_raise(tmp_path_factory, data):
    path = put(tmp_path_factory.mktemp("wxr"), "a.xml", WXR.encode() + item().encode() + data)

    assert read(path)[0][0].key == "post 7"
