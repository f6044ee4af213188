"""Who and what there is: governments, agencies, event types, roles, districts, partners and officials.

The closed lists of `content/registry/`, read and checked as one value, `Registry`. A release names slugs;
names, titles, order and links come from here, as of the release's reference day. `read.py` makes the value,
`lookup.py` answers questions to it; the rules between entries are `rules.py` and the `*_rules.py` beside it.
"""
