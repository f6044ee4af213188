"""Each gate finds the fault that is planted for it, and is silent about the same output without it."""

from random import Random

import pytest

from plugins.gates.built import Unpublished
from plugins.gates.codes import BUILD_UNKNOWN, NOT_WRITTEN
from plugins.gates.memory import Memory
from plugins.gates.run import run_gates
from plugins.gates.sizes import CSS_LIMIT, PAGE_LIMIT
from tests.gates.sites import an_output, faults, run_one
from tests.whole.sites import ORIGIN, SMALL

ROBOTS = "User-agent: *\nAllow: /\n"
HOME = f'<html><head><link rel="canonical" href="{ORIGIN}/"></head><body id="isi">{{}}</body></html>'
CHANCE = bytes(range(256)) * 200


def a_site(folder, body="", files=(), **told):
    return an_output(folder, {"index.html": HOME.format(body), "robots.txt": ROBOTS, **dict(files)}, **told)


def found(name, folder, body="", files=(), **told):
    return run_one(name, a_site(folder, body, files, **told))


def test_a_plain_site_passes(tmp_path):
    outcomes = run_gates(
        a_site(tmp_path, '<a href="/">beranda</a>'), Memory(None, ""), skips={"html": "no page of ours"}
    )

    assert faults(outcomes) == []
    assert [one.result for one in outcomes].count("skipped") == 1


# --- as-built ---------------------------------------------------------------------------------------------------------


def test_a_file_that_no_build_wrote_is_refused(tmp_path):
    built = a_site(tmp_path, files={"shell.php": "<?php system($_GET['x']);"})
    del built.written["shell.php"]

    assert [path for path, _ in run_one("as-built", built)] == ["shell.php"]


def test_a_file_that_was_changed_is_refused(tmp_path):
    built = a_site(tmp_path)
    built.written["index.html"] = b"of other bytes"

    assert [path for path, _ in run_one("as-built", built)] == ["index.html"]


def test_a_file_that_is_missing_is_told(tmp_path):
    built = a_site(tmp_path)
    built.written["gone.html"] = b"x"

    assert [path for path, _ in run_one("as-built", built)] == ["gone.html"]


def test_without_a_build_nobody_knows_what_belongs_there_nor_what_is_secret(tmp_path):
    built = a_site(tmp_path, written=None)
    outcomes = run_gates(built, Memory(None, ""), only=["as-built", "leaks"])

    assert [finding.code for one in outcomes for finding in one.findings] == [BUILD_UNKNOWN, BUILD_UNKNOWN]
    assert NOT_WRITTEN.hint


# --- environment ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "path"),
    [
        ({"robots.txt": "User-agent: *\nDisallow: /\n"}, "robots.txt"),
        ({"x.html": '<head><link rel="canonical" href="http://127.0.0.1:8000/x.html"></head>'}, "x.html"),
        ({"index.html": '<head><meta name="robots" content="noindex"></head>'}, "index.html"),
    ],
)
def test_what_was_not_built_for_the_public_is_told(tmp_path, files, path):
    assert [place for place, _ in found("environment", tmp_path, files=files)] == [path]


def test_what_was_built_for_the_public_passes(tmp_path):
    files = {"404.html": '<head><meta name="robots" content="noindex"></head>'}

    assert found("environment", tmp_path, files=files) == []


# --- links, anchors, assets, hosts ------------------------------------------------------------------------------------

DEAD = [
    '<a href="/tiada/">x</a>',
    '<a href="tiada.pdf">x</a>',
    f'<a href="{ORIGIN}/tiada/">x</a>',
    '<meta http-equiv="refresh" content="0; url=/tiada/">',
    f'<script type="application/ld+json">{{"@id": "{ORIGIN}/tiada/#x"}}</script>',
    '<blockquote cite="/tiada/">x</blockquote>',
]


@pytest.mark.parametrize("body", DEAD)
def test_a_link_to_nothing_is_found(tmp_path, body):
    assert [path for path, _ in found("links", tmp_path, body)] == ["index.html"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="/">x</a><a href="index.html">x</a><a href="#isi">x</a><a href="mailto:a@b.example">x</a>',
        '<a href="https://lain.example/tiada/">x</a><a href="//lain.example/">x</a>',
        '<a href="/?q=x">x</a>',
    ],
)
def test_links_that_arrive_and_links_elsewhere_pass(tmp_path, body):
    assert found("links", tmp_path, body) == []
    assert found("hosts", tmp_path, body) == []


@pytest.mark.parametrize("path", ["atom.xml", "feed.json", "sitemap.xml", "redirects.map"])
def test_an_address_in_a_feed_or_sitemap_leads_somewhere(tmp_path, path):
    files = {path: f"<loc>{ORIGIN}/tiada/</loc> &lt;a href=&quot;{ORIGIN}/&quot;"}

    assert found("links", tmp_path, files=files) == [(path, {"target": "/tiada/"})]


def test_a_host_that_only_begins_like_ours_is_another_one(tmp_path):
    assert found("links", tmp_path, f'<a href="{ORIGIN}.jahat.example/x/">x</a>') == []


def test_a_place_that_is_not_there_is_found(tmp_path):
    body = '<a href="/#tiada">x</a> <a href="#isi">x</a>'

    assert found("anchors", tmp_path, body) == [("index.html", {"target": "/#tiada"})]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="/tiada.webp">',
        '<img src="/" srcset="/tiada.webp 480w, / 960w">',
        '<link rel="stylesheet" href="/tiada.css">',
        '<script src="tiada.js"></script>',
        '<div style="background: url(/tiada.png)"></div>',
        '<video poster="/tiada.jpg"></video>',
    ],
)
def test_a_file_that_a_page_fetches_and_is_not_there_is_found(tmp_path, body):
    assert [path for path, _ in found("assets", tmp_path, body)] == ["index.html"]


def test_what_a_stylesheet_fetches_is_looked_at(tmp_path):
    files = {"aset/a.css": "a{src:url(b.woff2)} c{src:url('/aset/tiada.woff2')}", "aset/b.woff2": "x"}

    assert found("assets", tmp_path, files=files) == [("aset/a.css", {"target": "/aset/tiada.woff2"})]


@pytest.mark.parametrize(
    ("digest", "count"), [("sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", 0), ("sha256-AAAA", 1), ("md9-x", 0)]
)
def test_a_file_holds_what_integrity_promises(tmp_path, digest, count):
    body = f'<script src="/x.js" integrity="{digest}"></script>'

    assert len(found("assets", tmp_path, body, {"x.js": "abc"})) == count


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://lain.example/x.png">',
        '<script src="//lain.example/x.js"></script>',
        '<link rel="preconnect" href="https://lain.example">',
        '<iframe src="https://lain.example/"></iframe>',
        '<form action="https://lain.example/kirim"></form>',
        '<style>@import "https://lain.example/x.css";</style>',
    ],
)
def test_what_is_fetched_from_others_is_found(tmp_path, body):
    ((path, facts),) = found("hosts", tmp_path, body)

    assert path == "index.html"
    assert str(facts["target"]).startswith("https://lain.example")


# --- addresses --------------------------------------------------------------------------------------------------------


def test_an_address_that_answers_no_more_is_found(tmp_path):
    told = {"addresses": frozenset({"/", "/rilis/2020/01/lama/"})}

    assert found("addresses", tmp_path, **told) == [
        ("rilis/2020/01/lama/index.html", {"address": "/rilis/2020/01/lama/"})
    ]


def test_an_address_that_leads_on_answers(tmp_path):
    told = {"addresses": frozenset({"/lama/"}), "files": {"lama/index.html": HOME.format('<a href="/">x</a>')}}

    assert found("addresses", tmp_path, **told) == []


# --- sizes ------------------------------------------------------------------------------------------------------------


def incompressible(size):
    return "".join(Random(1).choices([chr(code) for code in range(0x4E00, 0x9000)], k=size))


def test_a_page_that_is_too_heavy_is_found(tmp_path):
    assert found("sizes", tmp_path, "kata " * PAGE_LIMIT) == []
    assert [path for path, _ in found("sizes", tmp_path, incompressible(PAGE_LIMIT))] == ["index.html"]


def test_what_every_page_brings_is_counted(tmp_path):
    files = {"a.woff2": CHANCE, "b.css": incompressible(CSS_LIMIT)}

    assert sorted(path for path, _ in found("sizes", tmp_path, files=files)) == ["a.woff2", "b.css"]


# --- secrets ----------------------------------------------------------------------------------------------------------

# Put together here, so that nobody's scanner takes this file for a leak.
SECRETS = [
    "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
    "AKIA" + "ABCDEFGHIJKLMNOP",
    "ghp" + "_" + "a1B2" * 9,
    "glpat" + "-" + "a" * 20,
    "https://humas:" + "rahasia@git.contoh.example/x",
    "---\nid: x\nagencies: [a]\n---\n",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_key_a_token_a_password_or_a_source_is_found(tmp_path, secret):
    ((path, facts),) = found("secrets", tmp_path, files={"x.txt": secret})

    assert path == "x.txt"
    assert secret not in str(facts)


@pytest.mark.parametrize("path", [".env", ".git/config", "a/id_ed25519", "cadangan.sql", "x.pem", "a.php"])
def test_a_file_of_the_workshop_is_found(tmp_path, path):
    assert [place for place, _ in found("secrets", tmp_path, files={path: "x"})] == [path]


def test_a_picture_that_tells_where_it_was_taken_is_found(tmp_path):
    taken = (SMALL.parent / "content/releases/2025/bimtek-peragaan-contoh/danau.jpg").read_bytes()

    assert [path for path, _ in found("secrets", tmp_path, files={"x.jpg": taken})] == ["x.jpg"]


@pytest.mark.parametrize(
    "text",
    ["surel: humas@contoh.example, https://contoh.example/a@b", "12:30:AAb", "AKIA", ".well-known --- agencies:"],
)
def test_what_only_looks_like_a_secret_passes(tmp_path, text):
    assert found("secrets", tmp_path, files={".well-known/x.txt": text}) == []


# --- leaks ------------------------------------------------------------------------------------------------------------

SENTENCE = "Pemerintah akan memindahkan seluruh pedagang ke lapangan baru pada bulan depan."
DRAFT = Unpublished(
    "releases/2026/rahasia-pasar.md",
    "/rilis/2026/03/rahasia-pasar/",
    "m3n8-hqkc",
    ("Pedagang pindah bulan depan", "Ringkasan singkat."),
    (SENTENCE,),
    ("denah-lapangan.jpg", "1.jpg"),
)


def leaks(folder, body="", files=(), **told):
    return found("leaks", folder, body, files, **{"unpublished": (DRAFT,), **told})


@pytest.mark.parametrize(
    "body",
    [
        SENTENCE,
        SENTENCE.upper(),
        "PEDAGANG pindah&nbsp;bulan depan",
        f'<meta name="description" content="{SENTENCE}">',
        "Pemerintah akan <em>memindahkan</em> seluruh\n <a href='/'>pedagang</a> ke lapangan&#32;baru",
        "&lt;p&gt;Pemerintah akan memindahkan seluruh pedagang ke lapangan &amp;#98;aru",
        '<a href="/rilis/2026/03/rahasia-pasar/">x</a>',
        '<a href="/v/m3n8-hqkc/">x</a>',
        '<img src="/x/denah-lapangan-960.1a2b3c4d.webp">',
        f"&lt;{SENTENCE}&gt; begitu katanya",
        f'<img alt="a &lt; b {SENTENCE} &gt;">',
        "lihat /Rilis/2026/03/Rahasia-Pasar, segera",
        "lihat https://warta.example/V/M3N8-HQKC",
        "unduh pedagang_pindah_bulan_depan.pdf",
    ],
)
def test_a_trace_of_what_is_not_public_is_found(tmp_path, body):
    assert [(path, facts["source"]) for path, facts in leaks(tmp_path, body)] == [("index.html", DRAFT.source)]


def test_a_trace_in_json_is_found(tmp_path):
    text = '{"a": "Pemerintah akan memindahkan\\nseluruh \\u0070edagang ke \\"lapangan\\" baru"}'

    assert [path for path, _ in leaks(tmp_path, files={"feed.json": text})] == ["feed.json"]


@pytest.mark.parametrize("path", ["catatan.txt", "rilis/data.csv"])
def test_what_stands_in_brackets_is_read_by_readers_of_plain_text(tmp_path, path):
    assert [place for place, _ in leaks(tmp_path, files={path: f"lihat <{SENTENCE}> ini"})] == [path]


def test_a_list_of_redirects_without_an_ending_is_read(tmp_path):
    assert [place for place, _ in leaks(tmp_path, files={"_redirects": "/a/ /rilis/2026/03/rahasia-pasar/ 301\n"})] == [
        "_redirects"
    ]


@pytest.mark.parametrize("path", ["rilis/2026/03/rahasia-pasar/index.html", "x/denah-lapangan-1200x630.1a2b3c4d.jpg"])
def test_a_file_named_after_it_is_found(tmp_path, path):
    assert [place for place, _ in leaks(tmp_path, files={path: "x"})] == [path]


def test_its_own_file_under_another_name_is_found(tmp_path):
    built = a_site(tmp_path, files={"x.pdf": b"%PDF"}, unpublished=(DRAFT,))
    built.secret_digests[built.written["x.pdf"]] = DRAFT.source

    assert [path for path, _ in run_one("leaks", built)] == ["x.pdf"]


@pytest.mark.parametrize(
    "body",
    [
        "Pemerintah akan memindahkan seluruh pedagang.",  # less than a sentence
        "pedagang pindah, bulan ini, depan",
        '<img src="/x/1.jpg"> Ringkasan singkat.',
        '<a href="/rilis/2026/04/rahasia-pasar-lama/">x</a>',
    ],
)
def test_ordinary_words_are_no_leak(tmp_path, body):
    assert leaks(tmp_path, body) == []


def test_what_stands_in_a_public_text_is_no_leak(tmp_path):
    told = {"public_texts": lambda addresses: iter(["lain", f"Kata pembuka. {SENTENCE} Penutup."])}

    assert leaks(tmp_path, SENTENCE, **told) == []


def test_names_of_the_registry_alone_are_no_leak(tmp_path):
    told = {"common": frozenset(SENTENCE.lower().replace(".", "").split())}

    assert leaks(tmp_path, SENTENCE, **told) == []


def test_a_compressed_twin_is_not_read_again_but_must_be_of_the_build(tmp_path):
    built = a_site(tmp_path, files={"index.html.gz": SENTENCE}, unpublished=(DRAFT,))
    built.written["index.html.gz"] = b"of other bytes"

    assert faults(run_gates(built, Memory(None, ""), only=["as-built", "leaks"])) == [
        ("as-built", "index.html.gz", "E690")
    ]


@pytest.mark.parametrize("part", [b"\xff", b"a\0b", b"../../outside"])
def test_a_page_that_names_what_is_no_path_is_judged_all_the_same(tmp_path, part):
    page = b'<head><link rel="icon" href="/%s"><meta property="og:image" content="https://x/%s"></head>' % (part, part)

    assert run_one("sizes", a_site(tmp_path, files={"x.html": page})) == []
