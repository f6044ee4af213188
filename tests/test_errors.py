"""What a wrong setting tells, and what it keeps to itself."""

import pytest

from plugins.errors import SettingError
from plugins.settings import read_settings
from plugins.watch.commands import _url


def site(address):
    return read_settings({}, address, True, "id", "Asia/Makassar", {})


@pytest.mark.parametrize("read", [site, lambda address: _url("URL", address)])
def test_an_address_with_a_password_is_refused_without_telling_it(read):
    with pytest.raises(SettingError) as told:
        read("https://humas:sandi@warta.example")

    assert "sandi" not in f"{told.value} {told.value.value}"
    assert "…@warta.example" in str(told.value)


@pytest.mark.parametrize("address", ["http://warta.example", "https://warta.example/x", "https://[x", "", "https://"])
def test_a_site_is_an_https_address_without_a_path(address):
    with pytest.raises(SettingError) as told:
        site(address)

    assert told.value.key == "SITEURL"
