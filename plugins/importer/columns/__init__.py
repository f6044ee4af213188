"""Which column of a table holds what, and what its values mean.

A map is given in words (`written_maps`), or proposed by the names of the columns (`known_names`) and by what stands in
them (`looks`), told in words and asked back. Days and states of a release are read from cells here too.
"""
