"""Old releases brought along: from saved pages, clippings, Word files, WordPress, tables and SQL dumps into drafts.

The way of an old release: `sources/` reads each kind of old material as a stream of `OldRelease` values (tables by a
map of their `columns/`); `markup/` makes clean Markdown of the body; what a text tells is recognised in the room
recognition and put into the header of a draft by `drafts/`; `running/` decides what becomes of it and gives a
`Result`, which `report/` tells. What the registry does not know becomes `proposals/`, and by `accepting/` an entry.
Nothing of the old words is lost, nothing that an editor touched is written over.
"""
