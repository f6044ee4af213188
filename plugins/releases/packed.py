"""Dataclasses with slots, pickled quickly."""

from typing import Any


class Packed:
    """Is pickled as its values in their order: a dataclass with slots would look for its fields each time."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type["Packed"], tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])
