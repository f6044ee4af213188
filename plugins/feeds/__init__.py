"""Atom, RSS and JSON feeds: of the whole portal, of each term, of corrections. Each joins its entries by a template."""
