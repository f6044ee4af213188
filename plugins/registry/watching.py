"""A registry that remembers what it was asked: so that who read from it is done anew when that, and only that, changes.

A question is a text such as `agencies:dinas-contoh` (an entry, there or not), `agencies:*` (the whole list) or
`appointments_to:kepala-dinas-contoh` (a method of the Registry and its words). `Answers.digest` tells what a registry
answers as a digest: two registries with the same digest have the same answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from hashlib import blake2b
from typing import Any

from plugins.registry.records import Agency, Registry, Role, Tenure

LISTS = tuple(field.name for field in fields(Registry) if field.name not in ("redirects", "spots"))
METHODS = ("names_with", "appointments_to", "roles_of", "sub_agencies", "agencies_of")
WHOLE = "*"
PARTED = "\x1f"  # between the words of a method


class WatchedList(Mapping[str, Any]):
    """A list of the registry; each look at it is noted."""

    def __init__(self, name: str, entries: Mapping[str, Any], seen: set[str]) -> None:
        self._name, self._entries, self._seen = name, entries, seen

    def __getitem__(self, slug: str) -> Any:
        self._seen.add(f"{self._name}:{slug}")
        return self._entries[slug]

    def get(self, slug: str, default: Any = None) -> Any:
        self._seen.add(f"{self._name}:{slug}")
        return self._entries.get(slug, default)

    def __contains__(self, slug: object) -> bool:
        self._seen.add(f"{self._name}:{slug}")
        return slug in self._entries

    def __iter__(self) -> Iterator[str]:
        self._seen.add(f"{self._name}:{WHOLE}")
        return iter(self._entries)

    def __len__(self) -> int:
        self._seen.add(f"{self._name}:{WHOLE}")
        return len(self._entries)


class WatchedRegistry(Registry):
    """The registry `plain` without its spots and redirects; every question put to it is added to `seen`."""

    def __init__(self, plain: Registry, seen: set[str]) -> None:
        super().__init__(**{name: WatchedList(name, getattr(plain, name), seen) for name in LISTS})  # type: ignore[arg-type]
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "seen", seen)

    plain: Registry
    seen: set[str]

    def names_with(self, part: str) -> tuple[str, ...]:
        self.seen.add(f"names_with:{part}")
        return self.plain.names_with(part)

    def appointments_to(self, role: str) -> tuple[Tenure, ...]:
        self.seen.add(f"appointments_to:{role}")
        return self.plain.appointments_to(role)

    def roles_of(self, kind: str, slug: str) -> tuple[Role, ...]:
        self.seen.add(f"roles_of:{kind}{PARTED}{slug}")
        return self.plain.roles_of(kind, slug)

    def sub_agencies(self, slug: str) -> tuple[Agency, ...]:
        self.seen.add(f"sub_agencies:{slug}")
        return self.plain.sub_agencies(slug)

    def agencies_of(self, government: str) -> tuple[Agency, ...]:
        self.seen.add(f"agencies_of:{government}")
        return self.plain.agencies_of(government)


class Answers:
    """The digests of a registry's answers, each worked out once."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._known: dict[str, bytes] = {}

    def digest(self, question: str) -> bytes:
        """The digest of what the registry answers. Raises KeyError for what is no question."""
        if question not in self._known:
            self._known[question] = blake2b(repr(self._answer(question)).encode(), digest_size=16).digest()
        return self._known[question]

    def _answer(self, question: str) -> Any:
        name, _, words = question.partition(":")
        if name in METHODS:
            return getattr(self.registry, name)(*words.split(PARTED))
        if name not in LISTS:
            raise KeyError(question)
        entries = getattr(self.registry, name)
        return list(entries.items()) if words == WHOLE else entries.get(words)
