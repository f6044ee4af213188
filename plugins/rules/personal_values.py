"""What personal data is found in a text, whoever looks: where it begins, and how it may be told."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from plugins.findings import Code
from plugins.recognition.addresses_of_people import free_mail_addresses, homes
from plugins.recognition.bank_accounts import bank_accounts
from plugins.recognition.birth_dates import birth_dates
from plugins.recognition.identity_numbers import identity_numbers, is_of_a_family
from plugins.recognition.masks import masked_date, masked_email, masked_number
from plugins.recognition.telephones import linked_numbers, mobile_numbers, national
from plugins.registry.records import Registry
from plugins.releases.record import Release
from plugins.rules import personal_data_codes as codes
from plugins.settings import Settings


class Found(NamedTuple):
    """A place in a text, and the masked value."""

    start: int
    value: str


@dataclass(frozen=True)
class Known:
    """What a release, its agencies and the portal give as their own contacts. The registry is asked only if need be."""

    release: Release
    registry: Registry
    settings: Settings

    @property
    def year(self) -> int:
        return self.release.date.year

    def has_telephone(self, digits: str) -> bool:
        """Whether a number, or what it begins with, is that of a contact."""
        return any(digits.startswith(known) for known in self._telephones)

    def has_email(self, address: str) -> bool:
        """Whether an e-mail address is that of a contact."""
        return address.lower() in self._emails

    @cached_property
    def _contacts(self) -> list[tuple[str, str]]:
        """Telephone and e-mail of each."""
        own = [self.release.contact] if self.release.contact else []
        agencies = [agency.contact for agency in self.registry.agencies.values() if agency.contact]
        contacts = [(contact.phone, contact.email or "") for contact in (*own, *agencies)]
        return [*contacts, (self.settings.contact.phone, self.settings.contact.email)]

    @cached_property
    def _telephones(self) -> frozenset[str]:
        accounts = (account.url for agency in self.registry.agencies.values() for account in agency.accounts)
        linked = (number.digits for url in accounts for number in linked_numbers(url))
        return frozenset({*linked, *(national(phone) for phone, _ in self._contacts)} - {""})

    @cached_property
    def _emails(self) -> frozenset[str]:
        return frozenset(email.lower() for _, email in self._contacts)


Finder = Callable[[str, Known], Iterator[Found]]


def persons(text: str, known: Known) -> Iterator[Found]:
    """NIK that are not numbers of a family card."""
    for number in identity_numbers(text):
        if not is_of_a_family(text, number):
            yield Found(number.start, masked_number(number.digits, 4, 4))


def families(text: str, known: Known) -> Iterator[Found]:
    """Numbers of family cards."""
    for number in identity_numbers(text):
        if is_of_a_family(text, number):
            yield Found(number.start, masked_number(number.digits, 4, 4))


def telephones(text: str, known: Known) -> Iterator[Found]:
    """Mobile numbers of nobody's contact."""
    for number in (*mobile_numbers(text), *linked_numbers(text)):
        if not known.has_telephone(number.digits):
            yield Found(number.start, masked_number(number.digits, 2, 3))


def accounts(text: str, known: Known) -> Iterator[Found]:
    """Numbers of bank accounts."""
    for number in bank_accounts(text):
        yield Found(number.start, masked_number(number.digits, 2, 2))


def births(text: str, known: Known) -> Iterator[Found]:
    """Dates of birth."""
    for date in birth_dates(text, known.year):
        yield Found(date.start, masked_date(date.written))


def emails(text: str, known: Known) -> Iterator[Found]:
    """Private e-mail addresses of nobody's contact."""
    for address in free_mail_addresses(text):
        if not known.has_email(address.written):
            yield Found(address.start, masked_email(address.written))


def dwellings(text: str, known: Known) -> Iterator[Found]:
    """Homes of people with a name."""
    for home in homes(text):
        yield Found(home.start, "RT••/RW••")


FINDERS: Mapping[Code, Finder] = {
    codes.NIK: persons,
    codes.FAMILY_CARD: families,
    codes.TELEPHONE: telephones,
    codes.BANK_ACCOUNT: accounts,
    codes.BIRTH_DATE: births,
    codes.EMAIL: emails,
    codes.HOME: dwellings,
}
"""By the code that tells it; all of them may be found in attachments, too."""
