"""The same site by others: a converter of the corpus, a site for stock Pelican, a site for Hugo."""
