"""Links: a safe address, and words that say where it leads."""

import pytest

from plugins.rules.links import bare_address, http_link, words_of_a_link
from tests.rules.judging import told


@pytest.mark.parametrize(
    ("rule", "code", "body", "lines"),
    [
        (http_link, "L101", "Lihat [situs](http://dinas.example/).", [1]),
        (http_link, "L101", "Isi [satu][a].\n\n[a]: http://dinas.example/", [3]),
        (http_link, "L101", "Isi.\nLihat <http://dinas.example/> dan http://lain.example.", [2, 2]),
        (bare_address, "L102", "Formulir: https://dinas.example/formulir.", [1]),
        (bare_address, "L102", "Isi.\n\n- <https://dinas.example/>\n- (www.dinas.example)", [3, 4]),
        (bare_address, "L102", "Isi\n[https://dinas.example](https://dinas.example)", [2]),
        (words_of_a_link, "L103", "[Klik di sini](https://dinas.example/).", [1]),
        (words_of_a_link, "L103", "Isi.\n\n[**Selengkapnya** …](/rilis/) dan [di\nsini](/rilis/)", [3, 3]),
        (words_of_a_link, "L103", "Isi.\n\nUnduh [di sini][a].\n\n[a]: https://a.example/", [3]),
    ],
)
def test_a_link_that_is_better_otherwise(rule, code, body, lines):
    assert told(rule, body) == [(line, code) for line in lines]


def test_the_address_of_a_source_is_looked_at():
    sources = [{"name": "Contoh", "url": "http://contoh.example/"}]

    assert [code for line, code in told(http_link, "Isi.", sources=sources) if line < 1] == ["L101"]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        (http_link, "Lihat [situs](https://dinas.example/)."),
        (http_link, "Tulis `http://dinas.example/`.\n\n```\nhttp://a.example\n```"),
        (http_link, "Sandi xhttp://a dan kata http:// saja."),
        (bare_address, "Lihat [situs dinas](https://dinas.example/) dan [lain][a].\n\n[a]: https://a.example/"),
        (bare_address, "Tulis `https://dinas.example/` di kolom itu."),
        (bare_address, "Tanya humas@dinas.example atau <humas@dinas.example>, atau <mailto:humas@dinas.example>."),
        (bare_address, '<a href="https://dinas.example/">Situs</a> dan ![Denah](https://a.example/x.png)'),
        (words_of_a_link, "[Jam layanan](https://dinas.example/)."),
        (words_of_a_link, "Di sini warga dapat klik [formulir di sini](https://dinas.example/)."),
        (words_of_a_link, "`[klik di sini](x)` dan [di sini] tanpa alamat."),
        (words_of_a_link, "[](https://dinas.example/) dan ![ini](denah.png)"),
    ],
)
def test_a_link_that_is_good(rule, body):
    assert told(rule, body) == []
