"""One file a kind of old material, each with `read(source) -> Iterator[OldRelease]`.

`choosing` finds out the kind. Tables (CSV, JSON, SQL) are first streams of `Row` values, then releases by a column map.
"""
