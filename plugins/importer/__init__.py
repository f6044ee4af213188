"""Old releases brought along: from saved pages, clippings, Word files, WordPress, tables and SQL dumps into drafts.

`sources/` reads each kind of old material as a stream of `OldRelease` values; `markup/` makes clean Markdown of their
bodies; what a text tells is recognised in the room recognition and put into a header here; what the registry does not
know is proposed. Nothing of the old words is lost, nothing that an editor touched is written over.
"""
