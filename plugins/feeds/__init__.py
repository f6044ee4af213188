"""Atom, RSS and JSON feeds: of the whole portal, of each term, of corrections. Joins of entries, in templates of our own."""
