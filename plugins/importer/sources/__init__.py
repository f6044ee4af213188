"""One file a kind of old material, each with `read(source) -> Iterator[OldRelease]`."""
